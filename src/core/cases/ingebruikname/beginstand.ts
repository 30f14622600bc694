/** The opening position as a grid: trajecten by quarter of the year, what was reported beside what the attendance of the file says. */
import { type PersoonFacts, type TrajectFacts, visitDays } from '../../../rules/ama/index.ts';
import type { Beginstanden } from '../../../shared/contract/ingebruikname.ts';
import {
  type IsoDate,
  type Period,
  type Quarter,
  addDays,
  clip,
  countDays,
  quarterPeriod,
  yearOf,
  yearPeriod,
} from '../../../shared/domain/date.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Dossier, Writer } from '../../store/index.ts';
import { loadFacts } from '../ama/facts.ts';
import { organisatieRow, readVoorschotten } from '../organisatie/read.ts';
import { byName } from '../personen/names.ts';
import { personNamesById } from '../rapporten/persons.ts';
import { recordsOf } from '../records.ts';
import { HALF_DAY_X100 } from './facts.ts';

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];
const DAY_X100 = 100;

/** A quarter of the year with the days before Trajectmap was taken into use. */
interface PaperQuarter extends Period {
  readonly kwartaal: Quarter;
  readonly to: IsoDate;
}

/** The date of taking into use. Throws INGEBRUIKNAME_ONTBREEKT. */
export function ingebruiknameOf({ db }: Pick<Dossier, 'db'>): IsoDate {
  const date = organisatieRow(db)?.ingebruikname;
  if (!date) throw new CallFailure('INGEBRUIKNAME_ONTBREEKT', { field: 'ingebruikname' });
  return date as IsoDate;
}

function paperQuarters(jaar: number, ingebruikname: IsoDate | null): PaperQuarter[] {
  if (ingebruikname === null) return [];
  const paper = { from: yearPeriod(jaar).from, to: addDays(ingebruikname, -1) };
  return QUARTERS.flatMap((kwartaal) => {
    const covered = paper.to < paper.from ? null : clip(quarterPeriod(jaar, kwartaal), paper);
    return covered === null ? [] : [{ kwartaal, from: covered.from, to: covered.to }];
  });
}

/** The grid of a year. @param money whether the reader may see advances */
export function readBeginstand(dossier: Dossier, on: IsoDate, money: boolean, year?: number): Beginstanden {
  const { db } = dossier;
  const ingebruikname = (organisatieRow(db)?.ingebruikname ?? null) as IsoDate | null;
  const jaar = year ?? yearOf(ingebruikname ?? on);
  const quarters = paperQuarters(jaar, ingebruikname);
  const { personen } = loadFacts(dossier, { on, attendance: yearPeriod(jaar) });
  const names = personNamesById(db);
  const trajecten = personen.flatMap((persoon) =>
    persoon.trajecten
      .filter((traject) => traject.soort === 'SE')
      .map((traject) => {
        const { naam, voornaam } = names(persoon.id);
        const { id: trajectId, start, einde } = traject;
        const cellen = quarters.map((quarter) => cellOf(persoon, traject, jaar, quarter));
        return { trajectId, persoonId: persoon.id, naam, voornaam, start, einde, cellen };
      })
      .filter(({ cellen }) => cellen.some(({ nvt }) => !nvt)),
  );
  return {
    ingebruikname,
    jaar,
    kwartalen: quarters.map(({ kwartaal, to }) => ({
      kwartaal,
      tot: to,
      verzondenOp: (earlierOf(dossier, jaar, kwartaal)?.verzondenOp ?? null) as IsoDate | null,
      totaalX100: trajecten.reduce(
        (sum, { cellen }) => sum + (cellen.find((cel) => cel.kwartaal === kwartaal)?.dagenX100 ?? 0),
        0,
      ),
    })),
    trajecten: trajecten.sort((a, b) => byName(a, b) || (a.start < b.start ? -1 : 1)),
    voorschotten: money ? earlyAdvances(dossier, jaar, ingebruikname) : null,
  };
}

const earlierOf = ({ db }: Pick<Dossier, 'db'>, jaar: number, kwartaal: number) =>
  recordsOf(db, 'eerderOverzicht', { jaar, kwartaal }).at(-1);

function earlyAdvances({ db }: Dossier, jaar: number, ingebruikname: IsoDate | null): Beginstanden['voorschotten'] {
  return readVoorschotten(db).flatMap(({ id, datum, cents, jaar: of }) =>
    datum === null ||
    cents === null ||
    ingebruikname === null ||
    datum >= ingebruikname ||
    (of ?? yearOf(datum as IsoDate)) !== jaar
      ? []
      : [{ id, datum: datum as IsoDate, cents }],
  );
}

function cellOf(persoon: PersoonFacts, traject: TrajectFacts, jaar: number, quarter: PaperQuarter) {
  const { kwartaal } = quarter;
  const covered = clip({ from: traject.start, to: traject.einde }, quarter);
  const fact = (traject.beginstanden ?? []).find((item) => item.jaar === jaar && item.kwartaal === kwartaal);
  const entered = covered === null ? null : enteredHalves(persoon, covered);
  return {
    kwartaal,
    nvt: covered === null,
    dagenX100: fact ? fact.halven * HALF_DAY_X100 : null,
    ingevoerdX100: entered === null ? null : entered * HALF_DAY_X100,
    strijdig: fact !== undefined && entered !== null && entered !== fact.halven,
  };
}

/** Half days of the attendance in a stretch; null where nothing at all is entered. */
function enteredHalves({ aanwezigheid }: PersoonFacts, { from, to }: { from: IsoDate; to: IsoDate }): number | null {
  let halves: number | null = null;
  visitDays(aanwezigheid, from, to, (_date, present) => (halves = (halves ?? 0) + present));
  return halves;
}

// --- writing -----------------------------------------------------------------------------------------------------------------

interface Wanted {
  readonly jaar: number;
  readonly cellen: readonly { readonly trajectId: string; readonly kwartaal: number; readonly dagenX100: number | null }[];
  readonly overzichten: readonly { readonly kwartaal: number; readonly verzondenOp: string | null }[];
  readonly bron: string | null;
}

/** What has to change so that the file says what was asked; nothing is written yet. Throws as the contract says. */
export function planBeginstand(dossier: Dossier, on: IsoDate, wanted: Wanted): ((writer: Writer) => void)[] {
  const quarters = paperQuarters(wanted.jaar, ingebruiknameOf(dossier));
  const { personen } = loadFacts(dossier, { on, attendance: 'none' });
  const owners = new Map(
    personen.flatMap((persoon) => persoon.trajecten.map((traject) => [traject.id, { persoon, traject }] as const)),
  );
  const quarterOf = (kwartaal: number): PaperQuarter => {
    const found = quarters.find((each) => each.kwartaal === kwartaal);
    if (!found) throw new CallFailure('BEGINSTAND_NA_INGEBRUIKNAME', { field: 'kwartaal' });
    return found;
  };
  return [
    ...wanted.cellen.flatMap((cel) => {
      const owner = owners.get(cel.trajectId);
      if (!owner) throw new CallFailure('NIET_GEVONDEN');
      checkDays(cel.dagenX100, owner.traject, quarterOf(cel.kwartaal));
      return planCell(dossier, owner.persoon.id, cel, wanted);
    }),
    ...wanted.overzichten.flatMap((item) => {
      quarterOf(item.kwartaal);
      return planOverview(dossier, item, wanted);
    }),
  ];
}

/** Only half days, and never more than the days of the traject: anything else is a typing error. */
function checkDays(dagenX100: number | null, traject: TrajectFacts, quarter: PaperQuarter): void {
  if (dagenX100 === null) return;
  if (dagenX100 % HALF_DAY_X100 !== 0) throw new CallFailure('BEGINSTAND_HALVE_DAG', { field: 'dagen' });
  const covered = clip({ from: traject.start, to: traject.einde }, quarter);
  const most = covered === null ? 0 : countDays(covered.from, covered.to);
  if (dagenX100 > most * DAY_X100) throw new CallFailure('BEGINSTAND_TE_VEEL', { field: 'dagen', details: { meest: most } });
}

function planCell({ db }: Dossier, persoonId: string, cel: Wanted['cellen'][number], { jaar, bron }: Wanted) {
  const { trajectId, kwartaal, dagenX100 } = cel;
  const known = recordsOf(db, 'beginstand', { trajectId, jaar, kwartaal }).at(-1);
  if (dagenX100 === null) return known ? [(writer: Writer) => void writer.retract('beginstand', known.id)] : [];
  if (!known) {
    return [(writer: Writer) => void writer.insert('beginstand', { persoonId, trajectId, jaar, kwartaal, dagenX100, bron })];
  }
  if (known.dagenX100 === dagenX100) return [];
  return [(writer: Writer) => void writer.set('beginstand', known.id, bron === null ? { dagenX100 } : { dagenX100, bron })];
}

function planOverview(dossier: Dossier, item: Wanted['overzichten'][number], { jaar, bron }: Wanted) {
  const { kwartaal, verzondenOp } = item;
  const known = earlierOf(dossier, jaar, kwartaal);
  if (verzondenOp === null) return known ? [(writer: Writer) => void writer.retract('eerderOverzicht', known.id)] : [];
  if (!known) return [(writer: Writer) => void writer.insert('eerderOverzicht', { jaar, kwartaal, verzondenOp, bron })];
  if (known.verzondenOp === verzondenOp) return [];
  return [(writer: Writer) => void writer.set('eerderOverzicht', known.id, { verzondenOp })];
}
