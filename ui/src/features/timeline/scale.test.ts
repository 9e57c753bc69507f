import { expect, test } from 'vitest';
import type { Day } from '../../bindings';
import { moved, numberOf, revealing, Scale, spanOf, zoomed } from './scale';

const day = (text: string) => text as Day;
const whole = spanOf(day('2026-01-01'), day('2026-01-10'));

test('both ends of a stretch are shown whole', () => {
  const scale = new Scale(whole, 1000);
  expect([scale.start(day('2026-01-01')), scale.end(day('2026-01-10'))]).toEqual([0, 1000]);
  expect(scale.middle(day('2026-01-01'))).toBe(50);
  expect(scale.perDay).toBe(100);
});

test('zooming holds the day under the pointer, and ends at days and decades', () => {
  const near = zoomed(whole, 0.6, 0.25);
  expect(near.from + (near.to - near.from) * 0.25).toBeCloseTo(whole.from + 2.5);
  expect(near.to - near.from).toBeCloseTo(6);
  expect(zoomed(whole, 0.001).to - zoomed(whole, 0.001).from).toBe(5);
  expect(zoomed(whole, 1e9).to - zoomed(whole, 1e9).from).toBe(366 * 60);
});

test('nobody can drag the picture out of sight', () => {
  expect(moved(whole, 0.5, whole).from).toBeCloseTo(whole.from + 5);
  expect(moved(whole, 50, whole).from).toBeCloseTo(whole.to - 2);
  expect(moved(whole, -50, whole).from).toBeCloseTo(whole.from - 8);
});

test('a day out of sight is brought in, one in sight moves nothing', () => {
  expect(revealing(whole, day('2026-01-05'))).toBe(whole);
  const later = revealing(whole, day('2026-02-01'));
  expect(later.to).toBeGreaterThan(numberOf(day('2026-02-02')));
  expect(revealing(whole, day('2025-12-01')).from).toBeLessThan(numberOf(day('2025-12-01')));
});

test.each([
  ['days', '2026-01-01', '2026-01-20', '2', 'Jan 2026'],
  ['weeks', '2026-01-01', '2026-05-20', '5', 'Jan 2026'],
  ['months', '2026-01-01', '2027-06-20', 'Feb', '2026'],
  ['quarters', '2026-01-01', '2030-06-20', 'Apr', '2026'],
  ['years', '2016-01-01', '2036-06-20', '2017', undefined],
])('there is a tick for all the %s, and no label meets another', (_, from, to, second, above) => {
  const scale = new Scale(spanOf(day(from), day(to)), 1000);
  const labels = scale.ticks.map((tick) => tick.label);
  expect(labels).toContain(second);
  expect(scale.above[0]?.label).toBe(above);
  const gaps = scale.ticks.slice(1).map((tick, at) => tick.x - (scale.ticks[at]?.x ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20);
});

test('what lies far off is drawn at the edge of what can be drawn', () => {
  expect(new Scale(whole, 1000).middle(day('2200-12-31'))).toBe(5000);
});
