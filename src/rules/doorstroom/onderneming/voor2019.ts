/**
 * Workers in service since before 2019: their package has no end, until an evaluation sets a new one (DS-49).
 * Practice rule: "without interruption" and "from the decision date" are readings.
 */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { addDays, addMonths } from '../../../shared/domain/date.ts';
import type { Finding, FindingKind, Params } from '../../finding.ts';
import { makeFinding } from '../../finding.ts';
import type { Law } from '../../lawbook/lookup.ts';
import { lookupAs } from '../../lawbook/lookup.ts';
import type { Span } from '../../spans.ts';
import { within } from '../../spans.ts';
import type { ContractFeit, EvaluatiebesluitFeit, OndernemingFacts, Pakket, WerknemerFeit } from './facts.ts';

const FIRST_DAY = '1900-01-01' as IsoDate;
const LAST_DAY = '9000-12-31' as IsoDate;
const MONTHS_PER_YEAR = 12;

/** Where the package of a worker of before 2019 comes from. */
export type Voor2019Bron = 'sociale_werkplaats' | 'rugzak' | 'ingevuld' | 'besluit';

export interface Voor2019 {
  /** The stretch of service without interruption around the reference day. */
  readonly dienst: Span;
  /** Null: nobody entered it yet. */
  readonly pakket: Pakket | null;
  readonly bron: Voor2019Bron | null;
  /** First day of the package in the scheme of 2019, or the decision date. */
  readonly sinds: IsoDate;
  /** Null: no end. After a decision both readings of the last day; reminders count from the earlier. */
  readonly einde: { readonly vroegste: IsoDate; readonly lezing: IsoDate } | null;
}

/** A reference day of the lawbook; null when it holds none for this day. */
function referenceDay(law: Law, id: string, on: IsoDate): IsoDate | null {
  return lookupAs(law, id, 'date', on).value;
}

/** The stretch of service around `day`: contracts that follow each other without a day between them are one. */
function serviceAround(contracten: readonly ContractFeit[], day: IsoDate): Span | null {
  const stretches = within({ from: FIRST_DAY, to: LAST_DAY }, contracten);
  return stretches.find((span) => span.from <= day && day <= span.to) ?? null;
}

/** The worker was in service on the reference day of 2018: true even when the service was interrupted since. */
export function inDienstVoor2019(werknemer: WerknemerFeit, law: Law, on: IsoDate): Span | null {
  const peildag = referenceDay(law, 'cmw.voor2019.inDienst', on);
  return peildag === null ? null : serviceAround(werknemer.contracten, peildag);
}

/**
 * The package of a worker of before 2019 as known on a day; null for whoever was hired later, was interrupted, or left. Decisions
 * after `on` do not count yet.
 */
export function pakketVoor2019(werknemer: WerknemerFeit, law: Law, on: IsoDate): Voor2019 | null {
  const dienst = inDienstVoor2019(werknemer, law, on);
  if (dienst === null || on < dienst.from || on > dienst.to) return null;
  const besluit = lastDecision(werknemer.evaluatiebesluiten, on);
  return besluit === null ? withoutEnd(werknemer, law, on, dienst) : afterDecision(besluit, law, dienst);
}

function lastDecision(besluiten: readonly EvaluatiebesluitFeit[], on: IsoDate): EvaluatiebesluitFeit | null {
  return lastOf(
    besluiten.filter((item) => item.pakket !== null && item.datum <= on),
    (item) => item.datum,
  );
}

function afterDecision({ datum, pakket }: EvaluatiebesluitFeit, law: Law, dienst: Span): Voor2019 {
  const years = lookupAs(law, 'cmw.wop.termijn', 'integer', datum).value;
  const lezing = years === null ? null : addMonths(datum, years * MONTHS_PER_YEAR);
  const einde = lezing === null ? null : { vroegste: addDays(lezing, -1), lezing };
  return { dienst, pakket, bron: 'besluit', sinds: datum, einde };
}

function withoutEnd(werknemer: WerknemerFeit, law: Law, on: IsoDate, dienst: Span): Voor2019 {
  const inDienst = referenceDay(law, 'cmw.voor2019.inDienst', on);
  const sinds = inDienst === null ? dienst.from : addDays(inDienst, 1);
  return { dienst, sinds, einde: null, ...convertedPackage(werknemer, law, on) };
}

function convertedPackage(werknemer: WerknemerFeit, law: Law, on: IsoDate): Pick<Voor2019, 'pakket' | 'bron'> {
  const soort = kindOn(werknemer.contracten, referenceDay(law, 'cmw.voor2019.inDienst', on));
  if (soort === 'sociale_werkplaats') {
    const fixed = fixedPackage(werknemer, law, on);
    if (fixed !== null) return { pakket: fixed, bron: 'sociale_werkplaats' };
    if (werknemer.rugzak !== null) return { pakket: werknemer.rugzak, bron: 'rugzak' };
    return { pakket: null, bron: null };
  }
  const last = lastOf(
    werknemer.wops.filter((wop) => wop.van <= on),
    (wop) => wop.van,
  );
  return last !== null
    ? { pakket: { loonpremie: last.loonpremie, graad: last.graad }, bron: 'ingevuld' }
    : { pakket: null, bron: null };
}

/** In a sociale werkplaats on the first reference day: one package for all. */
function fixedPackage(werknemer: WerknemerFeit, law: Law, on: IsoDate): Pakket | null {
  const peildag = referenceDay(law, 'cmw.voor2019.socialeWerkplaats', on);
  if (peildag === null || kindOn(werknemer.contracten, peildag) !== 'sociale_werkplaats') return null;
  const loonpremie = lookupAs(law, 'cmw.voor2019.loonpremie', 'integer', on).value;
  const graad = lookupAs(law, 'cmw.voor2019.graad', 'choice', on).value;
  return loonpremie === null || graad === null ? null : { loonpremie, graad: graad as Pakket['graad'] };
}

function kindOn(contracten: readonly ContractFeit[], day: IsoDate | null): ContractFeit['soort'] | null {
  if (day === null) return null;
  const running = contracten.filter((item) => item.van <= day && (item.tot === null || item.tot >= day));
  return lastOf(running, (item) => item.van)?.soort ?? null;
}

/** The last by date; two of one day are put in an order that does not depend on the order of the facts. */
function lastOf<T>(list: readonly T[], date: (item: T) => IsoDate): T | null {
  const key = (item: T): string => `${date(item)} ${JSON.stringify(item)}`;
  return list.reduce<T | null>((last, item) => (last === null || key(item) > key(last) ? item : last), null);
}

// --- findings -------------------------------------------------------------------------------------------------------------------

/** DS-49: what is known of the package of every worker of before 2019, and what still has to be entered. */
export function voor2019Findings({ werknemers }: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  return werknemers.flatMap((werknemer) => {
    const known = pakketVoor2019(werknemer, law, on);
    return known === null ? interrupted(werknemer, law, on) : about(werknemer, law, known);
  });
}

function about(werknemer: WerknemerFeit, law: Law, known: Voor2019): Finding[] {
  const say = (code: string, kind: FindingKind, params: Params = {}, due: IsoDate | null = null): Finding =>
    makeFinding(law, 'DS-49', code, kind, { params, personId: werknemer.id, since: known.sinds, due });
  if (known.pakket === null) return [say('PAKKET_IN_TE_VULLEN', 'missing')];
  const params = packageParams(known.pakket);
  if (known.einde !== null) {
    const { vroegste, lezing } = known.einde;
    return [say('EINDE_NA_BESLUIT', 'due', { ...params, besluit: known.sinds, tot: vroegste, lezing }, vroegste)];
  }
  const differs = werknemer.wops.filter((wop) => wop.tot === null && differ(wop, known.pakket));
  const conflict = differs.map((wop) => say('PAKKET_VERSCHILT', 'conflict', { ...params, ingevuld: wop.loonpremie }));
  return [say('GEEN_EINDDATUM', 'info', params), ...conflict];
}

/** Percentage and degree for a sentence; a degree that is not known has its own word. */
function packageParams({ loonpremie, graad }: Pakket): Params {
  return { loonpremie, graad: graad ?? 'onbekend' };
}

function differ(wop: Pakket, pakket: Pakket | null): boolean {
  if (pakket === null) return false;
  return wop.loonpremie !== pakket.loonpremie || (wop.graad !== null && pakket.graad !== null && wop.graad !== pakket.graad);
}

/** In service on the reference day, away, and back: whether the package stays without an end is not known. */
function interrupted(werknemer: WerknemerFeit, law: Law, on: IsoDate): Finding[] {
  const before = inDienstVoor2019(werknemer, law, on);
  if (before === null || on <= before.to) return [];
  const now = serviceAround(werknemer.contracten, on);
  if (now === null) return [];
  const params = { tot: before.to, opnieuw: now.from };
  return [makeFinding(law, 'DS-49', 'ONDERBROKEN', 'info', { params, personId: werknemer.id, since: now.from })];
}
