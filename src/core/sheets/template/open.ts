/**
 * An official template, opened as its parts (E-22): nothing of it is rebuilt from a model of a library, so whatever Trajectmap does not
 * know of stays exactly as it is.
 */
import path from 'node:path/posix';
import { partNames, unpack } from '../../imports/container.ts';
import { FileError } from '../../imports/errors.ts';
import { DEFAULT_LIMITS, type ReadLimits } from '../../imports/limits.ts';
import { attributeOf, child, children, type Element, isTrue, parseXml, rootOf, runText } from './dom.ts';
import { readSheet } from './sheet.ts';
import { readStyles } from './styles.ts';
import type { DefinedName, Template } from './types.ts';

const MB = 1024 * 1024;
/** Bytes of the file itself, as it is kept in the case file. */
export const MAX_BYTES = 2 * MB;
/** Parts of a template are read where the case file is: less than a list that is read in a process of its own. */
const LIMITS: ReadLimits = { ...DEFAULT_LIMITS, fileBytes: MAX_BYTES, unpackedBytes: 16 * MB };
/** Bytes of all parts that are read as XML. */
const MAX_XML = 8 * MB;

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/**
 * Opens the bytes of a template.
 * @throws FileError BESTAND_TE_GROOT, BESTAND_BESCHADIGD, WACHTWOORD, XML_ENTITEIT, GEEN_WERKBLAD, FORMAAT_NIET_ONDERSTEUND (.xls, .ods,
 * and files with macros, whose signature would no longer hold)
 */
export function openTemplate(bytes: Uint8Array): Template {
  if (bytes.length === 0) throw new FileError('BESTAND_LEEG');
  if (bytes.length > MAX_BYTES) throw new FileError('BESTAND_TE_GROOT', { mb: MAX_BYTES / MB });
  refuseOtherFormats(bytes);
  const parts = unpack(bytes, LIMITS, () => true);
  const workbook = workbookPart(parts);
  const root = rootOf(parseXml(need(parts, workbook)));
  const related = relationsOf(parts, workbook);
  const strings = partOfType(related, 'sharedStrings');
  const styles = partOfType(related, 'styles');
  const shared = strings === null ? [] : children(rootOf(parseXml(need(parts, strings))), 'si').map(runText);
  const formats = readStyles(styles === null ? null : rootOf(parseXml(need(parts, styles))));
  const sheets = sheetElements(root).flatMap((element) => {
    const relation = related.get(attributeOf(element, 'id') ?? '');
    if (relation?.type !== 'worksheet') return [];
    return [
      readSheet(rootOf(parseXml(need(parts, relation.part))), {
        part: relation.part,
        name: element.getAttribute('name') ?? '',
        visible: (element.getAttribute('state') ?? 'visible') === 'visible',
        shared,
        formats,
      }),
    ];
  });
  if (sheets.length === 0) throw new FileError('GEEN_WERKBLAD');
  return {
    parts,
    workbook,
    date1904: isTrue(child(root, 'workbookPr')?.getAttribute('date1904') ?? null),
    sheets,
    names: namesOf(root),
  };
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** An old .xls and a workbook with a password are the same container: both are asked for as an .xlsx without one. */
function refuseOtherFormats(bytes: Uint8Array): void {
  if (OLE.every((byte, at) => bytes[at] === byte)) throw new FileError('FORMAAT_NIET_ONDERSTEUND');
  const names = partNames(bytes, LIMITS);
  if (names.includes('mimetype') && names.includes('content.xml')) throw new FileError('FORMAAT_NIET_ONDERSTEUND');
  if (!names.includes('[Content_Types].xml')) throw new FileError('GEEN_WERKBLAD');
}

/** The bytes of a part that is there. Throws BESTAND_BESCHADIGD; BESTAND_TE_GROOT for XML that would take too long to read. */
function need(parts: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new FileError('BESTAND_BESCHADIGD');
  if (bytes.length > MAX_XML) throw new FileError('BESTAND_TE_GROOT', { mb: MAX_XML / MB });
  return bytes;
}

function workbookPart(parts: ReadonlyMap<string, Uint8Array>): string {
  const found = partOfType(relationsOf(parts, ''), 'officeDocument');
  if (found === null) throw new FileError('GEEN_WERKBLAD');
  const types = children(rootOf(parseXml(need(parts, '[Content_Types].xml'))), 'Override');
  const own = types.find((each) => each.getAttribute('PartName') === `/${found}`)?.getAttribute('ContentType');
  if (own !== WORKBOOK) throw new FileError('FORMAAT_NIET_ONDERSTEUND');
  return found;
}

interface Relation {
  /** Last word of the type: the same in the transitional and in the strict form. */
  readonly type: string;
  readonly part: string;
}

/** Relations of a part by id; of the package itself for an empty name. */
function relationsOf(parts: ReadonlyMap<string, Uint8Array>, part: string): ReadonlyMap<string, Relation> {
  const folder = part === '' ? '' : path.dirname(part);
  const file = parts.get(path.join(folder, '_rels', `${path.basename(part)}.rels`));
  if (file === undefined) return new Map();
  return new Map(
    children(rootOf(parseXml(file)), 'Relationship').map((each) => {
      const target = each.getAttribute('Target') ?? '';
      const place = target.startsWith('/') ? target.slice(1) : path.join(folder, target);
      return [each.getAttribute('Id') ?? '', { type: path.basename(each.getAttribute('Type') ?? ''), part: place }];
    }),
  );
}

const partOfType = (relations: ReadonlyMap<string, Relation>, type: string): string | null =>
  [...relations.values()].find((each) => each.type === type)?.part ?? null;

const sheetElements = (root: Element): Element[] => {
  const sheets = child(root, 'sheets');
  return sheets === null ? [] : children(sheets, 'sheet');
};

function namesOf(root: Element): DefinedName[] {
  const list = child(root, 'definedNames');
  return (list === null ? [] : children(list, 'definedName')).map((each) => {
    const sheet = each.getAttribute('localSheetId');
    return {
      name: each.getAttribute('name') ?? '',
      sheet: sheet === null ? null : Number(sheet),
      refers: each.textContent ?? '',
    };
  });
}
