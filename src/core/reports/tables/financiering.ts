/** The subsidy as tables: day counts, readings, advances, derivation, values (C3, C7). Internal. */
import { monthsText } from '../format.ts';
import type { Financiering } from '../models/index.ts';
import type { Translate } from '../translate.ts';
import { averageColumn, type Cell, dateColumn, daysColumn, euroColumn, type TableSpec, textColumn } from './spec.ts';

export function financieringTables(f: Financiering, t: Translate): TableSpec[] {
  return [lezingen(f, t), voorschotten(f, t), afleiding(f, t), waarden(f, t)];
}

function lezingen(f: Financiering, t: Translate): TableSpec {
  const opening = f.tellingen.some((item) => (item.waarvanBeginstand ?? null) !== null);
  const rows: Cell[][] = [
    ...f.tellingen.map((item) => [
      t('lezing.dagtelling'),
      t(
        item.halveDag === null ? `methode.${item.methode}` : `methode.${item.methode}_${item.halveDag === '1' ? 'heel' : 'half'}`,
      ),
      item.dagen,
      item.waarvanVerwacht,
      ...(opening ? [item.waarvanBeginstand ?? null] : []),
      item.gemiddelde,
      item.betaaldGemiddelde,
      null,
      item.subsidieCents,
      t(`stand.${item.stand}`),
      item.methode === f.gekozen.methode ? t('jaNee.ja') : null,
    ]),
    ...f.plafondLezingen.map((item) => [
      t('lezing.contingent'),
      t(`plafond.${item.plafond}`),
      null,
      null,
      ...(opening ? [null] : []),
      null,
      item.betaaldGemiddelde,
      null,
      item.subsidieCents,
      t(`stand.${item.stand}`),
      item.gekozen ? t('jaNee.ja') : null,
    ]),
    ...f.eenheidLezingen.map((item) => [
      t('lezing.eenheidsbedrag'),
      t(`eenheid.${item.eenheid}`),
      null,
      null,
      ...(opening ? [null] : []),
      null,
      null,
      item.eenheidCents,
      item.subsidieCents,
      t(`stand.${item.stand}`),
      item.gekozen ? t('jaNee.ja') : null,
    ]),
  ];
  return {
    id: 'financiering',
    sheet: t('blad.financiering'),
    title: t('titel.financiering', { jaar: f.jaar }),
    intro: [],
    columns: [
      textColumn(t('kolom.onderdeel'), 20),
      textColumn(t('kolom.lezing'), 38),
      daysColumn(t('kolom.dagen')),
      daysColumn(t('kolom.verwacht')),
      ...(opening ? [daysColumn(t('kolom.beginstand'))] : []),
      averageColumn(t('kolom.gemiddelde')),
      averageColumn(t('kolom.betaaldGemiddelde')),
      euroColumn(t('kolom.eenheidsbedrag')),
      euroColumn(t('kolom.subsidie')),
      textColumn(t('kolom.stand'), 18),
      textColumn(t('kolom.gekozen'), 10),
    ],
    rows,
    total: null,
    notes: notes(f, t),
  };
}

function notes(f: Financiering, t: Translate): string[] {
  const maanden = monthsText(f.nietIngevoerd, t);
  if (maanden !== '') return [t('tekst.aanwezighedenOntbreken', { maanden })];
  return f.nogOpen.length === 0 ? [] : [t('tekst.jaarLooptNog')];
}

function voorschotten(f: Financiering, t: Translate): TableSpec {
  return {
    id: 'voorschotten',
    sheet: t('blad.voorschotten'),
    title: t('titel.voorschotten', { jaar: f.jaar }),
    intro: [],
    columns: [dateColumn(t('kolom.datum')), textColumn(t('kolom.omschrijving'), 44), euroColumn(t('kolom.bedrag'))],
    rows: [
      ...f.voorschotten.map((item) => [item.datum, item.omschrijving, item.cents]),
      [null, t('tekst.ontvangenVoorschotten'), f.voorschottenCents],
      ...((f.voorschottenBeginstandCents ?? 0) === 0
        ? []
        : [[null, t('tekst.voorschottenBeginstand'), f.voorschottenBeginstandCents ?? 0]]),
      [null, t('tekst.subsidieGekozen', { stand: t(`stand.${f.gekozen.stand}`) }), f.gekozen.subsidieCents],
    ],
    total: [null, t('tekst.saldo', { stand: t(`stand.${f.gekozen.stand}`) }), f.saldoCents],
    notes: f.saldoCents === null ? [t('tekst.vulZelfIn')] : [],
  };
}

function afleiding(f: Financiering, t: Translate): TableSpec {
  return {
    id: 'afleiding',
    sheet: t('blad.afleiding'),
    title: t('titel.afleiding', { jaar: f.jaar }),
    intro: [],
    columns: [
      textColumn(t('kolom.methode'), 9),
      textColumn(t('kolom.stap'), 70),
      textColumn(t('kolom.uitkomst'), 24),
      textColumn(t('kolom.regel'), 10),
      textColumn(t('kolom.stand'), 18),
    ],
    rows: f.afleiding.map((step) => [step.methode, step.tekst, step.uitkomst, step.regel, t(`stand.${step.stand}`)]),
    total: null,
    notes: [],
  };
}

function waarden(f: Financiering, t: Translate): TableSpec {
  return {
    id: 'waarden',
    sheet: t('blad.waarden'),
    title: t('titel.waarden', { jaar: f.jaar }),
    intro: [],
    columns: [
      textColumn(t('kolom.waardeVan'), 40),
      textColumn(t('kolom.waarde'), 18),
      dateColumn(t('kolom.vanaf')),
      textColumn(t('kolom.bron'), 50),
      textColumn(t('kolom.stand'), 18),
    ],
    rows: f.parameters.map((item) => [item.naam, item.waarde, item.van, item.bron, t(`stand.${item.stand}`)]),
    total: null,
    notes: [],
  };
}
