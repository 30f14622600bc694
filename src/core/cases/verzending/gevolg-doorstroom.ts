/**
 * What a sending of collectief maatwerk proves: an evaluation file that went out is the form and the POP handed to VDAB (DS-06), a letter
 * asks the evaluation (DS-04), notifies an enclave (DS-43), asks a return (DS-22) or answers a request for erasure (DS-44). Only what
 * nobody noted yet; nothing is signed by it, and a POP is registered in VDAB's own screen, never by post (DS-47).
 */
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import { recordsByDay, recordsOf } from '../records.ts';
import type { Step } from '../veel/effect.ts';
import type { LogDocument } from './documenten.ts';

type Soort = NonNullable<OutputOf<'verzending.proef'>['regels'][number]['gevolg']>;

interface Sent {
  readonly db: Db;
  readonly document: LogDocument;
  readonly op: IsoDate;
  /** How it was sent, in words. */
  readonly proof: string;
}

const OF: Readonly<Record<string, { readonly soort: Soort; readonly steps: (sent: Sent) => Step[] }>> = {
  'ds-evaluatiedossier': { soort: 'evaluatie_bezorgd', steps: handedOver },
  'ds-brief-evaluatie': { soort: 'evaluatie_aangevraagd', steps: requested },
  'ds-brief-enclave': { soort: 'enclave_gemeld', steps: notified },
  'ds-brief-terugkeer': { soort: 'terugkeer_gevraagd', steps: askedBack },
  'ds-brief-wissen': { soort: 'wissen_beantwoord', steps: answered },
};

/** Null where the document proves nothing, or where it stands on record already. */
export function gevolgVanDoorstroom(sent: Sent): { readonly soort: Soort; readonly steps: readonly Step[] } | null {
  const found = OF[sent.document.rapport];
  const steps = found?.steps(sent) ?? [];
  return found === undefined || steps.length === 0 ? null : { soort: found.soort, steps };
}

/** The evaluation that the document is about, else the newest on which VDAB did not decide yet. */
function openEvaluation({ db, document: { persoonId, over } }: Sent) {
  if (persoonId === null) return undefined;
  const open = recordsOf(db, 'evaluatie', { persoonId }).filter(({ beslissingOp }) => beslissingOp === null);
  return open.find(({ id }) => id === over) ?? open.at(-1);
}

/** The fields of a record that are still empty; no step where none is. */
function fill<R extends { readonly id: string }>(
  entity: Step['entity'],
  record: R | undefined,
  values: Readonly<Partial<Record<keyof R & string, string>>>,
): Step[] {
  if (record === undefined) return [];
  const open = Object.entries(values).filter(([field]) => record[field as keyof R] === null);
  return open.length === 0 ? [] : [{ entity, id: record.id, values: Object.fromEntries(open) as Step['values'] }];
}

function handedOver(sent: Sent): Step[] {
  return fill('evaluatie', openEvaluation(sent), { formulierOp: sent.op, popOverhandigdOp: sent.op });
}

/** Without an evaluation on record the letter begins one. */
function requested(sent: Sent): Step[] {
  const { db, document, op } = sent;
  if (document.persoonId === null) return [];
  const evaluation = openEvaluation(sent);
  if (evaluation !== undefined) {
    return evaluation.aanvraagOp === null
      ? fill('evaluatie', evaluation, { aanvraagOp: op, aanvraagDoor: 'maatwerkbedrijf' })
      : [];
  }
  const job = recordsByDay(db, 'tewerkstelling', 'van', { persoonId: document.persoonId }).findLast(
    ({ doelgroepwerknemer, van, tot }) => doelgroepwerknemer === true && van !== null && van <= op && (tot === null || tot >= op),
  );
  const values = { persoonId: document.persoonId, tewerkstellingId: job?.id ?? null };
  return [{ entity: 'evaluatie', id: null, values: { ...values, aanvraagOp: op, aanvraagDoor: 'maatwerkbedrijf' } }];
}

function notified({ db, document: { over }, op, proof }: Sent): Step[] {
  const enclave = recordsOf(db, 'enclave').find(({ id }) => id === over);
  return enclave?.meldingOp === null ? fill('enclave', enclave, { meldingOp: op, meldingBewijs: proof }) : [];
}

function answered({ db, document: { over }, op }: Sent): Step[] {
  const verzoek = recordsOf(db, 'wisverzoek').find(({ id }) => id === over);
  return fill('wisverzoek', verzoek, { beantwoordOp: op });
}

function askedBack({ db, document: { over }, op }: Sent): Step[] {
  const traject = recordsOf(db, 'doorstroomtraject').find(({ id }) => id === over);
  return fill('doorstroomtraject', traject, { terugAangevraagdOp: op });
}
