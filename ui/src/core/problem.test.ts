import { expect, test } from 'vitest';
import type { ApiError } from '../bindings';
import { atField, problemOf, unavailableWords, wordsOf } from './problem';

const rule: ApiError = { kind: 'rule', field: 'day', message: 'That is before it was said' };

test('a refusal of the core is kept as it is', () => {
  expect(problemOf(rule)).toBe(rule);
  expect(wordsOf(rule)).toBe('That is before it was said');
});

test('anything else thrown is a defect of ours, in words', () => {
  expect(problemOf(new Error('no route'))).toEqual({ kind: 'internal', message: 'Something went wrong: no route' });
  expect(problemOf('boom').kind).toBe('internal');
  expect(problemOf(null).kind).toBe('internal');
});

test('a rule is shown at its field and nowhere else', () => {
  expect(atField(rule, 'day')).toBe('That is before it was said');
  expect(atField(rule, 'latest')).toBe('');
  expect(atField(null, 'day')).toBe('');
});

test('an unavailable ledger always says what to do', () => {
  for (const reason of ['locked', 'newer', 'damaged', 'disk'] as const) {
    expect(unavailableWords(reason).ways.length).toBeGreaterThan(0);
  }
});
