// The columns of the grid, which of them are edited where they stand, and by which its rows are put in order.
import type { GridColumn } from '../../bindings';

export const COLUMNS = [
  { id: 'title', label: 'Title', edits: true },
  { id: 'initiative', label: 'Initiative', edits: false },
  { id: 'team', label: 'Team', edits: true },
  { id: 'dri', label: 'DRI', edits: true },
  { id: 'state', label: 'State', edits: false },
  { id: 'criticality', label: 'Crit.', edits: true },
  { id: 'needBy', label: 'Needed', edits: true },
  { id: 'eta', label: 'ETA', edits: true },
  { id: 'slack', label: 'Slack', edits: false },
  { id: 'moved', label: 'Moved', edits: false },
  { id: 'reason', label: 'Why it needs a look', edits: false },
] as const;

/** The value by which a column is put in order; the reason stands in the order of what presses. */
export const ORDERED = {
  title: 'title', initiative: 'initiative', team: 'team', dri: 'dri', state: 'state', criticality: 'criticality',
  needBy: 'needBy', eta: 'eta', slack: 'slack', moved: 'moved', reason: null,
} as const satisfies Record<(typeof COLUMNS)[number]['id'], GridColumn | null>;

export type ColumnId = (typeof COLUMNS)[number]['id'];
export type EditedId = Extract<(typeof COLUMNS)[number], { edits: true }>['id'];

/** Whether a column is edited where it stands. */
export const edits = (column: ColumnId): column is EditedId =>
  COLUMNS.some(({ id, edits: can }) => id === column && can);

/** The column beside it; the ends hold. */
export function beside(column: ColumnId, by: number): ColumnId {
  const at = COLUMNS.findIndex(({ id }) => id === column);
  return COLUMNS[Math.min(Math.max(at + by, 0), COLUMNS.length - 1)]?.id ?? column;
}
