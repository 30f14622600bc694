/** Heroverweging and arbeidsrechtbank against a decision of VDAB (DS-39). An administrative fine has clocks of its own (DS-50). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { beslist, isEr, overPersoon } from './context.ts';
import type { DoorstroomContext } from './context.ts';
import type { Evaluatie } from './facts.ts';
import type { Keten } from './keten.ts';
import { plus, vanaf } from './keten.ts';

/** `overgang`: lodged when an appeal still suspended, and running on: no transitional rule is known. */
export type Schorsend = 'ja' | 'nee' | 'overgang' | 'onbekend';

export interface BeroepStand {
  readonly evaluatieId: string;
  readonly stap: 'heroverweging' | 'wacht_op_keuze' | 'arbeidsrechtbank';
  readonly sinds: IsoDate;
  readonly schorsend: Schorsend;
  /** Last day for the labour court; null before the result of the heroverweging was sent. */
  readonly rechtbankUiterlijk: IsoDate | null;
}

/** DS-39: the last day for the labour court, counted from the sending of the result. */
export function rechtbankUiterlijk(law: Law, verzondenOp: IsoDate): Keten | null {
  return plus(
    vanaf('DS-39', 'resultaat_verzonden', verzondenOp),
    lookupAs(law, 'cmw.beroep.arbeidsrechtbank', 'integer', verzondenOp),
    'maanden',
  );
}

/** The last day to ask a heroverweging, where the user entered the term; the shipped lawbook has none. */
export function heroverwegingUiterlijk(law: Law, verzondenOp: IsoDate): Keten | null {
  return plus(
    vanaf('DS-39', 'beslissing_verzonden', verzondenOp),
    lookupAs(law, 'cmw.beroep.heroverweging', 'integer', verzondenOp),
    'dagen',
  );
}

/** The appeals that run on the reference day, beside the state of the file (7.1). */
export function lopendeBeroepen(context: DoorstroomContext): BeroepStand[] {
  return beslist(context).flatMap((evaluatie) => {
    const stand = beroepStand(context, evaluatie);
    return stand === null ? [] : [stand];
  });
}

function beroepStand({ law, on }: DoorstroomContext, { id, beroep }: Evaluatie): BeroepStand | null {
  if (beroep === null || isEr(beroep.uitspraakOp, on)) return null;
  const { gevraagdOp, resultaatVerzondenOp, arbeidsrechtbankOp } = beroep;
  const uiterlijk = isEr(resultaatVerzondenOp, on) ? (rechtbankUiterlijk(law, resultaatVerzondenOp)?.datum ?? null) : null;
  if (isEr(arbeidsrechtbankOp, on)) {
    return stand('arbeidsrechtbank', arbeidsrechtbankOp);
  }
  if (isEr(resultaatVerzondenOp, on)) {
    if (uiterlijk !== null && on > uiterlijk) return null;
    return stand('wacht_op_keuze', isEr(gevraagdOp, on) ? gevraagdOp : resultaatVerzondenOp);
  }
  return isEr(gevraagdOp, on) ? stand('heroverweging', gevraagdOp) : null;

  function stand(stap: BeroepStand['stap'], sinds: IsoDate): BeroepStand {
    return { evaluatieId: id, stap, sinds, schorsend: schorsendVan(law, sinds, on), rechtbankUiterlijk: uiterlijk };
  }
}

/** DS-39: by the day on which the appeal was lodged, which is what suspended; a running one across the change is not settled. */
export function schorsendVan(law: Law, ingediendOp: IsoDate, on: IsoDate): Schorsend {
  const then = lookupAs(law, 'cmw.beroep.schorsend', 'boolean', ingediendOp).value;
  const now = lookupAs(law, 'cmw.beroep.schorsend', 'boolean', on).value;
  if (then === null || now === null) return 'onbekend';
  if (then && !now) return 'overgang';
  return then ? 'ja' : 'nee';
}

const SCHORSEND_CODE = { ja: 'SCHORSEND', nee: 'NIET_SCHORSEND', overgang: 'SCHORSEND_OVERGANG' } as const;

/** DS-39: the clock of the labour court, and whether the decision applies meanwhile. */
export function beroep(context: DoorstroomContext): Finding[] {
  const running = lopendeBeroepen(context).flatMap(({ evaluatieId, sinds, schorsend }) => {
    if (schorsend === 'onbekend') return [];
    const extra = { since: sinds, recordId: evaluatieId };
    return [overPersoon(context, 'DS-39', SCHORSEND_CODE[schorsend], 'info', { datum: sinds }, extra)];
  });
  return [
    ...running,
    ...beslist(context).flatMap((evaluatie) => [...heroverweging(context, evaluatie), ...rechtbank(context, evaluatie)]),
  ];
}

function heroverweging(context: DoorstroomContext, { id, beslissing, beroep: appeal }: Evaluatie): Finding[] {
  const verzonden = beslissing?.verzondenOp ?? null;
  if (!isEr(verzonden, context.on) || appeal !== null) return [];
  const uiterlijk = heroverwegingUiterlijk(context.law, verzonden)?.datum;
  if (uiterlijk === undefined || context.on > uiterlijk) return [];
  return [overPersoon(context, 'DS-39', 'HEROVERWEGING_KAN', 'due', { verzonden, uiterlijk }, { due: uiterlijk, recordId: id })];
}

function rechtbank(context: DoorstroomContext, { id, beroep: appeal }: Evaluatie): Finding[] {
  const { law, on } = context;
  const verzonden = appeal?.resultaatVerzondenOp ?? null;
  if (appeal === null || !isEr(verzonden, on)) return [];
  const due = rechtbankUiterlijk(law, verzonden)?.datum;
  if (due === undefined) return [];
  const params = { verzonden, uiterlijk: due, datum: appeal.arbeidsrechtbankOp };
  const extra = { due, recordId: id };
  if (isEr(appeal.arbeidsrechtbankOp, on)) {
    if (appeal.arbeidsrechtbankOp <= due) return [];
    return [overPersoon(context, 'DS-39', 'ARBEIDSRECHTBANK_NA_TERMIJN', 'conflict', params, extra)];
  }
  if (on <= due) return [overPersoon(context, 'DS-39', 'ARBEIDSRECHTBANK_KAN', 'due', params, extra)];
  return [overPersoon(context, 'DS-39', 'ARBEIDSRECHTBANK_VOORBIJ', 'info', params, { ...extra, since: addDays(due, 1) })];
}
