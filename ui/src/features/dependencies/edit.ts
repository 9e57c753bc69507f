// An edited cell as an act. A date is a statement of its own and never overwrites the one before.
import type { Act, Day, DependencyChange, DependencyRow, EtaEntry, PersonId, Said, TeamId } from '../../bindings';
import type { EditedId } from './columns';

/** What was typed or chosen in a cell. */
export interface Edited {
  text: string;
  day: Day | null;
  id: string | null;
}

/** Nothing is known about who said it: the core takes the supplier and today. */
const UNSAID: Said = { person: null, team: null, source: null, link: '', on: null };

function eta(row: DependencyRow, day: Day | null): EtaEntry {
  const rest = { latest: null, confidence: null, code: null, reason: '', reasonPrivate: '' };
  if (!day) return { kind: row.eta ? 'withdrawn' : 'noneGiven', day: null, ...rest };
  return { kind: row.etaKind === 'forecast' ? 'forecast' : 'promise', day, ...rest };
}

const change = (row: DependencyRow, one: DependencyChange): Act => ({ act: 'changeDependency', ids: [row.id], changes: [one] });

/** The act of an edited cell; null when nothing was changed. */
export function actOf(row: DependencyRow, column: EditedId, edited: Edited): Act | null {
  const { text, day, id } = edited;
  switch (column) {
    case 'title':
      return text === row.title ? null : change(row, { field: 'title', value: text });
    case 'team':
      return id === row.supplier ? null : change(row, { field: 'supplier', value: id as TeamId | null });
    case 'dri':
      return id === row.dri ? null : change(row, { field: 'dri', value: id as PersonId | null });
    case 'criticality':
      return Number(text) === row.criticality ? null : change(row, { field: 'criticality', value: Number(text) });
    case 'needBy':
      return !day || day === row.needBy ? null : { act: 'stateNeedBy', dependency: row.id, day, reason: '', said: UNSAID };
    case 'eta':
      return day === row.eta ? null : { act: 'stateEta', dependency: row.id, eta: eta(row, day), said: UNSAID };
    default:
      return column satisfies never;
  }
}
