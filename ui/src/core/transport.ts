// How a trip reaches the core: through the window's own channel, or over the loopback server of `towline serve`.
// Both answer the same requests, so nothing above this file knows where it runs.
import type { Reply, Request } from '../bindings';
import { http } from './http';
import { tauri } from './tauri';

export interface Transport {
  /** One trip. Rejects with an `ApiError` when the ledger can not be used. */
  call(request: Request): Promise<Reply>;
  /** Saves a text where the user says; the path when it is known, null when they thought better of it. */
  saveText(name: string, text: string): Promise<string | null>;
  /** The same with bytes, given as base64. */
  saveBytes(name: string, bytes: string, mediaType: string): Promise<string | null>;
  /** Opens a link in the user's own browser or mail program. */
  openLink(url: string): Promise<void>;
}

/** The transport for where the page runs. Both come with the first file: another to fetch would delay the first trip. */
export function transportHere(): Transport {
  return '__TAURI_INTERNALS__' in window ? tauri : http;
}
