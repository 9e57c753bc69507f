import { describe, expect, it } from 'vitest';
import { blocks, pieces } from './markdown';

const shape = (markdown: string) => blocks(markdown).map((block) => block.is);

describe('blocks', () => {
  it('are headings, lists and paragraphs', () => {
    expect(shape('# Checkout\n\nAt risk.\n\n## Moved\n- SSO\n- Tokens\n\n> note')).toEqual([
      'heading',
      'paragraph',
      'heading',
      'list',
      'quote',
    ]);
  });

  it('a list holds its items and their further lines', () => {
    const [list] = blocks('- one\n  and more\n- two');
    expect(list?.is === 'list' && list.items.map((item) => item.map((p) => p.text).join(''))).toEqual(['one and more', 'two']);
  });

  it('an escaped number sign begins no heading', () => {
    expect(blocks('\\# not')).toEqual([{ is: 'paragraph', lines: [[{ text: '# not', as: 'plain' }]] }]);
  });
});

describe('pieces', () => {
  it('are strong, emphasised, code and plain', () => {
    expect(pieces('**At risk**: _5 days_ `x`')).toEqual([
      { text: 'At risk', as: 'strong' },
      { text: ': ', as: 'plain' },
      { text: '5 days', as: 'em' },
      { text: ' ', as: 'plain' },
      { text: 'x', as: 'code' },
    ]);
  });

  it('an escape is the character it escapes', () => {
    expect(pieces('C\\*\\_x \\[a\\] \\@ana **v1\\.2**')).toEqual([
      { text: 'C*_x [a] @ana ', as: 'plain' },
      { text: 'v1.2', as: 'strong' },
    ]);
  });

  it('snake_case_names and 2 * 3 * 4 stay as they are', () => {
    expect(pieces('snake_case_names 2 * 3 * 4')).toEqual([{ text: 'snake_case_names 2 * 3 * 4', as: 'plain' }]);
  });

  it('HTML stays words', () => {
    expect(pieces('<img src=x onerror=alert(1)>')).toEqual([{ text: '<img src=x onerror=alert(1)>', as: 'plain' }]);
  });
});
