// The slip trail as a picture: one row a statement, oldest on top, so that a date that keeps moving walks down
// and to the right. Places on the axis come from the core; only the rows are laid out here.
import type { Day, SlipPoint } from '../../bindings';
import { ETA_KIND, REASON_CODE } from '../../core/labels';

/** The height that a long trail may take, in pixels. */
const TALLEST = 132;
const ROOMY = 22;
const EDGE = 12;

export interface Mark {
  point: SlipPoint;
  /** Per cent from the left. */
  left: number;
  /** Pixels from the top. */
  top: number;
  /** On which side of the mark its day stands, so that it stays inside. */
  side: 'before' | 'after';
  /** Whether its day is written beside it; in a long trail only the first and the current are. */
  written: boolean;
}

export interface Trail {
  height: number;
  marks: Mark[];
  /** From one mark to the next, as an SVG path of the axis 0 to 1000 and pixels downward. */
  steps: { from: Mark; to: Mark; later: boolean }[];
}

/** Lays the statements out. */
export function layTrail(slips: readonly SlipPoint[]): Trail {
  const row = Math.min(ROOMY, slips.length > 1 ? (TALLEST - 2 * EDGE) / (slips.length - 1) : ROOMY);
  const crowded = row < 16;
  const marks = slips.map((point, place): Mark => ({
    point,
    left: point.at / 10,
    top: EDGE + place * row,
    side: point.at > 600 ? 'before' : 'after',
    written: !crowded || place === 0 || point.current,
  }));
  const steps = marks.slice(1).map((to, place) => ({ from: marks[place] ?? to, to, later: to.point.slip > 0 }));
  return { height: EDGE * 2 + Math.max(0, slips.length - 1) * row, marks, steps };
}

/** Working days with their sign: "+10 working days"; empty for the first and for one that did not move. */
export function slipWords(slip: number): string {
  if (slip === 0) return '';
  const days = Math.abs(slip) === 1 ? 'working day' : 'working days';
  return `${slip > 0 ? '+' : '−'}${String(Math.abs(slip))} ${days}`;
}

/** What a mark says when it is looked at: what, who, when, how far, why. */
export function markWords(point: SlipPoint, say: (day: Day) => string): string {
  const said = `${ETA_KIND[point.kind]} said on ${say(point.statedOn)}${point.saidBy ? ` by ${point.saidBy}` : ''}`;
  const why = point.reason || (point.code === 'unknown' ? '' : REASON_CODE[point.code]);
  return [`${say(point.day)}: ${said}`, slipWords(point.slip), why].filter(Boolean).join(' · ');
}
