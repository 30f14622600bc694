/**
 * What a sent document was made from, kept beside its frozen model: who, and on which days. The model itself holds sums and no ids, so
 * the difference "per person and day" (ama.md section 6) could not be told from it. Never leaves the house.
 */
import { z } from 'zod';
import { Id } from '../../../shared/contract/values.ts';
import { DagenText, DateText, OrganisatieVeld, ShortText } from '../../reports/models/shared.ts';

/** A date present, in half days. */
const Dag = z.tuple([DateText, z.union([z.literal(1), z.literal(2)])]);
export type Dag = z.infer<typeof Dag>;

const OverzichtRegel = z.strictObject({
  /** Null: a document from before this was kept; its line is recognised by number or name, and start. */
  trajectId: Id.nullable(),
  persoonId: Id.nullable(),
  familienaam: ShortText,
  voornaam: ShortText,
  insz: z.string().nullable(),
  start: DateText,
  einde: DateText.nullable(),
  evaluatieOp: DateText.nullable(),
  nogNodig: z.enum(['ja', 'nee']).nullable(),
  /** The partner that guides; null: the organisation itself (C6). */
  begeleider: OrganisatieVeld.nullable(),
  dagen: DagenText.nullable(),
  /** Null: not kept per day. Empty where the day column holds calendar days. */
  aanwezig: z.array(Dag).nullable(),
  /** Not printed, but what the settlement rests on: a change asks a reason too (C3). */
  onderbrekingen: z.array(z.tuple([DateText, DateText])),
});
export type OverzichtRegel = z.infer<typeof OverzichtRegel>;

export const OverzichtInhoud = z.strictObject({
  soort: z.literal('overzicht'),
  lezing: z.enum(['aanwezig', 'kalender']),
  halveDag: z.enum(['0.5', '1']),
  organisatie: OrganisatieVeld,
  regels: z.array(OverzichtRegel),
});
export type OverzichtInhoud = z.infer<typeof OverzichtInhoud>;

export const EvaluatieInhoud = z.strictObject({
  soort: z.literal('evaluatie'),
  persoonId: Id,
  trajectId: Id,
  familienaam: ShortText,
  voornaam: ShortText,
  periode: z.strictObject({ van: DateText, tot: DateText }),
  /** By name of the field, as printed; a list of lines is one text. */
  velden: z.record(z.string(), z.string().nullable()),
  aanwezig: z.array(Dag),
  /** How each goal stood; a standing of a later day is progress, not a correction. */
  doelen: z.array(z.strictObject({ id: Id, titel: z.string(), stand: z.string().nullable(), op: DateText.nullable() })),
});
export type EvaluatieInhoud = z.infer<typeof EvaluatieInhoud>;

/** The plan itself: how far a goal is, is no change of the plan. */
export const PopInhoud = z.strictObject({
  soort: z.literal('pop'),
  persoonId: Id,
  trajectId: Id,
  familienaam: ShortText,
  voornaam: ShortText,
  doelen: z.array(z.strictObject({ id: Id, volgorde: z.int().nullable(), titel: z.string() })),
  acties: z.array(z.strictObject({ id: Id, tekst: z.string(), tegen: DateText.nullable() })),
});
export type PopInhoud = z.infer<typeof PopInhoud>;

export const Inhoud = z.discriminatedUnion('soort', [OverzichtInhoud, EvaluatieInhoud, PopInhoud]);
export type Inhoud = z.infer<typeof Inhoud>;
