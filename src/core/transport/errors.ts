/** The few errors that a transport answers by itself, because no core is there to do it. */
import { randomUUID } from 'node:crypto';
import shell from '../../shared/messages/nl/shell.json' with { type: 'json' };
import type { Envelope } from '../../shared/contract/define.ts';

export type TransportErrorCode = keyof typeof shell.fout;

/** An error envelope with the Dutch sentence of its code and a support id of its own; holds no input and no path. */
export function transportError(code: TransportErrorCode): Extract<Envelope, { ok: false }> {
  return { ok: false, error: { code, message: shell.fout[code], supportId: randomUUID() } };
}
