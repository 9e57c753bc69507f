// Saved views: which one is shown, whether it was changed since, and the panel in which one is named.
import type { SavedViewRow, ViewLook } from '../../bindings';
import { ofLedger } from '../../core/ledger';
import { live } from '../../core/live.svelte';
import { go } from '../../core/place.svelte';
import { filters } from './filters.svelte';

/** What is done with a name in the panel. */
export type Naming = { is: 'new' } | { is: 'rename'; view: SavedViewRow };

const same = (a: ViewLook, b: ViewLook): boolean => {
  const plain = ({ words, bands, states, criticalities, openOnly, grouping, order }: ViewLook) =>
    JSON.stringify([words, bands, states, criticalities, openOnly, grouping, order?.by, order?.descending]);
  return plain(a) === plain(b);
};

class Views {
  #shown = $state<string | null>(null);
  naming = $state.raw<Naming | null>(null);

  get all(): readonly SavedViewRow[] {
    return live.shell?.views ?? [];
  }
  /** The one that was chosen last, while it is there. */
  get shown(): SavedViewRow | null {
    return this.all.find((view) => view.id === this.#shown) ?? null;
  }
  /** Whether what is shown is no longer what was saved. */
  get changed(): boolean {
    return this.shown !== null && !same(this.shown.look, filters.look);
  }

  /** Shows it, from wherever one is. */
  show(id: string | null): void {
    this.#shown = id;
    const view = this.shown;
    if (view) {
      filters.show(view.look);
      go('dependencies');
    }
  }

  /** Gives what is shown a name, or another one. A refusal names its field. */
  async name(name: string): Promise<void> {
    const naming = this.naming;
    if (naming?.is === 'rename') await live.act({ act: 'changeView', id: naming.view.id, name, look: null });
    else this.#shown = (await live.act({ act: 'saveView', name, look: filters.look })).created[0] ?? null;
    this.naming = null;
  }

  async keep(view: SavedViewRow): Promise<void> {
    await live.act({ act: 'changeView', id: view.id, name: null, look: filters.look });
  }

  async remove(view: SavedViewRow): Promise<void> {
    await live.act({ act: 'removeView', id: view.id });
  }
}

export const views = new Views();
ofLedger(() => views.show(null));
