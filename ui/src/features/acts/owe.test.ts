import { describe, expect, it } from 'vitest';
import type { CommitmentRow } from '../../bindings';
import { fieldsShown, missing, wantedAt, type Form, type Values } from './form';
import { formFor } from './forms';
import { keepForm, moveOweForm, oweForm, withdrawForm } from './owe';
import { snoozeForm, wake } from './snooze';
import { day, ground } from './testing';

const row: CommitmentRow = {
  id: 'c1', text: 'Test data', to: 'Mara', person: 'p1', team: null, dependency: null, dependencyTitle: '',
  madeOn: day('2023-11-01'), due: day('2023-11-24'), firstDue: null, overdue: true,
  standing: 'overdue since 24 Nov, 5 working days ago', end: null, endedOn: null, reason: '',
};
const typed = (form: Form, values: Values) => form.act?.({ ...form.start, ...values });
const wanted = (form: Form, values: Values = {}) => missing(form, { ...form.start, ...values })?.name;

describe('what I owe', () => {
  const names = { people: [{ id: 'p1', name: 'Mara', hint: '' }], teams: [{ id: 't1', name: 'Platform A', hint: '' }], dependencies: [] };
  it('is owed to a person or to a team, chosen in one field', () => {
    expect(typed(oweForm(names), { text: 'Test data', person: 'p1' })).toMatchObject({ person: 'p1', team: null, due: null });
    expect(typed(oweForm({ ...names, to: 't1' }), { text: 'Test data' })).toMatchObject({ person: null, team: 't1' });
  });
  it('needs words and somebody, and no day', () => {
    const form = oweForm(names);
    expect(wanted(form)).toBe('text');
    expect(wanted(form, { text: 'Test data' })).toBe('person');
    expect(wanted(form, { text: 'Test data', person: 'p1' })).toBeUndefined();
    expect(form.fields.filter((field) => field.needed).map(wantedAt)).toEqual(['Write something here', 'Choose one']);
  });
  it('starts with what is in hand', () => {
    expect(typed(oweForm({ ...names, to: 'p1', dependency: 'd1' }), { text: 'Test data' })).toMatchObject({ dependency: 'd1', person: 'p1' });
  });
  it('moves with a reason, but its first day needs none', () => {
    expect(wanted(moveOweForm(row), { due: '2023-12-01' })).toBe('reason');
    expect(wanted(moveOweForm({ ...row, due: null }), { due: '2023-12-01' })).toBeUndefined();
    expect(moveOweForm(row).lead).toContain('overdue since 24 Nov');
  });
  it('is kept with or without words, and withdrawn with a reason', () => {
    expect(typed(keepForm(row), {})).toEqual({ act: 'keepCommitment', commitment: 'c1', reason: '', on: null });
    expect(wanted(withdrawForm(row))).toBe('reason');
  });
});

describe('snoozing', () => {
  it('needs a day and a reason, which is private', () => {
    const form = formFor('snooze', ground());
    expect([wanted(form), wanted(form, { until: '2023-11-24' })]).toEqual(['until', 'reason']);
    expect(fieldsShown(form, form.start, false).map((field) => field.as)).toEqual(['day', 'privateLine']);
  });
  it('puts many off in one act', () => {
    const { row: one } = ground().view;
    const form = snoozeForm([one, { ...one, id: 'd2' }], String);
    expect(form.title).toBe('Snooze 2 dependencies');
    expect(typed(form, { until: '2023-11-24', reason: 'Later' })).toMatchObject({ dependencies: ['d1', 'd2'] });
  });
  it('offers to wake what is asleep, and says until when it is', () => {
    const form = formFor('snooze', ground({ row: { snooze: { until: day('2023-11-24'), reason: 'Later' } } }));
    expect(form.lead).toContain('Now asleep until');
    expect(form.others).toEqual([{ label: 'Wake', kind: 'wake' }]);
    expect(wake('d1')).toEqual({ act: 'wake', dependencies: ['d1'] });
  });
});
