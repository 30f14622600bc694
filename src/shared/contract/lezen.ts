/** A record as a screen reads it: its id and its fields, all of which may be empty. */
import { z } from 'zod';
import { type RecordName, recordShapes } from './records.ts';
import { Id } from './values.ts';

type Shape<N extends RecordName> = (typeof recordShapes)[N]['shape'];
type ReadShape<N extends RecordName> = { id: typeof Id } & {
  [K in keyof Shape<N>]-?: z.ZodNullable<z.ZodType<Exclude<z.output<Extract<Shape<N>[K], z.ZodType>>, undefined>>>;
};

/** The record `name` with its id; every field nullable, because an import or an exchange may leave it empty (E-11). */
export function readShape<N extends RecordName>(name: N): z.ZodObject<ReadShape<N>> {
  const fields = Object.entries(recordShapes[name].shape as Record<string, z.ZodType>).map(([key, type]) => [
    key,
    (type instanceof z.ZodOptional ? (type.unwrap() as z.ZodType) : type).nullable(),
  ]);
  return z.strictObject({ id: Id, ...Object.fromEntries(fields) }) as unknown as z.ZodObject<ReadShape<N>>;
}
