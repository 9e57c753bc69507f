// What was supposed is adopted by the ordinary form, filled in as far as it was supposed: it asks who said so.
import type { Supposing } from '../../bindings';
import { sayDay } from '../../core/day';
import { live } from '../../core/live.svelte';
import type { Values } from '../acts/form';
import { formFor } from '../acts/forms';
import { openForm } from '../acts/open.svelte';

/** What can be recorded; that a team slips is an assumption. */
export type Adoptable = Exclude<Supposing, { suppose: 'usual' }>;

/** Opens the form; `ondone` is told when it was recorded. */
export async function adopt(change: Adoptable, ondone: () => unknown): Promise<void> {
  const view = await live.read({ query: 'dependency', id: change.dependency });
  const people = live.shell?.people ?? [];
  const ground = { about: { dependency: change.dependency }, view, people, templates: [], say: sayDay };
  const form = formFor(change.suppose === 'eta' ? 'reviseEta' : 'standing', ground);
  const start: Values = change.suppose === 'eta' ? { kind: 'promise', day: change.day } : { word: 'cancelled' };
  openForm({ ...form, start: { ...form.start, ...start } }, { title: view.row.title, hint: view.row.supplierName }, ondone);
}
