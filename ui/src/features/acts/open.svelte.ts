// The one door to the act forms: a row, a button, a key and the palette all come through here. Those of a dependency
// are named by their kind; a form of any other noun is handed over as it is.
import type { Act, Done } from '../../bindings';
import { live } from '../../core/live.svelte';
import { past } from '../../core/past.svelte';
import { problemOf, wordsOf } from '../../core/problem';
import { toasts } from '../../core/toasts.svelte';
import type { About, ActKind, Form, Heading } from './form';
import { confirmUnchanged, type FormKind } from './forms';
import { wake } from './snooze';

/** An act on a dependency. */
export interface Doing {
  kind: FormKind;
  about: About;
}

/** A form that was made elsewhere. */
export interface Made {
  form: Form;
  /** None when its title says all. */
  heading: Heading | null;
  ondone?: (done: Done) => unknown;
}

class Opened {
  now = $state.raw<Doing | Made | null>(null);

  close(): void {
    this.now = null;
  }
}

export const opened = new Opened();

/** Opens a form about anything; `ondone` hears what was carried out. */
export function openForm(form: Form, heading: Heading | null = null, ondone?: Made['ondone']): void {
  if (past.asOf === null) opened.now = { form, heading, ondone };
  else past.refuse();
}

/** Carries out an act that needs no form: a refusal names a field, but there is none to show it at. */
export function doAct(act: Act): void {
  live.act(act).catch((thrown: unknown) => toasts.problem(wordsOf(problemOf(thrown))));
}

/** Opens the form of an act on a dependency, or carries it out when it needs none. ActHost.svelte shows the form. */
export function openAct(kind: ActKind, about: About): void {
  if (kind === 'confirmUnchanged' || kind === 'wake') {
    opened.close();
    doAct(kind === 'wake' ? wake(about.dependency) : confirmUnchanged(about.dependency));
    return;
  }
  if (past.asOf === null) opened.now = { kind, about };
  else past.refuse();
}
