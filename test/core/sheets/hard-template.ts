/**
 * A template with all that a library which rebuilds a workbook loses (engineering X3): x14 validations and a data bar, shared formulas,
 * hashed protection, a drawing, a comment, a table, calcChain, printer settings, custom XML, and a sheet that sums up another.
 */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export interface HardOptions {
  readonly date1904?: boolean;
  /** Another word in a header: another version. */
  readonly header?: string;
  /** Values of the list, after those that are always there. */
  readonly reasons?: readonly string[];
  /** Rows of the table. */
  readonly rows?: number;
}

export const FIRST_ROW = 5;
const REASONS = ['Werk', 'Opleiding & vorming', 'Andere'];

export function hardTemplate({ date1904 = false, header = 'Familienaam', reasons = [], rows = 6 }: HardOptions = {}): Uint8Array {
  const last = FIRST_ROW + rows - 1;
  const all = [...REASONS, ...reasons];
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([
      ['rId1', `${REL}/officeDocument`, 'xl/workbook.xml'],
      ['rId2', `${REL}/customXml`, 'customXml/item1.xml'],
    ]),
    'customXml/item1.xml':
      '<?xml version="1.0"?><p:versie xmlns:p="urn:departement:sjabloon"><p:nummer>7 &amp; 8</p:nummer></p:versie>',
    'xl/workbook.xml': workbook(date1904, last),
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', `${REL}/worksheet`, 'worksheets/sheet1.xml'],
      ['rId2', `${REL}/worksheet`, 'worksheets/sheet2.xml'],
      ['rId3', `${REL}/worksheet`, 'worksheets/sheet3.xml'],
      ['rId4', `${REL}/styles`, 'styles.xml'],
      ['rId5', `${REL}/sharedStrings`, 'sharedStrings.xml'],
      ['rId6', `${REL}/calcChain`, 'calcChain.xml'],
    ]),
    'xl/styles.xml': styles(),
    'xl/sharedStrings.xml': shared(header, all),
    'xl/calcChain.xml': calcChain(last, rows),
    'xl/worksheets/sheet1.xml': table(last, all.length),
    'xl/worksheets/_rels/sheet1.xml.rels': relations([
      ['rId1', `${REL}/printerSettings`, '../printerSettings/printerSettings1.bin'],
      ['rId2', `${REL}/drawing`, '../drawings/drawing1.xml'],
      ['rId3', `${REL}/vmlDrawing`, '../drawings/vmlDrawing1.vml'],
      ['rId4', `${REL}/comments`, '../comments1.xml'],
    ]),
    'xl/worksheets/sheet2.xml': list(all.length),
    'xl/worksheets/sheet3.xml': summary(last),
    'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 220 }, (_, at) => (at * 7) % 251),
    'xl/drawings/drawing1.xml': drawing(),
    'xl/drawings/vmlDrawing1.vml': vml(),
    'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>Dienst</author></authors><commentList><comment ref="B5" authorId="0"><text><t>Zoals op de identiteitskaart.</t></text></comment></commentList></comments>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
  );
}

function contentTypes(): string {
  const base = 'application/vnd.openxmlformats-officedocument';
  const overrides = [
    ['/xl/workbook.xml', `${base}.spreadsheetml.sheet.main+xml`],
    ...[1, 2, 3].map((each) => [`/xl/worksheets/sheet${each}.xml`, `${base}.spreadsheetml.worksheet+xml`]),
    ['/xl/styles.xml', `${base}.spreadsheetml.styles+xml`],
    ['/xl/sharedStrings.xml', `${base}.spreadsheetml.sharedStrings+xml`],
    ['/xl/calcChain.xml', `${base}.spreadsheetml.calcChain+xml`],
    ['/xl/drawings/drawing1.xml', `${base}.drawing+xml`],
    ['/xl/comments1.xml', `${base}.spreadsheetml.comments+xml`],
  ];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${base}.vmlDrawing"/><Default Extension="bin" ContentType="${base}.spreadsheetml.printerSettings"/>${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`;
}

const relations = (list: readonly (readonly [string, string, string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const workbook = (date1904: boolean, last: number): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${date1904 ? ' date1904="1"' : ''} defaultThemeVersion="166925"/><sheets><sheet name="Deelnemers 2026" sheetId="1" r:id="rId1"/><sheet name="Lijst" sheetId="2" state="veryHidden" r:id="rId2"/><sheet name="Samen" sheetId="3" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Deelnemers 2026'!$A$1:$H$${last + 1}</definedName></definedNames><pivotCaches/></workbook>`.replace(
    '<pivotCaches/>',
    '',
  );

/** 0 locked · 1 open text · 2 open date · 3 open number · 4 locked number. */
const styles = (): string =>
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="dd\\-mm\\-yyyy"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[
    49, 170, 2,
  ]
    .map(
      (id) =>
        `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>`,
    )
    .join('')}<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

const FIXED = [
  'Overzicht',
  'Organisatie',
  'Deelnemer',
  'Periode',
  'INSZ',
  'Begindatum',
  'Einddatum',
  'Reden einde',
  'Dagen',
  'Dubbel',
  'TOTAAL',
];

function shared(header: string, reasons: readonly string[]): string {
  const all = [...FIXED, header, ...reasons];
  return `${HEAD}<sst xmlns="${MAIN}" count="${all.length}" uniqueCount="${all.length}">${all
    .map((text) => `<si><t>${text.replaceAll('&', '&amp;')}</t></si>`)
    .join('')}</sst>`;
}

const s = (ref: string, index: number, style = 0): string => `<c r="${ref}" s="${style}" t="s"><v>${index}</v></c>`;

function table(last: number, choices: number): string {
  const rows = Array.from({ length: last - FIRST_ROW + 1 }, (_, at) => {
    const row = FIRST_ROW + at;
    const formula = at === 0 ? `<f t="shared" ref="G${FIRST_ROW}:G${last}" si="0">F${row}*2</f>` : '<f t="shared" si="0"/>';
    return `<row r="${row}" spans="1:7" x14ac:dyDescent="0.25">${['A', 'B'].map((c) => `<c r="${c}${row}" s="1"/>`).join('')}<c r="C${row}" s="2"/><c r="D${row}" s="2"/><c r="E${row}" s="1"/><c r="F${row}" s="3"/><c r="G${row}" s="4">${formula}<v>0</v></c></row>`;
  }).join('');
  const total = last + 1;
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"><dimension ref="A1:G${total}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="2" width="20" customWidth="1"/></cols><sheetData><row r="1">${s('A1', 0)}</row><row r="2">${s('A2', 1)}<c r="B2" s="1"/></row><row r="3">${s('A3', 2)}<c r="B3"/>${s('C3', 3)}<c r="D3"/></row><row r="4">${s('A4', 4)}${s('B4', 11)}${s('C4', 5)}${s('D4', 6)}${s('E4', 7)}${s('F4', 8)}${s('G4', 9)}</row>${rows}<row r="${total}">${s(`A${total}`, 10)}<c r="F${total}" s="4"><f>SUM(F${FIRST_ROW}:F${last})</f><v>0</v></c><c r="G${total}" s="4"><f>SUM(G${FIRST_ROW}:G${last})</f><v>0</v></c></row></sheetData><sheetProtection algorithmName="SHA-512" hashValue="Kz0xTg8m0Gm9qJ4U5b5Q3k9mR3s3m8Zf5l0j2o2o3yX4Yf8yYB0N0X4R3hO1q0m5J8w8K7E4v1T6qjJr0m2C9A==" saltValue="q1w2e3r4t5y6u7i8o9p0aQ==" spinCount="100000" sheet="1" objects="1" scenarios="1"/><mergeCells count="2"><mergeCell ref="A3:B3"/><mergeCell ref="C3:D3"/></mergeCells><conditionalFormatting sqref="F${FIRST_ROW}:F${last}"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{11111111-2222-3333-4444-555555555555}</x14:id></ext></extLst></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="textLength" operator="equal" allowBlank="1" showErrorMessage="1" sqref="A${FIRST_ROW}:A${last}"><formula1>15</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" r:id="rId1"/><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1" xr:uid="{00000000-0002-0000-0000-000000000000}"><x14:formula1><xm:f>Lijst!$A$1:$A$${choices}</xm:f></x14:formula1><xm:sqref>E${FIRST_ROW}:E${last}</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;
}

const list = (choices: number): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${Array.from({ length: choices }, (_, at) => `<row r="${at + 1}">${s(`A${at + 1}`, 12 + at)}</row>`).join('')}</sheetData></worksheet>`;

/** Sums up the other sheet: its results are as old as those of the table. */
const summary = (last: number): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>'Deelnemers 2026'!F${last + 1}</f><v>0</v></c><c r="B1" t="str"><f>'Deelnemers 2026'!B${FIRST_ROW}&amp;""</f><v></v></c></row></sheetData></worksheet>`;

const calcChain = (last: number, rows: number): string =>
  `${HEAD}<calcChain xmlns="${MAIN}"><c r="A1" i="3"/><c r="B1"/>${Array.from({ length: rows }, (_, at) => `<c r="G${FIRST_ROW + at}" i="1"/>`).join('')}<c r="F${last + 1}" i="1"/><c r="G${last + 1}" i="1"/></calcChain>`;

const drawing = (): string =>
  `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="Kader"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const vml = (): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><v:textbox/><x:ClientData ObjectType="Note"><x:Row>4</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';
