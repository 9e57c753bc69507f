import { expect, test } from 'vitest';
import { linesOf, renamed, reworded, unusedName } from './templates';

const code = { name: 'Code', checks: ['builds', 'docs'] };
const all = [code, { name: 'Template 3', checks: ['signed'] }];

test('checks are typed one a line', () => {
  expect(linesOf(code)).toBe('builds\ndocs');
  expect(reworded(all, 0, 'builds\ntests pass')[0]).toEqual({ name: 'Code', checks: ['builds', 'tests pass'] });
  expect(reworded(all, 0, 'x')[1]).toBe(all[1]);
});

test('a template is renamed, and a new one has a name of its own', () => {
  expect(renamed(all, 1, 'Legal').map((one) => one.name)).toEqual(['Code', 'Legal']);
  expect(unusedName(all)).toBe('Template 4');
  expect(unusedName([])).toBe('Template 1');
});
