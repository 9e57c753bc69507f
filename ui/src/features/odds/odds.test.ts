import { describe, expect, it } from 'vitest';
import { days, dots, SIZE, thousandths } from './odds';

describe('figures of the odds', () => {
  it('are written as their field writes them', () => {
    expect([thousandths(189), thousandths(0), thousandths(1000)]).toEqual(['.189', '.000', '1.000']);
    expect([days(37), days(1153)]).toEqual(['3.7 days', '115 days']);
  });

  it('stand where what was said meets what happened, and empty bins nowhere', () => {
    const marks = dots([
      { count: 0, kept: 0, mean: 0 },
      { count: 4, kept: 1, mean: 250 },
      { count: 16, kept: 16, mean: 970 },
    ]);
    expect(marks.map(({ x, y, r }) => [x, y, r])).toEqual([
      [SIZE / 4, (SIZE * 3) / 4, 10],
      [SIZE * 0.97, 0, 16],
    ]);
    expect(marks[0]?.says).toBe('25 % said, 1 of 4 kept');
  });
});
