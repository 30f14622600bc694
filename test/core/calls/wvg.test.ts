/** The attachment of an AMA WVG agreement is looked at by its content (AMA-33). */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bijlageSoort } from '../../../src/rules/ama/index.ts';
import { png } from '../picture.ts';
import { openCase } from './core.ts';

describe('the attachment of an AMA WVG agreement', () => {
  test.each([
    ['%PDF-1.7', 'PDF'],
    ['MM\0*', 'TIFF'],
    ['II*\0', 'TIFF'],
    ['PK\u0003\u0004', null],
    ['', null],
  ])('%j is %s', (text, kind) => {
    expect(bijlageSoort(new TextEncoder().encode(text))).toBe(kind);
  });

  test('is exactly one file of a known kind, not larger than the limit; the name says nothing', async () => {
    const t = await openCase();
    const put = (name: string, bytes: Uint8Array) => {
      writeFileSync(path.join(t.folder, name), bytes);
      return t.grant(name, 'read');
    };
    const look = async (...bestanden: { ref: string }[]) =>
      (await t.call('wvg.bijlageNakijken', { bestanden })).fouten.map(({ code }) => code);
    const good = put('overeenkomst.docx', png(4, 4));
    expect(await look(good)).toEqual([]);
    expect(await look()).toEqual(['BIJLAGE_AANTAL']);
    expect(await look(good, good)).toEqual(['BIJLAGE_AANTAL']);
    expect(await look(put('scan.pdf', new TextEncoder().encode('PK tekst')))).toEqual(['BIJLAGE_SOORT']);
    const large = new Uint8Array(10_000_001);
    large.set(png(4, 4));
    expect(await look(put('groot.png', large))).toEqual(['BIJLAGE_TE_GROOT']);
    await t.close();
  });
});
