// The forms about decisions, risks and words on record. What is not in hand is chosen in the form's first field.
import type {
  Act, Day, DecisionStep, Named, ProposalRow, RiskChange, RiskKind, RiskState, Said,
} from '../../bindings';
import { RISK_KIND } from '../../core/labels';
import { choicesOf, dayOf, idOf, textOf, type Field, type Form, type Values } from '../acts/form';

/** What there is to choose from, and what is in hand. */
export interface Ground {
  decisions: readonly Named[];
  dependencies: readonly Named[];
  initiatives: readonly Named[];
  /** Series of meetings. */
  meetings: readonly Named[];
  /** The decision, dependency or initiative in hand. */
  decision?: string | null;
  dependency?: string | null;
  initiative?: string | null;
  meeting?: string | null;
}

const QUOTED = 'May be quoted in an update';
const ON: Field = { name: 'on', label: 'On', as: 'day', hint: 'Today when left empty', more: true };
const LINK: Field = { name: 'link', label: 'Link', as: 'line', hint: 'Where it can be read again', more: true };

const saidOf = (values: Values, team: string | null = null): Said => ({
  person: idOf(values, 'person'), team, source: null, link: textOf(values, 'link'), on: dayOf(values, 'on'),
});

/** The decision, chosen first when none is in hand. */
function which(ground: Ground): Field[] {
  if (ground.decision) return [];
  return [{ name: 'decision', label: 'Decision', as: 'named', options: ground.decisions, needed: true }];
}

const meant = (ground: Ground, values: Values): string => ground.decision ?? textOf(values, 'decision');

/** Ways as typed, one a line. */
const linesOf = (values: Values, name: string): string[] => textOf(values, name).split('\n').filter((line) => line.trim() !== '');

/** A new decision: the question first, the rest can wait. */
export function newDecisionForm(ground: Ground): Form {
  return {
    title: 'New decision',
    lead: '',
    save: 'Add',
    fields: [
      { name: 'question', label: 'Question', as: 'line', hint: 'What has to be decided?' },
      { name: 'driver', label: 'Who drives it', as: 'person' },
      { name: 'approver', label: 'Who approves: one person', as: 'person' },
      { name: 'decideBy', label: 'Wanted by', as: 'day' },
      { name: 'initiative', label: 'Initiative', as: 'named', options: ground.initiatives },
      { name: 'whyNow', label: 'Why now', as: 'text', hint: QUOTED, more: true },
      { name: 'options', label: 'Options', as: 'ways', more: true },
      { name: 'recommendation', label: 'I recommend', as: 'line', more: true },
      { name: 'byDefault', label: 'If nobody decides', as: 'line', more: true },
    ],
    start: { initiative: ground.initiative ?? '', options: '\n' },
    act: (values) => ({
      act: 'addDecision',
      question: textOf(values, 'question'),
      changes: [
        { field: 'driver', value: idOf(values, 'driver') },
        { field: 'approver', value: idOf(values, 'approver') },
        { field: 'initiative', value: idOf(values, 'initiative') },
        { field: 'whyNow', value: textOf(values, 'whyNow') },
        { field: 'options', value: linesOf(values, 'options') },
        { field: 'recommendation', value: textOf(values, 'recommendation') },
        { field: 'byDefault', value: textOf(values, 'byDefault') },
      ],
      decideBy: dayOf(values, 'decideBy'),
    }),
    others: [],
  };
}

interface StepForm {
  title: string;
  lead?: string;
  save: string;
  fields: readonly Field[];
  start?: Values;
  step: (values: Values) => DecisionStep;
}

function stepForm(ground: Ground, of: StepForm): Form {
  return {
    title: of.title,
    lead: of.lead ?? '',
    save: of.save,
    fields: [...which(ground), ...of.fields, ON, LINK],
    start: of.start ?? {},
    act: (values) => ({ act: 'recordDecision', id: meant(ground, values), step: of.step(values), said: saidOf(values) }),
    others: [],
  };
}

/** What was decided, by whom. */
export const decideForm = (ground: Ground): Form =>
  stepForm(ground, {
    title: 'Record what was decided',
    save: 'Decided',
    fields: [
      { name: 'what', label: 'What was decided', as: 'line', hint: QUOTED },
      { name: 'person', label: 'By whom', as: 'person', hint: 'The approver when left empty' },
    ],
    step: (values) => ({ kind: 'decided', what: textOf(values, 'what') }),
  });

/** Who was told. */
export const communicateForm = (ground: Ground): Form =>
  stepForm(ground, {
    title: 'Record who was told',
    save: 'Communicated',
    fields: [{ name: 'to', label: 'To whom, or where', as: 'line', hint: '#checkout, the weekly sync' }],
    step: (values) => ({ kind: 'communicated', to: textOf(values, 'to') }),
  });

/** When it is looked at again. */
export const revisitForm = (ground: Ground): Form =>
  stepForm(ground, {
    title: 'Look at it again',
    lead: 'An empty day means that there is no need to.',
    save: 'Keep',
    fields: [{ name: 'day', label: 'On', as: 'day' }],
    step: (values) => ({ kind: 'revisit', day: dayOf(values, 'day') }),
  });

/** A meeting talked about it. */
export const discussedForm = (ground: Ground): Form =>
  stepForm(ground, {
    title: 'Discussed',
    lead: 'Two meetings in a row that move nothing make it stalled.',
    save: 'Record',
    fields: [
      {
        name: 'moved',
        label: 'Did it move on?',
        as: 'choice',
        choices: [{ value: 'yes', label: 'yes' }, { value: '', label: 'no' }],
      },
      { name: 'meeting', label: 'In which meeting', as: 'named', options: ground.meetings, hint: 'Of the day below; today when that is empty' },
      { name: 'note', label: 'What came of it', as: 'line', hint: QUOTED },
    ],
    start: { moved: 'yes', meeting: ground.meeting ?? '' },
    step: (values) => ({
      kind: 'discussed', moved: textOf(values, 'moved') !== '', note: textOf(values, 'note'), meeting: idOf(values, 'meeting'),
    }),
  });

/** It needs no decision any more. */
export const dropForm = (ground: Ground): Form =>
  stepForm(ground, {
    title: 'Drop the decision',
    save: 'Drop',
    fields: [{ name: 'reason', label: 'Why', as: 'line', hint: QUOTED }],
    step: (values) => ({ kind: 'dropped', reason: textOf(values, 'reason') }),
  });

/** It is open again. */
export const reopenForm = (ground: Ground): Form =>
  stepForm(ground, {
    title: 'Reopen the decision',
    save: 'Reopen',
    fields: [{ name: 'reason', label: 'Why', as: 'line', hint: QUOTED }],
    step: (values) => ({ kind: 'reopened', reason: textOf(values, 'reason') }),
  });

/** Another takes its place. */
export const supersedeForm = (ground: Ground): Form =>
  stepForm(ground, {
    title: 'Another decision takes its place',
    save: 'Supersede',
    fields: [
      {
        name: 'by',
        label: 'Which',
        as: 'named',
        options: ground.decisions.filter((one) => one.id !== ground.decision),
        needed: true,
      },
    ],
    step: (values) => ({ kind: 'superseded', by: textOf(values, 'by') }),
  });

/** The day it is wanted: stated, never overwritten. */
export function decideByForm(ground: Ground, now: string): Form {
  return {
    title: 'State the day it is wanted',
    lead: now ? `Now ${now}. The earlier day stays on record.` : '',
    save: 'State',
    fields: [
      ...which(ground),
      { name: 'day', label: 'Wanted by', as: 'day', needed: true },
      { name: 'person', label: 'Who said so', as: 'person' },
      { name: 'reason', label: 'Why', as: 'line', hint: QUOTED },
      ON,
      LINK,
    ],
    start: {},
    act: (values) => ({
      act: 'stateDecideBy',
      id: meant(ground, values),
      day: dayOf(values, 'day') as Day,
      reason: textOf(values, 'reason'),
      said: saidOf(values),
    }),
    others: [],
  };
}

const RISK_FIELDS: readonly Field[] = [
  { name: 'owner', label: 'Who looks after it', as: 'person' },
  { name: 'reviewOn', label: 'Look at it again on', as: 'day' },
  { name: 'trigger', label: 'We would notice by', as: 'line', hint: QUOTED },
  { name: 'response', label: 'What we do about it', as: 'line', hint: QUOTED },
];

const riskChanges = (values: Values): RiskChange[] => [
  { field: 'owner', value: idOf(values, 'owner') },
  { field: 'reviewOn', value: dayOf(values, 'reviewOn') },
  { field: 'trigger', value: textOf(values, 'trigger') },
  { field: 'response', value: textOf(values, 'response') },
];

/** A new risk, assumption or issue. */
export function newRiskForm(ground: Ground): Form {
  return {
    title: 'New risk, assumption or issue',
    lead: '',
    save: 'Write down',
    fields: [
      { name: 'title', label: 'In one line', as: 'line', hint: QUOTED },
      { name: 'kind', label: 'It is', as: 'choice', choices: choicesOf(RISK_KIND) },
      { name: 'initiative', label: 'Initiative', as: 'named', options: ground.initiatives },
      { name: 'dependency', label: 'Dependency', as: 'named', options: ground.dependencies },
      ...RISK_FIELDS,
    ],
    start: { kind: 'risk', initiative: ground.initiative ?? '', dependency: ground.dependency ?? '' },
    act: (values) => ({
      act: 'addRisk',
      kind: textOf(values, 'kind') as RiskKind,
      title: textOf(values, 'title'),
      changes: [
        { field: 'initiative', value: idOf(values, 'initiative') },
        { field: 'dependency', value: idOf(values, 'dependency') },
        ...riskChanges(values),
      ],
    }),
    others: [],
  };
}

/** Closes, dismisses or reopens a risk. */
export function settleForm(id: string, state: RiskState): Form {
  const title = { open: 'Reopen it', closed: 'Close it', dismissed: 'Dismiss it' }[state];
  return {
    title,
    lead: '',
    save: title,
    fields: [{ name: 'reason', label: 'Why', as: 'line', hint: QUOTED }],
    start: {},
    act: (values) => ({ act: 'settleRisk', id, state, reason: textOf(values, 'reason') }),
    others: [],
  };
}

/** Keeps what a rule proposes. */
export function confirmForm(proposal: ProposalRow): Form {
  return {
    title: 'Confirm the risk',
    lead: proposal.why,
    save: 'Confirm',
    fields: RISK_FIELDS,
    start: {},
    act: (values): Act => ({
      act: 'answerProposal',
      dependency: proposal.dependency,
      rule: proposal.rule,
      changes: riskChanges(values),
      dismissed: null,
    }),
    others: [{ label: 'Dismiss it', form: () => dismissForm(proposal) }],
  };
}

/** Says why it is none; it is not proposed again. */
export function dismissForm(proposal: ProposalRow): Form {
  return {
    title: 'Dismiss the risk',
    lead: `${proposal.why} Dismissed, it is not proposed again.`,
    save: 'Dismiss',
    fields: [{ name: 'reason', label: 'Why it is none', as: 'line' }],
    start: {},
    act: (values): Act => ({
      act: 'answerProposal',
      dependency: proposal.dependency,
      rule: proposal.rule,
      changes: [],
      dismissed: textOf(values, 'reason'),
    }),
    others: [],
  };
}

/** Somebody's own words. */
export function onRecordForm(ground: Ground): Form {
  return {
    title: 'Put on record',
    lead: 'What somebody said where others heard or read it; it may be quoted.',
    save: 'Put on record',
    fields: [
      { name: 'words', label: 'Their words', as: 'text' },
      { name: 'person', label: 'Who said it', as: 'person' },
      { name: 'team', label: 'Or for which team', as: 'team' },
      { name: 'place', label: 'Where', as: 'line', hint: 'All-hands, a mail to everybody' },
      { name: 'on', label: 'Said on', as: 'day', hint: 'Today when left empty' },
      { name: 'link', label: 'Link', as: 'line', hint: 'Where it can be read again' },
      { name: 'initiative', label: 'About the initiative', as: 'named', options: ground.initiatives },
      { name: 'dependency', label: 'About the dependency', as: 'named', options: ground.dependencies, more: true },
      { name: 'decision', label: 'About the decision', as: 'named', options: ground.decisions, more: true },
    ],
    start: {
      initiative: ground.initiative ?? '',
      dependency: ground.dependency ?? '',
      decision: ground.decision ?? '',
    },
    act: (values) => ({
      act: 'putOnRecord',
      quote: {
        words: textOf(values, 'words'),
        place: textOf(values, 'place'),
        initiative: idOf(values, 'initiative'),
        dependency: idOf(values, 'dependency'),
        decision: idOf(values, 'decision'),
      },
      said: saidOf(values, idOf(values, 'team')),
    }),
    others: [],
  };
}

/** A mistaken statement is taken back and stays visible. */
export function takeBackForm(statement: string): Form {
  return {
    title: 'Take it back',
    lead: 'It stays on record, struck through, with your reason.',
    save: 'Take back',
    fields: [{ name: 'reason', label: 'Why it was a mistake', as: 'line' }],
    start: {},
    act: (values) => ({ act: 'retract', statement, reason: textOf(values, 'reason') }),
    others: [],
  };
}
