// Forms about dates: the ETA, the need-by, and taking a mistaken statement back.
import type { Day, EtaEntry, EtaKind, Said } from '../../bindings';
import { etaEntry, etaIn, etaKindOf } from '../../core/eta';
import { CONFIDENCE, ETA_KIND, REASON_CODE, SOURCE } from '../../core/labels';
import { choicesOf, dayOf, idOf, textOf, type Field, type Form, type Ground, type Values } from './form';

const said = (values: Values) => etaIn(textOf(values, 'day'));
/** Words give no date and are typed where a date would be. */
const dated = (values: Values): boolean =>
  said(values).words !== '' || ['promise', 'forecast', 'range'].includes(textOf(values, 'kind'));

/** Who said it, how and when. */
export const SAID: readonly Field[] = [
  { name: 'person', label: 'Who said it', as: 'person', hint: 'The team when left empty' },
  { name: 'source', label: 'How it reached me', as: 'choice', choices: choicesOf(SOURCE, ['imported']) },
];

/** When it was said, and where it can be read again. */
export const SAID_MORE: readonly Field[] = [
  { name: 'on', label: 'Said on', as: 'day', hint: 'Today when left empty', more: true },
  { name: 'link', label: 'Link', as: 'line', hint: 'Where it can be read again', more: true },
];

/** Provenance as typed. */
export function saidOf(values: Values): Said {
  return {
    person: idOf(values, 'person'),
    team: null,
    source: idOf(values, 'source') as Said['source'],
    link: textOf(values, 'link'),
    on: dayOf(values, 'on'),
  };
}

function entryOf(values: Values): EtaEntry {
  const typed = said(values);
  const latest = typed.latest ?? (textOf(values, 'kind') === 'range' ? dayOf(values, 'latest') : null);
  return {
    ...etaEntry({ ...typed, latest }, textOf(values, 'kind') as EtaKind, textOf(values, 'reason')),
    confidence: idOf(values, 'confidence') as EtaEntry['confidence'],
    code: idOf(values, 'code') as EtaEntry['code'],
    reasonPrivate: textOf(values, 'reasonPrivate'),
  };
}

/** The ETA: its first statement, a revision, a range, that none was given, a withdrawal. */
export function etaForm({ about, view, say }: Ground): Form {
  const { row } = view;
  const { eta, etaKind } = row;
  const again = etaKind === 'forecast' || etaKind === 'range' ? etaKind : 'promise';
  return {
    title: eta ? 'Revise the ETA' : 'Record the ETA',
    lead: eta
      ? `Now ${say(eta)}. ${about.day ? 'A proposal: nothing moves until you save it. Who said so?' : 'The earlier date stays on record.'}`
      : row.etaInstead ? `They said “${row.etaInstead}”, no date.` : 'No date is on record yet.',
    save: eta ? 'Revise' : 'Record',
    fields: [
      { name: 'day', label: eta ? 'New date' : 'Date', as: 'eta', when: dated },
      { name: 'latest', label: 'Latest', as: 'day', when: (values) => values['kind'] === 'range' && !said(values).latest },
      { name: 'kind', label: 'What it is', as: 'choice', choices: choicesOf(ETA_KIND, ['unchanged']) },
      ...SAID,
      { name: 'code', label: 'Why, as a class', as: 'choice', choices: choicesOf(REASON_CODE) },
      { name: 'confidence', label: 'How sure they were', as: 'choice', choices: choicesOf(CONFIDENCE) },
      { name: 'reason', label: 'Why', as: 'line', hint: 'May be quoted in an update' },
      { name: 'reasonPrivate', label: 'Why, privately', as: 'private', more: true },
      ...SAID_MORE,
    ],
    start: { day: about.day ?? '', kind: again, source: 'meeting', code: 'unknown', confidence: 'unsaid' },
    follows: { kind: (values) => etaKindOf(said(values), again) },
    act: (values) => ({
      act: 'stateEta',
      dependency: about.dependency,
      eta: entryOf(values),
      said: saidOf(values),
    }),
    others: eta ? [{ label: 'Confirm unchanged', kind: 'confirmUnchanged' }] : [],
  };
}

/** The day by which it is needed. */
export function needByForm({ about, view, say }: Ground): Form {
  const { needBy } = view.row;
  return {
    title: 'State the need-by',
    lead: needBy ? `Now ${say(needBy)}. The earlier day stays on record.` : 'No need-by is on record yet.',
    save: 'State',
    fields: [
      { name: 'day', label: 'Needed by', as: 'day', needed: true },
      { name: 'reason', label: 'Why', as: 'line', hint: 'May be quoted in an update' },
      ...SAID.map((field) => ({ ...field, more: true })),
      ...SAID_MORE,
    ],
    start: { day: '', source: 'meeting' },
    act: (values) => ({
      act: 'stateNeedBy',
      dependency: about.dependency,
      day: textOf(values, 'day') as Day,
      reason: textOf(values, 'reason'),
      said: saidOf(values),
    }),
    others: [],
  };
}

/** Taking a mistaken statement back; it stays visible. */
export function retractForm({ about, view }: Ground): Form {
  const row = view.evidence.find((entry) => entry.statement !== null && entry.statement === about.statement);
  return {
    title: 'Take it back',
    lead: row ? `“${row.text}” stays visible, and no rule counts it.` : 'It stays visible, and no rule counts it.',
    save: 'Take it back',
    fields: [{ name: 'reason', label: 'Why it was a mistake', as: 'line' }],
    start: { reason: '' },
    act: (values) => ({ act: 'retract', statement: about.statement ?? '', reason: textOf(values, 'reason') }),
    others: [],
  };
}
