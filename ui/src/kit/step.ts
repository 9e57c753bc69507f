// Moving the focus along rows that are all drawn, by J and K.

/** Focuses the row `step` further than the one in focus; the first when none is. */
export function stepFocus(rows: readonly HTMLElement[], step: number): void {
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[at < 0 ? 0 : Math.max(0, Math.min(at + step, rows.length - 1))]?.focus();
}
