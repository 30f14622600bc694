/** How a case is written in YAML: strict, so that a typing error fails, with defaults, so that a case states only what differs. */
import { z } from 'zod';
import type { AmaFacts, PersoonFacts, TrajectFacts, UserValue } from '../../src/rules/index.ts';
import {
  ERKENNING_SOORTEN,
  MAATREGEL_SOORTEN,
  ONKOST_GRONDSLAGEN,
  ONKOST_SOORTEN,
  ONKOST_WIJZEN,
  STATUUT_CODES,
  TOESTEMMING_SOORTEN,
  WERKPOST_AARDEN,
} from '../../src/shared/domain/codes.ts';
import { isIsoDate, toIsoDate } from '../../src/shared/domain/date.ts';
import type { IsoDate } from '../../src/shared/domain/date.ts';
import { parseEuro } from '../../src/shared/domain/money.ts';
import { parseInsz } from '../../src/shared/domain/insz.ts';
import { parseKbo } from '../../src/shared/domain/kbo.ts';
import { aanwezigheid, d, organisatie, overeenkomst, persoon, traject } from './facts.ts';

const DateText = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), { error: 'not a date' });
const DateOrNull = DateText.nullable().default(null);
const Time = z.string().regex(/^\d{2}:\d{2}$/);
const period = { van: DateText, tot: DateOrNull };
/** Hours as people write them: `12.5`. */
const Hours = z.number().transform((hours) => Math.round(hours * 100));
const Yes = z.boolean().default(true);

const Statuut = z.strictObject({ code: z.enum(STATUUT_CODES), ...period, verwachtEinde: DateOrNull });
const Toestemming = z.strictObject({
  soort: z.enum(TOESTEMMING_SOORTEN),
  datum: DateOrNull,
  aanwezig: z.enum(['ja', 'nee', 'nvt', 'onbekend']).default('ja'),
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
const Onkost = z.strictObject({
  id: z.string().default('onkost'),
  datum: DateText,
  soort: z.enum(ONKOST_SOORTEN).default('vervoer'),
  wijze: z.enum(ONKOST_WIJZEN),
  grondslag: z.enum(ONKOST_GRONDSLAGEN),
  euro: z.string().transform(parseEuro),
  bewijsIngevuld: z.boolean().default(false),
});

const Bewindvoerder = z.strictObject({ van: DateOrNull, tot: DateOrNull, tekentMee: z.boolean().nullable().default(null) });
const Ticket = z.strictObject({
  id: z.string().default('ticket'),
  datum: DateText,
  tot: DateOrNull,
  gebruikt: z.boolean().default(false),
});

const Person = z.strictObject({
  insz: z.string().nullable().optional(),
  geboortedatum: DateText.nullable().optional(),
  statuten: z.array(Statuut).optional(),
  toestemmingen: z.array(Toestemming).optional(),
  maatregelen: z.array(Maatregel).optional(),
  tewerkstellingen: z.array(Tewerkstelling).optional(),
  wvgOvereenkomsten: z.array(Wvg).optional(),
  bewindvoerders: z.array(Bewindvoerder).optional(),
  tickets: z.array(Ticket).optional(),
  onkosten: z.array(Onkost).optional(),
});

const Agreement = z.strictObject({
  id: z.string().optional(),
  kader: z.enum(['SE', 'WVG']).optional(),
  van: DateText.optional(),
  tot: DateText.nullable().optional(),
  punten: z.record(z.string(), z.boolean()).optional(),
  getekend: z.record(z.string(), DateText.nullable()).optional(),
  bewindvoerderNodig: z.boolean().nullable().optional(),
  werkpostNodig: z.boolean().optional(),
  verzondenOp: DateText.nullable().optional(),
  extra: z.record(z.string(), z.boolean()).optional(),
});

const Traject = z.strictObject({
  id: z.string().optional(),
  soort: z.enum(['SE', 'ARBEIDSZORG']).optional(),
  start: DateText.optional(),
  startTijd: Time.nullable().optional(),
  einde: DateText.nullable().optional(),
  eindReden: z.enum(['GEZONDHEID', 'OVERLEDEN', 'COLLECTIEF_MAATWERK']).nullable().optional(),
  overgang: z.boolean().optional(),
  adviesDatum: DateText.nullable().optional(),
  overgangsbeslissing: DateText.nullable().optional(),
  capaciteit: Hours.nullable().optional(),
  uren: z.array(z.strictObject({ van: DateText, uren: Hours })).optional(),
  beoordelingen: z
    .array(
      z.strictObject({
        id: z.string().default('beoordeling'),
        gevraagdOp: DateOrNull,
        geplandOp: DateOrNull,
        wachtSinds: DateOrNull,
        besluitOp: DateOrNull,
        conclusie: z.enum(['ja', 'nee']).nullable().default(null),
        doorIngevuld: Yes,
      }),
    )
    .optional(),
  eigenEvaluaties: z
    .array(z.strictObject({ datum: DateText, doorIngevuld: Yes, conclusie: z.enum(['ja', 'nee']).nullable().default(null) }))
    .optional(),
  overeenkomst: Agreement.nullable().optional(),
  overeenkomsten: z.array(Agreement).optional(),
  dimona: z.strictObject({ inDatum: DateOrNull, inTijd: Time.nullable().default(null), uitDatum: DateOrNull }).optional(),
  werkposten: z
    .array(
      z.strictObject({
        werkpostId: z.string().default('w1'),
        ...period,
        extern: z.boolean().default(false),
        partner: z.boolean().default(false),
        doelIngevuld: Yes,
        nazichtOp: DateOrNull,
        nazichtUitkomstIngevuld: z.boolean().default(false),
        aard: z.enum(WERKPOST_AARDEN).default('gewoon'),
        contactElkeWeken: z.int().nullable().default(null),
        contacten: z.array(DateText).default([]),
        gebriefOp: DateText.nullable().default(toIsoDate('2020-01-01')),
        gebriefDoorIngevuld: Yes,
      }),
    )
    .optional(),
  begeleidingen: z.array(z.strictObject({ begeleiderId: z.string().nullable().default('b1'), ...period })).optional(),
  gesprekken: z
    .array(z.strictObject({ soort: z.enum(['intake', 'orientatie']), datum: DateOrNull, doorIngevuld: Yes }))
    .optional(),
  popVersies: z.array(z.strictObject({ id: z.string().default('pop'), datum: DateText, geregistreerdOp: DateOrNull })).optional(),
  observaties: z.array(z.strictObject({ datum: DateText })).optional(),
  collegasGebrieft: DateText.nullable().optional(),
  contactpersoonIngevuld: z.boolean().optional(),
  onderbrekingen: z.array(z.strictObject(period)).optional(),
  afwezigheden: z.array(z.strictObject(period)).optional(),
  vestigingId: z.string().nullable().optional(),
  maandenAfwezig: z.array(z.string().regex(/^\d{4}-\d{2}$/)).optional(),
  uurrooster: z
    .array(
      z.strictObject({
        weekdag: z.int().min(1).max(7),
        dagdeel: z.enum(['dag', 'vm', 'nm']).default('dag'),
        uren: Hours.nullable(),
        werkpostId: z.string().nullable().default(null),
        ...period,
      }),
    )
    .optional(),
  flexibel: z.array(z.strictObject({ uren: Hours.nullable(), ...period })).optional(),
  beginstanden: z
    .array(
      z
        .strictObject({ jaar: z.int(), kwartaal: z.literal([1, 2, 3, 4]), dagen: z.number().multipleOf(0.5), tot: DateText })
        .transform(({ dagen, ...rest }) => ({ ...rest, halven: dagen * 2 })),
    )
    .optional(),
});

const Organisation = z.strictObject({
  naam: z.string().nullable().optional(),
  kbo: z.string().nullable().optional(),
  vestigingen: z.array(z.strictObject({ nummer: z.string(), geldig: z.boolean() })).optional(),
  polissen: z
    .array(z.strictObject({ soort: z.enum(['arbeidsongevallen', 'burgerlijke_aansprakelijkheid']), ...period }))
    .optional(),
  contingenten: z.array(z.strictObject({ van: DateText, plaatsen: z.int().min(0) })).optional(),
  aandelen: z.array(z.strictObject({ partnerId: z.string(), plaatsen: z.int().min(0), ...period })).optional(),
  voorschotten: z
    .array(z.strictObject({ datum: DateText, euro: z.string().transform(parseEuro), jaar: z.int().nullable().default(null) }))
    .optional(),
  kalender: z
    .array(
      z.strictObject({
        datum: DateText,
        soort: z.enum(['sluitingsdag', 'brugdag', 'vervangingsdag']),
        vestigingId: z.string().nullable().default(null),
      }),
    )
    .optional(),
  begeleiders: z
    .array(
      z.strictObject({
        id: z.string(),
        inDienst: DateOrNull,
        uitDienst: DateOrNull,
        grond: z.literal([1, 2, 3, 4, 5]).nullable().default(null),
        startOpleiding: DateOrNull,
      }),
    )
    .optional(),
  erkenningen: z.array(z.strictObject({ soort: z.enum(ERKENNING_SOORTEN), ...period })).optional(),
  werkposten: z.array(z.strictObject({ id: z.string(), aard: z.enum(WERKPOST_AARDEN) })).optional(),
  afwijkingen: z
    .array(
      z.strictObject({
        soort: z.enum(['overzicht', 'evaluatie', 'pop']),
        documentId: z.string().default('document-1'),
        periode: z.string().nullable().default(null),
        op: DateText,
        verzondenOp: DateText,
        persoonId: z.string().nullable().default('persoon-1'),
        trajectId: z.string().nullable().default('traject-1'),
        dagen: z.int().nullable().default(null),
        stand: z.enum(['open', 'te_maken']).default('open'),
      }),
    )
    .optional(),
  verzondenOverzichten: z.array(z.strictObject({ kwartaal: z.string(), op: DateText })).optional(),
  ingebruikname: DateText.nullable().optional(),
  kwartalenMetTraject: z.array(z.string()).optional(),
});

export const UserLayer = z.array(
  z.strictObject({ id: z.string(), from: DateText, until: DateOrNull, value: z.string(), source: z.string().default('test') }),
);

/** The facts part of a case. */
export const FactsPart = {
  organisatie: Organisation.default({}),
  persoon: Person.default({}),
  traject: Traject.optional(),
  trajecten: z.array(Traject).optional(),
  aanwezig: z.array(z.string()).default([]),
  besluiten: z
    .array(z.strictObject({ datum: DateText, keuze: z.enum(['datums_fout', 'aanwezigheid_fout', 'bezoek']) }))
    .default([]),
  keuzes: z
    .array(
      z.strictObject({
        datum: DateText,
        dagdeel: z.enum(['dag', 'vm', 'nm']).default('dag'),
        werkpostId: z.string().nullable().default(null),
        bron: z.string(),
      }),
    )
    .default([]),
  law: UserLayer.default([]),
};

const CaseFacts = z.strictObject(FactsPart);
export type CaseFacts = z.infer<typeof CaseFacts>;
type TrajectPatch = z.infer<typeof Traject>;

/** Drops what is absent: the builders want a key or nothing. */
function present<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as never;
}

export function toOrganisatie(patch: CaseFacts['organisatie']): AmaFacts['organisatie'] {
  const { kbo, voorschotten, ...rest } = patch;
  return organisatie({
    ...(present(rest) as object),
    ...(kbo === undefined ? {} : { kbo: kbo === null ? null : { nummer: kbo, geldig: parseKbo(kbo).ok } }),
    ...(voorschotten === undefined
      ? {}
      : { voorschotten: voorschotten.map(({ datum, euro, jaar }) => ({ datum, cents: euro, jaar })) }),
  });
}

export function toTraject(patch: TrajectPatch, index: number): TrajectFacts {
  const { overeenkomst: agreement, overeenkomsten: agreements, dimona, uren, uurrooster, flexibel, capaciteit, ...rest } = patch;
  const start = patch.start ?? d('2026-02-02');
  return traject({
    id: `t${String(index + 1)}`,
    ...(present(rest) as object),
    ...(capaciteit === undefined ? {} : { capaciteitUrenX100: capaciteit }),
    ...(uren === undefined ? {} : { uren: uren.map((step) => ({ van: step.van, urenX100: step.uren })) }),
    ...(dimona === undefined ? {} : { dimona: { uitTijd: null, ...dimona } }),
    ...(agreement === undefined ? {} : { overeenkomsten: agreement === null ? [] : [toAgreement(agreement, start)] }),
    ...(agreements === undefined ? {} : { overeenkomsten: agreements.map((item) => toAgreement(item, start)) }),
    ...(uurrooster === undefined
      ? {}
      : { uurrooster: uurrooster.map(({ uren: hours, ...line }) => Object.assign(line, { urenX100: hours })) }),
    ...(flexibel === undefined
      ? {}
      : { flexibel: flexibel.map(({ uren: hours, ...line }) => Object.assign(line, { urenX100: hours })) }),
  });
}

function toAgreement(patch: z.infer<typeof Agreement>, start: IsoDate): TrajectFacts['overeenkomsten'][number] {
  return overeenkomst({ van: start, ...(present(patch) as object) });
}

export function toPersoon(part: CaseFacts): PersoonFacts {
  const { insz, wvgOvereenkomsten, onkosten, ...rest } = part.persoon;
  const trajecten = part.trajecten ?? [part.traject ?? {}];
  return persoon({
    ...(present(rest) as object),
    ...(insz === undefined ? {} : { insz: toInsz(insz) }),
    ...(wvgOvereenkomsten === undefined
      ? {}
      : { wvgOvereenkomsten: wvgOvereenkomsten.map(({ uren, ...item }) => Object.assign(item, { urenX100: uren })) }),
    ...(onkosten === undefined ? {} : { onkosten: onkosten.map(({ euro, ...item }) => Object.assign(item, { cents: euro })) }),
    trajecten: trajecten.map(toTraject),
    aanwezigheid: aanwezigheid(part.aanwezig, { besluiten: part.besluiten, keuzes: part.keuzes }),
  });
}

/** As the core does it: the verdict of the identifier check is a fact. */
function toInsz(text: string | null): PersoonFacts['insz'] {
  if (text === null) return null;
  const parsed = parseInsz(text);
  if (!parsed.ok) return { nummer: text, geldig: false, soort: 'rijksregister', datumOnvolledig: false, geboortedatum: null };
  return {
    nummer: parsed.insz,
    geldig: true,
    soort: parsed.bis ? 'bis' : 'rijksregister',
    datumOnvolledig: parsed.incomplete,
    geboortedatum: parsed.birthDate,
  };
}

export function toUserLayer(values: z.infer<typeof UserLayer>): UserValue[] {
  return values.map((value) => ({ ...value, enteredOn: null }));
}
