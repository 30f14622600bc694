/** The official templates that are kept in the case file, as they were chosen. */
import { and, asc, eq } from 'drizzle-orm';
import { SjabloonKoppeling } from '../../../shared/contract/sjabloon.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { SJABLOON_RAPPORT } from '../../../shared/domain/sjabloon.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db } from '../../store/index.ts';
import { sjabloon } from '../../store/schema/index.ts';

export interface KeptTemplate {
  readonly id: string;
  readonly rapport: string;
  readonly naam: string;
  readonly vingerafdruk: string;
  readonly koppeling: SjabloonKoppeling;
  readonly nagekekenOp: IsoDate | null;
}

/** Without their contents, which are large; the one that was looked at last comes last. A row whose mapping cannot be read is not offered. */
export function keptTemplates(db: Db): KeptTemplate[] {
  return db
    .select({
      id: sjabloon.id,
      rapport: sjabloon.rapport,
      naam: sjabloon.naam,
      vingerafdruk: sjabloon.vingerafdruk,
      koppeling: sjabloon.koppeling,
      nagekekenOp: sjabloon.nagekekenOp,
    })
    .from(sjabloon)
    .where(and(eq(sjabloon.verwijderd, false), eq(sjabloon.rapport, SJABLOON_RAPPORT)))
    .orderBy(asc(sjabloon.hlc))
    .all()
    .flatMap((row) => {
      const koppeling = SjabloonKoppeling.safeParse(row.koppeling);
      if (!koppeling.success || row.vingerafdruk === null) return [];
      return [
        {
          id: row.id,
          rapport: row.rapport ?? SJABLOON_RAPPORT,
          naam: row.naam ?? '',
          vingerafdruk: row.vingerafdruk,
          koppeling: koppeling.data,
          nagekekenOp: row.nagekekenOp as IsoDate | null,
        },
      ];
    });
}

/** One of them, the last where none is named. Throws SJABLOON_ONTBREEKT. */
export function keptTemplate(db: Db, id?: string): KeptTemplate {
  const all = keptTemplates(db);
  const found = id === undefined ? all.at(-1) : all.find((each) => each.id === id);
  if (found === undefined) throw new CallFailure('SJABLOON_ONTBREEKT', { field: 'sjabloon' });
  return found;
}

/** The file of a kept template. Throws SJABLOON_ONTBREEKT. */
export function contentOf(db: Db, id: string): Uint8Array {
  const row = db.select({ inhoud: sjabloon.inhoud }).from(sjabloon).where(eq(sjabloon.id, id)).get();
  if (!row?.inhoud) throw new CallFailure('SJABLOON_ONTBREEKT', { field: 'sjabloon' });
  return new Uint8Array(Buffer.from(row.inhoud.data, 'base64'));
}
