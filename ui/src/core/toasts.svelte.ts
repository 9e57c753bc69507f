// Short messages at the foot of the window: what was done, with Undo, and what went wrong.
import type { Done } from '../bindings';

export interface Toast {
  id: number;
  text: string;
  tone: 'done' | 'problem';
  undoable: boolean;
}

const MOST = 3;
const DONE_MS = 8_000;
const PROBLEM_MS = 20_000;

class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #next = 1;

  done(done: Done): void {
    // Only the newest step can be taken back from its toast: older ones lose their button.
    const older = this.list.filter((toast) => !toast.undoable);
    const text = done.unchanged ? `${done.label} (nothing changed)` : done.label;
    this.#add(older, { text, tone: 'done', undoable: done.undoable && !done.unchanged });
  }

  say(text: string): void {
    this.#add(this.list.filter((toast) => toast.text !== text), { text, tone: 'done', undoable: false });
  }

  problem(text: string): void {
    this.#add(this.list.filter((toast) => toast.text !== text), { text, tone: 'problem', undoable: false });
  }

  /** What is no longer so need not stand there any more. */
  over(text: string): void {
    this.list = this.list.filter((toast) => toast.text !== text);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  #add(kept: readonly Toast[], toast: Omit<Toast, 'id'>): void {
    const id = this.#next++;
    this.list = [...kept, { ...toast, id }].slice(-MOST);
    setTimeout(() => this.dismiss(id), toast.tone === 'done' ? DONE_MS : PROBLEM_MS);
  }
}

export const toasts = new Toasts();
