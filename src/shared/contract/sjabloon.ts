/** Official templates: look at a file, keep where its columns and cells go, fill it with the quarter overview (E-22, AMA-43). */
import { z } from 'zod';
import { CEL_VELDEN, CODE_VELDEN, KOLOM_VELD_NAMEN } from '../domain/sjabloon.ts';
import { command, query } from './define.ts';
import { DateText, Empty, FileRef, Id, ShortText, Written } from './values.ts';

const Kolomletter = z.string().regex(/^[A-Z]{1,3}$/);
const Celadres = z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/);
const Bladnaam = z.string().min(1).max(100);
const Rij = z.int().min(1).max(1_048_576);

/** Where each column and cell of one template goes. */
export const SjabloonKoppeling = z.strictObject({
  /** Sheet with the table. */
  blad: Bladnaam,
  eersteRij: Rij,
  /** Last row of the table: what does not fit goes into a second, numbered file. */
  laatsteRij: Rij,
  kolommen: z.array(z.strictObject({ kolom: Kolomletter, veld: z.enum(KOLOM_VELD_NAMEN) })).max(200),
  cellen: z
    .array(
      z.strictObject({
        blad: Bladnaam,
        cel: Celadres,
        veld: z.enum(CEL_VELDEN),
        /** Only with `tekst`: what stands in the cell each time. */
        tekst: ShortText.nullable(),
      }),
    )
    .max(200),
  /** Own code → value that the template writes for it. */
  codes: z.array(z.strictObject({ veld: z.enum(CODE_VELDEN), code: z.string().max(60), waarde: ShortText })).max(500),
});
export type SjabloonKoppeling = z.infer<typeof SjabloonKoppeling>;

const Keuzes = z.array(z.string()).nullable();

/** `standaard`: legal set and days · `optie`: only where the template asks it · `openen`: only after an opening · `nooit`. */
export const KolomSoort = z.enum(['standaard', 'optie', 'openen', 'nooit']);

const Kolom = z.strictObject({
  kolom: z.string(),
  kop: z.string(),
  /** What its first cell is: one that is locked or a formula is never filled. */
  cel: z.enum(['invullen', 'formule', 'vergrendeld', 'gevuld']),
  /** Values of its list; null: it has none. */
  keuzes: Keuzes,
});

const Verschil = z.strictObject({ code: z.string(), blad: z.string(), cel: z.string().nullable(), tekst: z.string() });

export const SjabloonBeeld = z.strictObject({
  naam: z.string(),
  vingerafdruk: z.string(),
  bladen: z.array(
    z.strictObject({
      naam: z.string(),
      zichtbaar: z.boolean(),
      beveiligd: z.boolean(),
      kopRijen: z.array(z.int()),
      eersteRij: z.int().nullable(),
      /** Null: the sheet does not tell where its table ends; a person does. */
      laatsteRij: z.int().nullable(),
      kolommen: z.array(Kolom),
      cellen: z.array(z.strictObject({ cel: z.string(), label: z.string(), keuzes: Keuzes })),
    }),
  ),
  /** What the core proposes; null: no sheet of the file has a table. */
  voorstel: SjabloonKoppeling.nullable(),
  /** `herkend`: by its words · `vorige`: the mapping of another version, to be looked at · `bewaard`: of this very version. */
  bron: z.enum(['herkend', 'vorige', 'bewaard']),
  /** The kept template that it is compared with, or that it is. */
  eerder: z.strictObject({ id: Id, naam: z.string(), nagekekenOp: DateText.nullable() }).nullable(),
  /** From the kept template to this file; empty where there is none or it is the same. */
  verschillen: z.array(Verschil),
  /** What of the kept mapping has no place in this file, in words. */
  vervallen: z.array(z.string()),
  velden: z.array(
    z.strictObject({
      veld: z.string(),
      plaats: z.enum(['kolom', 'cel']),
      label: z.string(),
      /** Null: not about a person. */
      soort: KolomSoort.nullable(),
      /** Codes that the template may write in words of its own, with ours. */
      codes: z.array(z.strictObject({ code: z.string(), label: z.string() })),
    }),
  ),
});
export type SjabloonBeeld = z.infer<typeof SjabloonBeeld>;

const Veld = z.strictObject({ veld: z.string(), label: z.string() });

/** A kept template, and what filling it leaves out. */
export const SjabloonInfo = z.strictObject({
  id: Id,
  rapport: z.string(),
  naam: z.string(),
  vingerafdruk: z.string(),
  nagekekenOp: DateText.nullable(),
  rijen: z.int(),
  gevuld: z.array(Veld),
  /** NOOIT, NIET_GEOPEND: why a column stays empty. `kolom`: the name under which it is opened. */
  weggelaten: z.array(
    z.strictObject({ kolom: z.string(), label: z.string(), reden: z.enum(['NOOIT', 'ALLEEN_EIGEN_SJABLOON', 'NIET_GEOPEND']) }),
  ),
  /** Openings that an export rests on (AMA-43). */
  geopend: z.array(z.strictObject({ kolom: z.string(), label: z.string(), bron: z.string(), reden: z.string() })),
});
export type SjabloonInfo = z.infer<typeof SjabloonInfo>;

/** What filling a template for one report gives, said before and after. */
export const SjabloonVerslag = SjabloonInfo.extend({
  /** Guidances, and the files that they take. */
  begeleidingen: z.int(),
  bestanden: z.int(),
  /** Cells that are not filled, each with why; `bestand` from 1. */
  geweigerd: z.array(
    z.strictObject({
      bestand: z.int(),
      blad: z.string(),
      cel: z.string(),
      label: z.string(),
      code: z.string(),
      tekst: z.string(),
    }),
  ),
  /** Guidances with days of which the months are not known apart: an opening position. */
  maandenOnbekend: z.int(),
  /** Corrections of earlier quarters: the template has no place for them. */
  correcties: z.int(),
});
export type SjabloonVerslag = z.infer<typeof SjabloonVerslag>;

const making = { right: 'rapport.maken', reads: 'gewoon' } as const;

export const sjabloonCalls = {
  /** Also without a case file; then nothing is compared. Errors: SJABLOON_NIET_LEESBAAR, SJABLOON_FORMAAT, SJABLOON_TE_GROOT. */
  'sjabloon.bekijk': query({
    right: 'vrij',
    reads: 'gewoon',
    input: z.strictObject({ bestand: FileRef }),
    output: SjabloonBeeld,
  }),
  /** A file, or the kept template itself, beside what is kept. */
  'sjabloon.lees': query({
    ...making,
    input: z.strictObject({ bestand: FileRef.optional(), id: Id.optional() }),
    output: SjabloonBeeld,
  }),
  /** Two values per field that are in the file now, for the eye beside a column; confidential ones only with that right. */
  'sjabloon.voorbeelden': query({
    ...making,
    reads: 'persoonlijk',
    input: Empty,
    output: z.array(z.strictObject({ veld: z.string(), waarden: z.array(z.string()) })),
  }),
  /**
   * Keeps the template with its mapping; the same version keeps its place.
   * Errors: SJABLOON_ANDERS when the file is no longer the one that was looked at, SJABLOON_KOPPELING at `koppeling` with the cells.
   */
  'sjabloon.bewaar': command({
    ...making,
    input: z.strictObject({
      bestand: FileRef.optional(),
      id: Id.optional(),
      naam: z.string().trim().min(1).max(200),
      /** Of the file that the mapping was made on. */
      vingerafdruk: z.string().max(100),
      koppeling: SjabloonKoppeling,
    }),
    output: Written,
  }),
  /** What filling gives for a quarter, before it is made. Errors: SJABLOON_ONTBREEKT, SJABLOON_ANDERS. */
  'sjabloon.vulling': query({
    ...making,
    reads: 'vertrouwelijk',
    input: z.strictObject({
      /** The template that was looked at last, where none is named. */
      id: Id.optional(),
      quarter: z.string().regex(/^\d{4}Q[1-4]$/),
      op: DateText.optional(),
    }),
    output: SjabloonVerslag,
  }),
  'sjabloon.lijst': query({ ...making, input: Empty, output: z.array(SjabloonInfo) }),
  'sjabloon.verwijder': command({
    ...making,
    input: z.strictObject({ id: Id, reden: z.string().min(3).max(500) }),
    output: Written,
  }),
};
