/** One werkpost: its own data, who stays or stayed there with what is followed up, and the findings about those stays. */
import { type Finding, type Law } from '../../../rules/index.ts';
import { volgendContact } from '../../../rules/ama/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, countDays, covers } from '../../../shared/domain/date.ts';
import { CallFailure } from '../../access/failure.ts';
import { personNames, toLines } from '../../agenda/lines.ts';
import type { Db } from '../../store/index.ts';
import { byName } from '../personen/names.ts';
import { recordsOf } from '../records.ts';

type Detail = OutputOf<'werkpost.lees'>;
type Stay = Detail['verblijven'][number];

/** The rules whose findings name a stay. */
const ABOUT_STAYS: ReadonlySet<string> = new Set(['AMA-21', 'AMA-52', 'AMA-53']);

/** @param findings everything that was found on `on` · Throws NIET_GEVONDEN. */
export function werkpostDetail(
  db: Db,
  id: string,
  on: IsoDate,
  { findings, law, confidential }: { findings: readonly Finding[]; law: Law; confidential: boolean },
): Detail {
  const werkpost = recordsOf(db, 'werkpost', { id })[0];
  if (!werkpost) throw new CallFailure('NIET_GEVONDEN', { field: 'id' });
  const verblijven = staysAt(db, id, on);
  const stays = new Set(verblijven.map((each) => each.periodeId));
  const own = findings.filter(
    (each) => ABOUT_STAYS.has(each.rule) && each.place.recordId !== null && stays.has(each.place.recordId),
  );
  return {
    werkpost,
    verblijven,
    bevindingen: toLines(own, personNames(db), { law, confidential }),
  };
}

/** Running stays first, then by name. */
function staysAt(db: Db, werkpostId: string, on: IsoDate): Stay[] {
  const names = personNames(db);
  const contacts = recordsOf(db, 'contact');
  return recordsOf(db, 'werkpostPeriode', { werkpostId })
    .flatMap((row): Stay[] => {
      if (row.persoonId === null || row.trajectId === null) return [];
      const van = row.van as IsoDate | null;
      const tot = row.tot as IsoDate | null;
      const lopend = covers({ from: van ?? ('0001-01-01' as IsoDate), to: tot }, on);
      const contacten = contacts
        .filter((each) => each.werkpostPeriodeId === row.id && each.datum !== null)
        .map((each) => each.datum as IsoDate)
        .sort();
      const next = van === null ? null : volgendContact({ van, contactElkeWeken: row.contactElkeWeken, contacten }, on);
      const laatste = contacten.findLast((datum) => datum <= on) ?? null;
      const from = laatste ?? van;
      return [
        {
          persoonId: row.persoonId,
          trajectId: row.trajectId,
          naam: names.get(row.persoonId)?.naam ?? '',
          voornaam: names.get(row.persoonId)?.voornaam ?? '',
          overleden: names.get(row.persoonId)?.overleden ?? false,
          periodeId: row.id,
          van,
          tot,
          lopend,
          doel: row.doel,
          nazichtOp: row.nazichtOp as IsoDate | null,
          nazichtUitkomst: row.nazichtUitkomst,
          aangepast: row.aangepast,
          collegasGebriefOp: row.collegasGebriefOp as IsoDate | null,
          collegasGebriefDoor: row.collegasGebriefDoor,
          werkpostbegeleider: row.werkpostbegeleider,
          contactElkeWeken: row.contactElkeWeken,
          laatsteContact: laatste,
          contactUiterlijk: lopend ? (next?.uiterlijk ?? null) : null,
          dagenZonderContact: lopend && from !== null && from <= on ? countDays(from, on) - 1 : null,
        },
      ];
    })
    .sort((a, b) => Number(b.lopend) - Number(a.lopend) || byName(a, b));
}
