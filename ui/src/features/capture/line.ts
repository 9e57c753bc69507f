// Writing a line of quick capture: which name is being typed, how a name is put in, which chips stay removed.
// What the line means is read by the core (query `capture`), never here.

import type { Named } from '../../bindings';

/** What a prefix names. */
export type NameKind = 'team' | 'person' | 'milestone' | 'initiative';

/** A name being typed: what it names, what there is of it, and its place in the line, the prefix left out. */
export interface Spot {
  kind: NameKind;
  typed: string;
  start: number;
  end: number;
}

const PREFIXES: readonly (readonly [string, NameKind])[] = [
  ['@', 'team'],
  ['dri:', 'person'],
  ['ms:', 'milestone'],
  ['in:', 'initiative'],
];

const QUOTES = '"“„';

/** The name that is being typed at `caret`, if one is: the last prefix before it whose value is still open. */
export function spotAt(line: string, caret: number): Spot | null {
  const before = line.slice(0, caret);
  let best: Spot | null = null;
  for (const [prefix, kind] of PREFIXES) {
    const at = before.toLowerCase().lastIndexOf(prefix);
    if (at < 0 || (at > 0 && !/\s/.test(before.charAt(at - 1)))) continue;
    const start = at + prefix.length;
    const value = before.slice(start);
    if (!isOpen(value) || (best !== null && best.start > start)) continue;
    const quoted = QUOTES.includes(value.charAt(0)) && value !== '';
    best = { kind, typed: quoted ? value.slice(1) : value, start, end: caret };
  }
  return best;
}

function isOpen(value: string): boolean {
  if (value !== '' && QUOTES.includes(value.charAt(0))) return !/["”]/.test(value.slice(1));
  return !/\s/.test(value);
}

/** At most `most` names that contain what was typed; those that begin with it first, otherwise in the order given. */
export function suggestions(names: readonly Named[], typed: string, most = 6): Named[] {
  const wanted = folded(typed);
  const hits = names.filter((named) => folded(named.name).includes(wanted));
  const begins = hits.filter((named) => folded(named.name).startsWith(wanted));
  return [...begins, ...hits.filter((named) => !begins.includes(named))].slice(0, most);
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[\s@]+/g, '');
}

/** The line with `name` put in at `spot`, quoted when it needs to be, and where the caret goes. */
export function putName(line: string, spot: Spot, name: string): { line: string; caret: number } {
  const value = /[\s,;]/.test(name) ? `"${name}"` : name;
  const head = line.slice(0, spot.start) + value + ' ';
  return { line: head + line.slice(spot.end).trimStart(), caret: head.length };
}

/** The removed chips that are still in the line; the others were edited away and mean nothing any more. */
export function stillPlain(line: string, plain: readonly string[]): string[] {
  return plain.filter((text) => line.includes(text));
}
