import { describe, expect, it } from 'vitest';
import type { DecisionState } from '../../bindings';
import { missing } from '../acts/form';
import { barOf } from './bar';
import { confirmForm, decideForm, discussedForm, dismissForm, newDecisionForm, onRecordForm, supersedeForm, type Ground } from './forms';
import { optionsOf, tabOf } from './tabs';

const GROUND: Ground = {
  decisions: [
    { id: 'd1', name: 'Which token format?', hint: 'open' },
    { id: 'd2', name: 'Who hosts it?', hint: 'open' },
  ],
  dependencies: [],
  initiatives: [],
  meetings: [{ id: 'm1', name: 'Thursday sync', hint: '' }],
};

describe('a decision that is not in hand', () => {
  it('is chosen in the first field, and nothing is sent without it', () => {
    const form = decideForm(GROUND);
    expect(form.fields[0]).toMatchObject({ name: 'decision', as: 'named', options: GROUND.decisions });
    expect(missing(form, form.start)?.name).toBe('decision');
    expect(form.act?.({ decision: 'd2', what: 'JWT' })).toMatchObject({ act: 'recordDecision', id: 'd2' });
  });
  it('is not asked for when it is', () => {
    const form = decideForm({ ...GROUND, decision: 'd1' });
    expect(form.fields.map((field) => field.name)).toEqual(['what', 'person', 'on', 'link']);
    expect(form.act?.({ what: 'JWT' })).toMatchObject({ id: 'd1', step: { kind: 'decided', what: 'JWT' } });
  });
  it('does not take its own place', () => {
    const field = supersedeForm({ ...GROUND, decision: 'd1' }).fields[0];
    expect(field?.options?.map((one) => one.id)).toEqual(['d2']);
  });
});

it('what was discussed names the meeting in hand', () => {
  const form = discussedForm({ ...GROUND, decision: 'd1', meeting: 'm1' });
  expect(form.act?.({ ...form.start, moved: '' })).toMatchObject({ step: { kind: 'discussed', moved: false, meeting: 'm1' } });
  expect(discussedForm(GROUND).start['meeting']).toBe('');
});

it('a new decision keeps the options that were written', () => {
  const form = newDecisionForm(GROUND);
  const act = form.act?.({ ...form.start, question: 'Which?', options: 'JWT\n\nPASETO\n' });
  expect(act).toMatchObject({ question: 'Which?', decideBy: null });
  expect(act).toHaveProperty('changes', expect.arrayContaining([{ field: 'options', value: ['JWT', 'PASETO'] }]));
  expect(optionsOf(' \nJWT\n')).toEqual(['JWT']);
});

it('a proposal is confirmed, or dismissed with a reason', () => {
  const proposal = { rule: 'keepsMoving', dependency: 'x', dependencyTitle: 'SDK', title: 'It may move', why: 'It moved.' } as const;
  expect(confirmForm(proposal).act?.({})).toMatchObject({ act: 'answerProposal', dismissed: null });
  expect(dismissForm(proposal).act?.({ reason: 'known' })).toMatchObject({ dismissed: 'known', changes: [] });
});

it('words on record start with what is in hand', () => {
  const form = onRecordForm({ ...GROUND, initiative: 'i1', decision: 'd1' });
  expect(form.act?.({ ...form.start, words: 'We ship.', team: 't1' })).toMatchObject({
    quote: { words: 'We ship.', initiative: 'i1', decision: 'd1', dependency: null },
    said: { person: null, team: 't1' },
  });
});

it('every state has something to do next', () => {
  const states: DecisionState[] = ['open', 'decided', 'communicated', 'superseded', 'dropped'];
  expect(states.every((state) => barOf(state).length > 0)).toBe(true);
});

it('what is opened by its address is shown in its own list', () => {
  expect(tabOf(null, 'd1')).toBeUndefined();
  expect(tabOf({ decisions: [], risks: [], proposals: [], quotes: [] }, 'd1')).toBeUndefined();
});
