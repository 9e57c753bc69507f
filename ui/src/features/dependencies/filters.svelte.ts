// What the grid is filtered and grouped by; kept while other places are visited.
import type { Band, GridOrder, Grouping, State, ViewLook } from '../../bindings';
import { ofLedger } from '../../core/ledger';
import { past } from '../../core/past.svelte';
import type { Wanted } from './grid';

const NOTHING: Wanted = { words: '', bands: [], states: [], criticalities: [], openOnly: false };

class Filters {
  wanted = $state.raw<Wanted>(NOTHING);
  grouping = $state<Grouping>('none');
  /** Null for what presses. */
  order = $state.raw<GridOrder | null>(null);

  set(change: Partial<Wanted>): void {
    this.wanted = { ...this.wanted, ...change };
  }

  clear(): void {
    this.wanted = NOTHING;
    past.only = false;
  }

  /** As it began. */
  forget(): void {
    this.clear();
    this.grouping = 'none';
    this.order = null;
  }

  /** All of it, as it is saved. */
  get look(): ViewLook {
    const { words, bands, states, criticalities, openOnly } = this.wanted;
    return {
      words, openOnly, bands: [...bands], states: [...states], criticalities: [...criticalities],
      grouping: this.grouping, order: this.order,
    };
  }

  show({ grouping, order, ...wanted }: ViewLook): void {
    this.wanted = wanted;
    this.grouping = grouping;
    this.order = order;
  }

  /** Only these: words, and a state. */
  only({ words, state }: { words: string; state: State | null }): void {
    this.wanted = { ...NOTHING, words, states: state ? [state] : [] };
  }

  band(band: Band): void {
    this.set({ bands: flipped(this.wanted.bands, band) });
  }

  state(state: State): void {
    this.set({ states: flipped(this.wanted.states, state) });
  }

  criticality(criticality: number): void {
    this.set({ criticalities: flipped(this.wanted.criticalities, criticality) });
  }

  get any(): boolean {
    const { words, bands, states, criticalities, openOnly } = this.wanted;
    return words !== '' || openOnly || past.only || bands.length + states.length + criticalities.length > 0;
  }
}

function flipped<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}

export const filters = new Filters();
ofLedger(() => filters.forget());
