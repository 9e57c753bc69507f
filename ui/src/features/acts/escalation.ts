// Forms about escalations: writing one down, the first and the next step, what a step brought, and the end.
import type { Channel, EscalationRow, NewStep, Outcome, Rung, StepRow } from '../../bindings';
import { CHANNEL, OUTCOME, RUNG } from '../../core/labels';
import { choicesOf, dayOf, idOf, textOf, type Field, type Form, type Ground, type Values } from './form';

const RUNGS = choicesOf(RUNG);
const over: readonly EscalationRow['state'][] = ['resolved', 'withoutEffect'];

/** The escalation that is meant: the one named, else the one that is not over. */
export function escalationMeant({ about, view }: Ground): EscalationRow | undefined {
  const running = view.escalations.filter((row) => !over.includes(row.state));
  return running.find((row) => row.id === about.escalation) ?? running[0];
}

/** The step that is meant: the one named, else the newest without an outcome. */
export function stepMeant(ground: Ground): StepRow | undefined {
  const steps = escalationMeant(ground)?.steps.filter((step) => step.outcome === null) ?? [];
  return steps.find((step) => step.id === ground.about.step) ?? steps.at(-1);
}

/** The rung after the last one tried here; the first when none was. The list of rungs is in the order of the core. */
export function rungAfter(tried: Rung | undefined): string {
  const at = RUNGS.findIndex((rung) => rung.value === tried);
  return RUNGS[Math.min(at + 1, RUNGS.length - 1)]?.value ?? '';
}

const lastRung = ({ view }: Ground): Rung | undefined => view.escalations[0]?.steps.at(-1)?.rung;

function stepFields(goes: (values: Values) => boolean): Field[] {
  return [
    { name: 'to', label: 'To', as: 'person', when: goes },
    { name: 'channel', label: 'How', as: 'choice', choices: choicesOf(CHANNEL), when: goes },
    { name: 'respondBy', label: 'Respond by', as: 'day', hint: '+3d, fri, 12jan', when: goes },
    { name: 'stepOn', label: 'Goes out on', as: 'day', hint: 'Today when left empty', more: true, when: goes },
  ];
}

function stepOf(values: Values): NewStep {
  return {
    rung: textOf(values, 'rung') as Rung,
    to: idOf(values, 'to'),
    channel: textOf(values, 'channel') as Channel,
    on: dayOf(values, 'stepOn'),
    respondBy: dayOf(values, 'respondBy'),
  };
}

/** Ways out as typed, one a line. */
export const waysOf = (values: Values): string[] =>
  textOf(values, 'options')
    .split('\n')
    .map((way) => way.trim())
    .filter(Boolean);

/** A new escalation, with its first step when it is ready to go out. */
export function escalateForm(ground: Ground): Form {
  const { about, view } = ground;
  const goes = (values: Values): boolean => Boolean(values['rung']);
  return {
    title: 'Escalate',
    lead: view.neutral,
    save: 'Escalate',
    fields: [
      { name: 'trigger', label: 'What triggered it', as: 'line' },
      { name: 'needed', label: 'What is needed', as: 'line' },
      { name: 'options', label: 'Ways out, two at least', as: 'ways' },
      {
        name: 'recommendation',
        label: 'I recommend',
        as: 'choice',
        choices: (values) => [
          { value: '', label: waysOf(values).length > 0 ? 'not yet' : 'write the ways out first' },
          ...waysOf(values).map((way) => ({ value: way, label: way })),
        ],
      },
      {
        name: 'rung',
        label: 'First step',
        as: 'choice',
        choices: [...RUNGS, { value: '', label: 'not yet: only consider it' }],
      },
      ...stepFields(goes),
    ],
    start: {
      trigger: view.reasons[0]?.sentence ?? '',
      options: '\n',
      recommendation: '',
      rung: rungAfter(lastRung(ground)),
      channel: 'mail',
      to: view.ladder[0]?.id ?? '',
    },
    act: (values) => ({
      act: 'escalate',
      dependency: about.dependency,
      trigger: textOf(values, 'trigger'),
      needed: textOf(values, 'needed'),
      options: waysOf(values),
      recommendation: textOf(values, 'recommendation'),
      step: goes(values) ? stepOf(values) : null,
    }),
    others: [],
  };
}

/** The next step of an escalation. */
export function stepUpForm(ground: Ground): Form {
  const row = escalationMeant(ground);
  if (!row) return escalateForm(ground);
  const close = { label: 'Close it', kind: 'closeEscalation' } as const;
  const pending = stepMeant(ground) ? [{ label: 'Record the outcome', kind: 'outcome' } as const] : [];
  return {
    title: 'Step up',
    lead: row.needed ? `Needed: ${row.needed}` : row.trigger,
    save: 'Step up',
    fields: [
      { name: 'rung', label: 'To the rung of', as: 'choice', choices: RUNGS },
      ...stepFields(() => true),
    ],
    start: { rung: rungAfter(row.steps.at(-1)?.rung), channel: row.steps.at(-1)?.channel ?? 'mail' },
    act: (values) => ({ act: 'stepUp', escalation: row.id, step: stepOf(values) }),
    others: [...pending, close],
  };
}

/** What a step brought. */
export function outcomeForm(ground: Ground): Form {
  const step = stepMeant(ground);
  if (!step) return stepUpForm(ground);
  return {
    title: 'What did it bring?',
    lead: `Step to ${step.to || RUNG[step.rung]} on ${ground.say(step.on)}.`,
    save: 'Record',
    fields: [
      { name: 'outcome', label: 'Outcome', as: 'choice', choices: choicesOf(OUTCOME) },
      {
        name: 'cost',
        label: 'Cost to the relationship, private',
        as: 'choice',
        choices: ['none', 'a little', 'felt', 'heavy'].map((label, cost) => ({ value: String(cost), label })),
      },
      { name: 'note', label: 'Private note', as: 'private' },
      { name: 'on', label: 'First response on', as: 'day', hint: 'Today when left empty', more: true },
    ],
    start: { outcome: 'moved', cost: '0' },
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
        choices: [
          { value: 'yes', label: 'came' },
          { value: '', label: 'did not come' },
        ],
      },
      { name: 'reason', label: 'In words', as: 'line', hint: 'May be quoted in an update' },
    ],
    start: { resolved: 'yes' },
    act: (values) => ({
      act: 'closeEscalation',
      escalation: row.id,
      resolved: Boolean(values['resolved']),
      reason: textOf(values, 'reason'),
    }),
    others: [],
  };
}

/** What X does: write one down, record what the step brought, or step up. */
export function escalateOrStepForm(ground: Ground): Form {
  if (!escalationMeant(ground)) return escalateForm(ground);
  return stepMeant(ground) ? outcomeForm(ground) : stepUpForm(ground);
}
