// Forms of what can be done from anywhere to nouns that are otherwise edited on their page.
import type { Role } from '../../bindings';
import { ROLE } from '../../core/labels';
import { SAID, SAID_MORE, saidOf } from './date';
import { choicesOf, dayOf, idOf, textOf, type Form } from './form';

const plain = { lead: '', others: [] };

/** A milestone of an initiative. */
export const milestoneForm = (initiative: string): Form => ({
  ...plain,
  title: 'New milestone',
  save: 'Add',
  fields: [
    { name: 'title', label: 'Title', as: 'line' },
    { name: 'day', label: 'Day', as: 'day' },
    { name: 'value', label: 'What is worth having then', as: 'line', hint: 'May be quoted in an update' },
  ],
  start: {},
  act: (values) => ({
    act: 'addMilestone', initiative, title: textOf(values, 'title'), value: textOf(values, 'value'), day: dayOf(values, 'day'),
  }),
});

/** Another date of a milestone. */
export const milestoneDateForm = (id: string): Form => ({
  ...plain,
  title: 'State its date',
  save: 'State',
  fields: [
    { name: 'day', label: 'Day', as: 'day', needed: true },
    { name: 'reason', label: 'Why', as: 'line', hint: 'May be quoted in an update' },
    ...SAID.map((field) => (field.name === 'person' ? { ...field, hint: 'Me when left empty' } : field)),
    ...SAID_MORE,
  ],
  start: { source: 'meeting' },
  act: (values) => {
    const day = dayOf(values, 'day');
    if (day === null) throw new Error('a needed day was asked for before');
    return { act: 'stateMilestoneDate', id, day, reason: textOf(values, 'reason'), said: saidOf(values) };
  },
});

/** A role of a person in an initiative. */
export const roleForm = (initiative: string): Form => ({
  ...plain,
  title: 'Give a role',
  save: 'Give',
  fields: [
    { name: 'person', label: 'Person', as: 'person' },
    { name: 'role', label: 'Role', as: 'choice', choices: choicesOf(ROLE) },
  ],
  start: { role: 'contributor' },
  act: (values) => ({
    act: 'addStakeholder', initiative, person: idOf(values, 'person') ?? '', role: textOf(values, 'role') as Role, team: null,
  }),
});
