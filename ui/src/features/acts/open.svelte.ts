// The one door to the acts on a dependency: a row, a button, a key and the palette all come through here.
import { live } from '../../core/live.svelte';
import { problemOf, wordsOf } from '../../core/problem';
import { toasts } from '../../core/toasts.svelte';
import type { About, ActKind } from './form';
import { confirmUnchanged, type FormKind } from './forms';

/** What is being done. */
export interface Doing {
  kind: FormKind;
  about: About;
}

class Opened {
  now = $state.raw<Doing | null>(null);

  close(): void {
    this.now = null;
  }
}

export const opened = new Opened();

/** Opens the form of an act, or carries it out when it needs none. ActHost.svelte shows the form. */
export function openAct(kind: ActKind, about: About): void {
  if (kind === 'confirmUnchanged') {
    opened.close();
    // A refusal names a field, but this act has no form to show it at.
    live.act(confirmUnchanged(about.dependency)).catch((thrown: unknown) => toasts.problem(wordsOf(problemOf(thrown))));
    return;
  }
  opened.now = { kind, about };
}
