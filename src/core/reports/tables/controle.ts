/** Tables that both control sheets share: findings, open rows, days A next to B. Internal. */
import { dateText, monthsText } from '../format.ts';
import type { Controleblad, Jaarafrekening } from '../models/index.ts';
import type { Translate } from '../translate.ts';
import { type Cell, type Column, countColumn, dateColumn, daysColumn, inszColumn, type TableSpec, textColumn } from './spec.ts';

export type ControleModel = Controleblad | Jaarafrekening;
type Telling = ControleModel['totaal'];

export function bevindingenTable(model: ControleModel, t: Translate): TableSpec {
  return {
    id: 'ontbreekt',
    sheet: t('blad.ontbreekt'),
    title: t('titel.ontbreekt'),
    intro: [],
    columns: [
      textColumn(t('kolom.ernst'), 26),
      textColumn(t('kolom.over'), 34),
      textColumn(t('kolom.wat'), 80),
      dateColumn(t('kolom.sinds')),
      textColumn(t('kolom.regel'), 10),
    ],
    rows: model.bevindingen.map((item) => [
      t(`ernst.${item.ernst}`),
      item.over ?? t('tekst.organisatie'),
      item.tekst,
      item.sinds,
      item.regel,
    ]),
    total: null,
    notes: model.bevindingen.length === 0 ? [t('tekst.nietsOntbreekt')] : [],
  };
}

export function openRijenTable(model: ControleModel, t: Translate): TableSpec {
  return {
    id: 'open',
    sheet: t('blad.open'),
    title: t('titel.open'),
    intro: [],
    columns: [
      textColumn(t('kolom.soort'), 20),
      textColumn(t('kolom.bestand'), 24),
      textColumn(t('kolom.blad'), 14),
      countColumn(t('kolom.rij')),
      textColumn(t('kolom.over'), 34),
      textColumn(t('kolom.vraag'), 80),
      dateColumn(t('kolom.datum')),
    ],
    rows: model.openRijen.map((item) => [
      t(`open.${item.soort}`),
      item.bestand,
      item.blad,
      item.rij,
      item.over,
      item.tekst,
      item.datum,
    ]),
    total: null,
    notes: model.openRijen.length === 0 ? [t('tekst.nietsOpen')] : [],
  };
}

/** What differs from what was sent, and what was decided; no table where nothing does. */
export function correctiesTable(model: ControleModel, t: Translate): TableSpec[] {
  if (model.correcties.length === 0) return [];
  return [
    {
      id: 'correcties',
      sheet: t('blad.correcties'),
      title: t('titel.verschillen'),
      intro: [],
      columns: [
        textColumn(t('kolom.kwartaal'), 16),
        dateColumn(t('kolom.verzondenOp')),
        textColumn(t('kolom.over'), 34),
        textColumn(t('kolom.wijziging'), 80),
        textColumn(t('kolom.beslissing'), 34),
        textColumn(t('kolom.reden'), 50),
        dateColumn(t('kolom.beslistOp')),
      ],
      rows: model.correcties.map((item) => [
        t('tekst.kwartaalVan', { nummer: item.kwartaal, jaar: item.jaar }),
        item.verzondenOp,
        item.over ?? t('tekst.organisatie'),
        item.wat,
        decision(item, t),
        item.reden,
        item.op,
      ]),
      total: null,
      notes: [],
    },
  ];
}

function decision({ keuze, mee }: ControleModel['correcties'][number], t: Translate): string {
  if (keuze === null) return t('beslissing.open');
  if (mee === null) return t(`beslissing.${keuze}`);
  return t(`beslissing.${keuze}`, { kwartaal: t('tekst.kwartaalVan', { nummer: mee.slice(5), jaar: mee.slice(0, 4) }) });
}

export const personColumns = (t: Translate): Column[] => [
  textColumn(t('kolom.familienaam'), 28),
  textColumn(t('kolom.voornaam'), 18),
  inszColumn(t('kolom.insz')),
  dateColumn(t('kolom.start')),
  dateColumn(t('kolom.einde')),
];

interface Line {
  readonly deelnemer: Controleblad['begeleidingen'][number]['deelnemer'];
  readonly start: string;
  readonly einde: string | null;
}

export const personCells = (line: Line): Cell[] => [
  line.deelnemer.familienaam,
  line.deelnemer.voornaam,
  line.deelnemer.insz,
  line.start,
  line.einde,
];

/** An office that took Trajectmap into use on 1 January sees nothing of an opening position. */
export const hasOpening = (model: ControleModel): boolean => (model.totaal.beginstand ?? null) !== null;

export const countColumns = (t: Translate, opening: boolean): Column[] => [
  countColumn(t('kolom.dagenA')),
  countColumn(t('kolom.onderbreking')),
  countColumn(t('kolom.hele')),
  countColumn(t('kolom.halve')),
  daysColumn(t('kolom.bHalf')),
  daysColumn(t('kolom.bHeel')),
  ...(opening ? [daysColumn(t('kolom.beginstand'))] : []),
  textColumn(t('kolom.nietIngevoerd'), 30),
];

export const countCells = (count: Telling, t: Translate, opening: boolean): Cell[] => [
  count.dagenA,
  count.onderbrekingA,
  ...entered(count),
  count.dagenBHalf,
  count.dagenBHeel,
  ...(opening ? [count.beginstand ?? null] : []),
  monthsText(count.nietIngevoerd, t) || null,
];

/** Without any record it is not 0 but not entered (AMA-23). */
const entered = (count: Telling): Cell[] =>
  count.nietIngevoerd.length > 0 && count.heleDagen + count.halveDagen === 0 ? [null, null] : [count.heleDagen, count.halveDagen];

export const totalRow = (model: ControleModel, t: Translate, after: number): Cell[] => [
  t('tekst.totaal'),
  null,
  null,
  null,
  null,
  ...countCells(model.totaal, t, hasOpening(model)),
  ...Array<null>(after).fill(null),
];

/** `Verstraeten, Nele (01/02/2026 tot en met 31/03/2026)`, one after the other. */
export function begeleidersText(list: Controleblad['begeleidingen'][number]['begeleiders'], t: Translate): string | null {
  if (list.length === 0) return null;
  return list
    .map((item) => {
      const key = item.tot === null ? 'tekst.begeleiderVanaf' : 'tekst.begeleiderTot';
      return t(key, { naam: item.naam, van: dateText(item.van), tot: item.tot === null ? '' : dateText(item.tot) });
    })
    .join('; ');
}
