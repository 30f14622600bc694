/**
 * How long a key takes to be on the screen: `node scripts/node24.mjs bench/frames.ts`. Two places where somebody types fast: the month grid
 * of 60 people × 31 days, and Ctrl K on 10,000 persons. Each against a key in a bare input in the same page of the same browser: the ratio is
 * the figure, milliseconds belong to the machine. Needs a Chromium on this machine; nothing is downloaded.
 */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromium, type Page } from 'playwright';
import { addDays, toIsoDate } from '../src/shared/domain/date.ts';
import { call, choose, job } from '../test/e2e/support/calls.ts';
import { makeCaseFile } from '../test/e2e/support/case-file.ts';
import type { Host } from '../test/e2e/support/host.ts';
import { openPreviewHost } from '../test/e2e/support/preview-host.ts';

const PEOPLE = 60;
const PERSONS = Number(process.argv[2] ?? 10_000);
const KEYS = 60;
const FRAME_MS = 1000 / 60;
const MONTH = '2026-03';
const FIRST = toIsoDate(`${MONTH}-02`);
const NAMES = ['Peeters', 'Janssens', 'Maes', 'Jacobs', 'Mertens', 'Willems', 'Claes', 'Goossens', 'Wouters', 'De Smet'];

const runtimes: unknown = await import(new URL('../scripts/runtimes.mjs', import.meta.url).href);
const executablePath = await (runtimes as { findChromium: () => Promise<string | null> }).findChromium();
if (executablePath === null) {
  console.log('frames: left out: no Chromium, Chrome or Edge found.');
  process.exit(0);
}
const work = realpathSync(mkdtempSync(path.join(tmpdir(), 'trajectmap-frames-')));
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const host = await openPreviewHost(browser, path.join(work, 'profiel'), path.join(work, 'dossiers'));
try {
  await makeCaseFile(host);
  await fillTeam(host.page);
  await listen(host.page);
  const bare = await inBareInput(host.page);
  report('month grid, 60 × 31', bare, await inGrid(host.page));
  await fillPersons(host);
  await listen(host.page);
  report(`Ctrl K, ${String(PERSONS)} persons`, await inBareInput(host.page), await inPalette(host.page));
} finally {
  await host.close();
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

/** Sixty people in a traject with a month of attendance. */
async function fillTeam(page: Page): Promise<void> {
  for (let index = 0; index < PEOPLE; index += 1) {
    const { id } = await call(page, 'persoon.maak', {
      naam: `${NAMES[index % NAMES.length]!} ${String(index)}`,
      voornaam: 'Noor',
      insz: null,
    });
    await call(page, 'ama.startTraject', { persoonId: id!, start: '2026-01-05' });
    const uitspraken = [0, 1, 2, 3, 7, 8, 9, 14, 15, 21, 22].map((day) => ({
      persoonId: id!,
      datum: addDays(FIRST, day),
      dagdeel: 'dag' as const,
      werkpostId: null,
      waarde: 'aanwezig' as const,
      uren: null,
      reden: null,
    }));
    await call(page, 'aanwezigheid.zet', { uitspraken });
  }
}

/** A waiting list is the quickest way to many persons. */
async function fillPersons(host: Host): Promise<void> {
  const rows = Array.from({ length: PERSONS }, (_, index) => `${NAMES[index % NAMES.length]!}-${String(index)};Noor;2026-01-05`);
  writeFileSync(path.join(host.folder, 'wachtlijst.csv'), ['Naam;Voornaam;Aangemeld op', ...rows].join('\r\n'));
  const ref = await choose(host, 'import', 'wachtlijst.csv');
  const { value } = await job(host.page, 'import.lees', {
    soort: 'kandidaten',
    bestand: { ref },
    proef: false,
    op: '2026-03-31',
  });
  console.log(`frames: ${String(value.accepted.new.length)} persons taken over`);
}

/** Notes of every key when it came in and when the frame after it was drawn. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept: number[] = [];
    Object.assign(window, { frames: kept });
    window.addEventListener(
      'keydown',
      (event) => {
        const came = event.timeStamp;
        // The task after the next frame: by then it is on the screen.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => kept.push(performance.now() - came));
          port1.start();
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/** Types the keys, each when the one before is on the screen; answers the milliseconds of each. */
async function type(page: Page, keys: readonly string[]): Promise<number[]> {
  await page.evaluate(() => {
    (window as unknown as { frames: number[] }).frames.length = 0;
  });
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForFunction((count) => (window as unknown as { frames: number[] }).frames.length > count, index);
  }
  return page.evaluate(() => [...(window as unknown as { frames: number[] }).frames]);
}

async function inBareInput(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.id = 'kaal';
    document.body.append(input);
    input.focus();
  });
  await type(
    page,
    Array.from({ length: 10 }, () => 'a'),
  );
  const times = await type(
    page,
    Array.from({ length: KEYS }, () => 'a'),
  );
  await page.evaluate(() => document.getElementById('kaal')?.remove());
  return times;
}

async function inGrid(page: Page): Promise<number[]> {
  await page.evaluate((month) => {
    location.hash = `/aanwezigheden?maand=${month}`;
  }, MONTH);
  await page.reload();
  await page.locator('#mg-2-4').click();
  await listen(page);
  await type(page, ['1', 'z', 'ArrowUp', 'ArrowUp']);
  return type(
    page,
    Array.from({ length: KEYS }, (_, index) => ['1', 'z', 'ArrowRight', 'ArrowUp', 'h', 'v'][index % 6]!),
  );
}

async function inPalette(page: Page): Promise<number[]> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  const keys = [...'janssens-12 noor'.split(''), ...Array.from({ length: 16 }, () => 'Backspace'), ...'de smet-77'.split('')];
  return type(page, keys.slice(0, KEYS));
}

function report(name: string, baseline: readonly number[], measured: readonly number[]): void {
  const [bare, own] = [median(baseline), median(measured)];
  const late = measured.filter((time) => time > 2 * FRAME_MS).length;
  console.log(
    `${name}: ${own.toFixed(1)} ms (p95 ${at(measured, 0.95).toFixed(1)}) ÷ bare input ${bare.toFixed(1)} ms (p95 ${at(baseline, 0.95).toFixed(1)}) = ${(own / bare).toFixed(2)}; ${String(late)} of ${String(measured.length)} keys missed the next frame`,
  );
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

function median(times: readonly number[]): number {
  return at(times, 0.5);
}
