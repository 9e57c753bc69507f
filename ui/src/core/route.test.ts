import { describe, expect, test } from 'vitest';
import { hashOf, PLACES, routeOf, splitToken } from './route';

describe('a route', () => {
  test('is found again from its hash, for every place', () => {
    for (const place of PLACES) {
      expect(routeOf(hashOf(place))).toEqual({ place, id: null });
      expect(routeOf(hashOf(place, 'a/b c'))).toEqual({ place, id: 'a/b c' });
    }
  });
  test('that is not understood leads to Today', () => {
    for (const hash of ['', '#', '#/', '#/nowhere/1', '#token=abc']) {
      expect(routeOf(hash)).toEqual({ place: 'today', id: null });
    }
  });
  test('with a broken escape is kept as it stands', () => {
    expect(routeOf('#/teams/%E0%A4%A').id).toBe('%E0%A4%A');
  });
});

describe('the token', () => {
  test('is taken out of the address', () => {
    expect(splitToken('#token=abc')).toEqual({ token: 'abc', hash: '' });
    expect(splitToken('#/teams?token=abc')).toEqual({ token: 'abc', hash: '#/teams' });
  });
  test('is not invented', () => {
    expect(splitToken('#/today')).toEqual({ token: null, hash: '#/today' });
  });
});
