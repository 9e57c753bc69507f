import { expect, test } from 'vitest';
import type { SearchHit } from '../bindings';
import { aboutFirst, commandEntries, fit, hitEntries, matching, remembered } from './find';

test('only what can be done here is offered', () => {
  const entries = commandEntries(['reviseEta', 'undo', 'next'], '');
  expect(entries.map((entry) => entry.label)).toEqual(['Revise ETA', 'Undo']);
});

test('all typed words must be in the name', () => {
  expect(commandEntries(['reviseEta', 'confirmUnchanged'], 'eta un').map((entry) => entry.id)).toEqual(['confirmUnchanged']);
});

test('a find leads to its place', () => {
  const hit = { noun: 'person', id: 'p1', title: 'Mara Field', hint: 'Platform A', state: null, dependency: null, excerpts: [] };
  expect(hitEntries([hit as SearchHit])[0]).toMatchObject({ hash: '#/people/p1', hint: 'person · Platform A' });
});

test('words are found at the beginning of words first, then inside, then letter by letter', () => {
  expect(fit('Confirm ETA unchanged', 'eta con')).toBe(0);
  expect(fit('Confirm ETA unchanged', 'chang')).toBe(1);
  expect(fit('Confirm ETA unchanged', 'cnfrm')).toBe(3);
  expect(fit('Confirm ETA unchanged', 'ask')).toBeNull();
  expect(matching(['undo', 'do it', 'redo'], 'do', (one) => one)).toEqual(['do it', 'undo', 'redo']);
});

test('what was done lately stands first, once', () => {
  expect(commandEntries(['undo', 'ask', 'reviseEta'], '', ['reviseEta', 'gone']).map((entry) => entry.id)).toEqual([
    'reviseEta', 'undo', 'ask',
  ]);
  expect(remembered(['ask', 'undo'], 'undo')).toEqual(['undo', 'ask']);
});

test('with a dependency in hand, what can be done to it stands first', () => {
  expect(aboutFirst(['place.today', 'reviseEta', 'capture', 'ask'])).toEqual(['reviseEta', 'ask', 'place.today', 'capture']);
});
