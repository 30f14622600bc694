/** Every screen on the sample office, with the real core: no violation of accessibility, in light and dark, and the way to the work by keyboard. */
import { Frame } from './pages/frame.ts';
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { call, job } from './support/calls.ts';
import type { Host } from './support/host.ts';
import { ON } from './support/office.ts';
import { paperDefects } from './support/paper.ts';
import { comparable, photograph, tolerance } from './support/pictures.ts';
import { expect, expectAccessible, test, violationsOn } from './support/test.ts';

interface Full {
  /** Of Elif De Smet-Yıldız, a participant. */
  readonly trajectId: string;
  /** Of Stéphane Vercruysse, a worker who is on a stage. */
  readonly workerId: string;
}

/** The file to practise in: the sample lists, their money, and workers in every state of doorstroom. */
async function fullOffice({ page }: Host): Promise<Full> {
  await job(page, 'oefening.maak', { op: ON });
  await page.getByRole('navigation', { name: ui.menu.naam }).waitFor();
  const traject = (await call(page, 'ama.lijst', { op: ON })).find(({ naam }) => naam.startsWith('De Smet-Y'));
  const worker = (await call(page, 'doelgroepwerknemer.lijst', { op: ON })).find(({ naam }) => naam === 'Vercruysse');
  if (!traject || !worker) throw new Error('the sample lists have changed');
  return { trajectId: traject.trajectId, workerId: worker.persoonId };
}

const tabsOf = (path: string, tabs: readonly string[]): string[] => tabs.map((tab) => `${path}${tab}`);
const own = ({ trajectId, workerId }: Full): string[] => [
  ...tabsOf(`ama/${trajectId}`, ['', '/gegevens', '/verloop', '/pop', '/persoon', '/tijdlijn', '/geschiedenis']),
  ...tabsOf(`maatwerk/${workerId}`, ['', '/dienst', '/pop', '/doorstroom', '/tijdlijn', '/geschiedenis']),
];

const SCREENS = [
  'eerste-stappen',
  'vandaag',
  'ama',
  'kandidaten',
  'adresboek',
  'noodinstructies',
  'maatwerk',
  'maatwerk/in-dienst',
  'maatwerk/evaluaties',
  'maatwerk/pop',
  'maatwerk/doorstroom',
  'maatwerk/opvolging',
  'maatwerk/begeleiders',
  'maatwerk/enclaves',
  'maatwerk/monitoring',
  'maatwerk/financiering',
  'maatwerk/huis',
  'begeleiding',
  'vdab',
  'aanwezigheden',
  'werkposten',
  'onkosten',
  'inlezen',
  'inlezen/open',
  'rapporten',
  'rapporten/ama-kwartaaloverzicht',
  'rapporten/ama-evaluatie',
  'rapporten/register',
  'vdab/antwoorden',
  'financiering?jaar=2025',
  'regelboek',
  'regelboek?waarde=ama.eenheidsbedrag',
  'regelboek?toon=nieuw',
  'regelboek?toon=regels',
  'regelboek?tegenspraak=C7',
  'overgenomen',
  'beginstand',
  'beheer/organisatie',
  'beheer/ingebruikname',
  'beheer/begeleiders',
  'beheer/structuur',
  'beheer/sjablonen',
  'beheer/gebruikers',
  'beheer/kopie',
  'beheer/weergave',
  'persoon/nieuw',
  'dubbels',
  'jaarkalender',
];

/** Screens that show the sample office and nothing of today: compared with the committed pictures, each in one look. */
const STEADY = [
  { name: 'rooster', screen: 'aanwezigheden?maand=2026-03', part: '.mg--edit', colorScheme: 'light' },
  { name: 'begeleiders', screen: 'beheer/begeleiders', part: 'main .columns', colorScheme: 'dark' },
] as const;

test(
  'every screen is accessible on a full case file; each is photographed in light and dark, and those without a date look as they did',
  { tag: '@browser' },
  async ({ host }, info) => {
    test.setTimeout(600_000);
    const full = await fullOffice(host);
    const frame = new Frame(host.page);
    // All of them are looked at before any of them fails.
    const found: string[] = [];
    for (const screen of [...SCREENS, ...own(full)]) {
      await test.step(screen, async () => {
        await frame.open(`/${screen}`);
        found.push(...(await violationsOn(host.page)).map((violation) => `${screen}: ${violation}`));
        if (host.kind !== 'preview') return;
        await photograph(host.page, info, screen.replace(full.trajectId, 'traject').replace(full.workerId, 'werknemer'));
        found.push(...(await paperDefects(host.page)).map((defect) => `${screen} on paper: ${defect}`));
      });
    }
    expect(found).toEqual([]);
    if (host.kind === 'electron' || !comparable()) return;
    // High enough for the whole of each: what is scrolled away is not compared.
    await host.page.setViewportSize({ width: 1280, height: 1400 });
    for (const { name, screen, part, colorScheme } of STEADY) {
      await host.page.emulateMedia({ colorScheme });
      await frame.open(`/${screen}`);
      await expect.soft(host.page.locator(part)).toHaveScreenshot(`${name}.png`, tolerance(host.page));
    }
  },
);

test('the screens that are open all day, and all of maatwerk, are accessible in the dark and at 200 %', async ({ host }) => {
  test.setTimeout(600_000);
  const full = await fullOffice(host);
  const traject = `ama/${full.trajectId}`;
  const frame = new Frame(host.page);
  await host.page.emulateMedia({ colorScheme: 'dark' });
  for (const screen of ['vandaag', 'ama', traject, `maatwerk/${full.workerId}`, 'financiering?jaar=2025']) {
    await frame.open(`/${screen}`);
    await expectAccessible(host.page);
  }
  if (host.kind === 'electron') return;
  await host.page.setViewportSize({ width: 640, height: 720 });
  const maatwerk = [...SCREENS, ...own(full)].filter((screen) => screen.startsWith('maatwerk'));
  const found: string[] = [];
  for (const screen of ['vandaag', traject, ...maatwerk]) {
    await frame.open(`/${screen}`);
    found.push(...(await violationsOn(host.page)).map((violation) => `${screen}: ${violation}`));
    const sideways = await host.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (sideways !== 0) found.push(`${screen}: ${String(sideways)} px sideways`);
  }
  expect(found).toEqual([]);
});

test('someone is found by keyboard, without marks, and the subsidy of 2025 is there to the cent', async ({ host }) => {
  const { page } = host;
  await fullOffice(host);
  const frame = new Frame(page);
  await frame.open('/vandaag');
  const hits = await frame.search('yildiz');
  await expect(hits.first()).toContainText('Yıldız');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Yıldız');
  await frame.open('/financiering?jaar=2025');
  await expect(page.getByRole('main')).toContainText(/49\.155,72/);
  await expect(page.getByRole('main')).toContainText(/niet ingevoerd/);
});
