/**
 * What a file of the lawbook must hold (architecture, idea 1; E-25). Missing metadata is an error, not a default:
 * a value without source, standing or date of knowledge does not ship.
 */
import { z } from 'zod';
import { isIsoDate } from '../../shared/domain/date.ts';

const DateText = z.string().refine((text) => isIsoDate(text), { error: 'DATUM_ONGELDIG' });
const Text = z.string().trim().min(1);

/** How sure the source makes a value: only `confirmed` counts without a warning. */
export const CONFIDENCES = ['confirmed', 'secondary', 'derived', 'unverified'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** `law`: a claim about the law, stands or falls with its source. `setting`: a choice of the product that the user may change. */
const NATURES = ['law', 'setting'] as const;

export const PARAMETER_TYPES = [
  'money',
  'integer',
  'decimal',
  'choice',
  'text',
  'codes',
  'monthDay',
  'date',
  'boolean',
  'holidays',
] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** A source that can be looked up: `href` null for a paper source. */
export const Reference = z.strictObject({ title: Text, href: z.url().nullable(), article: Text.optional() });
export type Reference = z.infer<typeof Reference>;

/** The release of the lawbook in which Trajectmap learned something (E-25: "as known on"). */
const Release = z.strictObject({ version: Text, date: DateText });

const Holiday = z
  .strictObject({
    code: Text,
    label: Text,
    /** Fixed day `MM-DD`. */
    day: z
      .string()
      .regex(/^\d{2}-\d{2}$/)
      .optional(),
    /** Days after Easter Sunday. */
    easter: z.int().min(-60).max(120).optional(),
  })
  .refine((holiday) => (holiday.day === undefined) !== (holiday.easter === undefined), { error: 'FEESTDAG_DAG_OF_PASEN' });

const RawValue = z.union([z.string(), z.int(), z.boolean(), z.array(z.string()), z.array(Holiday)]);

/**
 * A value from a date on. `value: unknown` says that nobody known to us has it; then the question and who can answer it belong to
 * the file, and a confidence does not.
 */
const ShippedValue = z
  .strictObject({
    from: DateText,
    /** Last day on which the rule itself held. */
    until: DateText.optional(),
    /** Last day that the source covers: never carried forward past it. */
    covered_until: DateText.optional(),
    value: RawValue,
    question: Text.optional(),
    ask: Text.optional(),
    known_from: Release,
    withdrawn: Release.extend({ reason: Text }).optional(),
    reference: Reference,
    /** Publication date of the source, where it bears one. */
    published: DateText.optional(),
    confidence: z.enum(CONFIDENCES).optional(),
    note: Text.optional(),
  })
  .refine((item) => item.value !== 'unknown' || (item.question !== undefined && item.ask !== undefined), {
    error: 'ONBEKEND_ZONDER_VRAAG',
  })
  .refine((item) => (item.value === 'unknown') === (item.confidence === undefined), { error: 'ZEKERHEID_ONTBREEKT' });

/** A value that a source gives without saying when it held: shown, never looked up. */
const UndatedValue = z.strictObject({
  value: RawValue,
  note: Text,
  reference: Reference,
  confidence: z.enum(CONFIDENCES),
  known_from: Release,
});

export const ParameterFile = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(\.[a-zA-Z0-9]+)+$/),
    label: Text,
    type: z.enum(PARAMETER_TYPES),
    /** Printed after the value, in Dutch; empty only where the value says it all. */
    unit: z.string(),
    nature: z.enum(NATURES),
    options: z.array(z.strictObject({ code: Text, label: Text })).optional(),
    /** Up to and including this day somebody looked whether the values still hold. */
    reviewed_until: DateText,
    rules: z.array(Text).min(1),
    note: Text.optional(),
    values: z.array(ShippedValue).min(1),
    undated: z.array(UndatedValue).optional(),
  })
  .refine((file) => (file.type === 'choice') === (file.options !== undefined), { error: 'KEUZE_ZONDER_OPTIES' });
export type ParameterFile = z.infer<typeof ParameterFile>;

export const SEVERITIES = ['B', 'W', 'I'] as const;
const Severity = z.enum(SEVERITIES);

const Place = z.strictObject({ screen: Text, field: Text });

/** A rule card: what the rule is, where it comes from, and its sentences by code (E-34). */
export const RuleFile = z
  .strictObject({
    id: z.string().regex(/^[A-Z]+-\d{2}$/),
    kind: z.enum(['rule', 'design', 'info']),
    title: Text,
    severity: z.array(Severity).min(1),
    /** First day on which the rule is applied; null: no date is known. */
    from: DateText.nullable(),
    to: DateText.nullable(),
    source: z.array(Reference).min(1),
    /** As in domain/ama.md: H, M, L, or a pair. */
    confidence: Text,
    /** The rule in plain Dutch. */
    text: Text,
    /** Printed with every finding of a rule that rests on a page of a federation or department only. */
    remark: Text.optional(),
    /** Class of what a finding of this rule reveals (ama.md section 8, item 8): where one value is vertrouwelijk, every finding is. */
    data_class: z.enum(['gewoon', 'persoonlijk', 'vertrouwelijk']),
    place: Place,
    parameters: z.array(Text),
    implemented: z.boolean(),
    /** Values on either side of which the answer differs, by name: each has a case on both sides. `none` where there is none. */
    boundary: z.union([z.literal('none'), z.record(z.string().regex(/^[a-zA-Z0-9]+$/), Text)]).optional(),
    /** Why there is none. */
    boundary_reason: Text.optional(),
    /**
     * Messages whose facts no case file holds: they come in a scenario only; `*` is the whole rule. A test writes the cases of every rule
     * into a case file and holds this list against what comes out of it.
     */
    scenario: z.array(z.string().regex(/^(\*|[A-Z0-9_]+)$/)).default([]),
    /** Why not, or what is left out. */
    limits: Text.optional(),
    messages: z.record(
      z.string().regex(/^[A-Z0-9_]+$/),
      z.strictObject({ severity: Severity, text: Text, place: Place.optional() }),
    ),
  })
  .refine((card) => (card.boundary === 'none') === (card.boundary_reason !== undefined), { error: 'GRENS_ZONDER_REDEN' });
export type RuleFile = z.infer<typeof RuleFile>;

export const LawbookFile = z.strictObject({ version: Text, date: DateText });
