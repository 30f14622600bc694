/**
 * A source of the lawbook, opened in the browser of whoever clicked it: the only addresses that ever leave Trajectmap, and only those that
 * stand in the lawbook. The application itself loads nothing from them.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { shell } from 'electron';
import { addressesIn } from './policy.ts';

/** Opens the address where it is one of the lawbook; anything else is left alone. @param lawbook folder of the lawbook */
export async function openSource(lawbook: string, address: string): Promise<void> {
  if ((await lawbookAddresses(lawbook)).has(address)) await shell.openExternal(address);
}

async function lawbookAddresses(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'));
  const texts = await Promise.all(files.map(async (file) => readFile(path.join(file.parentPath, file.name), 'utf8')));
  return new Set(texts.flatMap(addressesIn));
}
