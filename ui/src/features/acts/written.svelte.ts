// Words that the core writes from what is being typed, a little behind the keys. Made while a component is set up.
import type { Query } from '../../bindings';
import { live } from '../../core/live.svelte';
import type { ViewOf } from '../../core/watches';

/** Keys this close to each other are answered once. */
const WAIT_MS = 80;

export class Written<Q extends Query> {
  view = $state.raw<ViewOf<Q> | null>(null);
  readonly #query: () => Q;
  #made = '';

  constructor(query: () => Q) {
    this.#query = query;
    $effect(() => {
      JSON.stringify(query());
      const timer = setTimeout(() => void this.#make(), this.#made === '' ? 0 : WAIT_MS);
      return () => clearTimeout(timer);
    });
  }

  /** The words for what is typed now; none when they could not be made. */
  async ready(): Promise<ViewOf<Q> | null> {
    if (this.#made !== JSON.stringify(this.#query())) await this.#make();
    return this.view;
  }

  async #make(): Promise<void> {
    const query = this.#query();
    const asked = JSON.stringify(query);
    const view = await live.read(query).catch(() => null);
    // What was typed meanwhile is asked for by itself.
    if (view && asked === JSON.stringify(this.#query())) [this.view, this.#made] = [view, asked];
  }
}
