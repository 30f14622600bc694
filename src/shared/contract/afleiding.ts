/** How a result came about: inputs → parameters with source and standing → steps → result; screens and PDF print the same. */
import { z } from 'zod';
import { DateText } from './values.ts';

export const Standing = z.enum(['confirmed', 'unconfirmed', 'past_review', 'missing']);

/** The province that a postcode falls in; no name where it is in no known range. A proposal, never a ground for an amount (AMA-42). */
export const Provincie = z.strictObject({ naam: z.string().nullable(), standing: Standing });
export type Provincie = z.infer<typeof Provincie>;

export const GebruikteParameter = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** As printed, null when missing. */
  value: z.string().nullable(),
  from: DateText.nullable(),
  until: DateText.nullable(),
  source: z.string().nullable(),
  standing: Standing,
});

export const AfleidingStap = z.strictObject({
  code: z.string(),
  /** Dutch sentence of the step. */
  text: z.string(),
  rule: z.string().nullable(),
  parameters: z.array(GebruikteParameter),
  result: z.string().nullable(),
});

export const Afleiding = z.array(AfleidingStap);
export type Afleiding = z.infer<typeof Afleiding>;
