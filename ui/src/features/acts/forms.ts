// Every act form by its kind, and the acts that need none.
import type { Act } from '../../bindings';
import { askForm, askOrNudgeForm } from './ask';
import { etaForm, needByForm, retractForm } from './date';
import { addCheckForm, applyTemplateForm } from './checks';
import { acceptForm, acceptUncheckedForm, bounceForm, deliverForm, noteForm, standingForm } from './delivery';
import { rewordForm, stepUpForm } from './escalation';
import type { ActKind, Form, Ground } from './form';
import { closeForm, escalateOrStepForm, outcomeForm } from './outcome';
import { answerClaimForm, claimForm, correctionForm } from './owner';
import { replyForm } from './reply';
import { snoozeOneForm } from './snooze';

/** Kinds that open a form; the others are carried out at once. */
export type FormKind = Exclude<ActKind, 'confirmUnchanged' | 'wake'>;

const FORMS = {
  reviseEta: etaForm,
  ask: askOrNudgeForm,
  askAnew: askForm,
  logReply: replyForm,
  deliver: deliverForm,
  accept: acceptForm,
  acceptUnchecked: acceptUncheckedForm,
  bounce: bounceForm,
  escalate: escalateOrStepForm,
  reviseEscalation: rewordForm,
  stepUp: stepUpForm,
  outcome: outcomeForm,
  closeEscalation: closeForm,
  answerClaim: answerClaimForm,
  askCorrection: correctionForm,
  claimDri: claimForm,
  addCheck: addCheckForm,
  applyTemplate: applyTemplateForm,
  note: noteForm,
  standing: standingForm,
  snooze: snoozeOneForm,
  needBy: needByForm,
  retract: retractForm,
} satisfies Record<FormKind, (ground: Ground) => Form>;

/** The form for what is to be done. */
export const formFor = (kind: FormKind, ground: Ground): Form => FORMS[kind](ground);

/** The ETA stands as it is: one key, no form. */
export function confirmUnchanged(dependency: string): Act {
  const eta = { kind: 'unchanged', day: null, latest: null, confidence: null, code: null } as const;
  const said = { person: null, team: null, source: null, link: '', on: null };
  return { act: 'stateEta', dependency, eta: { ...eta, reason: '', reasonPrivate: '' }, said };
}
