/**
 * One user's way to the data key.
 *
 * passphrase —argon2id→ key —AES-256-GCM→ the slot's own X25519 private key —→ the data key, sealed to the slot's public key.
 * The step over X25519 is there for one reason: when the file gets a new data key (new recovery code, a user who left), it is sealed
 * to every remaining user without knowing their passphrases. File id and user id are authenticated in both layers.
 */
import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { openBox, sealBox, type Box } from './box.ts';
import { derive, keyName } from './data-key.ts';

const KDF_SALT_BYTES = 16;

/** How a passphrase becomes a key. Stored per slot, so that it can grow. */
export interface KdfParameters {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** 64 MiB, 3 passes: about 0.3 to 0.4 s on an office PC (engineering X7). */
export const KDF_DEFAULT: KdfParameters = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 };

export interface SealedKey {
  /** Name of the data key inside (`keyName`), to drop the right one after a change. */
  readonly name: string;
  /** The one-time X25519 public key; base64url. */
  readonly ephemeral: string;
  readonly box: Box;
}

export interface Slot {
  readonly userId: string;
  /** The login name that the user chose. */
  readonly userName: string;
  readonly kdf: KdfParameters & { readonly name: 'argon2id'; readonly salt: string };
  /** X25519, base64url. */
  readonly publicKey: string;
  readonly privateKey: Box;
  /** One; two only between the announcement of a new data key and its use. */
  readonly dataKeys: readonly SealedKey[];
}

/** Who a slot is for. */
export interface SlotUser {
  readonly id: string;
  readonly name: string;
}

/** Makes a slot. `dataKey` stays the caller's. Takes as long as argon2id. */
export async function makeSlot(
  fileId: Buffer,
  dataKey: Buffer,
  user: SlotUser,
  passphrase: string,
  kdf: KdfParameters = KDF_DEFAULT,
): Promise<Slot> {
  const pair = generateKeyPairSync('x25519');
  const { x: publicKey, d: secret } = pair.privateKey.export({ format: 'jwk' });
  if (publicKey === undefined || secret === undefined) throw new Error('x25519 is not available');
  const salt = randomBytes(KDF_SALT_BYTES);
  const wrapping = await stretch(passphrase, salt, kdf);
  const secretBytes = Buffer.from(secret, 'base64url');
  try {
    const privateKey = sealBox(wrapping, secretBytes, context(fileId, user.id));
    const slot = {
      userId: user.id,
      userName: user.name,
      kdf: { name: 'argon2id', salt: salt.toString('base64'), ...kdf },
      publicKey,
      privateKey,
      dataKeys: [],
    } as const;
    return { ...slot, dataKeys: [sealKey(slot, fileId, dataKey)] };
  } finally {
    wrapping.fill(0);
    secretBytes.fill(0);
  }
}

/** Seals a data key to a slot; needs no passphrase. */
export function sealKey(slot: Pick<Slot, 'userId' | 'publicKey'>, fileId: Buffer, dataKey: Buffer): SealedKey {
  const pair = generateKeyPairSync('x25519');
  const ephemeral = pair.publicKey.export({ format: 'jwk' }).x;
  if (ephemeral === undefined) throw new Error('x25519 is not available');
  const key = agree(pair.privateKey, importPublic(slot.publicKey), ephemeral, slot.publicKey);
  try {
    return { name: keyName(dataKey, fileId), ephemeral, box: sealBox(key, dataKey, context(fileId, slot.userId)) };
  } finally {
    key.fill(0);
  }
}

/**
 * The data keys in a slot, newest first; null when the passphrase is not this slot's. An empty list: the passphrase is right, but what
 * is sealed was changed. The caller wipes the keys.
 */
export async function openSlot(slot: Slot, fileId: Buffer, passphrase: string): Promise<Buffer[] | null> {
  if (passphrase === '') return null; // argon2 refuses it; no slot was ever made with it
  const wrapping = await stretch(passphrase, Buffer.from(slot.kdf.salt, 'base64'), slot.kdf);
  const secret = openBox(wrapping, slot.privateKey, context(fileId, slot.userId));
  wrapping.fill(0);
  if (secret === null) return null;
  try {
    const privateKey = importPrivate(slot.publicKey, secret);
    return slot.dataKeys.map((sealed) => openSealed(sealed, slot, privateKey, fileId)).filter((key) => key !== null);
  } catch {
    return []; // a public key that is no point, or is not the private key's
  } finally {
    secret.fill(0);
  }
}

function openSealed(sealed: SealedKey, slot: Slot, privateKey: KeyObject, fileId: Buffer): Buffer | null {
  const key = agree(privateKey, importPublic(sealed.ephemeral), sealed.ephemeral, slot.publicKey);
  try {
    return openBox(key, sealed.box, context(fileId, slot.userId));
  } finally {
    key.fill(0);
  }
}

/** argon2id over the passphrase in NFC: the same letters typed on another keyboard are the same passphrase. */
async function stretch(passphrase: string, salt: Buffer, kdf: KdfParameters): Promise<Buffer> {
  const password = Buffer.from(normalisePassphrase(passphrase), 'utf8');
  try {
    const hash = await argon2id({
      password,
      salt,
      parallelism: kdf.parallelism,
      iterations: kdf.iterations,
      memorySize: kdf.memoryKiB,
      hashLength: 32,
      outputType: 'binary',
    });
    return Buffer.from(hash.buffer, hash.byteOffset, hash.byteLength);
  } finally {
    password.fill(0);
  }
}

/** NFC, every kind of space an ordinary one (as RFC 8265, OpaqueString). */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFC').replace(/\p{Zs}/gu, ' ');
}

/** The shared key of both ends, bound to both public keys. */
function agree(privateKey: KeyObject, publicKey: KeyObject, ephemeral: string, recipient: string): Buffer {
  const shared = diffieHellman({ privateKey, publicKey });
  try {
    return derive(shared, Buffer.from(`${ephemeral}.${recipient}`, 'latin1'), 'sealed key');
  } finally {
    shared.fill(0);
  }
}

const importPublic = (x: string): KeyObject => createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' });
const importPrivate = (x: string, secret: Buffer): KeyObject =>
  createPrivateKey({ key: { kty: 'OKP', crv: 'X25519', x, d: secret.toString('base64url') }, format: 'jwk' });

const context = (fileId: Buffer, userId: string): Buffer => Buffer.concat([fileId, Buffer.from(userId, 'utf8')]);

/** Login names are the same whatever their capitals and the way their accents were typed. */
export function sameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

const foldName = (name: string): string => normalisePassphrase(name).trim().toLocaleLowerCase('nl-BE');
