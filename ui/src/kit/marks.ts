// A symbol and a tone for each word of state, health, severity and band. The word is always shown or read out as well.
import {
  ArrowLeft, ArrowRight, Ban, Circle, CircleCheck, CircleDashed, CircleDot, CirclePause, CirclePlus, CircleQuestionMark, CircleX, Hand, Handshake, MessageCircle, Moon,
  Hourglass, OctagonAlert, Package, PackageX, Pencil, Play, Replace, TriangleAlert, Undo2, UserRoundCheck, UserRoundSearch, UserRoundX,
  VolumeX,
} from '@lucide/svelte';
import type { Component } from 'svelte';
import type { Band, CheckMark, ClaimState, CommitmentEndKind, DecisionState, Health, Presence, RiskState, Severity, SinceMark, State } from '../bindings';

export type Tone = 'plain' | 'dim' | 'overdue' | 'quiet' | 'risk' | 'mine' | 'ok' | 'accent';
export interface Mark {
  icon: Component;
  tone: Tone;
}

export const STATE_MARK = {
  draft: { icon: CircleDashed, tone: 'dim' },
  asked: { icon: MessageCircle, tone: 'plain' },
  acknowledged: { icon: Circle, tone: 'plain' },
  committed: { icon: CircleDot, tone: 'accent' },
  inProgress: { icon: Play, tone: 'accent' },
  delivered: { icon: Package, tone: 'mine' },
  bounced: { icon: PackageX, tone: 'overdue' },
  accepted: { icon: CircleCheck, tone: 'ok' },
  blocked: { icon: OctagonAlert, tone: 'overdue' },
  parked: { icon: CirclePause, tone: 'dim' },
  declined: { icon: CircleX, tone: 'risk' },
  cancelled: { icon: Ban, tone: 'dim' },
  replaced: { icon: Replace, tone: 'dim' },
} satisfies Record<State, Mark>;

/** Where a decision stands. */
export const DECISION_MARK = {
  open: { icon: CircleDashed, tone: 'plain' },
  decided: { icon: CircleDot, tone: 'accent' },
  communicated: { icon: CircleCheck, tone: 'ok' },
  superseded: { icon: Replace, tone: 'dim' },
  dropped: { icon: Ban, tone: 'dim' },
} satisfies Record<DecisionState, Mark>;

/** An open decision that does not move. */
export const STALLED: Mark = { icon: CirclePause, tone: 'risk' };

/** Where a risk stands. */
export const RISK_MARK = {
  open: { icon: TriangleAlert, tone: 'risk' },
  closed: { icon: CircleCheck, tone: 'ok' },
  dismissed: { icon: CircleX, tone: 'dim' },
} satisfies Record<RiskState, Mark>;

/** What a check brought. */
export const CHECK_MARKS = {
  pass: { icon: CircleCheck, tone: 'ok' },
  fail: { icon: CircleX, tone: 'overdue' },
  notApplicable: { icon: CircleDashed, tone: 'dim' },
} satisfies Record<CheckMark, Mark>;

/** Where a claim of ownership stands. */
export const CLAIM_MARK = {
  open: { icon: UserRoundSearch, tone: 'mine' },
  agreed: { icon: UserRoundCheck, tone: 'ok' },
  contradicted: { icon: UserRoundX, tone: 'risk' },
  promised: { icon: Hourglass, tone: 'plain' },
  corrected: { icon: CircleCheck, tone: 'ok' },
  takenBack: { icon: Undo2, tone: 'dim' },
} satisfies Record<ClaimState, Mark>;

/** Whether a team came to a meeting. */
export const PRESENCE_MARK = {
  present: { icon: CircleCheck, tone: 'ok' },
  absent: { icon: CircleX, tone: 'risk' },
  excused: { icon: CircleDashed, tone: 'dim' },
} satisfies Record<Presence, Mark>;

/** Put off until a day. */
export const ASLEEP: Mark = { icon: Moon, tone: 'dim' };

/** What I owe: still open, or how it ended. */
export const OWE_MARK = {
  open: { icon: Handshake, tone: 'plain' },
  kept: { icon: CircleCheck, tone: 'ok' },
  withdrawn: { icon: Undo2, tone: 'dim' },
} satisfies Record<CommitmentEndKind | 'open', Mark>;

/** Still owed, and its day has passed. */
export const OWE_OVERDUE: Mark = { icon: OctagonAlert, tone: 'overdue' };

/** Who owns it is disputed. */
export const DISPUTED: Mark = { icon: TriangleAlert, tone: 'risk' };

/** What has changed since a past day. */
export const SINCE_MARK = {
  added: { icon: CirclePlus, tone: 'accent' },
  later: { icon: ArrowRight, tone: 'risk' },
  accepted: { icon: CircleCheck, tone: 'ok' },
  bounced: { icon: PackageX, tone: 'overdue' },
  earlier: { icon: ArrowLeft, tone: 'ok' },
  changed: { icon: Pencil, tone: 'plain' },
} satisfies Record<SinceMark, Mark>;

export const HEALTH_MARK = {
  onTrack: { icon: CircleCheck, tone: 'ok' },
  atRisk: { icon: TriangleAlert, tone: 'risk' },
  offTrack: { icon: OctagonAlert, tone: 'overdue' },
  unknown: { icon: CircleQuestionMark, tone: 'dim' },
} satisfies Record<Health, Mark>;

export const SEVERITY_MARK = {
  high: { icon: OctagonAlert, tone: 'overdue' },
  medium: { icon: TriangleAlert, tone: 'risk' },
} satisfies Record<Severity, Mark>;

export const BAND_MARK = {
  overdue: { icon: OctagonAlert, tone: 'overdue' },
  goneQuiet: { icon: VolumeX, tone: 'quiet' },
  atRisk: { icon: TriangleAlert, tone: 'risk' },
  mine: { icon: Hand, tone: 'mine' },
} satisfies Record<Band, Mark>;
