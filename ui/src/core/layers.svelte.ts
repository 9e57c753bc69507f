// What components lay over each other while they live: keys, the subject in hand. The newest comes first.

/**
 * A stack that tells of its changes. The list itself is plain: while a component is taken down, state reads as it was
 * before, and one that came in the same breath would be dropped with the one that goes.
 */
export class Layers<T> {
  #list: readonly { is: T }[] = [];
  #change = $state.raw({});

  /** Lays one on top; call the answer to take it away again. */
  push(is: T): () => void {
    const layer = { is };
    this.#put([...this.#list, layer]);
    return () => this.#put(this.#list.filter((other) => other !== layer));
  }

  /** All of them, the newest first. */
  get newestFirst(): T[] {
    void this.#change;
    return this.#list.map((layer) => layer.is).reverse();
  }

  #put(list: readonly { is: T }[]): void {
    this.#list = list;
    this.#change = {};
  }
}
