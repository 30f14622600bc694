/** AMA-P3 of a quarter as tables. Internal: never part of anything that leaves the house. */
import { longDate } from '../format.ts';
import type { Controleblad } from '../models/index.ts';
import type { Translate } from '../translate.ts';
import {
  begeleidersText,
  bevindingenTable,
  correctiesTable,
  countCells,
  countColumns,
  hasOpening,
  openRijenTable,
  personCells,
  personColumns,
  totalRow,
} from './controle.ts';
import { financieringTables } from './financiering.ts';
import { dateColumn, daysColumn, type TableSpec, textColumn, yesNo } from './spec.ts';

export function controlebladTables(model: Controleblad, t: Translate): TableSpec[] {
  const finance = model.financiering === null ? [] : financieringTables(model.financiering, t);
  return [dagen(model, t), bevindingenTable(model, t), openRijenTable(model, t), ...correctiesTable(model, t), ...finance];
}

export function controleTitle(model: Controleblad, t: Translate): string {
  return t('titel.controleblad', { kwartaal: t(`rang.${model.kwartaal}`), jaar: model.jaar });
}

function dagen(model: Controleblad, t: Translate): TableSpec {
  return {
    id: 'dagen',
    sheet: t('blad.dagen'),
    title: controleTitle(model, t),
    intro: [
      t('tekst.voorPeriodeOpgemaakt', {
        voor: t('tekst.eigenGebruik'),
        van: longDate(model.van, t),
        tot: longDate(model.tot, t),
        op: longDate(model.opgemaaktOp, t),
      }),
      t('tekst.blijftInHuis'),
    ],
    columns: [
      ...personColumns(t),
      ...countColumns(t, hasOpening(model)),
      daysColumn(t('kolom.inOverzicht')),
      textColumn(t('kolom.begeleiders'), 44),
      dateColumn(t('kolom.evaluatieOp')),
      textColumn(t('kolom.nogNodig'), 14),
    ],
    rows: model.begeleidingen.map((item) => [
      ...personCells(item),
      ...countCells(item.telling, t, hasOpening(model)),
      item.inOverzicht,
      begeleidersText(item.begeleiders, t),
      item.evaluatie?.datum ?? null,
      yesNo(item.evaluatie?.nogNodig, t),
    ]),
    total: model.begeleidingen.length === 0 ? null : totalRow(model, t, 4),
    notes: [t('tekst.welkeTelling')],
  };
}
