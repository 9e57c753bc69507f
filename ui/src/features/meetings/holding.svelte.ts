// The state of the capture sheet: the meeting, who came, the lines, and what the core made of them.
import type { Day, MeetingView, MinutesView, Presence } from '../../bindings';
import { live } from '../../core/live.svelte';
import { problemOf, wordsOf } from '../../core/problem';
import { attendanceOf, lineOf, linesOf } from './sheet';

const WAIT_MS = 60;

class Holding {
  open = $state(false);
  /** The meeting being recorded; null while it is still to be chosen. */
  view = $state.raw<MeetingView | null>(null);
  on = $state<Day | null>(null);
  marks = $state<Record<string, Presence>>({});
  texts = $state<string[]>([]);
  noted = $state.raw<MinutesView | null>(null);
  /** What was refused: at a line, or as a whole. */
  refusal = $state.raw<{ line: number | null; message: string } | null>(null);
  saving = $state(false);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  /** Opens the sheet; without a meeting it asks which. What was typed before and not saved is still there. */
  async show(id: string | null): Promise<void> {
    this.open = true;
    if (id !== null) await this.choose(id);
  }

  async choose(id: string): Promise<void> {
    if (this.view?.row.id === id) return;
    const view = await live.read({ query: 'meeting', id });
    this.view = view;
    this.on = live.today;
    this.marks = {};
    this.texts = [...view.sheet.map(() => ''), ''];
    this.noted = null;
    this.refusal = null;
  }

  close(): void {
    this.open = false;
    if (this.texts.every((text) => text.trim() === '') && Object.keys(this.marks).length === 0) this.view = null;
  }

  type(at: number, text: string): void {
    this.texts[at] = text;
    if (this.refusal) this.refusal = null;
    this.read(WAIT_MS);
  }

  read(wait = 0): void {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    this.#timer = setTimeout(() => void this.#ask(asked), wait);
  }

  async #ask(asked: number): Promise<void> {
    if (!this.view) return;
    const noted = await live.read({ query: 'minutes', on: this.on, lines: linesOf(this.view, this.texts) });
    if (asked === this.#asked) this.noted = noted;
  }

  /** Records all of it in one step; says whether it was. What was typed stays when it was refused. */
  async save(): Promise<boolean> {
    const view = this.view;
    if (!view || this.saving) return false;
    this.saving = true;
    try {
      const [attendance, lines] = [attendanceOf(view, this.marks), linesOf(view, this.texts)];
      await live.act({ act: 'holdMeeting', meeting: view.row.id, on: this.on, attendance, lines });
      this.view = null;
      this.open = false;
      return true;
    } catch (thrown) {
      const problem = problemOf(thrown);
      const line = problem.kind === 'rule' ? lineOf(problem.field) : null;
      this.refusal = { line, message: wordsOf(problem) };
      return false;
    } finally {
      this.saving = false;
    }
  }
}

/** The one capture sheet. */
export const holding = new Holding();
