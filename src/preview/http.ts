/** Small helpers around Node's http: bodies with a limit, answers with the headers of every answer. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { TransportErrorCode } from '../core/transport/errors.ts';
import { PAGE_HEADERS, transportError } from '../core/transport/index.ts';
import { BODY_LIMIT } from './checks.ts';

/** Ends a request with one of our error envelopes. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: TransportErrorCode;
  constructor(status: number, code: TransportErrorCode) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  more: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { ...PAGE_HEADERS, 'Content-Type': type, 'Content-Length': Buffer.byteLength(body), ...more });
  response.end(body);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

export function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  sendJson(response, refusal.status, transportError(refusal.code));
}

/** One JSON value per line, for progress and events; stays open until it is ended. */
export function openLines(response: ServerResponse): (value: unknown) => void {
  response.writeHead(200, { ...PAGE_HEADERS, 'Content-Type': 'application/x-ndjson; charset=utf-8' });
  response.flushHeaders();
  return (value) => {
    if (!response.writableEnded) response.write(`${JSON.stringify(value)}\n`);
  };
}

/** The whole body; a larger one is refused as soon as that is known. */
export async function readBody(request: IncomingMessage, limit: number = BODY_LIMIT): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new Refusal(413, 'BESTAND_TE_GROOT');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new Refusal(413, 'BESTAND_TE_GROOT');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A JSON object with exactly these keys, each text or anything (`unknown`); anything else is refused. */
export async function readJson<K extends string>(request: IncomingMessage, keys: readonly K[]): Promise<Record<K, unknown>> {
  const text = (await readBody(request)).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, 'VERZOEK_ONGELDIG');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(400, 'VERZOEK_ONGELDIG');
  if (Object.keys(value).some((key) => !keys.includes(key as K))) throw new Refusal(400, 'VERZOEK_ONGELDIG');
  return value as Record<K, unknown>;
}

export const optionalText = (value: unknown): string | undefined => (value === undefined ? undefined : text(value));

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new Refusal(400, 'VERZOEK_ONGELDIG');
  return value;
}
