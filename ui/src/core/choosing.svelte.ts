// The step before an act that needs a thing, when none is in hand: it is chosen first. ChooseHost.svelte shows it.
import type { Named } from '../bindings';

/** What can be chosen. */
export type Choosable = 'dependency' | 'initiative' | 'milestone' | 'team' | 'person' | 'view' | 'commitment' | 'update';

/** What was chosen. */
export interface Chosen {
  id: string;
  title: string;
}

interface Choosing {
  /** What it is for: "Revise ETA". */
  title: string;
  noun: Choosable;
  /** Those to choose from, when it is not all of the noun. */
  among: readonly Named[] | null;
  then: (chosen: Chosen) => unknown;
}

class Choices {
  now = $state.raw<Choosing | null>(null);
}

export const choices = new Choices();

/** Lets one be chosen, then goes on with it. */
export function choose(noun: Choosable, title: string, then: Choosing['then'], among: Choosing['among'] = null): void {
  choices.now = { noun, title, then, among };
}
