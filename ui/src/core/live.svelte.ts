// The live store: what is on screen is registered here, and every act is answered together with all of it,
// from the state the act left. Trips run one after another, so a late answer can never hide a newer one.
import type { Act, ApiError, Day, Done, Query, Reply, ShellView, View } from '../bindings';
import { asked } from './past';
import { past } from './past.svelte';
import { problemOf, wordsOf } from './problem';
import { toasts } from './toasts.svelte';
import { transportHere, type Transport } from './transport';
import { forget, order, type Watches, type ViewOf } from './watches';

const REFRESH_MS = 5 * 60_000;
/** The frame is always on screen. */
const FRAME: Query = { query: 'shell' };

/** A query on screen and what it was last answered. */
export interface Watched<Q extends Query> {
  /** The newest answer; null before the first. While another one is awaited the last stays. */
  readonly view: ViewOf<Q> | null;
  readonly problem: ApiError | null;
  /** Whether the answer to just this query is still to come. */
  readonly awaited: boolean;
}

class Cell {
  view = $state.raw<View | null>(null);
  problem = $state.raw<ApiError | null>(null);
}

class Live {
  /** The frame's counts and names; null until the first answer. */
  shell = $derived.by(() => this.#frame.view as ShellView | null);
  /** The day the rules were applied on. */
  today = $state<Day | null>(null);
  undo = $state<string | null>(null);
  redo = $state<string | null>(null);
  /** Set while the ledger can not be used at all. */
  unavailable = $state.raw<ApiError | null>(null);
  /** Trips under way. */
  busy = $state(0);

  #frame = new Cell();
  #watches: Watches<Cell> = new Map([
    [JSON.stringify(FRAME), { query: FRAME, cell: this.#frame, users: 1, stale: true }],
  ]);
  #transport: Transport | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #planned = false;

  /** Answers everything once, then again on focus and every five minutes, so that midnight is noticed. */
  start(transport: Transport = transportHere()): () => void {
    this.#transport = transport;
    const refresh = () => void this.refresh();
    const shown = () => document.visibilityState === 'visible' && refresh();
    window.addEventListener('focus', refresh);
    document.addEventListener('visibilitychange', shown);
    const timer = setInterval(refresh, REFRESH_MS);
    refresh();
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', refresh);
      document.removeEventListener('visibilitychange', shown);
    };
  }

  /** The day that what is on screen is of. */
  get shownOn(): Day | null {
    return past.asOf ?? this.today;
  }

  /** Shows everything as it was at the end of a day; today without one. */
  lookAt(day: Day | null): void {
    if (past.refusal) toasts.over(past.refusal.message);
    past.asOf = day;
    void this.refresh();
  }

  /** Asks again for everything on screen. */
  async refresh(): Promise<void> {
    for (const watch of this.#watches.values()) watch.stale = true;
    await this.#catchUp();
  }

  /**
   * Carries out an act and repaints. A toast says what was done, with Undo.
   * Rejects with the refusal: a `rule` is to be shown at its field, all others were told by a toast.
   */
  async act(act: Act, quiet = false): Promise<Done> {
    if (past.refusal) {
      past.refuse();
      throw past.refusal;
    }
    const watches = order(this.#watches);
    const reply = await this.#trip(act, watches.map(([, watch]) => watch.query)).catch((thrown: unknown) => {
      this.#tell(problemOf(thrown));
      throw thrown;
    });
    this.#settle(reply, watches.map(([key]) => key), null);
    if (reply.problem) {
      if (reply.problem.kind !== 'rule' || reply.problem.field === '') this.#tell(reply.problem);
      throw reply.problem;
    }
    const done = reply.done ?? { label: '', created: [], undoable: false, unchanged: true, step: null };
    if (!quiet && done.label) toasts.done(done);
    return done;
  }

  /** One question outside the screen, such as a typed date. Rejects with the problem. */
  async read<Q extends Query>(query: Q): Promise<ViewOf<Q>> {
    const answer = (await this.#trip(null, [query])).answers[0];
    if (answer?.is === 'view') return answer.view as ViewOf<Q>;
    throw answer?.problem ?? problemOf('no answer came');
  }

  /** One question beside the ledger, while a long act keeps it busy: it waits for nothing. Null when nothing came. */
  async aside<Q extends Query>(query: Q): Promise<ViewOf<Q> | null> {
    const answer = (await this.#reach().call({ act: null, queries: [query] })).answers[0];
    return answer?.is === 'view' ? (answer.view as ViewOf<Q>) : null;
  }

  async saveText(name: string, text: string): Promise<string | null> {
    return this.#reach().saveText(name, text);
  }

  async saveBytes(name: string, bytes: string, mediaType: string): Promise<string | null> {
    return this.#reach().saveBytes(name, bytes, mediaType);
  }

  async openLink(url: string): Promise<void> {
    await this.#reach().openLink(url).catch((thrown: unknown) => this.#tell(problemOf(thrown)));
  }

  /** Puts a query on screen; see `watch`. */
  register(query: Query): { cell: Cell; leave: () => void } {
    const key = JSON.stringify(query);
    const known = this.#watches.get(key);
    const watch = known ?? { query, cell: new Cell(), users: 0, stale: true };
    watch.users += 1;
    this.#watches.set(key, watch);
    if (!known) void this.#catchUp();
    return { cell: watch.cell, leave: () => forget(this.#watches, key) };
  }

  /** Asks for what is stale, in one trip for all that was registered in the same breath. */
  async #catchUp(): Promise<void> {
    if (this.#planned || !this.#transport) return;
    this.#planned = true;
    await Promise.resolve();
    await this.#queue;
    this.#planned = false;
    const stale = order(this.#watches).filter(([, watch]) => watch.stale);
    if (stale.length === 0) return;
    for (const [, watch] of stale) watch.stale = false;
    const day = past.asOf;
    try {
      const reply = await this.#trip(null, stale.map(([, watch]) => asked(watch.query, day)));
      this.#settle(reply, stale.map(([key]) => key), day);
    } catch (thrown) {
      this.unavailable = problemOf(thrown);
    }
  }

  #trip(act: Act | null, queries: Query[]): Promise<Reply> {
    const run = async (): Promise<Reply> => {
      this.busy += 1;
      try {
        return await this.#reach().call({ act, queries });
      } finally {
        this.busy -= 1;
      }
    };
    const trip = this.#queue.then(run);
    this.#queue = trip.catch(() => undefined);
    return trip;
  }

  /** Takes in what was asked as of `day`. When another one is looked at meanwhile, its own answers are under way. */
  #settle(reply: Reply, keys: readonly string[], day: Day | null): void {
    this.unavailable = null;
    this.today = reply.today;
    this.undo = reply.undo;
    this.redo = reply.redo;
    if (day !== past.asOf) return;
    keys.forEach((key, place) => {
      const cell = this.#watches.get(key)?.cell;
      const answer = reply.answers[place];
      if (!cell || !answer) return;
      cell.problem = answer.is === 'problem' ? answer.problem : null;
      if (answer.is === 'view') cell.view = answer.view;
      else if (answer.problem.kind === 'notFound') cell.view = null;
      // What is still there is of another day.
      else if (day !== null && cell !== this.#frame) cell.view = null;
      else if (answer.problem.kind === 'unavailable') this.unavailable = answer.problem;
    });
  }

  #reach(): Transport {
    this.#transport ??= transportHere();
    return this.#transport;
  }

  #tell(problem: ApiError): void {
    toasts.problem(wordsOf(problem));
  }
}

export const live = new Live();

/**
 * Keeps a query on screen while the component lives: asked for when it is mounted or changes, answered again after
 * every act. Give null to ask for nothing. Call it while a component is set up. `keep` shows the last answer while
 * another one is awaited, for lists that only grow or change their order.
 */
export function watch<const Q extends Query>(query: () => Q | null, keep = false): Watched<Q> {
  let cell = $state.raw<Cell | null>(null);
  let last = $state.raw<View | null>(null);
  const key = $derived(JSON.stringify(query()));
  $effect.pre(() => {
    const asked = JSON.parse(key) as Query | null;
    if (!asked) {
      cell = null;
      return;
    }
    const registered = live.register(asked);
    cell = registered.cell;
    return registered.leave;
  });
  if (keep) $effect.pre(() => void (cell?.view && (last = cell.view)));
  return {
    get view() {
      return (cell?.view ?? last) as ViewOf<Q> | null;
    },
    get awaited() {
      return cell !== null && cell.view === null && cell.problem === null;
    },
    get problem() {
      return cell?.problem ?? null;
    },
  };
}
