/** Handing a case file over: the mark first, then the copy, so that two files that can be written never exist side by side. */
import { newId, type Handover, type HandoverMark } from '../../store/index.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import { backupTo, baseName, containerName, type RunOptions, type SafeCopy } from '../../backup/index.ts';
import { copyPlace } from '../../backup/place.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';

/** `rapport` of the line in the export log. */
export const DOSSIER_REPORT = 'dossier';

export const aboutMark = ({ aan, op, door }: HandoverMark): { aan: string; op: string; door: string } => ({ aan, op, door });

/** The hand-over that is out, as the window shows it. */
export function standingOf(handover: Handover): OutputOf<'dossier.stand'>['doorgegeven'] {
  const mark = handover.away();
  return mark === null ? null : aboutMark(mark);
}

/**
 * Writes the copy that goes on. On any failure the file here is open for writing again, with both in its history. Throws what `backupTo`
 * throws, DOSSIER_DOORGEGEVEN, and BEZIG while another copy is made.
 */
export async function handOver(
  context: CallContext,
  { folder, aan }: { readonly folder: string; readonly aan: string },
  options: RunOptions,
): Promise<{ copy: SafeCopy; mark: HandoverMark }> {
  const { dossier, session, user } = context;
  const { handover } = dossier;
  handover.assertHere();
  if (session.copying) throw new CallFailure('BEZIG');
  session.copying = true;
  try {
    await quiet(context);
    const line = logLine(context, aan);
    const mark = { stand: 'weg', id: newId(), aan, op: new Date(context.now).toISOString(), door: user.naam } as const;
    handover.leave(mark);
    try {
      const copy = await backupTo(
        {
          ...copyPlace(session),
          file: dossier.file,
          dataKey: dossier.vault.dataKey,
          slots: dossier.slots(),
          folder,
          at: context.now,
          mark: { ...mark, stand: 'ontvangen' },
          contents: 'inside', // one file to carry
        },
        { ...options, worker: options.worker ?? session.options.workers?.backup },
      );
      return { copy, mark };
    } catch (error) {
      handover.comeBack({ op: 'dossier.doorgevenMislukt', actor: user.id, source: 'systeem' }, (writer) =>
        writer.retract('uitvoer', line),
      );
      throw error;
    }
  } finally {
    session.copying = false;
  }
}

/** The copy tells its own history: the line is in it, and in the file that stays. */
function logLine({ dossier, write, today, now }: CallContext, aan: string): string {
  return write(
    (writer) =>
      writer.insert('uitvoer', {
        rapport: DOSSIER_REPORT,
        formaat: 'trajectmap-kopie',
        bestand: containerName(baseName(dossier.file), now),
        ontvanger: aan,
        op: today,
        verlaatHuis: true,
      }),
    { op: 'dossier.geefDoor' },
  ).value;
}

/** Waits until no operation is open over slices: what is half written does not travel. */
export async function quiet({ dossier }: Pick<CallContext, 'dossier'>): Promise<void> {
  for (let busy = dossier.journal.idle(); busy !== null; busy = dossier.journal.idle()) await busy;
}
