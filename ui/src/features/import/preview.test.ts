import { describe, expect, it } from 'vitest';
import type { ImportOrder, ImportPreview } from '../../bindings';
import { counted, holdsTable, leftOut, leftOutWords, missing, parts, readAs, shown, taken, withCell, withColumn, withKind, withName } from './preview';

const preview: ImportPreview = {
  name: 'pasted',
  kind: 'dependencies',
  columns: [
    { header: 'Title', field: 'title', samples: ['SSO'] },
    { header: 'Who', field: 'supplier', samples: [] },
    { header: 'x', field: '', samples: [] },
  ],
  fields: [
    { word: 'title', label: 'Title', needed: true },
    { word: 'initiative', label: 'Initiative', needed: true },
    { word: 'supplier', label: 'Supplier', needed: false },
  ],
  readAs: 'parted by tab, UTF-8',
  tool: '',
  remembered: false,
  near: [],
  sheet: '',
  sheets: [],
  rows: 40,
  created: 30,
  updated: 0,
  skipped: 8,
  refused: 2,
  also: [],
  remarks: [],
  ambiguous: [],
  verdicts: [
    { line: 3, title: 'a', verdict: 'refuse', column: 'Who', reason: 'why', note: '', cell: 1, text: 'x' },
    { line: 2, title: 'b', verdict: 'create', column: '', reason: '', note: '', cell: null, text: '' },
  ],
};
const order: ImportOrder = { name: 'pasted', bytes: '', kind: null, mapping: null, dateOrder: null, sheet: null, names: [], mended: [], watch: null };

describe('counts', () => {
  it('leave out what does not occur and make up the whole', () => {
    expect(parts(preview).map((part) => part.verdict)).toEqual(['create', 'skip', 'refuse']);
    expect(parts(preview).reduce((sum, part) => sum + part.percent, 0)).toBe(100);
  });

  it('stand beside the columns that are not taken in', () => {
    expect(leftOut(preview)).toEqual(['x']);
    const bare = { header: '', field: '', samples: ['7'] };
    const columns = [...preview.columns, { ...bare, samples: [] }, bare];
    expect(leftOut({ ...preview, columns })).toEqual(['x', 'column 5']);
  });

  it('names the way to take a column in where there is one', () => {
    expect(leftOutWords(preview)).toBe('Left out: x. If it is another name for a field, choose that under Columns.');
    const two = [...preview.columns, { header: 'y', field: '', samples: [] }];
    expect(leftOutWords({ ...preview, columns: two })).toBe(
      'Left out: x, y. If one of them is another name for a field, choose that under Columns.',
    );
    const fields = preview.fields.filter((field) => field.word !== 'initiative');
    const tags = { word: 'tags', label: 'Tags', needed: false };
    expect(leftOutWords({ ...preview, fields: [...fields, tags] })).toBe('Left out: x. Every field has its column already.');
    expect(leftOutWords({ ...preview, columns: preview.columns.slice(0, 2) })).toBe('');
  });

  it('of an empty table are none', () => {
    expect(parts({ ...preview, rows: 0, created: 0, skipped: 0, refused: 0 })).toEqual([]);
  });

  it('taken in are the new and the changed', () => {
    expect(taken(preview)).toBe(30);
  });

  it('are said in words', () => {
    expect([counted(1, 'row'), counted(1270, 'row'), counted(0, 'person', 'people')]).toEqual([
      '1 row',
      '1,270 rows',
      '0 people',
    ]);
  });
});

describe('verdicts', () => {
  it('are all shown until one is chosen', () => {
    expect(shown(preview.verdicts, null)).toHaveLength(2);
    expect(shown(preview.verdicts, 'refuse').map((row) => row.line)).toEqual([3]);
  });
});

describe('an order', () => {
  it('of another kind has its columns guessed anew', () => {
    expect(withKind({ ...order, mapping: ['title'] }, 'initiatives')).toMatchObject({ kind: 'initiatives', mapping: null });
  });

  it('maps a field to one column only', () => {
    expect(withColumn(order, preview, 2, 'title').mapping).toEqual(['', 'supplier', 'title']);
  });

  it('may leave several columns out', () => {
    expect(withColumn(order, preview, 0, '').mapping).toEqual(['', 'supplier', '']);
  });
});

it('a needed field without a column is missing', () => {
  expect(missing(preview)).toEqual(['Initiative']);
});

it('a page is taken for a table only when it holds one', () => {
  expect(['<meta><TABLE border=1>', '<table>', '<p>tables</p>', 'a,b'].map(holdsTable)).toEqual([true, true, false, false]);
});

describe('what is said about a name or a cell', () => {
  it('counts instead of what was said before', () => {
    const once = withName(order, { noun: 'team', name: 'A-1', means: 'A 1' });
    const twice = withName(once, { noun: 'team', name: 'A-1', means: 'A-1' });
    expect(twice.names).toEqual([{ noun: 'team', name: 'A-1', means: 'A-1' }]);
    expect(withName(once, { noun: 'person', name: 'A-1', means: 'B' }).names).toHaveLength(2);
    const mended = withCell(withCell(order, { line: 3, column: 1, text: 'a' }), { line: 3, column: 1, text: 'b' });
    expect(mended.mended).toEqual([{ line: 3, column: 1, text: 'b' }]);
  });

  it('and whose export it is stands beside how it was read', () => {
    expect(readAs({ ...preview, tool: 'Jira', remembered: true })).toBe(
      'parted by tab, UTF-8 · exported from Jira · columns as last time',
    );
  });
});
