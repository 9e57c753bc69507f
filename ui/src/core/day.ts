// How a day is written. Formatting only: nothing here compares a day with another, and nothing asks what day it is.
import type { Day, Moment } from '../bindings';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

interface Parts {
  year: number;
  month: string;
  date: number;
  weekday: string;
}

function partsOf(day: Day): Parts | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return null;
  const [year, month, date] = found.slice(1).map(Number) as [number, number, number];
  // Noon in UTC: the weekday is that of the civil day in every zone.
  const weekday = new Date(Date.UTC(year, month - 1, date, 12)).getUTCDay();
  return { year, month: MONTHS[month - 1] ?? '', date, weekday: WEEKDAYS[weekday] ?? '' };
}

/** In full: "Fri 12 Jan 2024". */
export function sayDay(day: Day): string {
  const parts = partsOf(day);
  return parts ? `${parts.weekday} ${parts.date} ${parts.month} ${parts.year}` : day;
}

/** Short: "12 Jan", with the year when it is not the one given: "12 Jan 2023". */
export function shortDay(day: Day, year?: string): string {
  const parts = partsOf(day);
  if (!parts) return day;
  const short = `${parts.date} ${parts.month}`;
  return year === undefined || day.startsWith(year) ? short : `${short} ${parts.year}`;
}

/** A day in full, or several: "27 Apr – 3 May 2026". Without a first day there is one only. */
export function sayDays(first: Day | null, last: Day): string {
  const year = last.slice(0, 4);
  return first ? `${shortDay(first, year)} – ${shortDay(last, year)} ${year}` : sayDay(last);
}

/** When something was recorded, in the user's own zone: "Fri 12 Jan 2024, 14:05". */
export function sayMoment(moment: Moment): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}` as Day;
  return `${sayDay(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Working days with their sign, as figures line up in a column: "+5", "−3", "0". */
export function signed(days: number): string {
  return days > 0 ? `+${days}` : days < 0 ? `−${-days}` : '0';
}
