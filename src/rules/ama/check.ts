/** The door of the findings: every implemented rule over one person, or over the organisation (architecture, idea 1). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import { aanwezigheid } from './aanwezigheid.ts';
import { gekwalificeerdeBegeleider, inhoudBegeleiding } from './begeleiding.ts';
import { aandelenPassen } from './aandelen.ts';
import type { PersonRule, TrajectRule } from './context.ts';
import { personContext, trajectContext } from './context.ts';
import { dimonaIn, dimonaUit } from './dimona.ts';
import { eigenEvaluatie } from './eigen-evaluatie.ts';
import { conclusieEvaluatie, jaarlijkseBeoordeling } from './evaluatie.ts';
import type { AmaFacts, OrganisatieFacts, PersoonFacts } from './facts.ts';
import { inszInOrde, organisatieGeidentificeerd } from './identificatie.ts';
import { kwartaaloverzicht } from './kwartaal.ts';
import { onkosten } from './onkosten.ts';
import { organisationByDay, personByDay } from './ordered.ts';
import { overgang } from './overgang.ts';
import { overeenkomstVerzonden, overeenkomstVolledig } from './overeenkomst.ts';
import { bedragBekend } from './parameters.ts';
import { popGeregistreerd } from './pop.ts';
import { samenloopTewerkstelling, samenloopVaph, samenloopVaphWvg, samenloopWvg, tijdelijkeCombinatie } from './samenloop.ts';
import { routingC, statuutPerDag, toelatingOcmw, ziekenfondsVerwittigd } from './statuut.ts';
import { adviesVoorStart, urenPerWeek } from './toegang.ts';
import { ticketLooptAf } from './ticket.ts';
import { uurrooster } from './uurrooster.ts';
import { polisLooptAf, verzekeringGedekt } from './verzekering.ts';
import { verzondenWijktAf } from './verzonden.ts';
import { collegasWerkpost, contactMetWerkpost, externeWerkpost, kernactiviteit } from './werkpost.ts';
import {
  erkenningWvg,
  overeenkomstPerWerkpost,
  wvgEindeGemeld,
  wvgEvaluatieNodig,
  wvgToestemming,
  wvgTwaalfUur,
  wvgUrenGestegen,
} from './wvg.ts';

/** In the order of the law, as the checklist shows them. */
const TRAJECT_RULES: readonly TrajectRule[] = [
  overgang,
  adviesVoorStart,
  urenPerWeek,
  statuutPerDag,
  toelatingOcmw,
  routingC,
  ziekenfondsVerwittigd,
  samenloopWvg,
  samenloopVaph,
  tijdelijkeCombinatie,
  samenloopTewerkstelling,
  overeenkomstVolledig,
  overeenkomstVerzonden,
  dimonaIn,
  dimonaUit,
  verzekeringGedekt,
  gekwalificeerdeBegeleider,
  inhoudBegeleiding,
  contactMetWerkpost,
  collegasWerkpost,
  popGeregistreerd,
  jaarlijkseBeoordeling,
  conclusieEvaluatie,
  eigenEvaluatie,
  externeWerkpost,
  kernactiviteit,
  uurrooster,
];

const PERSON_RULES: readonly PersonRule[] = [
  inszInOrde,
  samenloopVaphWvg,
  overeenkomstPerWerkpost,
  wvgToestemming,
  wvgEvaluatieNodig,
  wvgUrenGestegen,
  wvgEindeGemeld,
  wvgTwaalfUur,
  onkosten,
  ticketLooptAf,
  aanwezigheid,
];

/** Of a deceased participant only these stay: Dimona, insurance and what the overview of the quarter needs (ama.md 3.6). */
const AFTER_DEATH: ReadonlySet<string> = new Set(['AMA-15', 'AMA-16', 'AMA-22', 'AMA-23', 'AMA-39']);

/**
 * Every finding about a person on a day: missing, conflicting, due, overdue, and what is good to know. Facts dated after `on`
 * count as not there yet where the rule looks back. Throws FactsError when attendance is not sorted.
 */
export function checkPerson(given: AmaFacts, law: Law, on: IsoDate): Finding[] {
  const facts = { organisatie: organisationByDay(given.organisatie), persoon: personByDay(given.persoon) };
  const context = personContext(facts, law, on);
  const found: Finding[] = [];
  for (const rule of PERSON_RULES) found.push(...rule(context));
  for (const traject of facts.persoon.trajecten) {
    const narrowed = trajectContext(context, traject);
    const rules = traject.soort === 'ARBEIDSZORG' ? [overgang] : TRAJECT_RULES;
    for (const rule of rules) found.push(...rule(narrowed));
  }
  return isOverleden(facts.persoon) ? found.filter((finding) => AFTER_DEATH.has(finding.rule)) : found;
}

/** The day of death is known, or a traject ended for it: every reminder, letter and follow-up stops at once (ama.md 3.6). */
export function isOverleden({ overledenOp = null, trajecten }: Pick<PersoonFacts, 'overledenOp' | 'trajecten'>): boolean {
  return overledenOp !== null || trajecten.some((traject) => traject.eindReden === 'OVERLEDEN');
}

/** Findings about the organisation itself: identification, policies, the quarter overview, amounts that nobody confirmed. */
export function checkOrganisatie(given: OrganisatieFacts, law: Law, on: IsoDate): Finding[] {
  const organisatie = organisationByDay(given);
  return [
    ...organisatieGeidentificeerd(organisatie, law),
    ...aandelenPassen(organisatie, law),
    ...polisLooptAf(organisatie, law, on),
    ...kwartaaloverzicht(organisatie, law, on),
    ...bedragBekend(organisatie, law, on),
    ...erkenningWvg(organisatie, law, on),
    ...verzondenWijktAf(organisatie.afwijkingen ?? [], law),
  ];
}
