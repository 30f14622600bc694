/** Import: what the reading calls do is in `core/imports`; here are the lists, and dismissing rows. */
import { desc } from 'drizzle-orm';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { openRowViews, openRows } from '../cases/imports/open-rows.ts';
import { importFileHandlers } from '../imports/index.ts';
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
type Run = OutputOf<'import.historie'>[number];

export const importHandlers: Handlers<Names> = {
  ...importFileHandlers,

  'import.open': ({ dossier, translate }) => openRowViews(dossier.db, translate),

  'import.wijsAf'({ dossier, write }, { ids, reden }) {
    const open = new Set(openRows(dossier.db).map(({ row }) => row.id));
    if (!ids.every((id) => open.has(id))) throw new CallFailure('NIET_GEVONDEN');
    const { operation } = write(
      (writer) => {
        for (const id of ids) writer.set('importRij', id, { stand: 'afgewezen', reden });
      },
      { reason: reden },
    );
    return written(operation, null);
  },

  /** A run that was undone keeps its line: who looks for it must see what happened. */
  'import.historie': ({ dossier }) =>
    dossier.db
      .select()
      .from(importRun)
      .orderBy(desc(importRun.hlc))
      .all()
      .map((row) => ({
        id: row.id,
        soort: row.soort,
        op: row.op as Run['op'],
        blad: row.blad,
        aanvaard: row.aanvaard ?? 0,
        vragen: row.vragen ?? 0,
        geweigerd: row.geweigerd ?? 0,
        overgeslagen: row.overgeslagen ?? 0,
        ongedaan: row.verwijderd,
      })),
};
