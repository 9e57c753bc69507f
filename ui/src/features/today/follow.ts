// Where a row of Today leads to, and what the keys do to one that is about no dependency.
import type { TodayRow } from '../../bindings';
import type { Bindings } from '../../core/commands.svelte';
import { go } from '../../core/place.svelte';
import { communicateForm, decideForm } from '../decisions/forms';
import { begin, copyProposal } from '../decisions/opening';
import { filters } from '../dependencies/filters.svelte';
import { oweKeys } from '../owe/opening';
import { askOf, beginSuggested } from './suggested';

/** Opens the place where it is shown. */
export function leadTo(row: TodayRow): void {
  if (row.gathered > 1 && row.update) beginSuggested(row);
  else if (row.gathered > 1) {
    filters.only({ words: row.initiativeTitle, state: row.state });
    go('dependencies');
  } else if (row.dependency) go('today', row.dependency);
  else if (row.person) go('people', row.person);
  else if (row.commitment) go('owe', row.commitment);
  else if (row.decision ?? row.risk) go('decisions', row.decision ?? row.risk);
  else if (row.report) go('meetings', 'reports');
  else if (row.initiative) go('initiatives', row.initiative);
}

/** What the keys do to it, by what it is about. */
export function keysFor(row: TodayRow): Bindings {
  const { commitment, decision } = row;
  if (commitment) return oweKeys(commitment);
  if (row.report) return { logReply: () => beginSuggested(row) };
  if (row.update) return { update: () => beginSuggested(row) };
  const ask = askOf(row);
  if (!decision) return { ask };
  return {
    ask,
    decide: () => begin(decideForm, { decision }),
    communicate: () => begin(communicateForm, { decision }),
    copyProposal: () => copyProposal(decision),
  };
}
