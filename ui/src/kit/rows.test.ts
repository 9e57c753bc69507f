import { expect, test } from 'vitest';
import { drawn, offsetsOf, rowAt, scrollFor } from './rows';

const even = offsetsOf(Array.from({ length: 5000 }, () => 36));

test('rows lie one below the other', () => {
  expect(offsetsOf([36, 20, 36])).toEqual([0, 36, 56, 92]);
  expect(offsetsOf([])).toEqual([0]);
});

test('the row at a height is the last that begins there or before', () => {
  expect(rowAt([0, 36, 56, 92], 0)).toBe(0);
  expect(rowAt([0, 36, 56, 92], 35)).toBe(0);
  expect(rowAt([0, 36, 56, 92], 36)).toBe(1);
  expect(rowAt([0, 36, 56, 92], 1000)).toBe(2);
});

test('of five thousand rows only those in sight and a few beyond are drawn', () => {
  expect(drawn(even, 0, 720, 5)).toEqual([0, 26]);
  expect(drawn(even, 36 * 1000, 720, 5)).toEqual([995, 1026]);
  expect(drawn(even, 36 * 4999, 720, 5)).toEqual([4994, 5000]);
});

test('an empty list draws nothing', () => {
  expect(drawn([0], 0, 720, 5)).toEqual([0, 0]);
});

test('a row in sight does not scroll, one outside is brought in by the shortest way', () => {
  expect(scrollFor(even, 3, 0, 720, 0)).toBe(0);
  expect(scrollFor(even, 20, 0, 720, 0)).toBe(36);
  expect(scrollFor(even, 10, 720, 720, 0)).toBe(360);
  expect(scrollFor(even, 10, 720, 720, 30)).toBe(330);
});
