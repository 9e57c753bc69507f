// Choices made of names.
import type { Named } from '../../bindings';
import { CRITICALITY } from '../../core/labels';
import type { Choice } from '../acts/form';

/** How much hangs on it. */
export const CRITICALITIES: readonly Choice[] = [1, 2, 3].map((level) => ({
  value: String(level),
  label: `${level} · ${CRITICALITY[level]}`,
}));

/** Names as choices, in the order of the core; before them the word for none, when there may be none. */
export function chooseFrom(names: readonly Named[] | undefined, none?: string): Choice[] {
  const choices = (names ?? []).map((named) => ({ value: named.id, label: named.name }));
  return none === undefined ? choices : [{ value: '', label: none }, ...choices];
}
