/** Requests of the page to the preview: the session goes as `Authorization`, never as a cookie or in an address (E-32). */
import { SESSION_KEY } from './enter.ts';
import { texts } from './texts.ts';
import type { Envelope } from '../../shared/contract/define.ts';

/** This page among the tabs of this browser; a duplicated tab has the same session but not the same page. */
export const page = crypto.randomUUID();

const session = sessionStorage.getItem(SESSION_KEY) ?? '';

export function headers(type: string | null = null): Record<string, string> {
  return {
    Authorization: `Bearer ${session}`,
    'X-Trajectmap-Pagina': page,
    ...(type === null ? {} : { 'Content-Type': type }),
  };
}

export const post = (path: string, value: unknown): Promise<Response> =>
  fetch(path, { method: 'POST', headers: headers('application/json'), body: JSON.stringify(value), cache: 'no-store' });

/** The preview cannot be reached: it ended, or the machine slept. */
export function lost(): Envelope {
  return { ok: false, error: { code: 'VERBINDING_WEG', message: texts.fout.VERBINDING_WEG, supportId: page.slice(0, 8) } };
}

/** Gives each line of a streamed answer, as it comes. Rejects when the connection breaks. */
export async function readLines(response: Response, take: (value: unknown) => void): Promise<void> {
  if (response.body === null) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(JSON.parse(line));
  }
}

/** Gives bytes to the browser as a download; `name` comes from the host. */
export async function download(response: Response): Promise<void> {
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(response);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export const fileName = (response: Response): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'document');
