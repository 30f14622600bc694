/** Columns of an official template that were opened against the default (AMA-43), and the check that every export passes. */
import type { OutputOf } from '../../../shared/contract/index.ts';
import { kolomSoort, toetsKolommen, type KolomToets } from '../../../rules/ama/index.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db } from '../../store/index.ts';
import { kolomOpening } from '../../store/schema/index.ts';
import { and, eq } from 'drizzle-orm';

type Opening = OutputOf<'kolomOpening.lijst'>[number];

/** Openings in the order in which they were made. @param sjabloon only of this version of a template */
export function kolomOpeningen(db: Db, sjabloon?: string): Opening[] {
  return db
    .select()
    .from(kolomOpening)
    .where(and(eq(kolomOpening.verwijderd, false), sjabloon === undefined ? undefined : eq(kolomOpening.sjabloon, sjabloon)))
    .orderBy(kolomOpening.hlc)
    .all()
    .map(({ id, sjabloon: van, kolom, bron, reden, op }) => ({
      id,
      sjabloon: van ?? '',
      kolom: kolom ?? '',
      bron: bron ?? '',
      reden: reden ?? '',
      op: op as Opening['op'],
    }));
}

/** Throws KOLOM_NOOIT, KOLOM_HOEFT_NIET, KOLOM_AL_OPEN at `kolom`. */
export function checkOpening(db: Db, sjabloon: string, kolom: string): void {
  const soort = kolomSoort(kolom);
  if (soort === 'nooit') throw new CallFailure('KOLOM_NOOIT', { field: 'kolom' });
  if (soort !== 'openen') throw new CallFailure('KOLOM_HOEFT_NIET', { field: 'kolom' });
  if (kolomOpeningen(db, sjabloon).some((each) => each.kolom === kolom))
    throw new CallFailure('KOLOM_AL_OPEN', { field: 'kolom' });
}

/** The check of AMA-43 with the openings of this case file. @param sjabloon fingerprint, null for a list of Trajectmap's own */
export function kolommenVoorUitvoer(db: Db, gevraagd: readonly string[], sjabloon: string | null): KolomToets {
  return toetsKolommen(gevraagd, sjabloon, sjabloon === null ? [] : kolomOpeningen(db, sjabloon));
}
