import { expect, test } from 'vitest';
import type { Day, Moment } from '../bindings';
import { sayDay, sayDays, sayMoment, shortDay, signed } from './day';

const day = (text: string) => text as Day;

test('a day is said in full', () => {
  expect(sayDay(day('2024-01-12'))).toBe('Fri 12 Jan 2024');
  expect(sayDay(day('2024-02-29'))).toBe('Thu 29 Feb 2024');
  expect(sayDay(day('1900-01-01'))).toBe('Mon 1 Jan 1900');
});

test('a short day names its year only when it is another than the one given', () => {
  expect(shortDay(day('2024-01-12'))).toBe('12 Jan');
  expect(shortDay(day('2024-01-12'), '2024')).toBe('12 Jan');
  expect(shortDay(day('2023-12-31'), '2024')).toBe('31 Dec 2023');
});

test('several days are said with the year of the last, and with both where they differ', () => {
  expect(sayDays(null, day('2024-01-12'))).toBe('Fri 12 Jan 2024');
  expect(sayDays(day('2026-04-27'), day('2026-05-03'))).toBe('27 Apr – 3 May 2026');
  expect(sayDays(day('2026-12-28'), day('2027-01-03'))).toBe('28 Dec 2026 – 3 Jan 2027');
});

test('what is no day is shown as it came', () => {
  expect(sayDay(day('soon'))).toBe('soon');
  expect(shortDay(day('soon'))).toBe('soon');
});

test('a moment is said with its time', () => {
  expect(sayMoment('2024-01-12T12:00:00.000Z' as Moment)).toMatch(/^(Thu|Fri|Sat) 1[123] Jan 2024, \d\d:\d\d$/);
  expect(sayMoment('nonsense' as Moment)).toBe('nonsense');
});

test('working days carry their sign', () => {
  expect([5, -3, 0].map(signed)).toEqual(['+5', '−3', '0']);
});
