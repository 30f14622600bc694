/** The main job through window and browser: the bundled Excel files in, documents and a safe copy out; each in a thread of its own. */
import { copyFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { InputOf, OutputOf } from '../../src/shared/contract/index.ts';
import { call, choose, chosen, job, openSave } from './support/calls.ts';
import { makeCaseFile, PASSPHRASE } from './support/case-file.ts';
import { importDemo, ON } from './support/office.ts';
import { expect, test } from './support/test.ts';

const quarter = (map: string | null, formats: InputOf<'report.maak'>['formats']): InputOf<'report.maak'> => ({
  id: 'ama-kwartaaloverzicht',
  scope: { quarter: '2026Q1' },
  op: ON,
  formats,
  map: map === null ? null : { ref: map },
  purpose: null,
  confirmation: 'proef',
});

test('imports the bundled lists through the dialog of the host', async ({ host }) => {
  await makeCaseFile(host);
  for (const soort of ['begeleiders', 'deelnemers', 'aanwezigheden'] as const) {
    const result = await importDemo(host, soort);
    expect(result.file).toBe(`${soort}.xlsx`);
    expect(result.operation).not.toBeNull();
  }
  const runs = await call(host.page, 'import.historie', {});
  expect(runs).toHaveLength(3);
});

test('makes the quarter overview where the user says, in formats that open', async ({ host }) => {
  const { page } = host;
  await makeCaseFile(host);
  await importDemo(host, 'deelnemers');
  let made: OutputOf<'report.maak'>['files'] = [];
  let told: readonly string[] = [];
  const files = await host.collect(
    () => openSave(page, 'rapport-map'),
    async () => {
      const { value, progress } = await job(page, 'report.maak', quarter(await chosen(page), ['pdf', 'xlsx']));
      made = value.files;
      told = progress;
    },
  );
  const contents = [...files].map(([name, bytes]) => [path.extname(name), bytes.subarray(0, 4).toString('latin1')]);
  expect(contents).toContainEqual(['.pdf', '%PDF']);
  expect(contents).toContainEqual(['.xlsx', 'PK\u0003\u0004']);
  expect(told.length).toBeGreaterThan(0);
  const pdf = made.find((file) => file.format === 'pdf');
  // Linux has the native engine, which checks the standard; elsewhere the PDF claims less.
  expect(pdf?.standing).toBe(process.platform === 'linux' ? 'ua-1' : 'tagged');
  // A path is for the command line; the page gets a name.
  expect(pdf?.path).toBe(path.basename(pdf?.path ?? ''));
});

test('makes a safe copy in the folder that was chosen, and opens it again to check it', async ({ host }) => {
  const { page } = host;
  await makeCaseFile(host);
  const map = await choose(host, 'kopie-map', 'kopies');
  await call(page, 'kopie.kies', { map: { ref: map } });
  const copy = (await job(page, 'kopie.maak', { map: null })).value;
  expect(copy.nagekeken).toBe(true);
  const [name = ''] = readdirSync(path.join(host.folder, 'kopies'));
  expect(name).toMatch(/\.trajectmap-kopie$/);
  expect(statSync(path.join(host.folder, 'kopies', name)).size).toBeGreaterThan(10_000);
  copyFileSync(path.join(host.folder, 'kopies', name), path.join(host.folder, name));
  const ref = await choose(host, 'kopie', name);
  const { value } = await job(page, 'kopie.controleer', { bestand: { ref }, wachtzin: PASSPHRASE, gebruiker: null });
  expect(value.inOrde).toBe(true);
});

test('shows a document without writing it to disk', async ({ host }) => {
  const { page } = host;
  await makeCaseFile(host);
  await importDemo(host, 'deelnemers');
  const { files } = (await job(page, 'report.maak', quarter(null, ['pdf']))).value;
  const blob = files.find((file) => file.format === 'pdf')?.blob ?? '';
  const before = await host.windows();
  await page.evaluate((id) => window.trajectmap?.openBlob(id), blob);
  await expect.poll(() => host.windows()).toBe(before + 1);
  const written = [host.folder, host.profile].flatMap((folder) => readdirSync(folder, { recursive: true }).map(String));
  expect(written.filter((name) => name.endsWith('.pdf'))).toEqual([]);
});
