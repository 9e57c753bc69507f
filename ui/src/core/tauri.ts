// The window's channel: the only file that knows of the shell.
import { invoke } from '@tauri-apps/api/core';
import type { Reply } from '../bindings';
import type { Transport } from './transport';

export const tauri: Transport = {
  call: (request) => invoke<Reply>('call', { request }),
  saveText: (name, text) => invoke<string | null>('save_text', { name, text, base64: false }),
  saveBytes: (name, bytes) => invoke<string | null>('save_text', { name, text: bytes, base64: true }),
  openLink: (url) => invoke<undefined>('open_link', { url }),
};
