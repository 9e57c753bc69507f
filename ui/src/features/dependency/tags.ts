// Tags as they are typed and read: words, with or without `#`, apart by spaces or commas.

/** The tags in a line, each once, in their order. */
export function tagsOf(line: string): string[] {
  const words = line.split(/[\s,]+/).map((word) => word.replace(/^#+/, ''));
  return [...new Set(words.filter(Boolean))];
}

/** Tags as a line. */
export const tagLine = (tags: readonly string[]): string => tags.map((tag) => `#${tag}`).join(' ');
