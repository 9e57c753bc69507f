// Forms of updates: a further audience, and what was wrong in an update that was sent.
import type { AudienceRow, UpdateRow } from '../../bindings';
import { sayDay } from '../../core/day';
import { textOf, type Form } from '../acts/form';

/** A further audience, like one that is there. */
export function audienceForm(rows: readonly AudienceRow[]): Form {
  const choices = rows.map(({ audience }) => ({ value: audience.key, label: audience.name }));
  return {
    title: 'New audience',
    lead: 'It begins like one you have; everything about it can be changed then.',
    save: 'Add',
    fields: [
      { name: 'name', label: 'Name, in the plural', as: 'line', hint: 'Steering group, customer team', needed: true },
      { name: 'like', label: 'Begins like', as: 'choice', choices, half: true },
    ],
    start: { name: '', like: choices[1]?.value ?? choices[0]?.value ?? '' },
    act: (values) => ({ act: 'addAudience', name: textOf(values, 'name'), like: textOf(values, 'like') }),
    others: [],
  };
}

/** What was wrong in an update: it stays as it was sent, and the next one to the same audience says what is right. */
export function erratumForm(row: UpdateRow): Form {
  return {
    title: 'Correct an update',
    lead: `Sent to ${row.audienceName} with facts up to ${sayDay(row.to)}. It stays as it was sent; the next one to them says what is right.`,
    save: 'Note it',
    fields: [{ name: 'text', label: 'What is right', as: 'text', rows: 3, needed: true }],
    start: { text: '' },
    act: (values) => ({ act: 'noteErratum', update: row.id, text: textOf(values, 'text') }),
    others: [],
  };
}
