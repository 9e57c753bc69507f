// What the import screen shows of a preview, and how an order changes with what is chosen.

import type {
  DateOrder,
  ImportOrder,
  ImportPreview,
  ImportRow,
  MendedCell,
  NameOf,
  NameMeans,
  RowVerdict,
  TableKind,
} from '../../bindings';

/** The words of a verdict, as the core says them. */
export const VERDICT_WORDS = {
  create: 'new',
  update: 'changed',
  skip: 'unchanged',
  refuse: 'refused',
} satisfies Record<RowVerdict, string>;

/** What a table's rows are, for the choice. */
export const KIND_WORDS = {
  dependencies: 'Dependencies',
  initiatives: 'Initiatives',
  stakeholders: 'Stakeholders',
  people: 'People',
  teams: 'Teams',
  absences: 'Absences',
  asks: 'Asks',
  meetings: 'Meetings',
  series: 'Meeting series',
} satisfies Record<TableKind, string>;

/** Both ways to read a date like 03/04/2026. */
export const DATE_ORDER_WORDS = {
  dayFirst: 'Day first',
  monthFirst: 'Month first',
} satisfies Record<DateOrder, string>;

/** Whose a name is. */
export const NAMED_WORDS = { team: 'team', person: 'person', milestone: 'milestone' } satisfies Record<NameOf, string>;

/** A part of the bar of counts. */
export interface Part {
  verdict: RowVerdict;
  count: number;
  /** Share of all rows, 0 to 100. */
  percent: number;
}

/** New, update, unchanged, refused; the ones that do not occur are left out. */
export function parts(preview: ImportPreview): Part[] {
  const counts: [RowVerdict, number][] = [
    ['create', preview.created],
    ['update', preview.updated],
    ['skip', preview.skipped],
    ['refuse', preview.refused],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => ({ verdict, count, percent: (100 * count) / Math.max(1, preview.rows) }));
}

/** The headers of the columns that are not taken in; one without a header and without a value is none. */
export function leftOut(preview: ImportPreview): string[] {
  const named = preview.columns.map((column, at) => ({ ...column, header: column.header || `column ${at + 1}`, bare: column.header === '' }));
  const left = named.filter((column) => column.field === '' && !(column.bare && column.samples.length === 0));
  return left.map((column) => column.header);
}

/** What is left out, and the way to take it in where there is one: a field that no column has yet. Empty without any. */
export function leftOutWords(preview: ImportPreview): string {
  const left = leftOut(preview);
  if (left.length === 0) return '';
  const mapped = new Set(preview.columns.map((column) => column.field));
  const free = preview.fields.some((field) => field.word !== 'tags' && !mapped.has(field.word));
  const which = left.length === 1 ? 'If it is another name for a field' : 'If one of them is another name for a field';
  const way = free ? `${which}, choose that under Columns.` : 'Every field has its column already.';
  return `Left out: ${left.join(', ')}. ${way}`;
}

/** How many rows taking in would change something for. */
export function taken(preview: ImportPreview): number {
  return preview.created + preview.updated;
}

/** The rows with one of these verdicts; all when none is chosen. In the order of the core. */
export function shown(rows: readonly ImportRow[], only: RowVerdict | null): readonly ImportRow[] {
  return only === null ? rows : rows.filter((row) => row.verdict === only);
}

/** The order with another kind of table: what the columns mean is guessed anew. */
export function withKind(order: ImportOrder, kind: TableKind): ImportOrder {
  return { ...order, kind, mapping: null };
}

/** The order with one column mapped otherwise. A field taken over is taken away from the column that had it. */
export function withColumn(order: ImportOrder, preview: ImportPreview, index: number, field: string): ImportOrder {
  const mapping = preview.columns.map((column, at) => {
    if (at === index) return field;
    return field !== '' && column.field === field ? '' : column.field;
  });
  return { ...order, kind: preview.kind, mapping };
}

/** Labels of fields a row can not do without and no column is mapped to. */
export function missing(preview: ImportPreview): string[] {
  const mapped = new Set(preview.columns.map((column) => column.field));
  return preview.fields.filter((field) => field.needed && !mapped.has(field.word)).map((field) => field.label);
}

/** "1 row", "40 rows"; thousands parted. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** Whether a page from the clipboard holds a table. */
export function holdsTable(page: string): boolean {
  return /<table[\s>]/i.test(page);
}

/** The order in which a name means another; what was said of that name before no longer counts. */
export function withName(order: ImportOrder, said: NameMeans): ImportOrder {
  const others = order.names.filter((known) => known.noun !== said.noun || known.name !== said.name);
  return { ...order, names: [...others, said] };
}

/** The order in which a cell is mended. */
export function withCell(order: ImportOrder, said: MendedCell): ImportOrder {
  const others = order.mended.filter((cell) => cell.line !== said.line || cell.column !== said.column);
  return { ...order, mended: [...others, said] };
}

/** How the table was read, in words, and whose export it is. */
export function readAs(preview: ImportPreview): string {
  const tool = preview.tool === '' ? '' : ` · exported from ${preview.tool}`;
  const remembered = preview.remembered ? ' · columns as last time' : '';
  return `${preview.readAs}${tool}${remembered}`;
}
