// Forms about what I owe: making it, moving its day, that it is kept, and that it is not owed any more.
import type { CommitmentRow, Named } from '../../bindings';
import { dayOf, idOf, textOf, type Field, type Form } from './form';

/** To whom it can be owed, and what it can be in return for. */
export interface OweGround {
  people: readonly Named[];
  teams: readonly Named[];
  dependencies: readonly Named[];
  /** The person or team in hand. */
  to?: string | null;
  dependency?: string | null;
}

const SAID_ON: Field = { name: 'on', label: 'Said on', as: 'day', hint: 'Today when left empty', more: true };
const QUOTED = 'May be quoted in an update';

/** I owe somebody something. */
export function oweForm({ people, teams, dependencies, to, dependency }: OweGround): Form {
  const isTeam = (id: string | null): boolean => teams.some((team) => team.id === id);
  return {
    title: 'Record what I owe',
    lead: '',
    save: 'Record',
    fields: [
      { name: 'text', label: 'What I said I would do', as: 'line', needed: true },
      {
        name: 'person', label: 'To whom', as: 'named', needed: true, half: true,
        options: [...people, ...teams.map((team) => ({ ...team, hint: 'team' }))],
      },
      { name: 'due', label: 'By when', as: 'day', hint: 'fri, +5d, 12jan; empty when no day was named' },
      { name: 'dependency', label: 'In return for', as: 'named', options: dependencies },
      SAID_ON,
    ],
    start: { person: to ?? '', dependency: dependency ?? '' },
    act: (values) => {
      const whom = idOf(values, 'person');
      return {
        act: 'makeCommitment',
        text: textOf(values, 'text'),
        person: isTeam(whom) ? null : whom,
        team: isTeam(whom) ? whom : null,
        dependency: idOf(values, 'dependency'),
        due: dayOf(values, 'due'),
        on: dayOf(values, 'on'),
      };
    },
    others: [],
  };
}

/** Another day; the earlier one stays on record. */
export const moveOweForm = (row: CommitmentRow): Form => ({
  title: 'Move what I owe',
  lead: row.due ? `Now ${row.standing}. The earlier day stays on record.` : 'No day was named yet.',
  save: 'Move',
  fields: [
    { name: 'due', label: 'New day', as: 'day', needed: true },
    { name: 'reason', label: 'Why', as: 'line', hint: QUOTED, needed: row.due !== null },
    SAID_ON,
  ],
  start: {},
  act: (values) => {
    const due = dayOf(values, 'due');
    if (due === null) throw new Error('a needed day was asked for before');
    return { act: 'moveCommitment', commitment: row.id, due, reason: textOf(values, 'reason'), on: dayOf(values, 'on') };
  },
  others: [],
});

/** It is done. */
export const keepForm = (row: CommitmentRow): Form => ({
  title: 'What I owe is kept',
  lead: `It is ${row.standing}.`,
  save: 'Kept',
  fields: [
    { name: 'reason', label: 'In words', as: 'line', hint: QUOTED },
    { name: 'on', label: 'Kept on', as: 'day', hint: 'Today when left empty' },
  ],
  start: {},
  act: (values) => ({
    act: 'keepCommitment', commitment: row.id, reason: textOf(values, 'reason'), on: dayOf(values, 'on'),
  }),
  others: [],
});

/** It is not owed any more. */
export const withdrawForm = (row: CommitmentRow): Form => ({
  title: 'Withdraw what I owe',
  lead: `It is ${row.standing}. It stays visible, with your reason.`,
  save: 'Withdraw',
  fields: [
    { name: 'reason', label: 'Why it is not owed any more', as: 'line', hint: QUOTED, needed: true },
    { name: 'on', label: 'Withdrawn on', as: 'day', hint: 'Today when left empty', more: true },
  ],
  start: {},
  act: (values) => ({
    act: 'withdrawCommitment', commitment: row.id, reason: textOf(values, 'reason'), on: dayOf(values, 'on'),
  }),
  others: [],
});
