/** Monitoring of collectief maatwerk: counts of persons inside the house, nothing masked; the movement register. */
import { z } from 'zod';
import { BEWEGING_PLAATSEN, BEWEGING_REDENEN, BEWEGING_RICHTINGEN } from '../domain/codes-maatwerk.ts';
import { query } from './define.ts';
import { DateText, Id, YearNumber } from './values.ts';
import { PersoonNaam } from './verloop.ts';

const Plaats = z.enum(BEWEGING_PLAATSEN);
const decimal = z.string().nullable();

const Stroom = z.strictObject({ vanwaar: Plaats, naar: Plaats, personen: z.int() });
const Stand = z.strictObject({ voorbereiding: z.int(), loopt: z.int(), doorgestroomd: z.int(), gestopt: z.int() });
/** Trajectories by month after the start of the job; without an agreement, an answer or contact it is not known. */
const Opvolging = z.array(z.strictObject({ maand: z.int(), ja: z.int(), nee: z.int(), onbekend: z.int() }));
const Tijdig = z.strictObject({ opTijd: z.int(), laat: z.int(), ontbreekt: z.int() });

const Jaar = z.strictObject({
  jaar: z.int(),
  /** Persons that moved, by direction. */
  in: z.int(),
  uit: z.int(),
  terug: z.int(),
  /** Persons from collectief maatwerk to a job with no support or with individueel maatwerk (DS-21). */
  doorstroom: z.int(),
  /** Persons in service in collectief maatwerk on a day of the year. */
  werknemers: z.int(),
  /** Percent with one decimal; null without workers. */
  percentage: decimal,
  /** The public series of the year, null where there is none; `volledig` false: not the whole year. */
  vlaanderen: z.strictObject({
    doorstroom: z.int().nullable(),
    werknemers: z.int().nullable(),
    werkzoekenden: z.int().nullable(),
    percentage: decimal,
    volledig: z.boolean(),
    opmerking: z.string().nullable(),
    werkzoekendenOpmerking: z.string().nullable(),
  }),
});

const Partner = z.strictObject({
  partnerId: Id.nullable(),
  naam: z.string().nullable(),
  trajecten: z.int(),
  /** Middle one of the days between the reference and the first contact; null where none is known. */
  wachtdagen: z.int().nullable(),
  /** Trajectories of which the waiting days are known. */
  wachtBekend: z.int(),
  /** Hundredths of an hour a trajectory, on average. */
  uren: z.int().nullable(),
  /** Tenths of a stage a trajectory, on average. */
  stagesTiende: z.int().nullable(),
  stand: Stand,
  opvolging: Opvolging,
});

/** A year of the public series, with what has to be said beside a figure. */
const VlaanderenJaar = z.strictObject({
  jaar: z.int(),
  doorstroom: z.int().nullable(),
  werknemers: z.int().nullable(),
  percentage: decimal,
  opmerking: z.string().nullable(),
  /** Jobseekers with an advice for collectief maatwerk and no lower one. */
  werkzoekenden: z.int().nullable(),
  werkzoekendenOpmerking: z.string().nullable(),
});
export type VlaanderenJaar = z.infer<typeof VlaanderenJaar>;

/** Places of a quarter in Flanders, in VTE; the percentage and the mean are worked out of the figures beside them. */
const VlaanderenPlaatsen = z.strictObject({
  kwartaal: z.string(),
  toegekend: z.string(),
  ingevuld: decimal,
  procent: decimal,
  vestigingen: z.int().nullable(),
  gemiddeld: z.int().nullable(),
});
export type VlaanderenPlaatsen = z.infer<typeof VlaanderenPlaatsen>;

/** The public series of the years, and the places of the quarters that are over (doorstroom.md 8.1). */
const Vlaanderen = { reeks: z.array(VlaanderenJaar), plaatsen: z.array(VlaanderenPlaatsen) };

const Jaren = { van: z.int(), tot: z.int() };
/** Beside the lines that stand alone: all others together, and whether persons are left out because they are too few. */
const Rest = { samen: z.int().nullable(), verborgen: z.boolean() };

/** Counts that are pooled over years and categories until a group is large enough, and only then left out (doorstroom.md 8.1). */
export const MonitoringBundel = z.strictObject({
  op: DateText,
  /** Last year that is told: one that is over. */
  tot: z.int(),
  /** Smallest group that is told, and most years together. */
  kleinsteGroep: z.int(),
  samenJaren: z.int(),
  stromen: z.array(
    z.strictObject({
      ...Jaren,
      regels: z.array(Stroom),
      ...Rest,
      werknemers: z.int().nullable(),
      doorstroom: z.int().nullable(),
      percentage: decimal,
    }),
  ),
  uitkomsten: z.array(
    z.strictObject({
      maand: z.int(),
      ...Jaren,
      regels: z.array(z.strictObject({ uitkomst: z.enum(['ja', 'nee', 'onbekend']), personen: z.int() })),
      ...Rest,
    }),
  ),
  tijdigheid: z.array(
    z.strictObject({
      soort: z.enum(['popBestaat', 'popGeregistreerd', 'evaluatie', 'acties', 'nazicht']),
      ...Jaren,
      regels: z.array(z.strictObject({ stand: z.enum(['op_tijd', 'laat', 'ontbreekt']), personen: z.int() })),
      ...Rest,
    }),
  ),
  partners: z.array(
    z.strictObject({
      ...Jaren,
      verborgen: z.boolean(),
      groepen: z.array(
        z.strictObject({
          /** Several partners together. */
          samen: z.boolean(),
          naam: z.string().nullable(),
          trajecten: z.int(),
          wachtdagen: z.int().nullable(),
          uren: z.int().nullable(),
          stagesTiende: z.int().nullable(),
          stand: Stand.nullable(),
          /** Months that can be told. */
          opvolging: Opvolging,
        }),
      ),
    }),
  ),
  ...Vlaanderen,
  bronnen: z.array(z.strictObject({ parameter: z.string(), label: z.string(), titel: z.string(), href: z.string().nullable() })),
});
export type MonitoringBundel = z.infer<typeof MonitoringBundel>;

export const monitoringCalls = {
  /**
   * The same subjects for board and director: pooled and masked. Counted without the confidential part, so that nothing of it follows
   * from what is shown, also not for who knows who came and went: a place that only that part tells is not known here.
   */
  'maatwerk.monitoringBundel': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    input: z.strictObject({ jaar: YearNumber.optional(), op: DateText.optional() }),
    output: MonitoringBundel,
  }),
  /** Counts of a year and of the years before it: who moves where, what became of it, what was in time, how partners do. */
  'maatwerk.monitoring': query({
    // Counts of a small house tell where one person went to and why: only for who may see that of the person too.
    right: 'vertrouwelijk.lezen',
    reads: 'vertrouwelijk',
    input: z.strictObject({ jaar: YearNumber.optional(), jaren: z.int().min(1).max(10).default(1), op: DateText.optional() }),
    output: z.strictObject({
      op: DateText,
      van: z.int(),
      tot: z.int(),
      /** Within the years, the largest first. */
      stromen: z.array(Stroom),
      /** Each year up to `tot`, at least five; the oldest first. */
      jaren: z.array(Jaar),
      /** Follow-up moments that fell within the years; who was not asked, not reached or does not say is unknown. */
      uitkomsten: z.array(z.strictObject({ maand: z.int(), ja: z.int(), nee: z.int(), onbekend: z.int() })),
      tijdigheid: z.strictObject({
        popBestaat: Tijdig,
        popGeregistreerd: Tijdig,
        evaluatie: Tijdig,
        acties: Tijdig,
        nazicht: Tijdig,
      }),
      /** Trajectories that VDAB referred, or that started, within the years. */
      partners: z.array(Partner),
      /** On `op`. Null: without the right on figures of the company. */
      begeleiders: z.strictObject({ aantal: z.int(), metGrond: z.int(), zonderGrond: z.int(), vloerVte: z.string() }),
      norm: z
        .strictObject({
          kwartaal: z.string(),
          grondslag: z.enum(['raming', 'gemengd', 'afrekening']),
          nodig: decimal,
          aanwezig: decimal,
          verschil: decimal,
          tekort: z.boolean().nullable(),
          invulling: decimal,
        })
        .nullable(),
      ...Vlaanderen,
      bronnen: z.array(
        z.strictObject({ parameter: z.string(), label: z.string(), titel: z.string(), href: z.string().nullable() }),
      ),
    }),
  }),
  /** F-08: who came, went and came back. Where to and why are null without the right on the confidential part. */
  'beweging.register': query({
    // Who came and went follows from where they went: without that right no line may depend on it.
    right: 'vertrouwelijk.lezen',
    reads: 'vertrouwelijk',
    input: z.strictObject({
      van: DateText.optional(),
      tot: DateText.optional(),
      richting: z.enum(BEWEGING_RICHTINGEN).optional(),
    }),
    output: z.array(
      z.strictObject({
        /** The record; null where the movement only follows from dates in the case file. */
        id: Id.nullable(),
        persoon: PersoonNaam,
        /** Is or was a doelgroepwerknemer, and so has a file of maatwerk. */
        heeftDossier: z.boolean(),
        datum: DateText,
        richting: z.enum(BEWEGING_RICHTINGEN),
        vanwaar: Plaats.nullable(),
        naar: Plaats.nullable(),
        reden: z.enum(BEWEGING_REDENEN).nullable(),
      }),
    ),
  }),
};
