/** A case file that is handed over: said above every page, nothing can be changed, and the way on without the copy; werkpostbladen. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Cli, newCliProcess } from '../cli/run.ts';
import { Frame } from './pages/frame.ts';
import { call } from './support/calls.ts';
import { PASSPHRASE, USER } from './support/case-file.ts';
import type { Host } from './support/host.ts';
import { makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

/** The other computer: its own profile, the same case file. */
const THERE = 'daar.trajectmap';
const otherComputer = (): Cli => newCliProcess({ TRAJECTMAP_PASSPHRASE: PASSPHRASE, TRAJECTMAP_USER: USER });

function addThere(there: Cli, naam: string): void {
  writeFileSync(path.join(there.folder, 'in.json'), JSON.stringify({ naam }));
  expect(there.run('call', 'label.maak', '--input', 'in.json', '--dossier', THERE).status).toBe(0);
}

/** Hands the file of the other computer over, into the folder of this test; answers its name. */
function handBack(there: Cli, host: Host): string {
  const { status, value } = there.json<{ file: string }>('handover', '--to', host.folder, '--name', 'Griet', '--dossier', THERE);
  expect(status).toBe(0);
  return path.basename(value.file);
}

test('handing over is asked in Beheer, and the werkpostbladen are made from Aanwezigheden', async ({ host }) => {
  test.setTimeout(600_000);
  const { page } = host;
  await makeOffice(host, ['begeleiders', 'deelnemers']);
  const frame = new Frame(page);

  await test.step('the part of Beheer', async () => {
    await frame.open('/beheer/kopie');
    const part = page.getByRole('region', { name: 'Dossier doorgeven', exact: true });
    await expect(part).toContainText('werkt er telkens één');
    await expect(part.getByRole('button', { name: 'Kies een map en geef door' })).toBeVisible();
    await expectAccessible(page);
    await part.getByLabel('Aan wie').fill('Pieter');
    await host.pick('kopie-map', 'stick', () => part.getByRole('button', { name: 'Kies een map en geef door' }).click());
    await expect(page.getByText('Doorgegeven aan Pieter op')).toBeVisible();
    await expectAccessible(page);
  });

  const there = otherComputer();
  const part = page.getByRole('region', { name: 'Dossier doorgeven', exact: true });
  const labels = async () => (await call(page, 'organisatie.lees', {})).labels.map(({ naam }) => naam);

  await test.step('what the other did comes back through the window', async () => {
    // The banner says it as soon as the file is marked; the copy is there when the work has ended.
    await expect(part.getByRole('button', { name: 'Verdergaan zonder de kopie' })).toBeVisible({ timeout: 30_000 });
    const copy = readdirSync(path.join(host.folder, 'stick')).find((name) => !name.endsWith('.bijlagen'));
    expect(there.run('restore', path.join(host.folder, 'stick', copy!), '--to', THERE).status).toBe(0);
    addThere(there, 'van daar');
    const back = handBack(there, host);
    await host.pick('kopie', back, () => part.getByRole('button', { name: 'Doorgegeven kopie kiezen' }).click());
    await part.getByRole('button', { name: 'Terugnemen', exact: true }).click();
    await expect(part.getByText('Het dossier is terug')).toBeVisible();
    await expect(page.getByText('Doorgegeven aan Pieter op')).toBeHidden();
    expect(await labels()).toEqual(['van daar']);
  });

  await test.step('the other computer is lost: on without it, with a reason', async () => {
    await part.getByLabel('Aan wie').fill('Pieter');
    await host.pick('kopie-map', 'stick', () => part.getByRole('button', { name: 'Kies een map en geef door' }).click());
    await expect(part.getByRole('button', { name: 'Verdergaan zonder de kopie' })).toBeVisible({ timeout: 30_000 });
    await part.getByLabel('Reden').fill('De andere computer is kwijt');
    await part.getByRole('button', { name: 'Verdergaan zonder de kopie' }).click();
    await expect(page.getByText('Doorgegeven aan Pieter op')).toBeHidden();
  });

  await test.step('both went on: that is said, and the user says which one stays', async () => {
    expect(there.run('takeback', '--reason', 'De stick was kwijt', '--dossier', THERE).status).toBe(0);
    addThere(there, 'nog iets');
    const back = handBack(there, host);
    await host.pick('kopie', back, () => part.getByRole('button', { name: 'Doorgegeven kopie kiezen' }).click());
    await part.getByRole('button', { name: 'Terugnemen', exact: true }).click();
    await expect(part.getByText('Beide gewijzigd sinds')).toBeVisible();
    expect(await labels()).toEqual(['van daar']);
    await expectAccessible(page);
    await part.getByText(/Het dossier hier, met/).click();
    await expect(part.getByRole('radio', { name: /Het dossier hier/ })).toBeChecked();
    await part.getByRole('button', { name: 'Ga verder met dit dossier' }).click();
    await expect(part.getByText('Het dossier hier gaat verder')).toBeVisible();
    expect(await labels()).toEqual(['van daar']);
  });

  await test.step('the dialog of the werkpostbladen', async () => {
    await frame.open('/aanwezigheden?maand=2026-03');
    await page.getByRole('button', { name: 'Werkpostbladen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Werkpostbladen voor maart 2026' });
    await expect(dialog.getByRole('checkbox').first()).toBeChecked();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
    await expect(dialog).toBeHidden();
  });
});
