// The trail as lines of a list: a heading a day, its steps below it.

import type { Day, TrailStep } from '../../bindings';

/** A line of the list; a day stands above the step numbered `above`. */
export type Line = { is: 'day'; on: Day; count: number; above: number } | { is: 'step'; step: TrailStep; newest: boolean };

/** Steps under their days, in the order given. The newest step that holds is marked: there is nothing after it. */
export function linesOf(steps: readonly TrailStep[]): Line[] {
  const newest = steps.find((step) => !step.undone)?.seq;
  const lines: Line[] = [];
  let heading: Extract<Line, { is: 'day' }> | undefined;
  for (const step of steps) {
    if (heading?.on !== step.on) {
      heading = { is: 'day', on: step.on, count: 0, above: step.seq };
      lines.push(heading);
    }
    heading.count += 1;
    lines.push({ is: 'step', step, newest: step.seq === newest });
  }
  return lines;
}

/** Whether the ledger can be taken back to this step: it holds, something holds after it, and none of that is sealed. */
export function canTakeBackTo(steps: readonly TrailStep[], step: TrailStep): boolean {
  const after = steps.filter((other) => other.seq > step.seq && !other.undone);
  return !step.undone && after.length > 0 && after.every((other) => !other.sealed);
}

/** How many steps taking back to this one would take back. */
export function takenBack(steps: readonly TrailStep[], step: TrailStep): number {
  return steps.filter((other) => other.seq > step.seq && !other.undone).length;
}

/** What tells a line from the others. */
export function keyOf(line: Line): string {
  return line.is === 'day' ? `day above ${line.above}` : `step ${line.step.seq}`;
}

/** The next line that is a step, downwards or upwards; -1 when there is none. */
export function stepFrom(lines: readonly Line[], at: number, by: 1 | -1): number {
  for (let next = at + by; next >= 0 && next < lines.length; next += by) {
    if (lines[next]?.is === 'step') return next;
  }
  return -1;
}
