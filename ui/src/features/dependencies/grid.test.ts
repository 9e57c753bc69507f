import { expect, test } from 'vitest';
import { filtered, gathered, occurring, textOf, type Wanted } from './grid';
import { row } from './testing';

const rows = [
  row('SSO SDK', { band: 'overdue', reason: 'Promised for 24 Nov.', driName: 'Jörg Amara', criticality: 1 }),
  row('Tokenizer v2', { supplier: 't2', supplierName: 'Platform B', state: 'bounced', tags: ['beta'] }),
  row('Price feed', { supplier: null, supplierName: '', state: 'accepted', atRest: true }),
  row('Audit log', { supplier: 't2', supplierName: 'Platform B', state: 'inProgress' }),
];
const all: Wanted = { words: '', bands: [], states: [], criticalities: [], openOnly: false };
const titles = (wanted: Partial<Wanted>) =>
  filtered(rows, rows.map(textOf), { ...all, ...wanted }).map((found) => found.title);

test('nothing wanted shows every row in the order of the core', () => {
  expect(titles({})).toEqual(['SSO SDK', 'Tokenizer v2', 'Price feed', 'Audit log']);
});
test('all words must be found, anywhere in what the row says, whatever their accents', () => {
  expect(titles({ words: 'platform B' })).toEqual(['Tokenizer v2', 'Audit log']);
  expect(titles({ words: 'jorg promised' })).toEqual(['SSO SDK']);
  expect(titles({ words: '#beta' })).toEqual(['Tokenizer v2']);
  expect(titles({ words: 'in progress' })).toEqual(['Audit log']);
  expect(titles({ words: 'vital overdue' })).toEqual(['SSO SDK']);
});
test('facets of one kind widen, facets of different kinds narrow', () => {
  expect(titles({ states: ['bounced', 'accepted'] })).toEqual(['Tokenizer v2', 'Price feed']);
  expect(titles({ states: ['asked'], criticalities: [1] })).toEqual(['SSO SDK']);
  expect(titles({ bands: ['overdue'], states: ['bounced'] })).toEqual([]);
  expect(titles({ openOnly: true })).not.toContain('Price feed');
});
test('a group stands where its first row does and keeps the order of its rows', () => {
  const items = gathered(rows, 'team', new Set());
  expect(items.map((item) => (item.is === 'group' ? `${item.name} ${item.count}` : item.row.title))).toEqual([
    'Platform A 1', 'SSO SDK', 'Platform B 2', 'Tokenizer v2', 'Audit log', 'No team yet 1', 'Price feed',
  ]);
});
test('a folded group shows its head only, and counts its rows', () => {
  const items = gathered(rows, 'team', new Set(['team/t2']));
  expect(items).toHaveLength(5);
  expect(items.find((item) => item.key === 'team/t2')).toMatchObject({ count: 2, open: false });
});
test('two teams of one name are two groups', () => {
  const twins = [row('a', { supplier: 'x' }), row('b', { supplier: 'y' })];
  expect(gathered(twins, 'team', new Set()).filter((item) => item.is === 'group')).toHaveLength(2);
});
test('without groups there are only rows', () => {
  expect(gathered(rows, 'none', new Set()).every((item) => item.is === 'row')).toBe(true);
});
test('only what occurs is offered as a facet', () => {
  expect(occurring(['asked', 'parked', 'bounced'] as const, rows, (found) => found.state as 'asked')).toEqual(['asked', 'bounced']);
});
