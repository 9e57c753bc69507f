// The one act a row suggests, begun with what the row is about.
import type { Suggestion, TodayRow } from '../../bindings';
import { openCover } from '../acts/away';
import { openAct, openForm } from '../acts/open.svelte';
import { communicateForm, decideForm } from '../decisions/forms';
import { askTopic, type Topic } from '../acts/topic';
import { begin } from '../decisions/opening';
import { receivedForm } from '../meetings/forms';
import { keepNow } from '../owe/opening';
import { updating } from '../updates/updating.svelte';
import { ACT_OF } from './lines';

const FORM_OF: Partial<Record<Suggestion, typeof decideForm>> = { decide: decideForm, communicate: communicateForm };

/** Begins it; false when all there is to do is to open the row. */
export function beginSuggested(row: TodayRow): boolean {
  const { commitment, decision, dependency, ask, suggestion, report, update } = row;
  const kind = ACT_OF[suggestion];
  const form = FORM_OF[suggestion];
  const asked = askOf(row);
  if (form && decision) void begin(form, { decision });
  else if (kind && dependency) openAct(kind, { dependency, ask });
  else if (kind === 'ask' && asked) asked();
  else if (suggestion === 'nameCover' && dependency) void openCover(dependency);
  else if (report) logReport(row, report);
  else if (commitment) keepNow(commitment);
  else if (update) updating.beginFor(update);
  else return false;
  return true;
}

/** The decision or the person that a row is about. */
const topicOf = ({ decision, person }: TodayRow): Topic | null =>
  decision ? { noun: 'decision', id: decision } : person ? { noun: 'person', id: person } : null;

/** What asks about the decision or the person of a row, or reminds; none for other rows. */
export function askOf(row: TodayRow): (() => unknown) | undefined {
  const topic = topicOf(row);
  return topic ? () => askTopic(topic, row.title, row.ask ?? undefined) : undefined;
}

/** The report has come: it is logged here; to ask for it, there is the tab of expected reports. */
function logReport(row: TodayRow, report: string): void {
  openForm(receivedForm([{ id: report, name: row.title, hint: row.team }], report), { title: row.title, hint: row.team });
}
