/** Two people, one file: hand a case file over to another computer, and take it back. */
import { z } from 'zod';
import { command, job } from './define.ts';
import { DateText, FileRef, ShortText, Written } from './values.ts';

/** A hand-over that is still out. `op` is an instant (ISO, UTC). */
export const Doorgegeven = z.strictObject({ aan: z.string(), op: z.string(), door: z.string() });

/** Where the case file lies: the service that copies its folder to the cloud, and files there that look like conflict copies of it. */
export const DossierMap = z.strictObject({
  dienst: z.enum(['onedrive', 'dropbox', 'googledrive', 'icloud', 'nextcloud', 'box', 'syncthing']).nullable(),
  conflicten: z.array(z.string()),
});

/**
 * `terug`: it goes on here. `beide`: both files were changed, nothing was done, the user chooses. `bewaard`: the file here goes on, the
 * other one was kept aside.
 */
export const Terugname = z.strictObject({
  uitkomst: z.enum(['terug', 'beide', 'bewaard']),
  /** Operations that only the file here has. */
  hier: z.int().min(0),
  /** Operations that only the returned file has. */
  daar: z.int().min(0),
  /** Day of the last operation that both have. */
  sinds: DateText.nullable(),
  /** Name of the safe copy of the file that did not go on; null when nothing was replaced. */
  kopie: z.string().nullable(),
});

// The whole file leaves or is replaced: for who may bring whole lists in.
const uitwisselen = { right: 'import.uitvoeren', reads: 'vertrouwelijk' } as const;

export const doorgevenCalls = {
  /** Writes a verified copy that goes on elsewhere; from then on the file here is read only. */
  'dossier.geefDoor': job({
    ...uitwisselen,
    input: z.strictObject({ map: FileRef, aan: ShortText.trim().min(1) }),
    output: z.strictObject({ bestand: z.string(), bytes: z.int(), doorgegeven: Doorgegeven }),
  }),
  /** Takes the file of the other computer (a copy, or a case file) in the place of the one here. `wachtzin`: where the own key does not fit. */
  'dossier.neemTerug': job({
    ...uitwisselen,
    input: z.strictObject({
      bestand: FileRef,
      wachtzin: z.string().min(1).max(500).nullable(),
      gebruiker: ShortText.nullable(),
      /** Which one goes on when both were changed. */
      keuze: z.enum(['hier', 'daar']).nullable(),
    }),
    output: Terugname,
  }),
  /** Goes on here without the copy, when the other computer is lost: what was done there becomes a second branch. */
  'dossier.breekDoorgeven': command({
    ...uitwisselen,
    input: z.strictObject({ reden: ShortText.trim().min(3) }),
    output: Written,
  }),
};
