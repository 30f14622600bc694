/** What changes during a traject: status, begeleiders, long absence, the way to employment and back, death, VDAB's clock. */
import { z } from 'zod';
import {
  BEGELEIDING_ROLLEN,
  EINDREDEN_CODES,
  KALENDER_SOORTEN,
  POP_STANDEN,
  STATUUT_BRIEVEN,
  STATUUT_CODES,
  TOESTEMMING_SOORTEN,
} from '../domain/codes.ts';
import { command, query } from './define.ts';
import { DateText, Id, ShortText, Written, YearNumber } from './values.ts';

const day = DateText.nullable();
/** Why: asked when what changes was sent (hard rule 14). */
const reden = z.string().max(500).optional();
const lezen = { right: 'dossier.lezen', reads: 'persoonlijk' } as const;
const schrijven = { right: 'dossier.schrijven', reads: 'persoonlijk' } as const;
const vertrouwelijk = { right: 'vertrouwelijk.lezen', reads: 'vertrouwelijk' } as const;

/** A person in a list; `overleden` puts the cross behind the name. */
export const PersoonNaam = z.strictObject({ id: Id, naam: z.string(), voornaam: z.string(), overleden: z.boolean() });
const persoon = PersoonNaam;

// --- status -----------------------------------------------------------------------------------------------------------------

const Wissel = z.strictObject({
  persoonId: Id,
  /** First day of the new statuses; what runs and is not among them ends the day before. */
  op: DateText,
  statuten: z
    .array(z.strictObject({ code: z.enum(STATUUT_CODES), verwachtEinde: day.default(null) }))
    .min(1)
    .max(STATUUT_CODES.length),
});

/** A paper that the change asks (AMA-06 to AMA-08). */
export const PapierNodig = z.strictObject({
  statuut: z.enum(STATUUT_CODES),
  papier: z.enum(TOESTEMMING_SOORTEN),
  rule: z.string(),
  uiterlijk: DateText,
  aanwezig: z.boolean(),
  brief: z.enum(STATUUT_BRIEVEN).nullable(),
});

const StatuutRegel = z.strictObject({ id: Id.nullable(), code: z.enum(STATUUT_CODES), van: day, tot: day });

// --- begeleiders and promises -----------------------------------------------------------------------------------------------

const Vervanging = z.strictObject({
  /** Who stops, or is away. */
  begeleiderId: Id,
  /** Who takes over. */
  doorId: Id,
  van: DateText,
  /** Last day of a deputy; null: until further notice. */
  tot: day.default(null),
  /** begeleider: takes over for good · vervanger: stands in beside the begeleider. */
  rol: z.enum(BEGELEIDING_ROLLEN),
  /** Only these stays (`id` of a line); absent: all of the one who stops. */
  trajecten: z.array(Id).max(5000).optional(),
  /** Open promises and tasks go to the other too. */
  openstaand: z.boolean().default(true),
});

/** What somebody is guided in: a traject of AMA, the employment of a doelgroepwerknemer, or AMA in welfare. */
const Verblijf = {
  soort: z.enum(['ama', 'maatwerk', 'wvg']),
  /** The traject, the employment or the agreement of AMA WVG. */
  id: Id,
  /** Of AMA; null elsewhere. */
  trajectId: Id.nullable(),
  persoon,
};

const VervangRegel = z.strictObject({
  ...Verblijf,
  stand: z.enum(['wijzigt', 'gelijk']),
  /** The period of the one who stops, as it stands and as it will. */
  nu: z.strictObject({ van: day, tot: day }),
  wordt: z.strictObject({ van: DateText, tot: day }).nullable(),
  beloften: z.int(),
  taken: z.int(),
});

export const Belofte = z.strictObject({
  id: Id,
  persoon,
  trajectId: Id.nullable(),
  begeleiderId: Id.nullable(),
  begeleider: z.string().nullable(),
  tekst: z.string(),
  op: day,
  tegen: day,
  klaarOp: day,
  teLaat: z.boolean(),
});

// --- employment -------------------------------------------------------------------------------------------------------------

const Doel = z.strictObject({
  id: Id,
  titel: z.string(),
  stand: z.enum(POP_STANDEN).nullable(),
  /** Actions that are not done. */
  acties: z.array(z.strictObject({ id: Id, tekst: z.string(), tegen: day })),
});

// --- VDAB's clock -----------------------------------------------------------------------------------------------------------

/** Where the yearly assessment stands, and whose delay it is (AMA-03). */
export const BeoordelingStand = z.strictObject({
  recordId: Id.nullable(),
  stand: z.enum(['niet_gevraagd', 'gevraagd', 'gepland', 'wacht']),
  uiterlijk: DateText,
  vraagUiterlijk: DateText,
  gevraagdOp: day,
  geplandOp: day,
  herinnerdOp: day,
  teLaat: z.boolean(),
  vertraging: z.enum(['kantoor', 'vdab']).nullable(),
});

const Telling = z.strictObject({ opTijd: z.int(), laatKantoor: z.int(), laatVdab: z.int(), loopt: z.int() });

// --- reminders --------------------------------------------------------------------------------------------------------------

export const HERINNERING_SOORTEN = ['afwezig_contact', 'afwezig_gesprek', 'belofte', 'taak', 'vdab_herinneren'] as const;

/** A reminder of the office's own: no finding, no legal term, and never the reason of an absence. */
export const Herinnering = z.strictObject({
  sleutel: z.string(),
  soort: z.enum(HERINNERING_SOORTEN),
  persoon,
  trajectId: Id.nullable(),
  recordId: Id.nullable(),
  /** Day of the reminder. */
  op: day,
  tekst: z.string(),
});

// --- calendar ---------------------------------------------------------------------------------------------------------------

const KalenderRegel = z.strictObject({
  id: Id,
  van: DateText,
  naar: day,
  soort: z.enum(KALENDER_SOORTEN),
  omschrijving: z.string().nullable(),
  stand: z.enum(['nieuw', 'bestaat', 'rustdag', 'hangt_van_feestdag_af']),
});

export const verloopCalls = {
  /** What a change of status would do: what ends, goes on and begins, and which papers it asks. Writes nothing. */
  'statuut.wisselProef': query({
    ...vertrouwelijk,
    input: Wissel,
    output: z.strictObject({
      eindigt: z.array(StatuutRegel),
      blijft: z.array(StatuutRegel),
      begint: z.array(StatuutRegel),
      /** Recorded to begin later: left as they are. */
      later: z.array(StatuutRegel),
      nodig: z.array(PapierNodig),
    }),
  }),
  /** One operation, one undo: statuses, and a task for every paper that is not there yet. */
  'statuut.wissel': command({
    ...vertrouwelijk,
    input: z.strictObject({ ...Wissel.shape, reden }),
    output: z.strictObject({
      operation: z.string().nullable(),
      nodig: z.array(PapierNodig),
      /** Letters to make now, for papers that are not there. */
      brieven: z.array(z.enum(STATUUT_BRIEVEN)),
      taken: z.int(),
    }),
  }),

  'begeleiding.vervangProef': query({
    ...lezen,
    input: Vervanging,
    output: z.strictObject({ regels: z.array(VervangRegel), stempel: z.string() }),
  }),
  /** Refused with VEEL_VERANDERD when the file moved since the preview. */
  'begeleiding.vervang': command({
    ...schrijven,
    input: z.strictObject({ ...Vervanging.shape, stempel: z.string(), reden }),
    output: z.strictObject({ operation: z.string().nullable(), aantal: z.int() }),
  }),
  /** Who guides whom on a day, and whom nobody guides. */
  'begeleiding.overzicht': query({
    ...lezen,
    input: z.strictObject({ op: DateText.optional() }),
    output: z.strictObject({
      op: DateText,
      begeleiders: z.array(
        z.strictObject({
          begeleiderId: Id,
          naam: z.string(),
          uitDienst: day,
          trajecten: z.array(z.strictObject({ ...Verblijf, rol: z.enum(BEGELEIDING_ROLLEN), van: day, tot: day })),
          beloften: z.int(),
        }),
      ),
      zonder: z.array(z.strictObject(Verblijf)),
      /** Guided by a name as a list had it: nobody said yet who of the house that is. */
      geschreven: z.array(z.strictObject({ ...Verblijf, tekst: z.string() })),
    }),
  }),
  /** Promises: open ones, or those that were kept too; oldest date first. */
  'belofte.lijst': query({
    ...lezen,
    input: z.strictObject({ begeleiderId: Id.optional(), persoonId: Id.optional(), ookKlaar: z.boolean().default(false) }),
    output: z.array(Belofte),
  }),

  'ama.naarTewerkstellingProef': query({
    ...lezen,
    input: z.strictObject({ trajectId: Id, van: DateText }),
    output: z.strictObject({
      einde: DateText,
      /** Last day for Dimona OUT; a proposal, nothing is filled in. */
      dimonaUitUiterlijk: day,
      doelen: z.array(Doel),
      /** What AMA-55 says of the file as it stands. */
      strijdig: z.array(z.string()),
    }),
  }),
  /** Ends the traject the day before the contract and makes the employment, in one operation. */
  'ama.naarTewerkstelling': command({
    ...schrijven,
    input: z.strictObject({
      trajectId: Id,
      van: DateText,
      omschrijving: ShortText.nullable(),
      doelgroepwerknemer: z.boolean(),
      eindReden: z.enum(EINDREDEN_CODES).nullable().default(null),
      bestemming: ShortText.nullable().default(null),
      /** Only when it was done: a day that somebody entered. */
      dimonaUitDatum: day.default(null),
      /** Goals of the POP that go along. */
      doelen: z.array(Id).max(99).default([]),
      reden,
    }),
    output: z.strictObject({ ...Written.shape, einde: DateText, dimonaUitUiterlijk: day }),
  }),
  'tewerkstelling.naarAmaProef': query({
    ...lezen,
    input: z.strictObject({ tewerkstellingId: Id, tot: DateText, start: day.default(null) }),
    output: z.strictObject({ doelen: z.array(Doel), strijdig: z.array(z.string()) }),
  }),
  /** Ends the employment and starts a traject, or puts the person on the list of candidates, in one operation. */
  'tewerkstelling.naarAma': command({
    ...schrijven,
    input: z.strictObject({
      tewerkstellingId: Id,
      /** Last day of the employment. */
      tot: DateText,
      als: z.enum(['traject', 'kandidaat']),
      /** Of a traject. */
      start: day.default(null),
      adviesDatum: day.default(null),
      doelen: z.array(Id).max(99).default([]),
      reden,
    }),
    output: Written,
  }),
  /** Goals that went along to an employment. */
  'persoon.doelen': query({ ...lezen, input: z.strictObject({ persoonId: Id }), output: z.array(Doel) }),

  'persoon.overledenProef': query({
    ...lezen,
    input: z.strictObject({ persoonId: Id, op: DateText }),
    output: z.strictObject({
      trajecten: z.array(z.strictObject({ id: Id, start: day, wordt: z.enum(['beeindigd', 'vervalt']) })),
      tewerkstellingen: z.int(),
      /** What stops being asked at once. */
      herinneringen: z.int(),
      bevindingen: z.int(),
      /** Sentences of what stays to be done. */
      blijft: z.array(z.string()),
    }),
  }),
  /** Stops every reminder, letter and follow-up at once; ends what runs on that day (domain/ama.md 3.6). */
  'persoon.overleden': command({
    ...schrijven,
    input: z.strictObject({ persoonId: Id, op: DateText, reden }),
    output: z.strictObject({ ...Written.shape, trajecten: z.int() }),
  }),

  /** Every running assessment with its state; `jaar`: how those that fell due in that year went. */
  'beoordeling.overzicht': query({
    ...lezen,
    input: z.strictObject({ op: DateText.optional(), jaar: YearNumber.optional() }),
    output: z.strictObject({
      op: DateText,
      lijst: z.array(
        z.strictObject({
          trajectId: Id,
          persoon,
          bemiddelaar: z.string().nullable(),
          begeleider: z.string().nullable(),
          ...BeoordelingStand.shape,
        }),
      ),
      jaar: YearNumber,
      telling: Telling,
    }),
  }),
  /** Notes the day on which VDAB was reminded of these assessments. */
  'beoordeling.herinnerd': command({
    ...schrijven,
    input: z.strictObject({ ids: z.array(Id).min(1).max(2000), op: DateText, reden }),
    output: z.strictObject({ operation: z.string().nullable(), aantal: z.int() }),
  }),

  /** Reminders up to and including `tot`. Somebody who died has none. */
  'herinnering.lijst': query({
    ...lezen,
    input: z.strictObject({ tot: DateText.optional(), persoonId: Id.optional() }),
    output: z.array(Herinnering),
  }),

  /** A stretch of closing days at once; days that are there already stay as they are. */
  'kalender.bereik': command({
    ...schrijven,
    reads: 'gewoon',
    input: z.strictObject({
      van: DateText,
      tot: DateText,
      soort: z.enum(KALENDER_SOORTEN),
      omschrijving: ShortText.nullable(),
      vestigingId: Id.nullable().default(null),
      /** Saturdays and Sundays too. */
      weekend: z.boolean().default(false),
    }),
    output: z.strictObject({ operation: z.string().nullable(), aantal: z.int() }),
  }),
  'kalender.kopieProef': query({
    ...lezen,
    reads: 'gewoon',
    input: z.strictObject({ jaar: YearNumber }),
    output: z.array(KalenderRegel),
  }),
  /** The calendar of a year to the next one, in one operation. */
  'kalender.kopie': command({
    ...schrijven,
    reads: 'gewoon',
    input: z.strictObject({
      jaar: YearNumber,
      /** Days not to copy. */
      zonder: z.array(Id).max(400).default([]),
    }),
    output: z.strictObject({ operation: z.string().nullable(), aantal: z.int() }),
  }),
};

export type Doel = z.infer<typeof Doel>;
