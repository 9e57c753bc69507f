// An audience as it stands in its form, and back. What fits is the core's to say.
import type { Audience, Naming, Register, Term } from '../../bindings';

/** Every field as it is typed. */
export interface TypedAudience {
  name: string;
  register: string;
  naming: string;
  mostWords: string;
  everyDays: string;
  /** A line a word: ours = theirs. */
  glossary: string;
  template: string;
}

export function asTyped(audience: Audience): TypedAudience {
  return {
    name: audience.name,
    register: audience.register,
    naming: audience.naming,
    mostWords: String(audience.mostWords),
    everyDays: String(audience.everyDays),
    glossary: audience.glossary.map(({ word, plain }) => `${word} = ${plain}`.trim()).join('\n'),
    template: audience.template,
  };
}

/** What was typed; a figure that is none stays as it was before. */
export function typedAudience(before: Audience, typed: TypedAudience): Audience {
  return {
    ...before,
    name: typed.name,
    register: typed.register as Register,
    naming: typed.naming as Naming,
    mostWords: figure(typed.mostWords) ?? before.mostWords,
    everyDays: figure(typed.everyDays) ?? before.everyDays,
    glossary: terms(typed.glossary),
    template: typed.template,
  };
}

/** Words and what is written instead, a line each; a line without "=" is a word that is left out. */
export function terms(text: string): Term[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [word = '', ...plain] = line.split('=');
    return { word: word.trim(), plain: plain.join('=').trim() };
  });
}

const figure = (text: string): number | null => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : null);
