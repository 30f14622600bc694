/** The organisation as the rules read it. */
import type { OrganisatieFacts, PersoonFacts } from '../../../rules/ama/index.ts';
import { type IsoDate, monthsBetween } from '../../../shared/domain/date.ts';
import { parseKbo } from '../../../shared/domain/kbo.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { Db } from '../../store/index.ts';
import { dated, day } from '../facts.ts';
import { earlierOverviews } from '../ingebruikname/facts.ts';
import { recordsOf } from '../records.ts';
import { sentOverviews } from '../rapporten/sent.ts';
import { organisatieRow, readBegeleiders, readContingenten, readKalender, readPolissen, readVoorschotten } from './read.ts';

/** @param personen everyone, or null when only one person was loaded */
export function organisationFacts(db: Db, personen: readonly PersoonFacts[] | null, on: IsoDate): OrganisatieFacts {
  const row = organisatieRow(db);
  return {
    naam: row?.naam ?? null,
    kbo: row?.kbo ? { nummer: row.kbo, geldig: parseKbo(row.kbo).ok } : null,
    polissen: dated(readPolissen(db)).flatMap((each) =>
      each.soort === null ? [] : [{ soort: each.soort, van: each.van, tot: day(each.tot) }],
    ),
    contingenten: dated(readContingenten(db)).flatMap((each) =>
      each.soort === 'ama' && each.plaatsen !== null ? [{ van: each.van, plaatsen: each.plaatsen }] : [],
    ),
    voorschotten: readVoorschotten(db).flatMap((each) =>
      each.datum === null || each.cents === null
        ? []
        : [{ datum: each.datum as IsoDate, cents: each.cents as Cents, jaar: each.jaar }],
    ),
    kalender: readKalender(db).flatMap((each) =>
      each.datum === null || each.soort === null ? [] : [{ datum: each.datum as IsoDate, soort: each.soort, vestigingId: each.vestigingId }],
    ),
    begeleiders: readBegeleiders(db).map((each) => ({
      id: each.id,
      inDienst: day(each.inDienst),
      uitDienst: day(each.uitDienst),
      grond: each.grond as OrganisatieFacts['begeleiders'][number]['grond'],
      startOpleiding: day(each.startOpleiding),
    })),
    erkenningen: dated(recordsOf(db, 'erkenning')).flatMap((each) =>
      each.soort === null ? [] : [{ soort: each.soort, van: each.van, tot: day(each.tot) }],
    ),
    werkposten: recordsOf(db, 'werkpost').map((each) => ({ id: each.id, aard: each.aard })),
    verzondenOverzichten: [...sentOverviews(db), ...earlierOverviews(db)],
    ingebruikname: day(row?.ingebruikname ?? null),
    kwartalenMetTraject: personen === null ? null : quartersWithTraject(personen, on),
  };
}

/** Quarters (`2026Q1`) up to `on` in which somebody had a running traject. */
function quartersWithTraject(personen: readonly PersoonFacts[], on: IsoDate): string[] {
  const quarters = new Set<string>();
  for (const { start, einde } of personen.flatMap((persoon) => persoon.trajecten)) {
    const last = einde !== null && einde < on ? einde : on;
    for (const month of monthsBetween(start, last)) quarters.add(`${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5)) / 3)}`);
  }
  return [...quarters].toSorted();
}
