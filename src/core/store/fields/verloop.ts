/** What happens during a traject: absence as a period, timetable, expenses, promises, follow-up; and limits in work terms. */
import {
  AFWEZIG_REDENEN,
  DAGDELEN,
  ONKOST_GRONDSLAGEN,
  ONKOST_SOORTEN,
  ONKOST_WIJZEN,
  OPVOLGING_SITUATIES,
} from '../../../shared/domain/codes.ts';
import { bool, cents, code, date, entity, hours, int, long, ref, text } from './define.ts';

const ofPerson = { kind: 'register', person: 'persoonId' } as const;
const persoonId = ref('persoonlijk', 'persoon');
const trajectId = ref('persoonlijk', 'ama_traject');

/** A long absence (domain/ama.md 4.9). The reason class and the proof are hidden as a whole: "ziek" is health data. */
export const afwezigheidsperiode = entity('afwezigheidsperiode', ofPerson, {
  persoonId,
  trajectId,
  van: date('persoonlijk'),
  verwachtTot: date('persoonlijk'),
  tot: date('persoonlijk'),
  reden: code('vertrouwelijk', AFWEZIG_REDENEN),
  bewijsGezien: bool('vertrouwelijk'),
});

/** One line of the timetable. Without a weekday the timetable is flexible and `uren` are hours a week (AMA-49). */
export const uurrooster = entity('uurrooster', ofPerson, {
  persoonId,
  trajectId,
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  /** ISO weekday 1-7. */
  weekdag: int('persoonlijk'),
  dagdeel: code('persoonlijk', DAGDELEN),
  uren: hours('persoonlijk'),
  werkpostId: ref('persoonlijk', 'werkpost'),
});

/** Cost of a participant that the office pays back (AMA-17 to AMA-19; both readings: C2). */
export const onkost = entity('onkost', ofPerson, {
  persoonId,
  datum: date('persoonlijk'),
  soort: code('persoonlijk', ONKOST_SOORTEN),
  wijze: code('persoonlijk', ONKOST_WIJZEN),
  /** What the amount follows: a proof, a day, an hour, a piece. */
  grondslag: code('persoonlijk', ONKOST_GRONDSLAGEN),
  cents: cents('persoonlijk'),
  /** Proof on paper or scan, in words. */
  bewijs: text('persoonlijk', { max: 500 }),
  omschrijving: text('persoonlijk', { max: 500 }),
  betaaldOp: date('persoonlijk'),
  /** Of a gift voucher: dependent children that it counts for (AMA-19). */
  kinderen: int('persoonlijk'),
});

/** Something a begeleider promised. */
export const belofte = entity('belofte', ofPerson, {
  persoonId,
  trajectId,
  begeleiderId: ref('persoonlijk', 'begeleider'),
  tekst: text('persoonlijk', { max: 1000, search: 'text' }),
  op: date('persoonlijk'),
  tegen: date('persoonlijk'),
  klaarOp: date('persoonlijk'),
});

/** What somebody cannot do at work; never why. Hidden as a whole. */
export const beperking = entity('beperking', ofPerson, {
  persoonId,
  omschrijving: long('vertrouwelijk'),
  van: date('vertrouwelijk'),
  tot: date('vertrouwelijk'),
});

/** How somebody is doing after the end (AMA-P15); refusing to be asked counts as unknown. */
export const opvolging = entity('opvolging', ofPerson, {
  persoonId,
  trajectId,
  datum: date('persoonlijk'),
  situatie: code('persoonlijk', OPVOLGING_SITUATIES),
  opmerking: text('persoonlijk', { max: 2000 }),
  /** After a doorstroomtraject: of which, and how many months after the start of the job (F-14). */
  doorstroomtrajectId: ref('persoonlijk', 'doorstroomtraject'),
  maand: int('persoonlijk'),
});

/** Months of doorstroom guidance, for the province (AMA-P17). */
export const doorstroomMaanden = entity('doorstroom_maanden', ofPerson, {
  persoonId,
  trajectId,
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  maanden: int('persoonlijk'),
});

/** "Later": a finding that waits until a day, with the reason. It hides nothing from the checklist of the file, nor from a report. */
export const uitstel = entity('uitstel', ofPerson, {
  /** Null: about the organisation. */
  persoonId,
  /** The finding by its rule and key, which may tell a status. */
  regel: text('vertrouwelijk', { max: 20 }),
  sleutel: text('vertrouwelijk', { max: 400 }),
  /** Hash of what the finding said: another fact brings it back. */
  feit: text('vertrouwelijk', { max: 64 }),
  /** Day on which it comes back. */
  tot: date('persoonlijk'),
  reden: text('vertrouwelijk', { max: 500 }),
  op: date('persoonlijk'),
  door: text('persoonlijk'),
});

/** Two persons who look like one and are not: said once, so that nobody is asked again. */
export const geenDubbel = entity('geen_dubbel', ofPerson, {
  persoonId,
  andereId: ref('persoonlijk', 'persoon'),
  reden: text('persoonlijk', { max: 500 }),
  op: date('persoonlijk'),
  door: text('persoonlijk'),
});
