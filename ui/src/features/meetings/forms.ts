// The forms of meetings and of expected reports, as data; see acts/form.ts.
import type { MeetingChange, Named, ReportChange } from '../../bindings';
import { dayOf, idOf, textOf, type Form, type Values } from '../acts/form';
import { wholeNumber } from '../teams/number';

/** Rhythms that are offered; the value is weeks, empty for none. */
export const RHYTHMS = [
  { value: '1', label: 'every week' },
  { value: '2', label: 'every 2 weeks' },
  { value: '3', label: 'every 3 weeks' },
  { value: '4', label: 'every 4 weeks' },
  { value: '', label: 'no rhythm' },
] as const;

/** A rhythm as it is recorded. */
export const weeksOf = (value: string): number | null => (value === '' ? null : Number(value));

/** A new series of meetings. */
export function meetingForm(): Form {
  return {
    title: 'New meeting',
    lead: '',
    save: 'Add',
    fields: [
      { name: 'title', label: 'Title', as: 'line', hint: 'Such as “Thursday sync”' },
      { name: 'team', label: 'Team expected', as: 'team', hint: 'More teams on its page' },
      { name: 'everyWeeks', label: 'Rhythm', as: 'choice', choices: RHYTHMS },
      { name: 'firstOn', label: 'First on', as: 'day', hint: 'Today when left empty; 12jan, next fri' },
      { name: 'link', label: 'Link', as: 'line', more: true },
    ],
    start: { title: '', team: '', everyWeeks: '1', firstOn: '', link: '' },
    act: (values) => ({ act: 'addMeeting', title: textOf(values, 'title'), changes: meetingChanges(values) }),
    others: [],
  };
}

function meetingChanges(values: Values): MeetingChange[] {
  const [team, first] = [idOf(values, 'team'), dayOf(values, 'firstOn')];
  return [
    { field: 'everyWeeks', value: weeksOf(textOf(values, 'everyWeeks')) },
    { field: 'link', value: textOf(values, 'link') },
    ...(team ? [{ field: 'teams' as const, value: [team] }] : []),
    ...(first ? [{ field: 'firstOn' as const, value: first }] : []),
  ];
}

/** A new report that is expected. */
export function reportForm(): Form {
  return {
    title: 'New expected report',
    lead: '',
    save: 'Expect it',
    fields: [
      { name: 'title', label: 'Title', as: 'line', hint: 'Such as “Weather report”' },
      { name: 'team', label: 'Team', as: 'team' },
      { name: 'person', label: 'Who sends it', as: 'person' },
      { name: 'every', label: 'Every … working days', as: 'line' },
      { name: 'since', label: 'Expected since', as: 'day', hint: 'Today when left empty; 12jan, next fri' },
    ],
    start: { title: '', team: '', person: '', every: '10', since: '' },
    act: (values) => ({ act: 'addReport', title: textOf(values, 'title'), changes: reportChanges(values) }),
    others: [],
  };
}

function reportChanges(values: Values): ReportChange[] {
  const since = dayOf(values, 'since');
  return [
    { field: 'team', value: idOf(values, 'team') },
    { field: 'person', value: idOf(values, 'person') },
    { field: 'every', value: wholeNumber(textOf(values, 'every')) },
    ...(since ? [{ field: 'since' as const, value: since }] : []),
  ];
}

/** A report that came; `report` is the one in hand, if there is one. */
export function receivedForm(reports: readonly Named[], report: string | null): Form {
  const only = reports.length === 1 ? (reports[0]?.id ?? '') : '';
  return {
    title: 'Report received',
    lead: reports.length === 0 ? 'No report is expected yet.' : '',
    save: 'Log it',
    fields: [
      ...(report ? [] : [{ name: 'report', label: 'Which report', as: 'named', options: reports, needed: true } as const]),
      { name: 'on', label: 'Came on', as: 'day', hint: 'Today when left empty; 12jan, fri' },
      { name: 'text', label: 'What was in it', as: 'line' },
      { name: 'link', label: 'Link', as: 'line', more: true },
    ],
    start: { report: report ?? only, on: '', text: '', link: '' },
    act:
      reports.length === 0
        ? null
        : (values) => ({
            act: 'receiveReport', report: textOf(values, 'report'), on: dayOf(values, 'on'), link: textOf(values, 'link'),
            text: textOf(values, 'text'),
          }),
    others: [{ label: 'New expected report', form: reportForm }],
  };
}
