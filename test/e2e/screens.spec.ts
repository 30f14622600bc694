/** Every screen on the sample office, with the real core: no violation of accessibility, in light and dark, and the way to the work by keyboard. */
import { Frame } from './pages/frame.ts';
import { call } from './support/calls.ts';
import type { Host } from './support/host.ts';
import { makeOffice, type Office } from './support/office.ts';
import { paperDefects } from './support/paper.ts';
import { comparable, photograph, tolerance } from './support/pictures.ts';
import { expect, expectAccessible, test, violationsOn } from './support/test.ts';

/** The sample office with its money. */
async function fullOffice(host: Host): Promise<Office> {
  const office = await makeOffice(host, ['begeleiders', 'deelnemers', 'aanwezigheden']);
  await call(host.page, 'contingent.maak', { soort: 'ama', van: '2025-01-01', plaatsen: 30, bron: null });
  await call(host.page, 'law.zet', { id: 'ama.eenheidsbedrag', van: '2020-01-01', tot: null, waarde: '2812.20', bron: 'proef' });
  return office;
}

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
  { name: 'begeleiders', screen: 'beheer/begeleiders', part: 'main .page', colorScheme: 'dark' },
] as const;

test(
  'every screen is accessible on a full case file; each is photographed in light and dark, and those without a date look as they did',
  { tag: '@browser' },
  async ({ host }, info) => {
    test.setTimeout(600_000);
    const { trajectId } = await fullOffice(host);
    const frame = new Frame(host.page);
    const own = ['', '/gegevens', '/verloop', '/pop', '/persoon', '/tijdlijn', '/geschiedenis'].map(
      (tab) => `ama/${trajectId}${tab}`,
    );
    // All of them are looked at before any of them fails.
    const found: string[] = [];
    for (const screen of [...SCREENS, ...own]) {
      await test.step(screen, async () => {
        await frame.open(`/${screen}`);
        found.push(...(await violationsOn(host.page)).map((violation) => `${screen}: ${violation}`));
        if (host.kind !== 'preview') return;
        await photograph(host.page, info, screen.replace(trajectId, 'traject'));
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

test('the screens that are open all day are accessible in the dark and at 200 %', async ({ host }) => {
  test.setTimeout(600_000);
  const { trajectId } = await fullOffice(host);
  const frame = new Frame(host.page);
  await host.page.emulateMedia({ colorScheme: 'dark' });
  for (const screen of ['vandaag', 'ama', `ama/${trajectId}`, 'financiering?jaar=2025']) {
    await frame.open(`/${screen}`);
    await expectAccessible(host.page);
  }
  if (host.kind === 'electron') return;
  await host.page.setViewportSize({ width: 640, height: 720 });
  for (const screen of ['vandaag', `ama/${trajectId}`]) {
    await frame.open(`/${screen}`);
    await expectAccessible(host.page);
    const sideways = await host.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(sideways).toBe(0);
  }
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
