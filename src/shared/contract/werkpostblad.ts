/** Werkpostblad (E-23): a spreadsheet per werkpost and month that a begeleider fills in without the application. */
import { z } from 'zod';
import { job } from './define.ts';
import { FileRef, Id, MonthText } from './values.ts';

export const werkpostbladCalls = {
  /** One file per werkpost where somebody stays in the month; comes back through `import.lees` of aanwezigheden. */
  'werkpostblad.maak': job({
    right: 'rapport.maken',
    reads: 'persoonlijk',
    input: z.strictObject({
      maand: MonthText,
      /** Null: every werkpost where somebody stays or is planned. */
      werkpostIds: z.array(Id).min(1).max(500).nullable(),
      /** Folder that the user chose; null keeps the files as blobs. */
      map: FileRef.nullable(),
    }),
    output: z.strictObject({
      bestanden: z.array(
        z.strictObject({
          werkpostId: Id,
          werkpost: z.string(),
          personen: z.int(),
          /** Path on the command line, file name elsewhere. */
          bestand: z.string(),
          blob: z.string().nullable(),
          size: z.int(),
        }),
      ),
      /** Chosen werkposten where nobody is in this month: no sheet. */
      leeg: z.array(z.string()),
    }),
  }),
};
