import { expect, it } from 'vitest';
import type { InitiativeRow } from '../../bindings';
import { FEW, first, live, sections, toggled } from './order';

const line = (key: string, section: string) => ({ key, section, text: key, leftOut: false });

it('lines stand under their headings, in the order given', () => {
  expect(sections([line('a', 'Moved'), line('b', 'Moved'), line('c', 'Ask')]).map((s) => [s.name, s.lines.length])).toEqual([
    ['Moved', 2],
    ['Ask', 1],
  ]);
});

it('choosing twice is choosing not', () => {
  expect(toggled(toggled(['a'], 'b'), 'b')).toEqual(['a']);
});

it('an update is about live initiatives', () => {
  const rows = (['active', 'proposed', 'paused', 'done', 'dropped'] as const).map((stage) => ({ stage }) as InitiativeRow);
  expect(live(rows).map((row) => row.stage)).toEqual(['active', 'proposed']);
});

it('of a few initiatives the first is meant; of many it is asked', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at) }) as InitiativeRow);
  expect(first(rows(FEW)).map((row) => row.id)).toEqual(['0']);
  expect(first(rows(FEW + 1))).toEqual([]);
  expect(first([])).toEqual([]);
});
