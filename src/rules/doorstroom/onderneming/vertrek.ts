/** What a departure does to the filling, and the replacement that brings it back to the contingent (F-18). A forecast, labelled so. */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { addDays, countDays, yearOf } from '../../../shared/domain/date.ts';
import type { Law } from '../../lawbook/lookup.ts';
import type { Breuk } from './breuk.ts';
import { breuk, compare, fromDecimal, minus, NUL, over, times, toText } from './breuk.ts';
import type { OndernemingFacts, WerknemerFeit } from './facts.ts';
import type { Richting } from './herverdeling.ts';
import { herverdeling } from './herverdeling.ts';
import { percent } from './invulling.ts';
import type { Kwartaal } from './kwartaal.ts';
import { dagenVan, kwartaalKey, kwartaalVan, kwartaalVanNummer, kwartaalVanTekst, volgnummer } from './kwartaal.ts';
import type { Verantwoording } from './naslag.ts';
import { openNaslag } from './naslag.ts';
import type { KwartaalTelling } from './telling.ts';
import { telKwartaal } from './telling.ts';

const DECIMALS = 4;
const QUARTERS_AHEAD = 4;

export interface VertrekKwartaal {
  readonly kwartaal: string;
  /** VTE and percentages as texts with 4 decimals, without and with the departure. */
  readonly vteVoor: string;
  readonly vteNa: string;
  readonly verlies: string;
  readonly procentVoor: string | null;
  readonly procentNa: string | null;
  /** VTE of the quarter below the contingent; null when it is filled, or not known. */
  readonly tekort: string | null;
  /** Contract fraction, rounded up, of a replacement that begins on `vervangingVanaf` and fills the contingent. */
  readonly vervanging: string | null;
  readonly vervangingVanaf: IsoDate | null;
  /** Last day on which a replacement with the same fraction can begin and still fill it; null where that is too late already. */
  readonly vervangingUiterlijk: IsoDate | null;
}

export interface VertrekEffect extends Verantwoording {
  /** Never anything else: the future is an estimate from contracts. */
  readonly grondslag: 'raming';
  readonly laatsteDag: IsoDate;
  readonly kwartalen: readonly VertrekKwartaal[];
  /** Direction of the contingent (DS-48) after the year of the departure, without and with it; no number of places. */
  readonly herverdeling: { readonly jaar: number; readonly voor: Richting | null; readonly na: Richting | null };
}

/** The effect of one worker leaving after `laatsteDag`, over that quarter and the three after it. */
export function vertrekEffect(facts: OndernemingFacts, law: Law, werknemerId: string, laatsteDag: IsoDate): VertrekEffect {
  const first = volgnummer(kwartaalVan(laatsteDag));
  const before = withoutFiguresFrom(facts, first);
  const after = leaving(before, werknemerId, laatsteDag);
  const fraction = fractionOf(facts, werknemerId, laatsteDag);
  const naslag = openNaslag(law);
  const kwartalen = Array.from({ length: QUARTERS_AHEAD }, (_, index) => kwartaalVanNummer(first + index)).map((kwartaal) => {
    const counts = { voor: telKwartaal(before, law, kwartaal), na: telKwartaal(after, law, kwartaal) };
    const row = toRow(kwartaal, counts, fraction, laatsteDag);
    if (counts.na.contingent === null) naslag.miss('CONTINGENT_KWARTAAL_ONTBREEKT', { kwartaal: row.kwartaal });
    naslag.step('VERTREK', 'DS-30', { params: { kwartaal: row.kwartaal, voor: row.vteVoor }, result: row.vteNa, unit: 'vte' });
    return row;
  });
  const jaar = yearOf(laatsteDag);
  return {
    grondslag: 'raming',
    laatsteDag,
    kwartalen,
    herverdeling: { jaar, voor: herverdeling(before, law, jaar).richting, na: herverdeling(after, law, jaar).richting },
    ...naslag.result(),
  };
}

/** Figures say what was, entered or replaced; of a quarter that is forecast, and of its year, they are left out. */
function withoutFiguresFrom(facts: OndernemingFacts, first: number): OndernemingFacts {
  const past = facts.kwartaalcijfers.filter((item) => volgnummer(kwartaalVanTekst(item.kwartaal)) < first);
  const invullingVervangen = Object.fromEntries(
    Object.entries(facts.invullingVervangen).filter(([key]) => key.includes('Q') && volgnummer(kwartaalVanTekst(key)) < first),
  );
  return { ...facts, kwartaalcijfers: past, invullingVervangen };
}

function leaving(facts: OndernemingFacts, werknemerId: string, last: IsoDate): OndernemingFacts {
  const end = (werknemer: WerknemerFeit): WerknemerFeit => ({
    ...werknemer,
    contracten: werknemer.contracten
      .filter((item) => item.van <= last)
      .map((item) => ({ ...item, tot: item.tot === null || item.tot > last ? last : item.tot })),
  });
  return { ...facts, werknemers: facts.werknemers.map((item) => (item.id === werknemerId ? end(item) : item)) };
}

/** The contract fraction of the worker on the last day; 0 without a contract. */
function fractionOf({ werknemers }: OndernemingFacts, werknemerId: string, last: IsoDate): Breuk {
  const contracten = werknemers.find((item) => item.id === werknemerId)?.contracten ?? [];
  return contracten
    .filter((item) => item.van <= last && (item.tot === null || item.tot >= last))
    .map((item) => over(fromDecimal(item.q), fromDecimal(item.s)))
    .reduce((largest, item) => (compare(item, largest) > 0 ? item : largest), NUL);
}

function toRow(
  kwartaal: Kwartaal,
  { voor, na }: { readonly voor: KwartaalTelling; readonly na: KwartaalTelling },
  fraction: Breuk,
  last: IsoDate,
): VertrekKwartaal {
  const short = na.contingent === null ? NUL : minus(na.contingent, na.vte);
  const needed = compare(short, NUL) > 0 ? short : null;
  return {
    kwartaal: kwartaalKey(kwartaal),
    vteVoor: toText(voor.vte, DECIMALS),
    vteNa: toText(na.vte, DECIMALS),
    verlies: toText(minus(voor.vte, na.vte), DECIMALS),
    procentVoor: voor.invulling === null ? null : percent(voor.invulling),
    procentNa: na.invulling === null ? null : percent(na.invulling),
    tekort: needed === null ? null : toText(needed, DECIMALS),
    ...replacement(kwartaal, needed, fraction, last),
  };
}

type Replacement = Pick<VertrekKwartaal, 'vervanging' | 'vervangingVanaf' | 'vervangingUiterlijk'>;

function replacement(kwartaal: Kwartaal, needed: Breuk | null, fraction: Breuk, last: IsoDate): Replacement {
  const { from, to } = dagenVan(kwartaal);
  const start = addDays(last, 1) > from ? addDays(last, 1) : from;
  const left = countDays(start, to);
  if (needed === null || left === 0) return { vervanging: null, vervangingVanaf: null, vervangingUiterlijk: null };
  const vteDays = times(needed, breuk(countDays(from, to)));
  const days = compare(fraction, NUL) === 0 ? null : Number(roundUp(over(vteDays, fraction)));
  return {
    vervanging: upText(over(vteDays, breuk(left))),
    vervangingVanaf: start,
    vervangingUiterlijk: days === null || days > left ? null : addDays(to, 1 - days),
  };
}

function roundUp({ n, d }: Breuk): bigint {
  return (n + d - 1n) / d;
}

/** Rounded up, so that the fraction as printed does fill the contingent. */
function upText(value: Breuk): string {
  const scale = 10n ** BigInt(DECIMALS);
  return toText(breuk(roundUp(times(value, breuk(scale))), scale), DECIMALS);
}
