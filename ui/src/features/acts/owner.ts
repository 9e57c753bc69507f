// Forms about who owns it: a claim, what is said to one, and asking for a correction.
import type { Channel, ClaimRow, ClaimWordKind } from '../../bindings';
import { CHANNEL, CLAIM_STATE, CLAIM_WORD } from '../../core/labels';
import { askForm } from './ask';
import { saidOf } from './date';
import { choicesOf, dayOf, textOf, type Field, type Form, type Ground } from './form';

const MORE: readonly Field[] = [
  { name: 'link', label: 'Link', as: 'line', hint: 'Where it can be read again' },
  { name: 'on', label: 'Said on', as: 'day', hint: 'Today when left empty' },
];

/** Somebody is said to own it. */
export function claimForm({ about, view, say }: Ground): Form {
  const already = view.claims.filter((claim) => claim.unsettled).map((claim) => `${claim.name}, ${say(claim.on)}`);
  return {
    title: 'Record who is said to own it',
    lead: already.length > 0 ? `${view.ownership} On record: ${already.join('; ')}.` : view.ownership,
    save: 'Record',
    fields: [
      { name: 'owner', label: 'Named as DRI', as: 'person', needed: true },
      { name: 'place', label: 'Where', as: 'choice', choices: choicesOf(CHANNEL) },
      { name: 'person', label: 'Who said it', as: 'person', hint: `${view.row.supplierName || 'The team'} when left empty` },
      MORE[1] as Field,
      { name: 'text', label: 'The words', as: 'line', hint: 'May be quoted in an update' },
      MORE[0] as Field,
    ],
    start: { place: 'mail' },
    act: (values) => ({
      act: 'claimDri',
      dependency: about.dependency,
      person: textOf(values, 'owner'),
      place: textOf(values, 'place') as Channel,
      text: textOf(values, 'text'),
      said: saidOf(values),
    }),
    others: view.claims.some((claim) => claim.unsettled) ? [{ label: 'Answer a claim', kind: 'answerClaim' }] : [],
  };
}

/** The word to start with: I contradict or agree first, then they promise, then they correct. */
const nextWord = (claim: ClaimRow): ClaimWordKind =>
  claim.state === 'open' ? 'contradicted' : claim.state === 'contradicted' ? 'promised' : 'corrected';

/** What was said to a claim; without one that is open, a new claim. */
export function answerClaimForm(ground: Ground): Form {
  const { about, view, say } = ground;
  // The newest first; the core sends the oldest first.
  const open = view.claims.filter((claim) => claim.unsettled).toReversed();
  const claim = open.find((row) => row.id === about.claim) ?? open[0];
  if (!claim) return claimForm(ground);
  const choices = open.map((row) => ({
    value: row.id,
    label: `${row.name} — ${CHANNEL[row.place]}, ${say(row.on)}: ${CLAIM_STATE[row.state]}`,
  }));
  return {
    title: 'Answer the claim',
    lead: view.ownership,
    save: 'Record',
    fields: [
      { name: 'word', label: 'It is', as: 'choice', choices: choicesOf(CLAIM_WORD) },
      { name: 'due', label: 'Correction by', as: 'day', needed: true, when: (values) => values['word'] === 'promised' },
      { name: 'claim', label: 'Which claim', as: 'choice', choices, when: () => choices.length > 1 },
      { name: 'text', label: 'In words', as: 'line', hint: 'May be quoted in an update' },
      { name: 'person', label: 'Who said so', as: 'person', more: true },
      ...MORE.map((field) => ({ ...field, more: true })),
    ],
    start: { word: nextWord(claim), claim: claim.id },
    act: (values) => ({
      act: 'answerClaim',
      claim: textOf(values, 'claim'),
      word: textOf(values, 'word') as ClaimWordKind,
      due: values['word'] === 'promised' ? dayOf(values, 'due') : null,
      text: textOf(values, 'text'),
      said: saidOf(values),
    }),
    others: [
      { label: 'Ask for a correction', kind: 'askCorrection' },
      { label: 'Another claim', kind: 'claimDri' },
    ],
  };
}

/** An ask for a correction, its words drafted from what is disputed. */
export function correctionForm(ground: Ground): Form {
  const form = askForm(ground);
  return { ...form, title: 'Ask for a correction', lead: ground.view.ownership, start: { ...form.start, kind: 'correction' } };
}
