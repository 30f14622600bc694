/** An import of a list from the first byte to the answer, against reading the same file into rows and cells. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { readInWorker } from '../../src/core/imports/index.ts';
import type { Core } from '../../src/core/transport/index.ts';
import { answer, openCaseFile } from '../core.ts';
import { caseFile } from '../fixtures/case-file.ts';
import { person } from '../fixtures/people.ts';
import { fixture, scratch } from '../fixtures/place.ts';
import type { Case } from '../measure.ts';

const HEAD = [
  'Naam',
  'Voornaam',
  'RR-nummer',
  'Geb. datum',
  'Statuut',
  'Advies VDAB dd.',
  'Start',
  'Einde',
  'Reden einde',
  'Uren/week',
  'Werkpost',
  'Begeleider',
  'OCMW toelating',
  'Ziekenfonds verwittigd',
  'Laatste evaluatie VDAB',
  'Opmerkingen',
];
const WERKPOSTEN = ['Keuken', 'Magazijn', 'Groendienst', 'Naaiatelier', 'Logistiek'];

const printed = (date: string): string => date.split('-').reverse().join('/');

function row(n: number): string[] {
  const { naam, voornaam, insz, geboortedatum, notities } = person(n);
  const leefloon = n % 3 === 0;
  return [
    naam,
    voornaam,
    insz,
    printed(geboortedatum),
    leefloon ? 'leefloon' : 'RVA',
    `1${n % 10}/01/2025`,
    `0${1 + (n % 9)}/02/2025`,
    '',
    '',
    '15',
    WERKPOSTEN[n % WERKPOSTEN.length]!,
    '',
    leefloon ? '10/01/2025' : 'n.v.t.',
    'n.v.t.',
    '',
    notities,
  ];
}

/** A workbook of a list with `rows` persons; the folder that holds it. */
async function list(rows: number): Promise<string> {
  const folder = await fixture(`lijst-${rows}`, async (target) => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'Deelnemers', rows: [HEAD, ...Array.from({ length: rows }, (_, n) => row(n))] }],
    });
    writeFileSync(path.join(target, 'deelnemers.xlsx'), bytes);
  });
  return path.join(folder, 'deelnemers.xlsx');
}

export async function importRows(rows: number): Promise<Case> {
  const [file, empty, own] = [await list(rows), await caseFile(0), path.join(scratch(), 'dossier')];
  const bytes = readFileSync(file);
  let core: Core | null = null;
  let taken = 0;
  return {
    async reset() {
      await core?.close({ force: true });
      rmSync(own, { recursive: true, force: true });
      cpSync(empty, own, { recursive: true });
      core = await openCaseFile(own);
    },
    baseline: () => readInWorker(bytes),
    async subject() {
      const result = (await answer(core!, 'import.lees', {
        soort: 'deelnemers',
        bestand: { ref: file },
        proef: false,
        op: '2026-03-31',
      })) as { accepted: { new: unknown[] } };
      taken = result.accepted.new.length;
    },
    figures: ({ median }) => ({
      'rows taken over': taken.toLocaleString('en'),
      'rows per second': Math.round(rows / (median / 1000)).toLocaleString('en'),
    }),
    close: () => core?.close({ force: true }),
  };
}
