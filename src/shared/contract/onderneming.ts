/** The house in collectief maatwerk: filling, norm, begeleiders, enclaves, figures of a quarter against the estimate. */
import { z } from 'zod';
import { BEGELEIDINGSGRADEN, INZET_SOORTEN } from '../domain/codes-maatwerk.ts';
import { TICKET_SOORTEN } from '../domain/codes.ts';
import { Afleiding } from './afleiding.ts';
import { Bevinding } from './bevinding.ts';
import { command, query } from './define.ts';
import { DoorstroomTermijn } from './doorstroom.ts';
import { readShape } from './lezen.ts';
import { KwartaalText, maatwerkShapes } from './records-maatwerk.ts';
import { DateText, Id, ShortText, Written, YearNumber } from './values.ts';
import { PersoonNaam } from './verloop.ts';

const day = DateText.nullable();
const lezen = { right: 'dossier.lezen', reads: 'persoonlijk' } as const;
const schrijven = { right: 'dossier.schrijven', reads: 'persoonlijk' } as const;
const geld = { right: 'financiering.lezen', reads: 'persoonlijk' } as const;
/** Decimal texts with a point, 4 decimals. */
const decimal = z.string().nullable();
const Verantwoording = {
  /** Dutch: what keeps a figure from being calculated. */
  ontbreekt: z.array(z.string()),
  /** Labels of values that are used and not confirmed. */
  nietBevestigd: z.array(z.string()),
  afleiding: Afleiding,
};
const Grondslag = z.enum(['raming', 'gemengd', 'afrekening']);

const InvullingRegel = z.strictObject({
  persoon: PersoonNaam,
  raming: z.string(),
  cijfer: decimal,
  telt: z.string(),
  verschil: decimal,
});
const KwartaalInvulling = z.strictObject({
  kwartaal: KwartaalText,
  /** `raming`: "raming op contractbreuk". */
  grondslag: Grondslag,
  vte: z.string(),
  contingent: decimal,
  procent: decimal,
  jaardeel: decimal,
  regels: z.array(InvullingRegel),
  verschillen: z.array(InvullingRegel),
  ...Verantwoording,
});
const PerGraad = z.strictObject({ laag: z.string(), midden: z.string(), hoog: z.string() });

export const BegeleiderKaart = z.strictObject({
  ...readShape('begeleider').shape,
  gronden: z.array(readShape('begeleiderGrond')),
  ervaring: z.array(readShape('begeleiderErvaring')),
  inzet: z.array(readShape('begeleiderInzet')),
  /** Grounds that are proven on the day; empty: "ontbreekt: grond". */
  aangetoond: z.array(z.string()),
  opleidingUiterlijk: day,
  coachingTot: day,
  alarmen: z.array(DateText),
  /** VTE per use on the day. */
  inzetNu: z.array(z.strictObject({ soort: z.enum(INZET_SOORTEN), vte: z.string() })),
  bevindingen: z.array(Bevinding),
});

const EnclaveDag = z.strictObject({
  datum: DateText,
  werknemers: z.array(PersoonNaam),
  begeleiders: z.array(z.strictObject({ id: Id, naam: z.string() })),
  /** A qualified begeleider was there on that day (DS-43). */
  gekwalificeerd: z.boolean(),
});
export const EnclaveKaart = z.strictObject({
  ...readShape('enclave').shape,
  gastheer: z.string().nullable(),
  /** Last day to notify the department. */
  meldingUiterlijk: day,
  register: z.array(EnclaveDag),
  bevindingen: z.array(Bevinding),
});

/** One day of the register as its form starts: as it stands, or as the newest day that was filled in. */
const EnclaveDagKeuze = z.strictObject({
  datum: DateText,
  ingevuld: z.boolean(),
  /** Newest day of the register, which the ticks of an empty day are taken from; null without one. */
  voorstelVan: day,
  /** In service or in AMA on the day, and whoever stands in its register already. */
  personen: z.array(
    z.strictObject({
      persoon: PersoonNaam,
      /** `geen`: neither of the two on this day. */
      hoedanigheid: z.enum(['doelgroepwerknemer', 'ama', 'geen']),
      aanwezig: z.boolean(),
    }),
  ),
  begeleiders: z.array(z.strictObject({ id: Id, naam: z.string(), aanwezig: z.boolean() })),
});

const VertrekKwartaal = z.strictObject({
  kwartaal: KwartaalText,
  vteVoor: z.string(),
  vteNa: z.string(),
  verlies: z.string(),
  procentVoor: decimal,
  procentNa: decimal,
  tekort: decimal,
  vervanging: decimal,
  vervangingVanaf: day,
  vervangingUiterlijk: day,
});
const Richting = z.enum(['hoger', 'gelijk', 'lager']).nullable();
/** Decimal text with a point, above 0. */
const Uren = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,6})?$/)
  .regex(/[1-9]/);

/** Somebody who could take the place: waits for one, or holds a ticket. A fact out of their file, never a choice. */
const Opvolger = z.strictObject({
  persoon: PersoonNaam,
  /** Waits for a place since this day. */
  wachtSinds: day,
  waarvoor: z.string().nullable(),
  ticket: z.enum(TICKET_SOORTEN).nullable(),
  ticketTot: day,
});

/** A line of figures as somebody types it: the quarter and the source stand above all lines. */
const CijferRegel = maatwerkShapes.kwartaalcijfer.omit({ cijfersId: true }).extend({ id: Id.nullable().optional() });
const Cijfers = z.strictObject({
  ...readShape('kwartaalcijfers').shape,
  regels: z.array(z.strictObject({ ...readShape('kwartaalcijfer').shape, persoon: PersoonNaam })),
});

const SchaduwRegel = z.strictObject({
  persoon: PersoonNaam,
  /** Cents; null where a value is missing, which `ontbreekt` names. */
  berekend: z.int().nullable(),
  afgerekend: z.int().nullable(),
  verschil: z.int().nullable(),
  wop: z.strictObject({ loonpremie: z.int(), graad: z.enum(BEGELEIDINGSGRADEN).nullable() }).nullable(),
  afgerekendeWop: z.strictObject({ loonpremie: z.int(), graad: z.enum(BEGELEIDINGSGRADEN).nullable() }).nullable(),
  /** As settled, in cents: it is not calculated while the amounts of the department are not known. */
  begeleidingspremie: z.int().nullable(),
  ...Verantwoording,
});

export const ondernemingCalls = {
  'begeleider.kaarten': query({ ...lezen, input: z.strictObject({ op: DateText.optional() }), output: z.array(BegeleiderKaart) }),
  'enclave.lijst': query({ ...lezen, input: z.strictObject({ op: DateText.optional() }), output: z.array(EnclaveKaart) }),
  /** The house: fines with their clocks, evidence, requests for erasure, and the information that goes with them. */
  'maatwerk.huis': query({
    ...lezen,
    input: z.strictObject({ op: DateText.optional() }),
    output: z.strictObject({
      boetes: z.array(readShape('boete')),
      vaststellingen: z.array(readShape('vaststelling')),
      bewijsstukken: z.array(readShape('bewijsstuk')),
      wisverzoeken: z.array(readShape('wisverzoek')),
      personeelstellingen: z.array(readShape('personeelstelling')),
      /** The house list of competences, in its own order. */
      competenties: z.array(readShape('competentie')),
      termijnen: z.array(DoorstroomTermijn),
      bevindingen: z.array(Bevinding),
    }),
  }),
  /** Who can be ticked for a day of the register, and who is. Errors: NIET_GEVONDEN. */
  'enclave.dagKeuze': query({ ...lezen, input: z.strictObject({ enclaveId: Id, datum: DateText }), output: EnclaveDagKeuze }),
  /** The whole register of a day at once: who is not named is taken out. Errors: NIET_GEVONDEN. */
  'enclave.dag': command({
    ...schrijven,
    input: z.strictObject({
      enclaveId: Id,
      datum: DateText,
      personen: z.array(Id).max(500),
      begeleiders: z.array(Id).max(100),
      reden: z.string().max(500).optional(),
    }),
    output: Written,
  }),
  /** Filling per quarter and year, direction of the contingent (never a number of places), and the guidance norm. */
  'maatwerk.invulling': query({
    ...geld,
    input: z.strictObject({ jaar: YearNumber.optional(), op: DateText.optional() }),
    output: z.strictObject({
      op: DateText,
      jaar: YearNumber,
      procent: decimal,
      grondslag: Grondslag,
      kwartalen: z.array(KwartaalInvulling),
      richting: z.strictObject({ richting: Richting, vanaf: day, ...Verantwoording }),
      norm: z.strictObject({
        kwartaal: KwartaalText,
        grondslag: Grondslag,
        vte: PerGraad,
        begrensd: PerGraad.nullable(),
        nodig: decimal,
        aanwezig: decimal,
        verschil: decimal,
        tekort: z.boolean().nullable(),
        zonderGraad: z.array(PersoonNaam),
        ...Verantwoording,
      }),
    }),
  }),
  /**
   * What a departure does to the filling, and what a replacement brings back (F-18): a forecast, and labelled so. `vervanging` is somebody
   * who would begin on a day with these hours a week. Throws NIET_GEVONDEN.
   */
  'maatwerk.vertrek': query({
    ...geld,
    input: z.strictObject({
      persoonId: Id,
      laatsteDag: DateText,
      vervanging: z.strictObject({ van: DateText, q: Uren, s: Uren }).optional(),
    }),
    output: z.strictObject({
      persoon: PersoonNaam,
      laatsteDag: DateText,
      kwartalen: z.array(VertrekKwartaal),
      herverdeling: z.strictObject({ jaar: z.int(), voor: Richting, na: Richting }),
      /** The same quarters with the replacement that was asked about; null without one. */
      metVervanging: z
        .strictObject({
          kwartalen: z.array(z.strictObject({ kwartaal: KwartaalText, vte: z.string(), procent: decimal })),
          herverdeling: Richting,
        })
        .nullable(),
      opvolgers: z.array(Opvolger),
      ...Verantwoording,
    }),
  }),
  /** What was entered of a year, with the names: figures of each quarter, wage costs, payments. */
  'maatwerk.cijfers': query({
    ...geld,
    input: z.strictObject({ jaar: YearNumber }),
    output: z.strictObject({
      jaar: z.int(),
      cijfers: z.array(Cijfers),
      loonregels: z.array(z.strictObject({ ...readShape('loonregel').shape, persoon: PersoonNaam })),
      betalingen: z.array(readShape('cmwBetaling')),
    }),
  }),
  /**
   * Figures of a quarter with all their lines in one operation: of a set that is there, a line that is not named is taken out. A value that
   * was settled changes only with a reason, and both values stay (DS-46). Errors: NIET_GEVONDEN, REDEN_ONTBREEKT.
   */
  'kwartaalcijfers.bewaar': command({
    right: 'financiering.schrijven',
    reads: 'persoonlijk',
    input: z.strictObject({
      id: Id.nullable().optional(),
      ...maatwerkShapes.kwartaalcijfers.shape,
      regels: z.array(CijferRegel).max(2000),
      reden: z.string().max(500).optional(),
    }),
    output: Written,
  }),
  /** Shadow calculation against the settlement of a quarter (F-21, DS-R13). */
  'maatwerk.afrekening': query({
    ...geld,
    input: z.strictObject({ kwartaal: KwartaalText }),
    output: z.strictObject({ kwartaal: KwartaalText, regels: z.array(SchaduwRegel), verschil: z.int().nullable() }),
  }),
  /** Settlements and when they are paid, of a calendar year (DS-41). */
  'maatwerk.betaalkalender': query({
    ...geld,
    input: z.strictObject({ jaar: YearNumber }),
    output: z.array(
      z.strictObject({
        kwartaal: KwartaalText.nullable(),
        jaar: z.int(),
        berekendIn: z.string(),
        betaaldOp: DateText,
        /** Payments that were noted for it. */
        genoteerd: z.array(readShape('cmwBetaling')),
      }),
    ),
  }),
  /** Figures that somebody replaced, with both values (DS-46). */
  'cijfer.lijst': query({
    ...geld,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: Id,
        cijfer: z.string(),
        berekend: z.string(),
        ingevoerd: z.string(),
        inGebruik: z.string(),
        reden: z.string().nullable(),
        door: z.string().nullable(),
        op: day,
        /** Instant of the line, ISO, UTC. */
        wanneer: z.string(),
      }),
    ),
  }),
  /** A calculated figure or a settlement value is replaced only with a reason. Errors: REDEN_ONTBREEKT. */
  'cijfer.vervang': command({
    right: 'financiering.schrijven',
    reads: 'gewoon',
    input: z.strictObject({
      cijfer: ShortText.min(1),
      berekend: ShortText.min(1),
      ingevoerd: ShortText.min(1),
      reden: z.string().max(500),
    }),
    output: Written,
  }),
};
