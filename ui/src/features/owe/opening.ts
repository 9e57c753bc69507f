// Opens the forms about what I owe, and about what is put off, from anywhere: what they need is asked for when they open.
import type { Named, CommitmentRow } from '../../bindings';
import { choose } from '../../core/choosing.svelte';
import type { Bindings } from '../../core/commands.svelte';
import { COMMANDS, type CommandId } from '../../core/keys';
import { live } from '../../core/live.svelte';
import { problemOf, wordsOf } from '../../core/problem';
import { toasts } from '../../core/toasts.svelte';
import type { Form } from '../acts/form';
import { doAct, openForm } from '../acts/open.svelte';
import { keepForm, moveOweForm, oweForm, withdrawForm, type OweGround } from '../acts/owe';
import { wake } from '../acts/snooze';

const tell = (thrown: unknown): void => toasts.problem(wordsOf(problemOf(thrown)));

/** A new one, to whom and for what is in hand. Owed for a dependency, it is owed to its DRI, else to its team. */
export async function beginOwe(hand: Pick<OweGround, 'to' | 'dependency'> = {}): Promise<void> {
  try {
    const { rows } = await live.read({ query: 'dependencies', order: null });
    const dependencies: Named[] = rows.map((row) => ({ id: row.id, name: row.title, hint: row.supplierName }));
    const of = rows.find((row) => row.id === hand.dependency);
    const [people, teams] = [live.shell?.people ?? [], live.shell?.teams ?? []];
    openForm(oweForm({ people, teams, dependencies, dependency: hand.dependency, to: hand.to ?? of?.dri ?? of?.supplier }));
  } catch (thrown) {
    tell(thrown);
  }
}

const FORMS = { keepOn: keepForm, moveCommitment: moveOweForm, withdrawCommitment: withdrawForm } satisfies Partial<
  Record<CommandId, (row: CommitmentRow) => Form>
>;
export type OweAct = keyof typeof FORMS;

/** Opens a form about one of them, as its row tells it. */
export const openOwe = (act: OweAct, row: CommitmentRow): void =>
  openForm(FORMS[act](row), { title: row.text, hint: row.to });

/** The same by its id. */
export async function beginOn(act: OweAct, id: string): Promise<void> {
  try {
    const row = (await live.read({ query: 'commitments' })).rows.find((one) => one.id === id);
    if (row) openOwe(act, row);
  } catch (thrown) {
    tell(thrown);
  }
}

/** It is kept today: one key, no form. */
export const keepNow = (commitment: string): void => doAct({ act: 'keepCommitment', commitment, reason: '', on: null });

type Keyed = OweAct | 'keep';
const KEYED: readonly Keyed[] = ['keep', 'keepOn', 'moveCommitment', 'withdrawCommitment'];
const keysWith = (does: (act: Keyed) => unknown): Bindings =>
  Object.fromEntries(KEYED.map((act) => [act, () => does(act)]));

/** What the commands do to the one in hand. */
export const oweKeys = (id: string): Bindings => keysWith((act) => (act === 'keep' ? keepNow(id) : beginOn(act, id)));

/** What they do when none is: one is chosen first. */
export const oweChosen = (): Bindings =>
  keysWith((act) =>
    choose('commitment', COMMANDS[act].label, ({ id }) => (act === 'keep' ? keepNow(id) : beginOn(act, id))),
  );

/** Lets one of those that are put off be chosen, and takes it up again. */
export async function chooseWake(): Promise<void> {
  try {
    const { rows } = await live.read({ query: 'dependencies', order: null });
    const asleep = rows.filter((row) => row.snooze).map((row) => ({ id: row.id, name: row.title, hint: row.supplierName }));
    choose('dependency', COMMANDS.wake.label, ({ id }) => doAct(wake(id)), asleep);
  } catch (thrown) {
    tell(thrown);
  }
}
