// How the timeline is looked at; kept while other places are visited.
import type { TimelineRows } from '../../bindings';
import { ofLedger } from '../../core/ledger';
import type { Span } from './scale';

class Lens {
  rows = $state<TimelineRows>('team');
  /** Words that a bar must have. */
  words = $state('');
  openOnly = $state(true);
  /** Only of this initiative. */
  initiative = $state<string | null>(null);
  asTable = $state(false);
  /** Whether what decides each milestone is set apart. */
  chain = $state(false);
  /** The stretch of days in sight; null for all that there is. */
  span = $state.raw<Span | null>(null);

  get any(): boolean {
    return this.words !== '' || this.initiative !== null || this.openOnly;
  }

  clear(): void {
    this.words = '';
    this.initiative = null;
    this.openOnly = false;
  }

  /** As it began, but for the ways to look at any ledger. */
  forget(): void {
    this.clear();
    this.openOnly = true;
    this.chain = false;
    this.span = null;
  }

  /** Everything of one initiative. */
  of(initiative: string): void {
    this.clear();
    this.initiative = initiative;
    this.span = null;
  }

  /** All there is, so that one bar is among it. */
  around(): void {
    this.clear();
    this.asTable = false;
  }
}

export const lens = new Lens();
ofLedger(() => lens.forget());
