/** Trajecten and organisation as the reports ask them: no status, no permission, no reason of an absence (AMA-43). */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { TrajectResult } from '../../../rules/ama/index.ts';
import { type Law, lookup } from '../../../rules/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { parseKbo } from '../../../shared/domain/kbo.ts';
import type { HalveDagBron, OpmaakBron, OrganisatieBron, TrajectBron } from '../../reports/index.ts';
import type { CaseView, Db } from '../../store/index.ts';
import * as s from '../../store/schema/index.ts';
import { loadFacts } from '../ama/facts.ts';
import { groupBy } from '../group.ts';
import { organisatieRow, readOntvangers } from '../organisatie/read.ts';
import { personIds } from '../personen/merged.ts';
import { fullName } from '../personen/names.ts';
import { personNamesById } from './persons.ts';

/** Who makes the document, and when. */
export function opmaakOf(db: Db, on: IsoDate): OpmaakBron {
  const row = organisatieRow(db);
  return { organisatie: { naam: row?.naam ?? '', kbo: row?.kbo ?? null }, opgemaaktOp: on, regelboekOp: on };
}

/** The name that the user gave a recipient (hard rule 6), else the neutral word of the code list. */
export function recipientName(db: Db, soort: string, fallback: string): string {
  return readOntvangers(db).find((each) => each.soort === soort)?.naam ?? fallback;
}

/** What half a day counts, and whether that is confirmed (AMA-22). */
export function halveDagOf(law: Law, on: IsoDate): HalveDagBron {
  const found = lookup(law, 'ama.halveDagTelt', on);
  return { waarde: found.value === '1' ? '1' : '0.5', bevestigd: found.standing === 'confirmed' };
}

/** Names of the begeleiders of each traject, by period; as written where nobody confirmed whom it means. */
function begeleidersByTraject(db: Db, personId: string | undefined): Map<string, TrajectBron['begeleiders']> {
  const rows = db
    .select({ guide: s.begeleiding, naam: s.begeleider.naam, voornaam: s.begeleider.voornaam })
    .from(s.begeleiding)
    .leftJoin(s.begeleider, eq(s.begeleider.id, s.begeleiding.begeleiderId))
    .where(
      and(eq(s.begeleiding.verwijderd, false), personId ? inArray(s.begeleiding.persoonId, personIds(db, personId)) : undefined),
    )
    .orderBy(asc(s.begeleiding.van))
    .all();
  const byTraject = groupBy(rows, (row) => row.guide.trajectId);
  return new Map(
    [...byTraject].map(([id, list]) => [
      id,
      list.flatMap(({ guide, naam, voornaam }) => {
        const name = fullName({ naam, voornaam }) || guide.tekst;
        return name && guide.van ? [{ naam: name, from: guide.van as IsoDate, to: guide.tot as IsoDate | null }] : [];
      }),
    ]),
  );
}

/** The number of a partner as it was typed, with or without points; what is no enterprise number is printed nowhere. */
function kboOf(text: string | null): string | null {
  const parsed = parseKbo(text ?? '');
  return parsed.ok ? parsed.kbo : null;
}

/** The partner that guides, by traject: the begeleider in the sense of the law is the organisation or its partner (C6). */
function guidingPartners(db: Db): ReadonlyMap<string, OrganisatieBron> {
  const rows = db
    .select({ id: s.amaTraject.id, naam: s.partner.naam, kbo: s.partner.kbo })
    .from(s.amaTraject)
    .innerJoin(s.partner, eq(s.amaTraject.partnerId, s.partner.id))
    .where(eq(s.partner.verwijderd, false))
    .all();
  return new Map(rows.map(({ id, naam, kbo }) => [id, { naam: naam ?? '', kbo: kboOf(kbo) }]));
}

/** Every AMA SE traject, or those of one person, with the figures of `perTraject`. */
export function trajectBronnen(
  dossier: CaseView,
  on: IsoDate,
  perTraject: readonly TrajectResult[],
  personId?: string,
): TrajectBron[] {
  const { personen } = loadFacts(dossier, { on, personId, attendance: 'none' });
  const names = personNamesById(dossier.db, personId);
  const guides = begeleidersByTraject(dossier.db, personId);
  const partners = guidingPartners(dossier.db);
  const figures = new Map(perTraject.map((each) => [each.trajectId, each]));
  return personen.flatMap((persoon) =>
    persoon.trajecten.flatMap((traject): TrajectBron[] => {
      const cijfers = figures.get(traject.id);
      if (!cijfers || traject.soort !== 'SE') return [];
      const { naam, voornaam } = names(persoon.id);
      return [
        {
          trajectId: traject.id,
          persoonId: persoon.id,
          deelnemer: { familienaam: naam, voornaam, insz: persoon.insz?.nummer ?? null },
          start: traject.start,
          einde: traject.einde,
          begeleiderOrganisatie: partners.get(traject.id) ?? null,
          begeleiders: guides.get(traject.id) ?? [],
          evaluaties: traject.beoordelingen.flatMap((each) =>
            each.besluitOp === null ? [] : [{ datum: each.besluitOp, nogNodig: each.conclusie }],
          ),
          onderbrekingen: traject.onderbrekingen.map((each) => ({ from: each.van, to: each.tot })),
          cijfers,
        },
      ];
    }),
  );
}
