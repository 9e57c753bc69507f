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
