// One change for many dependencies, in one step, so that one undo takes it back.
import type { Act, Day, DependencyChange, DependencyRow, StandingWord } from '../../bindings';
import { tagsOf } from '../dependency/tags';

export const BULK = {
  dri: 'DRI', team: 'Team', initiative: 'Initiative', milestone: 'Milestone', criticality: 'Criticality', needBy: 'Need-by',
  addTags: 'Add tags', removeTags: 'Remove tags', standing: 'Park or state…', template: 'Apply checks…',
} as const;
export type BulkKind = keyof typeof BULK;

/** What was chosen. */
export interface Chosen {
  id: string | null;
  criticality: number;
  word: StandingWord;
  reason: string;
  day: Day | null;
  tags: string;
  template: string;
}

/** The act for all rows; none while what it needs was not given. */
export function bulkAct(kind: BulkKind, rows: readonly DependencyRow[], chosen: Chosen): Act | null {
  const ids = rows.map((row) => row.id);
  const said = { person: null, team: null, source: null, link: '', on: null };
  const change = (one: DependencyChange): Act => ({ act: 'changeDependency', ids, changes: [one] });
  switch (kind) {
    case 'dri':
      return change({ field: 'dri', value: chosen.id });
    case 'team':
      return change({ field: 'supplier', value: chosen.id });
    case 'initiative':
      return chosen.id ? change({ field: 'initiative', value: chosen.id }) : null;
    case 'milestone':
      return change({ field: 'milestone', value: chosen.id });
    case 'criticality':
      return change({ field: 'criticality', value: chosen.criticality });
    case 'addTags':
    case 'removeTags':
      return tagsOf(chosen.tags).length > 0 ? change({ field: kind, value: tagsOf(chosen.tags) }) : null;
    case 'needBy':
      return chosen.day
        ? { act: 'stateNeedByOfAll', dependencies: ids, day: chosen.day, reason: chosen.reason, said }
        : null;
    case 'standing':
      return { act: 'stateStanding', dependencies: ids, word: chosen.word, reason: chosen.reason, said };
    case 'template':
      return chosen.template ? { act: 'applyTemplate', template: chosen.template, dependencies: ids } : null;
    default:
      return kind satisfies never;
  }
}
