/** AMA-P3 of a year as tables: sent, corrected and present figures side by side. Internal. */
import { longDate } from '../format.ts';
import type { Jaarafrekening } from '../models/index.ts';
import type { Translate } from '../translate.ts';
import {
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
import { type Column, dateColumn, daysColumn, type TableSpec, textColumn, yesNo } from './spec.ts';

const QUARTERS = [1, 2, 3, 4] as const;

export function jaarafrekeningTables(model: Jaarafrekening, t: Translate): TableSpec[] {
  return [
    kwartalen(model, t),
    personen(model, t),
    dagen(model, t),
    ...financieringTables(model.financiering, t),
    bevindingenTable(model, t),
    openRijenTable(model, t),
    ...correctiesTable(model, t),
  ];
}

export const jaarTitle = (model: Jaarafrekening, t: Translate): string => t('titel.jaarafrekening', { jaar: model.jaar });

/** Wide enough that LibreOffice and Excel do not break "gecorrigeerd" inside the word. */
const figureColumn = (title: string): Column => ({ ...daysColumn(title), width: 15 });

function kwartalen(model: Jaarafrekening, t: Translate): TableSpec {
  const opening = hasOpening(model);
  return {
    id: 'kwartalen',
    sheet: t('blad.kwartalen'),
    title: jaarTitle(model, t),
    intro: [t('tekst.opgemaakt', { op: longDate(model.opgemaaktOp, t) }), t('tekst.blijftInHuis')],
    columns: [
      textColumn(t('kolom.kwartaal'), 14),
      dateColumn(t('kolom.verzondenOp')),
      figureColumn(t('kolom.verzonden')),
      dateColumn(t('kolom.gecorrigeerdOp')),
      figureColumn(t('kolom.gecorrigeerd')),
      figureColumn(t('kolom.huidig')),
      ...(opening ? [daysColumn(t('kolom.beginstand'))] : []),
      textColumn(t('kolom.wijktAf'), 12),
    ],
    rows: model.kwartalen.map((item) => [
      t('tekst.kwartaal', { nummer: item.kwartaal }),
      item.verzondenOp,
      item.verzonden,
      item.gecorrigeerdOp,
      item.gecorrigeerd,
      item.huidig,
      ...(opening ? [item.beginstand ?? null] : []),
      item.wijktAf ? t('jaNee.ja') : null,
    ]),
    total: null,
    notes: [],
  };
}

function personen(model: Jaarafrekening, t: Translate): TableSpec {
  const figures = QUARTERS.flatMap((nummer): Column[] =>
    ['verzonden', 'gecorrigeerd', 'huidig'].map((what) =>
      figureColumn(t('kolom.kwartaalVan', { nummer, wat: t(`kolom.${what}`) })),
    ),
  );
  return {
    id: 'personen',
    sheet: t('blad.personen'),
    title: t('titel.personen', { jaar: model.jaar }),
    intro: [],
    columns: [...personColumns(t), ...figures, textColumn(t('kolom.wijktAf'), 18)],
    rows: model.trajecten.map((item) => [
      ...personCells(item),
      ...item.kwartalen.flatMap((figure) => [figure.verzonden, figure.gecorrigeerd, figure.huidig]),
      item.kwartalen
        .filter((figure) => figure.wijktAf)
        .map((figure) => t('tekst.kwartaal', { nummer: figure.kwartaal }))
        .join(', ') || null,
    ]),
    total: null,
    notes: [],
  };
}

function dagen(model: Jaarafrekening, t: Translate): TableSpec {
  return {
    id: 'dagen',
    sheet: t('blad.dagen'),
    title: t('titel.dagen', { jaar: model.jaar }),
    intro: [],
    columns: [
      ...personColumns(t),
      ...countColumns(t, hasOpening(model)),
      textColumn(t('kolom.begeleiders'), 40),
      dateColumn(t('kolom.evaluatieOp')),
      textColumn(t('kolom.nogNodig'), 14),
    ],
    rows: model.trajecten.map((item) => [
      ...personCells(item),
      ...countCells(item.telling, t, hasOpening(model)),
      item.begeleiders.join('; ') || null,
      item.evaluatie?.datum ?? null,
      yesNo(item.evaluatie?.nogNodig, t),
    ]),
    total: model.trajecten.length === 0 ? null : totalRow(model, t, 3),
    notes: [t('tekst.welkeTelling')],
  };
}
