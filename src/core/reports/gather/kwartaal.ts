/** AMA-P1 and the control sheet of its quarter, from the same source, so that they can never tell different figures. */
import type { IsoDate, Period } from '../../../shared/domain/date.ts';
import { clip, quarterPeriod } from '../../../shared/domain/date.ts';
import type { Controleblad, Kwartaaloverzicht } from '../models/index.ts';
import type { Bevinding } from '../models/shared.ts';
import type { ControleBron, KwartaalBron, TrajectBron } from '../sources.ts';
import { columnDays, countTraject, endWithin, lastEvaluatie, sumCounts, sumHalves, sumOpening, touches } from './days.ts';
import { gatherFinanciering } from './financiering.ts';
import { compareText, sortTrajecten } from './sort.ts';

/** The overview: art. 32 set and days, of every guidance that ran or ended in the quarter (AMA-30). */
export function gatherKwartaaloverzicht(bron: KwartaalBron): Kwartaaloverzicht {
  const bounds = quarterPeriod(bron.jaar, bron.kwartaal);
  const lines = quarterLines(bron);
  const halves = lines.some(({ halveDagen }) => halveDagen > 0);
  const begeleidingen = lines.map(({ begeleiding }) => begeleiding);
  return {
    rapport: 'ama-kwartaaloverzicht',
    version: 1,
    ...opmaak(bron),
    ontvanger: bron.ontvanger,
    jaar: bron.jaar,
    kwartaal: bron.kwartaal,
    van: bounds.from,
    tot: bounds.to,
    versie: 1,
    vervangt: bron.vervangt,
    dagenkolom: {
      lezing: bron.dagenkolom.lezing,
      label: bron.dagenkolom.label,
      halveDag:
        bron.dagenkolom.lezing === 'aanwezig' && halves
          ? { waarde: bron.halveDag.waarde, bevestigd: bron.halveDag.bevestigd }
          : null,
    },
    begeleidingen,
    totaalDagen: sumHalves(begeleidingen.map((item) => item.dagen)),
    beginstand: bron.dagenkolom.lezing === 'aanwezig' ? sumOpening(lines.map(({ beginstand }) => beginstand)) : null,
    correcties: [],
  };
}

/** A line of the overview with what it was counted from: the traject, and the dates present in the quarter. */
export interface QuarterLine {
  readonly traject: TrajectBron;
  readonly begeleiding: Kwartaaloverzicht['begeleidingen'][number];
  readonly halveDagen: number;
  /** Of the days present, those of the opening position. */
  readonly beginstand: string | null;
  readonly aanwezig: readonly { readonly date: IsoDate; readonly halves: 1 | 2 }[];
}

/** The lines of an overview, in its order. */
export function quarterLines(bron: KwartaalBron): QuarterLine[] {
  const bounds = quarterPeriod(bron.jaar, bron.kwartaal);
  return countQuarter(bron).map(({ traject, telling }) => ({
    traject,
    begeleiding: {
      deelnemer: { ...name(traject), insz: traject.deelnemer.insz },
      evaluatie: lastEvaluatie(traject, bounds.to),
      begeleider: organisatie(traject.begeleiderOrganisatie ?? bron.organisatie),
      start: traject.start,
      einde: endWithin(traject, bounds.to),
      dagen: columnDays(telling, bron.dagenkolom.lezing, bron.halveDag),
    },
    halveDagen: telling.halveDagen,
    beginstand: telling.beginstand ?? null,
    aanwezig: traject.cijfers.presences.filter(({ date }) => date >= bounds.from && date <= bounds.to),
  }));
}

/** The control sheet of the same quarter: what is missing, A next to B, coverage, begeleiders, the subsidy (AMA-P3). Internal. */
export function gatherControleblad(bron: KwartaalBron, controle: ControleBron): Controleblad {
  const bounds = quarterPeriod(bron.jaar, bron.kwartaal);
  const counted = countQuarter(bron);
  const bevindingen = gatherBevindingen(controle.bevindingen);
  const rejected = controle.openRijen.filter((row) => row.soort === 'geweigerd').length;
  const ended = counted.filter(({ traject }) => endWithin(traject, bounds.to) !== null).length;
  return {
    rapport: 'ama-controleblad',
    version: 1,
    ...opmaak(bron),
    jaar: bron.jaar,
    kwartaal: bron.kwartaal,
    van: bounds.from,
    tot: bounds.to,
    telling: {
      begeleidingen: counted.length,
      lopend: counted.length - ended,
      beeindigd: ended,
      ontbreekt: bevindingen.filter((item) => item.ernst === 'B').length,
      nagaan: bevindingen.filter((item) => item.ernst === 'W').length,
      vragen: controle.openRijen.length - rejected,
      rijenNietOvergenomen: rejected,
    },
    bevindingen,
    openRijen: controle.openRijen.map((row) => ({ ...row })),
    correcties: (controle.correcties ?? []).map((row) => ({ ...row })),
    begeleidingen: counted.map(({ traject, telling }) => ({
      deelnemer: { ...name(traject), insz: traject.deelnemer.insz },
      start: traject.start,
      einde: endWithin(traject, bounds.to),
      telling,
      inOverzicht: columnDays(telling, bron.dagenkolom.lezing, bron.halveDag),
      begeleiders: begeleidersIn(traject, bounds),
      evaluatie: lastEvaluatie(traject, bounds.to),
    })),
    totaal: sumCounts(counted.map(({ telling }) => telling)),
    financiering: controle.financiering === null ? null : gatherFinanciering(controle.financiering),
  };
}

function countQuarter(bron: KwartaalBron) {
  const bounds = quarterPeriod(bron.jaar, bron.kwartaal);
  const inQuarter = sortTrajecten(bron.trajecten.filter((traject) => touches(traject, bounds)));
  return inQuarter.map((traject) => ({ traject, telling: countTraject(traject, bron.jaar, bron.kwartaal) }));
}

export const name = (traject: TrajectBron): { familienaam: string; voornaam: string } => ({
  familienaam: traject.deelnemer.familienaam,
  voornaam: traject.deelnemer.voornaam,
});

const organisatie = (bron: { readonly naam: string; readonly kbo: string | null }) => ({ naam: bron.naam, kbo: bron.kbo });

export const opmaak = (bron: Pick<KwartaalBron, 'organisatie' | 'opgemaaktOp' | 'regelboekOp'>) => ({
  organisatie: organisatie(bron.organisatie),
  opgemaaktOp: bron.opgemaaktOp,
  regelboekOp: bron.regelboekOp,
});

const GRAVITY: Readonly<Record<Bevinding['ernst'], number>> = { B: 0, W: 1, I: 2 };

/** Findings as the sheets print them: gravest first, then what belongs together, then by name. */
export function gatherBevindingen(bevindingen: ControleBron['bevindingen']): Bevinding[] {
  return bevindingen
    .map((item) => ({
      ernst: item.severity,
      regel: item.rule,
      code: item.code,
      over: item.persoon === null ? null : [item.persoon.naam, item.persoon.voornaam].filter(Boolean).join(', '),
      tekst: item.message,
      sinds: item.sinds,
    }))
    .sort(byGravity);
}

const byGravity = (a: Bevinding, b: Bevinding): number =>
  GRAVITY[a.ernst] - GRAVITY[b.ernst] ||
  compareText(a.regel, b.regel) ||
  compareText(a.code, b.code) ||
  compareText(a.over ?? '', b.over ?? '');

/** Begeleiders in the period, the one of the last day first (AMA-30). */
export function begeleidersIn(traject: TrajectBron, bounds: { readonly from: IsoDate; readonly to: IsoDate }) {
  return traject.begeleiders
    .filter((item) => clip(item, bounds) !== null)
    .sort(latestFirst)
    .map((item) => ({ naam: item.naam, van: item.from, tot: item.to }));
}

/** After every date that exists: a period that still runs. */
const STILL_RUNS = '9';

const latestFirst = (a: Period, b: Period): number =>
  descending(a.to ?? STILL_RUNS, b.to ?? STILL_RUNS) || descending(a.from, b.from);

const descending = (a: string, b: string): number => (a > b ? -1 : a < b ? 1 : 0);
