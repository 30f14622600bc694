/**
 * The recovery code on paper: 160 random bits as 8 groups of 4 characters and a check character, `K7QX2-9MNP4-…` (engineering E-03).
 *
 * The alphabet is Crockford's (no I, L, O, U); what is read as I, L or O is taken for 1, 1, 0. The check character is a weighted sum
 * over GF(32), different per place in the group and per group: one wrong character, two swapped neighbours and two swapped groups are
 * always noticed, and the group is named.
 */
import { randomBytes } from 'node:crypto';
import { recoveryGroups } from '../../../shared/domain/recovery-code.ts';

export const RECOVERY_BYTES = 20;
export const RECOVERY_GROUPS = 8;
const DATA_SYMBOLS = 4;
const GROUP_LENGTH = DATA_SYMBOLS + 1;
const CODE_LENGTH = RECOVERY_GROUPS * GROUP_LENGTH;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `groups`: the numbers (1 to 8) of the groups with a typing error; `length`: the code is too short or too long to say which. */
export type ParsedCode =
  | { readonly ok: true; readonly secret: Buffer }
  | { readonly ok: false; readonly reason: 'group' | 'length'; readonly groups: readonly number[] };

/** 160 random bits. The caller wipes them. */
export function newRecoverySecret(): Buffer {
  return randomBytes(RECOVERY_BYTES);
}

/** The code as it is printed. Throws RangeError unless `secret` has 20 bytes. */
export function formatRecoveryCode(secret: Buffer): string {
  if (secret.length !== RECOVERY_BYTES) throw new RangeError('a recovery secret has 20 bytes');
  const symbols = toSymbols(secret);
  const groups: string[] = [];
  for (let group = 0; group < RECOVERY_GROUPS; group += 1) {
    const data = symbols.slice(group * DATA_SYMBOLS, (group + 1) * DATA_SYMBOLS);
    groups.push([...data, checkSymbol(data, group)].map((symbol) => ALPHABET[symbol]).join(''));
  }
  return groups.join('-');
}

/** Reads what someone typed: capitals or not, with or without dashes and spaces. */
export function parseRecoveryCode(text: string): ParsedCode {
  const tokens = recoveryGroups(text);
  const groups = tokens.length === RECOVERY_GROUPS ? tokens : chunk(tokens.join(''));
  if (groups === null) return { ok: false, reason: 'length', groups: suspects(tokens.join('')) };
  const wrong = groups.flatMap((group, index) => (readGroup(group, index) === null ? [index + 1] : []));
  if (wrong.length > 0) return { ok: false, reason: 'group', groups: wrong };
  return { ok: true, secret: toBytes(groups.flatMap((group, index) => readGroup(group, index) ?? [])) };
}

/** Eight groups out of a code without separators, or with them in the wrong place. */
function chunk(text: string): string[] | null {
  if (text.length !== CODE_LENGTH) return null;
  return Array.from({ length: RECOVERY_GROUPS }, (_, index) => text.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH));
}

/**
 * One character too few or too many, and no separators to go by: the groups that may hold the error are those that leave all the
 * others right. The true one is always among them.
 */
function suspects(text: string): number[] {
  const change = text.length - CODE_LENGTH;
  if (Math.abs(change) !== 1) return [];
  const found: number[] = [];
  for (let wrong = 0; wrong < RECOVERY_GROUPS; wrong += 1) {
    const others = Array.from({ length: RECOVERY_GROUPS }, (_, index) => index).filter((index) => index !== wrong);
    const right = others.every((index) => {
      const start = index * GROUP_LENGTH + (index > wrong ? change : 0);
      return readGroup(text.slice(start, start + GROUP_LENGTH), index) !== null;
    });
    if (right) found.push(wrong + 1);
  }
  return found;
}

/** The four data symbols of a group (its place counts from 0), or null when it does not check. */
function readGroup(text: string, place: number): number[] | null {
  if (text.length !== GROUP_LENGTH) return null;
  const symbols = Array.from(text, (letter) => ALPHABET.indexOf(letter));
  if (symbols.length !== GROUP_LENGTH || symbols.includes(-1)) return null;
  const data = symbols.slice(0, DATA_SYMBOLS);
  return symbols[DATA_SYMBOLS] === checkSymbol(data, place) ? data : null;
}

/** Σ αⁱ·dᵢ over GF(32), i from 1, plus a constant per group. The check symbol itself has weight α⁰, so that all weights differ. */
function checkSymbol(data: readonly number[], place: number): number {
  let sum = place + 1;
  let shift = 0;
  for (const symbol of data) {
    shift += 1;
    sum ^= timesAlpha(symbol, shift);
  }
  return sum;
}

/** `value`·αⁿ in GF(2⁵) with x⁵ = x² + 1. */
function timesAlpha(value: number, n: number): number {
  let product = value;
  for (let step = 0; step < n; step += 1) {
    product <<= 1;
    if ((product & 0b10_0000) !== 0) product ^= 0b10_0101;
  }
  return product;
}

/** 20 bytes as 32 symbols of 5 bits, highest bit first. */
function toSymbols(bytes: Buffer): number[] {
  const symbols: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      symbols.push((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return symbols;
}

function toBytes(symbols: readonly number[]): Buffer {
  const bytes = Buffer.alloc(RECOVERY_BYTES);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const symbol of symbols) {
    held = (held << 5) | symbol;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = (held >> bits) & 255;
      at += 1;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}
