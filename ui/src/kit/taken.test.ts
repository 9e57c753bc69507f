import { expect, test } from 'vitest';
import { awaitsMeaning, daysTaken, hasMeaning } from './taken';

test('whoever saves waits for the days that are still being read, and for no others', async () => {
  const read: string[] = [];
  const field = (name: string) => {
    const one = async (): Promise<void> => {
      await Promise.resolve();
      read.push(name);
      hasMeaning(one);
    };
    return one;
  };
  awaitsMeaning(field('said on'));
  awaitsMeaning(field('reply by'));
  const gone = field('closed before');
  awaitsMeaning(gone);
  hasMeaning(gone);
  await daysTaken();
  expect(read).toEqual(['said on', 'reply by']);
  await daysTaken();
  expect(read).toEqual(['said on', 'reply by']);
});
