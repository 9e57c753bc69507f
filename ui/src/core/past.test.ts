import { expect, test } from 'vitest';
import type { Day } from '../bindings';
import { asked } from './past';

const day = '2025-11-07' as Day;

test('what is on screen is asked as of the day that is looked at', () => {
  const grid = { query: 'dependencies', order: null } as const;
  expect(asked(grid, day)).toEqual({ query: 'asOf', day, of: grid });
  expect(asked(grid, null)).toBe(grid);
});

test('what has no past is asked of today', () => {
  for (const query of [{ query: 'trail' }, { query: 'since', day }, { query: 'typedDay', text: 'fri', past: true, eta: false }] as const) {
    expect(asked(query, day)).toBe(query);
  }
});
