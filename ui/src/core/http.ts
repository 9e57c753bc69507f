// The loopback server's channel. Its token arrives in the address, is kept for this tab, and leaves the address at once.
import type { ApiError, Reply } from '../bindings';
import { splitToken } from './route';
import type { Transport } from './transport';

const KEPT = 'towline.token';

function token(): string {
  const { token: given, hash } = splitToken(location.hash);
  if (given) {
    sessionStorage.setItem(KEPT, given);
    history.replaceState(null, '', hash || '#/today');
  }
  return given || sessionStorage.getItem(KEPT) || '';
}

const bearer = token();

const gone = (message: string): ApiError => ({ kind: 'internal', message });

async function refusal(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  if (body && typeof body === 'object' && 'kind' in body) return body as ApiError;
  if (response.status === 401 || response.status === 403) {
    return gone('This page is no longer signed in. Open the address that `towline serve` printed.');
  }
  return gone(`Towline answered with status ${response.status}. Start \`towline serve\` again.`);
}

function download(name: string, blob: Blob): string {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return name;
}

export const http: Transport = {
  async call(request) {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` };
    const sent = fetch('/call', { method: 'POST', headers, body: JSON.stringify(request) });
    const response = await sent.catch(() => {
      throw gone('Towline does not answer. Start `towline serve` again, then try once more; nothing was lost.');
    });
    if (!response.ok) throw await refusal(response);
    return (await response.json()) as Reply;
  },
  async saveText(name, text) {
    return download(name, new Blob([text], { type: 'text/plain;charset=utf-8' }));
  },
  async saveBytes(name, bytes, mediaType) {
    const binary = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
    return download(name, new Blob([binary], { type: mediaType }));
  },
  async openLink(url) {
    window.open(url, '_blank', 'noopener,noreferrer');
  },
};
