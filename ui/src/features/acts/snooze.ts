// The form that puts dependencies off, and the act that takes them up again.
import type { Act, Day, DependencyRow } from '../../bindings';
import { textOf, type Form, type Ground, type Other } from './form';

/** Puts all of them off in one step. */
export function snoozeForm(rows: readonly DependencyRow[], say: (day: Day) => string, others: readonly Other[] = []): Form {
  const [first] = rows;
  const now = rows.length === 1 && first?.snooze ? `Now asleep until ${say(first.snooze.until)}. ` : '';
  return {
    title: rows.length === 1 ? 'Snooze' : `Snooze ${rows.length} dependencies`,
    lead:
      rows.length === 1
        ? `${now}It leaves Today until its day, and comes back at once when its need-by passes. Lists go on showing it.`
        : 'They leave Today until that day; each comes back at once when its need-by passes. Lists go on showing them.',
    save: 'Snooze',
    fields: [
      { name: 'until', label: 'Until', as: 'day', hint: '+5d, mon, 12jan', needed: true },
      { name: 'reason', label: 'Why', as: 'privateLine', hint: 'You will ask yourself on that day', needed: true },
    ],
    start: {},
    act: (values) => ({
      act: 'snooze',
      dependencies: rows.map((row) => row.id),
      until: textOf(values, 'until') as Day,
      reason: textOf(values, 'reason'),
    }),
    others,
  };
}

/** The one in hand. */
export const snoozeOneForm = ({ view: { row }, say }: Ground): Form =>
  snoozeForm([row], say, row.snooze ? [{ label: 'Wake', kind: 'wake' }] : []);

/** Takes them up again: one key, no form. */
export const wake = (...dependencies: string[]): Act => ({ act: 'wake', dependencies });
