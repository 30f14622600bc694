/** Presences that count nowhere until a person answers: outside the traject, or two sources that differ (AMA-22). */
import { type AanwezigheidFeit, type PersoonFacts, standingStatements, visitDays } from '../../../rules/ama/index.ts';
import { type IsoDate, covers, dayNumber } from '../../../shared/domain/date.ts';
import { insideWelfare } from './totals.ts';

const FIRST = '1900-01-01' as IsoDate;
const LAST = '2099-12-31' as IsoDate;

export interface OutsideQuestion {
  readonly soort: 'BUITEN_TRAJECT';
  readonly persoonId: string;
  readonly datum: IsoDate;
  readonly dichtsteTraject: { trajectId: string; start: IsoDate; einde: IsoDate | null } | null;
}

export interface SourcesQuestion {
  readonly soort: 'TWEE_BRONNEN';
  readonly persoonId: string;
  readonly datum: IsoDate;
  readonly dagdeel: AanwezigheidFeit['dagdeel'];
  readonly werkpostId: string | null;
  readonly bronnen: { bron: string; waarde: AanwezigheidFeit['waarde']; uren: number | null }[];
}

export type AttendanceQuestion = OutsideQuestion | SourcesQuestion;

export function attendanceQuestions(personen: readonly PersoonFacts[]): AttendanceQuestion[] {
  return personen.flatMap(questionsOf);
}

function questionsOf(persoon: PersoonFacts): AttendanceQuestion[] {
  const { uitspraken, besluiten } = persoon.aanwezigheid;
  if (uitspraken.length === 0) return [];
  const decided = new Set(besluiten.map((besluit) => besluit.datum));
  const questions: AttendanceQuestion[] = [];
  visitDays(persoon.aanwezigheid, FIRST, LAST, (datum, halves, question) => {
    if (question) questions.push(...differingUnits(persoon, datum));
    const inside = persoon.trajecten.some((traject) => covers({ from: traject.start, to: traject.einde }, datum));
    if (!inside && !insideWelfare(persoon, datum) && !decided.has(datum) && (halves > 0 || question)) {
      questions.push({ soort: 'BUITEN_TRAJECT', persoonId: persoon.id, datum, dichtsteTraject: nearest(persoon, datum) });
    }
  });
  return questions;
}

function nearest(persoon: PersoonFacts, datum: IsoDate): OutsideQuestion['dichtsteTraject'] {
  const distance = (start: IsoDate, einde: IsoDate | null): number => {
    const day = dayNumber(datum);
    return Math.min(Math.abs(day - dayNumber(start)), einde === null ? Infinity : Math.abs(day - dayNumber(einde)));
  };
  const closest = persoon.trajecten.toSorted((a, b) => distance(a.start, a.einde) - distance(b.start, b.einde))[0];
  return closest ? { trajectId: closest.id, start: closest.start, einde: closest.einde } : null;
}

/** The units of a date on which sources speak, with what each says; one question per unit that more than one source touches. */
function differingUnits(persoon: PersoonFacts, datum: IsoDate): SourcesQuestion[] {
  const statements = standingStatements(persoon.aanwezigheid, datum, datum);
  const [first] = statements;
  if (!first) return [];
  const bronnen = statements.map(({ bron, waarde, urenX100 }) => ({ bron, waarde, uren: urenX100 }));
  return [{ soort: 'TWEE_BRONNEN', persoonId: persoon.id, datum, dagdeel: first.dagdeel, werkpostId: first.werkpostId, bronnen }];
}
