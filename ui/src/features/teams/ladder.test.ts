import { describe, expect, it } from 'vitest';
import type { Day, PersonView } from '../../bindings';
import { others, rungs } from './ladder';

const view = (ladder: string[]): PersonView => ({
  row: { id: 'p1', name: 'Mara', role: 'Lead', team: null, teamName: '', manager: null, managerName: '', open: 0 },
  alias: '',
  influence: null,
  interest: null,
  touchEvery: null,
  lastTouchOn: null,
  cares: '',
  notes: '',
  ladder: ladder.map((name) => ({ id: name, name, hint: '' })),
  reports: [],
  roles: [],
  dependencies: [],
  away: '',
  absences: [],
  acting: [],
  asks: [],
  chase: { owed: [], cares: '', kind: 'help', to: 'p1', channel: 'chat', why: '', nudgeOn: '2023-11-06' as Day },
  owed: [],
  quotes: [],
});

describe('the ladder', () => {
  it('is drawn with the highest on top and the person at its foot', () => {
    expect(rungs(view(['Boss', 'Director'])).map((rung) => [rung.name, rung.above])).toEqual([
      ['Director', 2],
      ['Boss', 1],
      ['Mara', 0],
    ]);
  });
  it('is the person alone when nobody is known above', () => {
    expect(rungs(view([]))).toHaveLength(1);
  });
  it('offers everybody but the person', () => {
    const people = [{ id: 'p1', name: 'Mara', hint: '' }, { id: 'p2', name: 'Tom', hint: '' }];
    expect(others(people, 'p1').map((named) => named.name)).toEqual(['Tom']);
  });
});
