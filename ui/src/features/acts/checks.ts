// Acceptance checks in a form: what was marked, kept as one value of the form, and the forms that add checks.
import type { CheckEntry, CheckMark, CheckRow } from '../../bindings';
import { textOf, type Form, type Ground, type Values } from './form';

/** What was found on one check. */
export interface Marked {
  mark: CheckMark;
  evidence: string;
  link: string;
}

/** By the id of the check. */
export type Marks = Readonly<Record<string, Marked>>;

/** The marks in a value of a form. */
export const marksIn = (value: string): Marks => (value === '' ? {} : (JSON.parse(value) as Marks));

/** The value of a form with one check changed. */
export function marking(value: string, check: string, change: Partial<Marked>): string {
  const marks = marksIn(value);
  const before = marks[check] ?? { mark: 'pass', evidence: '', link: '' };
  return JSON.stringify({ ...marks, [check]: { ...before, ...change } });
}

/** The marks for an act, in the order of the checks. */
export function entriesOf(values: Values, rows: readonly CheckRow[]): CheckEntry[] {
  const marks = marksIn(textOf(values, 'checks'));
  return rows.flatMap((row) => {
    const marked = marks[row.id];
    return marked ? [{ check: row.id, ...marked }] : [];
  });
}

/** The mark of a letter; a number gives the one that the form expects. */
export function markOfKey(key: string): CheckMark | undefined {
  return ({ p: 'pass', f: 'fail', n: 'notApplicable' } as const)[key.toLowerCase()];
}

/** A further check. */
export function addCheckForm({ about, view }: Ground): Form {
  const known = view.checks.map((check) => check.text).join(', ');
  return {
    title: 'Add an acceptance check',
    lead: known ? `Checked so far: ${known}.` : 'Nothing is checked yet before it is accepted.',
    save: 'Add',
    fields: [{ name: 'text', label: 'A delivery must', as: 'line', hint: 'Such as “tests pass”', needed: true }],
    start: {},
    act: (values) => ({ act: 'addCheck', dependency: about.dependency, text: textOf(values, 'text') }),
    others: [{ label: 'Apply a template', kind: 'applyTemplate' }],
  };
}

/** The checks of a template that are not there yet. */
export function applyTemplateForm({ about, templates }: Ground): Form {
  const others = [{ label: 'Add a check', kind: 'addCheck' } as const];
  if (templates.length === 0) {
    const lead = 'No template is left; make one in Settings.';
    return { title: 'Apply a template', lead, save: '', fields: [], start: {}, act: null, others };
  }
  const choices = templates.map(({ name, checks }) => ({ value: name, label: `${name}: ${checks.join(', ')}` }));
  return {
    title: 'Apply a template',
    lead: 'Checks that are there already stay as they are.',
    save: 'Apply',
    fields: [{ name: 'template', label: 'Template', as: 'choice', choices }],
    start: { template: choices[0]?.value ?? '' },
    act: (values) => ({
      act: 'applyTemplate',
      template: textOf(values, 'template'),
      dependencies: [about.dependency],
    }),
    others,
  };
}
