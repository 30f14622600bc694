/** Costs that participants are paid back: by month for who enters and pays them, by year against the maximum (AMA-17 to 19, C2). */
import { z } from 'zod';
import { ONKOST_GRONDSLAGEN, ONKOST_SOORTEN, ONKOST_WIJZEN } from '../domain/codes.ts';
import { Standing } from './afleiding.ts';
import { command, query } from './define.ts';
import { readShape } from './lezen.ts';
import { CentsValue, DateText, Id, MonthText, YearNumber } from './values.ts';

const Naam = { persoonId: Id, naam: z.string(), voornaam: z.string() };

/** A row as it is typed. */
export const OnkostInvoer = z.strictObject({
  /** Null: a new row. */
  id: Id.nullable(),
  persoonId: Id,
  datum: DateText,
  soort: z.enum(ONKOST_SOORTEN),
  wijze: z.enum(ONKOST_WIJZEN),
  grondslag: z.enum(ONKOST_GRONDSLAGEN),
  cents: CentsValue.min(-10_000_000).max(10_000_000),
  bewijs: z.string().max(500).nullable(),
  omschrijving: z.string().max(500).nullable(),
  betaaldOp: DateText.nullable(),
  /** Left out: stays as it is. */
  kinderen: z.int().min(0).max(30).nullable().optional(),
});

const Totaal = z.strictObject({ soort: z.enum(ONKOST_SOORTEN), cents: CentsValue });

/** A maximum of the lawbook: an amount counts only when it is confirmed or the user's own. */
const Maximum = z.strictObject({
  parameter: z.string(),
  cents: CentsValue.nullable(),
  standing: Standing,
  /** What ships without being confirmed; shown, never used. */
  nietBevestigdCents: CentsValue.nullable(),
});

/** One person, one year, both readings of C2 side by side. */
export const OnkostJaarRij = z.strictObject({
  ...Naam,
  perSoort: z.array(Totaal),
  totaalCents: CentsValue,
  werkelijkCents: CentsValue,
  zonderBewijsCents: CentsValue,
  forfaitCents: CentsValue,
  geschenkbonCents: CentsValue,
  /** By the hour or the output (AMA-17). */
  naarPrestatieCents: CentsValue,
  /** C2, federation: lump sums up to the volunteers' maximum. Null: no maximum to test against. */
  bovenMaximumCents: CentsValue.nullable(),
  /** C2, welfare department: RSZ is due on every lump sum. */
  rszCents: CentsValue,
});

const lezen = { right: 'dossier.lezen', reads: 'persoonlijk' } as const;

export const onkostenCalls = {
  'onkost.maand': query({
    ...lezen,
    input: z.strictObject({ maand: MonthText }),
    output: z.strictObject({
      maand: MonthText,
      rijen: z.array(readShape('onkost').extend({ naam: z.string(), voornaam: z.string() })),
      /** Who can have costs in this month: a traject or an AMA WVG agreement runs on one of its days. */
      personen: z.array(z.strictObject(Naam)),
      totalen: z.array(Totaal),
      totaalCents: CentsValue,
      openCents: CentsValue,
    }),
  }),
  'onkost.jaar': query({
    ...lezen,
    input: z.strictObject({ jaar: YearNumber, persoonId: Id.optional() }),
    output: z.strictObject({
      jaar: YearNumber,
      maximumJaar: Maximum,
      maximumDag: Maximum,
      maximumGeschenk: Maximum,
      personen: z.array(OnkostJaarRij),
    }),
  }),
  /** Many rows at once, as one operation with one undo. Rows that did not change are not written. */
  'onkost.bewaarLijst': command({
    right: 'dossier.schrijven',
    reads: 'persoonlijk',
    input: z.strictObject({
      rijen: z.array(OnkostInvoer).max(2000),
      verwijderd: z.array(Id).max(2000).default([]),
      reden: z.string().max(500).optional(),
    }),
    output: z.strictObject({ operation: z.string().nullable(), nieuw: z.int(), gewijzigd: z.int(), verwijderd: z.int() }),
  }),
};
