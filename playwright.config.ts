import { defineConfig } from 'playwright/test';
import { DRAWN_ALIKE } from './test/e2e/support/pictures.ts';

// `npm run e2e` finds the runtimes and names them here; a project without a runtime does not exist.
const chromium = process.env['TRAJECTMAP_E2E_CHROMIUM'];
const application = process.env['TRAJECTMAP_E2E_APP'];
const results = process.env['TRAJECTMAP_E2E_RESULTS'];
// `TRAJECTMAP_E2E_ALL=1`: the walks through the work in the packaged application too.
const everything = process.env['TRAJECTMAP_E2E_ALL'] === '1';
if (chromium === undefined && application === undefined) throw new Error('start the browser tests with `npm run e2e`');

/** Walks through the work, by subject, in which the host has no part of its own: no clipboard, no dropped file, no crash. */
const FLOWS = [
  'flows',
  'correcties',
  'doorgeven',
  'ingebruikname',
  'maatwerk',
  'omgeving',
  'onderdelen',
  'overneembladen',
  'raming',
  'regelboek',
  'rooster',
  'sjablonen',
  'snel',
  'startwijzer',
  'toetsen',
  'veel',
  'veel-lijsten',
  'verloop',
  'verzending',
  'voorbeelden',
  'voorbeelden-doorstroom',
  'voorbeelden-huis',
];

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  workers: 2,
  // Once more, so that one race on a slow machine does not hide what the other tests say; the summary names what needed it (`flaky`),
  // which is a defect to mend.
  retries: 1,
  // Argon2 and a cold start take seconds on a small machine; a test waits for a state, never for a time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: results === undefined ? [['list']] : [['list'], ['json', { outputFile: results }]],
  // Recording every step costs 40 % of the time: only what failed once is recorded.
  use: { locale: 'nl-BE', timezoneId: 'Europe/Brussels', trace: 'on-first-retry', viewport: { width: 1280, height: 720 } },
  projects: [
    ...(chromium === undefined
      ? []
      : [
          {
            name: 'chromium',
            testIgnore: '**/electron.spec.ts',
            // As root Chromium has no sandbox to offer; these are our own pages.
            use: {
              browserName: 'chromium' as const,
              launchOptions: { executablePath: chromium, chromiumSandbox: process.getuid?.() !== 0, args: [...DRAWN_ALIKE] },
            },
          },
        ]),
    ...(application === undefined
      ? []
      : [
          // What differs between the hosts is tested in both: the file, its dialogs, the frame, every screen. What people do on a screen
          // is the same page on the same core, and walked through once, in the browser.
          {
            name: 'electron',
            // The parts on their own page are photographed in one browser.
            testIgnore: ['preview', 'onderdelen', ...(everything ? [] : FLOWS)].map((name) => `**/${name}.spec.ts`),
            ...(everything ? {} : { grepInvert: /@browser/ }),
          },
        ]),
  ],
});
