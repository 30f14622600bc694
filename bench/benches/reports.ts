/** Reports for everyone: evaluation files against the one of a single participant, and what a letter asks before it is made. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '../../src/core/transport/index.ts';
import { addDays, type IsoDate } from '../../src/shared/domain/date.ts';
import { caseFile } from '../fixtures/case-file.ts';
import { scratch } from '../fixtures/place.ts';
import type { Case } from '../measure.ts';
import { answer, openCaseFile } from '../core.ts';

const ON = '2026-03-31' as IsoDate;

/** A core on a copy of the case file with that many persons. */
async function openOffice(persons: number): Promise<Core> {
  const folder = path.join(scratch(), 'dossier');
  cpSync(await caseFile(persons), folder, { recursive: true });
  return openCaseFile(folder);
}

/** What a letter to everyone asks beforehand (whom, what lacks, words of health), against the list of those persons. */
export async function letters(persons: number): Promise<Case> {
  const core = await openOffice(persons);
  let on = ON;
  let documents = 0;
  return {
    // Another day each time: the result of a day is kept until the next operation.
    reset: () => (on = addDays(on, 1)),
    baseline: () => answer(core, 'ama.lijst', { op: on }),
    async subject() {
      const asked = { id: 'brief-deelnemer-uitnodiging', scope: { all: true }, op: addDays(on, 400) };
      documents = ((await answer(core, 'report.voorbereiding', asked)) as { count: number }).count;
    },
    figures: ({ median }) => ({ letters: String(documents), 'ms per letter': (median / Math.max(1, documents)).toFixed(1) }),
    close: () => core.close({ force: true }),
  };
}

/** The evaluation files of everyone as PDF: both from the case file to the bytes. */
export async function evaluationPdfs(persons: number): Promise<Case> {
  const core = await openOffice(persons);
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
