// Where the cursor of a list is, when rows come and go under it.

/** The place of the cursor: of its row, or, when that row has gone, of the one that took its place. */
export function placeOf(keys: readonly string[], key: string | null, last: number): number {
  if (keys.length === 0) return -1;
  const found = key === null ? -1 : keys.indexOf(key);
  return found >= 0 ? found : Math.min(Math.max(last, 0), keys.length - 1);
}

/**
 * Where the cursor stays when the rows have changed under it: on its row while that stands beside a neighbour it had, else
 * on the row that came after it, so that what was dealt with does not take the cursor along to its new place.
 */
export function keptPlace(before: readonly string[], now: readonly string[], key: string): string | undefined {
  const was = before.indexOf(key);
  if (was < 0) return now.includes(key) ? key : undefined;
  const [still, known] = [new Set(now), new Set(before)];
  const previous = before.slice(0, was).findLast((other) => still.has(other));
  const next = before.slice(was + 1).find((other) => still.has(other));
  const kept = now.filter((other) => known.has(other));
  const at = kept.indexOf(key);
  if (at >= 0 && (kept[at - 1] === previous || kept[at + 1] === next)) return key;
  return next ?? now.at(-1);
}

/** One step on; the ends hold. Without a cursor the first step goes to the first row. */
export function stepFrom(keys: readonly string[], key: string | null, last: number, by: number): number {
  if (key === null) return keys.length === 0 ? -1 : 0;
  const here = placeOf(keys, key, last);
  // The row has gone: its place already is the next one.
  const gone = !keys.includes(key) && by > 0;
  return gone ? here : Math.min(Math.max(here + by, 0), keys.length - 1);
}

/** All keys between two, both included, in the order of the list. */
export function between(keys: readonly string[], from: string, to: string): string[] {
  const [a, b] = [keys.indexOf(from), keys.indexOf(to)];
  if (a < 0 || b < 0) return b < 0 ? [] : [to];
  return keys.slice(Math.min(a, b), Math.max(a, b) + 1);
}
