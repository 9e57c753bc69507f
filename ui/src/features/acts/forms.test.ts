import { describe, expect, it } from 'vitest';
import type { ClaimRow, State } from '../../bindings';
import { markOfKey, marking, marksIn } from './checks';
import { fieldsShown, missing, placeOf, type ActKind, type Form, type Values } from './form';
import { confirmUnchanged, formFor, type FormKind } from './forms';
import { askRow, checkRow, claimRow, day, escalationRow, ground, stepRow } from './testing';

const typed = (form: Form, values: Values) => form.act?.({ ...form.start, ...values });
const names = (form: Form, values: Values = {}, more = false) =>
  fieldsShown(form, { ...form.start, ...values }, more).map((field) => field.name);

const leadsTo = (form: Form) => form.others.map((other) => ('kind' in other ? other.kind : undefined));

describe('the ETA', () => {
  it('needs no more than a date', () => {
    const form = formFor('reviseEta', ground());
    expect(names(form)[0]).toBe('day');
    expect(typed(form, { day: '2023-11-24' })).toMatchObject({
      act: 'stateEta',
      dependency: 'd1',
      eta: { kind: 'promise', day: '2023-11-24', latest: null, code: 'unknown' },
      said: { person: null, source: 'meeting', on: null },
    });
  });
  it('keeps the kind of the date before it', () => {
    expect(formFor('reviseEta', ground({ row: { etaKind: 'forecast' } })).start['kind']).toBe('forecast');
    expect(formFor('reviseEta', ground({ row: { etaKind: 'withdrawn' } })).start['kind']).toBe('promise');
  });
  it('has a latest day only as a range, and none when it was withdrawn', () => {
    const form = formFor('reviseEta', ground());
    expect(names(form, { kind: 'range' })).toContain('latest');
    expect(names(form, { kind: 'withdrawn' })).not.toContain('day');
    const left = { kind: 'withdrawn', day: '2023-11-24', latest: '2023-11-30' };
    expect(typed(form, left)).toMatchObject({ eta: { kind: 'withdrawn', day: null, latest: null } });
  });
  it('is a range where a period was typed, and none was given where only words were', () => {
    const form = formFor('reviseEta', ground());
    const q1 = JSON.stringify({ day: '2027-02-01', latest: '2027-02-28', words: 'mid Q1' });
    expect(form.follows?.['kind']?.({ ...form.start, day: q1 })).toBe('range');
    expect(names(form, { day: q1, kind: 'range' })).not.toContain('latest');
    expect(typed(form, { day: q1, reason: 'capacity' })).toMatchObject({
      eta: { kind: 'range', day: '2027-02-01', latest: '2027-02-28', reason: 'mid Q1; capacity', code: 'unknown' },
    });
    const words = JSON.stringify({ day: null, latest: null, words: 'TBD' });
    expect(names(form, { day: words, kind: 'noneGiven' })[0]).toBe('day');
    expect(typed(form, { day: words })).toMatchObject({ eta: { kind: 'noneGiven', day: null, reason: 'TBD' } });
  });
  it('is confirmed without a form', () => {
    expect(confirmUnchanged('d1')).toMatchObject({ act: 'stateEta', eta: { kind: 'unchanged', day: null } });
  });
  it('shows a refusal at its field, also when it lies behind More', () => {
    const form = formFor('reviseEta', ground());
    expect(placeOf(form, form.start, 'on')).toMatchObject({ label: 'Said on', more: true });
    expect(placeOf(form, form.start, 'latest')).toBeUndefined();
  });
});

describe('asking', () => {
  it('starts with the date when there is none, and with the status when there is', () => {
    const { chase } = ground().view;
    expect(formFor('ask', ground()).start['kind']).toBe('eta');
    expect(formFor('ask', ground({ view: { chase: { ...chase, kind: 'status' } } })).start['kind']).toBe('status');
  });
  it('drafts the words from the facts and from what was chosen', () => {
    const form = formFor('ask', ground());
    expect(form.drafts?.({ ...form.start, to: 'p1', replyBy: '2023-11-06' })).toEqual({
      query: 'letters',
      order: { about: { noun: 'dependencies', ids: ['d1'] }, kind: 'eta', to: 'p1', replyBy: '2023-11-06', ask: null },
    });
  });
  it('becomes a reminder while an ask is open, unless a new one is wanted', () => {
    const asked = ground({ view: { asks: [askRow({ nudges: [day('2023-11-06')] })] } });
    const form = formFor('ask', asked);
    expect(typed(form, {})).toEqual({ act: 'nudge', ask: 'a1', channel: 'mail', on: null });
    expect(form.lead).toBe('Asked Platform A for a date on <2023-11-01>, reminded once.');
    expect(form.drafts?.(form.start).order.ask).toBe('a1');
    expect(formFor('askAnew', asked).title).toBe('Ask');
  });
  it('shows what is owed first, and keeps what they care about and which way works to me', () => {
    const { chase } = ground().view;
    const told = { ...chase, owed: ['Test data, due 4 Dec'], cares: 'Stable APIs', why: 'by chat, 2 of 3 were answered' };
    const known = formFor('ask', ground({ view: { chase: told } })).known ?? [];
    expect(known.map(({ label, secret }) => [label, secret ?? false])).toEqual([
      ['We owe them', false], ['They care about', true], ['Which way', true], ['Next reminder', false],
    ]);
    expect(known[0]?.lines).toEqual(['Test data, due 4 Dec']);
  });
  it('takes the other way that the core proposes, and says why', () => {
    const next = { channel: 'call', why: 'Reminded twice', thenOn: day('2023-11-20'), forLadder: true } as const;
    const form = formFor('ask', ground({ view: { asks: [askRow({ next })] } }));
    expect(form.start['channel']).toBe('call');
    expect(form.lead).toMatch(/ladder/);
    expect(leadsTo(form)).toEqual(['askAnew', 'logReply', 'escalate']);
  });
  it('reminds of the ask that was named', () => {
    const asks = [askRow(), askRow({ id: 'a2' })];
    expect(typed(formFor('ask', ground({ view: { asks }, about: { ask: 'a2' } })), {})).toMatchObject({ ask: 'a2' });
  });
});

describe('a reply', () => {
  it('may bring a date', () => {
    const form = formFor('logReply', ground({ view: { asks: [askRow()] } }));
    expect(typed(form, { text: 'Soon' })).toMatchObject({ act: 'logReply', ask: 'a1', kind: 'answered', eta: null });
    expect(typed(form, { day: '2023-11-24' })).toMatchObject({ eta: { kind: 'promise', day: '2023-11-24' } });
  });
  it('asks which, when more than one ask is open', () => {
    const asks = [askRow(), askRow({ id: 'a2' }), askRow({ id: 'a3', open: false })];
    const form = formFor('logReply', ground({ view: { asks } }));
    expect(names(form)).toContain('ask');
    expect(form.fields.find((field) => field.name === 'ask')?.choices).toHaveLength(2);
  });
  it('that came unasked is kept as their word on where it stands, or as the date they gave', () => {
    const form = formFor('logReply', ground());
    expect(typed(form, { reason: 'Still on it' })).toMatchObject({
      act: 'stateStanding', dependencies: ['d1'], word: 'acknowledged', reason: 'Still on it', said: { source: 'written', on: null },
    });
    expect(typed(form, { reason: 'After the freeze', day: '2023-11-24' })).toMatchObject({
      act: 'stateEta', dependency: 'd1', eta: { kind: 'promise', day: '2023-11-24', reason: 'After the freeze' },
    });
    expect(names(form, { day: '2023-11-24' })).not.toContain('word');
    expect(leadsTo(form)).toEqual(['askAnew']);
  });
  it('that came unasked changes nothing of where it stands unless it says so', () => {
    const word = (state: State) => formFor('logReply', ground({ row: { state } })).start['word'];
    expect([word('inProgress'), word('blocked'), word('asked')]).toEqual(['started', 'blocked', 'acknowledged']);
  });
  it('says what to do when it is over', () => {
    const form = formFor('logReply', ground({ row: { atRest: true, state: 'accepted' } }));
    expect(form.act).toBeNull();
    expect(leadsTo(form)).toEqual(['standing', 'askAnew']);
  });
});

describe('a verdict', () => {
  it('needs a delivery', () => {
    for (const kind of ['accept', 'acceptUnchecked', 'bounce'] as FormKind[]) {
      expect(formFor(kind, ground()).act).toBeNull();
    }
  });
  it('is one of three', () => {
    const delivered = ground({ view: { awaitsVerdict: true } });
    const kinds = (['accept', 'acceptUnchecked', 'bounce'] as const).map((kind) => typed(formFor(kind, delivered), {}));
    expect(kinds).toMatchObject([{ verdict: 'accepted' }, { verdict: 'unchecked' }, { verdict: 'bounced' }]);
  });
});

describe('a verdict with checks', () => {
  const delivered = ground({ view: { awaitsVerdict: true, checks: [checkRow('builds'), checkRow('docs')] } });
  const marked = marking(marking('', 'docs', { mark: 'fail', evidence: 'none yet' }), 'builds', { mark: 'pass' });
  it('asks for the checks first, unless nothing is judged', () => {
    expect(names(formFor('accept', delivered))[0]).toBe('checks');
    expect(names(formFor('bounce', delivered))[0]).toBe('checks');
    expect(names(formFor('acceptUnchecked', delivered))[0]).toBe('reason');
    expect(names(formFor('accept', ground({ view: { awaitsVerdict: true } })))[0]).toBe('reason');
  });
  it('sends what was marked, in the order of the checks', () => {
    expect(typed(formFor('bounce', delivered), { checks: marked })).toMatchObject({
      verdict: 'bounced',
      checks: [
        { check: 'builds', mark: 'pass', evidence: '', link: '' },
        { check: 'docs', mark: 'fail', evidence: 'none yet', link: '' },
      ],
    });
    expect(typed(formFor('acceptUnchecked', delivered), {})).toMatchObject({ checks: [] });
  });
  it('keeps the evidence when the mark changes', () => {
    expect(marksIn(marking(marked, 'docs', { mark: 'pass' }))['docs']).toEqual({ mark: 'pass', evidence: 'none yet', link: '' });
    expect(['p', 'F', 'n', 'x'].map(markOfKey)).toEqual(['pass', 'fail', 'notApplicable', undefined]);
  });
  it('comes from checks added one by one or from a template', () => {
    expect(typed(formFor('addCheck', delivered), { text: 'signed' })).toMatchObject({ act: 'addCheck', text: 'signed' });
    expect(typed(formFor('applyTemplate', delivered), {})).toEqual({
      act: 'applyTemplate', template: 'Code', dependencies: ['d1'],
    });
    expect(formFor('applyTemplate', { ...delivered, templates: [] }).act).toBeNull();
  });
});

describe('who owns it', () => {
  const claimed = ground({ view: { ownership: 'A mail names Ana.', claims: [claimRow()] } });
  it('starts with a claim and goes on with what is said to it', () => {
    expect(formFor('answerClaim', ground()).title).toBe('Record who is said to own it');
    expect(typed(formFor('claimDri', ground()), { owner: 'p1' })).toMatchObject({
      act: 'claimDri', person: 'p1', place: 'mail', said: { person: null, on: null },
    });
    expect(formFor('answerClaim', claimed).start).toMatchObject({ word: 'contradicted', claim: 'c1' });
    const next = (state: ClaimRow['state']) =>
      formFor('answerClaim', ground({ view: { claims: [claimRow({ state })] } })).start['word'];
    expect([next('contradicted'), next('promised')]).toEqual(['promised', 'corrected']);
  });
  it('asks for a day only when a correction is promised', () => {
    const form = formFor('answerClaim', claimed);
    expect(names(form, { word: 'promised' })).toContain('due');
    expect(typed(form, { word: 'corrected', due: '2023-11-24' })).toMatchObject({ word: 'corrected', due: null });
  });
  it('answers the claim that was named, and the newest otherwise', () => {
    const claims = [claimRow(), claimRow({ id: 'c2', name: 'Ben' }), claimRow({ id: 'c3', unsettled: false })];
    expect(formFor('answerClaim', ground({ view: { claims } })).start['claim']).toBe('c2');
    expect(formFor('answerClaim', ground({ view: { claims }, about: { claim: 'c1' } })).start['claim']).toBe('c1');
  });
  it('is corrected by asking', () => {
    const form = formFor('askCorrection', claimed);
    expect(form.lead).toBe('A mail names Ana.');
    expect(typed(form, {})).toMatchObject({ act: 'ask', kind: 'correction' });
    expect(form.drafts?.(form.start).order.kind).toBe('correction');
  });
});

describe('escalating', () => {
  const values = { trigger: 'T', needed: 'N', options: ' A \n\nB', recommendation: 'B' };
  it('goes out with its ways, without the empty ones', () => {
    expect(typed(formFor('escalate', ground()), values)).toMatchObject({
      act: 'escalate',
      case: { trigger: 'T', needed: 'N', options: ['A', 'B'], recommendation: 'B' },
      step: { rung: 'director', to: 'p5', channel: 'call', on: null, respondBy: '2023-11-09' },
    });
  });
  it('may be only considered', () => {
    const form = formFor('escalate', ground());
    expect(names(form, { rung: '' })).not.toContain('to');
    expect(typed(form, { rung: '' })).toMatchObject({ step: null });
  });
  it('begins on the rung that the core suggests, with the person and the channel of that rung', () => {
    const form = formFor('escalate', ground());
    expect(form.start).toMatchObject({ rung: 'director', to: 'p5', channel: 'call' });
    const lower = { ...form.start, rung: 'dri' };
    expect([form.follows?.['to']?.(lower), form.follows?.['channel']?.(lower)]).toEqual(['p1', 'mail']);
  });
  it('recommends nothing until a way out is chosen', () => {
    const form = formFor('escalate', ground());
    expect([form.start['recommendation'], form.follows?.['recommendation']]).toEqual(['', undefined]);
    expect(typed(form, { options: 'A\nB' })).toMatchObject({ case: { options: ['A', 'B'], recommendation: '' } });
  });
  it('tells what is on record before it asks for anything', () => {
    const { known } = formFor('escalate', ground());
    expect(known?.map((one) => one.label)).toEqual(['Asked so far', 'Impact', 'We owe them', 'Which rung']);
    expect(known?.at(-1)?.secret).toBe(true);
  });
  it('has its brief made by the core from what was typed', () => {
    expect(formFor('escalate', ground()).brief?.({ ...values, respondBy: '2023-11-09' })).toMatchObject({
      query: 'brief',
      dependency: 'd1',
      case: { needed: 'N', options: ['A', 'B'] },
      respondBy: '2023-11-09',
    });
  });
  it('takes up one under consideration where it was left', () => {
    const considered = ground({ view: { escalations: [escalationRow({ state: 'considering', gap: 'Say what' })] } });
    const form = formFor('escalate', considered);
    expect(form.start).toMatchObject({ needed: 'A date', options: 'Staff it\nDrop it', rung: 'director' });
    expect(typed(form, {})).toMatchObject({ act: 'reviseEscalation', escalation: 'e1', step: { rung: 'director' } });
  });
  it('rewords one that has gone out without a step', () => {
    const raised = ground({ view: { escalations: [escalationRow({ steps: [stepRow()] })] } });
    const form = formFor('reviseEscalation', raised);
    expect(names(form, {}, true)).toEqual(['needed', 'options', 'recommendation', 'trigger', 'impact']);
    expect(typed(form, {})).toMatchObject({ act: 'reviseEscalation', step: null });
  });
  it('asks what the step brought, then steps up to the rung suggested', () => {
    const raised = ground({ view: { escalations: [escalationRow({ steps: [stepRow()] })] } });
    const asked = formFor('escalate', raised);
    expect(missing(asked, asked.start)?.name).toBe('outcome');
    expect(missing(asked, { ...asked.start, outcome: 'partly' })?.name, 'nor is its cost').toBe('cost');
    const partly = typed(asked, { outcome: 'partly', cost: '0' });
    expect(partly).toMatchObject({ act: 'recordOutcome', step: 's1', outcome: 'partly', cost: 0 });
    const close = formFor('closeEscalation', raised);
    expect(missing(close, close.start)?.name).toBe('resolved');
    expect(typed(close, { resolved: 'yes' })).toMatchObject({ act: 'closeEscalation', resolved: true });
    expect(typed(close, { resolved: 'no' })).toMatchObject({ act: 'closeEscalation', resolved: false });
    const steps = [stepRow({ outcome: 'nothing' })];
    const responded = ground({ view: { escalations: [escalationRow({ state: 'responded', steps })] } });
    expect(typed(formFor('escalate', responded), {})).toMatchObject({ act: 'stepUp', step: { rung: 'director' } });
  });
  it('starts anew once the one before is over', () => {
    const done = ground({ view: { escalations: [escalationRow({ state: 'resolved' })] } });
    expect(typed(formFor('escalate', done), values)).toMatchObject({ act: 'escalate' });
  });
});

describe('where it stands', () => {
  it('can only be reopened once it is at rest', () => {
    const form = formFor('standing', ground({ row: { state: 'cancelled', atRest: true } }));
    expect(form.fields[0]?.choices).toEqual([{ value: 'reopened', label: 'reopened' }]);
  });
  it('has nothing to reopen before, unless it is blocked', () => {
    const words = (state: 'asked' | 'blocked') => {
      const choices = formFor('standing', ground({ row: { state } })).fields[0]?.choices;
      return Array.isArray(choices) ? choices.map((choice: { value: string }) => choice.value) : [];
    };
    expect(words('asked')).not.toContain('reopened');
    expect(words('blocked')).toContain('reopened');
  });
});

it('every form says what it is and leads only to forms', () => {
  const kinds: FormKind[] = [
    'reviseEta', 'ask', 'askAnew', 'logReply', 'deliver', 'accept', 'acceptUnchecked', 'bounce', 'escalate', 'stepUp',
    'reviseEscalation', 'outcome', 'closeEscalation', 'note', 'standing', 'needBy', 'retract', 'answerClaim', 'askCorrection', 'claimDri',
    'addCheck', 'applyTemplate',
  ];
  const known: ActKind[] = [...kinds, 'confirmUnchanged'];
  for (const kind of kinds) {
    const form = formFor(kind, ground());
    expect(form.title).not.toBe('');
    expect(leadsTo(form).every((kind) => kind !== undefined && known.includes(kind))).toBe(true);
  }
});
