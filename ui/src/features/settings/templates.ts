// Templates of acceptance checks as they are typed: a name, and a check a line.
import type { CheckTemplate } from '../../bindings';

/** The checks, one a line. */
export const linesOf = (template: CheckTemplate): string => template.checks.join('\n');

/** All of them, one with another name. */
export const renamed = (all: readonly CheckTemplate[], at: number, name: string): CheckTemplate[] =>
  all.map((template, place) => (place === at ? { ...template, name } : template));

/** All of them, one with other checks; the core drops empty lines and what is said twice. */
export const reworded = (all: readonly CheckTemplate[], at: number, lines: string): CheckTemplate[] =>
  all.map((template, place) => (place === at ? { ...template, checks: lines.split('\n') } : template));

/** A name that no template has yet. */
export function unusedName(all: readonly CheckTemplate[]): string {
  const taken = new Set(all.map((template) => template.name.toLowerCase()));
  let number = all.length + 1;
  while (taken.has(`template ${String(number)}`)) number += 1;
  return `Template ${String(number)}`;
}
