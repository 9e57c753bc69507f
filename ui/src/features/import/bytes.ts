// A file or a pasted text as the base64 that goes inside a request.

const CHUNK = 0x8000;

/** Bytes as base64. In pieces, because a whole file does not fit the arguments of one call. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

/** A text as the base64 of its UTF-8. */
export function textAsBase64(text: string): string {
  return base64(new TextEncoder().encode(text));
}
