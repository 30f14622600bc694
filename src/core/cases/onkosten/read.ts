/** Costs by month and by year. */
import { type Maximum, maximumOf, onkostenJaar, type PersoonFacts } from '../../../rules/ama/index.ts';
import type { Law } from '../../../rules/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { ONKOST_SOORTEN } from '../../../shared/domain/codes.ts';
import { type IsoDate, makeDate, monthPeriod, overlaps, yearOf } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import type { LoadedFacts } from '../ama/facts.ts';
import { byName } from '../personen/names.ts';
import { recordsByDay } from '../records.ts';

type Month = OutputOf<'onkost.maand'>;
type Year = OutputOf<'onkost.jaar'>;
type Names = ReadonlyMap<string, { naam: string; voornaam: string }>;
type Sums = Month['totalen'];

function nameOf(names: Names, id: string): { naam: string; voornaam: string } {
  const { naam, voornaam } = names.get(id) ?? { naam: '', voornaam: '' };
  return { naam, voornaam };
}

/** The costs of a month by name and day. */
export function costRows(db: Db, names: Names, maand: string): Month['rijen'] {
  const { from, to } = monthPeriod(maand);
  return recordsByDay(db, 'onkost', 'datum')
    .filter((row) => row.persoonId !== null && row.datum !== null && row.datum >= from && row.datum <= to)
    .map((row) => ({ ...row, ...nameOf(names, row.persoonId ?? '') }))
    .sort(byName) as Month['rijen'];
}

/** Costs of a month by name and day, and who can have some. */
export function monthOfCosts(db: Db, { personen }: LoadedFacts, names: Names, maand: string): Month {
  const month = monthPeriod(maand);
  const rijen = costRows(db, names, maand);
  const people = personen
    .filter((persoon) => runsIn(persoon, month))
    .map(({ id }) => ({ persoonId: id, ...nameOf(names, id) }))
    .sort(byName);
  return {
    maand,
    rijen,
    personen: people,
    totalen: sumsOf(rijen),
    totaalCents: total(rijen),
    openCents: total(rijen.filter((row) => row.betaaldOp === null)),
  };
}

function runsIn(persoon: PersoonFacts, month: { from: IsoDate; to: IsoDate }): boolean {
  return (
    persoon.trajecten.some((traject) => overlaps({ from: traject.start, to: traject.einde }, month)) ||
    (persoon.wvgOvereenkomsten ?? []).some((item) => overlaps({ from: item.van, to: item.tot }, month))
  );
}

interface Cost {
  readonly soort: Sums[number]['soort'] | null;
  readonly cents: number | null;
}

export const total = (rows: readonly Cost[]): number => rows.reduce((sum, row) => sum + (row.cents ?? 0), 0);

/** Per kind, in the order of the code list; kinds without costs are left out. */
export function sumsOf(rows: readonly Cost[]): Sums {
  return ONKOST_SOORTEN.map((soort) => ({ soort, cents: total(rows.filter((row) => row.soort === soort)) })).filter(({ soort }) =>
    rows.some((row) => row.soort === soort),
  );
}

/** The year of everyone with costs, or of one person, against the maxima. */
export function yearOfCosts({ personen }: LoadedFacts, names: Names, law: Law, jaar: number, persoonId?: string): Year {
  const end = makeDate(jaar, 12, 31);
  return {
    jaar,
    maximumJaar: maximum('onkosten.forfait.jaar', maximumOf(law, 'onkosten.forfait.jaar', end)),
    maximumDag: maximum('onkosten.forfait.dag', maximumOf(law, 'onkosten.forfait.dag', end)),
    maximumGeschenk: maximum('onkosten.geschenk', maximumOf(law, 'onkosten.geschenk', end)),
    personen: personen
      .filter((persoon) => persoonId === undefined || persoon.id === persoonId)
      .filter((persoon) => (persoon.onkosten ?? []).some((item) => yearOf(item.datum) === jaar))
      .map((persoon) => yearRow(persoon, names, law, jaar))
      .sort(byName),
  };
}

function yearRow(persoon: PersoonFacts, names: Names, law: Law, jaar: number): Year['personen'][number] {
  const own = (persoon.onkosten ?? []).filter((item) => yearOf(item.datum) === jaar);
  const { lezingMaximum, lezingWerkelijk, jaar: _year, ...sums } = onkostenJaar(own, law, jaar);
  return {
    persoonId: persoon.id,
    ...nameOf(names, persoon.id),
    perSoort: sumsOf(own),
    ...sums,
    bovenMaximumCents: lezingMaximum.bovenCents,
    rszCents: lezingWerkelijk.rszCents,
  };
}

function maximum(parameter: string, { lookup, cents }: Maximum): Year['maximumJaar'] {
  return { parameter, cents, standing: lookup.standing, nietBevestigdCents: cents === null ? lookup.value : null };
}
