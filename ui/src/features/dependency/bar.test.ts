import { expect, it } from 'vitest';
import { askRow, day, ground } from '../acts/testing';
import { barOf } from './bar';

const kinds = (told: Parameters<typeof ground>[0]) => barOf(ground(told).view).map((act) => act.kind);
const labels = (told: Parameters<typeof ground>[0]) => barOf(ground(told).view).map((act) => act.label);

it('offers a verdict only while a delivery waits for one', () => {
  expect(kinds({ view: { awaitsVerdict: true } }).slice(0, 2)).toEqual(['accept', 'bounce']);
  expect(kinds({ view: { awaitsVerdict: true } })).not.toContain('deliver');
  expect(kinds({})).not.toContain('accept');
});
it('confirms only a date there is', () => {
  expect(kinds({})).not.toContain('confirmUnchanged');
  expect(kinds({ row: { eta: day('2023-11-24') } })).toContain('confirmUnchanged');
});
it('reminds while an ask is open, and then a reply can be logged', () => {
  expect(labels({ view: { asks: [askRow()] } })).toEqual(expect.arrayContaining(['Nudge', 'Reply']));
  expect(labels({ view: { asks: [askRow({ open: false })] } })).toContain('Ask');
});
it('offers to reopen what is at rest, and little else', () => {
  expect(kinds({ row: { atRest: true } })).toEqual(['standing', 'note']);
});
it('puts off what is awake, and wakes what is not', () => {
  expect(kinds({})).toContain('snooze');
  const asleep = kinds({ row: { snooze: { until: day('2023-11-24'), reason: 'Mara is back then' } } });
  expect(asleep).toContain('wake');
  expect(asleep).not.toContain('snooze');
});
