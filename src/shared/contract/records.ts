/**
 * Plain records: made, changed field by field, taken away with a reason. Each gives three named commands
 * (`toestemming.maak`, `toestemming.wijzig`, `toestemming.verwijder`); the shapes are the logical fields of the registry.
 */
import { z } from 'zod';
import {
  AANWEZIG_CODES,
  BEGELEIDING_ROLLEN,
  CONTINGENT_SOORTEN,
  GESPREK_SOORTEN,
  KALENDER_SOORTEN,
  MAATREGEL_SOORTEN,
  ONTVANGER_SOORTEN,
  POLIS_SOORTEN,
  POP_STANDEN,
  STATUUT_CODES,
  TAAK_SOORTEN,
  TOESTEMMING_SOORTEN,
  WERKPOST_AARDEN,
} from '../domain/codes.ts';
import { BEKEND_CODES, BEGELEIDINGSGRADEN, COMPETENTIE_SOORTEN, DOORSTROOM_STATEN } from '../domain/codes-maatwerk.ts';
import { type CallDefinition, type DataClass, type Right, command } from './define.ts';
import { maatwerkShapes } from './records-maatwerk.ts';
import { omgevingShapes } from './records-omgeving.ts';
import { verloopShapes } from './records-verloop.ts';
import { CentsValue, DateText, Id, LongText, MonthText, ShortText, Written, YearNumber } from './values.ts';

const day = DateText.nullable();
const short = ShortText.nullable();
const middle = z.string().max(2000).nullable();
const long = LongText.nullable();
const flag = z.boolean().nullable();
/** Hundredths of an hour; a week has 168 hours. */
const hours = z.int().min(0).max(16_800).nullable();
const ofPerson = { persoonId: Id };
const ofTraject = { persoonId: Id, trajectId: Id };

export const recordShapes = {
  ontvanger: z.strictObject({ soort: z.enum(ONTVANGER_SOORTEN), naam: ShortText, adres: middle, email: short }),
  contingent: z.strictObject({
    soort: z.enum(CONTINGENT_SOORTEN),
    van: DateText,
    /** Of AMA always; of collectief maatwerk one of `plaatsen` and `vte`. */
    plaatsen: z.int().min(0).max(10_000).nullable().optional(),
    partnerId: Id.nullable().optional(),
    bron: middle,
    /** Of collectief maatwerk: VTE with decimals. */
    vte: z
      .string()
      .regex(/^\d{1,9}(\.\d{1,6})?$/)
      .nullable()
      .optional(),
  }),
  voorschot: z.strictObject({ datum: DateText, cents: CentsValue, jaar: YearNumber, omschrijving: middle }),
  polis: z.strictObject({ soort: z.enum(POLIS_SOORTEN), verzekeraar: short, nummer: short, van: DateText, tot: day }),
  kalenderdag: z.strictObject({
    datum: DateText,
    soort: z.enum(KALENDER_SOORTEN),
    vestigingId: Id.nullable().optional(),
    omschrijving: short,
  }),
  inszNummer: z.strictObject({ ...ofPerson, insz: z.string().max(20), van: day, tot: day }),
  statuut: z.strictObject({ ...ofPerson, code: z.enum(STATUUT_CODES), van: day, tot: day, verwachtEinde: day }),
  toestemming: z.strictObject({
    ...ofPerson,
    soort: z.enum(TOESTEMMING_SOORTEN),
    aanwezig: z.enum(AANWEZIG_CODES),
    datum: day,
    geldigTot: day,
  }),
  bemiddelaar: z.strictObject({ ...ofPerson, naam: ShortText, email: short, telefoon: short, van: day, tot: day }),
  maatregel: z.strictObject({
    ...ofPerson,
    soort: z.enum(MAATREGEL_SOORTEN),
    organisatie: short,
    van: DateText,
    tot: day,
    contact: short.optional(),
    uren: hours.optional(),
    leiding: short.optional(),
    uitleg: middle.optional(),
    uitlegOp: day.optional(),
  }),
  wvgOvereenkomst: z.strictObject({
    ...ofPerson,
    werkpostId: Id.nullable(),
    van: DateText,
    tot: day,
    begeleider: short,
    locatie: middle,
    uren: hours.optional(),
    gemeldOp: day.optional(),
    eindeGemeldOp: day.optional(),
  }),
  wvgEvaluatie: z.strictObject({
    ...ofPerson,
    /** Null: of every agreement that ran on that day. */
    wvgOvereenkomstId: Id.nullable().optional(),
    datum: DateText,
    uren: hours.optional(),
    werkpost: middle.optional(),
    doorstroom: middle.optional(),
  }),
  tewerkstelling: z.strictObject({
    ...ofPerson,
    van: DateText,
    tot: day,
    omschrijving: short,
    doelgroepwerknemer: flag.optional(),
    uitTrajectId: Id.nullable().optional(),
    mvac: z.enum(BEKEND_CODES).nullable().optional(),
    mvacOp: day.optional(),
    rugzakLoonpremie: z.int().min(0).max(100).nullable().optional(),
    rugzakGraad: z.enum(BEGELEIDINGSGRADEN).nullable().optional(),
    gemeldeStaat: z.enum(DOORSTROOM_STATEN).nullable().optional(),
    gemeldOp: day.optional(),
    opmerkingen: long.optional(),
  }),
  aanpassing: z.strictObject({ ...ofPerson, omschrijving: LongText, van: day, tot: day.optional() }),
  noodinstructie: z.strictObject({ ...ofPerson, omschrijving: LongText, van: day, tot: day.optional() }),
  taak: z.strictObject({
    ...ofPerson,
    soort: z.enum(TAAK_SOORTEN).optional(),
    titel: z.string().max(300).nullable().optional(),
    tegen: day.optional(),
    begeleiderId: Id.nullable().optional(),
    gemaaktOp: day.optional(),
    klaarOp: day,
    reden: middle,
  }),
  urenAfspraak: z.strictObject({ ...ofTraject, van: DateText, uren: hours }),
  beoordeling: z.strictObject({
    ...ofTraject,
    gevraagdOp: day,
    gevraagdBewijs: middle,
    geplandOp: day,
    wachtSinds: day,
    besluitOp: day,
    conclusie: z.enum(['ja', 'nee']).nullable(),
    door: short,
    volgendContact: middle,
    herinnerdOp: day.optional(),
    uitvoerId: Id.nullable().optional(),
  }),
  overeenkomst: z.strictObject({
    ...ofTraject,
    datum: day,
    tot: day,
    tijdsbesteding: long,
    activiteiten: long,
    plaats: long,
    afspraken: long,
    voorwaarden: long,
    beeindiging: long,
    tekenDeelnemer: day,
    tekenOrganisatie: day,
    bewindvoerderNodig: flag,
    tekenBewindvoerder: day,
    werkpostNodig: flag,
    tekenWerkpost: day,
    verzondenOp: day,
    verzondenBewijs: middle,
    uurrooster: long,
    takenpakket: long,
    locatie: long,
    werkpostbegeleider: short,
  }),
  werkpost: z.strictObject({
    naam: ShortText,
    organisatie: short,
    extern: flag,
    partner: flag,
    aard: z.enum(WERKPOST_AARDEN).nullable(),
    adres: middle,
    instantieId: Id.nullable().optional(),
    vestigingId: Id.nullable().optional(),
    partnerId: Id.nullable().optional(),
    plaatsen: z.int().min(0).max(999).nullable().optional(),
    contactNaam: short.optional(),
    telefoon: short.optional(),
  }),
  werkpostPeriode: z.strictObject({
    ...ofTraject,
    werkpostId: Id,
    van: day,
    tot: day,
    doel: middle,
    nazichtOp: day,
    nazichtUitkomst: middle,
    werkpostbegeleider: short,
    aangepast: middle.optional(),
    collegasGebriefOp: day.optional(),
    collegasGebriefDoor: short.optional(),
    contactElkeWeken: z.int().min(1).max(52).nullable().optional(),
  }),
  begeleider: z.strictObject({
    naam: ShortText,
    voornaam: ShortText,
    functie: short,
    telefoon: short,
    email: short,
    inDienst: day,
    uitDienst: day,
    grond: z.int().min(1).max(5).nullable(),
    kwalificatieTekst: middle,
    startOpleiding: day,
    vte: z.int().min(0).max(100).nullable(),
    vloer: flag,
    opmerkingen: long,
    opleiding: z.string().max(500).nullable().optional(),
    eindeOpleiding: day.optional(),
    coach: short.optional(),
  }),
  begeleiding: z.strictObject({
    ...ofPerson,
    /** Of a participant; null: of a doelgroepwerknemer, by the employment. */
    trajectId: Id.nullable(),
    tewerkstellingId: Id.nullable().optional(),
    begeleiderId: Id.nullable(),
    tekst: short,
    rol: z.enum(BEGELEIDING_ROLLEN).nullable().optional(),
    van: day,
    tot: day,
  }),
  gesprek: z.strictObject({ ...ofTraject, soort: z.enum(GESPREK_SOORTEN), datum: DateText, door: short, notities: long }),
  onderbreking: z.strictObject({ ...ofTraject, van: DateText, tot: day }),
  maandAfwezig: z.strictObject({ ...ofTraject, maand: MonthText }),
  popVersie: z.strictObject({
    ...ofPerson,
    /** Of a participant; null: of a doelgroepwerknemer. */
    trajectId: Id.nullable(),
    tewerkstellingId: Id.nullable().optional(),
    nummer: z.int().min(1),
    datum: DateText,
    geregistreerdOp: day,
    geregistreerdBewijs: z.string().max(500).nullable().optional(),
    persoonsgegevens: flag.optional(),
    doorstroomresultaat: flag.optional(),
    opmerking: middle.optional(),
  }),
  popDoel: z.strictObject({
    ...ofTraject,
    volgorde: z.int().min(1).max(99),
    titel: z.string().min(1).max(500),
    stand: z.enum(POP_STANDEN),
    beweging: middle,
    standOp: day,
  }),
  popActie: z.strictObject({
    ...ofPerson,
    /** Of a doelgroepwerknemer an action can stand without a goal. */
    doelId: Id.nullable(),
    tekst: z.string().min(1).max(1000),
    tegen: day,
    klaarOp: day,
    op: day.optional(),
    soort: z.enum(COMPETENTIE_SOORTEN).nullable().optional(),
    begeleiderId: Id.nullable().optional(),
  }),
  observatie: z.strictObject({ ...ofTraject, datum: DateText, tekst: LongText, door: short, werkpostId: Id.nullable() }),
  eigenEvaluatie: z.strictObject({
    ...ofTraject,
    datum: day,
    door: short,
    conclusie: z.enum(['ja', 'nee']).nullable(),
    stap: long,
    vraagVdab: long,
    woordenDeelnemer: long,
    besprokenOp: day,
    taken: long,
    opleiding: long,
    doorstroomOpinie: long,
    ondersteuning: long,
    aanpassingen: long,
  }),
  contact: z.strictObject({
    ...ofPerson,
    datum: DateText,
    metWie: short,
    wijze: short,
    tekst: long,
    werkpostPeriodeId: Id.nullable().optional(),
    doorstroomtrajectId: Id.nullable().optional(),
    stageId: Id.nullable().optional(),
    getekendDoor: short.optional(),
  }),
  ...omgevingShapes,
  ...verloopShapes,
  ...maatwerkShapes,
} as const;

export type RecordName = keyof typeof recordShapes;

/** Records whose every field about a person is confidential: seeing or writing them needs that right. */
export const confidentialRecords: ReadonlySet<RecordName> = new Set([
  'statuut',
  'toestemming',
  'maatregel',
  'noodinstructie',
  'beperking',
]);
/** The same of the employment in collectief maatwerk. */
export const confidentialEmployment: ReadonlySet<RecordName> = new Set(['doelgroepcategorie']);
/** Records that say something about money. */
export const financialRecords: ReadonlySet<RecordName> = new Set([
  'contingent',
  'voorschot',
  'kwartaalcijfers',
  'kwartaalcijfer',
  'loonregel',
  'cmwBetaling',
]);

function access(name: RecordName): { right: Right; reads: DataClass } {
  if (confidentialRecords.has(name)) return { right: 'vertrouwelijk.lezen', reads: 'vertrouwelijk' };
  if (confidentialEmployment.has(name)) return { right: 'maatwerk.vertrouwelijk', reads: 'vertrouwelijk' };
  if (financialRecords.has(name)) return { right: 'financiering.schrijven', reads: 'gewoon' };
  return { right: 'dossier.schrijven', reads: 'persoonlijk' };
}

type Shape<N extends RecordName> = (typeof recordShapes)[N];
type RecordCalls = {
  [N in RecordName as `${N}.maak`]: CallDefinition<Shape<N>, typeof Written>;
} & {
  [N in RecordName as `${N}.wijzig`]: CallDefinition<
    z.ZodObject<{ id: typeof Id; waarden: ReturnType<Shape<N>['partial']>; reden: z.ZodOptional<z.ZodString> }>,
    typeof Written
  >;
} & {
  [N in RecordName as `${N}.verwijder`]: CallDefinition<z.ZodObject<{ id: typeof Id; reden: z.ZodString }>, typeof Written>;
};

/** The three commands of every record, under their own names, so that the journal says what happened. */
export const recordCalls = Object.fromEntries(
  (Object.keys(recordShapes) as RecordName[]).flatMap((name) => [
    [`${name}.maak`, command({ ...access(name), input: recordShapes[name], output: Written })],
    [
      `${name}.wijzig`,
      command({
        ...access(name),
        input: z.strictObject({ id: Id, waarden: recordShapes[name].partial(), reden: z.string().max(500).optional() }),
        output: Written,
      }),
    ],
    [
      `${name}.verwijder`,
      command({ ...access(name), input: z.strictObject({ id: Id, reden: z.string().min(1).max(500) }), output: Written }),
    ],
  ]),
) as unknown as RecordCalls;
