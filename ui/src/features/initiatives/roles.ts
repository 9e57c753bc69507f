// Roles of an initiative, as they are listed: by role in the order of the vocabulary, in the order the core sent.
import type { StakeholderRow } from '../../bindings';
import { ROLE } from '../../core/labels';
import { choicesOf, type Choice } from '../acts/form';

export interface Held extends Choice {
  held: StakeholderRow[];
}

/** The roles somebody has. */
export function heldRoles(rows: readonly StakeholderRow[]): Held[] {
  const all = choicesOf(ROLE).map((role) => ({ ...role, held: rows.filter((row) => row.role === role.value) }));
  return all.filter((role) => role.held.length > 0);
}
