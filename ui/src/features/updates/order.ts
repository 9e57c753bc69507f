// What is chosen for an update, and its lines by heading.

import type { InitiativeRow, UpdateLine } from '../../bindings';

/** Lines under one heading. */
export interface Section {
  name: string;
  lines: UpdateLine[];
}

/** The lines by the heading the core gave them, in its order. */
export function sections(lines: readonly UpdateLine[]): Section[] {
  const found: Section[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last?.name === line.section) last.lines.push(line);
    else found.push({ name: line.section, lines: [line] });
  }
  return found;
}

/** A list with `item` in it, or without it when it was. */
export function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

/** The initiatives an update may be about: the live ones. */
export function live(rows: readonly InitiativeRow[]): InitiativeRow[] {
  return rows.filter((row) => row.stage === 'proposed' || row.stage === 'active');
}

/** As many initiatives are all shown to choose from; of more, those chosen and a field to find others. */
export const FEW = 6;

/** What an update is about before anything was chosen: the first of a few; of many it is asked. */
export function first(rows: readonly InitiativeRow[]): InitiativeRow[] {
  return rows.length <= FEW ? rows.slice(0, 1) : [];
}
