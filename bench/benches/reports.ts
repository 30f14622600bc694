/** The evaluation files of everyone as PDF, against the one of a single participant: both from the case file to the bytes. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { openCore } from '../../src/core/index.ts';
import { sourceRoots, sourceWorkers } from '../../src/core/transport/index.ts';
import { APP_VERSION, caseFile, CHEAP_KDF, optionsIn, PASSPHRASE } from '../fixtures/case-file.ts';
import { repository, scratch } from '../fixtures/place.ts';
import type { Case } from '../measure.ts';
import { answer } from './import.ts';

const ON = '2026-03-31';

export async function evaluationPdfs(persons: number): Promise<Case> {
  const folder = path.join(scratch(), 'dossier');
  cpSync(await caseFile(persons), folder, { recursive: true });
  const { file, profile } = optionsIn(folder);
  const core = openCore({
    resources: sourceRoots(repository),
    workers: sourceWorkers(repository),
    profile,
    appVersion: APP_VERSION,
    host: 'cli',
    kdf: CHEAP_KDF,
  });
  await answer(core, 'dossier.open', { bestand: { ref: file }, gebruiker: null, wachtzin: PASSPHRASE });
  const found = (await answer(core, 'persoon.zoek', { tekst: 'fiets', limiet: 1 })) as { persoonId: string }[];
  const persoonId = found[0]!.persoonId;
  let pages = 0;
  const make = async (scope: object): Promise<void> => {
    const made = (await answer(core, 'report.maak', {
      id: 'ama-evaluatie',
      scope,
      op: ON,
      formats: ['pdf'],
      map: null,
      purpose: 'bench',
      confirmation: 'bench',
    })) as { files: unknown[] };
    pages = made.files.length;
  };
  return {
    baseline: () => make({ persoonId }),
    subject: () => make({ all: true }),
    figures: ({ median }) => ({ files: String(pages), 'ms per person': (median / persons).toFixed(1) }),
    close: () => core.close({ force: true }),
  };
}
