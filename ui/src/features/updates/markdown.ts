// The Markdown that an update is made of, as blocks and pieces to show as text. No HTML is made or let through:
// what is not understood stays the words it is.

/** A piece of a line. */
export interface Piece {
  text: string;
  as: 'plain' | 'strong' | 'em' | 'code';
}

/** A block of the text. */
export type Block =
  | { is: 'heading'; level: 1 | 2 | 3; pieces: Piece[] }
  | { is: 'list'; items: Piece[][] }
  | { is: 'quote'; pieces: Piece[] }
  | { is: 'paragraph'; lines: Piece[][] };

const INLINE = /\\([!-/:-@[-`{-~])|\*\*(.+?)\*\*|(?<![\w*])[*_](?!\s)(.+?)(?<!\s)[*_](?![\w*])|`([^`]+)`/gs;

/** The pieces of one line. */
export function pieces(line: string): Piece[] {
  const found: Piece[] = [];
  const add = (text: string, as: Piece['as']) => {
    const last = found.at(-1);
    if (last && last.as === as) last.text += text;
    else if (text !== '') found.push({ text, as });
  };
  let at = 0;
  for (const match of line.matchAll(INLINE)) {
    add(line.slice(at, match.index), 'plain');
    const [whole, escaped, strong, em, code] = match;
    if (escaped !== undefined) add(escaped, 'plain');
    else if (strong !== undefined) add(unescaped(strong), 'strong');
    else if (em !== undefined) add(unescaped(em), 'em');
    else if (code !== undefined) add(code, 'code');
    at = match.index + whole.length;
  }
  add(line.slice(at), 'plain');
  return found;
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** The blocks of a text. */
export function blocks(markdown: string): Block[] {
  const found: Block[] = [];
  let open = false;
  for (const line of markdown.split(/\r?\n/)) {
    if (line.trim() === '') {
      open = false;
      continue;
    }
    const last = open ? found.at(-1) : undefined;
    open = true;
    take(found, last, line);
  }
  return found;
}

function take(found: Block[], last: Block | undefined, line: string): void {
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  const item = /^\s*[-*+]\s+(.*)$/.exec(line);
  const quote = /^>\s?(.*)$/.exec(line);
  if (heading) {
    const level = Math.min(3, heading[1]?.length ?? 1) as 1 | 2 | 3;
    found.push({ is: 'heading', level, pieces: pieces(heading[2] ?? '') });
  } else if (item) {
    if (last?.is === 'list') last.items.push(pieces(item[1] ?? ''));
    else found.push({ is: 'list', items: [pieces(item[1] ?? '')] });
  } else if (quote) {
    found.push({ is: 'quote', pieces: pieces(quote[1] ?? '') });
  } else if (last?.is === 'list' && /^\s/.test(line)) {
    last.items.at(-1)?.push({ text: ' ', as: 'plain' }, ...pieces(line.trim()));
  } else if (last?.is === 'paragraph') {
    last.lines.push(pieces(line.trim()));
  } else {
    found.push({ is: 'paragraph', lines: [pieces(line.trim())] });
  }
}
