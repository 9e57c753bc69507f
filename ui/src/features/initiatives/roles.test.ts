import { expect, it } from 'vitest';
import type { Role, StakeholderRow } from '../../bindings';
import { heldRoles } from './roles';

const row = (name: string, role: Role): StakeholderRow => ({ id: name, person: name, name, role, team: '' });

it('lists the roles somebody has, the driver first', () => {
  const held = heldRoles([row('Ines', 'informed'), row('Tom', 'driver'), row('Nadia', 'informed')]);
  expect(held.map((role) => [role.label, role.held.map((one) => one.name)])).toEqual([
    ['driver', ['Tom']],
    ['informed', ['Ines', 'Nadia']],
  ]);
});
