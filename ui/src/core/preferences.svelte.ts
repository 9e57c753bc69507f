// How this window looks and listens; kept in the browser, for it is no part of the ledger.
import type { AudienceKey } from '../bindings';
import type { Remapped } from './keys';

export type Theme = 'system' | 'light' | 'dark';
export type Contrast = 'system' | 'more';

interface Kept {
  theme: Theme;
  contrast: Contrast;
  /** Whether single letters act; can be switched off for dictation and for cats. */
  letters: boolean;
  /** Keys given to commands instead of those of keys.ts. */
  keys: Remapped;
  /** What was done from the palette, the newest first. */
  recent: readonly string[];
  /** Audiences whose updates go with the timeline. */
  pictured: readonly AudienceKey[];
}

const KEY = 'towline.preferences';
const START: Kept = { theme: 'system', contrast: 'system', letters: true, keys: {}, recent: [], pictured: [] };

function kept(): Kept {
  try {
    return { ...START, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Kept>) };
  } catch {
    return START;
  }
}

class Preferences {
  #now = $state.raw<Kept>(kept());

  get theme(): Theme {
    return this.#now.theme;
  }
  get contrast(): Contrast {
    return this.#now.contrast;
  }
  get letters(): boolean {
    return this.#now.letters;
  }

  get keys(): Remapped {
    return this.#now.keys;
  }
  get recent(): readonly string[] {
    return this.#now.recent;
  }
  get pictured(): readonly AudienceKey[] {
    return this.#now.pictured;
  }

  set(change: Partial<Kept>): void {
    this.#now = { ...this.#now, ...change };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#now));
    } catch {
      // A browser that keeps nothing still shows the choice until it is closed.
    }
    this.show();
  }

  /** Writes the choice where tokens.css looks for it. */
  show(): void {
    document.documentElement.dataset['theme'] = this.#now.theme;
    document.documentElement.dataset['contrast'] = this.#now.contrast;
  }
}

export const preferences = new Preferences();
