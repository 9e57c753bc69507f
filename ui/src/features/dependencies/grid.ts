// What the grid shows of the rows the core sent: filtered by words and facets, and gathered in groups. The order of
// rows is the core's, and a group stands where its first row does.
import type { Band, DependencyRow, GridColumn, GridOrder, Grouping, State } from '../../bindings';
import { BAND, CRITICALITY, STATE } from '../../core/labels';

export const GROUPINGS: readonly Grouping[] = ['none', 'team', 'initiative', 'milestone', 'state'];

export interface Wanted {
  words: string;
  bands: readonly Band[];
  states: readonly State[];
  criticalities: readonly number[];
  /** Whether those of which nothing more is awaited are left out. */
  openOnly: boolean;
}

export type Item =
  | { is: 'group'; key: string; name: string; count: number; open: boolean }
  | { is: 'row'; key: string; row: DependencyRow };

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The word by which those that are put off are found. */
export const ASLEEP_WORD = 'asleep';

/** Everything a row says, to look for words in. */
export function textOf(row: DependencyRow): string {
  const asleep = row.snooze ? `${ASLEEP_WORD} ${row.snooze.reason}` : '';
  const tags = row.tags.map((tag) => `#${tag}`).join(' ');
  const band = row.band ? BAND[row.band] : '';
  return plain(
    [row.title, row.initiativeTitle, row.milestoneTitle, row.supplierName, row.driName, STATE[row.state], band,
      CRITICALITY[row.criticality] ?? '', row.reason, asleep, tags].join('\n'),
  );
}

const within = <T>(wanted: readonly T[], value: T | null): boolean =>
  wanted.length === 0 || (value !== null && wanted.includes(value));

/** The rows that have all words and one of each facet chosen. `texts` are those of the rows, in their order. */
export function filtered(rows: readonly DependencyRow[], texts: readonly string[], wanted: Wanted): DependencyRow[] {
  const words = plain(wanted.words).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row, at) =>
      within(wanted.bands, row.band) &&
      within(wanted.states, row.state) &&
      within(wanted.criticalities, row.criticality) &&
      !(wanted.openOnly && row.atRest) &&
      words.every((word) => texts[at]?.includes(word)),
  );
}

const NAME = {
  team: (row: DependencyRow) => row.supplierName || 'No team yet',
  initiative: (row: DependencyRow) => row.initiativeTitle,
  milestone: (row: DependencyRow) => row.milestoneTitle || 'No milestone',
  state: (row: DependencyRow) => STATE[row.state],
} satisfies Record<Exclude<Grouping, 'none'>, (row: DependencyRow) => string>;

const KEY = {
  team: (row: DependencyRow) => row.supplier ?? '',
  initiative: (row: DependencyRow) => row.initiative,
  milestone: (row: DependencyRow) => row.milestone ?? '',
  state: (row: DependencyRow) => row.state,
} satisfies Record<Exclude<Grouping, 'none'>, (row: DependencyRow) => string>;

const rowItem = (row: DependencyRow): Item => ({ is: 'row', key: row.id, row });

/** Rows under the heads of their groups; a folded group shows its head only. */
export function gathered(rows: readonly DependencyRow[], by: Grouping, folded: ReadonlySet<string>): Item[] {
  if (by === 'none') return rows.map(rowItem);
  const groups = new Map<string, DependencyRow[]>();
  for (const row of rows) {
    const key = KEY[by](row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].flatMap(([id, members]): Item[] => {
    const key = `${by}/${id}`;
    const [first] = members;
    const open = !folded.has(key);
    const head: Item = { is: 'group', key, name: first ? NAME[by](first) : '', count: members.length, open };
    return open ? [head, ...members.map(rowItem)] : [head];
  });
}

/** The order after the head of a column was pressed: up, down, and back to what presses. */
export function turned(order: GridOrder | null, by: GridColumn): GridOrder | null {
  if (order?.by !== by) return { by, descending: false };
  return order.descending ? null : { by, descending: true };
}

/** The values that occur, in the order given, so that no facet is offered that finds nothing. */
export function occurring<T>(all: readonly T[], rows: readonly DependencyRow[], of: (row: DependencyRow) => T | null): T[] {
  const found = new Set(rows.map(of));
  return all.filter((value) => found.has(value));
}
