/** What attachments cost (E-24): adding scans, the first safe copy of them, and the next one, each against plain copies of the same bytes. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { backupTo } from '../../src/core/backup/index.ts';
import { attachmentsPath, createDossier, DATABASE_SUFFIXES, type Dossier } from '../../src/core/store/index.ts';
import { MIGRATIONS, scratch } from '../fixtures/place.ts';
import type { Case } from '../measure.ts';

const MB = 1024 * 1024;
/** A scan of some pages. */
const SCAN_MB = 5;
const PASSPHRASE = 'de blauwe fiets staat achter het station';

/** A file copied as an office would, and on the disk before the next one. */
function copyFlushed(from: string, to: string): void {
  copyFileSync(from, to);
  const descriptor = openSync(to, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

interface Office {
  readonly dossier: Dossier;
  readonly folder: string;
  readonly scans: readonly string[];
}

/** A case file without attachments, and scans that no compression makes smaller. */
async function office(megabytes: number): Promise<Office> {
  const folder = scratch();
  const scans = Array.from({ length: Math.max(1, Math.round(megabytes / SCAN_MB)) }, (_, index) => {
    const file = path.join(folder, `scan-${index}`);
    writeFileSync(file, randomBytes(SCAN_MB * MB));
    return file;
  });
  const options = {
    file: path.join(folder, 'bench.trajectmap'),
    profile: path.join(folder, 'profiel'),
    appVersion: '0.1.0',
    migrations: MIGRATIONS,
    now: Date.now,
    kdf: { memoryKiB: 64, iterations: 1, parallelism: 1 },
  };
  const { dossier } = await createDossier(options, { name: 'bench', passphrase: PASSPHRASE });
  return { dossier, folder, scans };
}

/** Every scan into the second file, each with the row that names it. */
function addAll({ dossier, scans }: Office): void {
  for (const scan of scans) {
    const steps = dossier.attachments.write(readFileSync(scan));
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const { hash } = step.value;
    dossier.journal.write({ op: 'bijlage.voegToe', actor: null, source: 'systeem' }, (writer) =>
      writer.insert('bijlage', { hash }),
    );
  }
}

function emptied(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

/** Scans added, flushed one by one. */
export async function addAttachments(megabytes: number): Promise<Case> {
  const place = await office(megabytes);
  const { dossier, folder, scans } = place;
  const target = path.join(folder, 'gekopieerd');
  return {
    baseline: () => scans.forEach((scan, index) => copyFlushed(scan, path.join(target, String(index)))),
    subject: () => addAll(place),
    reset() {
      dossier.attachments.close();
      for (const suffix of DATABASE_SUFFIXES) rmSync(attachmentsPath(dossier.file) + suffix, { force: true });
      emptied(target);
    },
    figures: ({ median }) => ({ 'MB/s': String(Math.round((scans.length * SCAN_MB * 1000) / median)) }),
    close: () => dossier.close(),
  };
}

/** A safe copy; `again`: of which the scans lie beside an earlier copy already. */
async function copyOf(megabytes: number, again: boolean): Promise<Case> {
  const place = await office(megabytes);
  const { dossier, folder } = place;
  addAll(place);
  const [copies, target] = [path.join(folder, 'kopies'), path.join(folder, 'gekopieerd')];
  const { dataKey } = dossier.vault;
  let at = Date.now();
  const copy = () => {
    at += 60_000;
    const input = { file: dossier.file, dataKey, slots: dossier.slots(), folder: copies, at };
    return backupTo({ ...input, temp: path.join(folder, 'tijdelijk'), appVersion: '0.1.0' });
  };
  emptied(copies);
  if (again) await copy();
  const files = [dossier.file, attachmentsPath(dossier.file)];
  return {
    baseline: () => files.forEach((file, index) => copyFlushed(file, path.join(target, String(index)))),
    subject: copy,
    reset() {
      emptied(target);
      if (!again) emptied(copies);
    },
    figures: () => ({ 'MB of the copy': (sizeIn(copies) / MB).toFixed(1) }),
    close: () => dossier.close(),
  };
}

/** Bytes of the safe copies themselves, without the folder of scans beside them, per copy. */
function sizeIn(folder: string): number {
  const copies = readdirSync(folder).filter((name) => name.endsWith('.trajectmap-kopie'));
  const bytes = copies.map((name) => (existsSync(path.join(folder, name)) ? statSync(path.join(folder, name)).size : 0));
  return bytes.reduce((sum, size) => sum + size, 0) / Math.max(1, copies.length);
}

export const backupAttachments = (megabytes: number): Promise<Case> => copyOf(megabytes, false);
export const backupAttachmentsAgain = (megabytes: number): Promise<Case> => copyOf(megabytes, true);
