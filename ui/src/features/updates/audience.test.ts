import { describe, expect, it } from 'vitest';
import type { Audience } from '../../bindings';
import { asTyped, terms, typedAudience } from './audience';

const steering: Audience = {
  key: 'steering',
  name: 'Steering group',
  register: 'management',
  naming: 'role',
  mostWords: 200,
  everyDays: 10,
  glossary: [{ word: 'SDK', plain: 'building block' }, { word: 'basically', plain: '' }],
  template: '# {{ title }}',
};

describe('an audience in its form', () => {
  it('comes back as it went in', () => {
    expect(typedAudience(steering, asTyped(steering))).toEqual(steering);
  });

  it('keeps the figure of before while something else stands there', () => {
    const typed = { ...asTyped(steering), mostWords: 'many', everyDays: ' 5 ' };
    expect(typedAudience(steering, typed)).toMatchObject({ mostWords: 200, everyDays: 5 });
  });

  it('reads plain words line by line, and what stands behind a second sign belongs to them', () => {
    expect(terms('SDK = building block\n\n a=b = c\nfluff')).toEqual([
      { word: 'SDK', plain: 'building block' },
      { word: 'a', plain: 'b = c' },
      { word: 'fluff', plain: '' },
    ]);
  });
});
