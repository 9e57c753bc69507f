// Figures of the odds as they are written and drawn. What they mean is worked out by the core.
import type { BinRow } from '../../bindings';

/** Pixels of either side of the picture. */
export const SIZE = 240;
const LEAST = 4;
const MOST = 16;

/** ".189" for 189 thousandths. */
export const thousandths = (figure: number): string => (figure / 1000).toFixed(3).replace(/^0/, '');

/** Tenths of a day in words. */
export const days = (tenths: number): string => `${(tenths / 10).toFixed(tenths < 100 ? 1 : 0)} days`;

/** How many in a hundred of a bin were kept. */
export const share = (bin: BinRow): number => Math.round((bin.kept / bin.count) * 100);

/** Where the dot of a bin stands, and how large it is: its area grows with the promises in it. */
export interface Dot {
  x: number;
  y: number;
  r: number;
  says: string;
}

export function dots(bins: readonly BinRow[]): Dot[] {
  const full = bins.filter((bin) => bin.count > 0);
  const most = Math.max(...full.map((bin) => bin.count));
  return full.map((bin) => ({
    x: (bin.mean / 1000) * SIZE,
    y: SIZE - (bin.kept / bin.count) * SIZE,
    r: LEAST + (MOST - LEAST) * Math.sqrt(bin.count / most),
    says: `${String(Math.round(bin.mean / 10))} % said, ${String(bin.kept)} of ${String(bin.count)} kept`,
  }));
}
