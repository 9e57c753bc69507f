// The words of a form that are to be sent: as the core writes them from what is chosen, until they are edited by hand.
// Made while a component is set up.
import type { Form, Values } from './form';
import { lettersText } from './letter';
import { Written } from './written.svelte';

export class Draft {
  readonly #written: Written<ReturnType<NonNullable<Form['drafts']>>> | null;
  readonly #put: () => void;

  constructor({ drafts, copies }: Form, values: Values, edited: readonly string[]) {
    const written = drafts ? new Written(() => drafts(values)) : null;
    this.#written = written;
    this.#put = () => {
      if (written?.view && copies && !edited.includes(copies)) values[copies] = lettersText(written.view);
    };
    $effect(() => this.#put());
  }

  /** Until the words are those for what is chosen now. */
  async settle(): Promise<void> {
    await this.#written?.ready();
    this.#put();
  }
}
