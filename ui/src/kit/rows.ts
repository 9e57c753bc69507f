// Which rows of a long list are drawn: those in sight and a few beyond.

/** Where each row begins, and last where the list ends. */
export function offsetsOf(heights: readonly number[]): number[] {
  const offsets = [0];
  for (const height of heights) offsets.push((offsets.at(-1) ?? 0) + height);
  return offsets;
}

/** The last row that begins at or before `top`. */
export function rowAt(offsets: readonly number[], top: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= top) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** From the first row to draw to the one behind the last. */
export function drawn(offsets: readonly number[], top: number, height: number, beyond: number): [number, number] {
  const count = offsets.length - 1;
  if (count <= 0) return [0, 0];
  const from = Math.max(0, rowAt(offsets, top) - beyond);
  return [from, Math.min(count, rowAt(offsets, top + height) + 1 + beyond)];
}

/** How far to scroll so that a row is in sight; where it is when it already was. */
export function scrollFor(offsets: readonly number[], row: number, top: number, height: number, covered: number): number {
  const begin = offsets[row] ?? 0;
  const end = offsets[row + 1] ?? begin;
  if (begin - covered < top) return Math.max(0, begin - covered);
  return end > top + height ? end - height : top;
}
