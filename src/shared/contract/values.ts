/** Value schemas that calls share. JSON only: ISO dates, integers, strings, null (E-15). */
import { z } from 'zod';
import { isIsoDate } from '../domain/date.ts';

export const Id = z.uuid();
export const DateText = z.string().refine(isIsoDate, { error: 'DATUM_ONGELDIG' });
export const MonthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const YearNumber = z.int().min(2000).max(2099);
/** Whole euro cents. */
export const CentsValue = z.int();
/** Decimal text with a point, `17.4795`. */
export const DecimalText = z.string().regex(/^-?\d+(\.\d+)?$/);
export const ShortText = z.string().max(200);
export const LongText = z.string().max(32_767);
/** An opaque handle on a file or folder that the host chose; only the command line passes paths (E-15). */
export const FileRef = z.strictObject({ ref: z.string().max(4096) });
export const Empty = z.strictObject({});
/** Answer of a command that has nothing else to tell: the operation that was written, null where nothing changed. */
export const Written = z.strictObject({ operation: z.string().nullable(), id: Id.nullable() });
