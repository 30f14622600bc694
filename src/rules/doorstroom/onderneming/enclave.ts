/** Enclaves: agreement, notification, daily register with a qualified begeleider, and who gives instructions (DS-43). */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { addDays } from '../../../shared/domain/date.ts';
import type { Finding, FindingKind, Params } from '../../finding.ts';
import { makeFinding } from '../../finding.ts';
import type { Law, Lookup } from '../../lawbook/lookup.ts';
import { lookupAs } from '../../lawbook/lookup.ts';
import { merge, spanTexts } from '../../spans.ts';
import { kwalificatie } from '../begeleiders.ts';
import type { BegeleiderFeit, EnclaveFeit, OndernemingFacts } from './facts.ts';

type RegisterDag = EnclaveFeit['register'][number];

interface EnclaveContext {
  readonly enclave: EnclaveFeit;
  readonly begeleiders: ReadonlyMap<string, BegeleiderFeit>;
  readonly law: Law;
  readonly on: IsoDate;
}

/** DS-43, and AMA-53 for a participant of AMA in the register. */
export function enclaveFindings(facts: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  const begeleiders = new Map(facts.begeleiders.map((item) => [item.id, item]));
  return facts.enclaves.flatMap((enclave) => {
    const context = { enclave, begeleiders, law, on };
    const found = [...agreement(context), ...notification(context), ...register(context), ...host(context)];
    return [...found, ...fines(context, found), ...participants(context)];
  });
}

/** Last day to notify: the day before the start; null when the lawbook has no term for it. */
export function meldingUiterlijk(law: Law, start: IsoDate): IsoDate | null {
  const days = lookupAs(law, 'cmw.enclave.melding', 'integer', start).value;
  return days === null ? null : addDays(start, -days);
}

interface Extra {
  readonly since?: IsoDate | null;
  readonly due?: IsoDate | null;
}

function say({ law, enclave }: EnclaveContext, code: string, kind: FindingKind, params: Params = {}, extra: Extra = {}): Finding {
  return makeFinding(law, 'DS-43', code, kind, { params: { start: enclave.van, ...params }, recordId: enclave.id, ...extra });
}

// --- the agreement --------------------------------------------------------------------------------------------------------------

function agreement(context: EnclaveContext): Finding[] {
  const { overeenkomst, van } = context.enclave;
  if (overeenkomst === null || overeenkomst.datum === null) {
    const started = context.on >= van;
    return [say(context, 'OVEREENKOMST_ONTBREEKT', started ? 'missing' : 'due', {}, { due: van, since: started ? van : null })];
  }
  const { datum, ...items } = overeenkomst;
  const ontbreekt = Object.entries(items).flatMap(([name, there]) => (there ? [] : [name]));
  return [
    ...(datum > van ? [say(context, 'OVEREENKOMST_NA_START', 'conflict', { datum }, { since: van })] : []),
    ...(ontbreekt.length > 0 ? [say(context, 'OVEREENKOMST_ONVOLLEDIG', 'missing', { ontbreekt }, { since: datum })] : []),
  ];
}

// --- the notification -----------------------------------------------------------------------------------------------------------

function notification(context: EnclaveContext): Finding[] {
  const { enclave, law, on } = context;
  const due = meldingUiterlijk(law, enclave.van);
  if (due === null) return [];
  const sent = enclave.melding !== null && enclave.melding.datum <= on ? enclave.melding : null;
  if (sent === null) {
    const params = { uiterlijk: due };
    if (on <= due) return [say(context, 'MELDING_NODIG', 'due', params, { due })];
    return [say(context, 'MELDING_ONTBREEKT', 'overdue', params, { due, since: addDays(due, 1) })];
  }
  const params = { datum: sent.datum, uiterlijk: due };
  return [
    ...(sent.datum > due ? [say(context, 'MELDING_TE_LAAT', 'conflict', params, { due, since: addDays(due, 1) })] : []),
    ...(sent.bewijs ? [] : [say(context, 'MELDING_BEWIJS_ONTBREEKT', 'missing', params)]),
  ];
}

// --- the register ---------------------------------------------------------------------------------------------------------------

/** Days of the register up to `on`, each once: lines of one day belong together. */
function registerDays({ enclave, on }: EnclaveContext): Map<IsoDate, RegisterDag[]> {
  const days = new Map<IsoDate, RegisterDag[]>();
  for (const line of enclave.register) if (line.datum <= on) days.set(line.datum, [...(days.get(line.datum) ?? []), line]);
  return days;
}

function register(context: EnclaveContext): Finding[] {
  const { enclave, on } = context;
  const days = registerDays(context);
  if (days.size === 0) return on < enclave.van ? [] : [say(context, 'REGISTER_LEEG', 'missing', {}, { since: enclave.van })];
  const nobody = [...days].filter(([, lines]) => lines.every((line) => line.begeleiders.length === 0)).map(([day]) => day);
  const unqualified = [...days]
    .filter(
      ([day, lines]) =>
        !nobody.includes(day) && !lines.some((line) => line.begeleiders.some((id) => isQualified(context, id, day))),
    )
    .map(([day]) => day);
  return [...onDays(context, 'DAG_ZONDER_BEGELEIDER', nobody), ...onDays(context, 'DAG_ZONDER_KWALIFICATIE', unqualified)];
}

function isQualified({ begeleiders, law }: EnclaveContext, id: string, day: IsoDate): boolean {
  const begeleider = begeleiders.get(id);
  return begeleider !== undefined && kwalificatie(begeleider, law, day).gronden.length > 0;
}

function onDays(context: EnclaveContext, code: string, days: readonly IsoDate[]): Finding[] {
  const spans = merge(days.map((day) => ({ from: day, to: day })));
  const [first] = spans;
  if (first === undefined) return [];
  return [say(context, code, 'conflict', { dagen: days.length, periodes: spanTexts(spans) }, { since: first.from })];
}

function host(context: EnclaveContext): Finding[] {
  const { enclave, on } = context;
  if (enclave.instructiesDoorGastheer !== 'ja' || on < enclave.van) return [];
  return [say(context, 'INSTRUCTIES_GASTHEER', 'conflict', {}, { since: enclave.van })];
}

/** AMA-53: a participant of AMA in the register of an enclave. */
function participants(context: EnclaveContext): Finding[] {
  const days = new Map<string, IsoDate[]>();
  for (const [day, lines] of registerDays(context)) {
    for (const id of new Set(lines.flatMap((line) => line.deelnemersAma))) days.set(id, [...(days.get(id) ?? []), day]);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([personId, list]) => {
      const spans = merge(list.map((day) => ({ from: day, to: day })));
      const params = { aard: 'enclave', periodes: spanTexts(spans) };
      return makeFinding(context.law, 'AMA-53', 'KERNACTIVITEIT', 'conflict', {
        params,
        personId,
        since: spans[0]?.from ?? null,
      });
    });
}

// --- information on fines -------------------------------------------------------------------------------------------------------

export interface EnclaveBoete {
  readonly straf: Lookup<string>;
  readonly administratief: Lookup<string>;
}

/** The texts for a fact of this day; their standing says whether they are confirmed for it. Never that a fine is due. */
export function enclaveBoete(law: Law, datum: IsoDate): EnclaveBoete {
  return {
    straf: lookupAs(law, 'cmw.boete.enclave.straf', 'text', datum),
    administratief: lookupAs(law, 'cmw.boete.enclave.administratief', 'text', datum),
  };
}

/** One line of information for the first fact before and the first after the day up to which the text is confirmed. */
function fines(context: EnclaveContext, found: readonly Finding[]): Finding[] {
  const facts = found.filter((item) => item.kind !== 'due' && item.severity !== 'I').flatMap((item) => item.since ?? []);
  const lines = new Map<string, Finding>();
  for (const datum of [...new Set(facts)].sort()) {
    const { straf, administratief } = enclaveBoete(context.law, datum);
    if (straf.value === null || administratief.value === null) continue;
    const unsure = straf.standing === 'unconfirmed' || administratief.standing === 'unconfirmed';
    const code = unsure ? 'BOETE_NIET_BEVESTIGD' : 'BOETE';
    const params = { datum, straf: straf.value, administratief: administratief.value };
    if (!lines.has(code)) lines.set(code, say(context, code, 'info', params, { since: datum }));
  }
  return [...lines.values()];
}
