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
  #making: Promise<void> | null = null;

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
    await this.#make();
    return this.#isMade() ? this.view : null;
  }

  #isMade(): boolean {
    return this.#made === JSON.stringify(this.#query());
  }

  /** One trip at a time: what is typed meanwhile is asked for once the answer before is there. */
  #make(): Promise<void> {
    this.#making ??= this.#catchUp().finally(() => (this.#making = null));
    return this.#making;
  }

  async #catchUp(): Promise<void> {
    while (!this.#isMade()) {
      const query = this.#query();
      const view = await live.read(query).catch(() => null);
      if (!view) return;
      [this.view, this.#made] = [view, JSON.stringify(query)];
    }
  }
}
