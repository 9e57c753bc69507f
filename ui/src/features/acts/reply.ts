// The form for what came back to an ask, whatever it is about.
import type { AnswerKind, EtaKind } from '../../bindings';
import { ANSWER_KIND, ASK_KIND } from '../../core/labels';
import { askMeant, asking, open, type Asking } from './ask';
import { choicesOf, dayOf, textOf, type Choice, type Form, type Ground, type Other, type Values } from './form';

const NO_REPLY: Pick<Form, 'fields' | 'start' | 'act' | 'save'> = { fields: [], start: {}, act: null, save: '' };

/** What came back to an ask; it may bring a date. */
export function replyToForm(made: Asking): Form {
  const ask = askMeant(made);
  if (!ask) {
    const lead = `No ask waits for a reply. Ask first${made.dated ? ', or record a date that came by itself' : ''}.`;
    const date: Other[] = made.dated ? [{ label: 'Record the ETA', kind: 'reviseEta' }] : [];
    return { title: 'Log the reply', lead, ...NO_REPLY, others: [{ ...made.anew, label: 'Ask' }, ...date] };
  }
  const choices: Choice[] = open(made).map((one) => ({
    value: one.id,
    label: `${ASK_KIND[one.kind]} — ${one.to}, ${made.say(one.askedOn)}`,
  }));
  const withDay = (values: Values): boolean => made.dated && Boolean(values['day']);
  return {
    title: 'Log the reply',
    lead: choices.length > 1 ? '' : `To: ${choices[0]?.label ?? ''}.`,
    save: 'Log the reply',
    fields: [
      { name: 'text', label: 'What they said', as: 'line', hint: 'May be quoted in an update' },
      { name: 'kind', label: 'It is', as: 'choice', choices: choicesOf(ANSWER_KIND) },
      { name: 'day', label: 'A date that came with it', as: 'day', hint: 'Empty when none did', when: () => made.dated },
      {
        name: 'etaKind',
        label: 'The date is',
        as: 'choice',
        choices: [
          { value: 'promise', label: 'a promise' },
          { value: 'forecast', label: 'a forecast' },
        ],
        when: withDay,
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
      eta: withDay(values)
        ? {
            kind: textOf(values, 'etaKind') as EtaKind,
            day: dayOf(values, 'day'),
            latest: null,
            confidence: null,
            code: null,
            reason: '',
            reasonPrivate: '',
          }
        : null,
    }),
    others: [],
  };
}

/** What came back to the ask about a dependency. */
export const replyForm = (ground: Ground): Form => replyToForm(asking(ground));
