// The dependency that the letter keys are about: the focused row of a list, or the one open in the pane.
import { untrack } from 'svelte';
import type { AskId, DependencyId } from '../bindings';

export interface Subject {
  dependency: DependencyId;
  title: string;
  /** The ask a suggestion is about. */
  ask: AskId | null;
}

class Subjects {
  #layers = $state.raw<readonly { at: () => Subject | null }[]>([]);

  push(at: () => Subject | null): () => void {
    const layer = { at };
    this.#layers = [...untrack(() => this.#layers), layer];
    return () => (this.#layers = this.#layers.filter((other) => other !== layer));
  }

  /** The newest one that names a dependency. */
  get now(): Subject | null {
    for (const layer of this.#layers.toReversed()) {
      const subject = layer.at();
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
