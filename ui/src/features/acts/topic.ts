// Asking about a decision or a person from anywhere: what is on record of it is read first.
import type { AskedAbout } from '../../bindings';
import { sayDay } from '../../core/day';
import { live } from '../../core/live.svelte';
import { problemOf, wordsOf } from '../../core/problem';
import { toasts } from '../../core/toasts.svelte';
import { askingAbout, askOrNudge } from './ask';
import { openForm } from './open.svelte';

export type Topic = Extract<AskedAbout, { noun: 'decision' | 'person' }>;

/** Opens the form that asks about it, or reminds of the ask that is named or open. */
export async function askTopic(about: Topic, title: string, ask?: string): Promise<void> {
  try {
    const { noun, id } = about;
    const view = await (noun === 'person' ? live.read({ query: 'person', id }) : live.read({ query: 'decision', id }));
    openForm(askOrNudge(askingAbout(about, view, sayDay, ask)), { title, hint: noun });
  } catch (thrown) {
    toasts.problem(wordsOf(problemOf(thrown)));
  }
}
