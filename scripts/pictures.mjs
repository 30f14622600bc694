/**
 * The pictures of the README, made from the running application on the demo file: `node scripts/node24.mjs scripts/pictures.mjs`.
 * Run `npm run demo` first; a Chromium and `pdftoppm` must be there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright';
import { findChromium } from './runtimes.mjs';

const root = path.dirname(import.meta.dirname);
const demo = path.join(root, 'demo');
const out = path.join(root, 'docs', 'beeld');
const SIZE = { width: 1280, height: 720 };
const { wachtzin } = JSON.parse(readFileSync(path.join(root, 'resources', 'demo', 'demo.json'), 'utf8'));

mkdirSync(out, { recursive: true });
const preview = spawn(process.execPath, [path.join(root, 'src', 'preview', 'main.ts'), '--no-open'], {
  env: { ...process.env, TRAJECTMAP_PROFILE: path.join(demo, '.profiel') },
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.on('exit', () => preview.kill('SIGTERM'));
const [line] = await once(createInterface({ input: preview.stdout }), 'line');
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? '',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({ viewport: SIZE, locale: 'nl-BE', timezoneId: 'Europe/Brussels' });
await page.goto(/file:\/\/\S+/.exec(line)?.[0] ?? '');
await page.waitForURL(/^http:\/\/127/);
const { trajectId, workerId } = await openDemo(page);

await picture('vandaag', '#/vandaag');
await picture('traject', `#/ama/${trajectId}`);
await picture('inlezen', '#/inlezen/open');
await picture('financiering', '#/financiering?jaar=2025');
await picture('doorstroom', `#/maatwerk/${workerId}`);
await browser.close();
preview.kill('SIGTERM');
papers();

/** Opens the demo file in the page and answers a traject, and a worker on a stage, to show. */
async function openDemo(at) {
  return at.evaluate(async (secret) => {
    const bridge = window.trajectmap;
    const ask = async (name, input) => {
      const answer = await bridge.call(name, input);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
      return answer.value;
    };
    const { recent } = await ask('dossier.stand', {});
    await ask('dossier.open', { bestand: { ref: recent[0].ref }, gebruiker: null, wachtzin: secret });
    const list = await ask('ama.lijst', {});
    const { trajectId } = list.find((row) => row.naam.startsWith('De Smet-Y')) ?? list[0];
    const worker = (await ask('doelgroepwerknemer.lijst', {})).find(({ staat }) => staat === 'STAGE');
    return { trajectId, workerId: worker.persoonId };
  }, wachtzin);
}

async function picture(name, hash) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('main').locator('table, [role="list"], ul, dl').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[class*="skel"], [aria-busy="true"]') === null);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(out, `${name}.png`) });
}

/** First pages of the quarter overview and of an evaluation file, beside each other. */
function papers() {
  for (const [report, name] of [
    ['ama-kwartaaloverzicht', 'kwartaaloverzicht'],
    ['ama-evaluatie', 'evaluatie'],
  ]) {
    const file = readdirSync(path.join(demo, report)).find((each) => each.endsWith('.pdf') && !each.includes('voorblad'));
    spawnSync('pdftoppm', [
      '-r',
      '60',
      '-png',
      '-f',
      '1',
      '-l',
      '1',
      '-singlefile',
      path.join(demo, report, file ?? ''),
      path.join(out, name),
    ]);
  }
}
