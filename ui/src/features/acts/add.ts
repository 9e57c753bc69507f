// Nouns that are added by their name alone.
import type { Act } from '../../bindings';
import type { Place } from '../../core/route';

export type Addable = 'initiative' | 'team' | 'person';

interface Noun {
  title: string;
  label: string;
  hint: string;
  /** Where its page is. */
  place: Place;
  act: (name: string) => Act;
}

export const ADDABLE: Readonly<Record<Addable, Noun>> = {
  initiative: {
    title: 'New initiative',
    label: 'Title',
    hint: 'What you must land',
    place: 'initiatives',
    act: (title) => ({ act: 'addInitiative', title, changes: [] }),
  },
  team: {
    title: 'New team',
    label: 'Name',
    hint: 'Who builds something you need',
    place: 'teams',
    act: (name) => ({ act: 'addTeam', name, changes: [] }),
  },
  person: {
    title: 'New person',
    label: 'Name',
    hint: 'A DRI, a manager, a stakeholder',
    place: 'people',
    act: (name) => ({ act: 'addPerson', name, changes: [] }),
  },
};
