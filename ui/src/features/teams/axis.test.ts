import { expect, it } from 'vitest';
import type { Day } from '../../bindings';
import { Axis } from './axis';

const day = (text: string): Day => text as unknown as Day;

const axis = new Axis(day('2026-11-01'), day('2026-11-10'));

it('shows the first and the last day whole', () => {
  expect(axis.stretch(day('2026-11-01'), day('2026-11-10'))).toEqual({ left: 0, width: 100 });
  expect(axis.stretch(day('2026-11-02'), day('2026-11-03'))).toEqual({ left: 10, width: 20 });
});
it('marks a day in its middle', () => {
  expect(axis.middle(day('2026-11-01'))).toBe(5);
  expect(axis.middle(day('2026-11-10'))).toBe(95);
});
it('cuts what lies beyond, and lets an open end run off', () => {
  expect(axis.stretch(day('2026-10-01'), day('2026-11-05'))).toEqual({ left: 0, width: 50 });
  expect(axis.stretch(day('2026-11-06'), null)).toEqual({ left: 50, width: 50 });
});
