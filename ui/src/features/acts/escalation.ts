// Forms about escalations: the case with its pre-flight and its brief, and the steps. What a step brought: outcome.ts.
import type { CaseEntry, Channel, EscalationRow, NewStep, Rung, RungRow, StepRow } from '../../bindings';
import { CHANNEL, RUNG } from '../../core/labels';
import {
  choicesOf, dayOf, idOf, textOf, type Choice, type Field, type Form, type Ground, type Known, type Values,
} from './form';

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

const rungRow = ({ view }: Ground, rung: string): RungRow | undefined =>
  view.preflight.rungs.find((row) => row.rung === rung);

/** The rungs with what each has brought with this team. */
const rungs = ({ view }: Ground): Choice[] =>
  view.preflight.rungs.map(({ rung, number, brought }) => ({
    value: rung,
    label: `${String(number)} · ${RUNG[rung]}${brought ? ` — ${brought}` : ''}`,
  }));

/** Whom a rung means and how they are reached follow the rung until they are chosen by hand. */
const followed = (ground: Ground): Form['follows'] => ({
  to: (values) => rungRow(ground, textOf(values, 'rung'))?.to ?? '',
  channel: (values) => rungRow(ground, textOf(values, 'rung'))?.channel ?? 'mail',
});

const suggested = (ground: Ground): Values => {
  const { rung, respondBy } = ground.view.preflight;
  const row = rungRow(ground, rung);
  return { rung, to: row?.to ?? '', channel: row?.channel ?? 'mail', respondBy };
};

/** What is on record before it goes out. Which rung moved whom is for my eyes only. */
const known = ({ view: { preflight } }: Ground): Known[] => [
  { label: 'Asked so far', lines: [preflight.asks] },
  { label: 'Impact', lines: [preflight.impact || 'No date is on record to tell it.'] },
  { label: 'We owe them', lines: preflight.owed.length > 0 ? preflight.owed : ['Nothing that is on record.'] },
  { label: 'Which rung', lines: [preflight.why], secret: true },
];

function stepFields(goes: (values: Values) => boolean): Field[] {
  return [
    { name: 'to', label: 'To', as: 'person', third: true, when: goes },
    { name: 'channel', label: 'How', as: 'choice', choices: choicesOf(CHANNEL), third: true, when: goes },
    { name: 'respondBy', label: 'Respond by', as: 'day', hint: '+3d, fri, 12jan', third: true, when: goes },
    { name: 'headsUpOn', label: 'Heads-up given on', as: 'day', hint: 'To those it passes over', more: true, when: goes },
    { name: 'stepOn', label: 'Goes out on', as: 'day', hint: 'Today when left empty', more: true, when: goes },
  ];
}

function stepOf(values: Values): NewStep {
  return {
    rung: textOf(values, 'rung') as Rung,
    to: idOf(values, 'to'),
    channel: textOf(values, 'channel') as Channel,
    headsUpOn: dayOf(values, 'headsUpOn'),
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

const caseOf = (values: Values): CaseEntry => ({
  trigger: textOf(values, 'trigger'),
  needed: textOf(values, 'needed'),
  impact: textOf(values, 'impact'),
  options: waysOf(values),
  recommendation: textOf(values, 'recommendation'),
});

/** The case: what only I can say first; what the record tells is drafted and lies behind "More". */
const CASE: readonly Field[] = [
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
];
const CASE_MORE: readonly Field[] = [
  { name: 'trigger', label: 'What triggered it', as: 'line', more: true },
  { name: 'impact', label: 'What it means for us', as: 'line', hint: 'Beside the dates on record', more: true },
];

const briefOf =
  ({ about }: Ground): Form['brief'] =>
  (values) => ({
    query: 'brief',
    dependency: about.dependency,
    case: caseOf(values),
    respondBy: values['rung'] === '' ? null : dayOf(values, 'respondBy'),
  });

/** The case of an escalation as it was left, for its fields. */
function left(row: EscalationRow): Values {
  const { trigger, needed, impact, options, recommendation } = row;
  return { trigger, needed, impact, options: options.join('\n') || '\n', recommendation };
}

/** An escalation to write down, or one under consideration, with its first step when it is ready to go out. */
function caseForm(ground: Ground, row: EscalationRow | undefined): Form {
  const { about, view } = ground;
  const goes = (values: Values): boolean => Boolean(values['rung']);
  const drafted = { trigger: view.preflight.trigger, impact: view.preflight.means, options: '\n', recommendation: '' };
  return {
    title: 'Escalate',
    lead: '',
    save: 'Escalate',
    known: known(ground),
    wide: true,
    fields: [
      ...CASE,
      {
        name: 'rung',
        label: 'First step',
        as: 'choice',
        choices: [...rungs(ground), { value: '', label: 'not yet: only consider it' }],
      },
      ...stepFields(goes),
      ...CASE_MORE,
    ],
    start: { ...(row ? left(row) : drafted), ...suggested(ground) },
    follows: followed(ground),
    act: (values) => {
      const [said, step] = [caseOf(values), goes(values) ? stepOf(values) : null];
      return row
        ? { act: 'reviseEscalation', escalation: row.id, case: said, step }
        : { act: 'escalate', dependency: about.dependency, case: said, step };
    },
    brief: briefOf(ground),
    others: row ? [{ label: 'Close it', kind: 'closeEscalation' }] : [],
  };
}

/** A new escalation. */
export const escalateForm = (ground: Ground): Form => caseForm(ground, undefined);

/** The case in other words; the earlier ones stay on record. */
export function rewordForm(ground: Ground): Form {
  const row = escalationMeant(ground);
  if (!row || row.steps.length === 0) return caseForm(ground, row);
  return {
    title: 'Reword the escalation',
    lead: 'What was said before stays on record.',
    wide: true,
    save: 'Reword',
    fields: [...CASE, ...CASE_MORE],
    start: left(row),
    act: (values) => ({ act: 'reviseEscalation', escalation: row.id, case: caseOf(values), step: null }),
    brief: briefOf(ground),
    others: [],
  };
}

/** The next step of an escalation. */
export function stepUpForm(ground: Ground): Form {
  const row = escalationMeant(ground);
  if (!row || row.steps.length === 0) return caseForm(ground, row);
  const brief = briefOf(ground);
  const said = left(row);
  const pending = stepMeant(ground) ? [{ label: 'Record the outcome', kind: 'outcome' } as const] : [];
  return {
    title: 'Step up',
    lead: row.needed ? `Needed: ${row.needed}` : row.trigger,
    save: 'Step up',
    known: known(ground),
    wide: true,
    fields: [{ name: 'rung', label: 'To the rung of', as: 'choice', choices: rungs(ground) }, ...stepFields(() => true)],
    start: suggested(ground),
    follows: followed(ground),
    act: (values) => ({ act: 'stepUp', escalation: row.id, step: stepOf(values) }),
    brief: brief && ((values) => brief({ ...said, ...values })),
    others: [
      ...pending,
      { label: 'Reword it', kind: 'reviseEscalation' },
      { label: 'Close it', kind: 'closeEscalation' },
    ],
  };
}
