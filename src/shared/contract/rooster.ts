/** Timetable of a traject, planned days of a month, and who is at which werkpost when (AMA-22, AMA-38, AMA-49, AMA-52, AMA-53). */
import { z } from 'zod';
import { DAGDELEN, KALENDER_SOORTEN, WERKPOST_AARDEN } from '../domain/codes.ts';
import { Bevinding } from './bevinding.ts';
import { command, query } from './define.ts';
import { readShape } from './lezen.ts';
import { DateText, DecimalText, Id, MonthText, Written } from './values.ts';

/** Hundredths of an hour of one day part. */
const DayHours = z.int().min(0).max(2400).nullable();
/** Hundredths of an hour of a week. */
const WeekHours = z.int().min(0).max(16_800).nullable();

/** One cell of the timetable: ISO weekday 1-7 and a day part, with its hours and its werkpost. */
export const RoosterRegel = z.strictObject({
  weekdag: z.int().min(1).max(7),
  dagdeel: z.enum(DAGDELEN),
  uren: DayHours,
  werkpostId: Id.nullable(),
});

/** Days by weekday, or hours a week without days (AMA-49). */
export const RoosterInhoud = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('dagen'), regels: z.array(RoosterRegel).max(63) }),
  z.strictObject({ soort: z.literal('flexibel'), urenPerWeek: WeekHours, werkpostId: Id.nullable() }),
]);

const RoosterVersie = z.strictObject({
  van: DateText,
  tot: DateText.nullable(),
  inhoud: RoosterInhoud,
  /** Hours of the week together; null where a day part names none. */
  urenPerWeek: z.int().nullable(),
  /** It holds on the day that was asked. */
  nu: z.boolean(),
});

/** `overleden` puts the cross behind the name. */
const Persoon = z.strictObject({
  persoonId: Id,
  trajectId: Id,
  naam: z.string(),
  voornaam: z.string(),
  overleden: z.boolean(),
});
const Reden = z.enum(['feestdag', ...KALENDER_SOORTEN]);
const Rustdag = z.strictObject({ datum: DateText, reden: Reden });

const GeplandDeel = z.strictObject({ dagdeel: z.enum(DAGDELEN), werkpostId: Id.nullable(), uren: z.int().nullable() });

/** Planned against realised days of one traject in one month. Days are decimals with half days: `8.5`. */
export const PlanRij = Persoon.extend({
  /** `2` is a whole day, `1` half a day. */
  dagen: z.array(z.strictObject({ datum: DateText, halven: z.int().min(1).max(2), delen: z.array(GeplandDeel) })),
  /** Days of the timetable on a holiday or closing day. */
  vervallen: z.array(Rustdag),
  /** A timetable with days covers the whole month; else there is no total. */
  bekend: z.boolean(),
  gepland: DecimalText,
  /** Present on planned days, never more than was planned. */
  volgensPlan: DecimalText,
  /** Planned days up to today without presence. */
  nietAanwezig: z.array(DateText),
  /** Present without a plan. */
  buitenPlan: z.array(DateText),
});

const Bezetting = z.strictObject({
  /** Null: no limit is filled in. Negative: more people than places. */
  vrij: z.int().nullable(),
  personen: z.array(Persoon),
});

const WerkpostGegevens = readShape('werkpost');

export const WerkpostRij = z.strictObject({
  id: Id,
  naam: z.string(),
  /** Host, or the organisation itself. */
  organisatie: z.string().nullable(),
  extern: z.boolean(),
  aard: z.enum(WERKPOST_AARDEN).nullable(),
  plaatsen: z.int().nullable(),
  /** Fewest free places in a half day of the week; null: no limit. */
  vrij: z.int().nullable(),
  dagen: z.array(z.strictObject({ datum: DateText, vm: Bezetting, nm: Bezetting })),
  /** At this werkpost in this week, but the timetable names no day for it. */
  zonderDag: z.array(Persoon),
});

/** A stay of one person, with what is followed up. */
export const Verblijf = Persoon.extend({
  periodeId: Id,
  van: DateText.nullable(),
  tot: DateText.nullable(),
  lopend: z.boolean(),
  doel: z.string().nullable(),
  nazichtOp: DateText.nullable(),
  nazichtUitkomst: z.string().nullable(),
  aangepast: z.string().nullable(),
  collegasGebriefOp: DateText.nullable(),
  collegasGebriefDoor: z.string().nullable(),
  werkpostbegeleider: z.string().nullable(),
  contactElkeWeken: z.int().nullable(),
  laatsteContact: DateText.nullable(),
  /** Last day of the next contact; null without an agreed rhythm. */
  contactUiterlijk: DateText.nullable(),
  /** Days since the last contact, or since the first day there. */
  dagenZonderContact: z.int().nullable(),
});

const lezen = { right: 'dossier.lezen', reads: 'persoonlijk' } as const;
const schrijven = { right: 'dossier.schrijven', reads: 'persoonlijk' } as const;

export const roosterCalls = {
  'uurrooster.lees': query({
    ...lezen,
    input: z.strictObject({ trajectId: Id, op: DateText.optional() }),
    output: z.strictObject({
      trajectId: Id,
      /** Newest first. */
      versies: z.array(RoosterVersie),
      /** Hours a week that were agreed for the day (AMA-04). */
      afgesproken: z.int().nullable(),
    }),
  }),
  /** Ends the timetable that holds the day before `van`, and starts this one; a later one stays. Empty: no timetable from that day. */
  'uurrooster.bewaar': command({
    ...schrijven,
    input: z.strictObject({ trajectId: Id, van: DateText, inhoud: RoosterInhoud, reden: z.string().max(500).optional() }),
    output: Written,
  }),
  'planning.maand': query({
    ...lezen,
    input: z.strictObject({ maand: MonthText }),
    output: z.strictObject({ maand: MonthText, rijen: z.array(PlanRij) }),
  }),
  /** The week (Monday to Sunday) that holds the day. */
  'werkpost.rooster': query({
    ...lezen,
    input: z.strictObject({ op: DateText.optional() }),
    output: z.strictObject({
      van: DateText,
      tot: DateText,
      /** Holidays and closing days of the whole organisation. */
      rustdagen: z.array(Rustdag),
      werkposten: z.array(WerkpostRij),
      /** Planned without a werkpost. */
      zonderWerkpost: z.array(Persoon),
    }),
  }),
  'werkpost.lees': query({
    ...lezen,
    input: z.strictObject({ id: Id, op: DateText.optional() }),
    output: z.strictObject({
      werkpost: WerkpostGegevens,
      verblijven: z.array(Verblijf),
      /** Findings about a stay at this werkpost. */
      bevindingen: z.array(Bevinding),
    }),
  }),
};
