/** AMA-P1 as one table: the legal data set of art. 32 first, then the days (domain ama.md, section D). */
import type { Kwartaaloverzicht } from '../models/index.ts';
import { dateText, decimalComma, longDate } from '../format.ts';
import type { Translate } from '../translate.ts';
import {
  type Column,
  dateColumn,
  daysColumn,
  inszColumn,
  kboColumn,
  type TableSpec,
  textColumn,
  countColumn,
  yesNo,
} from './spec.ts';

export function kwartaaloverzichtTables(model: Kwartaaloverzicht, t: Translate): TableSpec[] {
  const days = dayColumn(model, t);
  const columns = [
    textColumn(t('kolom.familienaam'), 28),
    textColumn(t('kolom.voornaam'), 18),
    inszColumn(t('kolom.insz')),
    dateColumn(t('kolom.evaluatieOp')),
    textColumn(t('kolom.nogNodig'), 14),
    textColumn(t('kolom.begeleider'), 30),
    kboColumn(t('kolom.kbo')),
    dateColumn(t('kolom.start')),
    dateColumn(t('kolom.einde')),
    days,
  ];
  const rows = model.begeleidingen.map((item) => [
    item.deelnemer.familienaam,
    item.deelnemer.voornaam,
    item.deelnemer.insz,
    item.evaluatie?.datum ?? null,
    yesNo(item.evaluatie?.nogNodig, t),
    item.begeleider.naam,
    item.begeleider.kbo,
    item.start,
    item.einde,
    cellOf(days, item.dagen),
  ]);
  const total =
    model.totaalDagen === null ? null : [t('tekst.totaal'), ...Array<null>(8).fill(null), cellOf(days, model.totaalDagen)];
  return [
    {
      id: 'begeleidingen',
      sheet: t('blad.kwartaaloverzicht'),
      title: kwartaalTitle(model, t),
      intro: [intro(model, t), ...replaces(model, t)],
      columns,
      rows,
      total: rows.length === 0 ? null : total,
      notes: [dayNote(model, t), ...openingNote(model, t)],
    },
    ...corrections(model, t),
  ];
}

export function kwartaalTitle(model: { jaar: number; kwartaal: number }, t: Translate): string {
  return t('titel.kwartaaloverzicht', { kwartaal: t(`rang.${model.kwartaal}`), jaar: model.jaar });
}

function intro(model: Kwartaaloverzicht, t: Translate): string {
  return t('tekst.voorPeriodeOpgemaakt', {
    voor: model.ontvanger,
    van: longDate(model.van, t),
    tot: longDate(model.tot, t),
    op: longDate(model.opgemaaktOp, t),
  });
}

const replaces = (model: Kwartaaloverzicht, t: Translate): string[] =>
  model.vervangt === null ? [] : [t('tekst.vervangt', { versie: model.versie, op: dateText(model.vervangt) })];

/** Corrections of earlier quarters: a table of its own, so that no total of this quarter holds them. */
function corrections(model: Kwartaaloverzicht, t: Translate): TableSpec[] {
  if (model.correcties.length === 0) return [];
  return [
    {
      id: 'correcties',
      sheet: t('blad.correcties'),
      title: t('titel.correcties'),
      intro: [t('tekst.correcties')],
      columns: [
        textColumn(t('kolom.kwartaal'), 16),
        dateColumn(t('kolom.verzondenOp')),
        textColumn(t('kolom.familienaam'), 28),
        textColumn(t('kolom.voornaam'), 18),
        inszColumn(t('kolom.insz')),
        dateColumn(t('kolom.evaluatieOp')),
        textColumn(t('kolom.nogNodig'), 14),
        dateColumn(t('kolom.start')),
        dateColumn(t('kolom.einde')),
        daysColumn(t('kolom.dagenVerzonden')),
        daysColumn(t('kolom.dagenJuist')),
        textColumn(t('kolom.wijziging'), 40),
      ],
      rows: model.correcties.map((item) => [
        t('tekst.kwartaalVan', { nummer: item.kwartaal, jaar: item.jaar }),
        item.verzondenOp,
        item.deelnemer.familienaam,
        item.deelnemer.voornaam,
        item.deelnemer.insz,
        item.evaluatie?.datum ?? null,
        yesNo(item.evaluatie?.nogNodig, t),
        item.start,
        item.einde,
        item.soort === 'erbij' ? null : item.dagenVerzonden,
        item.dagenNu,
        correctionText(item, t),
      ]),
      total: null,
      notes: [],
    },
  ];
}

function correctionText({ soort, velden }: Kwartaaloverzicht['correcties'][number], t: Translate): string {
  return soort === 'gewijzigd' ? velden.map((veld) => t(`correctie.${veld}`)).join(', ') : t(`correctie.${soort}`);
}

/** A not confirmed half day is said in the head too: a CSV has no other place for it (domain README, hard rule 2). */
function dayColumn(model: Kwartaaloverzicht, t: Translate): Column {
  const { lezing, halveDag } = model.dagenkolom;
  const label = capital(model.dagenkolom.label);
  if (lezing === 'kalender') return countColumn(label);
  if (halveDag === null || halveDag.bevestigd) return daysColumn(label);
  return { ...daysColumn(t('kolom.dagenNietBevestigd', { label, waarde: decimalComma(halveDag.waarde) })), width: 22 };
}

/** The label is the recipient's own; only its first letter follows the other columns. */
const capital = (label: string): string => label.charAt(0).toLocaleUpperCase('nl-BE') + label.slice(1);

const cellOf = (column: Column, days: string | null): string | number | null =>
  days !== null && column.kind === 'count' ? Number(days) : days;

/** Of the total, what was reported before Trajectmap was taken into use. */
const openingNote = ({ beginstand }: Kwartaaloverzicht, t: Translate): string[] =>
  (beginstand ?? null) === null ? [] : [t('tekst.waarvanBeginstand', { dagen: decimalComma(beginstand!) })];

function dayNote(model: Kwartaaloverzicht, t: Translate): string {
  const { lezing, halveDag } = model.dagenkolom;
  if (lezing === 'kalender') return t('tekst.dagenKalender');
  if (halveDag === null) return t('tekst.dagenAanwezig');
  const key = halveDag.bevestigd ? 'tekst.dagenAanwezigHalf' : 'tekst.dagenAanwezigHalfNietBevestigd';
  return t(key, { waarde: decimalComma(halveDag.waarde) });
}
