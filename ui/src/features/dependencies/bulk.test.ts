import { expect, test } from 'vitest';
import type { Day } from '../../bindings';
import { bulkAct, type Chosen } from './bulk';
import { row } from './testing';

const chosen: Chosen = { id: 'p1', criticality: 1, word: 'parked', reason: 'Out of the quarter', day: null, tags: '', template: 'Code' };
const rows = [row('a'), row('b')];

test('many are changed in one act, so that one undo takes it back', () => {
  expect(bulkAct('dri', rows, chosen)).toEqual({
    act: 'changeDependency', ids: ['a', 'b'], changes: [{ field: 'dri', value: 'p1' }],
  });
  expect(bulkAct('criticality', rows, chosen)).toMatchObject({ changes: [{ field: 'criticality', value: 1 }] });
  expect(bulkAct('team', rows, { ...chosen, id: null })).toMatchObject({ changes: [{ field: 'supplier', value: null }] });
});

test('a template of checks is applied to all of them', () => {
  expect(bulkAct('template', rows, chosen)).toEqual({ act: 'applyTemplate', template: 'Code', dependencies: ['a', 'b'] });
});

test('where they stand is stated with its reason', () => {
  expect(bulkAct('standing', rows, chosen)).toMatchObject({
    act: 'stateStanding', dependencies: ['a', 'b'], word: 'parked', reason: 'Out of the quarter',
  });
});

test('what needs something to be given waits for it', () => {
  for (const kind of ['needBy', 'addTags', 'removeTags'] as const) expect(bulkAct(kind, rows, chosen)).toBeNull();
  expect(bulkAct('initiative', rows, { ...chosen, id: null })).toBeNull();
  expect(bulkAct('addTags', rows, { ...chosen, tags: '#beta, q3' })).toMatchObject({
    changes: [{ field: 'addTags', value: ['beta', 'q3'] }],
  });
  expect(bulkAct('needBy', rows, { ...chosen, day: '2024-01-12' as Day })).toMatchObject({
    act: 'stateNeedByOfAll', dependencies: ['a', 'b'], day: '2024-01-12',
  });
});
