import { expect, test } from 'vitest';
import type { Day } from '../../bindings';
import { beside, edits } from './columns';
import { actOf, type Edited } from './edit';
import { row } from './testing';

const day = (text: string) => text as Day;
const edited = (more: Partial<Edited>): Edited => ({ text: '', day: null, id: null, ...more });
const dated = row('SSO SDK', { eta: day('2023-11-24'), etaKind: 'forecast' });

test('what was not changed is no act', () => {
  expect(actOf(dated, 'title', edited({ text: 'SSO SDK' }))).toBeNull();
  expect(actOf(dated, 'eta', edited({ day: day('2023-11-24') }))).toBeNull();
  expect(actOf(dated, 'needBy', edited({ day: day('2023-11-10') }))).toBeNull();
  expect(actOf(dated, 'criticality', edited({ text: '2' }))).toBeNull();
  expect(actOf(dated, 'team', edited({ id: 't1' }))).toBeNull();
});

test('a new ETA is stated beside the old one, and stays what it was', () => {
  expect(actOf(dated, 'eta', edited({ day: day('2023-12-01') }))).toMatchObject({
    act: 'stateEta', dependency: 'SSO SDK', eta: { kind: 'forecast', day: '2023-12-01' },
  });
  expect(actOf(row('New'), 'eta', edited({ day: day('2023-12-01') }))).toMatchObject({ eta: { kind: 'promise' } });
  const said = { day: day('2023-12-01'), latest: day('2023-12-10'), words: 'early Dec' };
  expect(actOf(row('New'), 'eta', edited({ said }))).toMatchObject({ eta: { kind: 'range', latest: '2023-12-10', reason: 'early Dec' } });
});

test('an emptied ETA was withdrawn', () => {
  expect(actOf(dated, 'eta', edited({}))).toMatchObject({ eta: { kind: 'withdrawn', day: null } });
});

test('a need-by can be moved but not emptied: it was said', () => {
  expect(actOf(dated, 'needBy', edited({ day: day('2023-11-17') }))).toMatchObject({ act: 'stateNeedBy', day: '2023-11-17' });
  expect(actOf(dated, 'needBy', edited({}))).toBeNull();
});

test('a team can be taken away', () => {
  expect(actOf(dated, 'team', edited({}))).toMatchObject({ changes: [{ field: 'supplier', value: null }] });
});

test('columns are walked to their ends', () => {
  expect(beside('title', -1)).toBe('title');
  expect(beside('title', 1)).toBe('initiative');
  expect(beside('reason', 1)).toBe('reason');
  expect(edits('eta')).toBe(true);
  expect(edits('slack')).toBe(false);
});
