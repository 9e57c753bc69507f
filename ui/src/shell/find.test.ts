import { expect, test } from 'vitest';
import type { SearchHit } from '../bindings';
import { commandEntries, hitEntries } from './find';

test('only what can be done here is offered, with its key', () => {
  const entries = commandEntries(['reviseEta', 'undo', 'next'], '');
  expect(entries.map((entry) => [entry.label, entry.key])).toEqual([['Revise ETA', 'E'], ['Undo', 'Ctrl+Z']]);
});

test('all typed words must be in the name', () => {
  expect(commandEntries(['reviseEta', 'confirmUnchanged'], 'eta un').map((entry) => entry.id)).toEqual(['confirmUnchanged']);
});

test('a find leads to its place', () => {
  const hit = { noun: 'person', id: 'p1', title: 'Mara Field', hint: 'Platform A', state: null, dependency: null, excerpts: [] };
  expect(hitEntries([hit as SearchHit])[0]).toMatchObject({ hash: '#/people/p1', hint: 'person · Platform A' });
});
