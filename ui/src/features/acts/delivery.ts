// Forms about hand-overs, verdicts, standing and the private note.
import type { StandingWord, VerdictKind } from '../../bindings';
import { STANDING_WORD } from '../../core/labels';
import { saidOf, SAID, SAID_MORE } from './date';
import { entriesOf } from './checks';
import { choicesOf, dayOf, textOf, type Field, type Form, type Ground } from './form';

const on = (label: string): Field => ({ name: 'on', label, as: 'day', hint: 'Today when left empty', more: true });

/** A hand-over. */
export function deliverForm({ about }: Ground): Form {
  return {
    title: 'Record a delivery',
    lead: 'Delivered is not accepted: your verdict comes after.',
    save: 'Record',
    fields: [
      { name: 'what', label: 'What was handed over', as: 'line', hint: 'May be quoted in an update' },
      { name: 'link', label: 'Link', as: 'line', hint: 'Where it can be found' },
      on('Delivered on'),
    ],
    start: {},
    act: (values) => ({
      act: 'deliver',
      dependency: about.dependency,
      what: textOf(values, 'what'),
      on: dayOf(values, 'on'),
      link: textOf(values, 'link'),
    }),
    others: [],
  };
}

interface Verdict {
  kind: VerdictKind;
  title: string;
  save: string;
  reason: string;
  /** What a number marks a check as; none when nothing is judged. */
  expects: 'pass' | 'fail' | null;
  others: Form['others'];
}

const ACCEPTED: Verdict = {
  kind: 'accepted',
  title: 'Accept',
  save: 'Accept',
  reason: 'What was checked',
  expects: 'pass',
  others: [
    { label: 'Without checks', kind: 'acceptUnchecked' },
    { label: 'Bounce', kind: 'bounce' },
  ],
};

const UNCHECKED: Verdict = {
  kind: 'unchecked',
  title: 'Accept without checks',
  save: 'Accept without checks',
  reason: 'Why nothing was checked',
  expects: null,
  others: [{ label: 'Accept', kind: 'accept' }],
};

const BOUNCED: Verdict = {
  kind: 'bounced',
  title: 'Bounce',
  save: 'Bounce',
  reason: 'What does not work',
  expects: 'fail',
  others: [{ label: 'Accept', kind: 'accept' }],
};

function verdictForm({ about, view, say }: Ground, verdict: Verdict): Form {
  if (!view.awaitsVerdict) {
    const lead = 'No delivery waits for a verdict. Record one first.';
    const others = [{ label: 'Record a delivery', kind: 'deliver' } as const];
    return { title: verdict.title, lead, save: '', fields: [], start: {}, act: null, others };
  }
  const newest = view.deliveries[0];
  const delivered = newest ? `Delivered ${say(newest.deliveredOn)}${newest.what ? `: ${newest.what}` : ''}.` : '';
  const when = view.acceptance ? ` We accept it when: ${view.acceptance}` : '';
  const rows = verdict.expects ? view.checks : [];
  const checks: Field = {
    name: 'checks', label: 'Checks', as: 'checks', checks: { rows, expects: verdict.expects ?? 'pass' },
  };
  const names = verdict.kind === 'bounced' && rows.length > 0;
  const hint = names ? 'Names what fails when left empty; may be quoted in an update' : 'May be quoted in an update';
  return {
    title: verdict.title,
    lead: delivered + when,
    save: verdict.save,
    fields: [
      ...(rows.length > 0 ? [checks] : []),
      { name: 'reason', label: verdict.reason, as: 'line', hint },
      on('Judged on'),
    ],
    start: {},
    act: (values) => ({
      act: 'judge',
      dependency: about.dependency,
      verdict: verdict.kind,
      reason: textOf(values, 'reason'),
      on: dayOf(values, 'on'),
      checks: entriesOf(values, rows),
    }),
    others: verdict.others,
  };
}

/** It meets what was agreed. */
export const acceptForm = (ground: Ground): Form => verdictForm(ground, ACCEPTED);

/** Taken without looking; that stays on record, too. */
export const acceptUncheckedForm = (ground: Ground): Form => verdictForm(ground, UNCHECKED);

/** Sent back. */
export const bounceForm = (ground: Ground): Form => verdictForm(ground, BOUNCED);

/** Where it stands, as far as the ledger does not know by itself. */
export function standingForm({ about, view }: Ground): Form {
  const rest = view.row.atRest;
  const without: StandingWord[] = rest || view.row.state === 'blocked' ? [] : ['reopened'];
  const words = choicesOf(STANDING_WORD, without).filter((word) => !rest || word.value === 'reopened');
  return {
    title: rest ? 'Reopen' : 'State where it stands',
    lead: '',
    save: rest ? 'Reopen' : 'State',
    fields: [
      { name: 'word', label: 'It is', as: 'choice', choices: words },
      { name: 'reason', label: 'Why', as: 'line', hint: 'May be quoted in an update' },
      ...SAID,
      ...SAID_MORE,
    ],
    start: { word: words[0]?.value ?? '', source: 'meeting' },
    act: (values) => ({
      act: 'stateStanding',
      dependencies: [about.dependency],
      word: textOf(values, 'word') as StandingWord,
      reason: textOf(values, 'reason'),
      said: saidOf(values),
    }),
    others: [],
  };
}

/** The private note, whole. */
export function noteForm({ about, view }: Ground): Form {
  return {
    title: 'Private note',
    lead: '',
    save: 'Keep',
    fields: [{ name: 'notes', label: 'Private note', as: 'private' }],
    start: { notes: view.notes },
    act: (values) => ({
      act: 'changeDependency',
      ids: [about.dependency],
      changes: [{ field: 'notes', value: textOf(values, 'notes') }],
    }),
    others: [],
  };
}
