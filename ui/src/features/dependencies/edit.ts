// An edited cell as an act. A date is a statement of its own and never overwrites the one before.
import type { Act, Day, DependencyChange, DependencyRow, EtaEntry, PersonId, Said, TeamId } from '../../bindings';
import { etaEntry, type TypedEta } from '../../core/eta';
import type { EditedId } from './columns';

/** What was typed or chosen in a cell. */
export interface Edited {
  text: string;
  day: Day | null;
  id: string | null;
  /** What was said of the ETA, once it was typed. */
  said?: TypedEta | undefined;
}

/** Nothing is known about who said it: the core takes the supplier and today. */
const UNSAID: Said = { person: null, team: null, source: null, link: '', on: null };

function eta(row: DependencyRow, said: TypedEta): EtaEntry {
  const withdrawn = said.day === null && said.words === '';
  if (withdrawn) return etaEntry(said, row.eta ? 'withdrawn' : 'noneGiven', '');
  return etaEntry(said, row.etaKind === 'forecast' ? 'forecast' : 'promise', '');
}

const change = (row: DependencyRow, one: DependencyChange): Act => ({ act: 'changeDependency', ids: [row.id], changes: [one] });

/** The act of an edited cell; null when nothing was changed. */
export function actOf(row: DependencyRow, column: EditedId, edited: Edited): Act | null {
  const { text, day, id } = edited;
  const said = edited.said ?? { day, latest: null, words: '' };
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
      if (said.words === '' && said.latest === null && day === row.eta) return null;
      return { act: 'stateEta', dependency: row.id, eta: eta(row, said), said: UNSAID };
    default:
      return column satisfies never;
  }
}
