/** The sheet on individueel maatwerk of each job that was prepared for a worker (DS-42). */
import { type Law, imwFiche } from '../../../rules/index.ts';
import type { ImwBlad } from '../../../shared/contract/imw.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { toCents } from '../../../shared/domain/money.ts';
import type { Db } from '../../store/index.ts';
import { ownerOf } from '../doorstroom/tables.ts';
import { instantieNamen } from '../doorstroom/trajecten.ts';
import { day } from '../facts.ts';
import { uitleg } from '../onderneming/antwoord.ts';
import { recordsOf } from '../records.ts';

export function imwBladen(db: Db, law: Law, persoonId: string, on: IsoDate): ImwBlad[] {
  const own = { persoonId: ownerOf(db, persoonId) };
  const trajecten = new Map(recordsOf(db, 'doorstroomtraject', own).map((row) => [row.id, row]));
  const names = instantieNamen(db);
  return recordsOf(db, 'imwFiche', own).flatMap((row): ImwBlad[] => {
    const traject = trajecten.get(row.doorstroomtrajectId ?? '');
    if (traject === undefined || row.q === null || row.s === null) return [];
    const { id, rij, graad, q, s, referteloonCents, cmwLoonpremie } = row;
    // An employer asks before the job begins: then it is counted as if it began on the day of the sheet.
    const contracten = [{ van: day(traject.contractStart) ?? on, tot: day(traject.contractEinde) }];
    const referteloon = referteloonCents === null ? null : toCents(referteloonCents);
    const fiche = imwFiche({ id, contracten, rij, graad, q, s, referteloon, cmwLoonpremie }, law, on);
    return [
      {
        id,
        trajectId: traject.id,
        werkgever: names.get(traject.werkgeverId ?? '') ?? null,
        functie: traject.functie,
        rij: fiche.rij,
        start: fiche.start,
        startGeschat: traject.contractStart === null,
        plafondCents: fiche.plafondCents,
        begrensdLoonCents: fiche.begrensdLoonCents,
        kwartalen: fiche.kwartalen.map(({ fase: _fase, ...each }) => each),
        ...uitleg(fiche, law),
      },
    ];
  });
}
