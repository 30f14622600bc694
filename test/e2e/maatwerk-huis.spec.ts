/** The house in collectief maatwerk: the register of an enclave day by day (DS-43). */
import { Frame } from './pages/frame.ts';
import { call } from './support/calls.ts';
import { makeCaseFile } from './support/case-file.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('the register of an enclave shows the day that is chosen', async ({ host }) => {
  const { page } = host;
  const frame = new Frame(page);
  await makeCaseFile(host);
  const persoonId = (await call(page, 'persoon.maak', { voornaam: 'Bram', naam: 'Vermeersch', insz: null })).id!;
  await call(page, 'doelgroepwerknemer.neemInDienst', { persoonId, van: '2025-03-03', q: '38', s: '38' });

  await test.step('a day of the enclave opens as it stands, also after another date was chosen', async () => {
    const { id: enclaveId } = await call(page, 'enclave.maak', { naam: 'Magazijn', van: '2026-03-02' });
    await call(page, 'enclave.dag', { enclaveId: enclaveId!, datum: '2026-03-04', personen: [persoonId], begeleiders: [] });
    await frame.open('/maatwerk/enclaves');
    const form = page.getByRole('group', { name: 'Dag invullen' });
    const worker = form.getByRole('checkbox', { name: 'Bram Vermeersch' });
    await page.getByRole('button', { name: 'Wijzigen 04/03/2026' }).click();
    await expect(form.getByRole('status')).toContainText('04/03/2026 staat al in het register');
    await expect(worker).toBeChecked();
    await expectAccessible(page);
    await form.getByRole('textbox', { name: 'Dag' }).fill('09/03/2026');
    await expect(form.getByRole('status')).toContainText('voorstel zoals op 04/03/2026');
    await form.getByText('Bram Vermeersch').click();
    await expect(worker).not.toBeChecked();
    await form.getByRole('textbox', { name: 'Dag' }).fill('04/03/2026');
    await expect(form.getByRole('status')).toContainText('04/03/2026 staat al in het register');
    await expect(worker).toBeChecked();
    await form.getByRole('button', { name: 'Bewaren' }).click();
    await expect(form).toHaveCount(0);
    await expect(page.getByRole('row', { name: /04\/03\/2026/ })).toContainText('Bram Vermeersch');
  });
});
