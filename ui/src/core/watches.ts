// What is on screen, by its query. The bookkeeping of the live store, without anything that is drawn.
import type { Query, View } from '../bindings';

/** The view that answers a query: both carry the same word. */
export type ViewOf<Q extends Query> = Extract<View, { view: Q['query'] }>;

export interface Watch<C> {
  query: Query;
  cell: C;
  /** Components that show it. */
  users: number;
  /** Whether it must be asked for. */
  stale: boolean;
}

export type Watches<C> = Map<string, Watch<C>>;

/** In the order of registration, with one query never asked twice in a trip. */
export function order<C>(watches: Watches<C>): [string, Watch<C>][] {
  return [...watches];
}

/** One user fewer; what nobody shows is no longer asked for. */
export function forget<C>(watches: Watches<C>, key: string): void {
  const watch = watches.get(key);
  if (!watch) return;
  watch.users -= 1;
  if (watch.users <= 0) watches.delete(key);
}
