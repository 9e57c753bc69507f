// Forms about who is away, who covers and who acts in whose stead.
import type { AbsenceChange, AbsenceKind, AbsenceRow, ActingRow, PersonId, TeamId } from '../../bindings';
import { ABSENCE_KIND } from '../../core/labels';
import { choicesOf, dayOf, idOf, textOf, type Field, type Form, type Values } from './form';

/** Whom a form is about already. */
export interface Whom {
  person?: PersonId;
  team?: TeamId;
}

const vacant = (values: Values): boolean => values['kind'] === 'vacancy';
const FROM: Field = { name: 'from', label: 'First day away', as: 'day', hint: 'Today when left empty' };
const TO: Field = { name: 'to', label: 'Last day away', as: 'day', hint: 'Empty when it is not known' };
const COVER: Field = { name: 'cover', label: 'Who covers', as: 'person' };
const NOTE: Field = { name: 'note', label: 'Private note', as: 'private', more: true };

/** Somebody is away, or a team has no lead. */
export function absenceForm(whom: Whom = {}): Form {
  return {
    title: 'Log an absence',
    lead: '',
    save: 'Log',
    fields: [
      { name: 'kind', label: 'What it is', as: 'choice', choices: choicesOf(ABSENCE_KIND) },
      { name: 'person', label: 'Who is away', as: 'person', needed: true, when: (values) => !vacant(values) },
      { name: 'team', label: 'Team without a lead', as: 'team', needed: true, when: vacant },
      FROM,
      TO,
      COVER,
      NOTE,
    ],
    start: { kind: whom.team ? 'vacancy' : 'leave', person: whom.person ?? '', team: whom.team ?? '' },
    act: (values) => ({
      act: 'logAbsence',
      absence: {
        person: vacant(values) ? null : idOf(values, 'person'),
        team: vacant(values) ? idOf(values, 'team') : null,
        kind: textOf(values, 'kind') as AbsenceKind,
        from: dayOf(values, 'from'),
        to: dayOf(values, 'to'),
        cover: idOf(values, 'cover'),
        note: textOf(values, 'note'),
      },
    }),
    others: [],
  };
}

/** An absence that turned out otherwise. */
export function changeAbsenceForm(row: AbsenceRow): Form {
  const start: Values = {
    kind: row.kind, from: row.from, to: row.to ?? '', cover: row.cover ?? '', notes: row.note,
  };
  const kind: Field = {
    name: 'kind', label: 'What it is', as: 'choice', choices: choicesOf(ABSENCE_KIND, ['vacancy']),
    when: (values) => !vacant(values),
  };
  return {
    title: `Absence of ${row.name}`,
    lead: row.covered,
    save: 'Save',
    fields: [COVER, { ...FROM, needed: true, hint: undefined }, TO, kind, { ...NOTE, name: 'notes' }],
    start,
    act: (values) => {
      const changes: AbsenceChange[] = [
        { field: 'from', value: dayOf(values, 'from') ?? row.from },
        { field: 'to', value: dayOf(values, 'to') },
        { field: 'kind', value: textOf(values, 'kind') as AbsenceKind },
        { field: 'notes', value: textOf(values, 'notes') },
      ];
      const cover: AbsenceChange = { field: 'cover', value: idOf(values, 'cover') };
      const others = changes.filter(({ field, value }) => (value ?? '') !== start[field]);
      // The cover alone is a sentence of its own on the trail.
      return { act: 'changeAbsence', id: row.id, changes: [cover, ...others] };
    },
    others: [],
  };
}

/** Somebody acts in another's stead, or as the lead of a team. */
export function actingForm(whom: Whom = {}): Form {
  const leads = (values: Values): boolean => values['as'] === 'lead';
  return {
    title: 'Name who acts for somebody',
    lead: '',
    save: 'Save',
    fields: [
      { name: 'person', label: 'Who acts', as: 'person', needed: true },
      {
        name: 'as', label: 'In what', as: 'choice',
        choices: [{ value: 'person', label: "in somebody's stead" }, { value: 'lead', label: 'as the lead of a team' }],
      },
      { name: 'forPerson', label: 'In whose stead', as: 'person', needed: true, when: (values) => !leads(values) },
      { name: 'forTeam', label: 'Which team', as: 'team', needed: true, when: leads },
      { ...FROM, label: 'First day' },
      { ...TO, label: 'Last day' },
      NOTE,
    ],
    start: { as: whom.team ? 'lead' : 'person', forPerson: whom.person ?? '', forTeam: whom.team ?? '' },
    act: (values) => ({
      act: 'nameActing',
      person: textOf(values, 'person'),
      forPerson: leads(values) ? null : idOf(values, 'forPerson'),
      forTeam: leads(values) ? idOf(values, 'forTeam') : null,
      from: dayOf(values, 'from'),
      to: dayOf(values, 'to'),
      note: textOf(values, 'note'),
    }),
    others: [],
  };
}

/** The last day of an acting role. */
export function endActingForm(row: ActingRow): Form {
  return {
    title: `${row.name} acts for ${row.forName}`,
    lead: '',
    save: 'Save',
    fields: [{ ...TO, label: 'Last day' }],
    start: { to: row.to ?? '' },
    act: (values) => ({ act: 'endActing', id: row.id, to: dayOf(values, 'to') }),
    others: [],
  };
}
