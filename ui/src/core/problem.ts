// A refusal in words. The sentence is the core's; the title says what kind of trouble it is.
import type { ApiError, Unavailable } from '../bindings';

const KINDS = ['rule', 'notFound', 'unavailable', 'internal'];

/** What was thrown, as a refusal: what did not come from the core is a defect of ours. */
export function problemOf(thrown: unknown): ApiError {
  const known = thrown as ApiError | null;
  if (typeof known === 'object' && known !== null && KINDS.includes(known.kind)) return known;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { kind: 'internal', message: `Something went wrong: ${message}` };
}

/** The sentence for a toast. */
export function wordsOf(problem: ApiError): string {
  switch (problem.kind) {
    case 'rule':
    case 'notFound':
    case 'unavailable':
    case 'internal':
      return problem.message;
    default:
      return problem satisfies never;
  }
}

/** The sentence when it is about this field of the act, else nothing. */
export function atField(problem: ApiError | null, field: string): string {
  return problem?.kind === 'rule' && problem.field === field ? problem.message : '';
}

const TITLES = {
  locked: 'The ledger is open somewhere else',
  newer: 'The ledger was written by a newer Towline',
  damaged: 'The ledger is damaged',
  disk: 'The disk can not be written',
} satisfies Record<Unavailable, string>;

const WAYS = {
  locked: ['Close the other window or the command that uses it.', 'Then try again.'],
  newer: ['Install the newest Towline.', 'Nothing was changed: this version does not touch a newer file.'],
  damaged: ['Nothing more is written to it.', 'Restore a backup; the newest lies beside the ledger.'],
  disk: ['Make room on the disk, or make the folder writable.', 'Then try again.'],
} satisfies Record<Unavailable, readonly string[]>;

/** Title and next steps for a ledger that can not be used. */
export function unavailableWords(reason: Unavailable): { title: string; ways: readonly string[] } {
  return { title: TITLES[reason], ways: WAYS[reason] };
}
