// Forms about what a step of an escalation brought, and its end; and what X does.
import type { Outcome } from '../../bindings';
import { OUTCOME, RUNG } from '../../core/labels';
import { escalateForm, escalationMeant, stepMeant, stepUpForm } from './escalation';
import { choicesOf, dayOf, textOf, type Choice, type Form, type Ground } from './form';

/** What was said of a step is never assumed: one Enter too many must not put it down. */
const NOT_SAID: Choice = { value: '', label: 'not said yet' };

/** What a step brought. */
export function outcomeForm(ground: Ground): Form {
  const step = stepMeant(ground);
  if (!step) return stepUpForm(ground);
  return {
    title: 'What did it bring?',
    lead: `Step to ${step.to || RUNG[step.rung]} on ${ground.say(step.on)}.`,
    save: 'Record',
    fields: [
      {
        name: 'outcome',
        label: 'Outcome',
        as: 'choice',
        choices: [NOT_SAID, ...choicesOf(OUTCOME)],
        needed: true,
      },
      {
        name: 'cost',
        label: 'Cost to the relationship, private',
        as: 'choice',
        choices: [NOT_SAID, ...['none', 'a little', 'felt', 'heavy'].map((label, cost) => ({ value: String(cost), label }))],
        needed: true,
      },
      { name: 'note', label: 'Private note', as: 'private' },
      { name: 'on', label: 'First response on', as: 'day', hint: 'Today when left empty', more: true },
    ],
    start: { outcome: '', cost: '' },
    act: (values) => ({
      act: 'recordOutcome',
      step: step.id,
      outcome: textOf(values, 'outcome') as Outcome,
      on: dayOf(values, 'on'),
      cost: Number(textOf(values, 'cost')),
      note: textOf(values, 'note'),
    }),
    others: [
      { label: 'Step up', kind: 'stepUp' },
      { label: 'Close it', kind: 'closeEscalation' },
    ],
  };
}

/** The end of an escalation. */
export function closeForm(ground: Ground): Form {
  const row = escalationMeant(ground);
  if (!row) return escalateForm(ground);
  return {
    title: 'Close the escalation',
    lead: row.needed ? `Needed: ${row.needed}` : row.trigger,
    save: 'Close it',
    fields: [
      {
        name: 'resolved',
        label: 'What was needed',
        as: 'choice',
        choices: [NOT_SAID, { value: 'yes', label: 'came' }, { value: 'no', label: 'did not come' }],
        needed: true,
      },
      { name: 'reason', label: 'In words', as: 'line', hint: 'May be quoted in an update' },
    ],
    start: { resolved: '' },
    act: (values) => ({
      act: 'closeEscalation',
      escalation: row.id,
      resolved: textOf(values, 'resolved') === 'yes',
      reason: textOf(values, 'reason'),
    }),
    others: [],
  };
}

/** What X does: write one down or take it up again, record what the step brought, or step up. */
export function escalateOrStepForm(ground: Ground): Form {
  return stepMeant(ground) ? outcomeForm(ground) : stepUpForm(ground);
}
