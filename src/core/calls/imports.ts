/** Import: look at a file, dry run, take over, answer, dismiss, undo. */
import { and, desc, eq } from 'drizzle-orm';
import type { Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { openRows, rowMessage, rowName } from '../cases/imports/open-rows.ts';
import { importRun } from '../store/schema/index.ts';
import { written } from './written.ts';

type Names =
  | 'import.bekijk'
  | 'import.lees'
  | 'import.open'
  | 'import.beantwoord'
  | 'import.wijsAf'
  | 'import.historie'
  | 'import.maakOngedaan';

const ready: Handlers<'import.open' | 'import.wijsAf' | 'import.historie'> = {
  'import.open': ({ dossier, translate }) =>
    openRows(dossier.db).map((row) => ({
      id: row.id,
      soort: row.soort ?? 'vraag',
      import: 'deelnemers',
      op: null,
      blad: row.blad,
      rij: row.rij ?? 0,
      codes: row.codes ?? [],
      message: rowMessage(row.codes ?? [], translate),
      naam: rowName(row),
      candidates: [],
    })),
  'import.wijsAf'({ dossier, write }, { ids, reden }) {
    const open = new Set(openRows(dossier.db).map((row) => row.id));
    if (!ids.every((id) => open.has(id))) throw new CallFailure('NIET_GEVONDEN');
    const { operation } = write(
      (writer) => {
        for (const id of ids) writer.set('importRij', id, { stand: 'afgewezen', reden });
      },
      { reason: reden },
    );
    return written(operation, null);
  },
  'import.historie': ({ dossier }) =>
    dossier.db
      .select()
      .from(importRun)
      .where(and(eq(importRun.verwijderd, false)))
      .orderBy(desc(importRun.hlc))
      .all()
      .map((row) => ({
        id: row.id,
        soort: row.soort,
        op: row.op as never,
        blad: row.blad,
        aanvaard: row.aanvaard ?? 0,
        vragen: row.vragen ?? 0,
        geweigerd: row.geweigerd ?? 0,
        overgeslagen: row.overgeslagen ?? 0,
        ongedaan: false,
      })),
};

export const importHandlers = ready as unknown as Handlers<Names>;
