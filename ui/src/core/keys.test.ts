import { expect, test } from 'vitest';
import { bare, commandOf, commands, GROUPS, keyOf, keysOf, ownerOf, printKey, refusal, single, spell, withKey, type Stroke } from './keys';

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held,
});

test('no key means two things', () => {
  const keys = commands().flatMap(([, command]) => command.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test('every command has words and a known group', () => {
  for (const [, command] of commands()) {
    expect(command.label).not.toBe('');
    expect(GROUPS).toContain(command.group);
  }
});

test('a letter is spelled alike with and without caps lock', () => {
  expect(spell(stroke('e'))).toBe('E');
  expect(spell(stroke('E'))).toBe('E');
  expect(spell(stroke('E', { shiftKey: true }))).toBe('Shift+E');
});

test('a sign already says that Shift was held', () => {
  expect(spell(stroke('?', { shiftKey: true }))).toBe('?');
  expect(spell(stroke('/'))).toBe('/');
});

test('Command counts as Ctrl, and Alt is left to the system', () => {
  expect(spell(stroke('k', { metaKey: true }))).toBe('Ctrl+K');
  expect(spell(stroke('Z', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+Z');
  expect(spell(stroke('e', { altKey: true }))).toBe('');
  expect(spell(stroke('Shift', { shiftKey: true }))).toBe('');
});

test('the keys of the product page lead to their commands', () => {
  const expected = { N: 'capture', E: 'reviseEta', 'Shift+E': 'confirmUnchanged', A: 'ask', R: 'logReply', D: 'deliver',
    V: 'accept', F: 'bounce', X: 'escalate', O: 'note', S: 'snooze', U: 'update', Y: 'keep', '/': 'filter', 'Ctrl+K': 'palette', '?': 'keys' };
  for (const [key, id] of Object.entries(expected)) expect(commandOf(key)).toBe(id);
});

test('a key handled by the focused part itself is not taken from it', () => {
  expect(commandOf('Space')).toBeUndefined();
  expect(commandOf('F2')).toBeUndefined();
});

test('only keys without Ctrl must wait until nothing is typed', () => {
  expect(['E', 'Shift+E', '?', 'Enter'].every(bare)).toBe(true);
  expect(['Ctrl+K', 'Esc'].some(bare)).toBe(false);
});

test('a hint shows the first key as it is printed', () => {
  expect(printKey(keyOf('next'))).toBe('J');
  expect(printKey(keyOf('confirmUnchanged'))).toBe('⇧E');
  expect(printKey('Ctrl+Shift+Z')).toBe('Ctrl ⇧Z');
  expect(keyOf('paste')).toBe('');
});

test('a command takes the key it is given and leaves its own', () => {
  const remapped = withKey({}, 'reviseEta', 'Q');
  expect(commandOf('Q', remapped)).toBe('reviseEta');
  expect(commandOf('E', remapped)).toBeUndefined();
  expect(keyOf('reviseEta', remapped)).toBe('Q');
  expect(withKey(remapped, 'reviseEta', 'E')).toEqual({});
  expect(keysOf('next', withKey({}, 'next', 'L'))).toEqual(['L', 'ArrowDown']);
  expect(keysOf('ask', withKey({}, 'ask', ''))).toEqual([]);
});

test('a key of another command is refused with its name, and one of the system too', () => {
  expect(refusal('ask', 'E')).toContain('Revise ETA');
  expect(refusal('ask', 'Space')).toContain('Select');
  expect(refusal('ask', 'A')).toBe('');
  expect(refusal('ask', 'Ctrl+C')).toContain('system');
  expect(refusal('ask', 'E', withKey({}, 'reviseEta', 'Q'))).toBe('');
  expect(ownerOf('Space')).toBe('select');
});

test('every key of one letter or sign can be switched off', () => {
  expect(['E', 'Shift+E', '?', '/', '7'].every(single)).toBe(true);
  expect(['Ctrl+K', 'Enter', 'F2', 'ArrowDown', 'Esc', 'Space'].some(single)).toBe(false);
});
