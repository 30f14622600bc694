/** The evaluation file of a participant (AMA-P4): from the case file to its model. Functional wording, no diagnosis, no reason of an absence. */
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import {
  type AmaFacts,
  type PersoonFacts,
  type PlanningCalendar,
  type TrajectFacts,
  beoordelingVan,
  countHalves,
  maandDekking,
  planKnown,
  plannedDays,
  telDagen,
} from '../../../rules/ama/index.ts';
import { type Law } from '../../../rules/index.ts';
import type { PopStand } from '../../../shared/domain/codes.ts';
import { type IsoDate, addDays, addMonths, brusselsDay, covers } from '../../../shared/domain/date.ts';
import type { Translate } from '../../messages.ts';
import { type EvaluatieBron, type GatheredEvaluatie, gatherEvaluatie } from '../../reports/index.ts';
import { type CaseView, recordHistory } from '../../store/index.ts';
import * as s from '../../store/schema/index.ts';
import { personIds } from '../personen/merged.ts';
import { fullName } from '../personen/names.ts';
import { halveDagOf, opmaakOf, recipientName } from './trajecten.ts';

/** Months that an evaluation looks back when there was none before. */
const LOOK_BACK_MONTHS = 12;

export interface EvaluatieInput {
  readonly dossier: CaseView;
  readonly law: Law;
  readonly on: IsoDate;
  readonly translate: Translate;
  readonly facts: AmaFacts;
  readonly traject: TrajectFacts;
}

/** The model, and what had to be shortened or continued. */
export function evaluatieModel(input: EvaluatieInput): GatheredEvaluatie {
  return gatherEvaluatie(evaluatieBron(input));
}

function evaluatieBron(input: EvaluatieInput): EvaluatieBron {
  const { dossier, law, on, translate, facts, traject } = input;
  const { db } = dossier;
  const person = db.select().from(s.persoon).where(eq(s.persoon.id, facts.persoon.id)).get();
  const periode = periodOf(traject, on);
  const evaluatie = lastOwnEvaluation(input);
  return {
    ...opmaakOf(db, on),
    ontvanger: recipientName(db, 'vdab', translate('codes.ontvangerKort.vdab')),
    dossiernummer: String(person?.dossiernummer ?? 0).padStart(4, '0'),
    deelnemer: {
      familienaam: person?.naam ?? '',
      voornaam: person?.voornaam ?? '',
      geboortedatum: (person?.geboortedatum ?? facts.persoon.insz?.geboortedatum ?? null) as IsoDate | null,
      vdabNummer: person?.vdabNummer ?? null,
    },
    bemiddelaar: currentBemiddelaar(input),
    periode,
    start: traject.start,
    uiterlijk: beoordelingVan(facts, traject, law, on)?.due ?? null,
    begeleider: currentBegeleider(input),
    aanwezigheid: attendanceOf(input, periode),
    doelen: goalsOf(input, previousEvaluation(input)),
    eigenEvaluatie: evaluatie && {
      stap: evaluatie.stap,
      vraagVdab: evaluatie.vraagVdab,
      woordenDeelnemer: evaluatie.woordenDeelnemer,
      besprokenOp: evaluatie.besprokenOp as IsoDate | null,
      taken: evaluatie.taken,
      opleiding: evaluatie.opleiding,
      doorstroomOpinie: evaluatie.doorstroomOpinie,
      ondersteuning: evaluatie.ondersteuning,
      aanpassingen: evaluatie.aanpassingen,
    },
    observaties: observationsOf(input, periode),
  };
}

/** What a file of this period rests on, as typed, and how each goal stands; `on` is the day on which the file was made. */
export function evaluatieFeiten(input: EvaluatieInput, periode: { readonly van: IsoDate; readonly tot: IsoDate }) {
  const { dossier, traject, facts } = input;
  return {
    person: dossier.db.select().from(s.persoon).where(eq(s.persoon.id, facts.persoon.id)).get(),
    eigen: lastOwnEvaluation(input),
    aanwezigheid: attendanceOf(input, periode),
    observaties: observationsOf(input, periode),
    doelen: dossier.db
      .select()
      .from(s.popDoel)
      .where(and(eq(s.popDoel.trajectId, traject.id), eq(s.popDoel.verwijderd, false)))
      .orderBy(asc(s.popDoel.volgorde))
      .all(),
  };
}

/** From the day after the last assessment, or a year back, never before the start. */
function periodOf(traject: TrajectFacts, on: IsoDate): { van: IsoDate; tot: IsoDate } {
  const tot = traject.einde !== null && traject.einde < on ? traject.einde : on;
  const last = traject.beoordelingen.findLast((each) => each.besluitOp !== null && each.besluitOp < tot)?.besluitOp ?? null;
  const from = last ? addDays(last, 1) : addDays(addMonths(tot, -LOOK_BACK_MONTHS), 1);
  return { van: from > traject.start ? from : traject.start, tot: tot < traject.start ? traject.start : tot };
}

/** Newest first; one of a later day belongs to a later document. */
function ownEvaluations({ dossier, traject, on }: EvaluatieInput) {
  return dossier.db
    .select()
    .from(s.eigenEvaluatie)
    .where(and(eq(s.eigenEvaluatie.trajectId, traject.id), eq(s.eigenEvaluatie.verwijderd, false)))
    .orderBy(desc(s.eigenEvaluatie.datum))
    .all()
    .filter(({ datum }) => datum === null || datum <= on);
}

const lastOwnEvaluation = (input: EvaluatieInput) => ownEvaluations(input)[0] ?? null;

/** Day of the evaluation before the last one: goals are compared with how they stood then. */
function previousEvaluation(input: EvaluatieInput): IsoDate | null {
  return (ownEvaluations(input)[1]?.datum ?? null) as IsoDate | null;
}

function currentBemiddelaar({ dossier, facts, on }: EvaluatieInput): string | null {
  const rows = dossier.db
    .select()
    .from(s.bemiddelaar)
    .where(and(inArray(s.bemiddelaar.persoonId, personIds(dossier.db, facts.persoon.id)), eq(s.bemiddelaar.verwijderd, false)))
    .orderBy(asc(s.bemiddelaar.van))
    .all();
  const holds = rows.findLast((row) => covers({ from: (row.van ?? '0001-01-01') as IsoDate, to: row.tot as IsoDate | null }, on));
  return holds?.naam ?? null;
}

/** Who guides on the day: the begeleider, or the name as it was written where nobody confirmed whom it means. */
function currentBegeleider({ dossier, traject, on }: EvaluatieInput): EvaluatieBron['begeleider'] {
  const rows = dossier.db
    .select({ guide: s.begeleiding, begeleider: s.begeleider })
    .from(s.begeleiding)
    .leftJoin(s.begeleider, eq(s.begeleider.id, s.begeleiding.begeleiderId))
    .where(and(eq(s.begeleiding.trajectId, traject.id), eq(s.begeleiding.verwijderd, false)))
    .orderBy(asc(s.begeleiding.van))
    .all();
  const holds = ({ guide }: (typeof rows)[number]): boolean =>
    covers({ from: (guide.van ?? traject.start) as IsoDate, to: guide.tot as IsoDate | null }, on);
  const current = rows.findLast(holds) ?? rows.at(-1);
  const naam = current?.begeleider ? fullName(current.begeleider) : (current?.guide.tekst ?? null);
  return naam ? { naam, telefoon: current?.begeleider?.telefoon ?? null, mail: current?.begeleider?.email ?? null } : null;
}

function attendanceOf(
  { law, on, facts, traject }: EvaluatieInput,
  { van, tot }: { van: IsoDate; tot: IsoDate },
): EvaluatieBron['aanwezigheid'] {
  const { wholeDays, halfDays } = telDagen(facts.persoon.aanwezigheid, van, tot);
  const recorded = recordedMonths(facts.persoon, van, tot);
  return {
    urenPerWeekX100: traject.uren.findLast((step) => step.van <= tot)?.urenX100 ?? null,
    afgesprokenDagen: plannedDaysOf(traject, { from: van, to: tot }, { law, kalender: facts.organisatie.kalender }),
    heleDagen: wholeDays,
    halveDagen: halfDays,
    volledig: maandDekking(traject, recorded, { from: van, to: tot }, on).missing.length === 0,
    afwezigGemeldHalven: null,
    afwezigNietGemeldHalven: null,
    halveDag: halveDagOf(law, on),
  };
}

/** Days planned by the timetable; null where it does not name the days of the whole period. */
function plannedDaysOf(traject: TrajectFacts, period: { from: IsoDate; to: IsoDate }, calendar: PlanningCalendar): number | null {
  return planKnown(traject, period) ? countHalves(plannedDays(traject, period, calendar)) / 2 : null;
}

function recordedMonths(persoon: PersoonFacts, van: IsoDate, tot: IsoDate): ReadonlySet<string> {
  return new Set(
    persoon.aanwezigheid.uitspraken
      .filter((each) => each.datum >= van && each.datum <= tot)
      .map((each) => each.datum.slice(0, 7)),
  );
}

function goalsOf({ dossier, traject }: EvaluatieInput, since: IsoDate | null): EvaluatieBron['doelen'] {
  return dossier.db
    .select()
    .from(s.popDoel)
    .where(and(eq(s.popDoel.trajectId, traject.id), eq(s.popDoel.verwijderd, false)))
    .orderBy(asc(s.popDoel.volgorde))
    .all()
    .map((row) => ({
      titel: row.titel ?? '',
      stand: row.stand ?? 'niet_gestart',
      vorigeStand: since === null ? null : standAt(dossier, row.id, since),
      beweging: row.beweging,
    }));
}

/** How a goal stood on a day, from its history; `nieuw` when it was not there yet. */
function standAt(dossier: CaseView, id: string, on: IsoDate): PopStand | 'nieuw' {
  const before = recordHistory(dossier.reader, 'pop_doel', id).find(
    (change) => change.field === 'stand' && brusselsDay(change.at) <= on,
  );
  return (before?.to ?? 'nieuw') as PopStand | 'nieuw';
}

function observationsOf(
  { dossier, traject }: EvaluatieInput,
  { van, tot }: { van: IsoDate; tot: IsoDate },
): EvaluatieBron['observaties'] {
  return dossier.db
    .select()
    .from(s.observatie)
    .where(and(eq(s.observatie.trajectId, traject.id), eq(s.observatie.verwijderd, false)))
    .all()
    .flatMap((row) =>
      row.datum && row.datum >= van && row.datum <= tot && row.tekst ? [{ datum: row.datum as IsoDate, tekst: row.tekst }] : [],
    );
}
