// The past day that is looked at, or that today is compared with; and what has changed since. While a past day is
// looked at nothing is recorded.
import type { ApiError, Day, SinceMilestone, SinceRow, SinceView } from '../bindings';
import { ofLedger } from './ledger';
import { sayDay } from './day';
import { toasts } from './toasts.svelte';

class Past {
  /** Everything on screen is as it was at the end of this day; null for today. */
  asOf = $state<Day | null>(null);
  /** Today is compared with this day. */
  beside = $state<Day | null>(null);
  /** Whether only what has changed since then is listed. */
  only = $state(false);
  /** What has changed since either day, as the core told it; see features/past/Host.svelte. */
  view = $state.raw<SinceView | null>(null);

  readonly #rows = $derived(new Map(this.view?.rows.map((row) => [row.dependency as string, row])));

  /** The day that marks are about; null without any. */
  get day(): Day | null {
    return this.asOf ?? this.beside;
  }
  /** What has changed of a milestone since then. */
  sinceOf(milestone: string): SinceMilestone | null {
    return (this.day !== null && this.view?.milestones.find((row) => row.milestone === milestone)) || null;
  }
  /** What has changed of a dependency since then; null when nothing has, or no day is looked at. */
  since(dependency: string): SinceRow | null {
    return (this.day !== null && this.#rows.get(dependency)) || null;
  }
  /** Of these rows the ones that have changed, when only they are wanted. */
  narrowed<T extends { id: string }>(rows: readonly T[]): readonly T[] {
    return this.only && this.day !== null ? rows.filter((row) => this.since(row.id)) : rows;
  }
  /** Today again, beside no other day. */
  leave(): void {
    this.asOf = null;
    this.beside = null;
    this.only = false;
  }
  /** Why nothing is recorded just now. */
  get refusal(): ApiError | null {
    if (this.asOf === null) return null;
    const message = `You are looking at ${sayDay(this.asOf)}; go back to today (Esc) to record something`;
    return { kind: 'rule', field: '', message };
  }
  /** Says so. */
  refuse(): void {
    if (this.refusal) toasts.problem(this.refusal.message);
  }
}

export const past = new Past();
ofLedger(() => past.leave());
