/** Likely duplicates and merging. */
import type { Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { duplicatesOf } from '../cases/dubbels/dubbels.ts';
import { previewMerge, writeMerge } from '../cases/dubbels/samenvoegen.ts';
import { personRow } from '../cases/personen/read.ts';
import { written } from './written.ts';

export const samenvoegHandlers: Handlers<
  'persoon.dubbels' | 'persoon.voegSamenProef' | 'persoon.voegSamen' | 'persoon.geenDubbel'
> = {
  'persoon.dubbels': ({ dossier, today }, input) => duplicatesOf(dossier.db, input, today),

  'persoon.voegSamenProef': (context, input) => previewMerge(context, input),

  'persoon.voegSamen'(context, input) {
    const { operation, value } = context.write(writeMerge(context, input), { reason: input.reden ?? null });
    return written(operation, value);
  },

  'persoon.geenDubbel'({ dossier, write, user, today }, { persoonId, andereId, reden }) {
    const [one, other] = [personRow(dossier.db, persoonId), personRow(dossier.db, andereId)];
    if (one.id === other.id) throw new CallFailure('SAMENVOEGEN_ZELFDE', { field: 'andereId' });
    const { operation, value } = write((writer) =>
      writer.insert('geenDubbel', { persoonId: one.id, andereId: other.id, reden, op: today, door: user.naam }),
    );
    return written(operation, value);
  },
};
