import { describe, expect, it } from 'vitest';
import { putName, spotAt, stillPlain, suggestions } from './line';

const at = (line: string) => spotAt(line, line.length);
const named = (...names: string[]) => names.map((name) => ({ id: name, name, hint: '' }));

describe('the name being typed', () => {
  it.each([
    ['Tokenizer @Pla', 'team', 'Pla'],
    ['Tokenizer @', 'team', ''],
    ['dri:"iOS le', 'person', 'iOS le'],
    ['x @A ms:Be', 'milestone', 'Be'],
    ['x DRI:an', 'person', 'an'],
    ['x in:“Check', 'initiative', 'Check'],
  ])('%s names a %s', (line, kind, typed) => {
    expect(at(line)).toMatchObject({ kind, typed });
  });

  it.each(['mail a@b', 'x @PlatformA ', 'x dri:"iOS lead" ', 'terms:Be', 'plain words', ''])('%s names nothing', (line) => {
    expect(at(line)).toBeNull();
  });

  it('is the one at the caret, not the last of the line', () => {
    expect(spotAt('@Pla need:fri', 4)).toMatchObject({ kind: 'team', typed: 'Pla', end: 4 });
  });
});

describe('suggested names', () => {
  it('begin with what was typed before those that contain it', () => {
    expect(suggestions(named('My platform', 'Platform A', 'Web'), 'plat').map((n) => n.name)).toEqual([
      'Platform A',
      'My platform',
    ]);
  });

  it('are found without regard to case, spaces and the @ of a handle', () => {
    expect(suggestions(named('Platform A', '@ana'), 'platforma')).toHaveLength(1);
    expect(suggestions(named('Platform A', '@ana'), 'ana')).toHaveLength(1);
  });
});

describe('a name put in', () => {
  it('is quoted when it has spaces and replaces what was typed', () => {
    const line = 'SSO @Pla need:fri';
    const spot = spotAt(line, 8);
    expect(spot && putName(line, spot, 'Platform A')).toEqual({
      line: 'SSO @"Platform A" need:fri',
      caret: 'SSO @"Platform A" '.length,
    });
  });

  it('replaces a quote that was opened', () => {
    const line = 'dri:"iO';
    const spot = at(line);
    expect(spot && putName(line, spot, 'iOS lead').line).toBe('dri:"iOS lead" ');
  });
});

it('a removed chip is forgotten once its text is edited away', () => {
  expect(stillPlain('meet @home', ['@home', '#x'])).toEqual(['@home']);
});
