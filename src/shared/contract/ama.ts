/** Persons and AMA trajecten. Confidential parts are null for who may not see them. */
import { z } from 'zod';
import { EINDREDEN_CODES, TRAJECT_SOORTEN } from '../domain/codes.ts';
import { Provincie } from './afleiding.ts';
import { Bevinding, Vereiste } from './bevinding.ts';
import { command, query } from './define.ts';
import { readShape } from './lezen.ts';
import { startCalls } from './start.ts';
import { DateText, Id, LongText, ShortText, Written } from './values.ts';
import { BeoordelingStand } from './verloop.ts';

const day = DateText.nullable();
const TimeText = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const PersoonVelden = z.strictObject({
  naam: ShortText.nullable(),
  voornaam: ShortText.nullable(),
  geboortedatum: day,
  vdabNummer: z.string().max(40).nullable(),
  telefoon: ShortText.nullable(),
  email: ShortText.nullable(),
  straat: ShortText.nullable(),
  postcode: z.string().max(4).nullable(),
  gemeente: ShortText.nullable(),
  notities: LongText.nullable(),
  taal: ShortText.nullable(),
  leeshulp: ShortText.nullable(),
  /** Stops reminders, letters and follow-up (domain/ama.md 3.6). */
  overledenOp: day,
});

export const Persoon = z.strictObject({
  id: Id,
  dossiernummer: z.int().nullable(),
  ...PersoonVelden.shape,
  /** Worked out from the postcode; null without one. */
  provincie: Provincie.nullable(),
  /** The number that holds today, null while it is pending. */
  insz: z.string().nullable(),
  inszNummers: z.array(readShape('inszNummer')),
  bemiddelaars: z.array(readShape('bemiddelaar')),
  tewerkstellingen: z.array(readShape('tewerkstelling')),
  wvgOvereenkomsten: z.array(readShape('wvgOvereenkomst')),
  wvgEvaluaties: z.array(readShape('wvgEvaluatie')),
  /** Guidance in AMA WVG: of no traject and no employment. */
  begeleidingen: z.array(readShape('begeleiding')),
  aanpassingen: z.array(readShape('aanpassing')),
  taken: z.array(readShape('taak')),
  contacten: z.array(readShape('contact')),
  kandidaten: z.array(readShape('kandidaat')),
  tickets: z.array(readShape('ticket')),
  wachtOpPlaats: z.array(readShape('wachtOpPlaats')),
  contactpersonen: z.array(readShape('contactpersoon')),
  persoonLabels: z.array(readShape('persoonLabel')),
  onkosten: z.array(readShape('onkost')),
  beloften: z.array(readShape('belofte')),
  opvolgingen: z.array(readShape('opvolging')),
  doorstroomMaanden: z.array(readShape('doorstroomMaanden')),
  vertrouwelijk: z
    .strictObject({
      statuten: z.array(readShape('statuut')),
      toestemmingen: z.array(readShape('toestemming')),
      maatregelen: z.array(readShape('maatregel')),
      noodinstructies: z.array(readShape('noodinstructie')),
      beperkingen: z.array(readShape('beperking')),
    })
    .nullable(),
  trajecten: z.array(z.strictObject({ id: Id, start: day, einde: day, soort: z.enum(TRAJECT_SOORTEN).nullable() })),
});
export type Persoon = z.infer<typeof Persoon>;

const TrajectVelden = z.strictObject({
  start: day,
  startTijd: TimeText.nullable(),
  bestemming: ShortText.nullable(),
  overgang: z.boolean().nullable(),
  overgangsbeslissingOp: day,
  adviesDatum: day,
  capaciteit: z.int().min(0).max(16_800).nullable(),
  dimonaInDatum: day,
  dimonaInTijd: TimeText.nullable(),
  dimonaUitDatum: day,
  dimonaUitTijd: TimeText.nullable(),
  collegasGebriefOp: day,
  contactpersoon: ShortText.nullable(),
  vestigingId: Id.nullable(),
  partnerId: Id.nullable(),
  opmerkingen: LongText.nullable(),
});

export const Traject = z.strictObject({
  id: Id,
  persoonId: Id,
  soort: z.enum(TRAJECT_SOORTEN).nullable(),
  einde: day,
  ...TrajectVelden.shape,
  /** Reason of the end, null for who may not see confidential data. */
  eindReden: z.enum(EINDREDEN_CODES).nullable(),
  eindRedenTekst: ShortText.nullable(),
  uren: z.array(readShape('urenAfspraak')),
  beoordelingen: z.array(readShape('beoordeling')),
  overeenkomsten: z.array(readShape('overeenkomst')),
  werkposten: z.array(z.strictObject({ ...readShape('werkpostPeriode').shape, werkpostNaam: z.string().nullable() })),
  begeleidingen: z.array(
    z.strictObject({
      ...readShape('begeleiding').shape,
      begeleiderNaam: z.string().nullable(),
      /** Whom the written name may mean; never filled in without a person saying so. */
      voorstellen: z.array(z.strictObject({ id: Id, naam: z.string() })),
    }),
  ),
  gesprekken: z.array(readShape('gesprek')),
  onderbrekingen: z.array(readShape('onderbreking')),
  maandenAfwezig: z.array(readShape('maandAfwezig')),
  /** Reason and proof are null for who may not see confidential data. */
  afwezigheidsperiodes: z.array(readShape('afwezigheidsperiode')),
  uurrooster: z.array(readShape('uurrooster')),
  beginstanden: z.array(readShape('beginstand')),
  popVersies: z.array(readShape('popVersie')),
  popDoelen: z.array(z.strictObject({ ...readShape('popDoel').shape, acties: z.array(readShape('popActie')) })),
  observaties: z.array(readShape('observatie')),
  eigenEvaluaties: z.array(readShape('eigenEvaluatie')),
});
export type Traject = z.infer<typeof Traject>;

export const TrajectRij = z.strictObject({
  trajectId: Id,
  persoonId: Id,
  naam: z.string(),
  voornaam: z.string(),
  start: day,
  einde: day,
  werkpost: z.string().nullable(),
  begeleider: z.string().nullable(),
  /** Agreed hours a week today, hundredths. */
  uren: z.int().nullable(),
  vereisten: z.strictObject({ inOrde: z.int(), open: z.int(), totaal: z.int() }),
  volledig: z.boolean(),
  ernst: z.enum(['B', 'W', 'I']).nullable(),
  volgendeTermijn: day,
  /** A cross stands behind the name. */
  overleden: z.boolean(),
  /** VDAB's yearly assessment and whose delay it is; null when nothing is due any more. */
  beoordeling: BeoordelingStand.nullable(),
});

export const Trefplaats = z.enum(['naam', 'insz', 'vdabNummer', 'tekst']);

/** A person in a list of what was found, with the newest AMA traject and the newest employment as a doelgroepwerknemer. */
export const GevondenPersoon = z.strictObject({
  persoonId: Id,
  naam: z.string(),
  voornaam: z.string(),
  geboortedatum: day,
  trajectId: Id.nullable(),
  start: day,
  einde: day,
  maatwerk: z.strictObject({ van: day, tot: day }).nullable(),
  /** File that the line opens: of the two, the one that began last. */
  opent: z.enum(['ama', 'maatwerk', 'persoon']),
  overleden: z.boolean(),
  gevondenIn: Trefplaats,
});

const lezen = { right: 'dossier.lezen', reads: 'persoonlijk' } as const;
const schrijven = { right: 'dossier.schrijven', reads: 'persoonlijk' } as const;

export const amaCalls = {
  'persoon.zoek': query({
    ...lezen,
    input: z.strictObject({ tekst: z.string().max(200), limiet: z.int().min(1).max(50).default(20) }),
    output: z.array(GevondenPersoon),
  }),
  'persoon.lees': query({ ...lezen, input: z.strictObject({ id: Id }), output: Persoon }),
  /** With or without INSZ (AMA-39); a malformed one is refused at the field. */
  'persoon.maak': command({
    ...schrijven,
    input: z.strictObject({ ...PersoonVelden.partial().shape, insz: z.string().max(20).nullable() }),
    output: Written,
  }),
  'persoon.wijzig': command({
    ...schrijven,
    input: z.strictObject({ id: Id, waarden: PersoonVelden.partial(), reden: z.string().max(500).optional() }),
    output: Written,
  }),
  'ama.lijst': query({
    ...lezen,
    input: z.strictObject({ stand: z.enum(['lopend', 'beeindigd', 'alles']).default('lopend'), op: DateText.optional() }),
    output: z.array(TrajectRij),
  }),
  'ama.lees': query({
    ...lezen,
    input: z.strictObject({ trajectId: Id, op: DateText.optional() }),
    output: z.strictObject({
      op: DateText,
      persoon: Persoon,
      traject: Traject,
      vereisten: z.array(Vereiste),
      volledig: z.boolean(),
      bevindingen: z.array(Bevinding),
    }),
  }),
  ...startCalls,
  'ama.startTraject': command({
    ...schrijven,
    input: z.strictObject({
      persoonId: Id,
      ...TrajectVelden.partial().shape,
      start: DateText,
      soort: z.enum(TRAJECT_SOORTEN).default('SE'),
    }),
    output: Written,
  }),
  'ama.wijzigTraject': command({
    ...schrijven,
    input: z.strictObject({ id: Id, waarden: TrajectVelden.partial(), reden: z.string().max(500).optional() }),
    output: Written,
  }),
  'ama.stopTraject': command({
    ...schrijven,
    input: z.strictObject({
      id: Id,
      einde: day,
      eindReden: z.enum(EINDREDEN_CODES).nullable(),
      eindRedenTekst: ShortText.nullable(),
      bestemming: ShortText.nullable(),
    }),
    output: Written,
  }),
};
