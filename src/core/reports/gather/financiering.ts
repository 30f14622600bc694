/** The result of the rules as the control sheets print it: nothing is calculated here, nothing is chosen (C3, C7, AMA-24 to AMA-27). */
import type { Afleiding } from '../../../shared/contract/afleiding.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { Financiering } from '../models/index.ts';
import type { AfleidingStap, ParameterWaarde, Plafond, Telling } from '../models/financiering.ts';
import { Stand } from '../models/shared.ts';
import type { FinancieringBron, FundingCijfers } from '../sources.ts';

type Standing = FundingCijfers['unconfirmed'][number]['standing'];
const STANDS: Readonly<Record<Standing, Stand>> = {
  confirmed: 'bevestigd',
  past_review: 'nakijken',
  unconfirmed: 'niet_bevestigd',
  missing: 'ontbreekt',
};
/** Parameters of the lawbook that only one method rests on, or that choose between readings that stand side by side anyway. */
const HALF_DAY = 'ama.halveDagTelt';
const METHOD = 'ama.dagmethode';

export function gatherFinanciering(bron: FinancieringBron): Financiering {
  const { cijfers } = bron;
  const method = cijfers.defaultMethod.value === 'B' ? 'B' : 'A';
  const chosen = method === 'B' ? cijfers.methodB : cijfers.methodA;
  const stand = standOf(cijfers, method, chosen.subsidyCents);
  const plafond: Plafond = chosenPlafond(cijfers);
  return {
    jaar: cijfers.year,
    tot: cijfers.on.startsWith(String(cijfers.year)) ? cijfers.on : lastDay(cijfers),
    deler: deler(cijfers),
    contingenten: cijfers.contingent.periods.flatMap((item) =>
      item.places === null ? [] : [{ van: item.from, tot: item.to, plaatsen: item.places }],
    ),
    tellingen: tellingen(cijfers),
    plafondLezingen: plafondLezingen(chosen, plafond, stand),
    verschilPlafondCents: chosen.contingentReadings?.differenceCents ?? null,
    eenheidLezingen: eenheidLezingen(cijfers, chosen, stand),
    gekozen: {
      methode: method,
      plafond,
      eenheid: cijfers.unit.changes ? cijfers.unit.choice : 'een',
      grond: bron.gronden.length === 0 ? null : bron.gronden.join('; '),
      subsidieCents: chosen.subsidyCents,
      stand,
    },
    voorschotten: bron.voorschotten.map((item) => ({ ...item })),
    voorschottenCents: cijfers.advancesCents,
    voorschottenBeginstandCents: cijfers.advancesOpeningCents ?? 0,
    ingebruikname: cijfers.ingebruikname ?? null,
    saldoCents: chosen.balanceCents,
    nietIngevoerd: months(cijfers.methodB.coverage.missingMonths),
    nogOpen: months(cijfers.methodB.coverage.openMonths),
    afleiding: [...steps(bron.afleiding.A, 'A'), ...steps(bron.afleiding.B, 'B')],
    parameters: parameters([...bron.afleiding.A, ...bron.afleiding.B]),
  };
}

const months = (lists: readonly { readonly months: readonly string[] }[]): string[] =>
  [...new Set(lists.flatMap((item) => item.months))].sort();

/** The calculation stands at the end of its year when it is asked later. */
const lastDay = (cijfers: FundingCijfers): Financiering['tot'] => `${cijfers.year}-12-31` as Financiering['tot'];

function tellingen(cijfers: FundingCijfers): Telling[] {
  const { methodA: a, methodB: b } = cijfers;
  const rowA: Telling = {
    methode: 'A',
    halveDag: null,
    dagen: a.totalDays.toFixed(1),
    waarvanVerwacht: a.expectedDays === 0 ? null : a.expectedDays.toFixed(1),
    waarvanBeginstand: (a.openingDays ?? 0) === 0 ? null : (a.openingDays ?? 0).toFixed(1),
    dagenZonderOnderbreking: oneDecimal(a.withoutInterruptions?.totalDays),
    gemiddelde: a.average,
    betaaldGemiddelde: a.cappedAverage,
    subsidieCents: a.subsidyCents,
    stand: standOf(cijfers, 'A', a.subsidyCents),
  };
  const rowB = (halveDag: Telling['halveDag'], whole: boolean): Telling => ({
    methode: 'B',
    halveDag,
    dagen: whole ? oneDecimal(b.totalDaysWhole?.toString()) : b.totalDaysHalf,
    waarvanVerwacht: null,
    waarvanBeginstand: b.openingDays ?? null,
    dagenZonderOnderbreking: null,
    gemiddelde: whole ? b.averageWhole : b.averageHalf,
    betaaldGemiddelde: whole ? b.cappedAverageWhole : b.cappedAverageHalf,
    subsidieCents: whole ? b.subsidyCentsWhole : b.subsidyCentsHalf,
    stand: standOf(cijfers, 'B', whole ? b.subsidyCentsWhole : b.subsidyCentsHalf),
  });
  return b.entered.halfDays === 0 ? [rowA, rowB(null, false)] : [rowA, rowB('0.5', false), rowB('1', true)];
}

const oneDecimal = (days: string | null | undefined): string | null =>
  days === null || days === undefined ? null : Number(days).toFixed(1);

type Chosen = FundingCijfers['methodA'] | FundingCijfers['methodB'];

function plafondLezingen(chosen: Chosen, plafond: Plafond, stand: Stand): Financiering['plafondLezingen'] {
  const readings = chosen.contingentReadings;
  if (readings === null) return [];
  return (['gewogen', 'per_periode'] as const).map((name) => ({
    plafond: name,
    betaaldGemiddelde: readings[name].cappedAverage,
    subsidieCents: readings[name].subsidyCents,
    stand,
    gekozen: plafond === name,
  }));
}

function eenheidLezingen(cijfers: FundingCijfers, chosen: Chosen, stand: Stand): Financiering['eenheidLezingen'] {
  const readings = chosen.unitReadings;
  if (readings === null) return [];
  const amounts = cijfers.unit.stretches.map((item) =>
    typeof item.lookup.value === 'number' ? (item.lookup.value as Cents) : null,
  );
  const unit = { januari: amounts[0] ?? null, december: amounts.at(-1) ?? null, pro_rata: null };
  return (['januari', 'december', 'pro_rata'] as const).map((name) => ({
    eenheid: name,
    eenheidCents: unit[name],
    subsidieCents: readings[name],
    // Without a choice the headline has no amount, but the readings have one: they are as sure as their parameters.
    stand: readings[name] === null ? 'ontbreekt' : stand === 'ontbreekt' ? worstStand(cijfers, chosen) : stand,
    gekozen: cijfers.unit.choice === name,
  }));
}

/** The worst standing of what an amount of this method rests on; an amount that is not there is missing something, or not due yet. */
function standOf(cijfers: FundingCijfers, method: 'A' | 'B', cents: number | null): Stand {
  if (cents === null && cijfers.missing.length > 0) return 'ontbreekt';
  return worstStand(cijfers, method === 'A' ? cijfers.methodA : cijfers.methodB);
}

function worstStand(cijfers: FundingCijfers, method: Chosen): Stand {
  const halves = method === cijfers.methodB && cijfers.methodB.entered.halfDays > 0;
  const used = cijfers.unconfirmed.filter((item) => (item.id === HALF_DAY ? halves : item.id !== METHOD));
  return worst(used.map((item) => STANDS[item.standing]));
}

const worst = (stands: readonly Stand[]): Stand =>
  stands.reduce<Stand>((most, stand) => (Stand.options.indexOf(stand) > Stand.options.indexOf(most) ? stand : most), 'bevestigd');

/** Which reading of C7 the amounts follow, as the derivation says. */
function chosenPlafond(cijfers: FundingCijfers): Plafond {
  if (!cijfers.contingent.changes) return 'een';
  return stepParam(cijfers, 'CONTINGENT_LEZINGEN', 'lezing') === 'per_periode' ? 'per_periode' : 'gewogen';
}

function deler(cijfers: FundingCijfers): number | null {
  const value = stepParam(cijfers, 'GEMIDDELDE', 'deler');
  return typeof value === 'number' ? value : null;
}

/** Method A always has its steps; method B only with full coverage. */
const stepParam = (cijfers: FundingCijfers, code: string, param: string): unknown =>
  cijfers.methodA.derivation.find((step) => step.code === code)?.params[param];

function steps(afleiding: Afleiding, methode: 'A' | 'B'): AfleidingStap[] {
  return afleiding.map((step) => ({
    methode,
    tekst: step.text,
    uitkomst: step.result,
    regel: step.rule,
    stand: worst(step.parameters.map((item) => STANDS[item.standing])),
  }));
}

/** Every value that was used, once. */
function parameters(afleiding: Afleiding): ParameterWaarde[] {
  const seen = new Map<string, ParameterWaarde>();
  for (const item of afleiding.flatMap((step) => step.parameters)) {
    seen.set(`${item.id} ${item.from ?? ''}`, {
      naam: item.label,
      waarde: item.value,
      van: item.from,
      bron: item.source,
      stand: STANDS[item.standing],
    });
  }
  return [...seen.values()];
}
