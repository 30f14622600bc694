/** Extra contingent for a return, its one extension, and the start package on return (DS-24 to DS-26). */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { addDays, addMonths } from '../../../shared/domain/date.ts';
import type { Finding, Params } from '../../finding.ts';
import { makeFinding } from '../../finding.ts';
import type { Law, Lookup } from '../../lawbook/lookup.ts';
import { lookupAs } from '../../lawbook/lookup.ts';
import type { Breuk } from './breuk.ts';
import { breuk, compare, fromDecimal, inSentence, times } from './breuk.ts';
import type { OndernemingFacts, WedertewerkstellingFeit } from './facts.ts';
import { bekendeInvulling } from './in-gebruik.ts';
import { grondslagVan, percent } from './invulling.ts';
import type { Kwartaal } from './kwartaal.ts';
import { kwartaalKey, kwartaalVanNummer, kwartaalVanTekst, volgnummer, vorigKwartaal } from './kwartaal.ts';
import type { Naslag, Verantwoording } from './naslag.ts';
import { openNaslag } from './naslag.ts';
import type { Grondslag, KwartaalTelling } from './telling.ts';
import { telKwartaal } from './telling.ts';

/** Known conditions only; who decides is somebody else (hard rule 1). */
export type Voorwaarde = 'binnen' | 'buiten' | 'onbekend';

export interface InvullingToets extends Verantwoording {
  readonly voorwaarde: Voorwaarde;
  /** The quarters that count, `2026Q1`, oldest first. */
  readonly kwartalen: readonly string[];
  readonly grondslag: Grondslag | null;
  /** 4 decimals; judged unrounded. */
  readonly procent: string | null;
  readonly drempel: string | null;
  readonly maanden: number | null;
}

/** DS-24: filling of the last quarter before the request above the threshold (strictly). */
export function extraContingent(facts: OndernemingFacts, law: Law, aangevraagdOp: IsoDate): InvullingToets {
  const naslag = openNaslag(law);
  const duur = naslag.ask('cmw.extraContingent.duur', 'integer', aangevraagdOp);
  return judge(facts, naslag, [telKwartaal(facts, law, vorigKwartaal(aangevraagdOp))], {
    rule: 'DS-24',
    on: aangevraagdOp,
    duur,
  });
}

/** DS-25: filling over the last settled quarters before the request above the threshold; with fewer settled quarters: unknown. */
export function verlengingContingent(facts: OndernemingFacts, law: Law, aangevraagdOp: IsoDate): InvullingToets {
  const naslag = openNaslag(law);
  const duur = naslag.ask('cmw.extraContingent.verlenging', 'integer', aangevraagdOp);
  const nodig = naslag.ask('cmw.extraContingent.kwartalen', 'integer', aangevraagdOp).value;
  const settled = settledQuarters(facts, aangevraagdOp);
  const counted = nodig === null ? [] : settled.slice(-nodig);
  const counts = counted.map((kwartaal) => telKwartaal(facts, law, kwartaal));
  if (nodig !== null && counts.length < nodig) naslag.miss('AFGEREKENDE_KWARTALEN', { aantal: counts.length, nodig });
  const enough = nodig !== null && counts.length === nodig;
  return judge(facts, naslag, counts, { rule: 'DS-25', on: aangevraagdOp, duur }, enough);
}

/** Quarters settled before the request, oldest first. */
function settledQuarters(facts: OndernemingFacts, on: IsoDate): Kwartaal[] {
  const last = volgnummer(vorigKwartaal(on));
  const settled = facts.kwartaalcijfers
    .filter((item) => item.afgerekend && item.datum <= on)
    .map((item) => volgnummer(kwartaalVanTekst(item.kwartaal)))
    .filter((number) => number <= last);
  return [...new Set(settled)].sort((a, b) => a - b).map(kwartaalVanNummer);
}

interface Question {
  readonly rule: 'DS-24' | 'DS-25';
  readonly on: IsoDate;
  readonly duur: Lookup<number>;
}

function judge(
  facts: OndernemingFacts,
  naslag: Naslag,
  counts: readonly KwartaalTelling[],
  { rule, on, duur }: Question,
  enough = true,
): InvullingToets {
  const drempel = naslag.ask('cmw.extraContingent.drempel', 'decimal', on);
  const share = enough ? bekendeInvulling(facts, counts, naslag) : null;
  // A further condition is known to exist, not what it says: named beside every answer.
  naslag.ask('cmw.extraContingent.verdereVoorwaarde', 'text', on);
  const procent = share === null ? null : percent(share);
  const kwartalen = counts.map((count) => kwartaalKey(count.kwartaal));
  naslag.step('INVULLING_KWARTALEN', rule, { params: { kwartalen }, result: procent, unit: 'procent' });
  if (drempel.value !== null && duur.value !== null) {
    const params = { drempel: drempel.value, maanden: duur.value };
    naslag.step('BOVEN_DREMPEL', rule, { params, parameters: [drempel, duur] });
  }
  return {
    voorwaarde: answer(share, drempel.value),
    kwartalen,
    grondslag: counts.length === 0 ? null : grondslagVan(counts),
    procent,
    drempel: drempel.value,
    maanden: duur.value,
    ...naslag.result(),
  };
}

function answer(share: Breuk | null, drempel: string | null): Voorwaarde {
  if (share === null || drempel === null) return 'onbekend';
  return compare(times(share, breuk(100)), fromDecimal(drempel)) > 0 ? 'binnen' : 'buiten';
}

/** DS-26: the start package on return: percentage of the lawbook, degree to be entered. */
export function startpakketTerugkeer(
  law: Law,
  on: IsoDate,
): { readonly loonpremie: Lookup<number>; readonly graad: Lookup<string> } {
  return {
    loonpremie: lookupAs(law, 'cmw.terugkeer.loonpremie', 'integer', on),
    graad: lookupAs(law, 'cmw.terugkeer.graad', 'choice', on),
  };
}

// --- findings -------------------------------------------------------------------------------------------------------------------

/** DS-24 and DS-25 of every request that was made, up to the end of the extra contingent. */
export function extraContingentFindings(facts: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  return facts.wedertewerkstellingen
    .filter((item) => item.aangevraagdOp <= on)
    .flatMap((item) => {
      const first = extraContingent(facts, law, item.aangevraagdOp);
      const asked = item.verlengingAangevraagdOp;
      const extension = asked !== null && asked <= on ? verlengingContingent(facts, law, asked) : null;
      const last = lastDay(item, first, extension);
      if (last !== null && last < on) return [];
      return [
        ...toFinding(law, 'DS-24', 'EXTRA', first, item.id),
        ...(extension === null ? [] : toFinding(law, 'DS-25', 'VERLENGING', extension, item.id)),
        ...ends(law, item, last, extension !== null),
      ];
    });
}

/** Last day of a validity: start + term - 1 day (hard rule 13). */
function lastDay({ extraVan }: WedertewerkstellingFeit, first: InvullingToets, extension: InvullingToets | null): IsoDate | null {
  if (extraVan === null || first.maanden === null) return null;
  return addDays(addMonths(extraVan, first.maanden + (extension?.maanden ?? 0)), -1);
}

function toFinding(law: Law, rule: string, name: string, toets: InvullingToets, recordId: string): Finding[] {
  const params: Params = {
    kwartalen: toets.kwartalen,
    procent: toets.procent === null ? null : inSentence(toets.procent),
    drempel: toets.drempel,
    maanden: toets.maanden,
    grondslag: toets.grondslag,
  };
  const make = (suffix: string, kind: 'info' | 'conflict' | 'missing', extra: Params = {}): Finding[] => [
    makeFinding(law, rule, `${name}_${suffix}`, kind, { params: { ...params, ...extra }, recordId }),
  ];
  if (toets.voorwaarde === 'binnen') return make('BINNEN', 'info');
  if (toets.voorwaarde === 'buiten') return make('BUITEN', 'conflict');
  const settled = toets.missing.find((item) => item.code === 'AFGEREKENDE_KWARTALEN');
  return settled === undefined ? make('ONBEKEND', 'missing') : make('KWARTALEN', 'missing', settled.params);
}

function ends(law: Law, item: WedertewerkstellingFeit, last: IsoDate | null, extended: boolean): Finding[] {
  if (item.extraVan === null || last === null) return [];
  const params = { van: item.extraVan, tot: last };
  const parts = { params, due: last, recordId: item.id };
  return extended
    ? [makeFinding(law, 'DS-25', 'VERLENGD_TOT', 'due', parts)]
    : [makeFinding(law, 'DS-24', 'EXTRA_TOT', 'due', parts)];
}
