/** The organisation as the rules read it. */
import type { OrganisatieFacts, PersoonFacts } from '../../../rules/ama/index.ts';
import { addDays, type IsoDate, monthsBetween } from '../../../shared/domain/date.ts';
import { parseKbo, parseVestigingsnummer } from '../../../shared/domain/kbo.ts';
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
    vestigingen: recordsOf(db, 'vestiging').flatMap(({ nummer }) => (nummer === null ? [] : [vestigingFact(nummer)])),
    polissen: dated(readPolissen(db)).flatMap((each) =>
      each.soort === null ? [] : [{ soort: each.soort, van: each.van, tot: day(each.tot) }],
    ),
    contingenten: dated(readContingenten(db)).flatMap((each) =>
      each.soort === 'ama' && each.plaatsen !== null && each.partnerId === null
        ? [{ van: each.van, plaatsen: each.plaatsen }]
        : [],
    ),
    aandelen: partnerShares(db),
    voorschotten: readVoorschotten(db).flatMap((each) =>
      each.datum === null || each.cents === null
        ? []
        : [{ datum: each.datum as IsoDate, cents: each.cents as Cents, jaar: each.jaar }],
    ),
    kalender: readKalender(db).flatMap((each) =>
      each.datum === null || each.soort === null
        ? []
        : [{ datum: each.datum as IsoDate, soort: each.soort, vestigingId: each.vestigingId }],
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

/** A number that fails its check is warned of only: the check is derived from two examples (AMA-40). */
function vestigingFact(nummer: string): NonNullable<OrganisatieFacts['vestigingen']>[number] {
  const parsed = parseVestigingsnummer(nummer);
  return { nummer, geldig: parsed.ok && parsed.warning === null };
}

/** The share of a partner holds until its next share, or until the partner's last day. */
function partnerShares(db: Db): NonNullable<OrganisatieFacts['aandelen']> {
  const lastDays = new Map(recordsOf(db, 'partner').map(({ id, tot }) => [id, tot]));
  const shares = dated(readContingenten(db)).flatMap(({ soort, van, plaatsen, partnerId }) =>
    soort === 'ama' && plaatsen !== null && partnerId !== null && lastDays.has(partnerId) ? [{ partnerId, van, plaatsen }] : [],
  );
  return shares.map((share) => {
    const next = shares.find((other) => other.partnerId === share.partnerId && other.van > share.van);
    const ends = [next ? addDays(next.van, -1) : null, day(lastDays.get(share.partnerId) ?? null)].filter((end) => end !== null);
    return { ...share, tot: ends.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? null };
  });
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
