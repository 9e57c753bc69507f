import { expect, test } from 'vitest';
import type { Day, StepPoint } from '../../bindings';
import { area, lineOf, namesToday } from './burnup';

const step = (at: number, count: number): StepPoint => ({ day: '2023-12-01' as Day, at, count });

test('a count is held until the next, and the line ends where it is known to', () => {
  expect(lineOf([step(100, 1), step(400, 2)], 2, 600)).toBe('M0 99H100V50H400V1H600');
  expect(lineOf([step(100, 1), step(700, 2)], 2, 600)).toBe('M0 99H100V50H600');
  expect(lineOf([], 0, 300)).toBe('M0 99H300');
});
test('the area closes on the ground', () => {
  expect(area('M0 99H300')).toBe('M0 99H300V99H0Z');
});
test('today is named under its line only where it is far from the days at the ends', () => {
  expect([90, 250, 500, 750, 910].map(namesToday)).toEqual([false, false, true, false, false]);
});
