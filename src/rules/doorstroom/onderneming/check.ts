/** The door of the company side of maatwerk: every rule over the facts of one company, on a day. */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { yearOf } from '../../../shared/domain/date.ts';
import type { Finding } from '../../finding.ts';
import type { Law } from '../../lawbook/lookup.ts';
import type { Begeleidingspremie, Organisatieondersteuning } from './begeleidingspremie.ts';
import { begeleidingspremie, begeleidingspremieFindings, organisatieondersteuning } from './begeleidingspremie.ts';
import type { Betaling } from './betaalkalender.ts';
import { betaalkalender, betalingFindings } from './betaalkalender.ts';
import { enclaveFindings } from './enclave.ts';
import { extraContingentFindings } from './extra-contingent.ts';
import type { OndernemingFacts } from './facts.ts';
import type { Herverdeling } from './herverdeling.ts';
import { herverdeling, herverdelingFindings } from './herverdeling.ts';
import type { ImwFiche } from './imw.ts';
import { imwFiche, imwFindings } from './imw.ts';
import type { JaarInvulling } from './invulling.ts';
import { invullingFindings, jaarInvulling } from './invulling.ts';
import { vorigKwartaal } from './kwartaal.ts';
import type { Loonpremie } from './loonpremie.ts';
import { loonpremie, loonpremieFindings } from './loonpremie.ts';
import type { Norm } from './norm.ts';
import { begeleidingsnorm, normFindings } from './norm.ts';
import { voor2019Findings } from './voor2019.ts';
import { voorwaardenFindings } from './voorwaarden.ts';

type OndernemingRegel = (facts: OndernemingFacts, law: Law, on: IsoDate) => Finding[];

/** In the order of the document. */
const RULES: readonly OndernemingRegel[] = [
  extraContingentFindings,
  loonpremieFindings,
  begeleidingspremieFindings,
  invullingFindings,
  normFindings,
  voorwaardenFindings,
  betalingFindings,
  imwFindings,
  enclaveFindings,
  herverdelingFindings,
  voor2019Findings,
];

/**
 * Every finding about a company on a day. The answer does not depend on the order of the facts. Qualification of begeleiders
 * (DS-32, DS-33) is judged with the other facts of the house. Throws LawError when the lawbook lacks a parameter.
 */
export function ondernemingFindings(onderneming: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  return sorted(RULES.flatMap((rule) => rule(onderneming, law, on)));
}

/** Rules that say something of one worker by that worker's own facts. */
const OVER_WERKNEMERS: readonly OndernemingRegel[] = [loonpremieFindings, invullingFindings, voor2019Findings];

/**
 * What these rules say of workers one by one (DS-27, DS-30, DS-49). Of a worker it is the same whether the facts hold everyone or that
 * worker alone, so a file can be judged without reading the others. The norm (DS-31) names workers too, in a quarter that depends on
 * everyone's figures: that stays with the house.
 */
export function werknemerFindings(onderneming: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  const found = OVER_WERKNEMERS.flatMap((rule) => rule(onderneming, law, on));
  return sorted(found.filter(({ personId }) => personId !== null));
}

function sorted(findings: readonly Finding[]): Finding[] {
  const found = findings.map((finding) => ({ finding, key: keyOf(finding) }));
  return found.sort((a, b) => order(a.key, b.key)).map(({ finding }) => finding);
}

/** Rule by rule; within a rule by what the finding is about. */
function keyOf(finding: Finding): string {
  const { rule, code, personId, since, params } = finding;
  return [rule, code, personId ?? '', finding.place.recordId ?? '', since ?? '', JSON.stringify(params)].join('|');
}

/** Every amount and figure of a company on a day, each with its derivation and with what is missing for it. */
export interface OndernemingBedragen {
  /** Filling of last year and of this one; the future is an estimate. */
  readonly invulling: readonly JaarInvulling[];
  readonly herverdeling: Herverdeling;
  readonly norm: Norm;
  readonly loonpremies: readonly Loonpremie[];
  /** Of the last quarter that is over. */
  readonly begeleidingspremie: Begeleidingspremie;
  readonly organisatieondersteuning: Organisatieondersteuning;
  readonly imw: readonly ImwFiche[];
  readonly betaalkalender: readonly Betaling[];
}

/** Calculates everything that the facts allow. Nothing is guessed: a figure that cannot be made is null, and `missing` says why. */
export function ondernemingBedragen(onderneming: OndernemingFacts, law: Law, on: IsoDate): OndernemingBedragen {
  const jaar = yearOf(on);
  const kwartaal = vorigKwartaal(on);
  return {
    invulling: [jaarInvulling(onderneming, law, jaar - 1), jaarInvulling(onderneming, law, jaar)],
    herverdeling: herverdeling(onderneming, law, jaar - 1),
    norm: begeleidingsnorm(onderneming, law, on),
    loonpremies: onderneming.loonregels.map((regel) => loonpremie(onderneming, law, regel)).sort(byPremie),
    begeleidingspremie: begeleidingspremie(onderneming, law, kwartaal),
    organisatieondersteuning: organisatieondersteuning(onderneming, law, kwartaal),
    imw: onderneming.imw.map((feit) => imwFiche(feit, law, on)).sort(byText),
    betaalkalender: betaalkalender(law, jaar),
  };
}

const premieKey = (item: Loonpremie): string =>
  [item.kwartaal, item.werknemerId, item.loonregelId, JSON.stringify(item)].join(' ');
const byPremie = (a: Loonpremie, b: Loonpremie): number => order(premieKey(a), premieKey(b));
const byText = (a: unknown, b: unknown): number => order(JSON.stringify(a), JSON.stringify(b));
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
