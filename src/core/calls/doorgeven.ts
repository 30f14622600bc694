/** Two people, one file: hand over, take back, or go on without the copy. */
import path from 'node:path';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { asSteps, type RunOptions } from '../backup/index.ts';
import { aboutMark, handOver } from '../cases/doorgeven/hand-over.ts';
import { takeBack, type Reopening } from '../cases/doorgeven/take-back.ts';
import { openUnlocked } from '../store/index.ts';
import { adopt, storeOptions } from './dossier.ts';
import { written } from './written.ts';

type Names = 'dossier.geefDoor' | 'dossier.neemTerug' | 'dossier.breekDoorgeven';

/** A cancel reaches the work at once, not at its next step. */
const runOptions = (
  { session, signal }: CallContext,
  steps: { onProgress: RunOptions['onProgress']; signal: AbortSignal },
): RunOptions => ({
  worker: session.options.workers?.backup,
  signal: AbortSignal.any([signal, steps.signal]),
  onProgress: steps.onProgress,
});

export const doorgevenHandlers: Handlers<Names> = {
  async *'dossier.geefDoor'(context, { map, aan }) {
    const { session } = context;
    const folder = session.pathOf(map.ref, 'write');
    const { copy, mark } = yield* asSteps((steps) => handOver(context, { folder, aan }, runOptions(context, steps)));
    const bestand = session.options.host === 'cli' ? copy.file : path.basename(copy.file);
    return { bestand, bytes: copy.bytes, doorgegeven: aboutMark(mark) };
  },

  async *'dossier.neemTerug'(context, { bestand, ...input }) {
    const file = context.session.pathOf(bestand.ref, 'read');
    const reopening = reopeningOf(context);
    return yield* asSteps((steps) => takeBack(context, { ...input, file }, runOptions(context, steps), reopening));
  },

  'dossier.breekDoorgeven'({ dossier, user, today, session }, { reden }) {
    if (dossier.handover.away() === null) throw new CallFailure('NIET_DOORGEGEVEN');
    const source = session.options.host === 'cli' ? 'cli' : 'ui';
    const { operation } = dossier.handover.comeBack(
      { op: 'dossier.breekDoorgeven', actor: user.id, source, reason: reden },
      (writer) =>
        writer.insert('uitvoer', { rapport: 'dossier-terug', formaat: 'geen', doel: reden, op: today, verlaatHuis: false }),
    );
    return written(operation, null);
  },
};

/** The user keeps the file open: it closes and opens again with the key that fits it now. */
function reopeningOf({ session, dossier, user }: CallContext): Reopening {
  const fileId = Buffer.from(dossier.vault.salt);
  const { id, naam } = user;
  return {
    // Without telling anybody: for the user the file stays open, and its content changes.
    close() {
      dossier.close();
      session.dossier = null;
      session.forgetBlobs();
    },
    reopen(file, dataKey) {
      try {
        adopt(session, openUnlocked(storeOptions(session, file), { dataKey, fileId, userId: id, userName: naam }));
      } catch (error) {
        session.user = null;
        session.tell({ kind: 'locked' });
        throw error;
      }
    },
  };
}
