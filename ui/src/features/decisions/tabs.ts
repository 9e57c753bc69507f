// The three lists of the screen, and in which of them something stands.
import type { DecisionsView } from '../../bindings';

export const TABS = [
  { value: 'decisions', label: 'Decisions' },
  { value: 'risks', label: 'Risks, assumptions, issues' },
  { value: 'record', label: 'On record' },
] as const;
export type Tab = (typeof TABS)[number]['value'];

/** The list in which it stands; undefined when it stands in none. */
export function tabOf(view: DecisionsView | null, id: string | null): Tab | undefined {
  if (!view || !id) return undefined;
  if (view.decisions.some((row) => row.id === id)) return 'decisions';
  if (view.risks.some((row) => row.id === id)) return 'risks';
  return view.quotes.some((row) => row.id === id) ? 'record' : undefined;
}

/** Options as they are typed: one a line. */
export const optionsOf = (typed: string): string[] => typed.split('\n').filter((line) => line.trim() !== '');
