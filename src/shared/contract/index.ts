/** Every call of the application, by name. */
import type { z } from 'zod';
import { aanwezigheidCalls } from './aanwezigheid.ts';
import { agendaCalls } from './agenda.ts';
import { amaCalls } from './ama.ts';
import { bijlageCalls } from './bijlagen.ts';
import { correctieCalls } from './correcties.ts';
import type { CallDefinition } from './define.ts';
import { doorgevenCalls } from './doorgeven.ts';
import { doorstroomCalls } from './doorstroom.ts';
import { dossierCalls } from './dossier.ts';
import { fundingCalls } from './funding.ts';
import { historieCalls } from './historie.ts';
import { imwCalls } from './imw.ts';
import { importCalls } from './imports.ts';
import { ingebruiknameCalls } from './ingebruikname.ts';
import { lawCalls } from './law.ts';
import { monitoringCalls } from './monitoring.ts';
import { omgevingCalls } from './omgeving.ts';
import { overneembladCalls } from './overneemblad.ts';
import { ondernemingCalls } from './onderneming.ts';
import { oefeningCalls } from './oefening.ts';
import { onkostenCalls } from './onkosten.ts';
import { organisatieCalls } from './organisatie.ts';
import { recordCalls } from './records.ts';
import { reportCalls } from './reports.ts';
import { roosterCalls } from './rooster.ts';
import { samenvoegCalls } from './samenvoegen.ts';
import { scenarioCalls } from './scenario.ts';
import { sjabloonCalls } from './sjabloon.ts';
import { tijdlijnCalls } from './tijdlijn.ts';
import { veelCalls } from './veel.ts';
import { wvgCalls } from './wvg.ts';
import { verloopCalls } from './verloop.ts';
import { verzendCalls } from './verzending.ts';
import { werkpostbladCalls } from './werkpostblad.ts';
import { zoekCalls } from './zoeken.ts';

export const contract = {
  ...dossierCalls,
  ...oefeningCalls,
  ...doorgevenCalls,
  ...organisatieCalls,
  ...recordCalls,
  ...amaCalls,
  ...doorstroomCalls,
  ...ondernemingCalls,
  ...monitoringCalls,
  ...imwCalls,
  ...aanwezigheidCalls,
  ...agendaCalls,
  ...importCalls,
  ...ingebruiknameCalls,
  ...fundingCalls,
  ...lawCalls,
  ...scenarioCalls,
  ...reportCalls,
  ...verzendCalls,
  ...sjabloonCalls,
  ...historieCalls,
  ...werkpostbladCalls,
  ...correctieCalls,
  ...bijlageCalls,
  ...omgevingCalls,
  ...overneembladCalls,
  ...onkostenCalls,
  ...roosterCalls,
  ...veelCalls,
  ...wvgCalls,
  ...verloopCalls,
  ...zoekCalls,
  ...samenvoegCalls,
  ...tijdlijnCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What a caller gives: defaults may be left out. */
export type InputOf<N extends CallName> = z.input<Contract[N]['input']>;
/** What a handler gets. */
export type ParsedInputOf<N extends CallName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends CallName> = z.output<Contract[N]['output']>;

/** The definition of a call, null for a name that does not exist. */
export function findCall(name: string): CallDefinition | null {
  return Object.hasOwn(contract, name) ? contract[name as CallName] : null;
}
