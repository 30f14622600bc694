/** The case file through the whole house: window or browser, transport, core, encrypted file; and back. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { StartPage } from './pages/start.ts';
import { FILE, makeCaseFile, ORGANISATION, PASSPHRASE, stand, USER } from './support/case-file.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('is made, closed and opened again; the file on disk is not readable', async ({ host }) => {
  await makeCaseFile(host);
  await expectAccessible(host.page);

  const file = path.join(host.folder, FILE);
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  expect(bytes.includes(ORGANISATION)).toBe(false);
  expect(statSync(file).mode & 0o077).toBe(0);

  await host.close();
  await host.restart();
  expect(await stand(host)).toMatchObject({ open: false });
  const start = new StartPage(host.page);
  await start.open('een andere zin die niet klopt');
  await expect(start.alert.first()).toBeVisible();
  await expectAccessible(host.page);
  expect(await stand(host)).toMatchObject({ open: false });

  await start.open(PASSPHRASE);
  await expect.poll(() => stand(host)).toMatchObject({ open: true, naam: ORGANISATION });
  // The task bar and a browser's history are in sight of everybody.
  const title = await host.page.title();
  expect(title).toMatch(/Trajectmap$/);
  expect(title).not.toMatch(new RegExp(`${ORGANISATION}|${USER}`));
});

test('is locked by closing it, and the page knows no more of it', async ({ host }) => {
  await makeCaseFile(host);
  const closed = await host.page.evaluate(() => window.trajectmap?.call('dossier.sluit', {}));
  expect(closed).toMatchObject({ ok: true });
  await expect.poll(() => stand(host)).toMatchObject({ open: false, naam: null, gebruiker: null });
  const asked = await host.page.evaluate(() => window.trajectmap?.call('gebruiker.lijst', {}));
  expect(asked).toMatchObject({ ok: false });
});

test('is refused where a file stands already, and that file stays as it was', async ({ host }) => {
  await makeCaseFile(host);
  await host.page.evaluate(() => window.trajectmap?.call('dossier.sluit', {}));
  const file = path.join(host.folder, FILE);
  const before = readFileSync(file);
  const again = await host.page.evaluate(
    async ([naam, gebruiker, wachtzin]) => {
      const recent = await window.trajectmap?.call('dossier.stand', {});
      const ref = recent?.ok === true ? (recent.value as { recent: { ref: string }[] }).recent[0]?.ref : undefined;
      return window.trajectmap?.call('dossier.maak', { bestand: { ref: ref ?? '' }, naam, kbo: null, gebruiker, wachtzin });
    },
    [ORGANISATION, USER, PASSPHRASE] as const,
  );
  expect(again).toMatchObject({ ok: false });
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a path is no way to a file: the page can only use what the host handed out', async ({ host }) => {
  await makeCaseFile(host);
  await host.page.evaluate(() => window.trajectmap?.call('dossier.sluit', {}));
  const answer = await host.page.evaluate(
    ([ref, wachtzin]) => window.trajectmap?.call('dossier.open', { bestand: { ref }, gebruiker: null, wachtzin }),
    [path.join(host.folder, FILE), PASSPHRASE] as const,
  );
  expect(answer).toMatchObject({ ok: false });
  expect(await stand(host)).toMatchObject({ open: false });
});
