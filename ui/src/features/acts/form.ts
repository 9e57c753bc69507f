// What an act form is: its fields as data, and how what was typed becomes an act. Drawn by ActPanel.svelte.
// No rule is here: what may be recorded is decided by the core, whose refusals name a field of these forms.
// A form says nothing of where it came from: those of a dependency are made from a Ground, see forms.ts; any other
// noun makes its own and opens it with `openForm`.
import type { Act, CheckRow, CheckTemplate, Day, DependencyView, Named, Query } from '../../bindings';

/** What was typed, by the name of the field. A day is ISO or empty; an ETA see
 * core/eta.ts; ways out are one a line; checks see checks.ts. */
export type Values = Record<string, string>;

export interface Choice {
  value: string;
  label: string;
}

export interface Field {
  /** The name under which the core refuses it. */
  name: string;
  label: string;
  as: 'day' | 'eta' | 'line' | 'text' | 'private' | 'privateLine' | 'choice' | 'person' | 'team' | 'named' | 'ways' | 'checks';
  hint?: string;
  choices?: readonly Choice[] | ((values: Values) => readonly Choice[]);
  /** What a `named` field chooses from; its value is an id. */
  options?: readonly Named[];
  /** The checks to judge, and the mark that a number gives. */
  checks?: { rows: readonly CheckRow[]; expects: 'pass' | 'fail' };
  /** Left out while this says no. */
  when?: (values: Values) => boolean;
  /** A day, a choice, a person or words without which there is nothing to send. */
  needed?: boolean;
  /** Behind "More": right as it stands for most. */
  more?: boolean;
  /** Lines of text shown. */
  rows?: number;
  /** Takes a third of a line instead of half. */
  third?: boolean;
  /** Takes half of a line though its kind takes a whole one. */
  half?: boolean;
}

/** Another form that may have been meant. */
export type Other = { label: string; kind: ActKind } | { label: string; form: () => Form };

/** What a form is about, above its fields. */
export interface Heading {
  title: string;
  hint: string;
}

/** Something to know before an act. */
export interface Known {
  label: string;
  lines: readonly string[];
  /** Whether it is for my eyes only. */
  secret?: boolean;
}

export type LettersQuery = Extract<Query, { query: 'letters' }>;
export type WordsQuery = Extract<Query, { query: 'brief' }> | LettersQuery;

export interface Form {
  title: string;
  /** A sentence above the fields; may be empty. */
  lead: string;
  save: string;
  fields: readonly Field[];
  start: Values;
  /** None when there is nothing to record now; the lead says why. */
  act: ((values: Values) => Act) | null;
  others: readonly Other[];
  /** The field whose text goes out to somebody and can be copied. */
  copies?: string;
  /** A text to send that the core makes from what was typed; it can be copied. */
  brief?: (values: Values) => WordsQuery;
  /** What drafts the words of `copies` until they are edited by hand. */
  drafts?: (values: Values) => LettersQuery;
  /** Whether saving copies the brief first; words that are drafted always are. */
  copiesFirst?: boolean;
  /** Fields that follow from others until they are edited by hand. */
  follows?: Readonly<Record<string, (values: Values) => string>>;
  /** What to know before, above the fields. */
  known?: readonly Known[];
  /** Whether it needs a wide panel. */
  wide?: boolean;
}

export type ActKind =
  | 'reviseEta'
  | 'confirmUnchanged'
  | 'ask'
  | 'askAnew'
  | 'logReply'
  | 'deliver'
  | 'accept'
  | 'acceptUnchecked'
  | 'bounce'
  | 'escalate'
  | 'reviseEscalation'
  | 'stepUp'
  | 'outcome'
  | 'closeEscalation'
  | 'answerClaim'
  | 'askCorrection'
  | 'claimDri'
  | 'addCheck'
  | 'applyTemplate'
  | 'note'
  | 'standing'
  | 'snooze'
  | 'wake'
  | 'needBy'
  | 'retract';

/** What an act is about. */
export interface About {
  dependency: string;
  ask?: string | null;
  escalation?: string;
  step?: string;
  statement?: string;
  claim?: string;
  /** A day to propose. */
  day?: Day;
}

/** What a form is made from. */
export interface Ground {
  about: About;
  view: DependencyView;
  people: readonly Named[];
  templates: readonly CheckTemplate[];
  /** A day in words, without comparing it with anything. */
  say: (day: Day) => string;
}

/** A typed day for an act: nothing when left empty. */
export const dayOf = (values: Values, name: string): Day | null => (values[name] || null) as Day | null;

/** An id or a word for an act: nothing when left empty. */
export const idOf = (values: Values, name: string): string | null => values[name] || null;

/** A text for an act. */
export const textOf = (values: Values, name: string): string => values[name] ?? '';

/** The choices of a vocabulary, in its order. */
export function choicesOf<W extends string>(labels: Record<W, string>, without: readonly W[] = []): Choice[] {
  return (Object.keys(labels) as W[])
    .filter((word) => !without.includes(word))
    .map((word) => ({ value: word, label: labels[word] }));
}

/** The fields to show now. */
export function fieldsShown(form: Form, values: Values, more: boolean): Field[] {
  return form.fields.filter((field) => (more || !field.more) && (field.when?.(values) ?? true));
}

/** Whether a refusal can be shown at a field; it opens "More" when the field lies there. */
export function placeOf(form: Form, values: Values, field: string): Field | undefined {
  return form.fields.find((known) => known.name === field && (known.when?.(values) ?? true));
}

const WANTED: Partial<Record<Field['as'], string>> = {
  day: 'Give a day', eta: 'Give a day', person: 'Choose a person', team: 'Choose a team', named: 'Choose one', choice: 'Choose one',
};

/** What to give at a field without which there is nothing to send. */
export const wantedAt = (field: Field): string => WANTED[field.as] ?? 'Write something here';

/** The first field without which there is nothing to send. */
export const missing = (form: Form, values: Values): Field | undefined =>
  form.fields.find((field) => field.needed && !values[field.name] && (field.when?.(values) ?? true));
