import { describe, expect, it } from 'vitest';
import type { Day, Moment, TrailStep } from '../../bindings';
import { canTakeBackTo, keyOf, linesOf, stepFrom, takenBack } from './days';

const step = (seq: number, on: string, more: Partial<TrailStep> = {}): TrailStep => ({
  seq,
  at: `${on}T10:00:00Z` as Moment,
  on: on as Day,
  label: `step ${seq}`,
  undone: false,
  sealed: false,
  takenBackBy: null,
  ...more,
});

const steps = [step(4, '2026-03-03', { undone: true }), step(3, '2026-03-03'), step(2, '2026-03-02'), step(1, '2026-03-02')];

it('steps stand under their day', () => {
  expect(linesOf(steps).map((line) => (line.is === 'day' ? `${line.on} ${line.count}` : line.step.seq))).toEqual([
    '2026-03-03 2',
    4,
    3,
    '2026-03-02 2',
    2,
    1,
  ]);
});

it('the newest step is the newest that holds', () => {
  expect(linesOf(steps).flatMap((line) => (line.is === 'step' && line.newest ? [line.step.seq] : []))).toEqual([3]);
});

describe('taking back to a step', () => {
  it('counts only steps that hold', () => {
    expect(takenBack(steps, step(1, '2026-03-02'))).toBe(2);
  });

  it('is offered for steps that hold and have one after them', () => {
    expect(steps.filter((one) => canTakeBackTo(steps, one)).map((one) => one.seq)).toEqual([2, 1]);
  });

  it('stops at a sealed step', () => {
    const sealed = [step(3, '2026-03-03'), step(2, '2026-03-02', { sealed: true }), step(1, '2026-03-02')];
    expect(sealed.filter((one) => canTakeBackTo(sealed, one)).map((one) => one.seq)).toEqual([2]);
  });
});

it('moving about passes over the days', () => {
  const lines = linesOf(steps);
  expect(stepFrom(lines, -1, 1)).toBe(1);
  expect(stepFrom(lines, 2, 1)).toBe(4);
  expect(stepFrom(lines, 4, -1)).toBe(2);
  expect(stepFrom(lines, 1, -1)).toBe(-1);
  expect(stepFrom(lines, 5, 1)).toBe(-1);
});

it('no two lines have the same key, also when the clock went back a day', () => {
  const keys = linesOf([step(3, '2026-03-02'), step(2, '2026-03-03'), step(1, '2026-03-02')]).map(keyOf);
  expect(new Set(keys).size).toBe(keys.length);
});
