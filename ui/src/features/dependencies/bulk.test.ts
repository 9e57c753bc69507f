import { expect, test } from 'vitest';
import { bulkAct, type Chosen } from './bulk';
import { row } from './testing';

const chosen: Chosen = { id: 'p1', criticality: 1, word: 'parked', reason: 'Out of the quarter' };
const rows = [row('a'), row('b')];

test('many are changed in one act, so that one undo takes it back', () => {
  expect(bulkAct('dri', rows, chosen)).toEqual({
    act: 'changeDependency', ids: ['a', 'b'], changes: [{ field: 'dri', value: 'p1' }],
  });
  expect(bulkAct('criticality', rows, chosen)).toMatchObject({ changes: [{ field: 'criticality', value: 1 }] });
  expect(bulkAct('team', rows, { ...chosen, id: null })).toMatchObject({ changes: [{ field: 'supplier', value: null }] });
});

test('where they stand is stated with its reason', () => {
  expect(bulkAct('standing', rows, chosen)).toMatchObject({
    act: 'stateStanding', dependencies: ['a', 'b'], word: 'parked', reason: 'Out of the quarter',
  });
});
