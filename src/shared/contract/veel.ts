/** One thing for many persons at once: a date, a tick, a task, a begeleider, a label. Shown first, written as one operation. */
import { z } from 'zod';
import { command, query } from './define.ts';
import { DateText, Id } from './values.ts';

/** Dates of doelgroepwerknemers: the review counts for POP and profile together, a signature is one of the agreement of four parties. */
export const VEEL_MAATWERK = [
  'popNazicht.datum',
  'evaluatie.geplandOp',
  'doorstroomtraject.tekenMaatwerkbedrijf',
  'doorstroomtraject.tekenVdab',
  'doorstroomtraject.tekenDienstverlener',
  'doorstroomtraject.tekenWerknemer',
] as const;

/**
 * Dates that an office fills in for several people on one day. The registration of the POP and the begeleider are of the AMA traject that
 * runs, or else of the employment as a doelgroepwerknemer.
 */
export const VEEL_DATUMS = [
  'traject.adviesDatum',
  'traject.dimonaInDatum',
  'traject.dimonaUitDatum',
  'traject.collegasGebriefOp',
  'overeenkomst.tekenDeelnemer',
  'overeenkomst.tekenOrganisatie',
  'overeenkomst.verzondenOp',
  'beoordeling.gevraagdOp',
  'beoordeling.geplandOp',
  'beoordeling.besluitOp',
  'popVersie.geregistreerdOp',
  'gesprek.intake',
  'gesprek.orientatie',
  ...VEEL_MAATWERK,
] as const;
export type VeelDatum = (typeof VEEL_DATUMS)[number];

export const VEEL_VINKJES = ['overeenkomst.bewindvoerderNodig', 'overeenkomst.werkpostNodig', 'taken.klaar'] as const;
export type VeelVinkje = (typeof VEEL_VINKJES)[number];

/** Somebody, with the traject that the line of the list is about. */
const Doel = z.strictObject({ persoonId: Id, trajectId: Id.nullable() });

export const VeelHandeling = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('datum'), veld: z.enum(VEEL_DATUMS), datum: DateText }),
  z.strictObject({ soort: z.literal('vinkje'), veld: z.enum(VEEL_VINKJES), waarde: z.boolean() }),
  z.strictObject({
    soort: z.literal('taak'),
    titel: z.string().min(1).max(300),
    tegen: DateText.nullable(),
    begeleiderId: Id.nullable(),
  }),
  z.strictObject({ soort: z.literal('begeleider'), begeleiderId: Id, van: DateText }),
  z.strictObject({ soort: z.literal('label'), labelId: Id }),
]);
export type VeelHandeling = z.infer<typeof VeelHandeling>;

/** nieuw: was empty · wijzigt: replaces a value · gelijk: stands there already · kan_niet: see the reason. */
export const VEEL_STANDEN = ['nieuw', 'wijzigt', 'gelijk', 'kan_niet'] as const;
export const VEEL_REDENEN = [
  'geen_traject',
  'geen_pop',
  'voor_start',
  'overleden',
  'geen_taak',
  'geen_dienst',
  'geen_doorstroomtraject',
] as const;

const Regel = z.strictObject({
  persoonId: Id,
  trajectId: Id.nullable(),
  naam: z.string(),
  stand: z.enum(VEEL_STANDEN),
  /** What stands there now, as people read it. */
  nu: z.string().nullable(),
  wordt: z.string().nullable(),
  reden: z.enum(VEEL_REDENEN).nullable(),
});

const keuze = { doelen: z.array(Doel).min(1).max(2000), handeling: VeelHandeling };
const schrijven = { right: 'dossier.schrijven', reads: 'persoonlijk' } as const;

export const veelCalls = {
  'veel.proef': query({
    ...schrijven,
    input: z.strictObject(keuze),
    output: z.strictObject({ regels: z.array(Regel), stempel: z.string() }),
  }),
  /** `stempel` of the preview: what was shown is what is written. Throws VEEL_VERANDERD when the file says something else by now. */
  'veel.bewaar': command({
    ...schrijven,
    input: z.strictObject({ ...keuze, stempel: z.string().max(64), reden: z.string().max(500).optional() }),
    /** `aantal`: persons for whom something changed. */
    output: z.strictObject({ operation: z.string().nullable(), aantal: z.int() }),
  }),
};
