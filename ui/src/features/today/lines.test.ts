import { expect, test } from 'vitest';
import type { Band, Day, ReasonRow, TodayRow, TodayView } from '../../bindings';
import { endsLoaded, keyOfRow, linesOf, stopsOf } from './lines';

const reason = (sentence: string): ReasonRow => ({ code: 'OV1', sentence, court: 'theirs', band: 'overdue' });
const row = (title: string, more: Partial<TodayRow> = {}): TodayRow => ({
  dependency: title, milestone: null, person: null, commitment: null, decision: null, risk: null, report: null, update: null, initiative: 'i1', title, initiativeTitle: 'Checkout', team: 'Platform A',
  criticality: 2, state: 'asked', owner: 'held', needBy: '2023-11-10' as Day, eta: null, slack: null, severity: 'high', court: 'theirs',
  reasons: [reason('Promised for 24 Nov.'), reason('Moved twice.')], suggestion: 'nudge', suggestionLabel: 'Nudge',
  suggestionKey: 'A', ask: null, gathered: 1, ...more,
});
const view: TodayView = {
  summary: '', sinceYesterday: '', putOff: '',
  bands: [
    { band: 'overdue', count: 2, lines: 2, rows: [row('SSO SDK'), row('Tokenizer')] },
    { band: 'goneQuiet', count: 0, lines: 0, rows: [] },
    { band: 'atRisk', count: 1, lines: 1, rows: [row('SSO SDK')] },
    { band: 'mine', count: 7, lines: 1, rows: [row('7 not asked for yet', { dependency: null, gathered: 7 })] },
  ],
};
const none = new Set<never>();

test('every band has its head, also an empty one', () => {
  const heads = linesOf(view, none, none).filter((line) => line.is === 'band');
  expect(heads.map((line) => line.key)).toEqual(['overdue', 'goneQuiet', 'atRisk', 'mine']);
});

test('a folded band hides its rows and can be reached by the cursor', () => {
  const lines = linesOf(view, new Set<Band>(['overdue', 'goneQuiet']), none);
  expect(stopsOf(lines)).toEqual(['overdue', 'atRisk/SSO SDK', 'mine/gathered/i1']);
});

test('an unfolded row shows its further reasons, which the cursor passes by', () => {
  const lines = linesOf(view, none, new Set(['overdue/SSO SDK']));
  expect(lines.filter((line) => line.is === 'reason')).toHaveLength(1);
  expect(stopsOf(lines)).toHaveLength(4);
});

test('the same dependency in two bands is two lines', () => {
  const keys = linesOf(view, none, none).map((line) => line.key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a gathered line keeps its key while its number changes', () => {
  expect(keyOfRow(row('8 not asked for yet', { dependency: null, gathered: 8 }), 'mine')).toBe('mine/gathered/i1');
});

test('an update that is due keeps its key beside another initiative of the same title', () => {
  const due = (id: string) => row('Checkout', { dependency: null, initiative: id, update: { audience: 'peers', initiatives: [id] } });
  expect(keyOfRow(due('i1'), 'overdue')).not.toBe(keyOfRow(due('i2'), 'overdue'));
});

test('what was not asked for yet is one line as tall as all of it, and the cursor waits before it', () => {
  const part: TodayView = { ...view, bands: [{ band: 'overdue', count: 90, lines: 90, rows: [row('SSO SDK'), row('Tokenizer')] }] };
  const lines = linesOf(part, none, new Set(['overdue/Tokenizer']));
  expect(lines.at(-1)).toMatchObject({ is: 'rest', count: 88 });
  expect(stopsOf(lines)).toEqual(['overdue/SSO SDK', 'overdue/Tokenizer']);
  expect(endsLoaded(lines, 'overdue/SSO SDK')).toBe(false);
  expect(endsLoaded(lines, 'overdue/Tokenizer')).toBe(true);
  expect(linesOf(part, new Set<Band>(['overdue']), none).some((line) => line.is === 'rest')).toBe(false);
});
