/** People and bodies around the file: any plain record as a list, candidates, and what is confidential about health. */
import { z } from 'zod';
import { query } from './define.ts';
import { type RecordName, recordShapes } from './records.ts';
import { Id } from './values.ts';

const RECORD_NAMES = Object.keys(recordShapes) as [RecordName, ...RecordName[]];

/** One record with its id; a field that the reader may not see is null. */
const AnyRecord = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const omgevingCalls = {
  /** Records of one kind, for scripts. Throws GEEN_RECHT where the kind asks a right of its own. */
  'record.lijst': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    input: z.strictObject({ soort: z.enum(RECORD_NAMES), persoonId: Id.optional(), trajectId: Id.optional() }),
    output: z.strictObject({ soort: z.enum(RECORD_NAMES), records: z.array(AnyRecord) }),
  }),
};
