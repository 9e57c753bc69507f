import { expect, it } from 'vitest';
import type { Day } from '../bindings';
import { etaEntry, etaIn, etaKindOf, etaValue } from './eta';

const day = (iso: string) => iso as Day;
const q1 = { day: day('2027-02-01'), latest: day('2027-02-28'), words: 'mid Q1' };
const words = { day: null, latest: null, words: 'TBD' };
const plain = { day: day('2027-02-01'), latest: null, words: '' };

it('is one value of a form, and read back from it', () => {
  for (const typed of [q1, words, plain, { day: null, latest: null, words: '' }]) expect(etaIn(etaValue(typed))).toEqual(typed);
  expect(etaValue(plain)).toBe('2027-02-01');
});

it('is a range where a period was said, and no date where only words were', () => {
  expect(etaKindOf(q1, 'promise')).toBe('range');
  expect(etaKindOf(q1, 'forecast')).toBe('forecast');
  expect(etaKindOf(words, 'promise')).toBe('noneGiven');
  expect(etaKindOf(words, 'forecast')).toBe('noneGiven');
  expect(etaKindOf(words, 'withdrawn')).toBe('withdrawn');
  expect(etaKindOf(plain, 'promise')).toBe('promise');
});

it('keeps the words before the reason', () => {
  expect(etaEntry(q1, 'promise', 'capacity')).toMatchObject({ kind: 'range', day: '2027-02-01', latest: '2027-02-28', reason: 'mid Q1; capacity' });
  expect(etaEntry(q1, 'forecast', '')).toMatchObject({ kind: 'forecast', day: '2027-02-28', latest: null, reason: 'mid Q1' });
  expect(etaEntry(words, 'promise', '')).toMatchObject({ kind: 'noneGiven', day: null, latest: null, reason: 'TBD' });
  expect(etaEntry(plain, 'withdrawn', '')).toMatchObject({ kind: 'withdrawn', day: null });
});
