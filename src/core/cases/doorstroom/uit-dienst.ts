/** The end of an employment with what hangs on it. */
import type { BewegingPlaats, BewegingReden } from '../../../shared/domain/codes-maatwerk.ts';
import type { Db, Writer } from '../../store/index.ts';
import { recordsOf } from '../records.ts';

/** Ends an employment with its contracts, packages and guidance; what ended earlier stays as it was. */
export function endEmployment(db: Db, writer: Writer, id: string, tot: string): void {
  writer.set('tewerkstelling', id, { tot });
  for (const kind of ['arbeidscontract', 'wop', 'begeleiding'] as const) {
    for (const row of recordsOf(db, kind, { tewerkstellingId: id })) {
      if (row.van !== null && row.van > tot) writer.retract(kind, row.id);
      else if (row.tot === null || row.tot > tot) writer.set(kind, row.id, { tot });
    }
  }
}

/** Notes that somebody left the maatwerk, and where to. */
export function noteDeparture(
  writer: Writer,
  { id, persoonId }: { id: string; persoonId: string },
  { tot, naar, reden }: { tot: string; naar: BewegingPlaats; reden: BewegingReden | null },
): void {
  writer.insert('beweging', {
    persoonId,
    tewerkstellingId: id,
    datum: tot,
    richting: 'uit',
    vanwaar: 'cmw',
    naar,
    reden,
  });
}
