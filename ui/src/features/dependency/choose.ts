// Choices made of names.
import type { Named } from '../../bindings';
import type { Choice } from '../acts/form';

/** How much hangs on it. */
export const CRITICALITIES: readonly Choice[] = [
  { value: '1', label: '1 · vital' },
  { value: '2', label: '2 · usual' },
  { value: '3', label: '3 · nice to have' },
];

/** Names as choices, in the order of the core; before them the word for none, when there may be none. */
export function chooseFrom(names: readonly Named[] | undefined, none?: string): Choice[] {
  const choices = (names ?? []).map((named) => ({ value: named.id, label: named.name }));
  return none === undefined ? choices : [{ value: '', label: none }, ...choices];
}
