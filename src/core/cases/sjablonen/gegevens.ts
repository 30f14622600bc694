/**
 * What each guidance of a quarter puts in an official template: the legal set and the days from the same lines as the overview itself, so
 * that the two never tell different figures, and beside them only what was asked and may be filled (AMA-43).
 */
import type { TrajectFacts } from '../../../rules/ama/index.ts';
import {
  clip,
  countDays,
  covers,
  type IsoDate,
  monthPeriod,
  monthsBetween,
  type Period,
  quarterPeriod,
} from '../../../shared/domain/date.ts';
import type { KolomVeld } from '../../../shared/domain/sjabloon.ts';
import { kboText, inszText } from '../../reports/format.ts';
import { halvesText, begeleidersIn, type KwartaalBron, type QuarterLine, quarterLines } from '../../reports/index.ts';
import type { CellValue } from '../../sheets/template/index.ts';
import type { CaseView } from '../../store/index.ts';
import { persoon as persoonTable } from '../../store/schema/index.ts';
import { loadFacts } from '../ama/facts.ts';
import { recordsOf } from '../records.ts';

/** A value, or codes that the template may write in words of its own; null: nothing to fill. */
export type Gegeven = CellValue | { readonly soort: 'code'; readonly codes: readonly string[] } | null;
export type Rij = Readonly<Partial<Record<KolomVeld, Gegeven>>>;

export interface Gegevens {
  readonly rijen: readonly Rij[];
  /** Guidances with days whose months are not known apart. */
  readonly maandenOnbekend: number;
}

const MONTHS = ['dagenMaand1', 'dagenMaand2', 'dagenMaand3'] as const;

/** @param velden only these are read */
export function gegevensOf(dossier: CaseView, bron: KwartaalBron, velden: ReadonlySet<KolomVeld>, on: IsoDate): Gegevens {
  const lines = quarterLines(bron);
  const extra = extraOf(dossier, bron, velden, on);
  const rijen = lines.map((line, index) => {
    const all: Rij = { ...lineValues(line, bron, index), ...extra(line) };
    return Object.fromEntries(Object.entries(all).filter(([veld]) => velden.has(veld as KolomVeld)));
  });
  const asksMonths = MONTHS.some((veld) => velden.has(veld));
  const maandenOnbekend = asksMonths ? lines.filter((line) => line.begeleiding.dagen !== null && hasOpening(line)).length : 0;
  return { rijen, maandenOnbekend };
}

export const text = (tekst: string | null | undefined): Gegeven => (tekst ? { soort: 'tekst', tekst } : null);
const day = (datum: string | null | undefined): Gegeven => (datum ? { soort: 'datum', datum: datum as IsoDate } : null);
const number = (getal: string | number | null): Gegeven => (getal === null ? null : { soort: 'getal', getal: Number(getal) });
const coded = (...codes: (string | null | undefined)[]): Gegeven => {
  const known = codes.flatMap((code) => (code ? [code] : []));
  return known.length === 0 ? null : { soort: 'code', codes: known };
};

function lineValues(line: QuarterLine, bron: KwartaalBron, index: number): Rij {
  const { deelnemer, evaluatie, begeleider, start, einde, dagen } = line.begeleiding;
  const months = monthDays(line, bron);
  return {
    volgnummer: number(index + 1),
    deelnemer: text(`${deelnemer.familienaam} ${deelnemer.voornaam}`.trim()),
    familienaam: text(deelnemer.familienaam),
    voornaam: text(deelnemer.voornaam),
    insz: deelnemer.insz === null ? null : { soort: 'tekst', tekst: deelnemer.insz, anders: inszText(deelnemer.insz) },
    evaluatieOp: day(evaluatie?.datum),
    evaluatieConclusie: coded(evaluatie?.nogNodig),
    begeleider: text(begeleider.naam),
    begeleiderKbo: kbo(begeleider.kbo),
    start: day(start),
    einde: day(einde),
    dagen: number(dagen),
    dagenMaand1: number(months[0] ?? null),
    dagenMaand2: number(months[1] ?? null),
    dagenMaand3: number(months[2] ?? null),
  };
}

export const kbo = (nummer: string | null): Gegeven =>
  nummer === null ? null : { soort: 'tekst', tekst: nummer, anders: kboText(nummer) };

/** An opening position is of a quarter: what it says of a month is not known. */
const hasOpening = ({ beginstand }: QuarterLine): boolean => beginstand !== null && Number(beginstand) > 0;

/** Days per month as the day column counts them; null: not entered, not over, or only known for the quarter. */
function monthDays(line: QuarterLine, bron: KwartaalBron): (string | null)[] {
  const { from, to } = quarterPeriod(bron.jaar, bron.kwartaal);
  const { traject } = line;
  const open = new Set([...traject.cijfers.missingMonths, ...traject.cijfers.openMonths]);
  return monthsBetween(from, to).map((month) => {
    const bounds = monthPeriod(month);
    const running = clip({ from: traject.start, to: traject.einde }, bounds);
    if (bron.dagenkolom.lezing === 'kalender') return running === null ? '0' : String(countDays(running.from, running.to));
    if (running === null) return '0';
    if (open.has(month) || hasOpening(line)) return null;
    const present = line.aanwezig.filter(({ date }) => date >= bounds.from && date <= bounds.to);
    const whole = bron.halveDag.waarde === '1';
    return halvesText(present.reduce((sum, { halves }) => sum + (whole ? 2 : halves), 0));
  });
}

// --- beside the overview ------------------------------------------------------------------------------------------------------------------

const EXTRA: readonly KolomVeld[] = [
  'eindreden',
  'werkpost',
  'partner',
  'partnerKbo',
  'urenPerWeek',
  'adviesdatum',
  'dossiernummer',
  'werknemerBegeleider',
  'uitkeringsstatuut',
];

/** What the overview itself does not hold; nothing is read that was not asked. */
function extraOf(dossier: CaseView, bron: KwartaalBron, velden: ReadonlySet<KolomVeld>, on: IsoDate): (line: QuarterLine) => Rij {
  if (!EXTRA.some((veld) => velden.has(veld))) return () => ({});
  const bounds = quarterPeriod(bron.jaar, bron.kwartaal);
  const { personen } = loadFacts(dossier, { on, attendance: 'none' });
  const trajecten = new Map(
    personen.flatMap((persoon) => persoon.trajecten.map((traject) => [traject.id, { persoon, traject }])),
  );
  const werkposten = new Map(recordsOf(dossier.db, 'werkpost').map((each) => [each.id, each]));
  const partners = new Map(recordsOf(dossier.db, 'partner').map((each) => [each.id, each]));
  const numbers = new Map(
    dossier.db
      .select({ id: persoonTable.id, dossiernummer: persoonTable.dossiernummer })
      .from(persoonTable)
      .all()
      .map((each) => [each.id, each.dossiernummer]),
  );
  return (line) => {
    const known = trajecten.get(line.traject.trajectId);
    if (known === undefined) return {};
    const { persoon, traject } = known;
    const last = lastDay(traject, bounds);
    const stay = lastStay(traject, bounds);
    const werkpost = stay === undefined ? undefined : werkposten.get(stay.werkpostId);
    const hours = traject.uren.findLast(({ van }) => van <= last);
    const dossiernummer = numbers.get(persoon.id) ?? null;
    return {
      eindreden: line.begeleiding.einde === null ? null : coded(traject.eindReden),
      werkpost: text(werkpost?.naam),
      partner: stay === undefined ? null : coded(stay.partner ? 'ja' : 'nee'),
      partnerKbo: kbo(partners.get(werkpost?.partnerId ?? '')?.kbo ?? null),
      urenPerWeek: number(hours === undefined ? null : hours.urenX100 / 100),
      adviesdatum: day(traject.adviesDatum),
      dossiernummer: dossiernummer === null ? null : text(String(dossiernummer).padStart(4, '0')),
      werknemerBegeleider: text(begeleidersIn(line.traject, bounds)[0]?.naam),
      uitkeringsstatuut: coded(
        ...persoon.statuten.filter(({ van, tot }) => covers({ from: van, to: tot }, last)).map(({ code }) => code),
      ),
    };
  };
}

type Bounds = { readonly from: IsoDate; readonly to: IsoDate };

/** Last day of the traject in the quarter. */
const lastDay = ({ start, einde }: TrajectFacts, bounds: Bounds): IsoDate =>
  clip({ from: start, to: einde }, bounds)?.to ?? bounds.to;

/** Where the person was last in the quarter. */
const lastStay = ({ werkposten }: TrajectFacts, bounds: Bounds): TrajectFacts['werkposten'][number] | undefined =>
  werkposten.findLast(({ van, tot }) => clip({ from: van, to: tot } satisfies Period, bounds) !== null);
