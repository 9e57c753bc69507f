// What the palette lists: the commands that can be done here, then what the core found.
import type { SearchHit } from '../bindings';
import { COMMANDS, keyOf, type Command, type CommandId } from '../core/keys';
import { hashOf, type Place } from '../core/route';

export interface Entry {
  id: string;
  label: string;
  hint: string;
  key: string;
  /** Set for a command. */
  command: CommandId | null;
  /** Set for a find. */
  hash: string | null;
}

/** Commands with all typed words in their name. */
export function commandEntries(possible: readonly CommandId[], typed: string): Entry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return possible.flatMap((id) => {
    const command: Command = COMMANDS[id];
    const label = command.label.toLowerCase();
    if (command.hidden || !words.every((word) => label.includes(word))) return [];
    return [{ id, label: command.label, hint: command.group, key: keyOf(id), command: id, hash: null }];
  });
}

const PLACE_OF: Record<string, Place> = {
  dependency: 'dependencies',
  initiative: 'initiatives',
  team: 'teams',
  person: 'people',
};

/** Finds as entries; what has no place of its own is left out. */
export function hitEntries(hits: readonly SearchHit[]): Entry[] {
  return hits.flatMap((hit) => {
    const place = PLACE_OF[hit.noun];
    if (!place) return [];
    const hint = [hit.noun, hit.hint].filter(Boolean).join(' · ');
    return [{ id: `${hit.noun}-${hit.id}`, label: hit.title, hint, key: '', command: null, hash: hashOf(place, hit.id) }];
  });
}
