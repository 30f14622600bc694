/** Safe copies, checks, and the recovery code. */
import path from 'node:path';
import { readConcepten, writeConcepten } from '../cases/concepten/concepten.ts';
import type { Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import {
  asSteps,
  CONTAINER_EXTENSION,
  restore,
  type RunOptions,
  unlockContainer,
  verifyContainer,
  verifyDossier,
} from '../backup/index.ts';
import { makeSafeCopy } from '../backup/on-closing.ts';
import { copyPlace } from '../backup/place.ts';
import { copyState, readCopyRecord, writeCopyRecord } from '../backup/state.ts';
import type { Session } from '../session.ts';
import {
  DossierError,
  followCaseFile,
  forgetDevice,
  isPassphraseOf,
  keepEarlierKey,
  openDossier,
  openReader,
  renewDataKey,
  searchIndexMatches,
  unlock,
  verifyChain,
  wipe,
  withExclusiveWriter,
  writeSlotTable,
} from '../store/index.ts';
import { adopt, lock, storeOptions } from './dossier.ts';

type Names =
  | 'kopie.stand'
  | 'kopie.kies'
  | 'kopie.maak'
  | 'kopie.controleer'
  | 'kopie.zetTerug'
  | 'dossier.controleer'
  | 'herstelcode.nieuw';

/** A cancel reaches the work at once, not at its next step. */
const runOptions = (
  session: Session,
  signal: AbortSignal,
  steps: { onProgress: RunOptions['onProgress']; signal: AbortSignal },
): RunOptions => ({
  worker: session.options.workers?.backup,
  signal: AbortSignal.any([signal, steps.signal]),
  onProgress: steps.onProgress,
});
const isContainer = (file: string): boolean => file.endsWith(CONTAINER_EXTENSION);

export const beheerHandlers: Handlers<Names> = {
  'kopie.stand': ({ session }) => copyState(session),

  'kopie.kies'({ session }, { map }) {
    writeCopyRecord(session, { map: session.pathOf(map.ref, 'write') });
    return copyState(session);
  },

  async *'kopie.maak'({ session, signal }, { map }) {
    if (session.copying) throw new CallFailure('BEZIG');
    const folder = map ? session.pathOf(map.ref, 'write') : readCopyRecord(session).map;
    if (folder === null) throw new CallFailure('GEEN_TWEEDE_PLAATS');
    const copy = yield* asSteps((steps) => makeSafeCopy(session, folder, runOptions(session, signal, steps)));
    return {
      bestand: session.options.host === 'cli' ? copy.file : path.basename(copy.file),
      op: copy.at,
      nagekeken: copy.verified,
      bytes: copy.bytes,
      bijlagen: copy.contents
        ? { aantal: copy.contents.named, nieuw: copy.contents.added, ontbreken: copy.contents.missing }
        : null,
    };
  },

  async *'kopie.controleer'({ session, signal }, { bestand, wachtzin, gebruiker }) {
    const file = session.pathOf(bestand.ref, 'read');
    const { profile, appVersion } = session.options;
    const user = gebruiker ?? undefined;
    const container = isContainer(file);
    const { dataKey, fileId } = container
      ? await unlockContainer({ container: file, passphrase: wachtzin, user, appVersion, profile })
      : await unlock({ file, profile, passphrase: wachtzin, user, appVersion });
    try {
      const place = copyPlace(session);
      const outcome = yield* asSteps((steps) => {
        const options = runOptions(session, signal, steps);
        return container
          ? verifyContainer({ ...place, container: file, dataKey }, options)
          : verifyDossier({ ...place, file, dataKey, fileId }, options);
      });
      const chain = container ? [] : chainProblems(file, dataKey, fileId);
      const rijen = Object.values(outcome.tables).reduce((sum, rows) => sum + rows, 0);
      const problemen = [...outcome.problems, ...chain];
      return { inOrde: problemen.length === 0, soort: container ? ('kopie' as const) : ('dossier' as const), problemen, rijen };
    } finally {
      wipe(dataKey);
    }
  },

  async *'kopie.zetTerug'({ session, signal }, { bestand, naar, wachtzin, gebruiker }) {
    const container = session.pathOf(bestand.ref, 'read');
    const to = session.pathOf(naar.ref, 'write');
    const { profile, appVersion } = session.options;
    const { dataKey } = await unlockContainer({
      container,
      passphrase: wachtzin,
      user: gebruiker ?? undefined,
      appVersion,
      profile,
    });
    try {
      const done = yield* asSteps((steps) =>
        restore({ ...copyPlace(session), container, to, dataKey }, runOptions(session, signal, steps)),
      );
      // Two files that go on from one state under one device id would give two operations the same number.
      forgetDevice(profile, done.fileId);
      const { contents } = done;
      return {
        bestand: session.options.host === 'cli' ? to : path.basename(to),
        rijen: done.rows,
        bijlagen: contents ? { aantal: contents.named, ontbreken: contents.missing + contents.damaged } : null,
      };
    } finally {
      wipe(dataKey);
    }
  },

  async *'dossier.controleer'({ session, dossier, signal }) {
    const { dataKey, salt } = dossier.vault;
    const outcome = yield* asSteps((steps) =>
      verifyDossier({ ...copyPlace(session), file: dossier.file, dataKey, fileId: salt }, runOptions(session, signal, steps)),
    );
    const chain = verifyChain(dossier.reader);
    const index = dossier.vault.withWriter(searchIndexMatches);
    const problemen = [...outcome.problems, ...(chain.broken.length > 0 ? ['KETEN'] : []), ...(index ? [] : ['ZOEKINDEX'])];
    const rijen = Object.values(outcome.tables).reduce((sum, rows) => sum + rows, 0);
    return { inOrde: problemen.length === 0, problemen, operaties: chain.operations, rijen };
  },

  // oxlint-disable-next-line require-yield -- one step that cannot be interrupted half-way
  async *'herstelcode.nieuw'({ session, dossier, user }, { wachtzin }) {
    dossier.handover.assertHere();
    const { dataKey } = dossier.vault;
    const slots = dossier.slots();
    if (!(await isPassphraseOf(slots, user.id, wachtzin))) throw new DossierError('WACHTWOORD_FOUT');
    const key = Buffer.from(dataKey);
    const { file } = dossier;
    const typing = readConcepten(dossier, user.id);
    lock(session);
    const renewed = renewOnDisk(session, file, key, Buffer.from(slots.fileId, 'hex'), slots);
    adopt(session, await openDossier(storeOptions(session, file), { passphrase: wachtzin, user: user.naam }));
    // What is being typed is sealed with the key of the file: it goes along to the new one.
    writeConcepten(session.dossier!, user.id, typing);
    return { herstelcode: renewed };
  },
};

function chainProblems(file: string, dataKey: Buffer, fileId: Buffer): string[] {
  const reader = openReader(file, dataKey, fileId);
  try {
    return verifyChain(reader).broken.length > 0 ? ['KETEN'] : [];
  } finally {
    reader.close();
  }
}

type Slots = Parameters<typeof renewDataKey>[2];

/** Encrypts the closed file and its attachments with a new data key and returns the new recovery code. */
function renewOnDisk(session: Session, file: string, oldKey: Buffer, salt: Buffer, slots: Slots): string {
  const { profile, appVersion } = session.options;
  return withExclusiveWriter(file, oldKey, salt, (writer) => {
    keepEarlierKey(writer, file, oldKey);
    const renewed = renewDataKey({ file, profile }, writer, slots, oldKey, appVersion);
    writeSlotTable(writer, renewed.slots);
    followCaseFile(writer, file, renewed.dataKey, salt);
    wipe(renewed.dataKey, oldKey);
    return renewed.recoveryCode;
  });
}
