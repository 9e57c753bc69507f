// The lines of Today as they are drawn: the heads of the bands, the rows of the open ones, and the further reasons
// of a row that was unfolded. The order is the core's.
import type { Band, ReasonRow, Suggestion, TodayRow, TodayView } from '../../bindings';
import type { ActKind } from '../acts/form';

export type Line =
  | { is: 'band'; key: string; band: Band; count: number; open: boolean }
  | { is: 'row'; key: string; row: TodayRow; unfolded: boolean }
  | { is: 'reason'; key: string; reason: ReasonRow };

/** What tells a row from all others, also after the next answer. */
export function keyOfRow(row: TodayRow, band: Band): string {
  if (row.gathered > 1) return `${band}/gathered/${row.initiative ?? ''}`;
  const subject = row.dependency ?? row.milestone ?? row.person ?? row.decision ?? row.risk ?? row.title;
  return `${band}/${subject}`;
}

/** All lines, from the top. */
export function linesOf(view: TodayView, folded: ReadonlySet<Band>, unfolded: ReadonlySet<string>): Line[] {
  return view.bands.flatMap(({ band, count, rows }): Line[] => {
    const open = !folded.has(band);
    const head: Line = { is: 'band', key: band, band, count, open };
    return open ? [head, ...rows.flatMap((row) => rowLines(row, band, unfolded))] : [head];
  });
}

function rowLines(row: TodayRow, band: Band, unfolded: ReadonlySet<string>): Line[] {
  const key = keyOfRow(row, band);
  const line: Line = { is: 'row', key, row, unfolded: unfolded.has(key) };
  if (!line.unfolded) return [line];
  const further = row.reasons.slice(1).map((reason, at): Line => ({ is: 'reason', key: `${key}/${at}`, reason }));
  return [line, ...further];
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
  edit: null,
  open: null,
} satisfies Record<Suggestion, ActKind | null>;
