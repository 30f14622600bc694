/** A text document → DOCX (docx 9): headings, tables with a head row, Dutch, metadata without a person. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IBorderOptions,
  ImageRun,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { stripInvisible } from '../../../shared/domain/text.ts';
import pictures from '../docx/pictogrammen.json' with { type: 'json' };
import type { DocxBlock, DocxSpec } from '../docx/spec.ts';

/** Twentieths of a point: A4 with the margins of the house style. */
const MM = 56.7;
const mm = (value: number): number => Math.round(value * MM);
const PAGE = { width: mm(210), height: mm(297) };
const MARGIN = { left: mm(20), right: mm(20), top: mm(24), bottom: mm(22), header: mm(12), footer: mm(10) };
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const BODY = 'Calibri';
const SERIF = 'Georgia';
const INK = '1D2426';
const GREY = '5C6463';
const PETROL = '14546B';
const HAIR = 'C9C4B8';
/** Two pairs of word and value on a line, in percent. */
const FACTS_WIDTHS = [17, 35, 15, 33] as const;

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };
const rule = (size: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color });

export async function writeDocx(spec: DocxSpec): Promise<Uint8Array> {
  const document = new Document({
    title: spec.title,
    creator: spec.organisation,
    lastModifiedBy: spec.organisation,
    styles: documentStyles,
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        headers: { default: new Header({ children: [headerLine(spec)] }) },
        footers: { default: new Footer({ children: [footerLine(spec)] }) },
        children: spec.blocks.flatMap((block) => toElements(block)),
      },
    ],
  });
  return dated(new Uint8Array(await Packer.toArrayBuffer(document)), spec.madeOn);
}

const CORE = 'docProps/core.xml';
const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu;
/** Of every part: a container has no earlier year. */
const MADE = new Date(1980, 0, 1);

/** The library writes the moment at which it runs; a document carries its own day, so that what was sent can be drawn again to the byte. */
function dated(bytes: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts[CORE];
  if (core) parts[CORE] = strToU8(strFromU8(core).replace(MOMENT, `$1${day}T00:00:00Z`));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, [part, { mtime: MADE, level: 6 }]])));
}

const documentStyles = {
  default: {
    document: {
      run: { font: BODY, size: 20, color: INK, language: { value: 'nl-BE' } },
      paragraph: { spacing: { after: 60, line: 252 } },
    },
    heading1: {
      run: { font: SERIF, size: 34, bold: true, color: INK },
      paragraph: { spacing: { before: 0, after: 40 }, keepNext: true },
    },
    heading2: {
      run: { font: BODY, size: 23, bold: true, color: INK },
      paragraph: { spacing: { before: 160, after: 50 }, keepNext: true },
    },
    heading3: {
      run: { font: BODY, size: 20, bold: true, color: INK },
      paragraph: { spacing: { before: 160, after: 40 }, keepNext: true },
    },
  },
};

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** How each kind of block is written. */
const WRITERS: { readonly [K in DocxBlock['kind']]: (block: Extract<DocxBlock, { kind: K }>) => (Paragraph | Table)[] } = {
  overline: (block) => [
    new Paragraph({ spacing: { after: 20 }, children: [run(block.text, { bold: true, color: PETROL, size: 19 })] }),
  ],
  heading: (block) => [new Paragraph({ heading: HEADINGS[block.level], children: [new TextRun(clean(block.text))] })],
  paragraph: (block) => textParagraphs(block.text, block.tone),
  facts: (block) => [factsTable(block.pairs), spacer()],
  table: (block) => [dataTable(block.widths, block.head, block.rows), spacer()],
  columns: (block) => [columnsTable(block.columns)],
  picture: (block) => [pictureTable(block), spacer()],
  list: (block) =>
    block.items.map((item) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 20 }, children: lines(item) })),
  strip: (block) => [spacer(), stripTable(block.title, block.fields)],
  pageBreak: () => [new Paragraph({ children: [new PageBreak()] })],
};

function toElements<K extends DocxBlock['kind']>(block: Extract<DocxBlock, { kind: K }>): (Paragraph | Table)[] {
  return WRITERS[block.kind](block);
}

type RunOptions = { bold?: boolean; color?: string; size?: number; font?: string };
const run = (text: string, options: RunOptions = {}): TextRun => new TextRun({ text: clean(text), ...options });
const clean = (text: string): string => stripInvisible(text);
const spacer = (): Paragraph => new Paragraph({ spacing: { after: 0, line: 160 }, children: [] });

/** A line break of the user is a line break on paper. */
function lines(text: string, options: RunOptions = {}): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: clean(line), ...options, ...(index === 0 ? {} : { break: 1 }) }));
}

function textParagraphs(text: string, tone: 'quiet' | 'quote' | undefined): Paragraph[] {
  if (tone === 'quote') {
    const border = { left: { ...rule(16, PETROL), space: 8 } };
    return [new Paragraph({ border, indent: { left: 160 }, children: lines(text, { font: SERIF }) })];
  }
  return [new Paragraph({ children: lines(text, tone === 'quiet' ? { color: GREY } : {}) })];
}

function cell(children: Paragraph[], percent: number, borders: object): TableCell {
  return new TableCell({
    children,
    width: { size: Math.round((TEXT_WIDTH * percent) / 100), type: WidthType.DXA },
    borders: { ...noBorders, ...borders },
    margins: { top: 50, bottom: 50, left: 0, right: 120 },
  });
}

const tableOptions = (percents: readonly number[]) => ({
  width: { size: TEXT_WIDTH, type: WidthType.DXA },
  columnWidths: percents.map((percent) => Math.round((TEXT_WIDTH * percent) / 100)),
  borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
});

function factsTable(pairs: readonly (readonly [string, string])[]): Table {
  const rows: TableRow[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const texts = [pairs[index], pairs[index + 1]].flatMap((pair) => pair ?? ['', '']);
    const children = texts.map((text, column) =>
      cell([tight(...lines(text, column % 2 === 0 ? { color: GREY } : {}))], FACTS_WIDTHS[column] ?? 0, {}),
    );
    rows.push(new TableRow({ cantSplit: true, children }));
  }
  return new Table({ ...tableOptions(FACTS_WIDTHS), rows });
}

/** Width of the pictogram beside its text, in percent, and its side in pixels. */
const PICTURE_WIDTHS = [11, 89] as const;
const PICTURE_SIDE = 48;

/** The pictogram only repeats what the heading says: its text for a reader is that heading. */
function pictureTable({ sign, title, text }: Extract<DocxBlock, { kind: 'picture' }>): Table {
  const image = new ImageRun({
    type: 'png',
    data: Buffer.from(pictures[sign], 'base64'),
    transformation: { width: PICTURE_SIDE, height: PICTURE_SIDE },
    altText: { name: sign, title: clean(title), description: clean(title) },
  });
  // A line of text is lower than the picture: the line grows with what stands in it.
  const inLine = new Paragraph({ spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO }, children: [image] });
  const words = [
    new Paragraph({ keepNext: true, spacing: { after: 20 }, children: [run(title, { bold: true })] }),
    ...textParagraphs(text, undefined),
  ];
  const children = [cell([inLine], PICTURE_WIDTHS[0], {}), cell(words, PICTURE_WIDTHS[1], {})];
  return new Table({ ...tableOptions(PICTURE_WIDTHS), rows: [new TableRow({ cantSplit: true, children })] });
}

function columnsTable(columns: readonly { readonly title: string; readonly text: string }[]): Table {
  const percent = 100 / columns.length;
  const children = columns.map((column) => {
    const heading = new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(clean(column.title))] });
    return cell([heading, ...textParagraphs(column.text, undefined)], percent, {});
  });
  return new Table({ ...tableOptions(columns.map(() => percent)), rows: [new TableRow({ children })] });
}

function dataTable(widths: readonly number[], head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((word, index) => cell([tight(run(word, { bold: true }))], widths[index] ?? 0, { bottom: rule(8, INK) })),
  });
  const bodyRows = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, index) => cell([tight(...lines(text))], widths[index] ?? 0, { bottom: rule(4, HAIR) })),
      }),
  );
  return new Table({ ...tableOptions(widths), rows: [headRow, ...bodyRows] });
}

const tight = (...children: TextRun[]): Paragraph => new Paragraph({ spacing: { after: 0 }, children });

/** One box; each field on a line of its own, so that it can be typed in. */
function stripTable(title: string, fields: readonly (readonly [string, string])[]): Table {
  const frame = rule(6, INK);
  const children = [
    new Paragraph({ keepNext: true, spacing: { after: 80 }, children: [run(title, { bold: true })] }),
    ...fields.map(([word, value]) => {
      const children = [run(word, { color: GREY }), new TextRun({ text: `\t${clean(value)}` })];
      return new Paragraph({ spacing: { after: 60 }, tabStops: [{ type: TabStopType.LEFT, position: mm(60) }], children });
    }),
  ];
  const box = new TableCell({
    children,
    borders: { top: frame, bottom: frame, left: frame, right: frame },
    margins: { top: 100, bottom: 60, left: 140, right: 140 },
  });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    rows: [new TableRow({ cantSplit: true, children: [box] })],
  });
}

function headerLine(spec: DocxSpec): Paragraph {
  return new Paragraph({
    border: { bottom: { ...rule(8, PETROL), space: 4 } },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [run(spec.organisation, { bold: true, size: 18 }), run(`\t${spec.header}`, { size: 18, color: GREY })],
  });
}

function footerLine(spec: DocxSpec): Paragraph {
  const small = { size: 17, color: GREY };
  const [page, of] = spec.pages;
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    border: { top: { ...rule(4, HAIR), space: 4 } },
    tabStops: [
      { type: TabStopType.CENTER, position: TEXT_WIDTH / 2 },
      { type: TabStopType.RIGHT, position: TEXT_WIDTH },
    ],
    children: [
      run(`${spec.footer}\t${spec.centre}\t`, small),
      new TextRun({ ...small, children: [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] }),
    ],
  });
}
