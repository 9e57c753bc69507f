import { expect, test } from 'vitest';
import { offersFor } from './choose';

const named = (name: string, hint = '') => ({ id: name, name, hint });
const people = [named('Mara Field', 'Platform A'), named('Jörg Amara', 'Platform B'), named('Ines Ott')];
const names = (typed: string, creatable = false) => offersFor(people, typed, creatable).map((offer) => offer.name);

test('names that begin with what was typed come first', () => {
  expect(names('mara')).toEqual(['Mara Field', 'Jörg Amara']);
});
test('all words must be in the name or its hint, in any order', () => {
  expect(names('platform jorg')).toEqual(['Jörg Amara']);
});
test('nothing typed offers everyone', () => {
  expect(names('')).toHaveLength(3);
});
test('an unknown name offers to be created, a known one does not', () => {
  expect(offersFor(people, 'Zoe', true)).toEqual([{ id: null, name: 'Zoe', hint: 'create' }]);
  expect(names('ines ott', true)).toEqual(['Ines Ott']);
  expect(names('Zoe')).toEqual([]);
});
