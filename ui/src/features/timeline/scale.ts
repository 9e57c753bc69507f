// From days to pixels, and the ticks between them. Drawing only: no day is compared with today.
import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import type { Day } from '../../bindings';

const DAY_MS = 86_400_000;
/** The fewest and the most days in sight. */
const LEAST_DAYS = 5;
const MOST_DAYS = 366 * 60;

/** Days since 1970, with fractions while it moves. */
export interface Span {
  from: number;
  to: number;
}

export interface Tick {
  key: number;
  x: number;
  label: string;
}

/** The number of a day. */
export const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** A stretch that shows both days whole. */
export const spanOf = (from: Day, to: Day): Span => ({ from: numberOf(from), to: numberOf(to) + 1 });

/** The stretch made `by` times as long, with the day at `share` of it held in its place. */
export function zoomed({ from, to }: Span, by: number, share = 0.5): Span {
  const days = Math.min(MOST_DAYS, Math.max(LEAST_DAYS, (to - from) * by));
  const held = from + (to - from) * share;
  return { from: held - days * share, to: held + days * (1 - share) };
}

/** The stretch moved by a share of its length, and no further than where all of it would be out of sight. */
export function moved(span: Span, share: number, whole: Span): Span {
  const length = span.to - span.from;
  const least = whole.from - length * 0.8;
  const most = whole.to - length * 0.2;
  const from = Math.min(most, Math.max(least, span.from + length * share));
  return { from, to: from + length };
}

/** The stretch moved as little as needed for a day to be in sight, with some room beside it. */
export function revealing(span: Span, day: Day): Span {
  const at = numberOf(day);
  const length = span.to - span.from;
  const room = length * 0.08;
  if (at < span.from + room) return { from: at - room, to: at - room + length };
  if (at + 1 > span.to - room) return { from: at + 1 + room - length, to: at + 1 + room };
  return span;
}

interface Step {
  every: TimeInterval;
  days: number;
  /** The least room for a label. */
  room: number;
  label: (date: Date) => string;
  above: Step | null;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = (date: Date): string => MONTHS[date.getUTCMonth()] ?? '';
const year = (date: Date): string => String(date.getUTCFullYear());
const quarters = utcMonth.every(3) ?? utcMonth;
const decades = utcYear.every(10) ?? utcYear;

const DECADES: Step = { every: decades, days: 3650, room: 40, label: year, above: null };
const YEARS: Step = { every: utcYear, days: 365, room: 40, label: year, above: null };
const QUARTERS: Step = { every: quarters, days: 91, room: 44, label: month, above: YEARS };
const MONTHLY: Step = { every: utcMonth, days: 30, room: 40, label: month, above: YEARS };
const OF_YEAR: Step = { every: utcMonth, days: 30, room: 70, label: (date) => `${month(date)} ${year(date)}`, above: null };
const WEEKS: Step = { every: utcMonday, days: 7, room: 34, label: (date) => String(date.getUTCDate()), above: OF_YEAR };
const DAYS: Step = { every: utcDay, days: 1, room: 24, label: (date) => String(date.getUTCDate()), above: OF_YEAR };
const STEPS: readonly Step[] = [DAYS, WEEKS, MONTHLY, QUARTERS, YEARS, DECADES];

/** Places days of a stretch in so many pixels. */
export class Scale {
  readonly #span: Span;
  readonly #step: Step;
  readonly #width: number;
  /** Pixels a day. */
  readonly perDay: number;

  constructor(span: Span, width: number) {
    this.#width = width;
    this.#span = span;
    this.perDay = width / Math.max(1e-6, span.to - span.from);
    this.#step = STEPS.find((step) => step.days * this.perDay >= step.room) ?? DECADES;
  }

  /** Where a day begins. */
  start(day: Day): number {
    return this.#at(numberOf(day));
  }
  /** The middle of a day. */
  middle(day: Day): number {
    return this.#at(numberOf(day) + 0.5);
  }
  /** Where a day ends. */
  end(day: Day): number {
    return this.#at(numberOf(day) + 1);
  }
  /** Ticks with their labels. */
  get ticks(): Tick[] {
    return this.#ticks(this.#step, 0);
  }
  /** What the labels belong to, such as the year of months; the first one stays in sight. */
  get above(): Tick[] {
    const { above } = this.#step;
    if (!above) return [];
    const all = this.#ticks(above, 1);
    return all
      .map((tick) => ({ ...tick, x: Math.max(0, tick.x) }))
      .filter((tick, at) => (all[at + 1]?.x ?? Infinity) - tick.x >= Math.min(above.room, 40));
  }

  #ticks(step: Step, before: number): Tick[] {
    const [from, to] = [this.#span.from, this.#span.to].map((day) => new Date(day * DAY_MS)) as [Date, Date];
    const first = before ? step.every.floor(from) : from;
    return step.every.range(first, to).map((date) => ({ key: +date, x: this.#pixels(+date / DAY_MS), label: step.label(date) }));
  }
  #pixels(number: number): number {
    return (number - this.#span.from) * this.perDay;
  }
  /** Held within what can be drawn: beyond the edges nothing is seen, and huge numbers are drawn wrongly. */
  #at(number: number): number {
    const x = this.#pixels(number);
    return Math.round(Math.min(this.#width + 4000, Math.max(-4000, x)) * 10) / 10;
  }
}
