// The lines of Today as they are drawn: the heads of the bands, the rows of the open ones, and the further reasons
// of a row that was unfolded. The order is the core's.
import type { Band, ReasonRow, Suggestion, TodayRow, TodayView } from '../../bindings';
import type { ActKind } from '../acts/form';

export type Line =
  | { is: 'band'; key: string; band: Band; count: number; open: boolean }
  | { is: 'row'; key: string; row: TodayRow; unfolded: boolean }
  | { is: 'reason'; key: string; reason: ReasonRow }
  /** Those that were not asked for yet; it is as tall as they will be, so that scrolling reaches all. */
  | { is: 'rest'; key: string; count: number };

/** What tells a row from all others, also after the next answer. */
export function keyOfRow(row: TodayRow, band: Band): string {
  if (row.gathered > 1) return `${band}/gathered/${row.initiative ?? ''}`;
  const about = row.update?.initiatives[0];
  const subject =
    row.dependency ?? row.milestone ?? row.person ?? row.decision ?? row.risk ?? row.report ?? row.commitment ?? about ?? row.title;
  return `${band}/${subject}`;
}

/** All lines, from the top. */
export function linesOf(view: TodayView, folded: ReadonlySet<Band>, unfolded: ReadonlySet<string>): Line[] {
  return view.bands.flatMap(({ band, count, lines, rows }): Line[] => {
    const open = !folded.has(band);
    const head: Line = { is: 'band', key: band, band, count, open };
    if (!open) return [head];
    const rest: Line = { is: 'rest', key: `${band}/rest/${rows.length}`, count: lines - rows.length };
    return [head, ...rows.flatMap((row) => rowLines(row, band, unfolded)), ...(rest.count > 0 ? [rest] : [])];
  });
}

function rowLines(row: TodayRow, band: Band, unfolded: ReadonlySet<string>): Line[] {
  const key = keyOfRow(row, band);
  const line: Line = { is: 'row', key, row, unfolded: unfolded.has(key) };
  if (!line.unfolded) return [line];
  const further = row.reasons.slice(1).map((reason, at): Line => ({ is: 'reason', key: `${key}/${at}`, reason }));
  return [line, ...further];
}

/** Lines of each band that are asked for at first: more than any screen shows. */
export const FIRST = 30;

/** How many are asked for next, when those do not reach. */
export const grown = (most: number): number => most * 5;

/** Whether the line after this one, its own further reasons aside, was not asked for yet. */
export function endsLoaded(lines: readonly Line[], key: string): boolean {
  const at = lines.findIndex((line) => line.key === key);
  return at >= 0 && lines.slice(at + 1).find((line) => line.is !== 'reason')?.is === 'rest';
}

/** Where the cursor can be: on rows, and on the heads of bands that hide theirs. */
export function stopsOf(lines: readonly Line[]): string[] {
  return lines.flatMap((line) => {
    const stop = line.is === 'row' || (line.is === 'band' && !line.open && line.count > 0);
    return stop ? [line.key] : [];
  });
}

/** The act of a suggestion; null when it only opens the row. */
export const ACT_OF = {
  reviseEta: 'reviseEta',
  ask: 'ask',
  nudge: 'ask',
  logReply: 'logReply',
  accept: 'accept',
  answerClaim: 'answerClaim',
  askCorrection: 'askCorrection',
  escalate: 'escalate',
  decide: null,
  communicate: null,
  nameCover: null,
  keep: null,
  logReport: null,
  update: null,
  edit: null,
  open: null,
} satisfies Record<Suggestion, ActKind | null>;
