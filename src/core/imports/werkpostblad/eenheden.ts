/** What holds for a person on a day at one werkpost: the statement of the werkpostbladen themselves, or what anybody else said. */
import { idToBytes, idToText, type Dossier } from '../../store/index.ts';
import type { ChangedByHand } from '../field-state.ts';
import type { UnitReader } from '../plan-types.ts';
import { WERKPOSTBLAD_SOURCE } from './merk.ts';

interface Row {
  readonly id: Buffer;
  readonly dagdeel: string | null;
  readonly waarde: string | null;
  readonly uren: number | null;
  readonly bron: string | null;
}

/** Looks one unit up at a time; statements without a werkpost, or at this one, speak of it. */
export function unitReader({ reader }: Dossier, changed: ChangedByHand): UnitReader {
  const select = reader.prepare<[Buffer, string, Buffer], Row>(
    `SELECT id, dagdeel, waarde, uren, bron FROM aanwezigheid
     WHERE persoon_id = ? AND datum = ? AND verwijderd = 0 AND (werkpost_id IS NULL OR werkpost_id = ?) ORDER BY hlc, id`,
  );
  return (persoonId, date, werkpostId) => {
    const rows = select.all(idToBytes(persoonId), date, idToBytes(werkpostId));
    const last = rows.at(-1);
    if (!last) return { state: { value: null }, elsewhere: false };
    if (last.bron === WERKPOSTBLAD_SOURCE) return { state: { value: textOf([last]) }, elsewhere: false };
    const said = [...new Map(rows.filter(({ bron }) => bron === last.bron).map((row) => [row.dagdeel, row])).values()];
    const value = textOf(said);
    if (value === '') return { state: { value: null }, elsewhere: false }; // withdrawn by hand
    return {
      state: { value, changed: changed('aanwezigheid', idToText(last.id), 'waarde') },
      elsewhere: true,
    };
  };
}

/** In the words of a werkpostblad: an absence has no reason there, so it agrees with every reason that the office knows. */
function textOf(rows: readonly Row[]): string {
  const texts = rows.map(({ dagdeel, waarde, uren }) => {
    if (waarde === 'aanwezig') return dagdeel === 'dag' || dagdeel === null ? '1' : '0.5';
    if (waarde === 'half') return '0.5';
    if (waarde === 'uren') return `${(uren ?? 0) / 100}u`;
    if (waarde === 'feestdag') return 'F';
    return waarde === 'afwezig' ? 'A' : '';
  });
  return texts.length === 2 && texts.every((text) => text === '0.5') ? '1' : texts.join('+');
}
