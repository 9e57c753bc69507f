// Opens the forms of this folder from anywhere: what they choose from is asked for once, when they open.
import type { Done, Named } from '../../bindings';
import { copyText } from '../../core/clipboard';
import { live } from '../../core/live.svelte';
import { go } from '../../core/place.svelte';
import { problemOf, wordsOf } from '../../core/problem';
import { toasts } from '../../core/toasts.svelte';
import type { Form, Heading } from '../acts/form';
import { openForm } from '../acts/open.svelte';
import { newDecisionForm, type Ground } from './forms';

/** What is in hand. */
export type Hand = Pick<Ground, 'decision' | 'dependency' | 'initiative' | 'meeting'>;

/** Everything to choose from; the decision in hand gives the heading. */
async function groundOf(hand: Hand): Promise<{ ground: Ground; heading: Heading | null }> {
  const [decided, depended] = await Promise.all([
    live.read({ query: 'decisions' }),
    live.read({ query: 'dependencies', order: null }),
  ]);
  const decisions: Named[] = decided.decisions.map((row) => ({ id: row.id, name: row.question, hint: row.state }));
  const dependencies: Named[] = depended.rows.map((row) => ({ id: row.id, name: row.title, hint: row.supplierName }));
  const name = decisions.find((one) => one.id === hand.decision)?.name;
  const heading = name ? { title: name, hint: '' } : null;
  const { initiatives = [], meetings = [] } = live.shell ?? {};
  return { ground: { ...hand, decisions, dependencies, initiatives, meetings }, heading };
}

/** Opens a form about what is in hand, or one that lets choose it first. */
export async function begin(form: (ground: Ground) => Form, hand: Hand = {}, ondone?: (done: Done) => unknown): Promise<void> {
  try {
    const { ground, heading } = await groundOf(hand);
    openForm(form(ground), heading, ondone);
  } catch (thrown) {
    toasts.problem(wordsOf(problemOf(thrown)));
  }
}

/** A new decision, and then its pane. */
export const beginDecision = (hand: Hand = {}): Promise<void> =>
  begin(newDecisionForm, hand, ({ created }) => go('decisions', created[0] ?? null));

/** Copies text and says so. */
export async function copy(text: string, from?: HTMLElement): Promise<void> {
  if (await copyText(text, from)) toasts.say('Copied; send it yourself');
  else toasts.problem('It could not be copied; mark the text and copy it by hand');
}

/** The proposal of one decision. */
export async function copyProposal(id: string): Promise<void> {
  try {
    await copy((await live.read({ query: 'decision', id })).proposal);
  } catch (thrown) {
    toasts.problem(wordsOf(problemOf(thrown)));
  }
}
