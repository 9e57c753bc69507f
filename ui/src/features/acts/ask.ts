// Forms about asks: asking, reminding, and logging what came back.
import type { AnswerKind, AskKind, AskRow, Channel, EtaKind } from '../../bindings';
import { ANSWER_KIND, ASK_KIND, CHANNEL } from '../../core/labels';
import { askText, nudgeText } from './draft';
import { choicesOf, dayOf, idOf, textOf, type Choice, type Form, type Ground, type Values } from './form';

const CHANNELS = choicesOf(CHANNEL);

const open = (ground: Ground): AskRow[] => ground.view.asks.filter((ask) => ask.open);

/** The ask that is meant: the one named, else the newest that is open. */
export function askMeant(ground: Ground): AskRow | undefined {
  const asks = open(ground);
  return asks.find((ask) => ask.id === ground.about.ask) ?? asks[0];
}

/** How they were last reached: the way to try first. */
const usual = (ground: Ground): Channel => ground.view.asks[0]?.channel ?? 'chat';

/** A new ask, its words drafted from the facts. */
export function askForm(ground: Ground): Form {
  const { about, view, people, say } = ground;
  const name = (values: Values): string =>
    people.find((person) => person.id === values['to'])?.name ?? view.row.supplierName;
  const text = (values: Values): string => {
    const replyBy = dayOf(values, 'replyBy');
    const kind = (values['kind'] ?? 'eta') as AskKind;
    return askText(view.row, kind, name(values), replyBy ? say(replyBy) : '', say);
  };
  const start: Values = {
    kind: view.row.eta ? 'status' : 'eta',
    to: view.row.dri ?? '',
    channel: usual(ground),
    replyBy: '',
  };
  return {
    title: 'Ask',
    lead: '',
    save: 'Log the ask',
    fields: [
      { name: 'kind', label: 'For', as: 'choice', choices: choicesOf(ASK_KIND) },
      { name: 'to', label: 'To', as: 'person', hint: `${view.row.supplierName || 'The team'} when left empty` },
      { name: 'channel', label: 'How', as: 'choice', choices: CHANNELS },
      { name: 'replyBy', label: 'Reply by', as: 'day', hint: '+3d, fri, 12jan' },
      { name: 'text', label: 'The words', as: 'text', hint: 'Sent by you; may be quoted in an update' },
      { name: 'on', label: 'Asked on', as: 'day', hint: 'Today when left empty', more: true },
    ],
    start: { ...start, text: text(start) },
    act: (values) => ({
      act: 'ask',
      dependency: about.dependency,
      kind: textOf(values, 'kind') as AskKind,
      to: idOf(values, 'to'),
      channel: textOf(values, 'channel') as Channel,
      text: textOf(values, 'text'),
      on: dayOf(values, 'on'),
      replyBy: dayOf(values, 'replyBy'),
    }),
    others: [],
    copies: 'text',
    follows: { text },
  };
}

/** A reminder of an open ask, with words to send; without one, a new ask. */
export function askOrNudgeForm(ground: Ground): Form {
  const ask = askMeant(ground);
  if (!ask) return askForm(ground);
  const count = ask.nudges.length;
  const reminded = count === 0 ? '' : count === 1 ? ', reminded once' : `, reminded ${String(count)} times`;
  return {
    title: 'Nudge',
    lead: `Asked ${ask.to} for ${ASK_KIND[ask.kind]} on ${ground.say(ask.askedOn)}${reminded}.`,
    save: 'Log the nudge',
    fields: [
      { name: 'channel', label: 'How', as: 'choice', choices: CHANNELS },
      { name: 'text', label: 'Words to send', as: 'text', hint: 'To copy; not kept' },
      { name: 'on', label: 'Nudged on', as: 'day', hint: 'Today when left empty', more: true },
    ],
    start: { channel: ask.channel, text: nudgeText(ground.view.row, ask, ground.say) },
    act: (values) => ({
      act: 'nudge',
      ask: ask.id,
      channel: textOf(values, 'channel') as Channel,
      on: dayOf(values, 'on'),
    }),
    others: [
      { label: 'Ask anew', kind: 'askAnew' },
      { label: 'Log reply', kind: 'logReply' },
    ],
    copies: 'text',
  };
}

const NO_REPLY: Pick<Form, 'fields' | 'start' | 'act' | 'save'> = { fields: [], start: {}, act: null, save: '' };

function askChoices(ground: Ground): Choice[] {
  return open(ground).map((ask) => ({
    value: ask.id,
    label: `${ASK_KIND[ask.kind]} — ${ask.to}, ${ground.say(ask.askedOn)}`,
  }));
}

/** What came back to an ask; it may bring a date. */
export function replyForm(ground: Ground): Form {
  const ask = askMeant(ground);
  if (!ask) {
    const lead = 'No ask waits for a reply. Ask first, or record a date that came by itself.';
    const others = [{ label: 'Ask', kind: 'ask' } as const, { label: 'Record the ETA', kind: 'reviseEta' } as const];
    return { title: 'Log the reply', lead, ...NO_REPLY, others };
  }
  const choices = askChoices(ground);
  return {
    title: 'Log the reply',
    lead: choices.length > 1 ? '' : `To: ${choices[0]?.label ?? ''}.`,
    save: 'Log the reply',
    fields: [
      { name: 'text', label: 'What they said', as: 'line', hint: 'May be quoted in an update' },
      { name: 'kind', label: 'It is', as: 'choice', choices: choicesOf(ANSWER_KIND) },
      { name: 'day', label: 'A date that came with it', as: 'day', hint: 'Empty when none did' },
      {
        name: 'etaKind',
        label: 'The date is',
        as: 'choice',
        choices: [
          { value: 'promise', label: 'a promise' },
          { value: 'forecast', label: 'a forecast' },
        ],
        when: (values) => Boolean(values['day']),
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
      eta: dayOf(values, 'day') && {
        kind: textOf(values, 'etaKind') as EtaKind,
        day: dayOf(values, 'day'),
        latest: null,
        confidence: null,
        code: null,
        reason: '',
        reasonPrivate: '',
      },
    }),
    others: [],
  };
}
