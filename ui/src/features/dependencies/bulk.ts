// One change for many dependencies, in one step, so that one undo takes it back.
import type { Act, DependencyRow, StandingWord } from '../../bindings';

export type BulkKind = 'dri' | 'team' | 'criticality' | 'standing';

/** What was chosen. */
export interface Chosen {
  id: string | null;
  criticality: number;
  word: StandingWord;
  reason: string;
}

/** The act for all rows. */
export function bulkAct(kind: BulkKind, rows: readonly DependencyRow[], chosen: Chosen): Act {
  const ids = rows.map((row) => row.id);
  switch (kind) {
    case 'dri':
      return { act: 'changeDependency', ids, changes: [{ field: 'dri', value: chosen.id }] };
    case 'team':
      return { act: 'changeDependency', ids, changes: [{ field: 'supplier', value: chosen.id }] };
    case 'criticality':
      return { act: 'changeDependency', ids, changes: [{ field: 'criticality', value: chosen.criticality }] };
    case 'standing': {
      const said = { person: null, team: null, source: null, link: '', on: null };
      return { act: 'stateStanding', dependencies: ids, word: chosen.word, reason: chosen.reason, said };
    }
    default:
      return kind satisfies never;
  }
}
