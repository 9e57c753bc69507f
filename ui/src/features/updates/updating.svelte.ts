// What is chosen for the next update. It stays while other places are looked at.

import type { AudienceKey, Day, InitiativeId, UpdateDraftView, UpdateDue, UpdateOrder } from '../../bindings';
import { ofLedger } from '../../core/ledger';
import { live } from '../../core/live.svelte';
import { preferences } from '../../core/preferences.svelte';
import { go, here } from '../../core/place.svelte';
import { toggled } from './order';

class Updating {
  initiatives = $state.raw<readonly InitiativeId[]>([]);
  /** First day of the period; null lets the core choose. */
  from = $state<Day | null>(null);
  without = $state.raw<readonly string[]>([]);
  audience = $state<AudienceKey>('peers');
  /** Whether nothing was chosen yet. */
  untouched = $state(true);

  /** Who was told of these just now. */
  #told: readonly AudienceKey[] = [];

  /** The order; null while nothing is chosen. */
  get order(): UpdateOrder | null {
    if (this.initiatives.length === 0) return null;
    const { audience, from, timeline } = this;
    return { audience, initiatives: [...this.initiatives], from, without: [...this.without], onlyUnchanged: false, timeline };
  }

  /** Whether it goes with the timeline; what was chosen for an audience holds for its next updates, too. */
  get timeline(): boolean {
    return preferences.pictured.includes(this.audience);
  }

  turnTimeline(): void {
    preferences.set({ pictured: toggled(preferences.pictured, this.audience) });
  }

  /** Begins an update about one initiative, or about what was chosen last. */
  begin(initiative: InitiativeId | null): void {
    if (initiative) this.choose([initiative]);
    go('updates');
  }

  /** Begins the update that an audience waits for. */
  beginFor(due: UpdateDue): void {
    this.audience = due.audience;
    this.choose(due.initiatives);
    go('updates');
  }

  /** What it is about; the period and the lines are chosen anew. */
  choose(initiatives: readonly InitiativeId[]): void {
    this.untouched = false;
    this.#told = [];
    this.initiatives = initiatives;
    this.from = null;
    this.without = [];
  }

  /** For whom; the period and the lines are chosen anew. */
  writeFor(audience: AudienceKey): void {
    if (audience === this.audience) return;
    this.audience = audience;
    this.from = null;
    this.without = [];
  }

  /** As it began: nothing chosen. */
  forget(): void {
    this.choose([]);
    this.audience = 'peers';
    this.untouched = true;
  }

  leaveOut(key: string): void {
    this.without = toggled(this.without, key);
  }

  /** The order of this draft. Its period is that of the draft, also when the core chose it: what leaves is what was read. */
  asked(draft: UpdateDraftView): UpdateOrder | null {
    return this.order && { ...this.order, from: draft.from };
  }

  /**
   * Freezes what is on screen, or only that nothing changed, and goes on with the next of `all` that was not told yet;
   * once all were, shows what was sent.
   */
  async save(draft: UpdateDraftView, all: readonly AudienceKey[], onlyUnchanged = false): Promise<void> {
    const order = this.asked(draft);
    if (!order) return;
    const done = await live.act({ act: 'saveUpdate', order: { ...order, onlyUnchanged } });
    this.#told = [...this.#told, order.audience];
    const next = all.find((key) => !this.#told.includes(key));
    this.from = null;
    this.without = [];
    this.audience = next ?? all[0] ?? order.audience;
    if (next) return;
    this.#told = [];
    // Whoever has gone on meanwhile is not called back.
    if (here.route.place === 'updates') go('updates', done.created[0] ?? null);
  }
}

/** The one update being written. */
export const updating = new Updating();
ofLedger(() => updating.forget());
