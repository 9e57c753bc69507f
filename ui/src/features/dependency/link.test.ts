import { expect, test } from 'vitest';
import { endsOf, linkAct } from './link';

const stone = { id: 'm', title: 'Beta' } as Parameters<typeof endsOf>[3][number];
const row = (id: string) => ({ id, title: id, supplierName: 'A' }) as Parameters<typeof endsOf>[2][number];

test('a dependency waits for others, and may hold up a milestone', () => {
  expect(endsOf('self', 'waitsFor', [row('self'), row('api')], [stone]).map((end) => end.name)).toEqual(['api']);
  expect(endsOf('self', 'blocks', [row('self'), row('api')], [stone]).map((end) => end.name)).toEqual(['api', 'Beta']);
});

test('the direction follows from the word', () => {
  expect(linkAct('self', 'waitsFor', 'api', '')).toEqual({
    act: 'link', dependency: 'api', kind: 'blocks', to: { is: 'dependency', id: 'self' }, lag: 0,
  });
  expect(linkAct('self', 'feeds', 'milestone:m', ' 5 ')).toEqual({
    act: 'link', dependency: 'self', kind: 'feeds', to: { is: 'milestone', id: 'm' }, lag: 5,
  });
});

test('what is missing or no number is said before anything is sent', () => {
  expect(() => linkAct('self', 'blocks', null, '')).toThrow('Choose');
  expect(() => linkAct('self', 'blocks', 'api', 'soon')).toThrow('number');
});
