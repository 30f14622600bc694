/** Reports: recipient, when due, what is missing (shown before, never inside), make, what was sent. */
import { z } from 'zod';
import { OpenRijen } from './agenda.ts';
import { Bevinding } from './bevinding.ts';
import { command, job, query } from './define.ts';
import { SjabloonVerslag } from './sjabloon.ts';
import { DateText, Empty, FileRef, Id, MonthText, Written } from './values.ts';

/** `sjabloon`: filled in the recipient's own spreadsheet; offered only where one is kept (E-22). */
export const REPORT_FORMATS = ['pdf', 'xlsx', 'csv', 'docx', 'ics', 'json', 'sjabloon'] as const;
export const ReportFormat = z.enum(REPORT_FORMATS);

/** `2026Q1`, or a year, or nothing: which one follows from the report. */
export const ReportScope = z.strictObject({
  quarter: z
    .string()
    .regex(/^\d{4}Q[1-4]$/)
    .optional(),
  year: z.int().min(2000).max(2099).optional(),
  persoonId: Id.optional(),
  /** Evaluation files of everyone with a running traject. */
  all: z.boolean().optional(),
  bemiddelaar: z.string().max(200).optional(),
  month: MonthText.optional(),
  /** Chosen in a list. */
  persoonIds: z.array(Id).min(1).max(2000).optional(),
  /** One record of what the report is about: a stage, a trajectory, an enclave, an evaluation. Left out: those of the moment. */
  recordId: Id.optional(),
  /** How many days ahead a list looks: up to three years, for the ends of packages of five. */
  days: z.int().min(1).max(1096).optional(),
  /** Only of whom this begeleider guides on the day. */
  begeleiderId: Id.optional(),
});

/** How the list of reports is divided. */
export const REPORT_GROUPS = ['overzichten', 'deelnemer', 'maatwerk', 'brieven', 'welzijn', 'provincies', 'eigen'] as const;
export type ReportGroup = (typeof REPORT_GROUPS)[number];

export const ReportInfo = z.strictObject({
  id: z.string(),
  group: z.enum(REPORT_GROUPS),
  /** Id in the domain documents: AMA-P1 … */
  domainId: z.string(),
  name: z.string(),
  recipient: z.string().nullable(),
  dueRule: z.string(),
  /** First day that is due, from today on. */
  due: DateText.nullable(),
  formats: z.array(ReportFormat),
  leavesHouse: z.boolean(),
  scope: z.enum(['quarter', 'year', 'month', 'person', 'none']),
  personal: z.boolean(),
});

/** What has to be said before a document is made. */
export const ReportPreparation = z.strictObject({
  count: z.int(),
  /** What `count` counts. */
  counted: z.enum(['deelnemers', 'werknemers', 'documenten']),
  /** Findings of the persons in it: stand on the control sheet only. */
  missing: z.array(Bevinding),
  openRows: OpenRijen,
  openQuestions: z.int(),
  /** Parameters that are used and not confirmed, named. */
  unconfirmed: z.array(z.string()),
  /** A confirmation with reason is asked before it leaves the house (hard rule 12). */
  needsConfirmation: z.boolean(),
  recipient: z.string().nullable(),
  /** Texts that do not fit in the document as they are: shortened, or continued in the annex. */
  signals: z.array(z.strictObject({ naam: z.string(), text: z.string() })),
  /** Places of the document that are still empty: whose (of an enclave nobody's), and which. */
  inTeVullen: z.array(z.strictObject({ persoonId: Id.nullable(), naam: z.string(), wat: z.array(z.string()) })),
  /** Texts in it that name a diagnosis or a medicine: who and which field, never the word. A suggestion, never a refusal. */
  words: z.array(z.strictObject({ persoonId: Id, naam: z.string(), veld: z.string() })),
  /** Assessments of which the reminder letter to VDAB tells; empty for every other report. */
  herinneringen: z.array(Id),
  batches: z.array(z.strictObject({ bemiddelaar: z.string().nullable(), count: z.int() })),
});

export const ReportFile = z.strictObject({
  report: z.string(),
  format: ReportFormat,
  /** Path on the command line, file name elsewhere. */
  path: z.string(),
  blob: z.string().nullable(),
  size: z.int(),
  person: z.string().nullable(),
  /** `ua-1` when the compiler checked it, `tagged` when the PDF does not claim it, null for other formats. */
  standing: z.enum(['ua-1', 'tagged']).nullable(),
  /** Characters that the font does not have, shown as □. */
  replaced: z.array(z.string()),
});

/** What more a report asks, its own definition says: the core holds it against who asks. */
const asking = { right: 'rapport.cijfers', reads: 'vertrouwelijk' } as const;
const making = { right: 'rapport.maken', reads: 'vertrouwelijk' } as const;

export const reportCalls = {
  /** With a case file open: those that the user may make. */
  'report.lijst': query({ right: 'vrij', reads: 'gewoon', input: Empty, output: z.array(ReportInfo) }),
  /**
   * Of the reports of collectief maatwerk: the first day by which one is asked, for how many persons or places, and how many of those
   * days are past; from the findings of today. A report that no rule asks for is not in it.
   */
  'report.termijnen': query({
    right: 'rapport.cijfers',
    reads: 'persoonlijk',
    input: Empty,
    output: z.array(z.strictObject({ id: z.string(), due: DateText, aantal: z.int(), teLaat: z.int() })),
  }),
  'report.voorbereiding': query({
    ...asking,
    input: z.strictObject({ id: z.string(), scope: ReportScope, op: DateText.optional() }),
    output: ReportPreparation,
  }),
  'report.maak': job({
    ...asking,
    input: z.strictObject({
      id: z.string(),
      scope: ReportScope,
      /** Day on which it is made; today unless said otherwise. */
      op: DateText.optional(),
      formats: z.array(ReportFormat).min(1),
      /** Folder that the user chose; null keeps the files as blobs for preview. */
      map: FileRef.nullable(),
      purpose: z.string().max(500).nullable(),
      /** The kept template for the format `sjabloon`; the one that was looked at last where none is named. */
      sjabloon: Id.optional(),
      /** Reason of the confirmation, where one is asked. */
      confirmation: z.string().max(1000).nullable(),
    }),
    output: z.strictObject({
      files: z.array(ReportFile),
      missing: z.array(Bevinding),
      logged: z.boolean(),
      /** What was filled and left out, with the format `sjabloon` only. */
      sjabloon: SjabloonVerslag.optional(),
    }),
  }),
  'report.historie': query({
    ...making,
    input: z.strictObject({ limiet: z.int().min(1).max(500).default(100) }),
    output: z.array(
      z.strictObject({
        id: Id,
        rapport: z.string(),
        periode: z.string().nullable(),
        formaat: z.string(),
        bestand: z.string(),
        ontvanger: z.string().nullable(),
        doel: z.string().nullable(),
        op: DateText.nullable(),
        door: z.string().nullable(),
        bevestiging: z.string().nullable(),
        verzondenOp: DateText.nullable(),
        /** 1 for the first document of a period; a corrected one counts on. */
        versie: z.int().nullable(),
      }),
    ),
  }),
  'report.verzonden': command({ ...making, input: z.strictObject({ id: Id, op: DateText }), output: Written }),
};
