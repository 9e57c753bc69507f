// An ETA as it was typed and read by the core: a day, a period with its last day, or words. Nothing is read here.
import type { Day, EtaEntry, EtaKind } from '../bindings';

/** What the core read of it. */
export interface TypedEta {
  day: Day | null;
  /** The last day of a period. */
  latest: Day | null;
  /** How it was said; empty when the day says it all. */
  words: string;
}

const NOTHING: TypedEta = { day: null, latest: null, words: '' };

/** As one value of a form: a plain day where nothing else was said. */
export function etaValue({ day, latest, words }: TypedEta): string {
  return latest === null && words === '' ? (day ?? '') : JSON.stringify({ day, latest, words });
}

/** The value of a form, read back. */
export function etaIn(value: string): TypedEta {
  if (value.startsWith('{')) return JSON.parse(value) as TypedEta;
  return { ...NOTHING, day: (value || null) as Day | null };
}

/** Whether anything was said. */
export const saysEta = (value: string): boolean => value !== '';

/**
 * What it is, where `usual` is what a day would be: a period is a range unless it commits nobody, and words give no date;
 * said with a withdrawal they are its reason.
 */
export function etaKindOf({ day, latest, words }: TypedEta, usual: EtaKind): EtaKind {
  if (day === null) return words === '' || usual === 'withdrawn' ? usual : 'noneGiven';
  return latest !== null && usual === 'promise' ? 'range' : usual;
}

/** The statement: its words stand before the reason. Only a range has two days; of a forecast the last one counts. */
export function etaEntry(typed: TypedEta, usual: EtaKind, reason: string): EtaEntry {
  const kind = etaKindOf(typed, usual);
  const dated = ['promise', 'forecast', 'range'].includes(kind);
  const range = kind === 'range';
  return {
    kind,
    day: dated ? (range ? typed.day : (typed.latest ?? typed.day)) : null,
    latest: range ? typed.latest : null,
    confidence: null,
    code: null,
    reason: [typed.words, reason].filter((part) => part !== '').join('; '),
    reasonPrivate: '',
  };
}
