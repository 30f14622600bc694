/** What changes during a traject, as an office does it: status, holiday deputy, promise, employment, death. Each with one undo. */
import type { Page } from 'playwright/test';
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { call } from './support/calls.ts';
import { makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.skel, [aria-busy="true"]')).toHaveCount(0);
}

test('status, deputy, promise and death: shown before, written at once, taken back in one', async ({ host }) => {
  test.setTimeout(600_000);
  const { page } = host;
  const { trajectId, persoonId } = await makeOffice(host, ['begeleiders', 'deelnemers']);

  await test.step('a change of status names the paper and the letter before it is saved', async () => {
    await open(page, `#/ama/${trajectId}/persoon`);
    await page.getByRole('button', { name: 'Statuut wisselen' }).click();
    const form = page.getByRole('region', { name: 'Statuut wisselen' });
    await form.getByText('Leefloon (OCMW)').click();
    await expect(form).toContainText('Toelating van het OCMW');
    await expect(form).toContainText('vraag om toelating aan het OCMW');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Wissel bewaren' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Statuut gewisseld' }).first()).toBeVisible();
    const person = await call(page, 'persoon.lees', { id: persoonId });
    expect(person.taken.filter(({ soort }) => soort === 'STATUUT_PAPIER')).toHaveLength(1);
  });

  await test.step('a begeleider is replaced for all trajecten, with a preview', async () => {
    // The imported list has names as written; a begeleider is one when somebody said who it is.
    const rows = (await call(page, 'ama.lijst', {})).slice(0, 3);
    const [guide] = (await call(page, 'begeleiding.overzicht', {})).begeleiders;
    for (const { trajectId: id, persoonId: who } of rows) {
      await call(page, 'begeleiding.maak', {
        persoonId: who,
        trajectId: id,
        begeleiderId: guide!.begeleiderId,
        tekst: null,
        rol: 'begeleider',
        van: '2026-01-01',
        tot: null,
      });
    }
    const { begeleiders } = await call(page, 'begeleiding.overzicht', {});
    const busy = begeleiders.find(({ trajecten }) => trajecten.length > 1)!;
    const other = begeleiders.find(({ begeleiderId }) => begeleiderId !== busy.begeleiderId)!;
    await open(page, '#/begeleiding');
    await expectAccessible(page);
    await page
      .getByRole('region', { name: busy.naam, exact: true })
      .getByRole('button', { name: /Vervangen/ })
      .click();
    const form = page.getByRole('group', { name: `${busy.naam} vervangen` });
    await form.getByRole('button', { name: /Door wie/ }).click();
    await page.getByRole('option', { name: other.naam }).click();
    await expect(form.getByRole('checkbox')).toHaveCount(busy.trajecten.length + 1);
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Vervanging bewaren' }).click();
    await expect(form).toBeHidden();
    const after = await call(page, 'begeleiding.overzicht', {});
    expect(after.begeleiders.find(({ begeleiderId }) => begeleiderId === busy.begeleiderId)!.trajecten).toEqual([]);
    await call(page, 'historie.ongedaan', { operatie: null });
    expect((await call(page, 'begeleiding.overzicht', {})).begeleiders).toEqual(begeleiders);
  });

  await test.step('Voor mij: who is somebody else’s goes away, the menu counts what stands there, and Iedereen brings all back', async () => {
    const { begeleiders } = await call(page, 'begeleiding.overzicht', {});
    const busy = begeleiders.find(({ trajecten }) => trajecten.length > 1)!;
    const me = begeleiders.find(({ begeleiderId }) => begeleiderId !== busy.begeleiderId)!;
    const [user] = await call(page, 'gebruiker.lijst', {});
    await call(page, 'gebruiker.wijzig', { id: user!.id, begeleiderId: me.begeleiderId });
    const openPoints = async (mijn: boolean) => {
      const { bevindingen } = await call(page, 'agenda.lijst', mijn ? { mijn } : {});
      return bevindingen.filter(({ severity }) => severity !== 'I').length;
    };
    const [mine, all] = [await openPoints(true), await openPoints(false)];
    expect(mine).toBeLessThan(all);
    await open(page, '#/vandaag?per=persoon');
    const entry = page
      .getByRole('navigation', { name: ui.menu.naam })
      .getByRole('link', { name: new RegExp(`^${ui.menu.vandaag}`) });
    const whose = page.getByRole('radiogroup', { name: ui.vandaag.vanWie });
    const guided = page.getByRole('heading', { level: 2, name: new RegExp(`^${busy.trajecten[0]!.persoon.voornaam} `) });
    await expect(entry).toHaveAccessibleName(`${ui.menu.vandaag} ${String(all)} ${ui.menu.openPunten_other}`);
    await expect(guided).toHaveCount(1);
    await whose.getByRole('radio', { name: ui.vandaag.voor.mij }).press('Enter');
    await expect(entry).toHaveAccessibleName(`${ui.menu.vandaag} ${String(mine)} ${ui.menu.openPuntenMij_other}`);
    await expect(page.getByText(`van wie ${me.naam} nu begeleidt`)).toBeVisible();
    await expect(guided).toHaveCount(0);
    await expectAccessible(page);

    // On paper: the list as it stands, or what somebody who stands in takes over, of the same begeleider.
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-gedrukt', '');
    });
    const print = page.getByRole('main').getByRole('button', { name: ui.actie.afdrukken, exact: true });
    const choose = async (name: string) => {
      await print.press('Enter');
      await page.getByRole('menuitem', { name }).press('Enter');
    };
    await choose(ui.vandaag.drukWerklijst);
    await expect(page.locator('html')).toHaveAttribute('data-gedrukt', '');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await choose(ui.vandaag.drukOvername);
    await expect(page).toHaveURL(new RegExp(`rapporten/overnamelijst\\?begeleider=${me.begeleiderId}$`));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Overnamelijst');

    await open(page, '#/vandaag?per=persoon');
    await whose.getByRole('radio', { name: ui.vandaag.voor.iedereen }).press('Enter');
    await expect(entry).toHaveAccessibleName(`${ui.menu.vandaag} ${String(all)} ${ui.menu.openPunten_other}`);
    await expect(guided).toHaveCount(1);
  });

  await test.step('who died has a cross in the list, and nothing reminds any more', async () => {
    await open(page, `#/ama/${trajectId}/persoon`);
    await page.getByRole('button', { name: 'Overlijden vastleggen' }).click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText('Dimona UIT');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Overlijden vastleggen' }).click();
    await expect(page.getByText('Herinneringen, brieven en opvolging zijn gestopt.')).toBeVisible();
    await open(page, '#/ama?stand=alles&zoek=De+Smet-Y');
    await expect(page.getByRole('row').filter({ hasText: '(overleden)' })).toHaveCount(1);
    expect(await call(page, 'herinnering.lijst', { persoonId })).toEqual([]);
  });
});
