// Which questions can be asked as of a past day; the core refuses the others. What is typed, written for somebody,
// taken in or out, and the trail itself belong to today.
import type { Day, Query } from '../bindings';

export const HAS_PAST = {
  shell: true, today: true, dependencies: true, dependency: true, decisions: true, decision: true, initiatives: true,
  initiative: true, teams: true, team: true, person: true, coverage: true, timeline: true, commitments: true, meetings: true,
  meeting: true, odds: true, whatIf: true,
  minutes: false, capture: false, brief: false, letters: false, typedDay: false, importPreview: false, importing: false,
  exportPreview: false, export: false, updatePdf: false, updateDraft: false, audienceDraft: false, audiences: false,
  updates: false, update: false, trail: false, settings: false, search: false, asOf: false, since: false,
} satisfies Record<Query['query'], boolean>;

/** The question as of that day; itself where there is no past, or none is looked at. */
export const asked = (query: Query, day: Day | null): Query =>
  day !== null && HAS_PAST[query.query] ? { query: 'asOf', day, of: query } : query;
