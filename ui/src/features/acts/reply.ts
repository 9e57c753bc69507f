// The form for what came back to an ask, whatever it is about.
import type { AnswerKind, EtaEntry, EtaKind, StandingWord, State } from '../../bindings';
import { etaEntry, etaIn, saysEta } from '../../core/eta';
import { ANSWER_KIND, ASK_KIND, STANDING_WORD } from '../../core/labels';
import { askMeant, asking, open, type Asking } from './ask';
import { SAID, SAID_MORE, saidOf } from './date';
import { choicesOf, dayOf, textOf, type Choice, type Form, type Ground, type Other, type Values } from './form';

/** A period and words are read as well. */
const EMPTY = 'A day, mid Q1, TBD; empty when none did';

const NO_REPLY: Pick<Form, 'fields' | 'start' | 'act' | 'save'> = { fields: [], start: {}, act: null, save: '' };

const DATE_KINDS: readonly Choice[] = [
  { value: 'promise', label: 'a promise' },
  { value: 'forecast', label: 'a forecast' },
];

const said = (values: Values) => etaIn(textOf(values, 'day'));
const hasDay = (values: Values): boolean => said(values).day !== null;

/** What came with it of a date: a day, a period, or words such as "TBD". */
const dateOf = (values: Values, kind: string, reason = ''): EtaEntry => etaEntry(said(values), textOf(values, kind) as EtaKind, reason);

/** What came back to an ask; it may bring a date. */
export function replyToForm(made: Asking): Form {
  const ask = askMeant(made);
  if (!ask) {
    const lead = 'No ask waits for a reply. Log what you asked first; what was said in public is kept as words on record.';
    return { title: 'Log the reply', lead, ...NO_REPLY, others: [{ ...made.anew, label: 'Ask' }] };
  }
  const choices: Choice[] = open(made).map((one) => ({
    value: one.id,
    label: `${ASK_KIND[one.kind]} — ${one.to}, ${made.say(one.askedOn)}`,
  }));
  return {
    title: 'Log the reply',
    lead: choices.length > 1 ? '' : `To: ${choices[0]?.label ?? ''}.`,
    save: 'Log the reply',
    fields: [
      { name: 'text', label: 'What they said', as: 'line', hint: 'May be quoted in an update' },
      { name: 'kind', label: 'It is', as: 'choice', choices: choicesOf(ANSWER_KIND) },
      { name: 'day', label: 'A date that came with it', as: 'eta', hint: EMPTY, when: () => made.dated },
      {
        name: 'etaKind',
        label: 'The date is',
        as: 'choice',
        choices: DATE_KINDS,
        when: (values) => made.dated && hasDay(values),
      },
      { name: 'ask', label: 'Which ask', as: 'choice', choices, when: () => choices.length > 1 },
      { name: 'on', label: 'Came on', as: 'day', hint: 'Today when left empty', more: true },
    ],
    start: { text: '', kind: 'answered', ask: ask.id, etaKind: 'promise' },
    act: (values) => ({
      act: 'logReply',
      ask: textOf(values, 'ask'),
      kind: textOf(values, 'kind') as AnswerKind,
      text: textOf(values, 'text'),
      on: dayOf(values, 'on'),
      eta: made.dated && saysEta(textOf(values, 'day')) ? dateOf(values, 'etaKind') : null,
    }),
    others: [],
  };
}

/** Words of theirs about where it stands; the others are mine. */
const THEIRS = choicesOf(STANDING_WORD, ['parked', 'cancelled', 'replaced', 'reopened']);
/** The word that leaves it where it is. */
const NOTHING_NEW: Partial<Record<State, StandingWord>> = { inProgress: 'started', blocked: 'blocked' };

/** What came by itself, while no ask waits: their word on where it stands, or the date they gave with their words to it. */
function unaskedForm({ about, view }: Ground): Form {
  const anew: Other = { label: 'Ask', kind: 'askAnew' };
  if (view.row.atRest) {
    const lead = 'No ask waits for a reply, and it is over. Reopen it, or log what you asked first.';
    return { title: 'Log the reply', lead, ...NO_REPLY, others: [{ label: 'Reopen', kind: 'standing' }, anew] };
  }
  return {
    title: 'Log what came unasked',
    lead: 'No ask waits for a reply, so it is kept as their word on where it stands, or as the date they gave.',
    save: 'Log it',
    fields: [
      { name: 'reason', label: 'What they said', as: 'line', hint: 'May be quoted in an update' },
      { name: 'day', label: 'A date that came with it', as: 'eta', hint: EMPTY },
      { name: 'kind', label: 'The date is', as: 'choice', choices: DATE_KINDS, when: hasDay },
      { name: 'word', label: 'So it is', as: 'choice', choices: THEIRS, when: (values) => !saysEta(textOf(values, 'day')) },
      ...SAID,
      ...SAID_MORE,
    ],
    start: { reason: '', kind: 'promise', word: NOTHING_NEW[view.row.state] ?? 'acknowledged', source: 'written' },
    act: (values) => {
      const [reason, saidBy] = [textOf(values, 'reason'), saidOf(values)];
      if (saysEta(textOf(values, 'day'))) {
        return { act: 'stateEta', dependency: about.dependency, eta: dateOf(values, 'kind', reason), said: saidBy };
      }
      return { act: 'stateStanding', dependencies: [about.dependency], word: textOf(values, 'word') as StandingWord, reason, said: saidBy };
    },
    others: [anew],
  };
}

/** What came back to the ask about a dependency, or came unasked. */
export function replyForm(ground: Ground): Form {
  const made = asking(ground);
  return askMeant(made) ? replyToForm(made) : unaskedForm(ground);
}
