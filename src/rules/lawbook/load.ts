/** Reads a lawbook from a folder. The only file of `src/rules` that touches the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLawbook } from './parse.ts';
import type { Lawbook } from './parse.ts';

const FOLDERS = ['parameters', 'rules', 'contradictions'] as const;

/**
 * Loads a lawbook from a folder that holds `lawbook.yaml`, `parameters/`, `rules/` and `contradictions/`, or from texts by name.
 * Throws LawbookError on a file that is incomplete, and the error of `fs` when the folder cannot be read.
 */
export function loadLawbook(from: string | ReadonlyMap<string, string>): Lawbook {
  return parseLawbook(typeof from === 'string' ? readFolder(from) : from);
}

function readFolder(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  files.set('lawbook.yaml', readFileSync(join(folder, 'lawbook.yaml'), 'utf8'));
  for (const sub of FOLDERS) {
    for (const name of readdirSync(join(folder, sub))) {
      if (name.endsWith('.yaml')) files.set(`${sub}/${name}`, readFileSync(join(folder, sub, name), 'utf8'));
    }
  }
  return files;
}
