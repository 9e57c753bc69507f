// Forms about the day of a milestone: stated with why and who said so, and taken back when it was a mistake.
import type { Day, StoneDate } from '../../bindings';
import { sayDay } from '../../core/day';
import { milestoneDateForm } from '../acts/anywhere';
import { textOf, type Form } from '../acts/form';
import { openForm } from '../acts/open.svelte';

/** States a day; the one that holds now is told. */
export function openStoneDate(id: string, title: string, day: Day | null): void {
  const lead = day ? `Now ${sayDay(day)}. The earlier day stays on record.` : 'No day is on record yet.';
  openForm({ ...milestoneDateForm(id), lead }, { title, hint: 'milestone' });
}

/** Takes a day back that was a mistake. */
export function retractForm(date: StoneDate): Form {
  return {
    title: 'Take it back',
    lead: `${sayDay(date.day)} stays visible, and no rule counts it.`,
    save: 'Take it back',
    fields: [{ name: 'reason', label: 'Why it was a mistake', as: 'line', needed: true }],
    start: { reason: '' },
    act: (values) => ({ act: 'retract', statement: date.id, reason: textOf(values, 'reason') }),
    others: [],
  };
}

/** "said Fri 6 Feb 2026 by Victor: the auditors are away". */
export function saidWords(date: StoneDate): string {
  const by = date.saidBy ? ` by ${date.saidBy}` : '';
  return `said ${sayDay(date.statedOn)}${by}${date.reason ? `: ${date.reason}` : ''}`;
}
