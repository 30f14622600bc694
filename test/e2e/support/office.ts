/** The sample office: the bundled lists read in through the core, as the wizard does it, without the wizard. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputOf } from '../../../src/shared/contract/index.ts';
import type { ImportSoort } from '../../../src/shared/domain/codes.ts';
import { call, choose, job } from './calls.ts';
import { makeCaseFile } from './case-file.ts';
import type { Host } from './host.ts';

const DEMO = path.resolve('resources/demo');
/** The day that the bundled lists are about. */
export const ON = '2026-03-31';

/** Puts a bundled list in the folder of the test; answers its name. */
export function bringList(host: Host, soort: ImportSoort): string {
  const name = `${soort}.xlsx`;
  copyFileSync(path.join(DEMO, name), path.join(host.folder, name));
  return name;
}

export async function importDemo(host: Host, soort: ImportSoort): Promise<OutputOf<'import.lees'>> {
  const ref = await choose(host, 'import', bringList(host, soort));
  return (await job(host.page, 'import.lees', { soort, bestand: { ref }, proef: false, op: ON })).value;
}

export interface Office {
  /** Of Elif De Smet-Yıldız. */
  readonly trajectId: string;
  readonly persoonId: string;
}

/** A case file with these lists; ends with the code of the new file still on the screen. */
export async function makeOffice(host: Host, lists: readonly ImportSoort[]): Promise<Office> {
  await makeCaseFile(host);
  for (const soort of lists) await importDemo(host, soort);
  const rows = await call(host.page, 'ama.lijst', { op: ON });
  const one = rows.find((row) => row.naam.startsWith('De Smet-Y'));
  if (one === undefined) throw new Error('the sample list has changed');
  return one;
}
