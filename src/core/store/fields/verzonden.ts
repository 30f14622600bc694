/** Taking into use and what was sent: opening position, answers about the time before, corrections, opened columns, recognitions. */
import {
  CORRECTIE_KEUZES,
  ERKENNING_SOORTEN,
  VERZENDING_CODES,
  VOORGESCHIEDENIS_ANTWOORDEN,
} from '../../../shared/domain/codes.ts';
import { code, date, entity, int, json, ref, text } from './define.ts';

const register = { kind: 'register', person: null } as const;
const ofPerson = { kind: 'register', person: 'persoonId' } as const;
const persoonId = ref('persoonlijk', 'persoon');

/** Opening position: days of a traject that were reported before Trajectmap was taken into use. */
export const beginstand = entity('beginstand', ofPerson, {
  persoonId,
  trajectId: ref('persoonlijk', 'ama_traject'),
  jaar: int('persoonlijk'),
  /** 1-4. */
  kwartaal: int('persoonlijk'),
  /** Days as reported, in hundredths: a half day is 50. */
  dagenX100: int('persoonlijk'),
  bron: text('persoonlijk', { max: 500 }),
});

/** A quarter overview that was sent before Trajectmap was taken into use. */
export const eerderOverzicht = entity('eerder_overzicht', register, {
  jaar: int('gewoon'),
  kwartaal: int('gewoon'),
  verzondenOp: date('gewoon'),
  bron: text('gewoon', { max: 500 }),
});

/** Answer to a finding about the time before: looked up on paper, missing there too, or not needed. Names the finding by its key. */
export const voorgeschiedenis = entity('voorgeschiedenis', ofPerson, {
  persoonId,
  regel: text('gewoon', { max: 20 }),
  sleutel: text('gewoon', { max: 400 }),
  antwoord: code('persoonlijk', VOORGESCHIEDENIS_ANTWOORDEN),
  op: date('persoonlijk'),
  door: text('persoonlijk'),
  toelichting: text('persoonlijk', { max: 500 }),
});

/** What the office does with a difference from what was sent. */
export const correctie = entity('correctie', ofPerson, {
  /** Null for an overview of everybody. */
  persoonId,
  /** The sent document that it is about. */
  uitvoerId: ref('gewoon', 'uitvoer'),
  keuze: code('gewoon', CORRECTIE_KEUZES),
  reden: text('persoonlijk', { max: 500 }),
  op: date('gewoon'),
  /** Hash of the differences that were decided on: a later change asks again. */
  verschilHash: text('gewoon', { max: 64 }),
  /** The differences themselves, per person and day. */
  verschil: json<unknown>('vertrouwelijk'),
  /** Quarter in which it is taken along, as `2026Q3`. */
  kwartaal: text('gewoon', { max: 6 }),
});

/** That a document went out: once per document and sending, so that a second copy to somebody else is a line of its own. */
export const verzending = entity('verzending', ofPerson, {
  /** Null for a document about everybody. */
  persoonId,
  /** The row of the export log that holds the frozen model. */
  uitvoerId: ref('gewoon', 'uitvoer'),
  op: date('gewoon'),
  wijze: code('gewoon', VERZENDING_CODES),
  /** To whom, as written on the envelope or in the mail. */
  aan: text('persoonlijk'),
  /** Who sent it. */
  door: text('persoonlijk'),
  /** Number of the registered letter, of the receipt of the portal. A scan of it is an attachment. */
  bewijs: text('persoonlijk'),
  opmerking: text('persoonlijk', { max: 500 }),
  /** The same for what was noted as sent at once. */
  reeks: text('gewoon', { max: 36 }),
  /** 1, 2, ...: the order inside it, which is the one of the cover list. */
  volgnummer: int('gewoon'),
});

/** A column of one version of an official template that the beheerder opened against the default (AMA-43). */
export const kolomOpening = entity('kolom_opening', register, {
  /** Fingerprint of the template version. */
  sjabloon: text('gewoon', { max: 100 }),
  kolom: text('gewoon'),
  bron: text('gewoon', { max: 500 }),
  reden: text('gewoon', { max: 500 }),
  op: date('gewoon'),
});

/** The order in which a screen of VDAB or of the social security asks what a copy sheet gives, as somebody put it in front of that screen. */
export const schermvolgorde = entity('schermvolgorde', register, {
  rapport: text('gewoon', { max: 100 }),
  /** By part of the sheet: its words in the order of the screen. */
  delen: json<readonly (readonly string[])[]>('gewoon'),
  op: date('gewoon'),
  door: text('gewoon'),
});

/** Recognition of the organisation with its number and end (AMA-34). */
export const erkenning = entity('erkenning', register, {
  soort: code('gewoon', ERKENNING_SOORTEN),
  nummer: text('gewoon'),
  van: date('gewoon'),
  tot: date('gewoon'),
});
