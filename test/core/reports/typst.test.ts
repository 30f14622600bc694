/** The two engines and the house style: every template, every state, PDF/UA-1, the same text from both (E-02, E-21). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportModel } from '../../../src/core/reports/index.ts';
import { commonCodePoints, readCodePoints } from '../../../src/core/reports/typst/cmap.ts';
import { FONTS, readEngineInput, SANS_FONTS, TEMPLATES } from '../../../src/core/reports/typst/files.ts';
import { makePrintable, REPLACEMENT } from '../../../src/core/reports/typst/glyphs.ts';
import { createNativeEngine } from '../../../src/core/reports/typst/native.ts';
import { type Logo, openPdfMaker, type PdfMaker } from '../../../src/core/reports/typst/pdf.ts';
import { TypstError } from '../../../src/core/reports/typst/types.ts';
import { hasPoppler, pdfInside, pdfPages, pdfText, resource, roots, tagCounts } from './helpers.ts';
import {
  controleblad,
  evaluatieLang,
  evaluatieLeeg,
  evaluatieModel,
  figurenModel,
  financieringEenvoudig,
  jaarafrekening,
  kwartaaloverzicht,
  kwartaaloverzichtMetPartner,
  voorblad,
} from './models.ts';

const input = readEngineInput(resource);
const wasmBytes = (): Uint8Array => resource('wasm/typst_ts_web_compiler_bg.wasm');
const nativeHere = createNativeEngine(input) !== null;

const documents: readonly (readonly [string, () => ReportModel])[] = [
  ['kwartaaloverzicht', () => kwartaaloverzicht()],
  ['kwartaaloverzicht, twee begeleiders', kwartaaloverzichtMetPartner],
  ['kwartaaloverzicht, leeg', () => kwartaaloverzicht(0)],
  ['kwartaaloverzicht, een rij', () => kwartaaloverzicht(1)],
  ['kwartaaloverzicht, 120 rijen', () => kwartaaloverzicht(120)],
  ['controleblad', () => controleblad()],
  [
    'controleblad, niets open',
    () => ({ ...controleblad(0), bevindingen: [], openRijen: [], financiering: financieringEenvoudig }),
  ],
  ['controleblad, zonder financiering', () => ({ ...controleblad(2), financiering: null })],
  ['jaarafrekening', () => jaarafrekening()],
  ['jaarafrekening, leeg', () => jaarafrekening(0)],
  ['evaluatie', () => evaluatieModel()],
  ['evaluatie, langste teksten', evaluatieLang],
  ['evaluatie, niets ingevuld', evaluatieLeeg],
  ['tekeningen', figurenModel],
  ['voorblad', () => voorblad()],
  ['voorblad, leeg', () => voorblad(0)],
];

const logoSvg: Logo = {
  type: 'svg',
  alt: 'Logo van Maatwerkbedrijf Veerdam vzw',
  bytes: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><rect width="80" height="20" fill="#14546b"/></svg>',
  ),
};

const textOf = (maker: PdfMaker, model: ReportModel): string => pdfText(maker.render(model, null).bytes);

describe.skipIf(!nativeHere)('native engine', () => {
  let maker: PdfMaker;
  beforeAll(async () => {
    maker = await openPdfMaker(input, 'native', () => null);
  });
  afterAll(() => maker.close());

  it.each(documents)('%s passes PDF/UA-1', (_name, model) => {
    const pdf = maker.render(model(), null);
    expect(pdf.standing).toBe('ua-1');
    expect(pdf.replaced).toEqual([]);
    const inside = pdfInside(pdf.bytes);
    expect(inside).toContain('<pdfuaid:part>1<');
    expect(inside).toContain('/Lang (nl-BE)');
    expect(inside).toMatch(/\/MarkInfo <<\s*\/Marked true/u);
  });

  it('gives the same bytes for the same model', () => {
    const first = maker.render(jaarafrekening(), null);
    const second = maker.render(jaarafrekening(), null);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  it('tags title, sections and tables with a head', () => {
    const tags = tagCounts(maker.render(controleblad(), null).bytes);
    expect(tags.get('H1')).toBe(1);
    expect(tags.get('H2')).toBeGreaterThanOrEqual(6);
    expect(tags.get('Table')).toBeGreaterThanOrEqual(7);
    // Own lint: UA-1 does not refuse a table without a head (X2).
    expect(tags.get('THead')).toBe(tags.get('Table'));
    expect(tags.get('TH')).toBeGreaterThan(tags.get('Table') ?? 0);
  });

  it('repeats the head of a long table without tagging it again', () => {
    const pdf = maker.render(kwartaaloverzicht(120), null);
    expect(pdf.pages).toBeGreaterThan(3);
    const tags = tagCounts(pdf.bytes);
    expect(tags.get('Table')).toBe(1);
    expect(tags.get('THead')).toBe(1);
    expect(tags.get('TFoot')).toBe(1);
    // 120 rows, one head, one foot.
    expect(tags.get('TR')).toBe(122);
  });

  it.each([
    ['svg', logoSvg],
    ['png', { ...logoSvg, type: 'png', bytes: pixel() } satisfies Logo],
  ])('places a %s logo with its alternative text', (_type, logo) => {
    const pdf = maker.render(evaluatieModel(), logo);
    expect(pdf.standing).toBe('ua-1');
    expect(tagCounts(pdf.bytes).get('Figure')).toBe(1);
    expect(pdfInside(pdf.bytes)).toContain('Logo van Maatwerkbedrijf Veerdam vzw');
  });

  it('refuses a logo that links outside', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="file:///etc/hostname"/></svg>';
    const logo: Logo = { type: 'svg', alt: 'Logo', bytes: new TextEncoder().encode(svg) };
    expect(() => maker.render(evaluatieModel(), logo)).toThrow(TypstError);
  });

  it('shows a character that no font has as a square, and names the field and the characters', () => {
    const model = evaluatieModel();
    const strange = { ...model, woorden: 'Ik werk graag 👩🏽‍🌾 met planten. 好', deelnemer: { ...model.deelnemer, voornaam: 'قمر' } };
    const pdf = maker.render(strange, null);
    expect(pdf.standing).toBe('ua-1');
    expect(pdf.replaced).toEqual([
      { field: 'deelnemer.voornaam', characters: 3, originals: ['ق', 'م', 'ر'] },
      { field: 'woorden', characters: 2, originals: ['👩🏽‍🌾', '好'] },
    ]);
  });

  it.skipIf(!hasPoppler)('prints text from the file as text, never as markup', () => {
    const nasty = '#import "x" *vet* $1/0$ `code` <label> @ref \\ // # [x] "y" ~';
    const model = evaluatieModel();
    const pdf = maker.render({ ...model, woorden: nasty, organisatie: { ...model.organisatie, naam: '#panic("x") vzw' } }, null);
    const text = pdfText(pdf.bytes);
    expect(text).toContain('#import "x" *vet* $1/0$ `code` <label> @ref \\ // # [x] "y" ~');
    expect(text).toContain('#panic("x") vzw');
  });

  it.skipIf(!hasPoppler)('carries the total over the pages and ends with it', () => {
    const model = kwartaaloverzicht(120);
    const pages = pdfPages(maker.render(model, null).bytes, '-layout');
    const numbers = pages.map((page) => /(?:Overdracht naar blad \d+|120 begeleidingen) ([\d.]+,\d)/u.exec(page)?.[1]);
    expect(numbers).not.toContain(undefined);
    const sums = numbers.map((text) => Number((text ?? '').replace('.', '').replace(',', '.')));
    expect(sums).toEqual([...sums].sort((a, b) => a - b));
    expect(sums.at(-1)).toBe(Number(model.totaalDagen));
    expect(pages[0]).toContain('Overdracht naar blad 2');
    expect(pages.at(-1)).not.toContain('Overdracht');
  });

  it.skipIf(!hasPoppler)(
    'keeps page 1 of the evaluation on one page, and the annex on two, with every text at its longest',
    () => {
      const pages = pdfPages(maker.render(evaluatieLang(), null).bytes);
      expect(pages).toHaveLength(3);
      expect(pages[0]).toContain('Antwoord van VDAB');
      expect(pages[0]).not.toContain('Bijlage');
      expect(pages[1]).toContain('Bijlage');
      expect(pdfPages(maker.render(evaluatieModel(), null).bytes)).toHaveLength(2);
    },
  );

  it.skipIf(!hasPoppler)('prints "niet bevestigd" wherever such a value is used, and nowhere else', () => {
    const overview = kwartaaloverzicht();
    expect(textOf(maker, overview)).toContain('Een halve dag telt als 0,5 (niet bevestigd).');
    const confirmed = {
      ...overview,
      dagenkolom: { ...overview.dagenkolom, halveDag: { waarde: '0.5' as const, bevestigd: true } },
    };
    expect(textOf(maker, confirmed)).not.toContain('niet bevestigd');
    const year = jaarafrekening();
    expect(textOf(maker, year)).toMatch(/34\.862,97 € \(niet bevestigd\)/u);
    expect(textOf(maker, { ...year, financiering: financieringEenvoudig, openRijen: [], bevindingen: [] })).not.toMatch(
      /€ [\d.,]+ \(niet bevestigd\)/u,
    );
  });

  it('says where a template is wrong, and nothing of what the document holds', () => {
    const broken = new Map(input.templates);
    broken.set('evaluatie.typ', `#let (model, opmaak) = json("/data.json")\n#panic(model.deelnemer.familienaam)\n`);
    const engine = createNativeEngine({ ...input, templates: broken });
    const files = new Map([
      [
        '/data.json',
        new TextEncoder().encode(JSON.stringify({ model: { deelnemer: { familienaam: 'Geheimnaam' } }, opmaak: {} })),
      ],
    ]);
    const error = caught(() => engine?.compile({ main: 'evaluatie.typ', files, timestamp: 0 }));
    expect(error).toBeInstanceOf(TypstError);
    expect(error).toMatchObject({
      code: 'RAPPORT_SJABLOON_FOUT',
      places: [{ file: 'evaluatie.typ', line: 2, column: 2, severity: 'error' }],
    });
    expect(JSON.stringify([String(error), (error as TypstError).details, (error as Error).stack])).not.toContain('Geheimnaam');
  });

  it.each([
    ['an unknown font', '#set text(font: "Niet Bestaand", fallback: false)\nTekst', 'RAPPORT_SJABLOON_FOUT'],
    ['a package from the network', '#import "@preview/cetz:0.3.0"\nTekst', 'RAPPORT_SJABLOON_FOUT'],
    ['a file of the machine', '#read("/etc/hostname")', 'RAPPORT_SJABLOON_FOUT'],
    [
      'a document without a title',
      '#set text(font: "Source Sans 3", fallback: false, lang: "nl")\nTekst',
      'RAPPORT_NIET_TOEGANKELIJK',
    ],
  ])('refuses %s', (_what, source, code) => {
    const engine = createNativeEngine({ ...input, templates: new Map([['proef.typ', source]]) });
    const error = caught(() => engine?.compile({ main: 'proef.typ', files: new Map(), timestamp: 0 }));
    expect(error).toMatchObject({ code });
  });
});

describe('WASM engine', () => {
  let wasm: PdfMaker;
  beforeAll(async () => {
    wasm = await openPdfMaker(input, 'wasm', wasmBytes);
  });
  afterAll(() => wasm.close());

  it('does not claim what it cannot check', () => {
    const pdf = wasm.render(kwartaaloverzicht(), null);
    expect(pdf.standing).toBe('tagged');
    const inside = pdfInside(pdf.bytes);
    expect(inside).not.toContain('pdfuaid');
    expect(inside).toMatch(/\/MarkInfo <<\s*\/Marked true/u);
  });

  it('treats a warning as an error', async () => {
    const broken = new Map([
      ...input.templates,
      ['kwartaaloverzicht.typ', '#set text(font: "Niet Bestaand", fallback: false)\nTekst'] as const,
    ]);
    const maker = await openPdfMaker({ ...input, templates: broken }, 'wasm', wasmBytes);
    expect(caught(() => maker.render(kwartaaloverzicht(), null))).toMatchObject({ code: 'RAPPORT_SJABLOON_FOUT' });
    maker.close();
  });

  it.skipIf(!nativeHere).each(documents)('%s: the same pages, tags and text as the native engine', async (_name, make) => {
    const native = await openPdfMaker(input, 'native', () => null);
    const model = make();
    const a = native.render(model, logoSvg);
    const b = wasm.render(model, logoSvg);
    expect(b.pages).toBe(a.pages);
    expect(sorted(tagCounts(b.bytes))).toEqual(sorted(tagCounts(a.bytes)));
    expect(pagesIfPossible(b.bytes)).toEqual(pagesIfPossible(a.bytes));
  });
});

describe('fonts', () => {
  it('are static TrueType files of which the Sans has every European letter that names need', () => {
    const common = commonCodePoints(SANS_FONTS.map((name) => resource(`fonts/${name}`)));
    const letters = Array.from(
      `${REPLACEMENT}☐–—−€½…’“”•·İıŞşĞğŐőŰűŁłŻżŚśĆćĄąĘęŃńČčŠšŽžĐđŘřĚěŮůȘșȚțĀāĒēĪīŪūĶķĻļŅņÆæØøÅåÑñŒœßÞþЖжΩω`,
    );
    expect(letters.filter((letter) => !common.has(letter.codePointAt(0) ?? 0))).toEqual([]);
    expect(common.has('好'.codePointAt(0) ?? 0)).toBe(false);
    expect(common.has('😀'.codePointAt(0) ?? 0)).toBe(false);
  });

  it('refuses something that is no font', () => {
    expect(() => readCodePoints(new Uint8Array(64))).toThrow(RangeError);
  });

  it('leave ordinary text as it is, and drop what has no shape', () => {
    const points = commonCodePoints(SANS_FONTS.map((name) => resource(`fonts/${name}`)));
    const text = 'Özgür\nŁukasz\u00a0De Smet-Yıldız';
    expect(makePrintable({ a: [text] }, points)).toEqual({ value: { a: [text] }, replaced: [] });
    expect(makePrintable('e\u0301\u200b\u202ex', points).value).toBe('éx');
    expect(makePrintable({ a: ['🏳️‍🌈!'] }, points)).toEqual({
      value: { a: [`${REPLACEMENT}!`] },
      replaced: [{ field: 'a.0', characters: 1, originals: ['🏳️‍🌈'] }],
    });
  });
});

describe('templates', () => {
  const sources = readdirSync(roots.templates).map(
    (name) => [name, readFileSync(path.join(roots.templates, name), 'utf8')] as const,
  );

  it('are all known to the engine', () => {
    expect(sources.map(([name]) => name).sort()).toEqual([...TEMPLATES].sort());
    expect(
      readdirSync(roots.fonts)
        .filter((name) => name.endsWith('.ttf'))
        .sort(),
    ).toEqual([...FONTS].sort());
  });

  it.each(sources)('%s imports only our own files and reads only its data', (_name, source) => {
    const imports = [...source.matchAll(/#?(?:import|include)\s+"([^"]*)"/gu)].map(([, name]) => name);
    for (const name of imports) expect(TEMPLATES).toContain(name);
    expect(source).not.toContain('@preview');
    // The name of SVG looks like an address and is none: nothing is ever asked there.
    expect(source.replaceAll("xmlns='http://www.w3.org/2000/svg'", '')).not.toMatch(/https?:/u);
    const reads = [...source.matchAll(/\b(?:read|json|csv|toml|yaml|xml|cbor|plugin)\("([^"]*)"/gu)].map(([, name]) => name);
    expect(reads.every((name) => name === '/data.json')).toBe(true);
  });

  it.each(sources)('%s gives every image an alternative text and every table a head', (_name, source) => {
    for (const [, args = ''] of source.matchAll(/\bimage\(([^()]*)/gu)) expect(args).toMatch(/\balt:/u);
    const tables = source.match(/(?<!set )\btable\(/gu)?.length ?? 0;
    const heads = source.match(/\btable\.header\(/gu)?.length ?? 0;
    expect(heads).toBe(tables);
  });

  it.each(sources)('%s uses none of the words that the product never prints', (_name, source) => {
    const text = source.replaceAll(/^\s*\/\/.*$/gmu, '').replaceAll('geweigerd: [', '[');
    expect(text).not.toMatch(/eligible|toegelaten|komt in aanmerking|geweigerd|niet mogelijk|succesvol|gelieve/iu);
  });
});

const sorted = (counts: Map<string, number>): [string, number][] => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

function caught(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** A PNG chunk: length, type, data, checksum. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

const pagesIfPossible = (bytes: Uint8Array): string[] => (hasPoppler ? pdfPages(bytes) : []);

/** The smallest PNG: one petrol pixel. */
function pixel(): Uint8Array {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const pixels = deflateSync(Buffer.from([0, 0x14, 0x54, 0x6b]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]));
}
