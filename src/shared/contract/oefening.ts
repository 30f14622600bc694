/** A case file to practise in, filled with fictional persons: made, opened and thrown away without a passphrase to remember. */
import { z } from 'zod';
import { command, job } from './define.ts';
import { ImportReport } from './imports.ts';
import { DateText, Empty, FileRef } from './values.ts';

const vrij = { right: 'vrij', reads: 'gewoon' } as const;

export const oefeningCalls = {
  /**
   * Makes the case file, fills it from the bundled lists and leaves it open. Without `bestand` it is the one of this installation, which
   * `oefening.weggooien` throws away. Stopped or failed, nothing of it is left. Errors: DOSSIER_AL_OPEN, OEFENING_BESTAAT.
   */
  'oefening.maak': job({
    ...vrij,
    input: z.strictObject({
      bestand: FileRef.nullable().default(null),
      /** The day to which the lists and the stories are moved, by whole weeks; without it today. Before their own day they stay. */
      op: DateText.optional(),
    }),
    output: z.strictObject({ wachtzin: z.string(), herstelcode: z.string(), imports: z.array(ImportReport) }),
  }),
  /** Opens the one of this installation again. Errors: DOSSIER_AL_OPEN, NIET_GEVONDEN. */
  'oefening.open': command({ ...vrij, input: Empty, output: Empty }),
  /** Closes it where it is open, and removes it with everything that was typed in it. Errors: NIET_GEVONDEN. */
  'oefening.weggooien': command({ ...vrij, input: Empty, output: Empty }),
};
