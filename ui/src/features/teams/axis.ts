// Where a day lies on the axis of who is away, in per cent of its width. Drawing only: nothing is compared with today.
import type { Day } from '../../bindings';

const number = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** A stretch of the axis, in per cent. */
export interface Stretch {
  left: number;
  width: number;
}

/** Places days between the first and the last day of an axis, both shown whole. */
export class Axis {
  readonly #from: number;
  readonly #days: number;

  constructor(from: Day, to: Day) {
    this.#from = number(from);
    this.#days = number(to) - this.#from + 1;
  }

  /** The middle of a day. */
  middle(day: Day): number {
    return this.#clip(((number(day) - this.#from + 0.5) / this.#days) * 100);
  }

  /** From the beginning of one day to the end of another; an open one runs off the axis. */
  stretch(from: Day, to: Day | null): Stretch {
    const left = this.#clip(((number(from) - this.#from) / this.#days) * 100);
    const right = to === null ? 100 : this.#clip(((number(to) - this.#from + 1) / this.#days) * 100);
    return { left, width: Math.max(0, right - left) };
  }

  #clip(share: number): number {
    return Math.min(100, Math.max(0, share));
  }
}
