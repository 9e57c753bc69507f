import { describe, expect, it } from 'vitest';
import type { Policy } from '../../bindings';
import { GROUPS, THRESHOLDS, asTyped, withDefault, withTyped } from './thresholds';

const policy = { ...Object.fromEntries(Object.keys(THRESHOLDS).map((field) => [field, 3])), nudgeCadence: [3, 3, 5] } as Policy;

it('every threshold is shown once', () => {
  expect(GROUPS.flatMap((group) => group.fields).sort()).toEqual(Object.keys(THRESHOLDS).sort());
});

describe('a typed value', () => {
  it('is a whole number', () => {
    expect(withTyped(policy, 'slipDays', ' 12 ')?.slipDays).toBe(12);
    expect(['', '1.5', '-1', 'ten', '99999'].map((typed) => withTyped(policy, 'slipDays', typed))).toEqual(
      Array(5).fill(null),
    );
  });

  it('may be a list for the nudges', () => {
    expect(withTyped(policy, 'nudgeCadence', '2, 4 8')?.nudgeCadence).toEqual([2, 4, 8]);
    expect(asTyped(policy, 'nudgeCadence')).toBe('3, 3, 5');
  });

  it('leaves the others as they are', () => {
    expect({ ...withTyped(policy, 'slipDays', '12'), slipDays: 3 }).toEqual(policy);
  });
});

it('a reset takes the default of that one', () => {
  expect(withDefault(policy, { ...policy, slipDays: 10, highReasons: 9 }, 'slipDays')).toEqual({ ...policy, slipDays: 10 });
});
