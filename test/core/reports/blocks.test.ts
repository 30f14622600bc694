/** Documents of blocks and letters: every block in every format, a PDF that a reader can hear, a letter that fits its envelope. */
import { afterAll, describe, expect, it } from 'vitest';
import { makeFiles, reportOf } from '../../../src/core/reports/index.ts';
import { contextFor, hasPoppler, makeOne, pdfText, rendererHere, translate, xmlText, zipTexts } from './helpers.ts';
import { briefModel, documentModel } from './models.ts';

const renderer = rendererHere();
const context = contextFor(renderer);
afterAll(() => renderer.close());

const document = documentModel();
const brief = briefModel();

describe('a document of blocks', () => {
  it('is made in every format, under a name without a person', async () => {
    for (const format of reportOf('ama-dimona').formats) {
      const [file] = await makeFiles(document, format, context);
      expect(file!.name).toMatch(/^ama-dimona-intern(-dagen)?_dossier-0017_2026-11-22\./u);
      expect(file!.bytes.byteLength).toBeGreaterThan(40);
    }
  });

  it.skipIf(!hasPoppler)('says everything in its PDF, as Belgians write it', async () => {
    const { bytes, pages } = await makeOne(document, 'pdf', context);
    const text = pdfText(bytes).replaceAll('\u00a0', ' ');
    for (const part of [
      'Overneemblad',
      'Dossier 0017',
      'Çağla Yıldız',
      '02/03/2026',
      '=SOM(A1)',
      '2.812,20 €',
      'Totaal',
      'Niet bevestigd',
      'getekend op 02/03/2026',
      'datum en handtekening',
      'Ik werk graag buiten',
      'Overgenomen',
      'blijft in huis',
      'AMA-P6',
    ])
      expect(text).toContain(part);
    expect(pages).toBe(2);
  });

  it('keeps a text that looks like a formula a text, and a number a number', async () => {
    const [csv] = await makeFiles(document, 'csv', context);
    expect(new TextDecoder().decode(csv!.bytes)).not.toMatch(/(^|[;,])=SOM/mu);
    const sheet = zipTexts((await makeOne(document, 'xlsx', context)).bytes).get('xl/worksheets/sheet1.xml')!;
    expect(sheet).not.toContain('<f>');
  });

  it('says the same in its text document', async () => {
    const text = xmlText(zipTexts((await makeOne(document, 'docx', context)).bytes).get('word/document.xml')!);
    for (const part of [
      'Çağla Yıldız',
      '02/03/2026',
      '2812,20',
      'Niet bevestigd',
      'Ik werk graag buiten',
      translate('tekst.handtekeningen'),
    ])
      expect(text).toContain(part);
  });
});

describe('a letter', () => {
  it.skipIf(!hasPoppler)('has its address in the window, its marks, its paragraphs and the day of the rule', async () => {
    const { bytes, pages } = await makeOne(brief, 'pdf', context);
    const text = pdfText(bytes);
    for (const part of [
      'Ziekenfonds Voorbeeld',
      'Postbus 1',
      'Ons kenmerk: 0017',
      'Start van arbeidsmatige',
      'onbetaald',
      '02/03/2026',
      'Griet Voorbeeld',
      'Bijlagen: attest',
      'Regels zoals gekend op 22/11/2026',
    ])
      expect(text).toContain(part);
    expect(pages).toBe(1);
  });

  it.each(['huisstijl', 'voorbedrukt', 'afbeelding'] as const)('is made on paper with %s', async (soort) => {
    const { bytes } = await makeOne({ ...brief, briefhoofd: { soort, hoogte: 25 } }, 'pdf', context);
    expect(bytes.byteLength).toBeGreaterThan(1000);
  });

  it('can be changed as a text document', async () => {
    const text = xmlText(zipTexts((await makeOne(brief, 'docx', context)).bytes).get('word/document.xml')!);
    for (const part of ['Ziekenfonds Voorbeeld', 'Start van arbeidsmatige', 'Griet Voorbeeld', 'attest'])
      expect(text).toContain(part);
  });
});
