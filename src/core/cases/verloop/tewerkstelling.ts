/** From participant to employment in the own enterprise and back: each way one operation. */
import { checkPerson, dimonaUitUiterlijk } from '../../../rules/ama/index.ts';
import { type Law, message } from '../../../rules/index.ts';
import type { EindredenCode } from '../../../shared/domain/codes.ts';
import type { Doel } from '../../../shared/contract/verloop.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, addDays } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import { lawOf } from '../../law.ts';
import type { Db, Writer } from '../../store/index.ts';
import { trajectRow } from '../ama/read.ts';
import { endEmployment, noteDeparture } from '../doorstroom/uit-dienst.ts';
import { day } from '../facts.ts';
import { personRow } from '../personen/read.ts';
import { recordsByDay, recordsOf } from '../records.ts';
import { knownPerson } from './shared.ts';

const SAMENLOOP = 'AMA-55';

/** The days that follow from a contract. Throws NIET_GEVONDEN, OVERLEDEN, and EINDE_VOOR_START for a contract not after the start. */
export function endForContract(context: CallContext, trajectId: string, van: IsoDate) {
  const { dossier, session } = context;
  const row = trajectRow(dossier.db, trajectId);
  if (personRow(dossier.db, row.persoonId).overledenOp !== null) throw new CallFailure('OVERLEDEN');
  if (row.start !== null && van <= row.start) throw new CallFailure('EINDE_VOOR_START', { field: 'van' });
  const dayBefore = addDays(van, -1);
  // A traject that ended earlier stays ended on its own day.
  const einde = (row.einde !== null && row.einde < dayBefore ? row.einde : dayBefore) as IsoDate;
  const law = lawOf(session.options.resources.lawbook, dossier);
  return { row, einde, dimonaUitUiterlijk: dimonaUitUiterlijk({ law }, einde) };
}

/** Sentences of AMA-55 as the file would stand: with the employment, and this traject ended. Another traject may still overlap. */
export function overlapWith(
  context: CallContext,
  { row, einde }: ReturnType<typeof endForContract>,
  contract: { van: IsoDate; tot: IsoDate | null },
): string[] {
  const { law, facts, persoon } = knownPerson(context, row.persoonId, context.today);
  const after = {
    ...persoon,
    tewerkstellingen: [...persoon.tewerkstellingen, { id: 'nieuw', ...contract }],
    trajecten: persoon.trajecten.map((each) => (each.id === row.id ? { ...each, einde } : each)),
  };
  return sentences(
    law,
    checkPerson({ ...facts, persoon: after }, law, context.today).filter(({ rule }) => rule === SAMENLOOP),
  );
}

/** Sentences of AMA-55 for a traject from `start` beside the employments in the file, this one ended on `tot`. */
export function overlapWithStart(
  context: CallContext,
  persoonId: string,
  contractId: string,
  tot: IsoDate,
  start: IsoDate,
): string[] {
  const { law, facts, persoon } = knownPerson(context, persoonId, context.today);
  const [model] = persoon.trajecten;
  if (!model) return [];
  const tewerkstellingen = persoon.tewerkstellingen.map((each) => (each.id === contractId ? { ...each, tot } : each));
  const traject = { ...model, id: 'nieuw', start, einde: null, eindReden: null };
  const found = checkPerson({ ...facts, persoon: { ...persoon, tewerkstellingen, trajecten: [traject] } }, law, context.today);
  return sentences(
    law,
    found.filter(({ rule }) => rule === SAMENLOOP),
  );
}

const sentences = (law: Law, found: ReturnType<typeof checkPerson>): string[] =>
  found.map((finding) => message(law.lawbook, finding));

type GoalRow = ReturnType<typeof recordsOf<'popDoel'>>[number];

function openActions(db: Db, doelId: string) {
  return recordsByDay(db, 'popActie', 'tegen', { doelId }).filter(({ klaarOp }) => klaarOp === null);
}

const goalOf = (db: Db, row: GoalRow): Doel => ({
  id: row.id,
  titel: row.titel ?? '',
  stand: row.stand,
  acties: openActions(db, row.id).map(({ id, tekst, tegen }) => ({ id, tekst: tekst ?? '', tegen: day(tegen) })),
});

const inOrder = (rows: readonly GoalRow[]): GoalRow[] => rows.toSorted((a, b) => (a.volgorde ?? 99) - (b.volgorde ?? 99));

/** Goals of a traject that are not done or given up. */
export function goalsOfTraject(db: Db, trajectId: string): Doel[] {
  return inOrder(recordsOf(db, 'popDoel', { trajectId }))
    .filter(({ stand }) => stand !== 'gehaald' && stand !== 'gestopt')
    .map((row) => goalOf(db, row));
}

/** Goals that went along to an employment: those of the person and of no traject. */
export function goalsTakenAlong(db: Db, persoonId: string): Doel[] {
  return inOrder(recordsOf(db, 'popDoel', { persoonId }))
    .filter(({ trajectId }) => trajectId === null)
    .map((row) => goalOf(db, row));
}

/** Copies goals with their open actions; the ones of the traject stay as they were when it ended. */
function takeAlong(db: Db, writer: Writer, ids: readonly string[], persoonId: string, trajectId: string | null): void {
  const rows = recordsOf(db, 'popDoel', { persoonId });
  for (const id of ids) {
    const row = rows.find((each) => each.id === id);
    if (!row) throw new CallFailure('NIET_GEVONDEN', { field: 'doelen' });
    const { titel, stand, beweging, standOp, volgorde } = row;
    const copy = writer.insert('popDoel', { persoonId, trajectId, titel, stand, beweging, standOp, volgorde });
    for (const { tekst, tegen } of openActions(db, id)) writer.insert('popActie', { persoonId, doelId: copy, tekst, tegen });
  }
}

/** The reason that the step itself says, where nobody chose one. */
const reasonOf = (doelgroepwerknemer: boolean): EindredenCode =>
  doelgroepwerknemer ? 'COLLECTIEF_MAATWERK' : 'BETAALD_REGULIER';

type ToEmployment = Omit<ParsedInputOf<'ama.naarTewerkstelling'>, 'reden'>;
type End = ReturnType<typeof endForContract>;

/** Returns the id of the employment. @param confidential the user may choose the reason of the end */
export function writeEmployment(db: Db, writer: Writer, input: ToEmployment, { row, einde }: End, confidential: boolean): string {
  const { persoonId } = row;
  const chosen = confidential ? input.eindReden : null;
  writer.set('amaTraject', row.id, {
    einde,
    eindReden: chosen ?? row.eindReden ?? reasonOf(input.doelgroepwerknemer),
    ...(input.bestemming === null ? {} : { bestemming: input.bestemming }),
    ...(input.dimonaUitDatum === null ? {} : { dimonaUitDatum: input.dimonaUitDatum }),
  });
  // Who waited for a place has one.
  for (const waiting of recordsOf(db, 'wachtOpPlaats', { persoonId })) {
    if (waiting.tot === null || waiting.tot > einde) {
      if (waiting.van !== null && waiting.van > einde) writer.retract('wachtOpPlaats', waiting.id);
      else writer.set('wachtOpPlaats', waiting.id, { tot: einde });
    }
  }
  takeAlong(db, writer, input.doelen, persoonId, null);
  const { van, omschrijving, doelgroepwerknemer } = input;
  return writer.insert('tewerkstelling', { persoonId, van, omschrijving, doelgroepwerknemer, uitTrajectId: row.id });
}

/** The employment as stored. Throws NIET_GEVONDEN, OVERLEDEN, and EINDE_VOOR_START for an end before its begin. */
export function employmentRow(db: Db, id: string, tot: string) {
  const row = recordsOf(db, 'tewerkstelling').find((each) => each.id === id);
  if (!row || row.persoonId === null) throw new CallFailure('NIET_GEVONDEN');
  if (personRow(db, row.persoonId).overledenOp !== null) throw new CallFailure('OVERLEDEN');
  if (row.van !== null && tot < row.van) throw new CallFailure('EINDE_VOOR_START', { field: 'tot' });
  return { ...row, persoonId: row.persoonId };
}

/** Goals to take back: those that went along, else those of the traject that it came from. */
export function goalsToTakeBack(db: Db, row: ReturnType<typeof employmentRow>): Doel[] {
  const along = goalsTakenAlong(db, row.persoonId);
  return along.length > 0 || row.uitTrajectId === null ? along : goalsOfTraject(db, row.uitTrajectId);
}

/** Returns the id of the traject or of the candidate. */
export function writeBackToAma(
  db: Db,
  writer: Writer,
  input: Omit<ParsedInputOf<'tewerkstelling.naarAma'>, 'reden'>,
  row: ReturnType<typeof employmentRow>,
): string {
  const { persoonId } = row;
  endEmployment(db, writer, row.id, input.tot);
  if (row.doelgroepwerknemer === true) noteDeparture(writer, row, { tot: input.tot, naar: 'ama_wse', reden: null });
  if (input.als === 'kandidaat') return writer.insert('kandidaat', { persoonId, gevraagdOp: input.tot });
  if (input.start === null) throw new CallFailure('INVOER_ONGELDIG', { field: 'start' });
  const trajectId = writer.insert('amaTraject', { persoonId, soort: 'SE', start: input.start, adviesDatum: input.adviesDatum });
  takeAlong(db, writer, input.doelen, persoonId, trajectId);
  // What went along goes back: it stands in one place only.
  const loose = new Set(goalsTakenAlong(db, persoonId).map(({ id }) => id));
  for (const id of input.doelen.filter((each) => loose.has(each))) {
    for (const action of recordsOf(db, 'popActie', { doelId: id })) writer.retract('popActie', action.id);
    writer.retract('popDoel', id);
  }
  return trajectId;
}
