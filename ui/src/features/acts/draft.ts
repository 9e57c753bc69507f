// Words for an ask or a reminder, made from what is on record. They are a first draft: edited, copied and sent
// by hand, for the app sends nothing.
import type { AskKind, AskRow, Day, DependencyRow } from '../../bindings';

type Say = (day: Day) => string;

const REQUEST = {
  eta: (title: string) => `by which day will “${title}” be ready?`,
  status: (title: string) => `where does “${title}” stand?`,
  help: (title: string) => `we are stuck on “${title}” and need your help.`,
  decision: (title: string) => `“${title}” waits for a decision from you.`,
  review: (title: string) => `could you review “${title}”?`,
  correction: (title: string) => `something written about “${title}” needs a correction.`,
} satisfies Record<AskKind, (title: string) => string>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The sentence with the days on record; empty without any. */
function facts(row: DependencyRow, say: Say): string {
  const needed = row.needBy ? `We need it by ${say(row.needBy)}` : '';
  const last = row.eta ? `the last date we have is ${say(row.eta)}` : 'no date is on record yet';
  return needed ? `${needed}; ${last}.` : `${capital(last)}.`;
}

/** The last line: by when an answer helps. */
const closing = (replyBy: string): string => (replyBy ? `A reply by ${replyBy} would help us plan.` : '');

/** A sentence with the greeting before it, when there is somebody to greet. */
const greeted = (to: string, sentence: string): string => (to ? `Hello ${to}, ${sentence}` : capital(sentence));

/** The words of a new ask. */
export function askText(row: DependencyRow, kind: AskKind, to: string, replyBy: string, say: Say): string {
  return [greeted(to, REQUEST[kind](row.title)), facts(row, say), closing(replyBy)].filter(Boolean).join(' ');
}

/** The words of a reminder. */
export function nudgeText(row: DependencyRow, ask: AskRow, say: Say): string {
  const since = `I asked on ${say(ask.askedOn)}`;
  const before = ask.nudges.at(-1);
  const again = before ? `${since} and again on ${say(before)}` : since;
  return [greeted(ask.to, `${again}: ${REQUEST[ask.kind](row.title)}`), facts(row, say)].join(' ');
}
