/**
 * The register of what went out (hard rule 14): every document that was made for somebody outside, when it was sent, how, by whom and to
 * whom; the document again as it was sent; and VDAB's answers to a batch of evaluation files, typed back at once.
 */
import { z } from 'zod';
import { VERZEND_WIJZEN } from '../domain/codes.ts';
import { Afwijking } from './correcties.ts';
import { command, job, query } from './define.ts';
import { ReportFile, ReportFormat } from './reports.ts';
import { DateText, FileRef, Id, ShortText, Written, YearNumber } from './values.ts';

/**
 * verzonden · te_laat: its term has passed · te_verzenden · niet_nodig: the office said so · vervangen: made again since, and this one was
 * never sent.
 */
export const VERZEND_STANDEN = ['te_laat', 'te_verzenden', 'verzonden', 'niet_nodig', 'vervangen'] as const;
export type VerzendStand = (typeof VERZEND_STANDEN)[number];

const Naam = z.strictObject({ id: Id, naam: z.string(), voornaam: z.string(), overleden: z.boolean() });

const Verzending = z.strictObject({
  id: Id,
  op: DateText.nullable(),
  /** Null: noted without saying how. */
  wijze: z.enum(VERZEND_WIJZEN).nullable(),
  aan: z.string().nullable(),
  door: z.string().nullable(),
  bewijs: z.string().nullable(),
  opmerking: z.string().nullable(),
});

/** What VDAB answered to an evaluation file. */
const Antwoord = z.strictObject({
  beoordelingId: Id,
  besluitOp: DateText.nullable(),
  conclusie: z.enum(['ja', 'nee']).nullable(),
  door: z.string().nullable(),
  volgendContact: z.string().nullable(),
});

export const RegisterRegel = z.strictObject({
  /** Of the row in the export log that holds the frozen model. */
  id: Id,
  rapport: z.string(),
  /** Name of the report, in words. */
  naam: z.string(),
  /** `2026Q1` or `2026`, where it is about a period. */
  periode: z.string().nullable(),
  persoon: Naam.nullable(),
  ontvanger: z.string().nullable(),
  terAttentie: z.string().nullable(),
  gemaaktOp: DateText.nullable(),
  gemaaktDoor: z.string().nullable(),
  versie: z.int(),
  vervangtId: Id.nullable(),
  /** Version 2, where this is version 1. */
  vervangenDoorId: Id.nullable(),
  formaten: z.array(z.string()),
  bestanden: z.array(z.string()),
  stand: z.enum(VERZEND_STANDEN),
  /** Day before which it has to be sent, where a rule or the document says one. */
  termijn: DateText.nullable(),
  /** The rule behind the term. */
  regel: z.string().nullable(),
  /** Made together, for one recipient. */
  reeks: z.string().nullable(),
  volgnummer: z.int().nullable(),
  verzonden: z.array(Verzending),
  antwoord: Antwoord.nullable(),
});

/** What noting that it went out writes besides: the fact that a rule asks for. */
export const VERZEND_GEVOLGEN = [
  'vdab_gevraagd',
  'vdab_herinnerd',
  'overeenkomst_verzonden',
  'ziekenfonds_verwittigd',
  'evaluatie_bezorgd',
  'evaluatie_aangevraagd',
  'enclave_gemeld',
  'terugkeer_gevraagd',
  'wissen_beantwoord',
] as const;

/** `nog_eens`: sent before, this is a second copy · kan_niet: see the reason. */
const ProefRegel = z.strictObject({
  id: Id,
  /** Report, period and person, as people read it. */
  titel: z.string(),
  stand: z.enum(['nieuw', 'nog_eens', 'kan_niet']),
  reden: z.enum(['niet_nodig', 'intern']).nullable(),
  aan: z.string().nullable(),
  gevolg: z.enum(VERZEND_GEVOLGEN).nullable(),
  /** Sent before the day on which it was made. */
  voorGemaakt: z.boolean(),
});

const noteren = {
  /** Documents of the register, in the order in which they are sent. */
  ids: z.array(Id).min(1).max(2000),
  op: DateText,
  wijze: z.enum(VERZEND_WIJZEN),
  /** To whom; null: to each its own recipient. */
  aan: ShortText.trim().nullable(),
  /** Who sent it; null: who notes it. */
  door: ShortText.trim().nullable(),
  bewijs: ShortText.trim().nullable(),
  opmerking: z.string().trim().max(500).nullable(),
  /** False: only the sending itself is noted. */
  gevolgen: z.boolean().default(true),
};

/** What can be put right of a sending; its document cannot. */
const wijzigen = z
  .strictObject({
    op: DateText,
    wijze: z.enum(VERZEND_WIJZEN),
    aan: ShortText.trim().nullable(),
    door: ShortText.trim().nullable(),
    bewijs: ShortText.trim().nullable(),
    opmerking: z.string().trim().max(500).nullable(),
  })
  .partial();

/** `byte_gelijk`: the very file · inhoud_gelijk: the same model, drawn by another version · onbekend: made before this was kept. */
export const ORIGINEEL_STANDEN = ['byte_gelijk', 'inhoud_gelijk', 'onbekend'] as const;

const Controle = z.strictObject({
  /** The frozen model against the hash that was written with it. */
  model: z.enum(['gelijk', 'anders', 'ontbreekt']),
  hash: z.string().nullable(),
  bestanden: z.array(z.strictObject({ formaat: z.string(), bestand: z.string(), stand: z.enum(ORIGINEEL_STANDEN) })),
  /** Logo and letterhead: those of then, or those of now because those of then are not known. */
  huisstijl: z.enum(['toen', 'nu']),
});

const Strookregel = z.strictObject({
  uitvoerId: Id,
  volgnummer: z.int(),
  persoon: Naam,
  dossiernummer: z.int().nullable(),
  vdabNummer: z.string().nullable(),
  trajectId: Id.nullable(),
  gevraagdOp: DateText.nullable(),
  antwoord: Antwoord.nullable(),
});

const Reeks = z.strictObject({
  /** `uitvoer.reeks`, or the id of the document that was made alone. */
  reeks: z.string(),
  /** The bemiddelaar. */
  aan: z.string().nullable(),
  gemaaktOp: DateText.nullable(),
  verzondenOp: DateText,
  aantal: z.int(),
  beantwoord: z.int(),
});

/** One strip as typed: a line in which nothing stands is left alone. */
export const StrookAntwoord = z.strictObject({
  uitvoerId: Id,
  conclusie: z.enum(['ja', 'nee']).nullable(),
  besluitOp: DateText.nullable(),
  door: ShortText.trim().nullable(),
  volgendContact: z.string().trim().max(500).nullable(),
});

export const STROOK_REDENEN = ['datum_ontbreekt', 'toekomst', 'voor_start', 'geen_traject', 'overleden'] as const;

const StrookProef = z.strictObject({
  uitvoerId: Id,
  naam: z.string(),
  stand: z.enum(['nieuw', 'wijzigt', 'gelijk', 'leeg', 'kan_niet']),
  reden: z.enum(STROOK_REDENEN).nullable(),
  nu: z.string().nullable(),
  wordt: z.string().nullable(),
  /** Part of the strip that is still empty (AMA-47). */
  ontbreekt: z.array(z.enum(['conclusie', 'door'])),
  /** Dated before the file was sent. */
  voorVerzending: z.boolean(),
});

const rapport = { right: 'rapport.maken', reads: 'vertrouwelijk' } as const;
const strook = { right: 'dossier.schrijven', reads: 'persoonlijk' } as const;
const antwoorden = z.array(StrookAntwoord).min(1).max(2000);

export const verzendCalls = {
  /** What was never sent first, whenever it was made; what was sent, of one year of sending. */
  'verzending.register': query({
    ...rapport,
    input: z.strictObject({
      jaar: YearNumber.optional(),
      /** Also what was made again since. */
      vervangen: z.boolean().default(false),
    }),
    output: z.strictObject({ op: DateText, jaar: z.int(), jaren: z.array(z.int()), regels: z.array(RegisterRegel) }),
  }),
  /** One document, with what differs from the version that it replaces. */
  'verzending.lees': query({
    ...rapport,
    input: z.strictObject({ id: Id }),
    output: z.strictObject({
      regel: RegisterRegel,
      /** Every version of the same document, oldest first. */
      versies: z.array(
        z.strictObject({ id: Id, versie: z.int(), gemaaktOp: DateText.nullable(), verzondenOp: DateText.nullable() }),
      ),
      /** From the version before; null: there is none, or what it was made from was not kept. */
      verschil: Afwijking.shape.delen.nullable(),
      doel: z.string().nullable(),
      bevestiging: z.string().nullable(),
    }),
  }),
  'verzending.proef': query({
    ...rapport,
    input: z.strictObject(noteren),
    output: z.strictObject({ regels: z.array(ProefRegel), stempel: z.string() }),
  }),
  /** `stempel` of the preview. Throws VERZENDING_TOEKOMST, VERZENDING_VERANDERD, VERZENDING_NIETS, NIET_GEVONDEN. */
  'verzending.noteer': command({
    ...rapport,
    input: z.strictObject({ ...noteren, stempel: z.string().max(64) }),
    output: z.strictObject({ operation: z.string().nullable(), aantal: z.int(), gevolgen: z.int() }),
  }),
  'verzending.wijzig': command({
    ...rapport,
    input: z.strictObject({ id: Id, waarden: wijzigen }),
    output: Written,
  }),
  'verzending.verwijder': command({
    ...rapport,
    input: z.strictObject({ id: Id, reden: z.string().trim().min(3).max(500) }),
    output: Written,
  }),
  /** Never goes out: a trial, or made for the own binder. Takes it from what waits; a sending noted later brings it back. */
  'verzending.nietNodig': command({
    ...rapport,
    input: z.strictObject({ ids: z.array(Id).min(1).max(2000), reden: z.string().trim().min(3).max(500) }),
    output: z.strictObject({ operation: z.string().nullable(), aantal: z.int() }),
  }),
  /** The document again from its frozen model. Throws NIET_GEVONDEN, MODEL_ONTBREEKT, MODEL_GEWIJZIGD, FORMAAT_ONBEKEND. */
  'verzending.origineel': job({
    ...rapport,
    input: z.strictObject({
      id: Id,
      /** The formats in which it was made, where none is named. */
      formaten: z.array(ReportFormat).min(1).optional(),
      /** Folder that the user chose; null keeps the files as blobs. */
      map: FileRef.nullable(),
    }),
    output: z.strictObject({ files: z.array(ReportFile), controle: Controle }),
  }),
  /** Only the frozen model against its hash, without drawing it. */
  'verzending.controle': query({
    ...rapport,
    input: z.strictObject({ id: Id }),
    output: Controle.pick({ model: true, hash: true }),
  }),
  /** Batches of evaluation files that were sent, the ones that wait for an answer first. */
  'antwoord.reeksen': query({ ...strook, input: z.strictObject({}), output: z.array(Reeks) }),
  'antwoord.lijst': query({
    ...strook,
    input: z.strictObject({ reeks: z.string().max(36) }),
    output: z.strictObject({ ...Reeks.shape, regels: z.array(Strookregel) }),
  }),
  /** Strips from a spreadsheet or CSV with a head: a number of the strip, what VDAB answered. Writes nothing. Throws STROOK_KOP. */
  'antwoord.lees': job({
    ...strook,
    input: z.strictObject({ reeks: z.string().max(36), bestand: FileRef }),
    output: z.strictObject({
      regels: z.array(StrookAntwoord),
      /** Rows that cannot be read, by their number in the file. */
      fouten: z.array(z.strictObject({ rij: z.int(), code: z.enum(['onbekend', 'conclusie', 'datum']) })),
    }),
  }),
  'antwoord.proef': query({
    ...strook,
    input: z.strictObject({ regels: antwoorden }),
    output: z.strictObject({ regels: z.array(StrookProef), stempel: z.string() }),
  }),
  /** What VDAB answered, as one operation. Throws ANTWOORD_VERANDERD, ANTWOORD_ONVOLLEDIG where a line cannot be read. */
  'antwoord.bewaar': command({
    ...strook,
    input: z.strictObject({ regels: antwoorden, stempel: z.string().max(64) }),
    output: z.strictObject({ operation: z.string().nullable(), aantal: z.int() }),
  }),
};
