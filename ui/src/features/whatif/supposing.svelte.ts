// What is supposed, and of which initiative. Nothing of it is on record, and it is forgotten when the panel closes.
import type { Supposing } from '../../bindings';
import { ofLedger } from '../../core/ledger';

export interface Asked {
  initiative: string;
  /** The dependency in hand when it was asked. */
  dependency: string | null;
}

class Supposed {
  asked = $state.raw<Asked | null>(null);
  changes = $state.raw<readonly Supposing[]>([]);

  begin(initiative: string, dependency: string | null = null): void {
    this.changes = [];
    this.asked = { initiative, dependency };
  }
  /** The newest supposition about a thing takes the place of the one before. */
  add(change: Supposing): void {
    this.changes = [...this.changes.filter((one) => about(one) !== about(change)), change];
  }
  remove(change: Supposing): void {
    this.changes = this.changes.filter((one) => one !== change);
  }
  end(): void {
    this.asked = null;
    this.changes = [];
  }
}

/** What a supposition is about. */
export const about = (change: Supposing): string => (change.suppose === 'usual' ? change.team : change.dependency);

export const supposed = new Supposed();
ofLedger(() => supposed.end());
