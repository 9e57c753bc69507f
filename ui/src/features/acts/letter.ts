// Letters as one text to copy.
import type { LettersView } from '../../bindings';

const APART = '\n\n———\n\n';

/** The only letter as it is; of several each under its reader. */
export function lettersText({ letters }: LettersView): string {
  if (letters.length === 1) return letters[0]?.text ?? '';
  return letters.map(({ to, text }) => `To ${to || 'nobody named'}:\n\n${text}`).join(APART);
}
