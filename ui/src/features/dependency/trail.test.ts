import { describe, expect, it } from 'vitest';
import type { Day, SlipPoint } from '../../bindings';
import { layTrail, markWords, slipWords } from './trail';

const point = (change: Partial<SlipPoint> = {}): SlipPoint => ({
  id: 's1',
  kind: 'promise',
  day: '2023-11-10' as Day,
  statedOn: '2023-10-26' as Day,
  saidBy: 'Platform A',
  slip: 0,
  code: 'unknown',
  reason: '',
  at: 0,
  current: false,
  ...change,
});

describe('the picture', () => {
  it('goes down a row for each statement and keeps the core’s place on the axis', () => {
    const { marks, height } = layTrail([point({ at: 0 }), point({ at: 500, slip: 10 }), point({ at: 1000, slip: 10 })]);
    expect(marks.map((mark) => [mark.left, mark.top])).toEqual([[0, 12], [50, 34], [100, 56]]);
    expect(height).toBe(68);
  });
  it('writes the day on the side where there is room', () => {
    expect(layTrail([point({ at: 100 }), point({ at: 900 })]).marks.map((mark) => mark.side)).toEqual(['after', 'before']);
  });
  it('stays small and legible however often the date moved', () => {
    const slips = Array.from({ length: 30 }, (_, at) => point({ at: at * 30, current: at === 29 }));
    const { height, marks } = layTrail(slips);
    expect(height).toBeLessThanOrEqual(132);
    expect(marks.filter((mark) => mark.written)).toHaveLength(2);
  });
  it('tells later from earlier', () => {
    const { steps } = layTrail([point(), point({ slip: 5 }), point({ slip: -2 })]);
    expect(steps.map((step) => step.later)).toEqual([true, false]);
  });
  it('is empty without a date', () => {
    expect(layTrail([])).toEqual({ height: 24, marks: [], steps: [] });
  });
});

describe('the words of a mark', () => {
  it('say who, when, how far and why', () => {
    const moved = point({ slip: 10, code: 'capacity' });
    expect(markWords(moved, (day) => `<${day}>`)).toBe(
      '<2023-11-10>: promise said on <2023-10-26> by Platform A · +10 working days · capacity',
    );
  });
  it('leave out what nobody said', () => {
    expect(markWords(point({ saidBy: '' }), (day) => day)).toBe('2023-11-10: promise said on 2023-10-26');
  });
  it('count one day as one', () => {
    expect([slipWords(1), slipWords(-3), slipWords(0)]).toEqual(['+1 working day', '−3 working days', '']);
  });
});
