/** Every format of every report: what stands in it, in which type, and that other programs open it. */
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import {
  fileName,
  formatsOf,
  isDocument,
  isLetter,
  makeFiles,
  MEDIA_TYPES,
  MODELS,
  type ReportModel,
  REPORTS,
} from '../../../src/core/reports/index.ts';
import { monthsText } from '../../../src/core/reports/format.ts';
import {
  contextFor,
  convert,
  hasOffice,
  hasPoppler,
  makeOne,
  pdfText,
  rendererHere,
  translate,
  xmlText,
  zipTexts,
} from './helpers.ts';
import {
  briefModel,
  controleblad,
  documentModel,
  evaluatieModel,
  jaarafrekening,
  kwartaaloverzicht,
  kwartaaloverzichtMetPartner,
  voorblad,
} from './models.ts';

const context = contextFor(rendererHere());
const models: readonly ReportModel[] = [
  kwartaaloverzicht(),
  controleblad(),
  jaarafrekening(),
  evaluatieModel(),
  voorblad(),
  documentModel(),
  briefModel(),
];

/** Serial of a day in the date system of 1900. */
const serial = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;

/** One document of blocks, and one letter, stand for all of their kind: they share model, template and writers. */
const modelOf = (id: string): string =>
  isDocument({ rapport: id }) ? documentModel().rapport : isLetter({ rapport: id }) ? briefModel().rapport : id;

describe('every format of every document', () => {
  const all = models.flatMap((model) => formatsOf(model).map((format) => [model.rapport, format, model] as const));

  it.each(all)('%s as %s', async (_id, format, model) => {
    const files = await makeFiles(model, format, context);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(file.mediaType).toBe(MEDIA_TYPES[format]);
      expect(file.bytes.byteLength).toBeGreaterThan(40);
      expect(file.name).toMatch(/^[a-z0-9-]+(_[0-9A-Za-z-]+)+\.[a-z]+$/u);
    }
    expect(new Set(files.map((file) => file.name)).size).toBe(files.length);
  });

  it('covers the formats of the registry', () => {
    const made = new Set(all.map(([id, format]) => `${id} ${format}`));
    for (const report of REPORTS)
      for (const format of report.formats.filter((each) => each !== 'ics'))
        expect(made).toContain(`${modelOf(report.documents[0]!)} ${format}`);
  });

  it('refuses a format that a report does not have, and a model that does not pass its schema', async () => {
    await expect(makeFiles(evaluatieModel(), 'xlsx', context)).rejects.toMatchObject({ code: 'RAPPORT_FORMAAT_ONBEKEND' });
    const wrong = { ...kwartaaloverzicht(), statuut: 'LEEFLOON' } as ReportModel;
    const error: unknown = await makeFiles(wrong, 'json', context).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'RAPPORT_MODEL_ONGELDIG' });
    expect(JSON.stringify(error)).not.toContain('LEEFLOON');
  });
});

describe('JSON', () => {
  it.each(models.map((model) => [model.rapport, model] as const))(
    '%s is the model itself, with its version',
    async (_id, model) => {
      const file = await makeOne(model, 'json', context);
      const read: unknown = JSON.parse(new TextDecoder().decode(file.bytes));
      expect(read).toEqual(model);
      expect(MODELS[model.rapport].parse(read)).toEqual(model);
      expect(read).toMatchObject({ version: 1 });
    },
  );
});

describe('XLSX', () => {
  it('holds real dates, real numbers, and identity numbers as text', async () => {
    const model = kwartaaloverzicht();
    const file = await makeOne(model, 'xlsx', context);
    const [sheet] = (await readXlsx(file.bytes, { readStyles: true })).sheets;
    const head = sheet?.rows.findIndex((row) => row[0] === 'Familienaam') ?? -1;
    expect(sheet?.rows[head]).toEqual([
      'Familienaam',
      'Voornaam',
      'INSZ',
      'Evaluatie op',
      'Nog nodig en opportuun',
      'Begeleider',
      'KBO',
      'Start',
      'Einde',
      'Dagen aanwezig (halve dag = 0,5, niet bevestigd)',
    ]);
    const xml = zipTexts(file.bytes).get('xl/worksheets/sheet1.xml') ?? '';
    model.begeleidingen.forEach((item, index) => {
      const row = sheet?.rows[head + 1 + index] ?? [];
      expect(row[0]).toBe(item.deelnemer.familienaam);
      expect(row[2] ?? null).toBe(item.deelnemer.insz === null ? null : dotted(item.deelnemer.insz));
      expect(row[9]).toBe(Number(item.dagen));
      expect(cellXml(xml, 'H', head + 2 + index)).toContain(`<v>${serial(item.start)}</v>`);
    });
    expect(zipTexts(file.bytes).get('xl/styles.xml')).toContain('dd/mm/yyyy');
    expect(xml).not.toMatch(/<f[ >]/u);
  });

  it('freezes the head, repeats it on paper and fits the width', async () => {
    const file = await makeOne(kwartaaloverzicht(), 'xlsx', context);
    const parts = zipTexts(file.bytes);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<pane [^>]*ySplit="4"[^>]*state="frozen"/u);
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"/u);
    expect(sheet).toMatch(/orientation="landscape"/u);
    expect(sheet).toMatch(/fitToWidth="1"/u);
    expect(sheet).toMatch(/fitToHeight="0"/u);
    expect(sheet).toContain('&amp;LAMA-P1');
    expect(parts.get('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles[^<]*>[^<]*\$4:\$4</u);
    expect(sheet).toMatch(/<col [^>]*width="/u);
  });

  it('names no user and no machine', async () => {
    const core = zipTexts((await makeOne(kwartaaloverzicht(), 'xlsx', context)).bytes).get('docProps/core.xml') ?? '';
    expect(core).toContain('Maatwerkbedrijf Veerdam vzw');
    expect(core).toContain('2026-04-21T00:00:00');
  });

  it('leaves a day cell empty where the days are not entered, and gives no total then', async () => {
    const file = await makeOne(kwartaaloverzichtMetPartner(), 'xlsx', context);
    const [sheet] = (await readXlsx(file.bytes)).sheets;
    const claes = sheet?.rows.find((row) => row[0] === 'Claes');
    expect(claes?.[9] ?? null).toBeNull();
    expect(sheet?.rows.some((row) => row[0] === 'Totaal')).toBe(false);
    expect(sheet?.rows.flat()).toContain('Versie 2, vervangt de versie van 14/04/2026.');
  });

  it('writes amounts as euros with two decimals and says when they are not confirmed', async () => {
    const file = await makeOne(jaarafrekening(), 'xlsx', context);
    const sheet = (await readXlsx(file.bytes)).sheets.find((item) => item.name === 'Financiering');
    const row = sheet?.rows.find((cells) => cells[1] === 'A: dagen van het traject');
    expect(row?.slice(2)).toEqual([4107, null, 11.2521, 11.0082, null, 34_862.97, 'niet bevestigd', 'ja']);
    const unknown = sheet?.rows.find((cells) => cells[1] === 'B: aanwezig, halve dag = 1');
    expect(unknown?.[7] ?? null).toBeNull();
  });

  it.skipIf(!hasOffice)('opens in LibreOffice with the same text, dates and numbers', async () => {
    const model = kwartaaloverzicht();
    const file = await makeOne(model, 'xlsx', context);
    // 44,34,UTF-8: comma, quote, UTF-8, as shown (last but one `false` = formatted values off would lose dd/mm).
    const csv = convert(file.name, file.bytes, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true').toString('utf8');
    const rows = parse(csv, { bom: true, relax_column_count: true });
    const first = rows.find((row) => row[0] === 'Aerts') ?? [];
    expect(first.slice(0, 4)).toEqual(['Aerts', 'Marleen', dotted(model.begeleidingen[0]?.deelnemer.insz ?? ''), '10/01/2025']);
    expect(first[7]).toBe('02/01/2021');
    expect(Number(first[9])).toBe(20.5);
    expect(rows.some((row) => row[0] === 'Şahin' && row[1] === 'İbrahim')).toBe(true);
  });

  it.skipIf(!hasOffice || !hasPoppler)('prints from LibreOffice with title, head and page numbers', async () => {
    const file = await makeOne(controleblad(), 'xlsx', context);
    const text = pdfText(new Uint8Array(convert(file.name, file.bytes, 'pdf')));
    expect(text).toContain('Controleblad AMA, eerste kwartaal 2026');
    expect(text).toContain('vertrouwelijk, blijft in huis');
    expect(text).toContain('AMA-P3 · Regelboek op 21/04/2026');
    expect(text).toMatch(/blad 1 van \d/u);
    expect(text).not.toMatch(/#(REF|NAME|VALUE|DIV)/u);
  });
});

describe('CSV', () => {
  it('is what Excel in Belgium opens: BOM, semicolon, CRLF, decimal comma, dd/mm/yyyy', async () => {
    const model = kwartaaloverzicht();
    const file = await makeOne(model, 'csv', context);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
    expect(text.startsWith('\ufeffFamilienaam;Voornaam;INSZ;')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const rows = parse(text, { bom: true, delimiter: ';' });
    expect(rows).toHaveLength(model.begeleidingen.length + 1);
    expect(rows[1]).toEqual([
      'Aerts',
      'Marleen',
      dotted(model.begeleidingen[0]?.deelnemer.insz ?? ''),
      '10/01/2025',
      'ja',
      'Maatwerkbedrijf Veerdam vzw',
      '0566.988.259',
      '02/01/2021',
      '',
      '20,5',
    ]);
  });

  it('has one file per table where there are several, each with its own name', async () => {
    const files = await makeFiles(controleblad(), 'csv', context);
    expect(files.map((file) => file.name)).toEqual(
      ['dagen', 'ontbreekt', 'open', 'financiering', 'voorschotten', 'afleiding', 'waarden'].map(
        (part) => `ama-controleblad-intern-${part}_2026-K1_2026-04-21.csv`,
      ),
    );
  });

  it('writes amounts without sign or thousands, and what is unknown as nothing', async () => {
    const files = await makeFiles(jaarafrekening(), 'csv', context);
    const finance = files.find((file) => file.name.includes('-financiering_'));
    const rows = parse(new TextDecoder().decode(finance?.bytes), { bom: true, delimiter: ';' });
    expect(rows[1]?.slice(2)).toEqual(['4107,0', '', '11,2521', '11,0082', '', '34862,97', 'niet bevestigd', 'ja']);
    expect(rows[2]?.slice(2, 8)).toEqual(['', '', '', '', '', '']);
  });
});

describe('DOCX', () => {
  it('holds the evaluation under headings, with tables that have a head row', async () => {
    const file = await makeOne(evaluatieModel(), 'docx', context);
    const parts = zipTexts(file.bytes);
    const xml = parts.get('word/document.xml') ?? '';
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/gu)?.length).toBeGreaterThanOrEqual(6);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(3);
    expect(parts.get('word/styles.xml')).toContain('nl-BE');
    expect(parts.get('docProps/core.xml')).not.toMatch(/Yıldız|Leyla|Verstraeten/u);
    const text = xmlText(xml);
    for (const part of [
      'Leyla De Smet-Yıldız',
      '126,5 dagen',
      '16 uur per week',
      'half = 0,5 (niet bevestigd)',
      'Antwoord van VDAB · dossier 0020',
      '☐ ja',
    ]) {
      expect(text).toContain(part);
    }
  });

  it.skipIf(!hasPoppler)('says the same as the PDF', async () => {
    const model = evaluatieModel();
    const pdf = pdfText((await makeOne(model, 'pdf', context)).bytes);
    const docx = xmlText(zipTexts((await makeOne(model, 'docx', context)).bytes).get('word/document.xml') ?? '');
    // The PDF may break a word over two lines, with what stands in the next column in between.
    const isBroken = (word: string): boolean =>
      Array.from({ length: word.length }, (_, at) => [word.slice(0, at), word.slice(at)] as const).some(
        ([head, tail]) => head.length > 1 && pdf.includes(`${head}\u00ad `) && pdf.includes(` ${tail}`),
      );
    const missing = docx.split(' ').filter((word) => !pdf.includes(word) && !isBroken(word));
    expect(missing).toEqual([]);
  });

  it.skipIf(!hasOffice || !hasPoppler)('opens in LibreOffice with page 1 on one page', async () => {
    const file = await makeOne(evaluatieModel(), 'docx', context);
    const text = pdfText(new Uint8Array(convert(file.name, file.bytes, 'pdf')));
    expect(text).toContain('Antwoord van VDAB · dossier 0020');
    expect(text).toContain('blad 1 van 2');
  });
});

describe.skipIf(!hasPoppler)('PDF', () => {
  it('has the columns of the spreadsheet and every figure of the model', async () => {
    const model = kwartaaloverzicht();
    const text = pdfText((await makeOne(model, 'pdf', context)).bytes);
    for (const item of model.begeleidingen) {
      expect(text).toContain(`${item.deelnemer.familienaam}, ${item.deelnemer.voornaam}`);
      expect(text).toContain(item.deelnemer.insz === null ? '–' : dotted(item.deelnemer.insz));
    }
    expect(text).toContain('374,5');
    expect(text).toContain('Maatwerkbedrijf Veerdam vzw, KBO 0566.988.259');
  });

  it('shows both day counts and every reading of the year', async () => {
    const text = pdfText((await makeOne(jaarafrekening(), 'pdf', context)).bytes).replaceAll('\u00a0', ' ');
    for (const part of [
      '34.862,97 €',
      '33.266,48 €',
      '35.560,23 €',
      '35.447,49 €',
      '−1.137,03 €',
      'Verschil tussen beide lezingen: 1.596,49 €',
      'Aanwezigheden ontbreken voor januari tot en met maart 2025.',
      'brief van het departement van 12 januari 2026',
      'Wijkt af van wat verzonden is: kwartaal 3',
      'niet bevestigd, vul zelf in',
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe('text that a spreadsheet could run', () => {
  const nasty = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\u200b=1', '＝1+1', '=HYPERLINK("http://x";"y")'];

  it('stays text in XLSX and is made harmless in CSV', async () => {
    const model = kwartaaloverzicht(nasty.length);
    const begeleidingen = model.begeleidingen.map((item, index) => ({
      ...item,
      deelnemer: { ...item.deelnemer, familienaam: nasty[index] ?? '' },
      begeleider: { naam: nasty[index] ?? '', kbo: null },
    }));
    const changed = { ...model, begeleidingen, ontvanger: '=1+1', organisatie: { naam: '=1+1 & co', kbo: null } };
    const xlsx = await makeOne(changed, 'xlsx', context);
    const xml = zipTexts(xlsx.bytes).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).not.toMatch(/<f[ >]/u);
    expect(xml).not.toMatch(/t="(str|e)"/u);
    const [sheet] = (await readXlsx(xlsx.bytes)).sheets;
    const names = sheet?.rows.map((row) => row[0]) ?? [];
    expect(names).toContain('=1+1');
    expect(names).toContain('@SUM(A1)');

    const rows = parse(new TextDecoder().decode((await makeOne(changed, 'csv', context)).bytes), {
      bom: true,
      delimiter: ';',
    });
    for (const row of rows.slice(1)) {
      expect(row[0]).toMatch(/^'/u);
      expect(row[5]).toMatch(/^'/u);
    }
  });

  it('does not reach the header of a sheet as a code', async () => {
    const model = { ...kwartaaloverzicht(1), organisatie: { naam: 'Veerdam & Co &G&D', kbo: '0566988259' } };
    const xml = zipTexts((await makeOne(model, 'xlsx', context)).bytes).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toContain('Veerdam &amp;&amp; Co &amp;&amp;G&amp;&amp;D');
  });
});

describe('file names', () => {
  it('hold document, period and date, a file number, and nothing of a person', () => {
    expect(models.map((model) => fileName(model, 'pdf'))).toEqual([
      'ama-kwartaaloverzicht_2026-K1_2026-04-21.pdf',
      'ama-controleblad-intern_2026-K1_2026-04-21.pdf',
      'ama-jaarafrekening-intern_2025_2026-04-21.pdf',
      'ama-evaluatie_dossier-0020_2025-05-2026-05_2026-04-21.pdf',
      'ama-evaluatie-voorblad_lijst-1_2026-04-21.pdf',
      'ama-dimona-intern_dossier-0017_2026-11-22.pdf',
      'brief-ziekenfonds_dossier-0017_2026-11-22.pdf',
    ]);
    for (const model of models) {
      expect(fileName(model, 'pdf')).not.toMatch(/Yıldız|Smet|Leyla|Wouters|\d{11}/u);
    }
  });

  it('keep a strange file number harmless', () => {
    const model = evaluatieModel();
    expect(fileName({ ...model, dossiernummer: '../A/ 12\\:x' }, 'pdf')).toBe(
      'ama-evaluatie_dossier-A-12-x_2025-05-2026-05_2026-04-21.pdf',
    );
    expect(fileName({ ...model, dossiernummer: '…' }, 'pdf')).toContain('_dossier-zonder-nummer_');
  });
});

describe('months', () => {
  it.each([
    [[], ''],
    [['2026-03'], 'maart 2026'],
    [['2026-02', '2026-03'], 'februari en maart 2026'],
    [['2025-11', '2025-12', '2026-01'], 'november 2025 tot en met januari 2026'],
    [['2025-01', '2025-02', '2025-03', '2025-06'], 'januari tot en met maart 2025, juni 2025'],
    [['2025-12', '2026-01'], 'december 2025 tot en met januari 2026'],
  ])('%j reads as %s', (months, text) => {
    expect(monthsText(months, translate)).toBe(text);
  });

  it.skipIf(!hasPoppler)('read the same in the PDF', async () => {
    const sheet = controleblad(3);
    const nietIngevoerd = ['2025-01', '2025-02', '2025-03', '2025-06', '2025-11', '2025-12'];
    const regel = sheet.begeleidingen[2];
    if (regel === undefined) throw new Error('the sheet has three lines');
    const begeleidingen = [{ ...regel, telling: { ...regel.telling, nietIngevoerd } }];
    const text = pdfText((await makeOne({ ...sheet, begeleidingen, financiering: null }, 'pdf', context)).bytes);
    expect(text.replaceAll('\u00a0', ' ')).toContain(`niet ingevoerd: ${monthsText(nietIngevoerd, translate)}`);
  });
});

describe('findings', () => {
  it.skipIf(!hasPoppler)(
    'that are the same for several people are one line with their names; the spreadsheet keeps them apart',
    async () => {
      const sheet = controleblad(1);
      const [first] = sheet.bevindingen;
      if (first === undefined) throw new Error('the sheet has findings');
      const bevindingen = ['Aerts, Marleen', 'Claes, Dirk', 'Goossens, Luc'].map((over) => Object.assign({ ...first }, { over }));
      const model = { ...sheet, bevindingen, financiering: null };
      const text = pdfText((await makeOne(model, 'pdf', context)).bytes);
      expect(text).toContain('Aerts, Marleen; Claes, Dirk; Goossens, Luc');
      expect(text.split(first.tekst.slice(0, 30))).toHaveLength(2);
      const files = await makeFiles(model, 'csv', context);
      const csv = new TextDecoder().decode(files.find((file) => file.name.includes('-ontbreekt_'))?.bytes);
      expect(csv.split(first.tekst)).toHaveLength(4);
    },
  );
});

describe('catalogue', () => {
  it('names every report, due rule and error', () => {
    for (const report of REPORTS) {
      expect(translate(`rapport.${report.id}.naam`)).not.toBe('');
      expect(translate(`rapport.${report.id}.uitleg`)).not.toBe('');
      expect(translate(`termijn.${report.dueRule}`)).not.toBe('');
    }
  });
});

const dotted = (insz: string): string => insz.replace(/^(..)(..)(..)(...)(..)$/u, '$1.$2.$3-$4.$5');

const cellXml = (xml: string, column: string, row: number): string =>
  new RegExp(`<c r="${column}${row}"[^>]*>.*?</c>`, 'u').exec(xml)?.[0] ?? '';
