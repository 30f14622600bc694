/** Where a list of the case file to practise in is read from: as it is bundled, or moved in time and in the profile for a moment. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { holidayOn } from '../../../rules/index.ts';
import type { CallContext } from '../../access/context.ts';
import { readInWorker } from '../../imports/index.ts';
import { lawOf } from '../../law.ts';
import { movedWorkbook } from './lijst.ts';
import type { OefenPlan } from './plan.ts';
import type { Move } from './verschuif.ts';

interface List {
  readonly plan: OefenPlan;
  readonly name: string;
  readonly move: Move;
}

/** Hands the granted list on; what was written for it is gone afterwards, also where it fails. Throws what a reader of files throws. */
export async function withList<T>(context: CallContext, list: List, read: (ref: string) => Promise<T>): Promise<T> {
  const { session } = context;
  const bundled = path.join(list.plan.folder, list.name);
  const granted = (file: string): Promise<T> => {
    session.grant(file, file, 'read');
    return read(file);
  };
  if (list.move.days === 0) return granted(bundled);
  const { profile } = session.options;
  mkdirSync(profile, { recursive: true });
  const folder = mkdtempSync(path.join(profile, 'oefenlijst-'));
  try {
    const moved = path.join(folder, list.name);
    writeFileSync(moved, await movedBytes(context, list, bundled));
    return await granted(moved);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function movedBytes({ session, dossier, signal }: CallContext, { plan, move }: List, file: string): Promise<Uint8Array> {
  const { workers, resources } = session.options;
  const grid = await readInWorker(readFileSync(file), { entry: workers?.sheet, signal });
  const law = lawOf(resources.lawbook, dossier);
  return movedWorkbook(grid, { move, vast: plan.settings.vasteKolommen, isClosed: (day) => holidayOn(law, day) !== null });
}
