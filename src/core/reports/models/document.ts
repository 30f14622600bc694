/**
 * A document made of blocks: lists, copy sheets, agreements, forms to fill in. One model and one template serve them all; what a report
 * says is decided where its blocks are gathered. Texts are Dutch already, from the catalogue or from the case file.
 */
import { z } from 'zod';
import { DateText, Id, LongText, ShortText } from '../../../shared/contract/values.ts';
import { HOOGSTE_SCORE } from '../../../shared/domain/scorereeks.ts';
import { DS_DOCUMENT_REPORTS } from './doorstroom.ts';
import { MONITORING_DOCUMENT_REPORTS } from './monitoring.ts';
import { opmaakVelden } from './shared.ts';

/** Reports that are such a document. */
export const DOCUMENT_REPORTS = [
  'ama-dimona',
  'onkosten-maandlijst',
  'ama-overeenkomst',
  'ama-mlp',
  'wvg-overeenkomst',
  'wvg-wijziging',
  'wvg-erkenning',
  'wvg-evaluatie',
  'provincie-vlaams-brabant',
  'provincie-limburg',
  'provincie-oost-vlaanderen',
  'ama-indicatoren',
  'ama-indicatoren-extern',
  'agenda',
  'overnamelijst',
  'adresetiketten',
  'verzendregister',
  ...DS_DOCUMENT_REPORTS,
  ...MONITORING_DOCUMENT_REPORTS,
] as const;
export type DocumentReport = (typeof DOCUMENT_REPORTS)[number];

/** What a column holds: see `tables/spec.ts`. */
export const KOLOM_SOORTEN = ['text', 'date', 'count', 'days', 'average', 'hours', 'euro', 'insz', 'kbo'] as const;

const Cel = z.union([z.string().max(4000), z.number(), z.null()]);

/** Table of a document; also the sheet of its workbook. */
export const TabelBlok = z.strictObject({
  soort: z.literal('tabel'),
  /** Part of a file name where a format has a file per table: small letters and hyphens. */
  id: z.string().regex(/^[a-z0-9-]{1,30}$/),
  titel: ShortText,
  /** Name of the sheet, at most 31 characters. */
  blad: z.string().min(1).max(31),
  kolommen: z
    .array(z.strictObject({ titel: ShortText, soort: z.enum(KOLOM_SOORTEN), breedte: z.int().min(3).max(80) }))
    .min(1)
    .max(16),
  rijen: z.array(z.array(Cel)),
  totaal: z.array(Cel).nullable(),
  /** Said where there is no row. */
  leeg: ShortText,
});
export type TabelBlok = z.infer<typeof TabelBlok>;

const Score = z.number().min(0).max(HOOGSTE_SCORE).nullable();

/** Small graphs of scores over the versions, one per competence; the table with the same figures stands beside it. */
export const ScoresBlok = z.strictObject({
  soort: z.literal('scores'),
  /** What is drawn, for who cannot see it. */
  uitleg: z.string().max(1000),
  nu: ShortText,
  gewenst: ShortText,
  /** Under the first and the last point. */
  dagen: z.array(ShortText).min(1),
  reeksen: z.array(z.strictObject({ woord: ShortText, nu: z.array(Score), gewenst: z.array(Score) })).min(1),
});

/** Ribbons between two sides; the table with the same figures stands beside it. */
export const StromenBlok = z.strictObject({
  soort: z.literal('stromen'),
  uitleg: z.string().max(1000),
  van: ShortText,
  naar: ShortText,
  linten: z.array(z.strictObject({ van: ShortText, naar: ShortText, aantal: z.int().min(1) })).min(1),
});

export const Blok = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('kop'), niveau: z.union([z.literal(2), z.literal(3)]), tekst: ShortText }),
  z.strictObject({ soort: z.literal('alinea'), tekst: LongText, toon: z.enum(['gewoon', 'stil', 'citaat']) }),
  /** Word and value; null prints a dash, so that an empty place is seen. */
  z.strictObject({
    soort: z.literal('feiten'),
    paren: z.array(z.strictObject({ woord: ShortText, waarde: z.string().max(4000).nullable() })),
  }),
  TabelBlok,
  ScoresBlok,
  StromenBlok,
  z.strictObject({ soort: z.literal('lijst'), items: z.array(z.string().max(2000)) }),
  /** The one framed remark: what is not confirmed, what to do with this sheet. */
  z.strictObject({ soort: z.literal('kader'), tekst: z.string().max(4000) }),
  /** To fill in by hand: word and a line. */
  z.strictObject({ soort: z.literal('invulstrook'), titel: ShortText, velden: z.array(ShortText).min(1) }),
  /** One box per party; with its date where it signed. */
  z.strictObject({
    soort: z.literal('handtekeningen'),
    partijen: z.array(z.strictObject({ rol: ShortText, naam: ShortText.nullable(), getekendOp: DateText.nullable() })).min(1),
  }),
  z.strictObject({ soort: z.literal('nieuwBlad') }),
]);
export type Blok = z.infer<typeof Blok>;

export const Document = z.strictObject({
  rapport: z.enum(DOCUMENT_REPORTS),
  version: z.literal(1),
  ...opmaakVelden,
  titel: ShortText,
  /** For whom, which period. */
  ondertitel: z.string().max(500).nullable(),
  /** Id in the domain documents, for the foot of the page. */
  code: ShortText,
  /** Part of the file name: a period or a file number, never a name. Null: none. */
  sleutel: z
    .string()
    .regex(/^[0-9A-Za-z-]{1,60}$/)
    .nullable(),
  /** Record that it is about besides a person: a stage, an enclave, a trajectory. Absent in older models. */
  over: Id.nullable().optional(),
  /** Leaves the house, or stays in it: said in the foot of the page. */
  inHuis: z.boolean(),
  liggend: z.boolean(),
  blokken: z.array(Blok),
});
export type Document = z.infer<typeof Document>;
