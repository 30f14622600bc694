/** People and bodies around the file: any plain record as a list, candidates, and what is confidential about health. */
import { z } from 'zod';
import { CONTACTPERSOON_ROLLEN, KANDIDAAT_UITKOMSTEN } from '../domain/codes.ts';
import { command, query } from './define.ts';
import { type RecordName, recordShapes } from './records.ts';
import { DateText, Empty, Id, LongText, ShortText, Written } from './values.ts';

const RECORD_NAMES = Object.keys(recordShapes) as [RecordName, ...RecordName[]];

/** One record with its id; a field that the reader may not see is null. */
const AnyRecord = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const day = DateText.nullable();
const short = ShortText.nullable();

export const KandidaatRij = z.strictObject({
  id: Id,
  persoonId: Id,
  naam: z.string(),
  voornaam: z.string(),
  gevraagdOp: day,
  /** The body of the address book, else what was written. */
  verwijzer: short,
  adviesOp: day,
  intakeOp: day,
  uitkomst: z.enum(KANDIDAAT_UITKOMSTEN).nullable(),
  uitkomstOp: day,
  /** Whole months between the question and its outcome, or the day that is asked about; null without a day. */
  maanden: z.int().min(0).nullable(),
  labels: z.array(Id),
});

const NoodRij = z.strictObject({
  persoonId: Id,
  naam: z.string(),
  voornaam: z.string(),
  /** Recorded as present, planned by the timetable, or expected because no timetable says otherwise. */
  waarom: z.enum(['aanwezig', 'gepland', 'verwacht']),
  werkposten: z.array(z.string()),
  begeleiders: z.array(z.string()),
  /** The reader guides this person today: the name of the user is the name of the begeleider. */
  eigen: z.boolean(),
  instructies: z.array(z.strictObject({ id: Id, omschrijving: LongText })),
  bellen: z.array(z.strictObject({ rol: z.enum(CONTACTPERSOON_ROLLEN), naam: short, telefoon: short })),
});

export const Woordenlijst = z.strictObject({ diagnoses: z.array(z.string()), medicijnen: z.array(z.string()) });

const KolomOpening = z.strictObject({
  id: Id,
  sjabloon: z.string(),
  kolom: z.string(),
  bron: z.string(),
  reden: z.string(),
  op: day,
});

const PersonFilter = { stand: z.enum(['open', 'gesloten', 'alles']).default('open'), op: DateText.optional() };
const nood = { right: 'nood.lezen', reads: 'vertrouwelijk' } as const;

export const omgevingCalls = {
  /** Records of one kind, for scripts. Throws GEEN_RECHT where the kind asks a right of its own. */
  'record.lijst': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    input: z.strictObject({ soort: z.enum(RECORD_NAMES), persoonId: Id.optional(), trajectId: Id.optional() }),
    output: z.strictObject({ soort: z.enum(RECORD_NAMES), records: z.array(AnyRecord) }),
  }),
  /** The waiting list: who asked first stands first. */
  'kandidaat.lijst': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    input: z.strictObject(PersonFilter),
    output: z.array(KandidaatRij),
  }),
  /**
   * A candidate starts: the traject, the intake talk and the outcome in one operation, also without INSZ (AMA-39).
   * Answers the id of the traject. Errors: NIET_GEVONDEN, KANDIDAAT_GESLOTEN.
   */
  'kandidaat.start': command({
    right: 'dossier.schrijven',
    reads: 'persoonlijk',
    input: z.strictObject({
      id: Id,
      start: DateText,
      adviesDatum: day.optional(),
      capaciteit: z.int().min(0).max(16_800).nullable().optional(),
    }),
    output: Written,
  }),
  /**
   * Emergency instructions of who is here today, for the begeleider of the day: never of another day, and never of somebody who was
   * recorded as absent.
   */
  'noodinstructie.vandaag': query({ ...nood, input: Empty, output: z.array(NoodRij) }),
  /** On paper only when somebody asks for it: for whom and why stands in the log of what was made. */
  'noodinstructie.druk': command({
    ...nood,
    input: z.strictObject({ ontvanger: ShortText.min(2), doel: z.string().min(3).max(500) }),
    output: Written,
  }),
  /** Words that name a diagnosis or a medicine; a suggestion while somebody types, never a refusal. */
  'woordenlijst.lees': query({ right: 'vrij', reads: 'gewoon', input: Empty, output: Woordenlijst }),
  /** Columns that were opened against the default, per version of a template (AMA-43). */
  'kolomOpening.lijst': query({
    right: 'rapport.maken',
    reads: 'gewoon',
    input: z.strictObject({ sjabloon: z.string().max(100).optional() }),
    output: z.array(KolomOpening),
  }),
  /** Errors: KOLOM_NOOIT for health data and attests, KOLOM_HOEFT_NIET for one that needs no opening, KOLOM_AL_OPEN. */
  'kolomOpening.maak': command({
    right: 'beheer',
    reads: 'gewoon',
    input: z.strictObject({
      sjabloon: z.string().min(1).max(100),
      kolom: z.string().min(1).max(200),
      bron: z.string().min(3).max(500),
      reden: z.string().min(3).max(500),
    }),
    output: Written,
  }),
  'kolomOpening.sluit': command({
    right: 'beheer',
    reads: 'gewoon',
    input: z.strictObject({ id: Id, reden: z.string().min(3).max(500) }),
    output: Written,
  }),
};
