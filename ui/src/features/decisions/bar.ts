// The acts on a decision, by where it stands.
import type { DecisionState } from '../../bindings';
import { keyOf } from '../../core/keys';
import type { Form } from '../acts/form';
import {
  communicateForm, decideForm, discussedForm, dropForm, reopenForm, revisitForm, supersedeForm, type Ground,
} from './forms';

export interface BarAct {
  label: string;
  key: string;
  form: (ground: Ground) => Form;
}

const DECIDE: BarAct = { label: 'Decided', key: keyOf('decide'), form: decideForm };
const TELL: BarAct = { label: 'Communicated', key: keyOf('communicate'), form: communicateForm };
const DISCUSSED: BarAct = { label: 'Discussed', key: '', form: discussedForm };
const REVISIT: BarAct = { label: 'Look again', key: '', form: revisitForm };
const REOPEN: BarAct = { label: 'Reopen', key: '', form: reopenForm };
const SUPERSEDE: BarAct = { label: 'Supersede', key: '', form: supersedeForm };
const DROP: BarAct = { label: 'Drop', key: '', form: dropForm };

const BARS = {
  open: [DECIDE, DISCUSSED, SUPERSEDE, DROP],
  decided: [TELL, REVISIT, REOPEN, SUPERSEDE],
  communicated: [REVISIT, TELL, REOPEN, SUPERSEDE],
  superseded: [REOPEN],
  dropped: [REOPEN],
} satisfies Record<DecisionState, BarAct[]>;

/** The likeliest first. */
export const barOf = (state: DecisionState): readonly BarAct[] => BARS[state];
