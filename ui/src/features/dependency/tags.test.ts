import { expect, it } from 'vitest';
import { tagLine, tagsOf } from './tags';

it('reads tags with and without their sign, each once', () => {
  expect(tagsOf('#checkout, ios  checkout #')).toEqual(['checkout', 'ios']);
});
it('reads back what it writes', () => {
  expect(tagsOf(tagLine(['checkout', 'ios']))).toEqual(['checkout', 'ios']);
  expect(tagLine([])).toBe('');
});
