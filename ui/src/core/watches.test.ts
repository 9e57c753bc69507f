import { expect, test } from 'vitest';
import { forget, order, type Watches } from './watches';

const two = (): Watches<string> =>
  new Map([
    ['a', { query: { query: 'today', most: null }, cell: 'A', users: 2, stale: false }],
    ['b', { query: { query: 'trail' }, cell: 'B', users: 1, stale: true }],
  ]);

test('a query is asked for as long as somebody shows it', () => {
  const watches = two();
  forget(watches, 'a');
  expect(order(watches).map(([key]) => key)).toEqual(['a', 'b']);
  forget(watches, 'a');
  expect(order(watches).map(([key]) => key)).toEqual(['b']);
});

test('leaving twice does no harm', () => {
  const watches = two();
  forget(watches, 'b');
  forget(watches, 'b');
  expect(order(watches).length).toBe(1);
});
