// Copying a text to the clipboard.

/**
 * Copies a text; says whether that worked. The second way is for windows in which the clipboard may not be written
 * directly: a field that is marked and copied as by hand. It stands in `beside`, because in an open dialog nothing
 * outside can have the focus.
 */
export async function copyText(text: string, beside: HTMLElement = document.body): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAsByHand(text, beside);
  }
}

/**
 * Copies a text together with its HTML, so that a program that knows formatting keeps it and every other one gets the
 * text. Where the clipboard's own interface is closed to a page, as in WebKitGTK, a copy as by hand is answered with both.
 */
export async function copyRich(text: string, html: string, beside: HTMLElement = document.body): Promise<boolean> {
  try {
    const part = (type: string, words: string) => new Blob([words], { type });
    const item = { 'text/plain': part('text/plain', text), 'text/html': part('text/html', html) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    let answered = false;
    const answer = (event: ClipboardEvent): void => {
      if (!event.clipboardData) return;
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData('text/html', html);
      event.preventDefault();
      answered = true;
    };
    document.addEventListener('copy', answer, { capture: true });
    const copied = copyAsByHand(text, beside);
    document.removeEventListener('copy', answer, { capture: true });
    return copied && answered;
  }
}

function copyAsByHand(text: string, beside: HTMLElement): boolean {
  const from = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  field.setAttribute('aria-hidden', 'true');
  beside.append(field);
  field.select();
  // Deprecated, and still the only way where the clipboard's own interface is closed to a page.
  const copied = document.execCommand('copy');
  field.remove();
  if (from instanceof HTMLElement) from.focus();
  return copied;
}

/** Whether Ctrl+C has nothing of its own to copy. */
export function nothingMarked(target: EventTarget | null): boolean {
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
  return field ? field.selectionStart === field.selectionEnd : true;
}
