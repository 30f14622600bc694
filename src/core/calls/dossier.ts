/** Make, open, close; users and passphrases. */
import path from 'node:path';
import { eq } from 'drizzle-orm';
import type { Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { rightsOf } from '../access/roles.ts';
import { copyState } from '../backup/state.ts';
import { closedPeriods } from '../cases/correcties/gate.ts';
import { standingOf } from '../cases/doorgeven/hand-over.ts';
import { recordsOf } from '../cases/records.ts';
import { oefenFile, oefeningExists } from '../cases/oefening/place.ts';
import { organisatieRow, readEersteStappen } from '../cases/organisatie/read.ts';
import { parseKbo } from '../../shared/domain/kbo.ts';
import { brusselsDay } from '../../shared/domain/date.ts';
import type { conceptCalls } from '../../shared/contract/concept.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { translate } from '../messages.ts';
import { type Session, recentRef } from '../session.ts';
import { gebruiker } from '../store/schema/index.ts';
import { conceptHandlers } from './concepten.ts';
import { written } from './written.ts';
import {
  type Dossier,
  type DossierOptions,
  addSlot,
  changePassphrase,
  conflictCopiesBeside,
  createDossier,
  findSlots,
  findSyncService,
  isDossierError,
  judgePassphrase,
  openDossier,
  openUnlocked,
  openWithRecovery,
  readFileId,
  readLastUsed,
  setPassphrase,
  newId,
  toDossierError,
} from '../store/index.ts';

type Names =
  | keyof typeof conceptCalls
  | 'dossier.stand'
  | 'dossier.maak'
  | 'dossier.gebruikers'
  | 'dossier.open'
  | 'dossier.herstel'
  | 'dossier.sluit'
  | 'wachtzin.schat'
  | 'gebruiker.lijst'
  | 'gebruiker.maak'
  | 'gebruiker.wijzig'
  | 'gebruiker.wachtzin'
  | 'gebruiker.later'
  | 'stappen.stand';

/** How the store opens a file in this core. */
export function storeOptions(session: Session, file: string): DossierOptions {
  const { profile, appVersion, resources, kdf } = session.options;
  return {
    file,
    profile,
    appVersion,
    migrations: resources.drizzle,
    now: session.now,
    onWritten: () => session.tell({ kind: 'saved' }),
    gate: closedPeriods({ lawbook: resources.lawbook, translate, today: () => brusselsDay(session.now()) }),
    ...(kdf ? { kdf } : {}),
  };
}

/** Takes an opened file as the one at work. Closes it again when its user may no longer work with it. */
export function adopt(session: Session, dossier: Dossier): void {
  const row = dossier.db.select().from(gebruiker).where(eq(gebruiker.id, dossier.userId)).get();
  if (!row || row.verwijderd || row.actief === false) {
    dossier.close();
    throw new CallFailure('GEBRUIKER_INACTIEF');
  }
  session.dossier = dossier;
  session.user = { id: row.id, naam: row.naam ?? dossier.userName, rol: row.rol ?? 'begeleider' };
  // What was printed while the file was out belongs in its history from the first moment that it is written here again.
  dossier.handover.writeWaiting({ op: 'dossier.neemTerug', actor: row.id, source: 'exchange' });
  // The one to practise in has a way of its own on the start screen.
  if (!isOefening(session, dossier)) session.rememberRecent(dossier.file, path.basename(dossier.file, '.trajectmap'));
  session.tell({ kind: 'opened', token: reopenToken(dossier) });
}

const KEY_BYTES = 32;
const SALT_BYTES = 16;

/**
 * What the host keeps to open the file again after the core stopped; wiped at lock (E-40). The key stands in it as bytes, never in a
 * string, which nobody could wipe.
 */
function reopenToken({ vault, file, userId, userName }: Dossier): Uint8Array {
  const about = new TextEncoder().encode(JSON.stringify({ file, userId, userName }));
  const token = new Uint8Array(KEY_BYTES + SALT_BYTES + about.length);
  token.set(vault.dataKey, 0);
  token.set(vault.salt, KEY_BYTES);
  token.set(about, KEY_BYTES + SALT_BYTES);
  return token;
}

/** Closes the open file, if any; the key is wiped. */
export function lock(session: Session): void {
  if (!session.dossier) return;
  try {
    session.dossier.close();
  } catch (error) {
    // A disk that is gone cannot take the last log back in: what was committed lies in the log beside the file. The key is wiped.
    if (!isDossierError(toDossierError(error))) throw error;
  } finally {
    session.dossier = null;
    session.user = null;
    session.forgetBlobs();
    session.tell({ kind: 'locked' });
  }
}

function standing(session: Session): OutputOf<'dossier.stand'> {
  const { dossier, user } = session;
  return {
    open: dossier !== null,
    naam: dossier ? (organisatieRow(dossier.db)?.naam ?? null) : null,
    bestand: dossier ? path.basename(dossier.file) : null,
    fileId: dossier?.fileId ?? null,
    gebruiker: user ? { ...user, rechten: [...rightsOf(user.rol)] } : null,
    recent: session.recent().map((entry) => ({ ref: recentRef(entry), naam: entry.naam })),
    waarschuwingen: dossier ? warnings(dossier) : [],
    doorgegeven: dossier ? standingOf(dossier.handover) : null,
    map: dossier ? folderOf(dossier.file) : null,
    kopie: copyState(session),
    oefening: practice(session),
    vandaag: brusselsDay(session.now()),
  };
}

const isOefening = (session: Session, { file }: Dossier): boolean => file === oefenFile(session.options.profile);

function practice(session: Session): OutputOf<'dossier.stand'>['oefening'] {
  if (session.filling) return 'bezig';
  if (session.dossier) return isOefening(session, session.dossier) ? 'open' : 'geen';
  return oefeningExists(session.options.profile) ? 'klaar' : 'geen';
}

/** The service that copies the folder of the file to the cloud, and conflict copies beside it. */
function folderOf(file: string): NonNullable<OutputOf<'dossier.stand'>['map']> {
  const dienst = findSyncService(file);
  return { dienst, conflicten: conflictCopiesBeside(file, dienst !== null) };
}

function warnings(dossier: Dossier): string[] {
  const codes: string[] = [];
  const { dienst, conflicten } = folderOf(dossier.file);
  if (dienst !== null) codes.push('SYNC_MAP');
  if (conflicten.length > 0) codes.push('CONFLICTKOPIE');
  if (dossier.forked) codes.push('ANDERE_TAK');
  const steps = readEersteStappen(dossier.db, true);
  if (!steps.tweedeGebruiker && steps.eenGebruikerReden === null) codes.push('EEN_GEBRUIKER');
  return codes;
}

export function assertNothingOpen(session: Session): void {
  if (session.dossier) throw new CallFailure('DOSSIER_AL_OPEN');
}

/** Users as slots know them, last used first: names to choose from before a passphrase is typed. */
function loginNames(session: Session, file: string): { naam: string }[] {
  const fileId = readFileId(file).toString('hex');
  const slots = findSlots({ file, profile: session.options.profile }, fileId, session.options.appVersion)[0]?.slots.slots ?? [];
  const order = readLastUsed(session.options.profile, fileId);
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return slots.toSorted((a, b) => rank(a.userId) - rank(b.userId)).map((slot) => ({ naam: slot.userName }));
}

export const dossierHandlers: Handlers<Names> = {
  ...conceptHandlers,
  'dossier.stand': ({ session }) => standing(session),

  async 'dossier.maak'({ session }, { bestand, naam, kbo, gebruiker: user, wachtzin }) {
    assertNothingOpen(session);
    const number = kbo === null || kbo.trim() === '' ? null : parseKbo(kbo);
    if (number !== null && !number.ok) throw new CallFailure('KBO_ONGELDIG', { field: 'kbo' });
    const { dossier, recoveryCode } = await createDossier(storeOptions(session, session.pathOf(bestand.ref, 'write')), {
      name: user,
      passphrase: wachtzin,
    });
    dossier.journal.write(
      { op: 'dossier.maak', actor: dossier.userId, source: session.options.host === 'cli' ? 'cli' : 'ui' },
      (writer) => {
        writer.insert('gebruiker', { naam: user, rol: 'beheerder', actief: true }, dossier.userId);
        writer.insert('organisatie', { naam, kbo: number?.kbo ?? null });
      },
    );
    adopt(session, dossier);
    return { fileId: dossier.fileId, herstelcode: recoveryCode };
  },

  'dossier.gebruikers': ({ session }, { bestand }) => loginNames(session, session.pathOf(bestand.ref, 'read')),

  async 'dossier.open'({ session }, { bestand, gebruiker: user, wachtzin }) {
    assertNothingOpen(session);
    const file = session.pathOf(bestand.ref, 'read');
    adopt(session, await openDossier(storeOptions(session, file), { passphrase: wachtzin, ...(user === null ? {} : { user }) }));
    return standing(session);
  },

  async 'dossier.herstel'({ session }, { bestand, herstelcode, gebruiker: user, wachtzin }) {
    assertNothingOpen(session);
    const dossier = openWithRecovery(storeOptions(session, session.pathOf(bestand.ref, 'read')), { code: herstelcode, user });
    try {
      const { dataKey, options } = dossier.vault;
      dossier.storeSlots(
        await setPassphrase(dossier.slots(), dataKey, { userId: dossier.userId, passphrase: wachtzin }, options),
      );
      adopt(session, dossier);
    } catch (error) {
      dossier.close();
      throw error;
    }
    return standing(session);
  },

  'dossier.sluit'({ session }) {
    lock(session);
    return { kopie: 'geen' };
  },

  async 'wachtzin.schat'(_context, { wachtzin }) {
    const verdict = await judgePassphrase(wachtzin, []);
    return { ok: verdict.ok, score: verdict.score, codes: [...(verdict.ok ? [] : [verdict.code]), ...verdict.hints] };
  },

  'gebruiker.lijst': ({ dossier }) =>
    dossier.db
      .select()
      .from(gebruiker)
      .where(eq(gebruiker.verwijderd, false))
      .all()
      .map((row) => ({
        id: row.id,
        naam: row.naam ?? '',
        rol: row.rol ?? 'begeleider',
        actief: row.actief !== false,
        begeleiderId: row.begeleiderId,
      })),

  async 'gebruiker.maak'({ dossier, write }, { naam, rol, wachtzin }) {
    const id = newId();
    const { dataKey, options } = dossier.vault;
    const slots = await addSlot(dossier.slots(), dataKey, { user: { id, name: naam }, passphrase: wachtzin }, options);
    const { operation } = write((writer) => writer.insert('gebruiker', { naam, rol, actief: true }, id));
    dossier.storeSlots(slots);
    return written(operation, id);
  },

  'gebruiker.wijzig'({ dossier, user, write }, { id, rol, actief, begeleiderId }) {
    const row = dossier.db.select().from(gebruiker).where(eq(gebruiker.id, id)).get();
    if (!row || row.verwijderd) throw new CallFailure('NIET_GEVONDEN');
    const administrators = dossier.db
      .select()
      .from(gebruiker)
      .where(eq(gebruiker.rol, 'beheerder'))
      .all()
      .filter((each) => each.actief !== false);
    const losesRights = (rol !== undefined && rol !== 'beheerder') || actief === false;
    if (losesRights && administrators.length === 1 && administrators[0]!.id === id) throw new CallFailure('LAATSTE_BEHEERDER');
    if (actief === false && id === user.id) throw new CallFailure('EIGEN_GEBRUIKER');
    if (begeleiderId && !recordsOf(dossier.db, 'begeleider').some((each) => each.id === begeleiderId))
      throw new CallFailure('NIET_GEVONDEN', { field: 'begeleiderId' });
    const { operation } = write((writer) =>
      writer.set('gebruiker', id, {
        ...(rol ? { rol } : {}),
        ...(actief === undefined ? {} : { actief }),
        ...(begeleiderId === undefined ? {} : { begeleiderId }),
      }),
    );
    return written(operation, id);
  },

  async 'gebruiker.wachtzin'({ dossier, user, write }, { nu, nieuw }) {
    dossier.handover.assertHere(); // the slots would be lost with the file that comes back
    const { dataKey, options } = dossier.vault;
    dossier.storeSlots(await changePassphrase(dossier.slots(), dataKey, { userId: user.id, current: nu, next: nieuw }, options));
    const { operation } = write(() => undefined);
    return written(operation, user.id);
  },

  'gebruiker.later'({ dossier, write }, { reden }) {
    const row = organisatieRow(dossier.db);
    if (!row) throw new CallFailure('NIET_GEVONDEN');
    const { operation } = write((writer) => writer.set('organisatie', row.id, { eenGebruikerReden: reden }));
    return written(operation, row.id);
  },

  'stappen.stand': ({ session, dossier }) => readEersteStappen(dossier.db, copyState(session).map !== null),
};

/** Opens the file of a core that stopped, with the token that its host kept. What cannot be opened stays closed: the user types again. */
export function reopen(session: Session, token: Uint8Array, onError: (error: unknown) => void): void {
  try {
    const about = JSON.parse(new TextDecoder().decode(token.subarray(KEY_BYTES + SALT_BYTES))) as Record<
      'file' | 'userId' | 'userName',
      string
    >;
    const dataKey = Buffer.from(token.slice(0, KEY_BYTES));
    const fileId = Buffer.from(token.slice(KEY_BYTES, KEY_BYTES + SALT_BYTES));
    const { file, userId, userName } = about;
    const unlocked = { dataKey, fileId, userId, userName };
    adopt(session, openUnlocked(storeOptions(session, file), unlocked));
  } catch (error) {
    onError(error);
  }
}
