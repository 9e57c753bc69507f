// The state of an import: the table chosen, what taking it in would do, and what it did.

import type { ApiError, DateOrder, Done, ImportOrder, ImportPreview, ImportingView, NameOf, TableKind } from '../../bindings';
import { live } from '../../core/live.svelte';
import { problemOf } from '../../core/problem';
import { base64, textAsBase64 } from './bytes';
import { withCell, withColumn, withKind, withName } from './preview';

/** Larger files are refused before they are read. */
const MOST_BYTES = 25 * 1024 * 1024;

/** So often it is asked how far a long import has come. */
const PROGRESS_MS = 400;

/** An order of which nothing was said yet but what it is about. */
const FRESH = { kind: null, mapping: null, dateOrder: null, sheet: null, names: [], mended: [], watch: null } satisfies Partial<ImportOrder>;

class Importing {
  order = $state.raw<ImportOrder | null>(null);
  preview = $state.raw<ImportPreview | null>(null);
  problem = $state.raw<ApiError | null>(null);
  /** What was done, with the preview it was decided on. */
  done = $state.raw<{ done: Done; preview: ImportPreview; order: ImportOrder } | null>(null);
  /** "reading" until the preview is there, "taking" until the act is done. */
  busy = $state<'' | 'reading' | 'taking'>('');

  /** How far a long one has come; null while there is none. */
  progress = $state.raw<ImportingView | null>(null);
  /** Whether it was told to stop. */
  stopping = $state(false);

  #asked = 0;

  async file(file: File): Promise<void> {
    this.forget();
    if (file.size > MOST_BYTES) {
      const message = `${file.name} is larger than 25 MB; save the rows you need as a CSV file of their own.`;
      this.problem = { kind: 'rule', field: 'bytes', message };
      return;
    }
    this.busy = 'reading';
    const bytes = base64(new Uint8Array(await file.arrayBuffer()));
    await this.#look({ ...FRESH, name: file.name, bytes });
  }

  async text(text: string): Promise<void> {
    this.forget();
    if (text.trim() === '') return;
    await this.#look({ ...FRESH, name: 'pasted', bytes: textAsBase64(text) });
  }

  async sheet(sheet: string): Promise<void> {
    if (this.order) await this.#look({ ...this.order, ...FRESH, sheet });
  }

  async kind(kind: TableKind): Promise<void> {
    if (this.order) await this.#look(withKind(this.order, kind));
  }

  async column(index: number, field: string): Promise<void> {
    if (this.order && this.preview) await this.#look(withColumn(this.order, this.preview, index, field));
  }

  async dates(dateOrder: DateOrder): Promise<void> {
    if (this.order) await this.#look({ ...this.order, dateOrder });
  }

  /** Says that a name of the table means another one. */
  async means(noun: NameOf, name: string, means: string): Promise<void> {
    if (this.order) await this.#look(withName(this.order, { noun, name, means }));
  }

  /** Mends a cell that was refused. */
  async mend(line: number, column: number, text: string): Promise<void> {
    if (this.order) await this.#look(withCell(this.order, { line, column, text }));
  }

  /** Looks once more at the table that was taken in, to mend what was refused. */
  async again(): Promise<void> {
    const order = this.done?.order;
    if (!order) return;
    this.forget();
    await this.#look(order);
  }

  /** Takes the table in: one step of the trail, one undo. */
  async take(): Promise<void> {
    const { order, preview } = this;
    if (!order || !preview || this.busy !== '') return;
    this.busy = 'taking';
    try {
      const done = await this.#watched(order, (watched) => live.act({ act: 'import', order: watched }));
      this.forget();
      this.done = { done, preview, order };
    } catch (thrown) {
      this.problem = problemOf(thrown);
    } finally {
      this.busy = '';
    }
  }

  /** Back to the start. */
  forget(): void {
    this.#asked += 1;
    this.order = null;
    this.preview = null;
    this.problem = null;
    this.done = null;
    this.busy = '';
  }

  /** Tells the import under way to stop; nothing of it is written then. */
  stop(): void {
    this.stopping = true;
  }

  /** Carries it out, and asks how far it has come as long as it takes. */
  async #watched<T>(order: ImportOrder, run: (watched: ImportOrder) => Promise<T>): Promise<T> {
    const watch = crypto.randomUUID();
    this.stopping = false;
    const timer = setInterval(() => {
      void live
        .aside({ query: 'importing', watch, stop: this.stopping })
        .then((progress) => (this.progress = progress && progress.stage !== '' ? progress : this.progress))
        .catch(() => null);
    }, PROGRESS_MS);
    try {
      return await run({ ...order, watch });
    } finally {
      clearInterval(timer);
      this.progress = null;
      this.stopping = false;
    }
  }

  async #look(order: ImportOrder): Promise<void> {
    const asked = ++this.#asked;
    this.busy = 'reading';
    this.order = order;
    try {
      const preview = await this.#watched(order, (watched) => live.read({ query: 'importPreview', order: watched }));
      if (asked !== this.#asked) return;
      this.preview = preview;
      this.problem = null;
    } catch (thrown) {
      if (asked === this.#asked) this.problem = problemOf(thrown);
    } finally {
      if (asked === this.#asked) this.busy = '';
    }
  }
}

/** The one import; it stays while other places are looked at. */
export const importing = new Importing();
