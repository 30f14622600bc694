/** The guidance norm: how many VTE of qualified floor begeleiders the inspection expects, and how many there are (DS-31). */
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../../finding.ts';
import type { Law } from '../../lawbook/lookup.ts';
import type { Breuk } from './breuk.ts';
import { breuk, compare, fromDecimal, inSentence, minus, NUL, over, plus, smallest, sum, times, toText } from './breuk.ts';
import type { BegeleiderFeit, Begeleidingsgraad, OndernemingFacts } from './facts.ts';
import { kwalificatie } from '../begeleiders.ts';
import type { Kwartaal } from './kwartaal.ts';
import { dagenVan, kwartaalKey, kwartaalVanNummer, kwartaalVanTekst, volgnummer, vorigKwartaal } from './kwartaal.ts';
import type { Naslag, Verantwoording } from './naslag.ts';
import { namesOf, openNaslag } from './naslag.ts';
import { pakketOp } from './pakket.ts';
import type { Grondslag } from './telling.ts';
import { cijfersVan, contingentOp, loonkostPerWerknemer, telKwartaal } from './telling.ts';

const DECIMALS = 4;
const DECIMALS_IN_TEXT = 2;

/** Heaviest guidance first. */
const GRADEN = ['hoog', 'midden', 'laag'] as const;
type PerGraad = Readonly<Record<Begeleidingsgraad, Breuk>>;
const NIETS: PerGraad = { hoog: NUL, midden: NUL, laag: NUL };

export interface Norm extends Verantwoording {
  readonly kwartaal: string;
  readonly grondslag: Grondslag;
  /** VTE of the doelgroep by degree, 4 decimals, before and after the cap at the contingent. */
  readonly vte: Readonly<Record<Begeleidingsgraad, string>>;
  readonly begrensd: Readonly<Record<Begeleidingsgraad, string>> | null;
  /** VTE of begeleiders: needed, there, and there minus needed. Null while something is missing. */
  readonly nodig: string | null;
  readonly aanwezig: string | null;
  readonly verschil: string | null;
  /** The other reading: heads instead of VTE, not capped. */
  readonly nodigOpKoppen: string | null;
  /** Workers in service without a degree on the last day. */
  readonly zonderGraad: readonly string[];
  /** Begeleiders whose time is counted for more than their contract. */
  readonly dubbeleTijd: readonly string[];
  readonly tekort: boolean | null;
}

interface Doelgroep {
  readonly vte: PerGraad;
  readonly koppen: PerGraad;
  readonly zonderGraad: readonly string[];
}

/** DS-31 in the most recent quarter with figures per worker; without any, in the last quarter that is over, as an estimate. */
export function begeleidingsnorm(facts: OndernemingFacts, law: Law, on: IsoDate): Norm {
  const { kwartaal, grondslag, counts } = quarterOfNorm(facts, law, on);
  const day = dagenVan(kwartaal).to;
  const naslag = openNaslag(law);
  const doelgroep = doelgroepOp(facts, law, day, counts);
  if (doelgroep.zonderGraad.length > 0) naslag.miss('GRAAD_ONTBREEKT', { aantal: doelgroep.zonderGraad.length });
  const begrensd = capped(doelgroep.vte, contingentOp(facts.contingenten, day), naslag, day);
  if (begrensd === null) naslag.miss('CONTINGENT_KWARTAAL_ONTBREEKT', { kwartaal: kwartaalKey(kwartaal) });
  const complete = doelgroep.zonderGraad.length === 0 && begrensd !== null;
  const needed = begrensd === null ? null : neededFor(begrensd, naslag, day);
  const nodig = complete ? needed : null;
  const aanwezig = presentOn(facts.begeleiders, law, day, naslag);
  const verschil = nodig === null || aanwezig === null ? null : minus(aanwezig, nodig);
  const heads = complete ? neededFor(doelgroep.koppen, openNaslag(law), day) : null;
  naslag.step('NORM_AANWEZIG', 'DS-31', { result: text(aanwezig), unit: 'vte' });
  naslag.step('NORM_VERSCHIL', 'DS-31', { result: text(verschil), unit: 'vte' });
  return {
    kwartaal: kwartaalKey(kwartaal),
    grondslag,
    vte: texts(doelgroep.vte),
    begrensd: begrensd === null ? null : texts(begrensd),
    nodig: text(nodig),
    aanwezig: text(aanwezig),
    verschil: text(verschil),
    nodigOpKoppen: text(heads),
    zonderGraad: doelgroep.zonderGraad,
    dubbeleTijd: doubleTime(facts.begeleiders, day),
    tekort: verschil === null ? null : compare(verschil, NUL) < 0,
    ...naslag.result(),
  };
}

const text = (value: Breuk | null): string | null => (value === null ? null : toText(value, DECIMALS));

const texts = (values: PerGraad): Record<Begeleidingsgraad, string> => ({
  hoog: toText(values.hoog, DECIMALS),
  midden: toText(values.midden, DECIMALS),
  laag: toText(values.laag, DECIMALS),
});

// --- the doelgroep --------------------------------------------------------------------------------------------------------------

interface QuarterOfNorm {
  readonly kwartaal: Kwartaal;
  readonly grondslag: Grondslag;
  /** VTE per worker that counts: lines without wage cost are left out. */
  readonly counts: ReadonlyMap<string, Breuk>;
}

function quarterOfNorm(facts: OndernemingFacts, law: Law, on: IsoDate): QuarterOfNorm {
  const known = facts.kwartaalcijfers
    .filter((item) => item.datum <= on && item.regels.length > 0)
    .map((item) => volgnummer(kwartaalVanTekst(item.kwartaal)));
  const kwartaal = known.length === 0 ? vorigKwartaal(on) : kwartaalVanNummer(Math.max(...known));
  const telling = telKwartaal(facts, law, kwartaal);
  const figures = loonkostPerWerknemer(cijfersVan(facts, kwartaal));
  const counts = telling.werknemers.map((item): [string, Breuk] => [
    item.werknemerId,
    item.cijfer === null ? item.raming : (figures.get(item.werknemerId) ?? NUL),
  ]);
  return { kwartaal, grondslag: telling.grondslag, counts: new Map(counts) };
}

/** Only who is in service on the last day of the quarter counts. */
function doelgroepOp(facts: OndernemingFacts, law: Law, day: IsoDate, counts: ReadonlyMap<string, Breuk>): Doelgroep {
  const parts: Record<Begeleidingsgraad, Breuk[]> = { laag: [], midden: [], hoog: [] };
  const zonderGraad: string[] = [];
  for (const werknemer of facts.werknemers) {
    const count = counts.get(werknemer.id) ?? NUL;
    const inService = werknemer.contracten.some((item) => item.van <= day && (item.tot === null || item.tot >= day));
    if (!inService || compare(count, NUL) === 0) continue;
    const graad = pakketOp(werknemer, law, day)?.graad ?? null;
    if (graad === null) zonderGraad.push(werknemer.id);
    else parts[graad].push(count);
  }
  const { laag, midden, hoog } = parts;
  return {
    vte: { laag: sum(laag), midden: sum(midden), hoog: sum(hoog) },
    koppen: { laag: breuk(laag.length), midden: breuk(midden.length), hoog: breuk(hoog.length) },
    zonderGraad: zonderGraad.sort(),
  };
}

/** The doelgroep counts up to the contingent; how the rest falls over the degrees, the lawbook says. Null without a contingent. */
function capped(vte: PerGraad, contingent: Breuk | null, naslag: Naslag, day: IsoDate): PerGraad | null {
  if (contingent === null) return null;
  const total = sum(Object.values(vte));
  if (compare(total, contingent) <= 0) return vte;
  const spreiding = naslag.ask('cmw.norm.begrenzing', 'choice', day);
  naslag.step('NORM_BEGRENSD', 'DS-31', {
    params: {
      contingent: toText(contingent, DECIMALS_IN_TEXT),
      vte: toText(total, DECIMALS_IN_TEXT),
      spreiding: spreiding.value,
    },
    parameters: [spreiding],
  });
  if (spreiding.value === null) return null;
  if (spreiding.value === 'naar_rato') {
    const part = over(contingent, total);
    return { hoog: times(vte.hoog, part), midden: times(vte.midden, part), laag: times(vte.laag, part) };
  }
  return filled(vte, contingent, spreiding.value === 'zwaarste_eerst' ? GRADEN : [...GRADEN].reverse());
}

function filled(vte: PerGraad, contingent: Breuk, order: readonly Begeleidingsgraad[]): PerGraad {
  const result: Record<Begeleidingsgraad, Breuk> = { ...NIETS };
  let room = contingent;
  for (const graad of order) {
    result[graad] = smallest(vte[graad], room);
    room = minus(room, result[graad]);
  }
  return result;
}

function neededFor(vte: PerGraad, naslag: Naslag, day: IsoDate): Breuk | null {
  let total: Breuk | null = NUL;
  for (const graad of GRADEN) {
    const ratio = naslag.ask(`cmw.norm.${graad}`, 'integer', day);
    const part = ratio.value === null || ratio.value <= 0 ? null : over(vte[graad], breuk(ratio.value));
    const params = { graad, vte: toText(vte[graad], DECIMALS_IN_TEXT), verhouding: ratio.value };
    const result = part === null ? null : toText(part, DECIMALS);
    naslag.step('NORM_GRAAD', 'DS-31', { params, parameters: [ratio], result, unit: 'vte' });
    total = total === null || part === null ? null : plus(total, part);
  }
  naslag.step('NORM_NODIG', 'DS-31', { result: total === null ? null : toText(total, DECIMALS), unit: 'vte' });
  return total;
}

// --- the begeleiders ------------------------------------------------------------------------------------------------------------

const inServiceOn = ({ indienst, uitdienst }: BegeleiderFeit, day: IsoDate): boolean =>
  (indienst === null || indienst <= day) && (uitdienst === null || uitdienst >= day);

/** VTE of one begeleider on a day, over all that the time goes to or on the floor alone. */
function timeOn({ inzet }: BegeleiderFeit, day: IsoDate, floorOnly: boolean): Breuk {
  const running = inzet.filter((item) => item.van <= day && (item.tot === null || item.tot >= day));
  return sum(running.filter((item) => !floorOnly || item.soort === 'vloer').map((item) => fromDecimal(item.vte)));
}

/** VTE of qualified begeleiders on the floor; null while nobody's time is entered. */
function presentOn(begeleiders: readonly BegeleiderFeit[], law: Law, day: IsoDate, naslag: Naslag): Breuk | null {
  const there = begeleiders.filter((item) => inServiceOn(item, day));
  if (!there.some((item) => item.inzet.length > 0)) {
    naslag.miss('INZET_ONTBREEKT');
    return null;
  }
  return sum(there.filter((item) => kwalificatie(item, law, day).gronden.length > 0).map((item) => timeOn(item, day, true)));
}

function doubleTime(begeleiders: readonly BegeleiderFeit[], day: IsoDate): string[] {
  return begeleiders
    .filter((item) => inServiceOn(item, day) && item.vte !== null && compare(timeOn(item, day, false), fromDecimal(item.vte)) > 0)
    .map((item) => item.id)
    .sort();
}

// --- findings -------------------------------------------------------------------------------------------------------------------

/** DS-31: shortage or not, and what keeps the norm from being calculated. */
export function normFindings(facts: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  if (facts.werknemers.length === 0) return [];
  const norm = begeleidingsnorm(facts, law, on);
  const { kwartaal, grondslag } = norm;
  const day = dagenVan(kwartaalVanTekst(kwartaal)).to;
  const double = norm.dubbeleTijd.map((recordId) =>
    makeFinding(law, 'DS-31', 'TIJD_DUBBEL', 'conflict', { params: { dag: day }, recordId }),
  );
  const without = norm.zonderGraad.map((personId) =>
    makeFinding(law, 'DS-31', 'GRAAD_ONTBREEKT', 'missing', { params: { dag: day }, personId }),
  );
  if (norm.nodig === null || norm.aanwezig === null || norm.verschil === null) {
    const ontbreekt = namesOf(norm.missing);
    return [makeFinding(law, 'DS-31', 'NORM_ONBEKEND', 'missing', { params: { kwartaal, ontbreekt } }), ...without, ...double];
  }
  const params = {
    kwartaal,
    grondslag,
    nodig: inSentence(norm.nodig),
    aanwezig: inSentence(norm.aanwezig),
    verschil: inSentence(norm.verschil.replace('-', '')),
  };
  const code = norm.tekort === true ? 'NORM_TEKORT' : 'NORM';
  return [makeFinding(law, 'DS-31', code, norm.tekort === true ? 'conflict' : 'info', { params }), ...double];
}
