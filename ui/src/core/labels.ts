// Words for the vocabularies of the wire, as the core says them.
import type {
  AbsenceKind, AnswerKind, AskKind, Band, Channel, CheckMark, ClaimState, ClaimWordKind, Confidence, CouldDecide,
  Court, DecisionState, EscalationState, EtaKind, EvidenceKind, Footing, Health, LinkKind, Naming, Outcome, OwnerState, Presence,
  RaisedBy, ReasonCode, Register, Relation, RiskKind, RiskState, Role, Rung, Severity, Source, Stage, StandingWord, State,
  VerdictKind,
} from '../bindings';

export const NAMING = { full: 'people and teams', role: 'teams and roles', team: 'teams', none: 'nobody' } satisfies Record<Naming, string>;
export const REGISTER = {
  peers: 'What moves, and what do I do?', management: 'Where am I needed, and is the date safe?',
  nonTechnical: 'Are we all right, and when?',
} satisfies Record<Register, string>;
export const FOOTING = { guess: 'a guess', thin: 'thin', usable: 'usable' } satisfies Record<Footing, string>;
export const ABSENCE_KIND = { leave: 'on leave', travel: 'travelling', vacancy: 'no lead' } satisfies Record<AbsenceKind, string>;
export const STATE = {
  draft: 'draft', asked: 'asked', acknowledged: 'acknowledged', committed: 'committed', inProgress: 'in progress',
  delivered: 'delivered', bounced: 'bounced', accepted: 'accepted', blocked: 'blocked', parked: 'parked',
  declined: 'declined', cancelled: 'cancelled', replaced: 'replaced',
} satisfies Record<State, string>;
export const ETA_KIND = {
  promise: 'promise', forecast: 'forecast', range: 'range', noneGiven: 'none given', withdrawn: 'withdrawn',
  unchanged: 'confirmed unchanged',
} satisfies Record<EtaKind, string>;
export const CONFIDENCE = { low: 'low', medium: 'medium', high: 'high', unsaid: 'not said' } satisfies Record<Confidence, string>;
export const REASON_CODE = {
  scope: 'scope', dependency: 'a dependency of theirs', capacity: 'capacity', priority: 'priority', quality: 'quality',
  estimate: 'estimate', leave: 'leave', unknown: 'reason unknown',
} satisfies Record<ReasonCode, string>;
export const SOURCE = {
  meeting: 'said in a meeting', written: 'written', relayed: 'relayed', system: 'read off a system',
  inferred: 'inferred by me', imported: 'imported',
} satisfies Record<Source, string>;
export const ASK_KIND = {
  eta: 'a date', status: 'a status', help: 'help', decision: 'a decision', review: 'a review', correction: 'a correction',
} satisfies Record<AskKind, string>;
export const CHANNEL = {
  chat: 'chat', mail: 'mail', meeting: 'meeting', call: 'call', ticket: 'ticket', document: 'shared document',
  inPerson: 'in person',
} satisfies Record<Channel, string>;
export const ANSWER_KIND = {
  answered: 'answered', partly: 'answered in part', declined: 'declined', withdrawn: 'withdrawn by me',
} satisfies Record<AnswerKind, string>;
export const VERDICT = { accepted: 'accepted', unchecked: 'accepted without checks', bounced: 'bounced' } satisfies Record<VerdictKind, string>;
export const CHECK_MARK = { pass: 'passes', fail: 'fails', notApplicable: 'does not apply' } satisfies Record<CheckMark, string>;
export const CLAIM_WORD = {
  agreed: 'agreed', contradicted: 'contradicted', promised: 'correction promised', corrected: 'corrected',
} satisfies Record<ClaimWordKind, string>;
export const CLAIM_STATE = {
  open: 'not answered', agreed: 'agreed', contradicted: 'contradicted', promised: 'correction promised', corrected: 'corrected',
  takenBack: 'taken back',
} satisfies Record<ClaimState, string>;
export const OWNER = {
  nobody: 'nobody named', claimed: 'claimed, not agreed', held: 'named', disputed: 'disputed',
} satisfies Record<OwnerState, string>;
export const STANDING_WORD = {
  acknowledged: 'acknowledged', started: 'work began', blocked: 'blocked', parked: 'parked', declined: 'declined',
  cancelled: 'cancelled', replaced: 'replaced', reopened: 'reopened',
} satisfies Record<StandingWord, string>;
export const LINK_KIND = { blocks: 'blocks', feeds: 'feeds' } satisfies Record<LinkKind, string>;
export const RUNG = {
  dri: 'the DRI', driLead: "the DRI's lead", leads: 'my lead with their lead', skipLevel: 'the skip level',
  director: 'a director or above',
} satisfies Record<Rung, string>;
export const OUTCOME = { moved: 'it moved', partly: 'it moved in part', nothing: 'nothing', backfired: 'it backfired' } satisfies Record<Outcome, string>;
export const ESCALATION_STATE = {
  considering: 'considering', ready: 'ready', raised: 'raised', responded: 'responded', resolved: 'resolved',
  withoutEffect: 'closed without effect',
} satisfies Record<EscalationState, string>;
export const EVIDENCE_KIND = {
  needBy: 'need-by', eta: 'ETA', standing: 'standing', ask: 'ask', nudge: 'nudge', reply: 'reply', delivery: 'delivery',
  verdict: 'verdict', check: 'check', claim: 'claim of ownership', claimWord: 'word on a claim', escalation: 'escalation', step: 'step', commitment: 'what I owe', snooze: 'snooze',
  minute: 'minute',
} satisfies Record<EvidenceKind, string>;
export const DECISION_STATE = {
  open: 'open', decided: 'decided', communicated: 'communicated', superseded: 'superseded', dropped: 'dropped',
} satisfies Record<DecisionState, string>;
export const RISK_KIND = { risk: 'risk', assumption: 'assumption', issue: 'issue' } satisfies Record<RiskKind, string>;
export const RISK_STATE = { open: 'open', closed: 'closed', dismissed: 'dismissed' } satisfies Record<RiskState, string>;
export const RAISED_BY = {
  me: 'me', keepsMoving: 'its date keeps moving', comesBack: 'it came back more than once', noFallback: 'vital and no fallback',
} satisfies Record<RaisedBy, string>;
export const PRESENCE = { present: 'present', absent: 'absent', excused: 'excused' } satisfies Record<Presence, string>;
export const COULD_DECIDE = { yes: 'could decide', no: 'could not decide', unknown: 'not known' } satisfies Record<CouldDecide, string>;
export const STAGE = { proposed: 'proposed', active: 'active', paused: 'paused', done: 'done', dropped: 'dropped' } satisfies Record<Stage, string>;
export const HEALTH = { onTrack: 'on track', atRisk: 'at risk', offTrack: 'off track', unknown: 'unknown' } satisfies Record<Health, string>;
export const ROLE = {
  driver: 'driver', approver: 'approver', sponsor: 'sponsor', contributor: 'contributor', informed: 'informed',
} satisfies Record<Role, string>;
export const RELATION = {
  own: 'own team', partner: 'partner', platform: 'platform', vendor: 'vendor', leadership: 'leadership',
} satisfies Record<Relation, string>;
export const SEVERITY = { high: 'high', medium: 'medium' } satisfies Record<Severity, string>;
export const BAND = { overdue: 'Overdue', goneQuiet: 'Gone quiet', atRisk: 'At risk', mine: 'Mine to do' } satisfies Record<Band, string>;
export const COURT = { theirs: 'their court', mine: 'my court', shared: 'shared' } satisfies Record<Court, string>;
/** 1 the initiative fails without it, 2 it hurts, 3 it would be nice. */
export const CRITICALITY: Record<number, string> = { 1: 'vital', 2: 'important', 3: 'nice to have' };
