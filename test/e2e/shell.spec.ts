/** The shell around the screens, the same in the browser and in the desktop window. */
import { expect, expectAccessible, test } from './support/test.ts';

test('opens the interface through the bridge, accessible, under a title without personal data', async ({ host }) => {
  await expect(host.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await host.page.evaluate(() => window.trajectmap?.host)).toBe(host.kind);
  await expect(host.page).toHaveTitle(/^([^·]+ · )?Trajectmap$/);
  await expectAccessible(host.page);
});

test('shows the page under a strict content policy: no inline script, no eval, no other origin', async ({ host, allowed }) => {
  allowed.push(/Content Security Policy/, /Failed to fetch|Failed to load|net::ERR/);
  const { page } = host;
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('Content-Security-Policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');

  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ingevoegd = true';
    document.head.append(script);
    const image = document.createElement('img');
    const loaded = new Promise((resolve) => {
      image.addEventListener('load', () => resolve('geladen'));
      image.addEventListener('error', () => resolve('geweigerd'));
    });
    image.src = 'https://voorbeeld.example/beeld.png';
    const fetched = await fetch('https://voorbeeld.example/').then(
      () => 'geladen',
      () => 'geweigerd',
    );
    // In a task of its own: what a debugger evaluates directly is excepted from the policy.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line typescript/no-implied-eval -- to see it refused
          resolve(new Function('return "uitgevoerd"')());
        } catch {
          resolve('geweigerd');
        }
      });
    });
    return { inserted: 'ingevoegd' in window, image: await loaded, fetched, evaluated };
  });
  expect(outcome).toEqual({ inserted: false, image: 'geweigerd', fetched: 'geweigerd', evaluated: 'geweigerd' });
});

test('hands the page a bridge and nothing of Node or Electron', async ({ host }) => {
  const seen = await host.page.evaluate(() => ({
    bridge: Object.keys(window.trajectmap ?? {}).sort(),
    leaks: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
      (name) => name in window,
    ),
  }));
  expect(seen.bridge).toEqual(['call', 'host', 'job', 'onEvent', 'openBlob', 'pickFile', 'pickSave', 'takeFile']);
  expect(seen.leaks).toEqual([]);
});

test('grants the page no camera, no microphone, no place, no notices', async ({ host }) => {
  const states = await host.page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states.filter((state) => state === 'granted')).toEqual([]);
  expect(await host.page.evaluate(() => Notification.permission)).not.toBe('granted');
});

test('answers an unknown call with an envelope, in Dutch and without the input', async ({ host }) => {
  // The bridge is there once the page is.
  await expect(host.page.getByRole('heading', { level: 1 })).toBeVisible();
  const answer = await host.page.evaluate(() => window.trajectmap?.call('bestaat.niet', { naam: 'Zoë' }));
  expect(answer).toMatchObject({ ok: false });
  expect(JSON.stringify(answer)).not.toContain('Zoë');
});
