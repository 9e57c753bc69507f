// What stands in each row of the timeline, of what the core sent: filtered by words, and what can be stepped through
// in a row. Order and groups are the core's.
import type { Day, TimelineBar, TimelineGroup, TimelineLink, TimelineStone, TimelineView } from '../../bindings';
import { STATE } from '../../core/labels';

export type Line =
  | { is: 'group'; key: string; group: TimelineGroup; stones: readonly TimelineStone[] }
  | { is: 'bar'; key: string; bar: TimelineBar };

/** Something in a row that has a day and words. */
export interface Stop {
  day: Day;
  words: string;
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function says(bar: TimelineBar, words: readonly string[]): boolean {
  const text = plain(
    [bar.title, bar.teamName, bar.initiativeTitle, bar.milestoneTitle, bar.driName, STATE[bar.state], bar.reason].join('\n'),
  );
  return words.every((word) => text.includes(word));
}

/** The rows: each group with those of its bars that have all words. A group with nothing in it is left out. */
export function linesOf(view: TimelineView, words: string): Line[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const stones = new Map(view.milestones.map((stone) => [stone.id, stone]));
  return view.groups.flatMap((group, at): Line[] => {
    const bars = wanted.length > 0 ? group.bars.filter((bar) => says(bar, wanted)) : group.bars;
    const own = group.milestones.flatMap((id) => stones.get(id) ?? []);
    const shown = bars.length > 0 || (wanted.length === 0 && own.length > 0);
    if (!shown) return [];
    return [
      { is: 'group', key: `group/${at}/${group.id}`, group, stones: own },
      ...bars.map((bar): Line => ({ is: 'bar', key: bar.id, bar })),
    ];
  });
}

/** The bars of the rows. */
export const barsOf = (lines: readonly Line[]): TimelineBar[] => lines.flatMap((line) => (line.is === 'bar' ? [line.bar] : []));

/** What can be stepped through in a row, in the order of days. */
export function stopsOf(line: Line): Stop[] {
  const stops: Stop[] =
    line.is === 'bar'
      ? [
          { day: line.bar.from, words: line.bar.fromWords },
          ...line.bar.past,
          ...(line.bar.end === 'undated' ? [] : [{ day: line.bar.to, words: line.bar.toWords }]),
          ...(line.bar.needBy ? [{ day: line.bar.needBy, words: 'Needed by then' }] : []),
          ...(line.bar.likely[0] ? [{ day: line.bar.likely[0], words: 'Half of such promises come by then' }] : []),
          ...(line.bar.likely[1] ? [{ day: line.bar.likely[1], words: '8 of 10 such promises come by then' }] : []),
        ]
      : line.stones.flatMap((stone) => [
          ...stone.past.map(({ day, words }) => ({ day, words: `${stone.title}: ${words}` })),
          ...(stone.day ? [{ day: stone.day, words: `${stone.title}: ${stone.words}` }] : []),
        ]);
  return stops.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** How faint each past date is drawn: the newest is the clearest. */
export const faintness = (at: number, count: number): number => Math.max(0.25, 0.85 - (count - 1 - at) * 0.17);

/** Pixels that a letter of a name takes, on average, and that it keeps from the mark before it and the next one. */
const LETTER = 6.6;
const AIR = 12;

/** What is written to the right of a mark at `x`: all of `name`, as much as fits before the next mark, or nothing. */
export function nameBeside(name: string, x: number, marks: readonly number[]): string {
  const next = Math.min(...marks.filter((mark) => mark > x));
  const letters = Math.floor((next - x - 2 * AIR) / LETTER);
  if (name.length <= letters) return name;
  return letters < 6 ? '' : `${name.slice(0, letters - 1).trimEnd()}…`;
}

/** The links that a bar hangs on, near and far, before it and after it. */
export function linksAround(links: readonly TimelineLink[], id: string): TimelineLink[] {
  const found = new Set<TimelineLink>();
  const follow = (start: string, ahead: boolean): void => {
    const open = [start];
    const seen = new Set(open);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const link of links) {
        if ((ahead ? link.from : link.dependency) !== at) continue;
        found.add(link);
        const next = ahead ? link.dependency : link.from;
        if (next && !seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
      }
    }
  };
  follow(id, true);
  follow(id, false);
  return [...found];
}

/** A quiet way from the end of one bar to that of another, with a corner at each end. */
export function elbow(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const beyond = Math.max(from.x, to.x) + 10;
  return `M${from.x} ${from.y}H${beyond}V${to.y}H${to.x + 6}`;
}
