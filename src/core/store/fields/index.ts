/** The field registry: every entity by name. */
import { aanwezigheid, bronBesluit, buitenTrajectBesluit, maandAfwezig } from './aanwezigheid.ts';
import {
  amaTraject,
  begeleider,
  begeleiding,
  beoordeling,
  gesprek,
  onderbreking,
  overeenkomst,
  urenAfspraak,
  werkpost,
  werkpostPeriode,
} from './ama.ts';
import { gebruiker, importKoppeling, importRij, importRun, importStand, uitvoer } from './beheer.ts';
import { bijlage } from './bijlagen.ts';
import type { Entity } from './define.ts';
import { contact, eigenEvaluatie, observatie, popActie, popDoel, popVersie } from './opvolging.ts';
import { contingent, kalenderdag, ontvanger, organisatie, polis, sjabloon, voorschot, wetwaarde } from './organisatie.ts';
import {
  aanpassing,
  bemiddelaar,
  inszNummer,
  maatregel,
  noodinstructie,
  persoon,
  statuut,
  taak,
  tewerkstelling,
  toestemming,
  wvgEvaluatie,
  wvgOvereenkomst,
} from './personen.ts';
import {
  contactpersoon,
  instantie,
  kandidaat,
  label,
  partner,
  persoonLabel,
  ticket,
  vestiging,
  wachtOpPlaats,
} from './omgeving.ts';
import {
  afwezigheidsperiode,
  belofte,
  beperking,
  doorstroomMaanden,
  geenDubbel,
  onkost,
  opvolging,
  uitstel,
  uurrooster,
} from './verloop.ts';
import { beginstand, correctie, eerderOverzicht, erkenning, kolomOpening, verzending, voorgeschiedenis } from './verzonden.ts';

/** Every entity of the case file; the keys are how code names them. */
export const entities = {
  organisatie,
  ontvanger,
  contingent,
  voorschot,
  polis,
  kalenderdag,
  wetwaarde,
  persoon,
  inszNummer,
  statuut,
  toestemming,
  bemiddelaar,
  maatregel,
  wvgOvereenkomst,
  tewerkstelling,
  aanpassing,
  noodinstructie,
  taak,
  amaTraject,
  urenAfspraak,
  beoordeling,
  overeenkomst,
  werkpost,
  werkpostPeriode,
  begeleider,
  begeleiding,
  gesprek,
  onderbreking,
  aanwezigheid,
  buitenTrajectBesluit,
  bronBesluit,
  maandAfwezig,
  popVersie,
  popDoel,
  popActie,
  observatie,
  eigenEvaluatie,
  contact,
  gebruiker,
  importRun,
  importKoppeling,
  importStand,
  importRij,
  uitvoer,
  kandidaat,
  ticket,
  wachtOpPlaats,
  contactpersoon,
  instantie,
  vestiging,
  partner,
  label,
  persoonLabel,
  afwezigheidsperiode,
  uurrooster,
  onkost,
  belofte,
  beperking,
  opvolging,
  doorstroomMaanden,
  beginstand,
  eerderOverzicht,
  voorgeschiedenis,
  correctie,
  kolomOpening,
  erkenning,
  wvgEvaluatie,
  sjabloon,
  bijlage,
  uitstel,
  geenDubbel,
  verzending,
};

export type EntityKey = keyof typeof entities;

const byName: ReadonlyMap<string, Entity> = new Map(Object.values(entities).map(({ entity }) => [entity.name, entity]));

/** The registry entry of an entity by its journal name. Throws RangeError for an unknown name. */
export function entityByName(name: string): Entity {
  const found = byName.get(name);
  if (!found) throw new RangeError(`unknown entity: ${name}`);
  return found;
}

/** Journal names of all entities, in the order of the registry. */
export const entityNames: readonly string[] = [...byName.keys()];
