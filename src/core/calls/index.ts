/** Every call of the contract has a handler: a missing one is an error of the compiler. */
import type { CallName } from '../../shared/contract/index.ts';
import type { RecordName } from '../../shared/contract/records.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { aanwezigheidHandlers } from './aanwezigheid.ts';
import { agendaHandlers } from './agenda.ts';
import { amaHandlers } from './ama.ts';
import { beheerHandlers } from './beheer.ts';
import { doorgevenHandlers } from './doorgeven.ts';
import { bijlageHandlers } from './bijlagen.ts';
import { correctieHandlers } from './correcties.ts';
import { doorstroomHandlers } from './doorstroom.ts';
import { dossierHandlers } from './dossier.ts';
import { fundingHandlers } from './funding.ts';
import { historieHandlers } from './historie.ts';
import { importHandlers } from './imports.ts';
import { ingebruiknameHandlers } from './ingebruikname.ts';
import { lawHandlers } from './law.ts';
import { monitoringHandlers } from './monitoring.ts';
import { omgevingHandlers } from './omgeving.ts';
import { overneembladHandlers } from './overneemblad.ts';
import { ondernemingHandlers } from './onderneming.ts';
import { oefeningHandlers } from './oefening.ts';
import { onkostenHandlers } from './onkosten.ts';
import { organisatieHandlers } from './organisatie.ts';
import { recordHandlers } from './records.ts';
import { reportHandlers } from './reports.ts';
import { roosterHandlers } from './rooster.ts';
import { samenvoegHandlers } from './samenvoegen.ts';
import { scenarioHandlers } from './scenario.ts';
import { sjabloonHandlers } from './sjablonen.ts';
import { tijdlijnHandlers } from './tijdlijn.ts';
import { veelHandlers } from './veel.ts';
import { wvgHandlers } from './wvg.ts';
import { verloopHandlers } from './verloop.ts';
import { verzendHandlers } from './verzending.ts';
import { werkpostbladHandlers } from './werkpostblad.ts';
import { zoekHandlers } from './zoeken.ts';

type RecordCall = `${RecordName}.${'maak' | 'wijzig' | 'verwijder'}`;

const named: Handlers<Exclude<CallName, RecordCall>> = {
  ...dossierHandlers,
  ...oefeningHandlers,
  ...beheerHandlers,
  ...doorgevenHandlers,
  ...organisatieHandlers,
  ...amaHandlers,
  ...doorstroomHandlers,
  ...ondernemingHandlers,
  ...monitoringHandlers,
  ...aanwezigheidHandlers,
  ...agendaHandlers,
  ...importHandlers,
  ...ingebruiknameHandlers,
  ...fundingHandlers,
  ...lawHandlers,
  ...scenarioHandlers,
  ...reportHandlers,
  ...verzendHandlers,
  ...sjabloonHandlers,
  ...historieHandlers,
  ...werkpostbladHandlers,
  ...correctieHandlers,
  ...bijlageHandlers,
  ...omgevingHandlers,
  ...overneembladHandlers,
  ...onkostenHandlers,
  ...roosterHandlers,
  ...veelHandlers,
  ...wvgHandlers,
  ...verloopHandlers,
  ...zoekHandlers,
  ...samenvoegHandlers,
  ...tijdlijnHandlers,
};

export const handlers = { ...recordHandlers, ...named } as unknown as Readonly<
  Record<string, (context: CallContext, input: unknown) => unknown>
>;

export { lock, reopen } from './dossier.ts';
