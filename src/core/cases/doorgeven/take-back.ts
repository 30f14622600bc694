/** Taking a case file back: what the other one brings, which of the two goes on, and never one of them lost. */
import path from 'node:path';
import { brusselsDay } from '../../../shared/domain/date.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import { backupTo, baseName, type RunOptions } from '../../backup/index.ts';
import { copyPlace } from '../../backup/place.ts';
import {
  attachmentsPath,
  compareJournals,
  DossierError,
  forgetDevice,
  hasContents,
  isDossierError,
  keepEarlierKey,
  openWriter,
  replaceDossier,
  settleReturned,
  type Dossier,
  type JournalRelation,
} from '../../store/index.ts';
import { DOSSIER_REPORT, quiet } from './hand-over.ts';
import { type Staged, stage, withReader } from './staged.ts';

type Answer = OutputOf<'dossier.neemTerug'>;

/** What taking back needs of the calls that open and close files. */
export interface Reopening {
  /** Closes the open file; its key is wiped. */
  close(): void;
  /** Opens `file` again with this key, for the user who had it open. */
  reopen(file: string, dataKey: Buffer): void;
}

/**
 * Takes the returned file back. Throws what `stage` throws, KOPIE_OUDER when it brings nothing and lacks something, and BEZIG. Until the
 * one rename at the end the file here stands as it was.
 */
export async function takeBack(
  context: CallContext,
  input: Omit<ParsedInputOf<'dossier.neemTerug'>, 'bestand'> & { readonly file: string },
  options: RunOptions,
  reopening: Reopening,
): Promise<Answer> {
  const { session } = context;
  if (session.copying) throw new CallFailure('BEZIG');
  session.copying = true;
  try {
    await quiet(context);
    const staged = await stage(context, input, options);
    try {
      return await decide(context, staged, input.keuze, options, reopening);
    } finally {
      staged.dataKey.fill(0);
      staged.remove();
    }
  } finally {
    session.copying = false;
  }
}

async function decide(
  context: CallContext,
  staged: Staged,
  keuze: 'hier' | 'daar' | null,
  options: RunOptions,
  reopening: Reopening,
): Promise<Answer> {
  const { dossier } = context;
  const relation = withReader(staged.file, staged.dataKey, dossier.vault.salt, (reader) =>
    compareJournals(dossier.reader, reader),
  );
  const told = { hier: relation.here, daar: relation.there, sinds: dayOf(relation) };
  if (relation.here > 0 && relation.there === 0) throw new DossierError('KOPIE_OUDER');
  if (relation.here > 0 && keuze === null) return { uitkomst: 'beide', ...told, kopie: null };
  if (relation.here > 0 && keuze === 'hier') {
    const kopie = await keepAside(
      context,
      { file: staged.file, dataKey: staged.dataKey, slots: staged.slots, as: 'andere-pc' },
      options,
    );
    goOnHere(context);
    return { uitkomst: 'bewaard', ...told, kopie };
  }
  if (relation.there === 0) {
    goOnHere(context);
    return { uitkomst: 'terug', ...told, kopie: null };
  }
  const kopie = await keepAside(context, { ...ownFile(dossier), as: 'voor-terugname' }, options);
  await takeAttachments(context, staged, options);
  replaceWith(context, staged, relation, reopening);
  return { uitkomst: 'terug', ...told, kopie };
}

const dayOf = ({ since }: JournalRelation): Answer['sinds'] => (since === null ? null : brusselsDay(since));

interface Kept {
  readonly file: string;
  readonly dataKey: Buffer;
  readonly slots: Staged['slots'];
  /** Added to the base name of the file here. */
  readonly as: string;
}

const ownFile = (dossier: Dossier): Omit<Kept, 'as'> => ({
  file: dossier.file,
  dataKey: dossier.vault.dataKey,
  slots: dossier.slots(),
});

/** A verified copy beside the file here, of the one that does not go on. */
async function keepAside({ session, dossier, now }: CallContext, kept: Kept, options: RunOptions): Promise<string> {
  const { file, dataKey, slots } = kept;
  const copy = await backupTo(
    {
      ...copyPlace(session),
      file,
      dataKey,
      slots,
      folder: path.dirname(dossier.file),
      at: now,
      name: `${baseName(dossier.file)}-${kept.as}`,
      contents: 'inside',
    },
    { ...options, worker: options.worker ?? session.options.workers?.backup },
  );
  return session.options.host === 'cli' ? copy.file : path.basename(copy.file);
}

/**
 * Adds the contents that only the other computer has to the file with attachments here, which stays in its place: contents are only ever
 * added, so that it serves either case file, whatever happens in between. What does not open is missing, and told where it is looked for.
 */
async function takeAttachments({ dossier }: CallContext, staged: Staged, { onProgress, signal }: RunOptions): Promise<void> {
  const from = attachmentsPath(staged.file);
  if (!hasContents(from)) return;
  try {
    for (const done of dossier.attachments.takeFrom(from, staged.dataKey)) {
      onProgress?.({ code: 'dossier.stap.bijlagen', done, total: null });
      await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted === true) throw new DossierError('ONDERBROKEN');
    }
  } catch (error) {
    if (!isDossierError(error, 'BIJLAGEN_VREEMD', 'BIJLAGEN_ONLEESBAAR')) throw error;
  }
}

/** The file here goes on as it is. */
function goOnHere({ dossier, user, today }: CallContext): void {
  dossier.handover.comeBack({ op: 'dossier.neemTerug', actor: user.id, source: 'exchange' }, (writer) =>
    writer.insert('uitvoer', returnLine(today)),
  );
}

/** From here to the end nothing gives way: the file closes, is replaced in one rename, and opens again. */
function replaceWith(context: CallContext, staged: Staged, relation: JournalRelation, reopening: Reopening): void {
  const { dossier, session, today } = context;
  const { salt, options } = dossier.vault;
  const lines = [...dossier.handover.waiting(), { id: null, values: returnLine(today) }];
  const writer = openWriter(staged.file, staged.dataKey, salt);
  try {
    settleReturned(writer, lines);
    // The attachments here still have the key of the file here; they follow when the returned file opens in its place.
    if (!dossier.vault.dataKey.equals(staged.dataKey)) keepEarlierKey(writer, dossier.file, dossier.vault.dataKey);
  } finally {
    writer.close();
  }
  const { file, fileId } = dossier;
  const ownKey = Buffer.from(dossier.vault.dataKey);
  const newKey = Buffer.from(staged.dataKey);
  reopening.close();
  try {
    replaceDossier({
      file,
      profile: options.profile,
      appVersion: session.options.appVersion,
      staged: staged.file,
      slots: staged.slots,
    });
  } catch (error) {
    newKey.fill(0);
    reopening.reopen(file, ownKey);
    throw error;
  }
  ownKey.fill(0);
  // Operations of this device that went aside with the old file keep their numbers: they are never given out again.
  if (relation.here > 0) forgetDevice(options.profile, fileId);
  reopening.reopen(file, newKey);
}

const returnLine = (today: string) => ({
  rapport: `${DOSSIER_REPORT}-terug`,
  formaat: 'trajectmap-kopie',
  op: today,
  verlaatHuis: false,
});
