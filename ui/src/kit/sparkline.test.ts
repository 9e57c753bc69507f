import { expect, test } from 'vitest';
import { stepped } from './sparkline';

test('each value is held until the next, and a later date stands higher', () => {
  expect(stepped([0, 10, 20], 30, 20)).toEqual({ path: 'M0 20H10V10H20V0H30', end: { x: 30, y: 0 } });
});
test('small moves stay small', () => {
  expect(stepped([0, 1], 20, 20).path).toBe('M0 20H10V18H20');
});
test('what moved to earlier days goes down', () => {
  expect(stepped([0, -10], 20, 20).path).toBe('M0 0H10V20H20');
});
test('nothing is a dot', () => {
  expect(stepped([], 20, 20)).toEqual({ path: '', end: { x: 20, y: 20 } });
});
