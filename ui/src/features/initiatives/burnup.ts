// The lines of a burn-up: counts that grow, each held until the day of the next.
import type { StepPoint } from '../../bindings';

export const WIDTH = 1000;
export const HEIGHT = 100;

/** A stepped line from the left edge to `until`; the top of the picture is `most`. */
export function lineOf(steps: readonly StepPoint[], most: number, until: number): string {
  const y = (count: number): number => Math.round((HEIGHT - 1 - (count / Math.max(most, 1)) * (HEIGHT - 2)) * 10) / 10;
  const drawn = steps.filter((step) => step.at <= until).map((step) => `H${step.at}V${y(step.count)}`);
  return `M0 ${y(0)}${drawn.join('')}H${until}`;
}

/** Whether “today” can be printed under its line without touching the days at the ends; else the key says it. */
export const namesToday = (at: number): boolean => at > 260 && at < 740;

/** What lies below the line. */
export const area = (line: string): string => `${line}V${HEIGHT - 1}H0Z`;
