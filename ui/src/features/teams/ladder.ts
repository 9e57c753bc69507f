// The ladder as it is drawn: who stands above, the farthest on top, then the person.
import type { Named, PersonView } from '../../bindings';

export interface Rung {
  id: string;
  name: string;
  hint: string;
  /** How many steps above the person; 0 is the person. */
  above: number;
}

/** From the top down to the person. */
export function rungs(view: PersonView): Rung[] {
  const above = view.ladder.map((named, place): Rung => ({ ...named, above: place + 1 }));
  const self: Rung = { id: view.row.id, name: view.row.name, hint: view.row.role, above: 0 };
  return [...above.reverse(), self];
}

/** Whom one may choose as manager here: everybody else. That a circle is refused is the core's to say. */
export const others = (people: readonly Named[], id: string): Named[] => people.filter((named) => named.id !== id);
