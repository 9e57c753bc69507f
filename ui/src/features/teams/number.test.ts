import type { ApiError } from '../../bindings';
import { expect, it } from 'vitest';
import { numberOf, wholeNumber } from './number';

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (thrown) {
    return (thrown as ApiError).message;
  }
  return '';
}

it('reads a whole number', () => {
  expect(numberOf(' 120 ')).toBe(120);
});
it('reads nothing as nothing', () => {
  expect(numberOf(' ')).toBeNull();
});
it('refuses what the wire can not carry', () => {
  for (const typed of ['ten', '-3', '1.5', '70000']) expect(refusal(() => numberOf(typed))).toContain('whole number');
});
it('says what is missing where a number is needed', () => {
  expect(wholeNumber('5')).toBe(5);
  expect(refusal(() => wholeNumber(''))).toBe('Give a whole number of days');
});
