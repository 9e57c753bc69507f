// What a combobox offers for what was typed.
import type { Named } from '../bindings';

export interface Offer {
  /** The one chosen; null creates it. */
  id: string | null;
  name: string;
  hint: string;
}

const MOST = 50;
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Names with all typed words, those that begin with them first; last, to create it when no name is the same. */
export function offersFor(options: readonly Named[], typed: string, creatable: boolean): Offer[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const found = options.filter((option) => {
    const text = plain(`${option.name} ${option.hint}`);
    return words.every((word) => text.includes(word));
  });
  const first = words[0] ?? '';
  const begins = (option: Named): boolean => plain(option.name).startsWith(first);
  const sorted = [...found.filter(begins), ...found.filter((option) => !begins(option))].slice(0, MOST);
  const offers: Offer[] = sorted.map(({ id, name, hint }) => ({ id, name, hint }));
  const same = options.some((option) => plain(option.name) === plain(typed.trim()));
  if (creatable && typed.trim() !== '' && !same) offers.push({ id: null, name: typed.trim(), hint: 'create' });
  return offers;
}
