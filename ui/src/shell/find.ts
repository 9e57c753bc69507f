// What the palette lists: the commands that can be done here, saved views, then what the core found.
import type { Excerpt, SavedViewRow, SearchHit } from '../bindings';
import { COMMANDS, type Command, type CommandId } from '../core/keys';
import { hashOf, type Place } from '../core/route';

export interface Entry {
  id: string;
  label: string;
  hint: string;
  /** Set for a command. */
  command: CommandId | null;
  /** Set for a saved view. */
  view: string | null;
  /** Set for a find. */
  hash: string | null;
  excerpts: readonly Excerpt[];
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** How well a name has all typed words, in any order: at the beginning of its words, inside, or letter by letter. */
export function fit(name: string, typed: string): number | null {
  const text = plain(name);
  const words = text.split(/[^\p{L}\p{N}]+/u);
  let sum = 0;
  for (const sought of plain(typed).split(/\s+/).filter(Boolean)) {
    if (words.some((word) => word.startsWith(sought))) continue;
    if (text.includes(sought)) sum += 1;
    else if (words.some((word) => skips(word, sought))) sum += 3;
    else return null;
  }
  return sum;
}

/** Whether a word has the letters in their order, the first one first: "cnfrm" is "confirm". */
function skips(word: string, letters: string): boolean {
  if (letters.length < 3 || word[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** Those whose name has all typed words, the best first; else in their order. */
export function matching<T>(all: readonly T[], typed: string, name: (one: T) => string): T[] {
  const ranked = all.flatMap((one, at) => {
    const rank = fit(name(one), typed);
    return rank === null ? [] : [{ one, rank, at }];
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.at - b.at).map(({ one }) => one);
}

/** With what can be done to the dependency in hand before all else. */
export function aboutFirst(possible: readonly CommandId[]): CommandId[] {
  const about = possible.filter((id) => COMMANDS[id].group === 'This dependency');
  return [...about, ...possible.filter((id) => !about.includes(id))];
}

/** Commands with all typed words in their name; what was done lately stands first. */
export function commandEntries(possible: readonly CommandId[], typed: string, recent: readonly string[] = []): Entry[] {
  const lately = recent.filter((id): id is CommandId => possible.includes(id as CommandId));
  const all = [...lately, ...possible.filter((id) => !lately.includes(id))];
  const offered = all.filter((id) => !(COMMANDS[id] as Command).hidden);
  return matching(offered, typed, (id) => COMMANDS[id].label).map((id) => {
    const { label, group } = COMMANDS[id];
    return { id, label, hint: lately.includes(id) ? 'lately' : group, command: id, view: null, hash: null, excerpts: [] };
  });
}

/** Saved views with all typed words in their name; none before anything is typed. */
export function viewEntries(views: readonly SavedViewRow[], typed: string): Entry[] {
  if (typed.trim() === '') return [];
  return matching(views, typed, (view) => `View ${view.name}`).map((view) => ({
    id: `view-${view.id}`, label: view.name, hint: 'saved view', command: null, view: view.id, hash: null, excerpts: [],
  }));
}

const PLACE_OF: Record<string, Place> = {
  dependency: 'dependencies',
  initiative: 'initiatives',
  team: 'teams',
  person: 'people',
  update: 'updates',
  decision: 'decisions',
  risk: 'decisions',
  meeting: 'meetings',
  report: 'meetings',
  commitment: 'owe',
};

/** Finds as entries; what has no place of its own is left out. */
export function hitEntries(hits: readonly SearchHit[]): Entry[] {
  return hits.flatMap((hit) => {
    const place = PLACE_OF[hit.noun];
    if (!place) return [];
    const hint = [hit.noun, hit.hint].filter(Boolean).join(' · ');
    // Expected reports share a tab.
    const hash = hashOf(place, hit.noun === 'report' ? 'reports' : hit.id);
    return [{ id: `${hit.noun}-${hit.id}`, label: hit.title, hint, command: null, view: null, hash, excerpts: hit.excerpts }];
  });
}

/** With what was just done first; the list stays short. */
export const remembered = (recent: readonly string[], id: string): string[] =>
  [id, ...recent.filter((other) => other !== id)].slice(0, 6);
