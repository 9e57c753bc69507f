import { expect, test } from 'vitest';
import { between, keptPlace, placeOf, stepFrom } from './cursor';

const keys = ['a', 'b', 'c', 'd'];

test('the first step goes to the first row', () => {
  expect(stepFrom(keys, null, 0, 1)).toBe(0);
  expect(stepFrom([], null, 0, 1)).toBe(-1);
});
test('the ends hold', () => {
  expect(stepFrom(keys, 'd', 3, 1)).toBe(3);
  expect(stepFrom(keys, 'a', 0, -1)).toBe(0);
});
test('when the row has gone, the next one is the one that took its place', () => {
  expect(placeOf(keys, 'gone', 1)).toBe(1);
  expect(stepFrom(keys, 'gone', 1, 1)).toBe(1);
  expect(stepFrom(keys, 'gone', 1, -1)).toBe(0);
  expect(placeOf(['a'], 'gone', 7)).toBe(0);
  expect(placeOf([], 'gone', 7)).toBe(-1);
});
test('a row that has gone elsewhere leaves the cursor at its place, with the row that came after it', () => {
  expect(keptPlace(keys, ['b', 'a', 'c', 'd'], 'b')).toBe('c');
  expect(keptPlace(keys, ['a', 'c', 'd', 'b'], 'b')).toBe('c');
  expect(keptPlace(keys, ['a', 'c', 'd', 'later/b'], 'b')).toBe('c');
  expect(keptPlace(keys, ['a', 'c', 'd'], 'b')).toBe('c');
  expect(keptPlace(keys, ['d', 'a', 'b', 'c'], 'd')).toBe('c');
  expect(keptPlace(['a'], [], 'a')).toBeUndefined();
});
test('a row that stays where it was keeps the cursor, whatever comes or goes about it', () => {
  expect(keptPlace(keys, keys, 'b')).toBe('b');
  expect(keptPlace(keys, ['b', 'new', 'd'], 'b')).toBe('b');
  expect(keptPlace(keys, ['a', 'b', 'd', 'c'], 'b')).toBe('b');
  expect(keptPlace(keys, ['new', 'c', 'a', 'd'], 'd')).toBe('d');
  expect(keptPlace(keys, keys, 'unknown')).toBeUndefined();
});
test('a range is taken in the order of the list, whichever end comes first', () => {
  expect(between(keys, 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(between(keys, 'b', 'b')).toEqual(['b']);
  expect(between(keys, 'gone', 'c')).toEqual(['c']);
});
