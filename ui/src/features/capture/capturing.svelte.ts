// The state of quick capture: the line, what the core made of it, and what was just added.

import type { CaptureView, ChipView, DependencyId, InitiativeId, Named } from '../../bindings';
import { ofLedger } from '../../core/ledger';
import { live } from '../../core/live.svelte';
import { problemOf, wordsOf } from '../../core/problem';
import { stillPlain } from './line';

const WAIT_MS = 60;
const REMEMBERED = 5;

class Capturing {
  /** Whether the overlay is shown. */
  open = $state(false);
  text = $state('');
  /** The initiative meant when the line names none. The last one used stays for the next line. */
  initiative = $state<InitiativeId | null>(null);
  view = $state.raw<CaptureView | null>(null);
  /** Why saving was refused. */
  refusal = $state('');
  saving = $state(false);
  /** Dependencies just added, the newest first, each with the label of its step. */
  added = $state.raw<readonly { id: DependencyId; undo: string | null }[]>([]);

  #plain: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  /** Opens the overlay; `initiative` is the one on screen, if there is one. */
  show(initiative: InitiativeId | null = null): void {
    if (initiative) this.initiative = initiative;
    this.added = [];
    this.open = true;
    this.#ask(0);
  }

  type(text: string): void {
    this.text = text;
    this.refusal = '';
    this.#plain = stillPlain(text, this.#plain);
    this.#ask(WAIT_MS);
  }

  choose(initiative: InitiativeId | null): void {
    this.initiative = initiative;
    this.#ask(0);
  }

  /** Nothing is chosen or was added yet; what was typed stays. */
  forget(): void {
    this.initiative = null;
    this.added = [];
    this.view = null;
  }

  /** A chip is words again: its text stays in the line and means nothing any more. */
  remove(chip: ChipView): void {
    this.#plain = [...this.#plain, chip.text];
    this.#ask(0);
  }

  /** Saves the line and is ready for the next; says whether it was saved. */
  async save(): Promise<boolean> {
    if (this.saving || this.text.trim() === '') return false;
    this.saving = true;
    const line = { text: this.text, initiative: this.initiative, plain: [...this.#plain] };
    try {
      const done = await live.act({ act: 'capture', ...line });
      const id = done.created[0];
      this.#plain = [];
      this.type('');
      if (id) await this.#remember(id);
      return true;
    } catch (thrown) {
      this.refusal = wordsOf(problemOf(thrown));
      return false;
    } finally {
      this.saving = false;
    }
  }

  /** Adds the first initiative, which a dependency needs. A line of quick capture typed in its place is kept for after
   *  it: as a title it would carry its private note into updates. */
  async addFirstInitiative(title: string): Promise<void> {
    try {
      if (this.text === '') {
        const { chips } = await live.read({ query: 'capture', text: title, initiative: null, plain: [] });
        if (chips.length > 0) {
          this.type(title);
          return;
        }
      }
      await this.addInitiative(title);
    } catch (thrown) {
      this.refusal = wordsOf(problemOf(thrown));
    }
  }

  /** Adds an initiative and chooses it. */
  async addInitiative(title: string): Promise<void> {
    try {
      const done = await live.act({ act: 'addInitiative', title, changes: [] });
      this.refusal = '';
      this.choose(done.created[0] ?? null);
    } catch (thrown) {
      this.refusal = wordsOf(problemOf(thrown));
    }
  }

  /** The initiative as it is named. */
  named(all: readonly Named[]): Named | null {
    return all.find((one) => one.id === this.initiative) ?? (all.length === 1 ? (all[0] ?? null) : null);
  }

  /** The next line is for the same initiative, also when this one named it itself. */
  async #remember(id: DependencyId): Promise<void> {
    this.added = [{ id, undo: live.undo }, ...this.added].slice(0, REMEMBERED);
    const { row } = await live.read({ query: 'dependency', id });
    this.initiative = row.initiative;
  }

  #ask(wait: number): void {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    if (this.text.trim() === '') {
      this.view = null;
      return;
    }
    this.#timer = setTimeout(() => void this.#read(asked), wait);
  }

  async #read(asked: number): Promise<void> {
    const line = { text: this.text, initiative: this.initiative, plain: [...this.#plain] };
    try {
      const view = await live.read({ query: 'capture', ...line });
      if (asked === this.#asked) this.view = view;
    } catch (thrown) {
      if (asked === this.#asked) this.refusal = wordsOf(problemOf(thrown));
    }
  }
}

/** The one line of quick capture. */
export const capturing = new Capturing();
ofLedger(() => capturing.forget());
