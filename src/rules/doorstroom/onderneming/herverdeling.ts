/** Yearly redistribution of the contingent: its direction, never a number of places (DS-48; practice rule, check text). */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { toIsoDate, yearOf, yearPeriod } from '../../../shared/domain/date.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../../finding.ts';
import type { Law } from '../../lawbook/lookup.ts';
import type { Breuk } from './breuk.ts';
import { breuk, compare, fromDecimal, inSentence, times } from './breuk.ts';
import type { OndernemingFacts } from './facts.ts';
import { bekendeInvulling, invullingOver, vervangen } from './in-gebruik.ts';
import { grondslagVan, percent } from './invulling.ts';
import { kwartalenVanJaar } from './kwartaal.ts';
import type { Naslag, Verantwoording } from './naslag.ts';
import { openNaslag } from './naslag.ts';
import type { Grondslag } from './telling.ts';
import { telKwartaal } from './telling.ts';

export type Richting = 'hoger' | 'gelijk' | 'lager';

export interface Herverdeling extends Verantwoording {
  /** The calendar year whose filling counts. */
  readonly jaar: number;
  readonly grondslag: Grondslag;
  /** Filling of the year that is in use (DS-46), 4 decimals; judged unrounded. Null while a quarter has no contingent or no fact at all. */
  readonly procent: string | null;
  readonly richting: Richting | null;
  /** First day of the new contingent. */
  readonly vanaf: IsoDate | null;
  /** The first year is known and this one lies before it: no direction. */
  readonly voorEersteJaar: boolean;
}

/** DS-48 for the filling of a calendar year. How large the change is and how it is rounded, is unknown: both are named. */
export function herverdeling(facts: OndernemingFacts, law: Law, jaar: number): Herverdeling {
  const counts = kwartalenVanJaar(jaar).map((kwartaal) => telKwartaal(facts, law, kwartaal));
  const on = yearPeriod(jaar).to;
  const naslag = openNaslag(law);
  const ingevoerd = vervangen(facts, String(jaar));
  const berekend = ingevoerd === null ? bekendeInvulling(facts, counts, naslag) : invullingOver(facts, counts);
  const share = ingevoerd ?? berekend;
  const eersteJaar = naslag.ask('cmw.herverdeling.eersteJaar', 'integer', on).value;
  const voorEersteJaar = eersteJaar !== null && jaar < eersteJaar;
  const richting = share === null || voorEersteJaar ? null : directionOf(share, naslag, on);
  const procent = procentOf(share);
  yearSteps({ jaar, berekend, ingevoerd }, naslag);
  const vanaf = richting === null ? null : firstDay(naslag, jaar, on);
  if (richting !== null) naslag.step(`RICHTING_${richting.toUpperCase()}`, 'DS-48', { params: { vanaf } });
  const omvang = naslag.ask('cmw.herverdeling.omvang', 'text', on);
  const afronding = naslag.ask('cmw.herverdeling.afronding', 'text', on);
  naslag.step('HERVERDELING_OMVANG', 'DS-48', { parameters: [omvang, afronding] });
  return { jaar, grondslag: grondslagVan(counts), procent, richting, vanaf, voorEersteJaar, ...naslag.result() };
}

const procentOf = (share: Breuk | null): string | null => (share === null ? null : percent(share));

/** How the filling of the year was made; a value that somebody entered for it stands beside the calculated one. */
function yearSteps({ jaar, berekend, ingevoerd }: YearShares, naslag: Naslag): void {
  naslag.step('JAARINVULLING', 'DS-48', { params: { jaar }, result: procentOf(berekend), unit: 'procent' });
  if (ingevoerd === null) return;
  naslag.step('JAARINVULLING_VERVANGEN', 'DS-46', { params: { jaar }, result: procentOf(ingevoerd), unit: 'procent' });
}

interface YearShares {
  readonly jaar: number;
  readonly berekend: Breuk | null;
  /** What somebody entered with a reason: in use instead. */
  readonly ingevoerd: Breuk | null;
}

function directionOf(share: Breuk, naslag: Naslag, on: IsoDate): Richting | null {
  const hoger = naslag.ask('cmw.herverdeling.hoger', 'decimal', on);
  const lager = naslag.ask('cmw.herverdeling.lager', 'decimal', on);
  if (hoger.value === null || lager.value === null) return null;
  const filling = times(share, breuk(100));
  naslag.step('HERVERDELING_GRENZEN', 'DS-48', {
    params: { hoger: hoger.value, lager: lager.value },
    parameters: [hoger, lager],
  });
  if (compare(filling, fromDecimal(hoger.value)) > 0) return 'hoger';
  return compare(filling, fromDecimal(lager.value)) < 0 ? 'lager' : 'gelijk';
}

function firstDay(naslag: Naslag, jaar: number, on: IsoDate): IsoDate | null {
  const { value } = naslag.ask('cmw.herverdeling.ingang', 'monthDay', on);
  return value === null ? null : toIsoDate(`${String(jaar + 1).padStart(4, '0')}-${value}`);
}

const CODES: Readonly<Record<Richting, string>> = {
  hoger: 'HERVERDELING_HOGER',
  gelijk: 'HERVERDELING_GELIJK',
  lager: 'HERVERDELING_LAGER',
};

/** DS-48: what the filling of the last full year says about 1 October of this year. */
export function herverdelingFindings(facts: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  if (facts.contingenten.length === 0 && facts.kwartaalcijfers.length === 0) return [];
  const found = herverdeling(facts, law, yearOf(on) - 1);
  if (found.voorEersteJaar) return [];
  const { jaar, grondslag } = found;
  if (found.richting === null || found.procent === null || found.vanaf === null) {
    return [makeFinding(law, 'DS-48', 'HERVERDELING_ONBEKEND', 'missing', { params: { jaar } })];
  }
  const params = { jaar, procent: inSentence(found.procent), grondslag, vanaf: found.vanaf };
  return [makeFinding(law, 'DS-48', CODES[found.richting], 'info', { params })];
}
