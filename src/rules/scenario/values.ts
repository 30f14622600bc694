/** The small values of a scenario, as people write them: dates, hours, amounts. Messages are codes; their words stand in `rules.json`. */
import { z } from 'zod';
import { isIsoDate } from '../../shared/domain/date.ts';
import { type Cents, parseEuro } from '../../shared/domain/money.ts';

/** `2026-03-31`. */
export const DateText = z
  .string({ error: 'DATUM_ONGELDIG' })
  .refine(isIsoDate, { error: 'DATUM_ONGELDIG' })
  .meta({ format: 'date' });
export const DateOrNull = DateText.nullable().default(null);

/** `08:00`. */
export const Time = z.string({ error: 'TIJD_ONGELDIG' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'TIJD_ONGELDIG' });
/** `2026-03`. */
export const MonthText = z.string({ error: 'MAAND_ONGELDIG' }).regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'MAAND_ONGELDIG' });
/** `2026Q1`. */
export const QuarterText = z.string({ error: 'KWARTAAL_ONGELDIG' }).regex(/^\d{4}Q[1-4]$/, { error: 'KWARTAAL_ONGELDIG' });

/** Hours as people write them, `12.5`; hundredths of an hour come out. */
export const Hours = z
  .number()
  .min(0)
  .max(168)
  .transform((hours) => Math.round(hours * 100));

/** Euro as text with a point, `'35.00'`; cents come out. */
export const Euro = z
  .string({ error: 'BEDRAG_ONGELDIG' })
  .regex(/^\d{1,9}(\.\d{1,2})?$/, { error: 'BEDRAG_ONGELDIG' })
  .transform((text): Cents => parseEuro(text));

/** A stretch of days: `tot` left out or null still runs. */
export const period = { van: DateText, tot: DateOrNull };
export const Yes = z.boolean().default(true);
export const No = z.boolean().default(false);
