/** A template as it is looked at: its parts, where its tables are, and which version it is. */
import { readFileSync, statSync } from 'node:fs';
import { CallFailure } from '../../access/failure.ts';
import { FileError } from '../../imports/errors.ts';
import {
  fingerprintOf,
  isKnownHeader,
  layoutOf,
  MAX_BYTES,
  openTemplate,
  type SheetLayout,
  type Template,
  type Traits,
  traitsOf,
} from '../../sheets/template/index.ts';

export interface Look {
  readonly template: Template;
  readonly layouts: readonly SheetLayout[];
  readonly traits: Traits;
  readonly vingerafdruk: string;
}

const MB = 1024 * 1024;

/** Throws SJABLOON_FORMAAT, SJABLOON_TE_GROOT, SJABLOON_NIET_LEESBAAR. */
export function lookAt(bytes: Uint8Array): Look {
  try {
    const template = openTemplate(bytes);
    const layouts = template.sheets.map((sheet) => layoutOf(template, sheet, isKnownHeader));
    const traits = traitsOf(template, layouts);
    return { template, layouts, traits, vingerafdruk: fingerprintOf(traits) };
  } catch (error) {
    throw error instanceof FileError ? asFailure(error) : error;
  }
}

/** The bytes of a chosen file. Throws as `lookAt` does. */
export function readFile(file: string): Uint8Array {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw unreadable();
  if (found.size > MAX_BYTES) throw tooLarge();
  return readFileSync(file);
}

const unreadable = (): CallFailure => new CallFailure('SJABLOON_NIET_LEESBAAR', { field: 'bestand' });
const tooLarge = (): CallFailure => new CallFailure('SJABLOON_TE_GROOT', { field: 'bestand', details: { mb: MAX_BYTES / MB } });

const OTHER_FORMAT: ReadonlySet<string> = new Set(['FORMAAT_NIET_ONDERSTEUND', 'WACHTWOORD', 'GEEN_WERKBLAD']);

function asFailure({ code }: FileError): CallFailure {
  if (code === 'BESTAND_TE_GROOT') return tooLarge();
  return OTHER_FORMAT.has(code) ? new CallFailure('SJABLOON_FORMAAT', { field: 'bestand' }) : unreadable();
}
