import { expect, it } from 'vitest';
import { base64, textAsBase64 } from './bytes';

const back = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

it('bytes come back as they were, also more than fit one call', () => {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => i % 256);
  expect(back(base64(bytes))).toEqual(bytes);
});

it('a text travels as UTF-8', () => {
  expect(new TextDecoder().decode(back(textAsBase64('Größe „x“ 日')))).toBe('Größe „x“ 日');
});

it('nothing is nothing', () => {
  expect(base64(new Uint8Array())).toBe('');
});
