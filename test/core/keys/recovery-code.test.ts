import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecoveryCode, parseRecoveryCode, RECOVERY_GROUPS } from '../../../src/core/store/keys/index.ts';

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes));
const codes = secrets.map(formatRecoveryCode);
const PRINTED = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const place = fc.record({ group: fc.nat(7), at: fc.nat(4) });

/** The code with one group rewritten. */
function withGroup(code: string, group: number, change: (text: string) => string): string {
  return code
    .split('-')
    .map((text, index) => (index === group ? change(text) : text))
    .join('-');
}

function wrongGroups(text: string): readonly number[] {
  const parsed = parseRecoveryCode(text);
  return parsed.ok ? [] : parsed.groups;
}

describe('the printed recovery code', () => {
  it('has eight groups of five characters from an alphabet without look-alikes', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  it('gives the secret back, however it is typed', () => {
    const spellings = [
      (code: string) => code,
      (code: string) => code.toLowerCase(),
      (code: string) => code.replaceAll('-', ''),
      (code: string) => code.replaceAll('-', ' '),
      (code: string) => ` ${code.replaceAll('-', ' – ')}\n`,
      (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
      (code: string) => code.replaceAll('1', 'I'),
      (code: string) => code.replace('-', ''),
    ];
    fc.assert(
      fc.property(secrets, fc.constantFrom(...spellings), (secret, spell) => {
        const parsed = parseRecoveryCode(spell(formatRecoveryCode(secret)));
        expect(parsed.ok && parsed.secret.equals(secret)).toBe(true);
      }),
    );
  });

  it('names the group of one wrong character, and no other', () => {
    fc.assert(
      fc.property(codes, place, fc.constantFrom(...Array.from(PRINTED), 'U', '?', '*', 'é'), (code, { group, at }, wrong) => {
        fc.pre(code.split('-')[group]?.[at] !== wrong);
        const typed = withGroup(code, group, (text) => text.slice(0, at) + wrong + text.slice(at + 1));
        expect(wrongGroups(typed)).toEqual([group + 1]);
        expect(wrongGroups(typed.replaceAll('-', ''))).toEqual([group + 1]);
      }),
    );
  });

  it('names the group of two characters that changed places', () => {
    fc.assert(
      fc.property(codes, place, (code, { group, at }) => {
        const typed = withGroup(code, group, (text) => {
          const next = Math.min(at, 3);
          return text.slice(0, next) + text.charAt(next + 1) + text.charAt(next) + text.slice(next + 2);
        });
        fc.pre(typed !== code);
        expect(wrongGroups(typed)).toEqual([group + 1]);
      }),
    );
  });

  it('names the group where a character is missing or typed twice', () => {
    fc.assert(
      fc.property(codes, place, fc.boolean(), (code, { group, at }, missing) => {
        const typed = withGroup(
          code,
          group,
          (text) => text.slice(0, at) + (missing ? '' : text.charAt(at) + text.charAt(at)) + text.slice(at + 1),
        );
        expect(wrongGroups(typed)).toEqual([group + 1]);
        // Without separators the place can be ambiguous; the true group is always among those named.
        expect(wrongGroups(typed.replaceAll('-', ''))).toContain(group + 1);
      }),
    );
  });

  it('names both groups when two were swapped', () => {
    fc.assert(
      fc.property(codes, fc.nat(7), fc.nat(7), (code, a, b) => {
        const groups = code.split('-');
        fc.pre(a < b && groups[a] !== groups[b]);
        const typed = groups.map((text, index) => (index === a ? groups[b] : index === b ? groups[a] : text)).join('-');
        expect(wrongGroups(typed)).toEqual([a + 1, b + 1]);
      }),
    );
  });

  it('says that a code is incomplete instead of naming groups by chance', () => {
    const code = formatRecoveryCode(Buffer.alloc(20, 7));
    const half = code
      .split('-')
      .slice(0, RECOVERY_GROUPS / 2)
      .join('-');
    for (const typed of ['', '  ', half, `${code}${half}`]) {
      expect(parseRecoveryCode(typed)).toEqual({ ok: false, reason: 'length', groups: [] });
    }
  });

  it('does not change: a code printed by the first release opens a file of today', () => {
    const secret = Buffer.from(Array.from({ length: 20 }, (_, index) => index * 13));
    expect(formatRecoveryCode(secret)).toBe('006H9-M9SMZ-85750-PT3N5-GA7SS-SADPS-RF8DF-VTQQ7');
  });
});
