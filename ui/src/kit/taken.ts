// Days that were typed and whose meaning has not come from the core yet. What saves more than the field in hand waits
// for them, so that a day typed just before is never left out.
const waiting = new Set<() => Promise<void>>();

/** A field waits for the meaning of what was typed; `read` asks for it now. */
export const awaitsMeaning = (read: () => Promise<void>): unknown => waiting.add(read);

/** It has come, or the field has gone. */
export const hasMeaning = (read: () => Promise<void>): unknown => waiting.delete(read);

/** Resolves once every typed day was read. */
export async function daysTaken(): Promise<void> {
  await Promise.all([...waiting].map((read) => read()));
}
