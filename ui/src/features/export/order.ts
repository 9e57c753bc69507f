// What an export may be about, in which formats, and the order that says so.
import type { EventKind, ExportFormat, ExportOrder, ExportTable, TimelineRows } from '../../bindings';

/** What is exported. */
export type What = 'screen' | 'everything' | 'picture' | 'calendar' | 'ledger';

export const FORMATS = {
  screen: ['xlsx', 'csv', 'share'],
  everything: ['xlsx', 'csv', 'share'],
  picture: ['svg'],
  calendar: ['ics'],
  ledger: ['json'],
} satisfies Record<What, ExportFormat[]>;

export const FORMAT_LABEL = {
  csv: 'CSV',
  xlsx: 'Excel',
  ics: 'iCalendar',
  share: 'JSON',
  svg: 'SVG',
  json: 'JSON',
} satisfies Record<ExportFormat, string>;

export const TABLE_LABEL = {
  dependencies: 'Dependencies',
  initiatives: 'Initiatives',
  milestones: 'Milestones',
  teams: 'Teams',
  people: 'People',
  decisions: 'Decisions',
  history: 'History: every dated statement',
} satisfies Record<ExportTable, string>;

export const KIND_LABEL = {
  needBy: 'need-bys',
  eta: 'ETAs',
  nextStep: 'next steps',
  milestone: 'milestones',
  decideBy: 'decisions',
} satisfies Record<EventKind, string>;

/** Tables that chosen dependencies have. */
export const OF_SOME: readonly ExportTable[] = ['dependencies', 'history'];

/** What is chosen in the form. */
export interface Chosen {
  what: What;
  format: ExportFormat;
  table: ExportTable;
  kinds: readonly EventKind[];
  /** What the rows of the timeline are gathered by. */
  rows: TimelineRows;
}

/** The order; a format or table that does not go with what is exported gives way to the first that does. */
export function orderOf({ what, format, table, kinds, rows }: Chosen, onScreen: readonly string[] | null): ExportOrder {
  const fitting: readonly ExportFormat[] = FORMATS[what];
  const some = what === 'screen' || (what === 'picture' && onScreen !== null);
  return {
    format: fitting.includes(format) ? format : (fitting[0] ?? 'xlsx'),
    only: some ? [...(onScreen ?? [])] : null,
    table: some && !OF_SOME.includes(table) ? 'dependencies' : table,
    kinds: what === 'calendar' ? [...kinds] : [],
    rows: what === 'picture' ? rows : null,
  };
}
