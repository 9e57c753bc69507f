import type { DependencyChange, Done } from '../../bindings';

/** Sends one edited field of a dependency; a refusal rejects and is shown at the field. */
export type Change = (change: DependencyChange) => Promise<Done>;
