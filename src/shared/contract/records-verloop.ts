/** Shapes of the records about what happens during a traject and after it, and about the time before Trajectmap. */
import { z } from 'zod';
import {
  AFWEZIG_REDENEN,
  DAGDELEN,
  ERKENNING_SOORTEN,
  ONKOST_GRONDSLAGEN,
  ONKOST_SOORTEN,
  ONKOST_WIJZEN,
  OPVOLGING_SITUATIES,
} from '../domain/codes.ts';
import { CentsValue, DateText, Id, LongText, ShortText, YearNumber } from './values.ts';

const day = DateText.nullable();
const some = z.string().max(500).nullable();
const flag = z.boolean().nullable();
/** Hundredths of an hour; a week has 168 hours. */
const hours = z.int().min(0).max(16_800).nullable();
const kwartaal = z.int().min(1).max(4);
const ofPerson = { persoonId: Id };
const ofTraject = { persoonId: Id, trajectId: Id };

export const verloopShapes = {
  afwezigheidsperiode: z.strictObject({
    ...ofTraject,
    van: DateText,
    verwachtTot: day,
    tot: day,
    reden: z.enum(AFWEZIG_REDENEN).nullable(),
    bewijsGezien: flag,
  }),
  uurrooster: z.strictObject({
    ...ofTraject,
    van: DateText,
    tot: day,
    weekdag: z.int().min(1).max(7).nullable(),
    dagdeel: z.enum(DAGDELEN).nullable(),
    uren: hours,
    werkpostId: Id.nullable(),
  }),
  onkost: z.strictObject({
    ...ofPerson,
    datum: DateText,
    soort: z.enum(ONKOST_SOORTEN),
    wijze: z.enum(ONKOST_WIJZEN),
    grondslag: z.enum(ONKOST_GRONDSLAGEN),
    cents: CentsValue,
    bewijs: some,
    omschrijving: some,
    betaaldOp: day,
    kinderen: z.int().min(0).max(30).nullable().optional(),
  }),
  belofte: z.strictObject({
    ...ofPerson,
    trajectId: Id.nullable(),
    begeleiderId: Id.nullable(),
    tekst: z.string().min(1).max(1000),
    op: DateText,
    tegen: day,
    klaarOp: day,
  }),
  beperking: z.strictObject({ ...ofPerson, omschrijving: LongText, van: day, tot: day }),
  opvolging: z.strictObject({
    ...ofPerson,
    trajectId: Id.nullable(),
    datum: DateText,
    situatie: z.enum(OPVOLGING_SITUATIES),
    opmerking: z.string().max(2000).nullable(),
    doorstroomtrajectId: Id.nullable().optional(),
    maand: z.int().min(1).max(120).nullable().optional(),
  }),
  doorstroomMaanden: z.strictObject({
    ...ofPerson,
    trajectId: Id.nullable(),
    van: DateText,
    tot: day,
    maanden: z.int().min(0).max(120),
  }),
  erkenning: z.strictObject({ soort: z.enum(ERKENNING_SOORTEN), nummer: ShortText.nullable(), van: DateText, tot: day }),
  beginstand: z.strictObject({
    ...ofTraject,
    jaar: YearNumber,
    kwartaal,
    /** Hundredths of a day: whole and half days only. */
    dagenX100: z.int().min(0).max(9_200).multipleOf(50),
    bron: some,
  }),
  eerderOverzicht: z.strictObject({ jaar: YearNumber, kwartaal, verzondenOp: DateText, bron: some }),
} as const;
