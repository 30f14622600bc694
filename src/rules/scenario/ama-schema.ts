/**
 * The facts of AMA as a jurist writes them, in the terms of the glossary: strict, so that a typing error fails, and optional, so that
 * a scenario or a case states only what differs from a file in which everything is in order (`basis.ts`).
 */
import { z } from 'zod';
import {
  AANWEZIG_CODES,
  BUITEN_TRAJECT_KEUZES,
  DAGDELEN,
  EINDREDEN_CODES,
  ERKENNING_SOORTEN,
  GESPREK_SOORTEN,
  KALENDER_SOORTEN,
  MAATREGEL_SOORTEN,
  ONKOST_GRONDSLAGEN,
  ONKOST_SOORTEN,
  ONKOST_WIJZEN,
  POLIS_SOORTEN,
  STATUUT_CODES,
  TOESTEMMING_SOORTEN,
  TRAJECT_SOORTEN,
  WERKPOST_AARDEN,
} from '../../shared/domain/codes.ts';
import { toIsoDate } from '../../shared/domain/date.ts';
import { AttendanceLine } from './aanwezig.ts';
import { DateOrNull, DateText, Euro, Hours, MonthText, No, period, QuarterText, Time, Yes } from './values.ts';

/** Everyone was briefed long ago, unless a scenario says otherwise. */
const BRIEFED = toIsoDate('2020-01-01');

const Statuut = z.strictObject({ code: z.enum(STATUUT_CODES), ...period, verwachtEinde: DateOrNull });
const Toestemming = z.strictObject({
  soort: z.enum(TOESTEMMING_SOORTEN),
  datum: DateOrNull,
  aanwezig: z.enum(AANWEZIG_CODES).default('ja'),
  geldigTot: DateOrNull,
});
const Maatregel = z.strictObject({ soort: z.enum(MAATREGEL_SOORTEN), ...period });
const Tewerkstelling = z.strictObject({ id: z.string().default('contract'), ...period });
const Wvg = z.strictObject({
  id: z.string(),
  begeleider: z.string().default('eigen'),
  werkpostId: z.string(),
  locatie: z.string().nullable().default(null),
  uren: Hours.nullable().default(null),
  eindeGemeldOp: DateOrNull,
  ...period,
});
const WvgEvaluatie = z.strictObject({ datum: DateText, wvgOvereenkomstId: z.string().nullable().default(null) });
const Onkost = z.strictObject({
  id: z.string().default('onkost'),
  datum: DateText,
  soort: z.enum(ONKOST_SOORTEN).default('vervoer'),
  wijze: z.enum(ONKOST_WIJZEN),
  grondslag: z.enum(ONKOST_GRONDSLAGEN),
  euro: Euro,
  bewijsIngevuld: No,
  kinderen: z.int().min(0).nullable().default(null),
});
const Bewindvoerder = z.strictObject({ van: DateOrNull, tot: DateOrNull, tekentMee: z.boolean().nullable().default(null) });
const Ticket = z.strictObject({ id: z.string().default('ticket'), datum: DateText, tot: DateOrNull, gebruikt: No });

export const Persoon = z.strictObject({
  insz: z.string().nullable().optional(),
  geboortedatum: DateText.nullable().optional(),
  overledenOp: DateText.nullable().optional(),
  statuten: z.array(Statuut).optional(),
  toestemmingen: z.array(Toestemming).optional(),
  maatregelen: z.array(Maatregel).optional(),
  tewerkstellingen: z.array(Tewerkstelling).optional(),
  wvgOvereenkomsten: z.array(Wvg).optional(),
  wvgEvaluaties: z.array(WvgEvaluatie).optional(),
  bewindvoerders: z.array(Bewindvoerder).optional(),
  tickets: z.array(Ticket).optional(),
  onkosten: z.array(Onkost).optional(),
});

const filled = z.boolean().optional();
const signed = DateText.nullable().optional();
export const Overeenkomst = z.strictObject({
  id: z.string().optional(),
  kader: z.enum(['SE', 'WVG']).optional(),
  van: DateText.nullable().optional(),
  tot: DateText.nullable().optional(),
  punten: z
    .strictObject({
      tijd: filled,
      activiteiten: filled,
      plaats: filled,
      afspraken: filled,
      begeleiding: filled,
      einde: filled,
    })
    .optional(),
  getekend: z.strictObject({ deelnemer: signed, organisatie: signed, bewindvoerder: signed, werkpost: signed }).optional(),
  bewindvoerderNodig: z.boolean().nullable().optional(),
  werkpostNodig: filled,
  verzondenOp: DateText.nullable().optional(),
  extra: z.strictObject({ uurrooster: filled, takenpakket: filled, locatie: filled, werkpostbegeleider: filled }).optional(),
});

const Beoordeling = z.strictObject({
  id: z.string().default('beoordeling'),
  gevraagdOp: DateOrNull,
  geplandOp: DateOrNull,
  wachtSinds: DateOrNull,
  besluitOp: DateOrNull,
  conclusie: z.enum(['ja', 'nee']).nullable().default(null),
  doorIngevuld: Yes,
  herinnerdOp: DateOrNull,
});
const EigenEvaluatie = z.strictObject({
  datum: DateText,
  doorIngevuld: Yes,
  conclusie: z.enum(['ja', 'nee']).nullable().default(null),
});
const Werkpost = z.strictObject({
  werkpostId: z.string().default('w1'),
  ...period,
  extern: No,
  partner: No,
  doelIngevuld: Yes,
  nazichtOp: DateOrNull,
  nazichtUitkomstIngevuld: No,
  aard: z.enum(WERKPOST_AARDEN).nullable().default('gewoon'),
  contactElkeWeken: z.int().min(1).nullable().default(null),
  contacten: z.array(DateText).default([]),
  gebriefOp: DateText.nullable().default(BRIEFED),
  gebriefDoorIngevuld: Yes,
});
const Uurrooster = z.strictObject({
  weekdag: z.int().min(1).max(7),
  dagdeel: z.enum(DAGDELEN).default('dag'),
  uren: Hours.nullable(),
  werkpostId: z.string().nullable().default(null),
  ...period,
});
const Beginstand = z
  .strictObject({
    jaar: z.int().min(2000).max(2099),
    kwartaal: z.literal([1, 2, 3, 4]),
    dagen: z.number().min(0).multipleOf(0.5),
    tot: DateText,
  })
  .transform(({ dagen, ...rest }) => ({ ...rest, halven: dagen * 2 }));

export const Traject = z.strictObject({
  id: z.string().optional(),
  soort: z.enum(TRAJECT_SOORTEN).optional(),
  start: DateText.optional(),
  startTijd: Time.nullable().optional(),
  einde: DateText.nullable().optional(),
  eindReden: z.enum(EINDREDEN_CODES).nullable().optional(),
  bestemming: z.string().nullable().optional(),
  overgang: z.boolean().optional(),
  adviesDatum: DateText.nullable().optional(),
  overgangsbeslissing: DateText.nullable().optional(),
  capaciteit: Hours.nullable().optional(),
  uren: z.array(z.strictObject({ van: DateText, uren: Hours })).optional(),
  beoordelingen: z.array(Beoordeling).optional(),
  eigenEvaluaties: z.array(EigenEvaluatie).optional(),
  overeenkomst: Overeenkomst.nullable().optional(),
  overeenkomsten: z.array(Overeenkomst).optional(),
  dimona: z
    .strictObject({
      inDatum: DateOrNull,
      inTijd: Time.nullable().default(null),
      uitDatum: DateOrNull,
      uitTijd: Time.nullable().default(null),
    })
    .optional(),
  werkposten: z.array(Werkpost).optional(),
  begeleidingen: z.array(z.strictObject({ begeleiderId: z.string().nullable().default('b1'), ...period })).optional(),
  gesprekken: z.array(z.strictObject({ soort: z.enum(GESPREK_SOORTEN), datum: DateOrNull, doorIngevuld: Yes })).optional(),
  popVersies: z.array(z.strictObject({ id: z.string().default('pop'), datum: DateText, geregistreerdOp: DateOrNull })).optional(),
  observaties: z.array(z.strictObject({ datum: DateText })).optional(),
  collegasGebrieft: DateText.nullable().optional(),
  contactpersoonIngevuld: z.boolean().optional(),
  onderbrekingen: z.array(z.strictObject(period)).optional(),
  afwezigheden: z.array(z.strictObject(period)).optional(),
  vestigingId: z.string().nullable().optional(),
  maandenAfwezig: z.array(MonthText).optional(),
  uurrooster: z.array(Uurrooster).optional(),
  flexibel: z.array(z.strictObject({ uren: Hours.nullable(), ...period })).optional(),
  beginstanden: z.array(Beginstand).optional(),
});

const Begeleider = z.strictObject({
  id: z.string(),
  inDienst: DateOrNull,
  uitDienst: DateOrNull,
  grond: z.literal([1, 2, 3, 4, 5]).nullable().default(null),
  startOpleiding: DateOrNull,
});
const Afwijking = z.strictObject({
  soort: z.enum(['overzicht', 'evaluatie', 'pop']),
  documentId: z.string().default('document-1'),
  periode: z.string().nullable().default(null),
  op: DateText,
  verzondenOp: DateText,
  persoonId: z.string().nullable().default('persoon-1'),
  trajectId: z.string().nullable().default('traject-1'),
  dagen: z.int().nullable().default(null),
  stand: z.enum(['open', 'te_maken']).default('open'),
});

export const Organisatie = z.strictObject({
  naam: z.string().nullable().optional(),
  kbo: z.string().nullable().optional(),
  vestigingen: z.array(z.strictObject({ nummer: z.string(), geldig: z.boolean() })).optional(),
  polissen: z.array(z.strictObject({ soort: z.enum(POLIS_SOORTEN), ...period })).optional(),
  contingenten: z.array(z.strictObject({ van: DateText, plaatsen: z.int().min(0) })).optional(),
  aandelen: z.array(z.strictObject({ partnerId: z.string(), plaatsen: z.int().min(0), ...period })).optional(),
  voorschotten: z.array(z.strictObject({ datum: DateText, euro: Euro, jaar: z.int().nullable().default(null) })).optional(),
  kalender: z
    .array(
      z.strictObject({
        datum: DateText,
        soort: z.enum(KALENDER_SOORTEN),
        vestigingId: z.string().nullable().default(null),
      }),
    )
    .optional(),
  begeleiders: z.array(Begeleider).optional(),
  erkenningen: z.array(z.strictObject({ soort: z.enum(ERKENNING_SOORTEN), ...period })).optional(),
  werkposten: z.array(z.strictObject({ id: z.string(), aard: z.enum(WERKPOST_AARDEN).nullable() })).optional(),
  afwijkingen: z.array(Afwijking).optional(),
  verzondenOverzichten: z.array(z.strictObject({ kwartaal: QuarterText, op: DateText })).optional(),
  ingebruikname: DateText.nullable().optional(),
  kwartalenMetTraject: z.array(QuarterText).nullable().optional(),
});

const Besluit = z.strictObject({ datum: DateText, keuze: z.enum(BUITEN_TRAJECT_KEUZES) });
const Keuze = z.strictObject({
  datum: DateText,
  dagdeel: z.enum(DAGDELEN).default('dag'),
  werkpostId: z.string().nullable().default(null),
  bron: z.string(),
});

/** What a case or a scenario says about one person. */
export const PersoonDeel = {
  persoon: Persoon.optional(),
  traject: Traject.optional(),
  trajecten: z.array(Traject).optional(),
  aanwezig: z.array(AttendanceLine).optional(),
  besluiten: z.array(Besluit).optional(),
  keuzes: z.array(Keuze).optional(),
};
const PersoonDeelObject = z.strictObject(PersoonDeel);
export type PersoonDeel = z.infer<typeof PersoonDeelObject>;
export type OrganisatieDeel = z.infer<typeof Organisatie>;
export type TrajectDeel = z.infer<typeof Traject>;
