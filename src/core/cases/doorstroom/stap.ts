/**
 * A step of the state machine as the facts that it consists of (doorstroom.md 7.1). It is recorded whether its conditions are met or not:
 * the state follows from the facts, and says afterwards what is still missing (hard rule 12).
 */
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { DoorstroomFase, DoorstroomStaat } from '../../../shared/domain/codes-maatwerk.ts';
import { type IsoDate, addDays } from '../../../shared/domain/date.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db, Writer } from '../../store/index.ts';
import { recordsOf } from '../records.ts';
import type { RecordRow } from './tables.ts';

type Invoer = Omit<ParsedInputOf<'doorstroom.stap'>, 'reden'>;

/** Where the file stands before the step. */
export interface Vanuit {
  readonly staat: DoorstroomStaat;
  readonly trajectId: string | null;
  readonly evaluatieId: string | null;
  readonly tewerkstellingId: string | null;
}

interface Stap {
  readonly db: Db;
  readonly writer: Writer;
  readonly persoonId: string;
  readonly van: Vanuit;
  readonly invoer: Invoer;
}

const FASE: Partial<Record<DoorstroomStaat, DoorstroomFase>> = {
  VOORTRAJECT: 'voortraject',
  JOBMATCHING: 'jobmatching',
  STAGE: 'stage',
  NAZORG: 'nazorg',
};

/** The facts of each step; the id of the record that holds them comes back. */
const STAPPEN: Partial<Record<DoorstroomStaat, (stap: Stap) => string>> = {
  EVALUATIE: planEvaluatie,
  DOORSTROOMKLAAR: (stap) => (stap.van.staat === 'UITGESTELD' ? endPostponement(stap) : decide(stap)),
  IN_DIENST: (stap) => (stap.van.staat === 'WEDERTEWERKSTELLING' ? comeBack(stap) : decide(stap)),
  UITGESTELD: ({ writer, van, invoer: { datum } }) =>
    setOn(writer, 'evaluatie', van.evaluatieId, { uitstelVan: datum, uitstelTot: null }),
  VOORTRAJECT: (stap) => (stap.van.staat === 'OPGESCHORT' ? resume(stap) : start(stap)),
  JOBMATCHING: beginFase,
  STAGE: beginFase,
  NAZORG: beginNazorg,
  DOORGESTROOMD: endNazorg,
  OPGESCHORT: ({ writer, persoonId, van, invoer: { datum, door } }) =>
    writer.insert('doorstroomSchorsing', { persoonId, doorstroomtrajectId: known(van.trajectId), van: datum, door }),
  WACHT_NIEUW_TRAJECT: (stap) => stop(stap, 'buiten'),
  STOP_VDAB_BESLIST: (stap) => stop(stap, 'binnen'),
  WEDERTEWERKSTELLING: ({ writer, van, invoer: { datum } }) =>
    setOn(writer, 'doorstroomtraject', van.trajectId, { terugAangevraagdOp: datum }),
};

/** Writes the facts of a step. Throws STAP_ONBEKEND where a state is no step, or nothing says what it would be about. */
export function writeStap(db: Db, writer: Writer, persoonId: string, van: Vanuit, invoer: Invoer): string {
  const write = STAPPEN[invoer.naar];
  if (write === undefined) throw new CallFailure('STAP_ONBEKEND', { field: 'naar' });
  return write({ db, writer, persoonId, van, invoer });
}

function known(id: string | null): string {
  if (id === null) throw new CallFailure('STAP_ONBEKEND', { field: 'naar' });
  return id;
}

function setOn(
  writer: Writer,
  kind: 'evaluatie' | 'doorstroomtraject',
  id: string | null,
  values: Parameters<Writer['set']>[2],
): string {
  writer.set(kind, known(id), values);
  return known(id);
}

/** A planned day on the request that is open, else on a new evaluation. */
function planEvaluatie({ db, writer, persoonId, van, invoer: { datum } }: Stap): string {
  const open = recordsOf(db, 'evaluatie', { persoonId }).findLast(({ beslissingOp }) => beslissingOp === null);
  if (open === undefined)
    return writer.insert('evaluatie', { persoonId, tewerkstellingId: van.tewerkstellingId, geplandOp: datum });
  writer.set('evaluatie', open.id, { geplandOp: datum });
  return open.id;
}

/** The decision of VDAB on the evaluation that runs; a changed package begins on its day and ends the one before. */
function decide({ db, writer, persoonId, van, invoer: { datum, naar, uitkomst, wop } }: Stap): string {
  const outcome = uitkomst ?? (naar === 'DOORSTROOMKLAAR' ? 'doorstroomklaar' : null);
  if (outcome === null || (outcome === 'doorstroomklaar') !== (naar === 'DOORSTROOMKLAAR'))
    throw new CallFailure('INVOER_ONGELDIG', { field: 'uitkomst' });
  const values = { beslissingOp: datum, uitkomst: outcome, wopLoonpremie: wop?.loonpremie ?? null, wopGraad: wop?.graad ?? null };
  const { evaluatieId, tewerkstellingId } = van;
  const id = evaluatieId ?? writer.insert('evaluatie', { persoonId, tewerkstellingId, ...values });
  if (evaluatieId !== null) writer.set('evaluatie', id, values);
  if (outcome === 'gewijzigd' && wop !== null) {
    endPackage(db, writer, persoonId, datum);
    writer.insert('wop', {
      persoonId,
      tewerkstellingId,
      van: datum,
      ...wop,
      grond: 'evaluatie',
      beslissingOp: datum,
      evaluatieId: id,
    });
  }
  return id;
}

function endPackage(db: Db, writer: Writer, persoonId: string, from: IsoDate): void {
  for (const { id, van, tot, voorlopig } of recordsOf(db, 'wop', { persoonId })) {
    if (voorlopig !== true && van !== null && van < from && (tot === null || tot >= from))
      writer.set('wop', id, { tot: addDays(from, -1) });
  }
}

function endPostponement({ writer, van, invoer: { datum } }: Stap): string {
  return setOn(writer, 'evaluatie', van.evaluatieId, { uitstelTot: addDays(datum, -1) });
}

/** Trajectories that did not start, end or stop yet. */
const waiting = ({ stopOp, contractStart }: RecordRow<'doorstroomtraject'>): boolean => stopOp === null && contractStart === null;

/** The start on the trajectory that waits for one, else on a new one. */
function start({ db, writer, persoonId, van, invoer: { datum, grond, partnerId } }: Stap): string {
  const open = recordsOf(db, 'doorstroomtraject', { persoonId }).findLast(waiting);
  const values = { start: datum, ...(grond === null ? {} : { grond }), ...(partnerId === null ? {} : { partnerId }) };
  const { tewerkstellingId, evaluatieId } = van;
  const id = open?.id ?? writer.insert('doorstroomtraject', { persoonId, tewerkstellingId, evaluatieId, ...values });
  if (open !== undefined) writer.set('doorstroomtraject', id, values);
  phase(db, writer, persoonId, id, 'voortraject', datum);
  return id;
}

/** A phase begins; one that was recorded already gets the other first day. */
function phase(
  db: Db,
  writer: Writer,
  persoonId: string,
  doorstroomtrajectId: string,
  fase: DoorstroomFase,
  van: string,
): string {
  const own = recordsOf(db, 'doorstroomFase', { persoonId }).find(
    (row) => row.doorstroomtrajectId === doorstroomtrajectId && row.fase === fase,
  );
  if (own === undefined) return writer.insert('doorstroomFase', { persoonId, doorstroomtrajectId, fase, van });
  writer.set('doorstroomFase', own.id, { van });
  return own.id;
}

function beginFase(stap: Stap): string {
  const { db, writer, persoonId, van, invoer } = stap;
  if (van.staat === 'OPGESCHORT') return resume(stap);
  return phase(db, writer, persoonId, known(van.trajectId), FASE[invoer.naar]!, invoer.datum);
}

/** After the stage the new job begins, and nazorg with it. */
function beginNazorg(stap: Stap): string {
  const { db, writer, persoonId, van, invoer } = stap;
  if (van.staat === 'OPGESCHORT') return resume(stap);
  const id = setOn(writer, 'doorstroomtraject', van.trajectId, { contractStart: invoer.datum });
  phase(db, writer, persoonId, id, 'nazorg', invoer.datum);
  return id;
}

function endNazorg({ db, writer, persoonId, van, invoer: { datum } }: Stap): string {
  const id = known(van.trajectId);
  const own = recordsOf(db, 'doorstroomFase', { persoonId }).find(
    (row) => row.doorstroomtrajectId === id && row.fase === 'nazorg',
  );
  if (own === undefined)
    writer.insert('doorstroomFase', { persoonId, doorstroomtrajectId: id, fase: 'nazorg', van: datum, tot: datum });
  else writer.set('doorstroomFase', own.id, { tot: datum });
  return id;
}

/** The last day of the suspension is the one before the trajectory goes on. */
function resume({ db, writer, persoonId, van, invoer: { datum } }: Stap): string {
  const open = recordsOf(db, 'doorstroomSchorsing', { persoonId }).findLast(
    (row) => row.doorstroomtrajectId === van.trajectId && (row.tot === null || row.tot >= datum),
  );
  if (open === undefined) throw new CallFailure('STAP_ONBEKEND', { field: 'naar' });
  writer.set('doorstroomSchorsing', open.id, { tot: addDays(datum, -1) });
  return open.id;
}

function stop({ writer, van, invoer: { datum, stopWil } }: Stap, wil: 'buiten' | 'binnen'): string {
  return setOn(writer, 'doorstroomtraject', van.trajectId, { stopOp: datum, stopWil: stopWil ?? wil });
}

/** Back in service: a new employment, and the package of a return where it is known (DS-26). */
function comeBack({ writer, persoonId, van, invoer: { datum, wop } }: Stap): string {
  const id = setOn(writer, 'doorstroomtraject', van.trajectId, { terugStart: datum });
  const tewerkstellingId = writer.insert('tewerkstelling', { persoonId, van: datum, doelgroepwerknemer: true });
  if (wop !== null) writer.insert('wop', { persoonId, tewerkstellingId, van: datum, ...wop, grond: 'terugkeer' });
  writer.insert('beweging', {
    persoonId,
    tewerkstellingId,
    datum,
    richting: 'terug',
    vanwaar: 'nec',
    naar: 'cmw',
    reden: 'terugkeer',
  });
  return id;
}
