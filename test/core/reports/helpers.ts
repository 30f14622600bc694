/** What the report tests share: the catalogue, the resources, and readers of what came out. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import {
  type MakeContext,
  makeFiles,
  openRenderer,
  type Renderer,
  type ReportFormat,
  type ReportModel,
  type Resource,
  resourceFrom,
  type Translate,
} from '../../../src/core/reports/index.ts';
import { nl } from '../../../src/shared/messages/nl/index.ts';

export const repository = path.resolve(import.meta.dirname, '../../..');
export const roots = {
  templates: path.join(repository, 'resources/templates'),
  fonts: path.join(repository, 'resources/fonts'),
  wasm: path.join(repository, 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg'),
};
export const resource: Resource = resourceFrom(roots);

const catalogue: unknown = nl.reports;

/** The catalogue as i18next reads it, except that a missing key, a missing value or an unused value fails the test. */
export const translate: Translate = (key, params = {}) => {
  const text = key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], catalogue);
  if (typeof text !== 'string') throw new Error(`no message ${key}`);
  const used = new Set<string>();
  const filled = text.replaceAll(/\{\{(\w+)\}\}/gu, (_all, name: string) => {
    used.add(name);
    const value = params[name];
    if (value === undefined) throw new Error(`no value ${name} for ${key}`);
    return String(value);
  });
  for (const name of Object.keys(params))
    if (!used.has(name) && name !== 'tot') throw new Error(`value ${name} is not used by ${key}`);
  return filled;
};

/** Every message of the catalogue, with its placeholders. */
export function catalogueTexts(node: unknown = catalogue): string[] {
  if (typeof node === 'string') return [node];
  return Object.values(node as Record<string, unknown>).flatMap((value) => catalogueTexts(value));
}

export const rendererHere = (): Renderer => openRenderer({ resource, mode: 'here' });
export const contextFor = (renderer: Renderer): MakeContext => ({ renderer, translate, logo: null });

/** The one file of a document in a format that has one. */
export async function makeOne(model: ReportModel, format: ReportFormat, context: MakeContext) {
  const [file, ...others] = await makeFiles(model, format, context);
  if (file === undefined || others.length > 0) throw new Error('expected one file');
  return file;
}

const has = (tool: string, flag: string): boolean => spawnSync(tool, [flag]).error === undefined;
export const hasPoppler = has('pdftotext', '-v');
export const hasOffice = has('soffice', '--version');

/** Runs `work` in a folder that is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'trajectmap-rapport-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Text of a PDF in reading order, one space between words (poppler). */
export function pdfText(bytes: Uint8Array): string {
  return pdfPages(bytes).join(' ');
}

/** @param layout `-layout` keeps what stands on one line together */
export function pdfPages(bytes: Uint8Array, layout: '-layout' | null = null): string[] {
  return inFolder((folder) => {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', ...(layout === null ? [] : [layout]), file, '-'], {
      encoding: 'utf8',
    });
    return stdout
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replaceAll(/\s+/gu, ' ').trim());
  });
}

/** Everything that stands in a PDF: its objects and its inflated streams, as Latin-1. */
export function pdfInside(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes);
  const text = raw.toString('latin1');
  const parts = [text];
  for (const match of text.matchAll(/stream\r?\n/gu)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    try {
      parts.push(inflateSync(raw.subarray(start, end)).toString('latin1'));
    } catch {
      // Not a deflated stream: it stands in `text` as it is.
    }
  }
  return parts.join('\n');
}

/** How often each structure type stands in the tag tree. */
export function tagCounts(bytes: Uint8Array): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, type = ''] of pdfInside(bytes).matchAll(/\/Type\s*\/StructElem\s*\/S\s*\/(\w+)/gu))
    counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/** The text parts of a zip (XLSX, DOCX) by name. */
export function zipTexts(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** Words of a DOCX or XLSX part, without markup. */
export const xmlText = (xml: string): string =>
  xml
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** Converts with LibreOffice and gives the bytes of the result. */
export function convert(name: string, bytes: Uint8Array, target: string): Buffer {
  return inFolder((folder) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    // A profile of its own: a LibreOffice that runs elsewhere must not answer.
    const profile = `-env:UserInstallation=file://${folder}/profiel`;
    const done = spawnSync('soffice', [profile, '--headless', '--convert-to', target, '--outdir', folder, file], {
      encoding: 'utf8',
    });
    const extension = target.split(':')[0] ?? target;
    const out = path.join(folder, `${path.parse(name).name}.${extension}`);
    try {
      return readFileSync(out);
    } catch {
      throw new Error(`LibreOffice did not convert: ${done.stderr}`);
    }
  });
}
