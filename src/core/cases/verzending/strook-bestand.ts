/** Answer strips from a spreadsheet or CSV: a row per person, found by the number on the strip; what cannot be read is named by its row. */
import type { OutputOf } from '../../../shared/contract/index.ts';
import { foldName } from '../../../shared/domain/text.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Grid, Row } from '../../imports/grid.ts';
import { readDate, textOf } from '../../imports/values.ts';

type Lijst = OutputOf<'antwoord.lijst'>;
type Gelezen = OutputOf<'antwoord.lees'>;
type Fout = Gelezen['fouten'][number];
type Kolom = 'volgnummer' | 'dossier' | 'vdab' | 'conclusie' | 'datum' | 'door' | 'contact';

/** Heads as the strip, the cover list and the screen have them, folded. */
const HEADS: Readonly<Record<string, Kolom>> = {
  nr: 'volgnummer',
  volgnummer: 'volgnummer',
  dossier: 'dossier',
  dossiernummer: 'dossier',
  'vdab nummer': 'vdab',
  vdabnummer: 'vdab',
  conclusie: 'conclusie',
  antwoord: 'conclusie',
  'nog nodig': 'conclusie',
  'nog nodig en opportuun': 'conclusie',
  datum: 'datum',
  'besluit op': 'datum',
  naam: 'door',
  door: 'door',
  'volgend contact': 'contact',
  contact: 'contact',
};
const KEYS = ['volgnummer', 'dossier', 'vdab'] as const;
const YES: ReadonlySet<string> = new Set(['ja', 'j', 'x', '1']);
const NO: ReadonlySet<string> = new Set(['nee', 'neen', 'n', '0']);

interface Head {
  readonly at: number;
  readonly columns: ReadonlyMap<Kolom, number>;
}

/** The first row that names a person and an answer. */
function headOf(rows: readonly Row[]): Head | null {
  for (const [at, row] of rows.entries()) {
    const columns = new Map<Kolom, number>();
    for (const [index, cell] of row.entries()) {
      const kolom = HEADS[foldName(textOf(cell))];
      if (kolom !== undefined && !columns.has(kolom)) columns.set(kolom, index);
    }
    if (KEYS.some((key) => columns.has(key)) && (columns.has('conclusie') || columns.has('datum'))) return { at, columns };
  }
  return null;
}

/** The strips of the file, in its order. Throws STROOK_KOP where no row names its columns. */
export function readStrips(grid: Grid, lijst: Lijst): Gelezen {
  const found = grid.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap(({ rows }) => {
      const head = headOf(rows);
      return head ? [{ rows, head }] : [];
    })
    .at(0);
  if (!found) throw new CallFailure('STROOK_KOP', { field: 'bestand' });
  const { rows, head } = found;
  const regels: Gelezen['regels'] = [];
  const fouten: Fout[] = [];
  for (const [index, row] of rows.entries()) {
    if (index <= head.at || row.every((cell) => textOf(cell) === '')) continue;
    const read = readRow(row, head, lijst, grid.epoch1904);
    if (typeof read === 'string') fouten.push({ rij: index + 1, code: read });
    else regels.push(read);
  }
  return { regels, fouten };
}

function readRow(row: Row, { columns }: Head, lijst: Lijst, epoch1904: boolean): Gelezen['regels'][number] | Fout['code'] {
  const cell = (kolom: Kolom) => row[columns.get(kolom) ?? -1] ?? null;
  const text = (kolom: Kolom): string | null => textOf(cell(kolom)) || null;
  const strip = lijst.regels.find((each) =>
    KEYS.some((key) => {
      const given = text(key);
      if (given === null) return false;
      if (key === 'vdab') return each.vdabNummer === given;
      return /^\d+$/.test(given) && Number(given) === (key === 'dossier' ? each.dossiernummer : each.volgnummer);
    }),
  );
  if (!strip) return 'onbekend';
  const said = foldName(text('conclusie') ?? '');
  if (said !== '' && !YES.has(said) && !NO.has(said)) return 'conclusie';
  const datum = readDate(cell('datum'), epoch1904);
  if (datum.state === 'unreadable') return 'datum';
  return {
    uitvoerId: strip.uitvoerId,
    conclusie: said === '' ? null : YES.has(said) ? 'ja' : 'nee',
    besluitOp: datum.state === 'read' ? datum.date : null,
    door: text('door'),
    volgendContact: text('contact'),
  };
}
