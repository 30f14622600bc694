/**
 * The file that came back, as a case file of its own beside the one here: checked to the end, and nothing here is touched yet.
 * It may be a copy (`.trajectmap-kopie`) or a case file that somebody copied by hand.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CallContext } from '../../access/context.ts';
import {
  CONTAINER_EXTENSION,
  openContainer,
  restore,
  type RunOptions,
  unlockContainer,
  verifyDossier,
} from '../../backup/index.ts';
import { copyPlace } from '../../backup/place.ts';
import {
  attachmentsPath,
  attachmentsSalt,
  DATABASE_SUFFIXES,
  DossierError,
  hasContents,
  isDossierError,
  needsMigration,
  openReader,
  readFileId,
  readSlotTable,
  slotPath,
  translatingErrors,
  unlock,
  vacuumInto,
  verifyChain,
  wipe,
  type Connection,
  type Dossier,
  type SlotFile,
} from '../../store/index.ts';

/** A returned file that can be trusted. */
export interface Staged {
  readonly file: string;
  /** The caller's to wipe. */
  readonly dataKey: Buffer;
  readonly slots: SlotFile;
  remove(): void;
}

export interface Returned {
  readonly file: string;
  readonly wachtzin: string | null;
  readonly gebruiker: string | null;
}

const STAGED = /^\.terug-[0-9a-f]{12}\.trajectmap/;
const DAY_MS = 86_400_000;

/**
 * Throws ANDER_DOSSIER, WACHTZIN_NODIG (the own key does not fit), KOPIE_BESCHADIGD (`problemen`), DOSSIER_NIEUWER, and what `restore`,
 * `unlockContainer` and `unlock` throw. Nothing is left behind then.
 */
export async function stage(context: CallContext, returned: Returned, options: RunOptions): Promise<Staged> {
  const { dossier, now } = context;
  const folder = path.dirname(dossier.file);
  sweepStaged(folder, now);
  const file = path.join(folder, `.terug-${randomBytes(6).toString('hex')}.trajectmap`);
  const remove = (): void => {
    const databases = [file, attachmentsPath(file)].flatMap((each) => DATABASE_SUFFIXES.map((suffix) => each + suffix));
    for (const each of [...databases, slotPath(file)]) rmSync(each, { force: true });
  };
  const dataKey = await keyOf(context, returned);
  try {
    if (isContainer(returned.file)) {
      const input = { ...copyPlace(context.session), container: returned.file, to: file, dataKey };
      await restore(input, options);
    } else {
      await copyByHand(context, returned.file, file, dataKey, options);
    }
    const slots = withReader(file, dataKey, dossier.vault.salt, (reader) => checkedSlots(context, reader));
    return { file, dataKey, slots, remove };
  } catch (error) {
    wipe(dataKey);
    remove();
    throw isDossierError(error, 'DOSSIER_BESCHADIGD', 'GEEN_DOSSIER') ? damaged('ONLEESBAAR') : error;
  }
}

export const isContainer = (file: string): boolean => file.endsWith(CONTAINER_EXTENSION);

/** Runs `work` on a connection that cannot write. */
export function withReader<T>(file: string, dataKey: Buffer, salt: Buffer, work: (reader: Connection) => T): T {
  const reader = openReader(file, dataKey, salt);
  try {
    return work(reader);
  } finally {
    reader.close();
  }
}

/** A file in its place at this moment, also when somebody has it open. */
async function copyByHand(context: CallContext, from: string, to: string, dataKey: Buffer, options: RunOptions): Promise<void> {
  const { salt } = context.dossier.vault;
  withReader(from, dataKey, salt, (reader) => vacuumInto(reader, to));
  const attachments = attachmentsPath(from);
  if (hasContents(attachments))
    withReader(attachments, dataKey, attachmentsSalt(salt), (reader) => vacuumInto(reader, attachmentsPath(to)));
  const checked = await verifyDossier({ ...copyPlace(context.session), file: to, dataKey, fileId: salt }, options);
  // Attachments that did not come along are no reason to refuse the rest: they may well be here.
  const problemen = checked.problems.filter((problem) => !problem.startsWith('BIJLAGEN'));
  if (problemen.length > 0) throw new DossierError('KOPIE_BESCHADIGD', { problemen });
}

/** The key of the file here when it fits, else the one that the passphrase opens. */
async function keyOf({ dossier, session }: CallContext, { file, wachtzin, gebruiker }: Returned): Promise<Buffer> {
  const { appVersion, profile } = session.options;
  if (path.resolve(file) === path.resolve(dossier.file)) throw new DossierError('KOPIE_OUDER');
  if (fileIdOf(file, appVersion) !== dossier.fileId) throw new DossierError('ANDER_DOSSIER');
  if (ownKeyFits(dossier, file, appVersion)) return Buffer.from(dossier.vault.dataKey);
  if (wachtzin === null) throw new DossierError('WACHTZIN_NODIG');
  const user = gebruiker ?? undefined;
  const opened = isContainer(file)
    ? await unlockContainer({ container: file, passphrase: wachtzin, user, appVersion, profile })
    : await unlock({ file, profile, passphrase: wachtzin, user, appVersion });
  return opened.dataKey;
}

function fileIdOf(file: string, appVersion: string): string {
  return isContainer(file) ? openContainer(file, appVersion).fileId.toString('hex') : readFileId(file).toString('hex');
}

function ownKeyFits(dossier: Dossier, file: string, appVersion: string): boolean {
  const { dataKey, salt } = dossier.vault;
  if (isContainer(file)) return openContainer(file, appVersion).isAuthentic(dataKey);
  try {
    withReader(file, dataKey, salt, () => undefined);
    return true;
  } catch (error) {
    if (isDossierError(error, 'DOSSIER_BESCHADIGD', 'GEEN_DOSSIER')) return false;
    throw error;
  }
}

/** Throws KOPIE_BESCHADIGD when its history was broken, DOSSIER_NIEUWER. */
function checkedSlots({ dossier, session }: CallContext, reader: Connection): SlotFile {
  needsMigration(reader, dossier.vault.options.migrations);
  if (verifyChain(reader).broken.length > 0) throw damaged('KETEN');
  const slots = readSlotTable(reader, session.options.appVersion);
  if (slots === null) throw new DossierError('SLEUTELS_ONTBREKEN');
  return slots;
}

const damaged = (problem: string): DossierError => new DossierError('KOPIE_BESCHADIGD', { problemen: [problem] });

/** What a power cut left of an earlier attempt. */
function sweepStaged(folder: string, now: number): void {
  for (const name of translatingErrors(() => readdirSync(folder)).filter((each) => STAGED.test(each))) {
    const file = path.join(folder, name);
    const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - modified > DAY_MS) rmSync(file, { force: true });
  }
}
