/** A doorstroomtraject as lists and pages show it: its phases, hours and follow-up, worked out by the rules. */
import {
  type DoorstroomPersoon,
  type Doorstroomtraject,
  type ContactStand,
  type Law,
  contactStand,
  doorstroomContext,
  fasenVan,
  magWerkgeverVragen,
  ontbrekendeHandtekeningen,
  opvolgmomenten,
  regelset,
  stageGeeindigdOp,
  stageVolledig,
  terugkeerklok,
  trajectContext,
  urenmeter,
} from '../../../rules/index.ts';
import type { UrenSoort } from '../../../shared/domain/codes-maatwerk.ts';
import { type IsoDate, dayNumber } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import { recordsOf } from '../records.ts';
import type { RecordRow } from './tables.ts';

export interface TrajectStand {
  readonly regelset: 'oud' | 'nieuw' | 'onbekend' | null;
  readonly fasen: ReturnType<typeof faseAnswers>;
  readonly urenmeter: {
    bedrijf: number;
    partner: number;
    perSoort: { soort: UrenSoort; bedrijf: number; partner: number }[];
    geteld: number;
    gemiddelde: string | null;
  };
  readonly opvolgmomenten: ReturnType<typeof momentAnswers>;
  /** The person agreed that the new employer is asked too. */
  readonly werkgeverVragen: boolean;
  readonly terugkeerTot: IsoDate | null;
  readonly ontbrekendeHandtekeningen: ('maatwerkbedrijf' | 'vdab' | 'dienstverlener' | 'werknemer')[];
  readonly stand: 'voorbereiding' | 'loopt' | 'doorgestroomd' | 'gestopt';
}

type Context = ReturnType<typeof trajectContext>;

export function trajectStand(persoon: DoorstroomPersoon, traject: Doorstroomtraject, law: Law, on: IsoDate): TrajectStand {
  const whole = doorstroomContext(persoon, law, on);
  const context = trajectContext(whole, traject);
  const unsigned = ontbrekendeHandtekeningen(whole, traject);
  const { bedrijfX100, partnerX100, perSoort, geteldX100, gemiddelde } = urenmeter(context);
  return {
    regelset: traject.start === null ? null : regelset(law, traject.start, on).set,
    fasen: faseAnswers(context),
    urenmeter: {
      bedrijf: bedrijfX100,
      partner: partnerX100,
      perSoort: perSoort.map((each) => ({ soort: each.soort, bedrijf: each.bedrijfX100, partner: each.partnerX100 })),
      geteld: geteldX100,
      gemiddelde: gemiddelde?.value ?? null,
    },
    opvolgmomenten: momentAnswers(context),
    werkgeverVragen: magWerkgeverVragen(context),
    terugkeerTot: terugkeerklok(context)?.datum ?? null,
    ontbrekendeHandtekeningen: unsigned,
    stand: standVan(traject, unsigned.length === 0, on),
  };
}

function faseAnswers(context: Context) {
  const stage = stageGeeindigdOp(context) === null ? null : stageVolledig(context);
  return fasenVan(context, context.traject).map(({ uiterlijk, ...fase }) => ({
    ...fase,
    uiterlijk: uiterlijk?.datum ?? null,
    volledig: fase.fase === 'stage' ? stage : null,
  }));
}

const momentAnswers = (context: Context) => opvolgmomenten(context).map((moment) => ({ ...moment }));

/** A start without the four signatures is recorded, and did not make the trajectory a running one (DS-09). */
function standVan({ start, stop, contract }: Doorstroomtraject, signed: boolean, on: IsoDate): TrajectStand['stand'] {
  if (contract !== null && contract.start !== null && contract.start <= on) return 'doorgestroomd';
  if (stop !== null && stop.datum <= on) return 'gestopt';
  return signed && start !== null && start <= on ? 'loopt' : 'voorbereiding';
}

/** Days from the reference of VDAB to the first contact of the partner (F-11); null as long as one of them is not known. */
export function wachtdagen({ verwezenOp, eersteContactOp }: RecordRow<'doorstroomtraject'>): number | null {
  if (verwezenOp === null || eersteContactOp === null || eersteContactOp < verwezenOp) return null;
  return dayNumber(eersteContactOp as IsoDate) - dayNumber(verwezenOp as IsoDate);
}

/** The contacts of a stage (DS-51); nothing is known of one without a first day. */
export function stageContact(
  persoon: DoorstroomPersoon,
  traject: Doorstroomtraject,
  stageId: string,
  law: Law,
  on: IsoDate,
): ContactStand {
  const stage = traject.stages.find(({ id }) => id === stageId);
  if (stage === undefined) return { laatste: null, uiterlijk: null, voorstel: null };
  return contactStand(trajectContext(doorstroomContext(persoon, law, on), traject), stage);
}

/** Names of the address book. */
export function instantieNamen(db: Db): ReadonlyMap<string, string> {
  return new Map(recordsOf(db, 'instantie').map(({ id, naam }) => [id, naam ?? '']));
}
