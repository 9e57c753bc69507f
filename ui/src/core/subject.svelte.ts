// The dependency that the letter keys are about: the focused row of a list, or the one open in the pane.
import type { AskId, DependencyId } from '../bindings';
import { Layers } from './layers.svelte';

export interface Subject {
  dependency: DependencyId;
  title: string;
  /** The ask a suggestion is about. */
  ask: AskId | null;
}

class Subjects {
  readonly named = new Layers<Subject | null>();

  /** The newest one that names a dependency. */
  get now(): Subject | null {
    return this.named.newestFirst.find((subject) => subject !== null) ?? null;
  }
}

export const subjects = new Subjects();

/** Names the subject while the component lives. */
export function about(at: () => Subject | null): void {
  subjects.named.keep(at);
}
