// Every threshold in words: what it decides and in what it is counted. The values and defaults come from the core.

import type { Policy } from '../../bindings';

/** In what a threshold is counted. */
export type Unit = 'meetings' | 'working days' | 'calendar days' | '%' | 'times' | 'deliveries' | 'reasons';

/** A threshold in words. */
export interface Threshold {
  label: string;
  meaning: string;
  unit: Unit;
}

/** The words of each threshold. */
export const THRESHOLDS = {
  verdictDays: {
    label: 'Time for a verdict',
    meaning: 'A delivery without a verdict is overdue, in your court, after more than this.',
    unit: 'working days',
  },
  promiseMissingDays: {
    label: 'Date missing: last days',
    meaning: 'Without a promised date it is at risk from this long before the need-by.',
    unit: 'working days',
  },
  promiseMissingPercent: {
    label: 'Date missing: last share',
    meaning: '… or from this share of the time between asking and need-by, whichever is more.',
    unit: '%',
  },
  tightSlackDays: {
    label: 'Tight slack',
    meaning: 'Less than this between ETA and need-by is a risk.',
    unit: 'working days',
  },
  slipRevisions: {
    label: 'Moved often',
    meaning: 'As many moves to a later date are a risk.',
    unit: 'times',
  },
  slipDays: {
    label: 'Moved far',
    meaning: '… and so is as much slip in all.',
    unit: 'working days',
  },
  stalePercent: {
    label: 'Stale date: share',
    meaning: 'A date is stale after this share of the time left to it without a confirmation.',
    unit: '%',
  },
  staleLeastDays: {
    label: 'Stale date: not before',
    meaning: '… but never sooner than this.',
    unit: 'working days',
  },
  staleMostDays: {
    label: 'Stale date: at the latest',
    meaning: '… and after this in any case.',
    unit: 'working days',
  },
  oddsPercent: {
    label: 'Odds too low',
    meaning: 'A promise that meets its need-by less often than this, as such dates go, is a risk.',
    unit: '%',
  },
  coverDays: {
    label: 'Cover needed',
    meaning: 'Who is responsible and away without cover this long before the date puts it at risk.',
    unit: 'working days',
  },
  reportGraceDays: {
    label: 'Expected reports: grace',
    meaning: 'A report that is expected may take this much longer than its rhythm.',
    unit: 'working days',
  },
  attendanceMeetings: {
    label: 'Attendance: meetings looked at',
    meaning: 'A team comes rarely when, of so many meetings it was expected at,',
    unit: 'meetings',
  },
  attendanceMost: {
    label: 'Attendance: came at most',
    meaning: '… it came to no more than this many',
    unit: 'meetings',
  },
  attendanceMissedInARow: {
    label: 'Attendance: missed in a row',
    meaning: '… or missed this many in a row. Who is excused is not missed.',
    unit: 'meetings',
  },
  firstPassPercent: {
    label: 'Accepted at first: share',
    meaning: 'A team whose deliveries are accepted at first less often than this is a risk.',
    unit: '%',
  },
  firstPassLeast: {
    label: 'Accepted at first: from',
    meaning: '… once as many deliveries were judged.',
    unit: 'deliveries',
  },
  completeCalendarDays: {
    label: 'Vital ones complete',
    meaning: 'Who, what, need-by, acceptance and fallback of a vital dependency are due this long before its need-by.',
    unit: 'calendar days',
  },
  highReasons: {
    label: 'High from',
    meaning: 'As many reasons at once make it high.',
    unit: 'reasons',
  },
  quietFactor: {
    label: 'Gone quiet: factor',
    meaning: 'A team is quiet after its usual time to reply, this many times over.',
    unit: 'times',
  },
  quietLeastDays: {
    label: 'Gone quiet: not before',
    meaning: '… but never sooner than this.',
    unit: 'working days',
  },
  quietMostDays: {
    label: 'Gone quiet: at the latest',
    meaning: '… and after this in any case.',
    unit: 'working days',
  },
  quietUnknownDays: {
    label: 'Gone quiet: unknown team',
    meaning: 'Used while fewer than four replies of a team are on record.',
    unit: 'working days',
  },
  commitmentSoonDays: {
    label: 'What I owe: days before',
    meaning: 'What you owe is for you to do from this long before its day on.',
    unit: 'working days',
  },
  unchasedDays: {
    label: 'Not chased',
    meaning: 'Open and nothing asked or heard for more than this is yours to chase.',
    unit: 'working days',
  },
  stalledDays: {
    label: 'Stalled',
    meaning: 'An open decision about which nothing was said or done for this long is stalled.',
    unit: 'working days',
  },
  untoldDays: {
    label: 'Not communicated',
    meaning: 'A decision that was made and not communicated for this long is yours to tell.',
    unit: 'working days',
  },
  nudgeCadence: {
    label: 'Nudges after',
    meaning: 'Time to the first, the second and every further nudge; parted by commas.',
    unit: 'working days',
  },
  healthAtRiskPercent: {
    label: 'Initiative at risk',
    meaning: 'This share of its open dependencies at risk puts the initiative at risk.',
    unit: '%',
  },
  healthUnknownPercent: {
    label: 'Initiative unknown',
    meaning: 'More than this share without a date, or with a stale one, and its health is unknown.',
    unit: '%',
  },
} satisfies Record<keyof Policy, Threshold>;

/** Thresholds that are read together, in the order they are shown. */
export const GROUPS: readonly { name: string; fields: readonly (keyof Policy)[] }[] = [
  {
    name: 'Dates',
    fields: ['promiseMissingDays', 'promiseMissingPercent', 'tightSlackDays', 'slipRevisions', 'slipDays', 'coverDays'],
  },
  { name: 'Freshness and odds', fields: ['stalePercent', 'staleLeastDays', 'staleMostDays', 'oddsPercent'] },
  { name: 'Delivery', fields: ['verdictDays', 'firstPassPercent', 'firstPassLeast', 'completeCalendarDays'] },
  {
    name: 'Silence',
    fields: ['quietFactor', 'quietLeastDays', 'quietMostDays', 'quietUnknownDays', 'unchasedDays', 'commitmentSoonDays', 'nudgeCadence'],
  },
  { name: 'Decisions', fields: ['stalledDays', 'untoldDays'] },
  { name: 'Meetings and reports', fields: ['attendanceMeetings', 'attendanceMost', 'attendanceMissedInARow', 'reportGraceDays'] },
  { name: 'Weight and health', fields: ['highReasons', 'healthAtRiskPercent', 'healthUnknownPercent'] },
];

/** A value as it stands in its field. */
export function asTyped(policy: Policy, field: keyof Policy): string {
  const value = policy[field];
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** The policy with one value as typed; none when it is no whole number (or list of them). What fits is the core's to say. */
export function withTyped(policy: Policy, field: keyof Policy, typed: string): Policy | null {
  if (field === 'nudgeCadence') {
    const days = typed.split(/[,;\s]+/).filter((part) => part !== '');
    return days.every(isWhole) ? { ...policy, nudgeCadence: days.map(Number) } : null;
  }
  const trimmed = typed.trim();
  return isWhole(trimmed) ? { ...policy, [field]: Number(trimmed) } : null;
}

/** The policy with one value as it is by default. */
export function withDefault(policy: Policy, defaults: Policy, field: keyof Policy): Policy {
  return { ...policy, [field]: defaults[field] };
}

function isWhole(text: string): boolean {
  return /^\d{1,4}$/.test(text);
}
