// A dependency for the tests of this folder, as the core would send it.
import type { AskRow, CheckRow, ClaimRow, Day, DependencyRow, DependencyView, EscalationRow, StepRow } from '../../bindings';
import type { About, Ground } from './form';

export const day = (iso: string): Day => iso as Day;

const ROW: DependencyRow = {
  id: 'd1',
  title: 'SSO SDK',
  initiative: 'i1',
  initiativeTitle: 'One sign-in',
  milestone: null,
  milestoneTitle: '',
  supplier: 't1',
  supplierName: 'Platform A',
  dri: null,
  driName: '',
  owner: 'nobody',
  criticality: 1,
  state: 'asked',
  needBy: day('2023-11-10'),
  eta: null,
  etaKind: null,
  etaFrom: null,
  etaInstead: '',
  slack: null,
  moved: 0,
  slip: 0, trail: [],
  severity: null,
  band: null,
  reason: '',
  tags: [],
  atRest: false,
  snooze: null,
};

const VIEW: DependencyView = {
  row: ROW,
  what: '',
  why: '',
  acceptance: '',
  fallback: '',
  nextStep: '',
  nextStepOn: null,
  externalId: '',
  link: '',
  notes: '',
  reasons: [],
  suggestionLabel: '',
  suggestionKey: '',
  neutral: '',
  odds: '',
  slips: [],
  needByAt: null,
  todayAt: 0,
  evidence: [],
  asks: [],
  checks: [],
  deliveries: [],
  ownership: '',
  claims: [],
  escalations: [],
  links: [],
  ladder: [],
  chase: { owed: [], cares: '', kind: 'eta', to: null, channel: 'chat', why: '', nudgeOn: day('2023-11-06') },
  preflight: {
    asks: 'Nothing was asked yet.',
    impact: 'Needed by 10 Nov; no date now.',
    owed: [],
    trigger: 'Needed by 10 Nov, 6 working days ago.',
    means: 'Nobody can sign in',
    rungs: [
      { rung: 'dri', number: 0, to: 'p1', channel: 'mail', brought: '0 of 1 moved' },
      { rung: 'driLead', number: 1, to: null, channel: 'mail', brought: '' },
      { rung: 'leads', number: 2, to: null, channel: 'mail', brought: '' },
      { rung: 'skipLevel', number: 3, to: null, channel: 'mail', brought: '' },
      { rung: 'director', number: 4, to: 'p5', channel: 'call', brought: '1 of 1 moved' },
    ],
    respondBy: day('2023-11-09'),
    rung: 'director',
    why: 'Rung 4 by call has moved Platform A, 1 of 1.',
  },
  awaitsVerdict: false,
  owed: [],
  risks: [],
  quotes: [],
};

/** An open ask for a date. */
export const askRow = (change: Partial<AskRow> = {}): AskRow => ({
  id: 'a1',
  kind: 'eta',
  to: 'Platform A',
  channel: 'mail',
  text: '',
  askedOn: day('2023-11-01'),
  replyBy: null,
  open: true,
  nudges: [],
  nextNudgeOn: null,
  next: { channel: 'mail', why: '', thenOn: null, forLadder: false },
  answers: [],
  ...change,
});

/** A check that was never judged. */
export const checkRow = (text: string): CheckRow => ({ id: text, text, last: null });

/** A mail that names Ana, unanswered. */
export const claimRow = (change: Partial<ClaimRow> = {}): ClaimRow => ({
  id: 'c1',
  person: 'p2',
  name: 'Ana',
  otherTeam: '',
  place: 'mail',
  on: day('2023-11-20'),
  saidBy: 'Platform A',
  text: '',
  link: '',
  state: 'open',
  unsettled: true,
  statement: 'c1',
  retracted: null,
  words: [],
  ...change,
});

/** A step without an outcome. */
export const stepRow = (change: Partial<StepRow> = {}): StepRow => ({
  id: 's1',
  rung: 'dri',
  to: 'Mara',
  channel: 'mail',
  headsUpOn: null,
  on: day('2023-11-02'),
  respondBy: null,
  outcome: null,
  outcomeOn: null,
  cost: 0,
  note: '',
  ...change,
});

/** An escalation that has gone out. */
export const escalationRow = (change: Partial<EscalationRow> = {}): EscalationRow => ({
  id: 'e1',
  state: 'raised',
  trigger: 'Two dates passed',
  needed: 'A date',
  impact: '',
  options: ['Staff it', 'Drop it'],
  recommendation: 'Staff it',
  revisedOn: null,
  gap: '',
  steps: [],
  ...change,
});

interface Told {
  row?: Partial<DependencyRow>;
  view?: Partial<DependencyView>;
  about?: Partial<About>;
}

/** What a form is made from, told by what matters to the test. */
export function ground({ row, view, about }: Told = {}): Ground {
  return {
    about: { dependency: 'd1', ...about },
    view: { ...VIEW, ...view, row: { ...ROW, ...row } },
    people: [{ id: 'p1', name: 'Mara', hint: 'Platform A' }],
    templates: [{ name: 'Code', checks: ['builds', 'docs'] }],
    say: (iso) => `<${iso}>`,
  };
}
