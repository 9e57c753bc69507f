import { expect, test } from 'vitest';
import type { Day, TimelineBar, TimelineLink, TimelineView } from '../../bindings';
import { barsOf, elbow, faintness, linesOf, linksAround, nameBeside, stopsOf } from './rows';

const bar = (id: string, more: Partial<TimelineBar> = {}): TimelineBar =>
  ({
    id, title: id, teamName: 'Platform A', initiativeTitle: 'Checkout', milestoneTitle: '', driName: '', state: 'committed',
    reason: '', from: '2026-01-05', fromWords: 'Asked 5 Jan', to: '2026-02-20', toWords: 'Said 9 Feb: 20 Feb', end: 'eta',
    past: [{ day: '2026-02-06', statedOn: '2026-01-05', saidBy: '', words: 'Said 5 Jan: 6 Feb' }], needBy: '2026-02-10',
    likely: [null, null], ...more,
  }) as TimelineBar;

const view = (bars: TimelineBar[]): TimelineView =>
  ({
    groups: [
      { id: '', name: 'Milestones', hint: '', words: '1 open', milestones: ['m'], bars: [] },
      { id: 'a', name: 'Platform A', hint: '', words: '', milestones: [], bars },
      { id: 'b', name: 'Platform B', hint: '', words: '', milestones: [], bars: [] },
    ],
    milestones: [{ id: 'm', title: 'Beta', day: '2026-03-01', past: [], words: 'Said 1 Jan: 1 Mar' }],
  }) as unknown as TimelineView;

test('a group with nothing in it has no row, and words leave only what has them', () => {
  const all = view([bar('SSO SDK'), bar('Café rules', { reason: 'Promised for 6 Feb' })]);
  expect(linesOf(all, '').map((line) => line.is)).toEqual(['group', 'group', 'bar', 'bar']);
  expect(barsOf(linesOf(all, 'CAFE promised')).map((one) => one.title)).toEqual(['Café rules']);
  expect(linesOf(all, 'nothing')).toEqual([]);
});

test('a row is stepped through by day, the need-by among the dates', () => {
  const [, , line] = linesOf(view([bar('SDK', { likely: ['2026-02-25' as Day, null] })]), '');
  expect(line && stopsOf(line).map((stop) => stop.words)).toEqual([
    'Asked 5 Jan', 'Said 5 Jan: 6 Feb', 'Needed by then', 'Said 9 Feb: 20 Feb', 'Half of such promises come by then',
  ]);
  const [milestones] = linesOf(view([]), '');
  expect(milestones && stopsOf(milestones)).toEqual([{ day: '2026-03-01', words: 'Beta: Said 1 Jan: 1 Mar' }]);
});

test('older dates are fainter, and none is out of sight', () => {
  const all = [0, 1, 2, 3, 4, 5, 6].map((at) => faintness(at, 7));
  expect([...all].sort((a, b) => a - b)).toEqual(all);
  expect([all[0], all[6]]).toEqual([0.25, 0.85]);
});

test('a mark is named as far as there is room before the next one', () => {
  expect(nameBeside('Public launch', 10, [10])).toBe('Public launch');
  expect(nameBeside('Public launch', 10, [0, 10, 130])).toBe('Public launch');
  expect(nameBeside('Public launch', 10, [10, 100])).toBe('Public la…');
  expect(nameBeside('Public launch', 10, [10, 60])).toBe('');
});

test('links are followed both ways, and not into another chain', () => {
  const link = (from: string, dependency: string | null, milestone: string | null = null) =>
    ({ from, dependency, milestone }) as TimelineLink;
  const links = [link('a', 'b'), link('b', 'c'), link('c', null, 'm'), link('x', 'c'), link('x', 'y')];
  expect(linksAround(links, 'b')).toEqual([links[1], links[2], links[0]]);
  expect(linksAround(links, 'none')).toEqual([]);
});

test('a link leaves and comes by the ends of bars', () => {
  expect(elbow({ x: 10, y: 5 }, { x: 40, y: 65 })).toBe('M10 5H50V65H46');
});
