// What components lay over each other while they live: keys, the subject in hand. The newest comes first.

/** One of a stack, as its component last told it. */
class Layer<T> {
  is = $state.raw<T>() as T;
}

/**
 * A stack that tells of its changes. The list itself is plain: while a component is taken down, state reads as it was
 * before, and one that came in the same breath would be dropped with the one that goes.
 */
export class Layers<T> {
  #list: readonly Layer<T>[] = [];
  #change = $state.raw({});

  /**
   * Lays what `tell` says on top while the component that is being set up lives. It is told by the component itself and
   * never asked of it by others: what a component that is about to go shows may be gone before it.
   */
  keep(tell: () => T): void {
    const layer = new Layer<T>();
    $effect.pre(() => void (layer.is = tell()));
    $effect.pre(() => {
      this.#put([...this.#list, layer]);
      return () => this.#put(this.#list.filter((other) => other !== layer));
    });
  }

  /** All of them, the newest first. */
  get newestFirst(): T[] {
    void this.#change;
    return this.#list.map((layer) => layer.is).reverse();
  }

  #put(list: readonly Layer<T>[]): void {
    this.#list = list;
    this.#change = {};
  }
}
