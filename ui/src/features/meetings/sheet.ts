// The capture sheet while it is filled in: whose attendance was marked, and the lines as they are sent. What a line
// means is read by the core (query `minutes`), never here.
import type { AttendanceEntry, MeetingLine, MeetingView, Presence } from '../../bindings';

/** The keys that mark a team. */
export const MARK_KEYS: Readonly<Record<string, Presence>> = { p: 'present', a: 'absent', e: 'excused' };

/** The lines: one a dependency, and one for anything else. */
export function linesOf(view: MeetingView, texts: readonly string[]): MeetingLine[] {
  const about = [...view.sheet.map((line) => line.dependency), null];
  return about.map((dependency, at) => ({ dependency, text: texts[at] ?? '' }));
}

/** The teams that were marked; the others were not looked at. */
export function attendanceOf(view: MeetingView, marks: Readonly<Record<string, Presence>>): AttendanceEntry[] {
  return view.row.teams.flatMap(({ id }) => {
    const presence = marks[id];
    return presence ? [{ team: id, presence, couldDecide: null, person: null }] : [];
  });
}

/** The line that a refusal is about: "lines.3". */
export function lineOf(field: string): number | null {
  const found = /^lines\.(\d+)$/.exec(field);
  return found ? Number(found[1]) : null;
}
