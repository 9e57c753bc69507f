// What is chosen on the screens belongs to the ledger on them: filters, an initiative, a day of the past. Whoever keeps
// such a choice while places change says here how it is forgotten; App.svelte tells when another ledger is open.

const choices = new Set<() => unknown>();

/** `forget` is called whenever another ledger was opened. */
export const ofLedger = (forget: () => unknown): unknown => choices.add(forget);

/** Another ledger is open: what was chosen in the one before means nothing in it. */
export const otherLedger = (): void => choices.forEach((forget) => forget());
