// A picture for each kind of evidence; the word stands in its title.
import {
  AlarmClock, BellRing, CalendarClock, CircleCheck, CornerDownLeft, Flag, Footprints, Handshake,
  ListChecks, MessageCircleQuestionMark, NotebookPen, Package, Signpost, TrendingUp, UserRoundPen, UserRoundSearch,
} from '@lucide/svelte';
import type { Component } from 'svelte';
import type { EvidenceKind } from '../../bindings';

export const EVIDENCE_ICON = {
  needBy: Flag,
  eta: CalendarClock,
  standing: Signpost,
  ask: MessageCircleQuestionMark,
  nudge: BellRing,
  reply: CornerDownLeft,
  delivery: Package,
  verdict: CircleCheck,
  check: ListChecks,
  claim: UserRoundSearch,
  claimWord: UserRoundPen,
  escalation: TrendingUp,
  step: Footprints,
  commitment: Handshake,
  snooze: AlarmClock,
  minute: NotebookPen,
} satisfies Record<EvidenceKind, Component>;
