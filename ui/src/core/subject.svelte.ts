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
  readonly #layers = new Layers<() => Subject | null>();

  push(at: () => Subject | null): () => void {
    return this.#layers.push(at);
  }

  /** The newest one that names a dependency. */
  get now(): Subject | null {
    for (const at of this.#layers.newestFirst) {
      const subject = at();
      if (subject) return subject;
    }
    return null;
  }
}

export const subjects = new Subjects();

/** Names the subject while the component lives. */
export function about(at: () => Subject | null): void {
  $effect.pre(() => subjects.push(at));
}
