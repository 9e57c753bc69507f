import { expect, test } from 'vitest';
import { COMMANDS, type Command, type CommandId } from './keys';
import { REACH, type Elsewhere } from './reach';

const ways = Object.entries(REACH) as [string, CommandId | Elsewhere][];

test.each(ways)('the act %s is reached from the palette', (_, way) => {
  const command: Command = COMMANDS[typeof way === 'string' ? way : way.at];
  expect(command.hidden ?? false).toBe(false);
});

test('what has no command of its own says why', () => {
  for (const [, way] of ways) if (typeof way !== 'string') expect(way.because).not.toBe('');
});
