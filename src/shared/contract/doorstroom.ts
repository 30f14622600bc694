/**
 * Collectief maatwerk and doorstroom: workers, their state and what can be done next, POP and evaluation terms, trajectories. The plain
 * records (`wop`, `evaluatie`, `doorstroomtraject`, `stage` ...) have the commands of every record; what spans several stands here.
 */
import { z } from 'zod';
import {
  BEGELEIDINGSGRADEN,
  BEWEGING_PLAATSEN,
  BEWEGING_REDENEN,
  COMPETENTIE_SOORTEN,
  DOELGROEP_CATEGORIEEN,
  DOORSTROOM_FASEN,
  DOORSTROOM_GRONDEN,
  DOORSTROOM_STATEN,
  EVALUATIE_UITKOMSTEN,
  ONDERNEMING_SOORTEN,
  SCHORSING_DOOR,
  STOP_WIL,
  UREN_SOORTEN,
  WOP_GRONDEN,
} from '../domain/codes-maatwerk.ts';
import { Bevinding, Ernst } from './bevinding.ts';
import { command, query } from './define.ts';
import { readShape } from './lezen.ts';
import { DateText, Id, ShortText, Written } from './values.ts';
import { PersoonNaam } from './verloop.ts';

const day = DateText.nullable();
const lezen = { right: 'dossier.lezen', reads: 'persoonlijk' } as const;
const schrijven = { right: 'dossier.schrijven', reads: 'persoonlijk' } as const;
const reden = z.string().max(500).optional();
const decimal = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/);
const Op = { op: DateText.optional() };

export const Staat = z.enum(DOORSTROOM_STATEN);
export const WopTekst = z.strictObject({ loonpremie: z.int(), graad: z.enum(BEGELEIDINGSGRADEN).nullable() });

/** The package in force on the day. */
const Pakket = {
  /** Null: none is known. */
  wop: WopTekst.nullable(),
  /** In service since before 2019, and no decision since: the package has no end (DS-49). Without `wop` it is not confirmed either. */
  zonderEinde: z.boolean(),
};

const RegistratieStand = z.enum(['op_tijd', 'laat', 'te_doen', 'te_laat']);

/** Why a step does not show yet, or what to look at: the rule, its code, and the Dutch sentence. */
export const StapReden = z.strictObject({ rule: z.string(), code: z.string(), tekst: z.string() });

/** A step out of the state (doorstroom.md 7.1). `door`: who makes it; Trajectmap records it and decides nothing. */
export const Stap = z.strictObject({
  naar: Staat,
  tekst: z.string(),
  door: z.enum(['vdab', 'partijen', 'bedrijf', 'vlaamse_regering']).nullable(),
  /** What is still missing before the step shows in the facts; recording it is free all the same. */
  nodig: z.array(StapReden),
  aandacht: z.array(StapReden),
});

export const DoorstroomToestand = z.strictObject({
  staat: Staat,
  tekst: z.string(),
  sinds: day,
  fase: z.enum(DOORSTROOM_FASEN).nullable(),
  trajectId: Id.nullable(),
  evaluatieId: Id.nullable(),
  /** What an imported list said, where it differs from what the facts say; null: no difference. */
  gemeld: z.strictObject({ staat: Staat, tekst: z.string(), op: day }).nullable(),
  /** Appeals beside the state (DS-39). */
  beroepen: z.array(
    z.strictObject({
      evaluatieId: Id,
      stap: z.enum(['heroverweging', 'wacht_op_keuze', 'arbeidsrechtbank']),
      sinds: DateText,
      schorsend: z.enum(['ja', 'nee', 'overgang', 'onbekend']),
      rechtbankUiterlijk: day,
    }),
  ),
  stappen: z.array(Stap),
});
export type DoorstroomToestand = z.infer<typeof DoorstroomToestand>;

/** A date of the file: `lezingen` are the same date as another reading has it. */
export const DoorstroomTermijn = z.strictObject({
  rule: z.string(),
  code: z.string(),
  tekst: z.string(),
  soort: z.enum(['uiterlijk', 'geldig_tot', 'vanaf', 'kan_tot', 'op', 'bewaren_tot']),
  /** Null: the lawbook has no term; `vraag` and `aan` say what to ask whom. */
  datum: day,
  lezingen: z.array(DateText),
  herinneringen: z.array(DateText),
  vraag: z.string().nullable(),
  aan: z.string().nullable(),
  trajectId: Id.nullable(),
  recordId: z.string().nullable(),
});

// --- lists ------------------------------------------------------------------------------------------------------------------------

export const DoelgroepRij = z.strictObject({
  persoonId: Id,
  tewerkstellingId: Id.nullable(),
  naam: z.string(),
  voornaam: z.string(),
  overleden: z.boolean(),
  inDienst: day,
  uitDienst: day,
  /** Contract fraction with 4 decimals; null where no contract was entered. */
  breuk: z.string().nullable(),
  ...Pakket,
  /** Last day of the package: the earlier reading, and the other one. Null: no end (DS-49), or not in service. */
  wopTot: day,
  wopLezing: day,
  /** Null without the right on the confidential part. */
  categorie: z.enum(DOELGROEP_CATEGORIEEN).nullable(),
  staat: Staat,
  staatTekst: z.string(),
  staatSinds: day,
  /** The list that was imported says another state. */
  staatWijktAf: z.boolean(),
  begeleiders: z.array(z.string()),
  laatstePop: day,
  laatsteNazicht: day,
  volgendeTermijn: day,
  ernst: Ernst.nullable(),
  bevindingen: z.int(),
});
export type DoelgroepRij = z.infer<typeof DoelgroepRij>;

const PopVersie = z.strictObject({
  ...readShape('popVersie').shape,
  competenties: z.array(readShape('popCompetentie')),
});

const FaseStand = z.strictObject({
  fase: z.enum(DOORSTROOM_FASEN),
  van: DateText,
  tot: day,
  /** `raming`: expected from the maxima of the phases before it. */
  herkomst: z.enum(['feit', 'raming']),
  /** Last day by the maximum, suspensions counted in; null where no maximum is known (DS-13). */
  uiterlijk: day,
  waarschuwVanaf: day,
  afgesprokenTot: day,
  /** Days by which suspensions moved the last day. */
  verschoven: z.int(),
  /** Of a stage that ended: the POP holds its result (DS-16). Null for another phase, and as long as the stage runs. */
  volledig: z.boolean().nullable(),
});

const OpvolgMoment = z.strictObject({
  maand: z.int(),
  datum: DateText,
  /** The person agreed to be asked on that day. */
  vragen: z.boolean(),
  /** And that the new employer is asked too. */
  werkgeverVragen: z.boolean(),
  kanaal: z.string().nullable(),
  aanHetWerk: z.enum(['ja', 'nee', 'onbekend']),
});

/** Contact with the host of a stage (DS-51): the last one, the last day of the next one, and what the begeleidingsgraad proposes. */
const StageContact = z.strictObject({
  laatste: day,
  uiterlijk: day,
  /** `dagen` null: the norm asks feedback all the time, which is no number. */
  voorstel: z.strictObject({ graad: z.enum(BEGELEIDINGSGRADEN), dagen: z.int().nullable() }).nullable(),
});

/** Totals a month of what the employer filled in, in cents; null while nothing was (F-16). */
const StageSaldo = z.strictObject({ batenCents: z.int(), kostenCents: z.int(), verschilCents: z.int() }).nullable();

const Urenmeter = z.strictObject({
  /** Hundredths of an hour, from both sides; `gemiddelde` is an average and no minimum (DS-14). */
  bedrijf: z.int(),
  partner: z.int(),
  /** By kind, only of the kinds that have hours; the totals above are their sums. */
  perSoort: z.array(z.strictObject({ soort: z.enum(UREN_SOORTEN), bedrijf: z.int(), partner: z.int() })),
  geteld: z.int(),
  gemiddelde: z.string().nullable(),
});

const Traject = z.strictObject({
  ...readShape('doorstroomtraject').shape,
  partner: z.string().nullable(),
  werkgever: z.string().nullable(),
  regelset: z.enum(['oud', 'nieuw', 'onbekend']).nullable(),
  fasen: z.array(readShape('doorstroomFase')),
  fasenStand: z.array(FaseStand),
  schorsingen: z.array(readShape('doorstroomSchorsing')),
  vrijstellingen: z.array(readShape('vrijstelling')),
  uren: z.array(readShape('doorstroomUren')),
  urenmeter: Urenmeter,
  stages: z.array(
    z.strictObject({
      ...readShape('stage').shape,
      gastheer: z.string().nullable(),
      contactStand: StageContact,
      /** In the order of the list (F-16). */
      posten: z.array(readShape('stagePost')),
      saldo: StageSaldo,
    }),
  ),
  contacten: z.array(readShape('contact')),
  tevredenheid: z.array(readShape('tevredenheid')),
  imwFiches: z.array(readShape('imwFiche')),
  opvolgingen: z.array(readShape('opvolging')),
  opvolgmomenten: z.array(OpvolgMoment),
  /** The person agreed, on the day of the answer, that the new employer is asked too (F-14). */
  werkgeverVragen: z.boolean(),
  /** Terugkeerklok: last day on which the end of the job lies within the known term (DS-22). */
  terugkeerTot: day,
});

export const DoelgroepDossier = z.strictObject({
  op: DateText,
  persoon: PersoonNaam,
  ...Pakket,
  tewerkstellingen: z.array(readShape('tewerkstelling')),
  contracten: z.array(readShape('arbeidscontract')),
  prestatieperiodes: z.array(readShape('prestatieperiode')),
  wops: z.array(readShape('wop')),
  /** Null without the right on the confidential part. */
  categorieen: z.array(readShape('doelgroepcategorie')).nullable(),
  begeleidingen: z.array(z.strictObject({ ...readShape('begeleiding').shape, begeleiderNaam: z.string().nullable() })),
  evaluaties: z.array(readShape('evaluatie')),
  popVersies: z.array(PopVersie),
  popDoelen: z.array(readShape('popDoel')),
  popActies: z.array(readShape('popActie')),
  popNazichten: z.array(readShape('popNazicht')),
  doorstroomgesprekken: z.array(readShape('doorstroomgesprek')),
  trajecten: z.array(Traject),
  proefstappen: z.array(readShape('proefstap')),
  rijpheid: z.array(readShape('doorstroomRijpheid')),
  bewegingen: z.array(readShape('beweging')),
  tickets: z.array(readShape('ticket')),
  /** AMA trajecten of the same person, without anything of them but their dates. */
  amaTrajecten: z.array(z.strictObject({ id: Id, start: day, einde: day })),
  toestand: DoorstroomToestand,
  termijnen: z.array(DoorstroomTermijn),
  /** What is in order stands among them, with kind `complete`. */
  bevindingen: z.array(Bevinding),
});
export type DoelgroepDossier = z.infer<typeof DoelgroepDossier>;

/** F-01: the end of the package and what leads to it. */
export const KalenderRij = z.strictObject({
  persoon: PersoonNaam,
  ...Pakket,
  /** Earlier reading first: reminders count from it. Empty: no end date (DS-49). */
  wopTot: day,
  wopLezingen: z.array(DateText),
  /** Earliest known day of a request (DS-04). */
  aanvraagVanaf: day,
  maandenTot: z.int().nullable(),
  evaluatieId: Id.nullable(),
  geplandOp: day,
  /** POP registered at VDAB for the planned evaluation (DS-47). */
  registratie: z.strictObject({ uiterlijk: DateText, geregistreerdOp: day, stand: RegistratieStand }).nullable(),
});

/** F-03: one worker in the POP cockpit. */
export const PopRij = z.strictObject({
  persoon: PersoonNaam,
  begeleiders: z.array(z.string()),
  /** The POP exists: by when, and since when (DS-34). */
  bestaatUiterlijk: day,
  bestaatSinds: day,
  laatste: day,
  laatsteId: Id.nullable(),
  /** What the newest version leaves out, in few words: both kinds of the same missing are one (DS-35). */
  ontbreekt: z.array(z.string()),
  nazichtTegen: day,
  laatsteNazicht: day,
  /** The doorstroomgesprek: no text gives it a term, it goes with the yearly review of the POP (F-04). */
  gesprek: z.strictObject({ laatste: day, stand: z.enum(['gehouden', 'te_doen', 'nog_niet']), tegen: DateText }),
  /** Actions agreed on in the year of the review that runs, by kind (DS-36). */
  acties: z.strictObject({ generiek: z.int(), technisch: z.int() }),
  /** The actions that this year still lacks, in words (DS-36); empty as long as there is no POP. */
  actiesOntbreken: z.array(z.string()),
  /** Registered at VDAB at hiring, where the rules of before the simplification ask it (DS-34); null elsewhere. */
  indienstRegistratie: z.strictObject({ uiterlijk: DateText, geregistreerdOp: day, stand: RegistratieStand }).nullable(),
  actiesTeLaat: z.array(z.strictObject({ id: Id, tekst: z.string(), tegen: day, begeleider: z.string().nullable() })),
  evaluatieOp: day,
  registratieUiterlijk: day,
  registratieStand: RegistratieStand.nullable(),
});

export const DoorstroomRij = z.strictObject({
  trajectId: Id,
  persoon: PersoonNaam,
  start: day,
  partnerId: Id.nullable(),
  partner: z.string().nullable(),
  regelset: z.enum(['oud', 'nieuw', 'onbekend']).nullable(),
  fasen: z.array(FaseStand),
  /** Of the trajectory itself: `loopt`, `doorgestroomd`, `gestopt`, or `voorbereiding` as long as it did not start. */
  stand: z.enum(['voorbereiding', 'loopt', 'doorgestroomd', 'gestopt']),
  /** Parties that did not sign yet. */
  ontbrekendeHandtekeningen: z.array(z.enum(['maatwerkbedrijf', 'vdab', 'dienstverlener', 'werknemer'])),
  /** Days between the reference of VDAB and the first contact of the partner. */
  wachtdagen: z.int().nullable(),
  stages: z.int(),
  urenmeter: Urenmeter,
  contractStart: day,
  contractEinde: day,
  opvolgmomenten: z.array(OpvolgMoment),
  /** The person agreed, on the day of the answer, that the new employer is asked too (F-14). */
  werkgeverVragen: z.boolean(),
  ernst: Ernst.nullable(),
  bevindingen: z.int(),
});

/** F-14: a talk that can be held because the person agreed. */
export const OpvolgRij = z.strictObject({ trajectId: Id, persoon: PersoonNaam, contractStart: day, ...OpvolgMoment.shape });

// --- in service -------------------------------------------------------------------------------------------------------------------

const InDienst = z.strictObject({
  persoonId: Id,
  /** The AMA traject that ends for it on the day before; it keeps its own confidential part. */
  uitTrajectId: Id.nullable().default(null),
  van: DateText,
  omschrijving: ShortText.nullable().default(null),
  q: decimal.nullable().default(null),
  s: decimal.nullable().default(null),
  soort: z.enum(ONDERNEMING_SOORTEN).default('maatwerkbedrijf'),
  wop: z
    .strictObject({
      loonpremie: z.int().min(0).max(100),
      graad: z.enum(BEGELEIDINGSGRADEN).nullable(),
      grond: z.enum(WOP_GRONDEN).default('start'),
    })
    .nullable()
    .default(null),
  /** Only with the right on the confidential part; else left out. */
  categorie: z.enum(DOELGROEP_CATEGORIEEN).nullable().default(null),
  mvacOp: day.default(null),
  begeleiderId: Id.nullable().default(null),
  /** POP goals of the traject that go along. */
  doelen: z.array(Id).max(200).default([]),
  dimonaUitDatum: day.default(null),
  reden,
});

const StapInvoer = z.strictObject({
  persoonId: Id,
  naar: Staat,
  datum: DateText,
  /** To DOORSTROOMKLAAR the outcome is known; to IN_DIENST after an evaluation: changed or the same package. */
  uitkomst: z.enum(EVALUATIE_UITKOMSTEN).nullable().default(null),
  wop: WopTekst.nullable().default(null),
  grond: z.enum(DOORSTROOM_GRONDEN).nullable().default(null),
  partnerId: Id.nullable().default(null),
  /** Who suspends. */
  door: z.enum(SCHORSING_DOOR).default('vlaamse_regering'),
  stopWil: z.enum(STOP_WIL).nullable().default(null),
  reden,
});

export const doorstroomCalls = {
  'doelgroepwerknemer.lijst': query({
    ...lezen,
    input: z.strictObject({ stand: z.enum(['in_dienst', 'uit_dienst', 'alles']).default('in_dienst'), ...Op }),
    output: z.array(DoelgroepRij),
  }),
  /** Everything of one worker. Throws NIET_GEVONDEN for somebody who was never one. */
  'doelgroepwerknemer.lees': query({ ...lezen, input: z.strictObject({ persoonId: Id, ...Op }), output: DoelgroepDossier }),
  'doorstroom.toestand': query({ ...lezen, input: z.strictObject({ persoonId: Id, ...Op }), output: DoorstroomToestand }),
  /** Why one step is not there: also for a step that does not exist from this state. */
  'doorstroom.waarom': query({ ...lezen, input: z.strictObject({ persoonId: Id, naar: Staat, ...Op }), output: Stap }),
  'evaluatie.kalender': query({ ...lezen, input: z.strictObject(Op), output: z.array(KalenderRij) }),
  /** Draft sentences per heading of the company's own information, each a fact of the case file (F-02). Errors: NIET_GEVONDEN. */
  'evaluatie.voorstel': query({
    ...lezen,
    input: z.strictObject({ evaluatieId: Id, ...Op }),
    output: z.strictObject({
      productiviteit: z.array(z.string()),
      begeleidingsnood: z.array(z.string()),
      competenties: z.array(z.string()),
      doorstroomkansen: z.array(z.string()),
    }),
  }),
  'pop.cockpit': query({ ...lezen, input: z.strictObject(Op), output: z.array(PopRij) }),
  'doorstroom.lijst': query({
    ...lezen,
    input: z.strictObject({ stand: z.enum(['lopend', 'alles']).default('lopend'), ...Op }),
    output: z.array(DoorstroomRij),
  }),
  /** Talks due until a day; nobody who did not agree is in it. */
  'doorstroom.opvolging': query({ ...lezen, input: z.strictObject({ tot: DateText.optional() }), output: z.array(OpvolgRij) }),
  /**
   * In dienst nemen: employment, contract, package and begeleider in one operation; ends the AMA traject on the day before. Answers the
   * id of the employment. Errors: NIET_GEVONDEN, OVERLEDEN, EINDE_VOOR_START, CATEGORIE_RECHT.
   */
  'doelgroepwerknemer.neemInDienst': command({ ...schrijven, input: InDienst, output: Written }),
  /** The employment ends, with its contracts, packages and guidance, and the movement is noted. Errors: NIET_GEVONDEN, EINDE_VOOR_START. */
  'doelgroepwerknemer.uitDienst': command({
    ...schrijven,
    input: z.strictObject({
      tewerkstellingId: Id,
      tot: DateText,
      naar: z.enum(BEWEGING_PLAATSEN).default('onbekend'),
      waarom: z.enum(BEWEGING_REDENEN).nullable().default(null),
      reden,
    }),
    output: Written,
  }),
  /**
   * Records the facts of a step, whether its conditions are met or not, and answers the state that follows: `bereikt` false names
   * what is missing. Where the state does not follow, or there is something to look at with the step, a reason is asked; the history
   * shows it. Errors: STAP_REDEN_NODIG without that reason (nothing is recorded), STAP_ONBEKEND for a step that has no facts of its
   * own (say which record to correct instead), INVOER_ONGELDIG where the step asks an outcome.
   */
  'doorstroom.stap': command({
    ...schrijven,
    input: StapInvoer,
    output: z.strictObject({ ...Written.shape, bereikt: z.boolean(), toestand: DoorstroomToestand }),
  }),
  /** A new version of the POP that takes the competences of the last one along, with their wanted scores. Answers its id. */
  'pop.nieuweVersie': command({
    ...schrijven,
    input: z.strictObject({ persoonId: Id, datum: DateText, doorstroomresultaat: z.boolean().default(false) }),
    output: Written,
  }),
  /** Takes the competences of the house that a version does not have yet over into it. Errors: NIET_GEVONDEN. */
  'pop.uitHuislijst': command({ ...schrijven, input: z.strictObject({ versieId: Id }), output: Written }),
  /** An action on a competence, agreed on a day (DS-36). */
  'pop.actie': command({
    ...schrijven,
    input: z.strictObject({
      persoonId: Id,
      soort: z.enum(COMPETENTIE_SOORTEN),
      tekst: z.string().min(1).max(1000),
      op: DateText,
      tegen: day.default(null),
      begeleiderId: Id.nullable().default(null),
    }),
    output: Written,
  }),
};
