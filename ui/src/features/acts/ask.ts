// Forms about asks: asking and reminding; what came back see reply.ts. What is asked about may be a dependency, a
// decision or a person: the forms are made from an Asking. The words to send are written by the core.
import type {
  Act, AskedAbout, AskKind, AskRow, Channel, Chase, Day, DecisionView, PersonView, Query,
} from '../../bindings';
import { ASK_KIND, CHANNEL } from '../../core/labels';
import { choicesOf, dayOf, idOf, textOf, type Choice, type Form, type Ground, type Known, type Other, type Values } from './form';
import { replyToForm } from './reply';

const CHANNELS = choicesOf(CHANNEL);

type Entry = Omit<Extract<Act, { act: 'ask' }>, 'act' | 'dependency'>;

/** What an ask is about, and where other forms of it are found. */
export interface Asking {
  about: AskedAbout;
  chase: Chase;
  /** Newest first, open ones before. */
  asks: readonly AskRow[];
  /** The ask that is meant, when it was named. */
  ask?: string | null;
  /** Who is asked when nobody is named; empty when somebody must be. */
  team: string;
  kinds: readonly Choice[];
  say: (day: Day) => string;
  log: (entry: Entry) => Act;
  anew: Other;
  reply: Other;
  /** What else may bring an answer. */
  beside: readonly Other[];
  /** Whether a reply can bring a date. */
  dated: boolean;
}

/** Asking about the dependency of a form. */
export const asking = ({ about, view, say }: Ground): Asking => ({
  about: { noun: 'dependencies', ids: [about.dependency] },
  chase: view.chase,
  asks: view.asks,
  ask: about.ask,
  team: view.row.supplierName || 'The team',
  kinds: choicesOf(ASK_KIND),
  say,
  log: (entry) => ({ act: 'ask', dependency: about.dependency, ...entry }),
  anew: { label: 'Ask anew', kind: 'askAnew' },
  reply: { label: 'Log reply', kind: 'logReply' },
  beside: [{ label: 'Escalate', kind: 'escalate' }],
  dated: true,
});

/** Asking about a decision or a person. */
export function askingAbout(
  about: Extract<AskedAbout, { noun: 'decision' | 'person' }>,
  { asks, chase }: DecisionView | PersonView,
  say: (day: Day) => string,
  ask?: string,
): Asking {
  const made: Asking = {
    about, chase, asks, ask, say,
    team: '',
    kinds: choicesOf(ASK_KIND, about.noun === 'decision' ? ['eta', 'correction'] : []),
    log: (entry) => ({ act: 'askAbout', about, ...entry }),
    anew: { label: 'Ask anew', form: () => newAskForm(made) },
    reply: { label: 'Log reply', form: () => replyToForm(made) },
    beside: [],
    dated: false,
  };
  return made;
}

/** The asks that wait for an answer. */
export const open = ({ asks }: Asking): AskRow[] => asks.filter((ask) => ask.open);

/** The ask that is meant: the one named, else the newest that is open. */
export function askMeant(made: Asking): AskRow | undefined {
  const asks = open(made);
  return asks.find((ask) => ask.id === made.ask) ?? asks[0];
}

/** What I owe them comes first; what they care about and by which way they answer is for my eyes only. */
function knownBefore({ chase }: Asking, nextOn: string, why: string): Known[] {
  const lines: Known[] = [
    { label: 'We owe them', lines: chase.owed.length > 0 ? chase.owed : ['Nothing that is on record.'] },
    { label: 'They care about', lines: [chase.cares], secret: true },
    { label: 'Which way', lines: [why], secret: true },
    { label: 'Next reminder', lines: [nextOn] },
  ];
  return lines.filter((known) => known.lines.some(Boolean));
}

const words = (about: AskedAbout, values: Values, kind: AskKind, ask: string | null): Extract<Query, { query: 'letters' }> => ({
  query: 'letters',
  order: { about, kind, to: idOf(values, 'to'), replyBy: dayOf(values, 'replyBy'), ask },
});

/** A new ask. */
export function newAskForm(made: Asking): Form {
  const { about, chase, team, say } = made;
  const why = chase.why && `So far ${chase.why}.`;
  return {
    title: 'Ask',
    lead: '',
    save: 'Copy and log',
    wide: true,
    known: knownBefore(made, say(chase.nudgeOn), why),
    fields: [
      { name: 'kind', label: 'For', as: 'choice', choices: made.kinds, third: true },
      { name: 'to', label: 'To', as: 'person', hint: team && `${team} when left empty`, needed: !team, third: true },
      { name: 'channel', label: 'How', as: 'choice', choices: CHANNELS, third: true },
      { name: 'text', label: 'The words', as: 'text', rows: 9, hint: 'Sent by you; a single line may be quoted in an update' },
      { name: 'replyBy', label: 'Reply by', as: 'day', hint: '+3d, fri, 12jan' },
      { name: 'on', label: 'Asked on', as: 'day', hint: 'Today when left empty', more: true },
    ],
    start: { kind: chase.kind, to: chase.to ?? '', channel: chase.channel, replyBy: '', text: '' },
    act: (values) =>
      made.log({
        kind: textOf(values, 'kind') as AskKind,
        to: idOf(values, 'to'),
        channel: textOf(values, 'channel') as Channel,
        text: textOf(values, 'text'),
        on: dayOf(values, 'on'),
        replyBy: dayOf(values, 'replyBy'),
      }),
    others: [],
    copies: 'text',
    drafts: (values) => words(about, values, textOf(values, 'kind') as AskKind, null),
  };
}

/** A reminder of an open ask; without one, a new ask. */
export function askOrNudge(made: Asking): Form {
  const ask = askMeant(made);
  if (!ask) return newAskForm(made);
  const { about, say } = made;
  const count = ask.nudges.length;
  const reminded = count === 0 ? '' : count === 1 ? ', reminded once' : `, reminded ${String(count)} times`;
  const { channel, why, thenOn, forLadder } = ask.next ?? { channel: ask.channel, why: '', thenOn: null, forLadder: false };
  return {
    title: 'Nudge',
    lead: `Asked ${ask.to} for ${ASK_KIND[ask.kind]} on ${say(ask.askedOn)}${reminded}.${forLadder ? ' The ladder may help now.' : ''}`,
    save: 'Copy and log',
    wide: true,
    known: knownBefore(made, thenOn ? say(thenOn) : '', why),
    fields: [
      { name: 'channel', label: 'How', as: 'choice', choices: CHANNELS },
      { name: 'replyBy', label: 'Reply by, in the words', as: 'day', hint: '+3d, fri, 12jan' },
      { name: 'text', label: 'Words to send', as: 'text', rows: 9, hint: 'To copy; not kept' },
      { name: 'on', label: 'Nudged on', as: 'day', hint: 'Today when left empty', more: true },
    ],
    start: { channel, replyBy: '', text: '' },
    act: (values) => ({
      act: 'nudge',
      ask: ask.id,
      channel: textOf(values, 'channel') as Channel,
      on: dayOf(values, 'on'),
    }),
    others: [made.anew, made.reply, ...made.beside],
    copies: 'text',
    drafts: (values) => words(about, { ...values, to: '' }, ask.kind, ask.id),
  };
}

/** An ask about all of these, each reader with a letter of their own. */
export function askAllForm(dependencies: string[]): Form {
  return {
    title: dependencies.length === 1 ? 'Ask about one dependency' : `Ask about ${String(dependencies.length)} dependencies`,
    lead: 'Those for the same reader share a letter: the DRI, else the supplier team.',
    save: 'Copy and log',
    wide: true,
    fields: [
      { name: 'kind', label: 'For', as: 'choice', choices: choicesOf(ASK_KIND), third: true },
      { name: 'channel', label: 'How', as: 'choice', choices: CHANNELS, third: true },
      { name: 'replyBy', label: 'Reply by', as: 'day', hint: '+3d, fri, 12jan', third: true },
      { name: 'on', label: 'Asked on', as: 'day', hint: 'Today when left empty', more: true },
    ],
    start: { kind: 'eta', channel: 'mail', replyBy: '' },
    act: (values) => ({
      act: 'askAll',
      dependencies,
      kind: textOf(values, 'kind') as AskKind,
      channel: textOf(values, 'channel') as Channel,
      on: dayOf(values, 'on'),
      replyBy: dayOf(values, 'replyBy'),
    }),
    others: [],
    copiesFirst: true,
    brief: (values) => words({ noun: 'dependencies', ids: dependencies }, values, textOf(values, 'kind') as AskKind, null),
  };
}

/** A new ask about a dependency. */
export const askForm = (ground: Ground): Form => newAskForm(asking(ground));
/** A reminder of its open ask; without one, a new ask. */
export const askOrNudgeForm = (ground: Ground): Form => askOrNudge(asking(ground));
