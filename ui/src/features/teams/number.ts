// Figures as they are typed into fields.
import type { ApiError } from '../../bindings';

/** 1 to 5, or not said. */
export const ONE_TO_FIVE = [
  { value: '', label: 'not said' },
  { value: '1', label: '1, little' },
  { value: '2', label: '2' },
  { value: '3', label: '3' },
  { value: '4', label: '4' },
  { value: '5', label: '5, much' },
] as const;

/** A refusal as the core would send it, for what it can not even be sent. */
const refused = (message: string): ApiError => ({ kind: 'rule', field: '', message });

/** The largest figure the wire carries in such a field. */
const LARGEST = 65_535;

/** A whole number as typed; none when empty. What is no number is refused before it is sent. */
export function numberOf(typed: string): number | null {
  const text = typed.trim();
  if (text === '') return null;
  const figure = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(figure <= LARGEST)) throw refused(`“${text}” is no number of days; give a whole number`);
  return figure;
}

/** A whole number where one is needed. */
export function wholeNumber(typed: string): number {
  const figure = numberOf(typed);
  if (figure === null) throw refused('Give a whole number of days');
  return figure;
}
