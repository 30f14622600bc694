/** The tables of a document as sheets; text between them stands as lines above and below the next table. */
import { longDate } from '../format.ts';
import type { Blok, Document, TabelBlok } from '../models/document.ts';
import type { Translate } from '../translate.ts';
import type { TableSpec } from './spec.ts';

export function documentTables(model: Document, t: Translate): TableSpec[] {
  const made = t('tekst.opgemaaktOp', { op: longDate(model.opgemaaktOp, t) });
  const tables = model.blokken.filter((block): block is TabelBlok => block.soort === 'tabel');
  const notes = model.blokken.flatMap(noteOf);
  return tables.map((table, index) => ({
    id: table.id,
    sheet: table.blad,
    title: tables.length === 1 ? model.titel : `${model.titel}: ${table.titel}`,
    intro: [...(model.ondertitel === null ? [] : [model.ondertitel]), made],
    columns: table.kolommen.map(({ titel, soort, breedte }) => ({ title: titel, kind: soort, width: breedte })),
    rows: table.rijen,
    total: table.totaal,
    notes: [...(table.rijen.length === 0 ? [table.leeg] : []), ...(index === tables.length - 1 ? notes : [])],
  }));
}

const noteOf = (block: Blok): string[] => (block.soort === 'kader' ? [block.tekst] : []);
