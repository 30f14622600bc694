/** The statement of attendance that holds for a person on a day, in the words of a month grid. */
import type { IsoDate } from '../../shared/domain/date.ts';
import { idToBytes, idToText, type Dossier } from '../store/index.ts';
import type { ChangedByHand } from './field-state.ts';
import type { KnownStatement, Snapshot } from './plan-types.ts';

interface StatementRow {
  readonly id: Buffer;
  readonly dagdeel: string | null;
  readonly waarde: string | null;
  readonly uren: number | null;
  readonly reden: string | null;
  readonly bron: string | null;
}

/** Looks statements up one day at a time; what one list said itself comes after what anybody else said. */
export function statementReader({ reader }: Dossier, changed: ChangedByHand): Snapshot['statement'] {
  const select = reader.prepare<[Buffer, string], StatementRow>(
    'SELECT id, dagdeel, waarde, uren, reden, bron FROM aanwezigheid WHERE persoon_id = ? AND datum = ? AND verwijderd = 0 ORDER BY hlc, id',
  );
  return (source: string, persoonId: string, date: IsoDate): KnownStatement | null => {
    const rows = select.all(idToBytes(persoonId), date);
    const last = rows.at(-1);
    if (!last) return null;
    const others = rows.filter(({ bron }) => bron !== source);
    const newestOther = others.at(-1);
    if (last.bron === source && !isNewer(newestOther, last, rows)) {
      return { value: valueOf([last]), ownSource: true, changed: null };
    }
    const said = others.filter(({ bron }) => bron === newestOther?.bron);
    const change = newestOther ? changed('aanwezigheid', idToText(newestOther.id), 'waarde') : null;
    return { value: valueOf(currentUnits(said)), ownSource: false, changed: change };
  };
}

function isNewer(other: StatementRow | undefined, own: StatementRow, rows: readonly StatementRow[]): boolean {
  return other !== undefined && rows.indexOf(other) > rows.indexOf(own);
}

/** The last statement per part of the day. */
function currentUnits(rows: readonly StatementRow[]): StatementRow[] {
  return [...new Map(rows.map((row) => [row.dagdeel, row])).values()];
}

/** `1`, `0.5`, `Z`, `V`, `A`, `F`; two halves are one day; hours as `4u`; empty when the statement was withdrawn. */
function valueOf(rows: readonly StatementRow[]): string {
  const texts = rows.map(({ dagdeel, waarde, uren, reden }) => {
    if (waarde === 'aanwezig') return dagdeel === 'dag' || dagdeel === null ? '1' : '0.5';
    if (waarde === 'half') return '0.5';
    if (waarde === 'uren') return `${(uren ?? 0) / 100}u`;
    if (waarde === 'feestdag') return 'F';
    return waarde === 'afwezig' ? (reden ?? 'A') : '';
  });
  return texts.length === 2 && texts.every((text) => text === '0.5') ? '1' : texts.join('+');
}
