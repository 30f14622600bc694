/** AMA in welfare: what the web form of the department of health asks of a file. */
import { z } from 'zod';
import { query } from './define.ts';
import { FileRef } from './values.ts';

export const wvgCalls = {
  /** Looks at the chosen files and keeps nothing of them (AMA-33). */
  'wvg.bijlageNakijken': query({
    right: 'dossier.lezen',
    reads: 'gewoon',
    input: z.strictObject({ bestanden: z.array(FileRef).max(20) }),
    output: z.strictObject({ fouten: z.array(z.strictObject({ code: z.string(), tekst: z.string() })) }),
  }),
};
