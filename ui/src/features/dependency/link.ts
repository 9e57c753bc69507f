// How a link is said: this one waits for another, or holds another one or a milestone up.
import type { Act, DependencyRow, LinkKind, MilestoneRow, Named } from '../../bindings';

/** The ways to say it; the first word decides the direction. */
export const WAYS: readonly { value: string; label: string }[] = [
  { value: 'waitsFor', label: 'It waits for' },
  { value: 'fedBy', label: 'It is fed by' },
  { value: 'blocks', label: 'It blocks' },
  { value: 'feeds', label: 'It feeds' },
];

const isBack = (way: string): boolean => way === 'waitsFor' || way === 'fedBy';
const MILESTONE = 'milestone:';

/** What can stand at the other end; a dependency can not wait for a milestone. */
export function endsOf(
  self: string,
  way: string,
  rows: readonly DependencyRow[],
  milestones: readonly MilestoneRow[],
): Named[] {
  const others = rows.filter((row) => row.id !== self);
  const named = others.map((row) => ({ id: row.id, name: row.title, hint: row.supplierName }));
  const stones = milestones.map((stone) => ({ id: MILESTONE + stone.id, name: stone.title, hint: 'milestone' }));
  return isBack(way) ? named : [...named, ...stones];
}

/** The act, or what is missing in words. */
export function linkAct(self: string, way: string, other: string | null, lag: string): Act {
  if (!other) throw new Error('Choose what it is linked with');
  if (!/^\d{0,4}$/.test(lag.trim())) throw new Error('Write the working days between as a number, like 5');
  const kind: LinkKind = way === 'fedBy' || way === 'feeds' ? 'feeds' : 'blocks';
  const days = Number(lag.trim() || 0);
  if (isBack(way)) return { act: 'link', dependency: other, kind, to: { is: 'dependency', id: self }, lag: days };
  const stone = other.startsWith(MILESTONE);
  const id = stone ? other.slice(MILESTONE.length) : other;
  return { act: 'link', dependency: self, kind, to: { is: stone ? 'milestone' : 'dependency', id }, lag: days };
}
