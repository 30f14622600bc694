/** Every key that the help names does what it says; a key that is named and not proven here fails, and so does the other way round. */
import begrippen from '../../src/shared/messages/nl/begrippen.json' with { type: 'json' };
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { Frame } from './pages/frame.ts';
import { call } from './support/calls.ts';
import { makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

/** Each key with its proof; a key without one is a key that the list should not name. */
async function proven(keys: readonly string[], proofs: Readonly<Record<string, () => Promise<void>>>): Promise<void> {
  expect([...keys].toSorted()).toEqual(Object.keys(proofs).toSorted());
  for (const [key, proof] of Object.entries(proofs)) await test.step(key, proof);
}

test('the keys that the help names do what it says, on every screen that names some', async ({ host }) => {
  test.setTimeout(300_000);
  const { trajectId } = await makeOffice(host, ['begeleiders', 'deelnemers', 'aanwezigheden']);
  const { page } = host;
  const frame = new Frame(page);
  const main = page.getByRole('main');
  const focused = page.locator(':focus');
  const help = page.getByRole('dialog', { name: ui.uitleg.titel });
  /** What the help lists under one of its two headings. */
  const listed = async (title: string): Promise<string[]> => {
    await page.locator('main').focus();
    await page.keyboard.press('?');
    const keys = await help.locator('section', { hasText: title }).locator('dt').allTextContents();
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    return keys;
  };
  const press = (key: string) => page.keyboard.press(key);
  const printed = async (key = 'Control+p') => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await press(key);
    await expect(page.locator('body[data-printed]')).toHaveCount(1);
    await page.evaluate(() => document.body.removeAttribute('data-printed'));
  };

  await frame.open('#/ama');
  await proven(await listed(ui.uitleg.overal), {
    'Ctrl K': async () => {
      await press('Control+k');
      await expect(page.getByRole('combobox', { name: ui.zoek.knop })).toBeFocused();
    },
    'Ctrl Enter': async () => {
      await page.keyboard.type('yildiz');
      await expect(page.getByRole('option').first()).toContainText('Yıldız');
      await press('Control+Enter');
      await expect(page.getByRole('dialog', { name: /Yıldız/ })).toBeVisible();
    },
    Esc: async () => {
      await press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
    'Ctrl F': async () => {
      await press('Control+f');
      await expect(focused).toHaveAttribute('type', 'search');
    },
    F6: async () => {
      await press('F6');
      await expect(page.locator('[data-region]:focus-within, [data-region]:focus').first()).toBeVisible();
      await expect(focused).not.toHaveAttribute('type', 'search');
    },
    'Ctrl B': async () => {
      await press('Control+b');
      await expect(page.locator('.app--folded')).toHaveCount(1);
      await press('Control+b');
      await expect(page.locator('.app--folded')).toHaveCount(0);
    },
    'Ctrl P': () => printed(),
    'Ctrl S': async () => {
      await frame.open('#/persoon/nieuw');
      await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Toetsenbord');
      await press('Control+s');
      await expect(page).not.toHaveURL(/persoon\/nieuw/);
    },
    'Ctrl Z': async () => {
      await page.locator('main').focus();
      await press('Control+z');
      await expect.poll(async () => (await call(page, 'zoek.alles', { tekst: 'Toetsenbord', limiet: 5 })).personen).toEqual([]);
    },
    'Alt 1 … 9': async () => {
      await frame.open(`#/ama/${trajectId}`);
      await press('Alt+3');
      await expect(page).toHaveURL(/\/verloop$/);
    },
    F1: async () => {
      // In a field: the meaning of its own term, in its place. Beside all fields: every term of the screen.
      await frame.open('#/beheer/organisatie');
      await page
        .getByRole('button', { name: /^Wijzigen/ })
        .first()
        .press('Enter');
      const field = page.getByRole('textbox', { name: /KBO/ });
      await field.focus();
      await press('F1');
      const meaning = page.getByRole('dialog', { name: begrippen.kboNummer.naam });
      await expect(meaning).toContainText(begrippen.kboNummer.betekenis);
      await expect(meaning.getByRole('link', { name: 'AMA-40' })).toBeVisible();
      await expectAccessible(page);
      await press('Escape');
      await expect(meaning).toBeHidden();
      await frame.open('#/ama');
      await page.locator('main').focus();
      await press('F1');
      await expect(help.locator('.begrippen')).toContainText(begrippen.werkpost.betekenis);
      await expectAccessible(page);
      await press('Escape');
    },
    '?': async () => {
      await page.locator('main').focus();
      await press('?');
      await expect(help).toBeVisible();
      await press('Escape');
    },
  });

  await frame.open('#/ama');
  await proven(await listed(ui.uitleg.hier), {
    'Ctrl F': async () => {
      await press('Control+f');
      await expect(focused).toHaveAttribute('type', 'search');
    },
    '↑ ↓': async () => {
      await main.locator('[data-way]').first().focus();
      await press('ArrowDown');
      await expect(main.locator('[data-way]').nth(1)).toBeFocused();
      await press('ArrowUp');
      await expect(main.locator('[data-way]').first()).toBeFocused();
    },
    'Ctrl P': () => printed(),
    Enter: async () => {
      await press('Enter');
      await expect(page).toHaveURL(/ama\/[\w-]+/);
    },
  });

  await frame.open('#/vandaag?per=persoon');
  const line = main.locator('.finding', { has: page.getByRole('button', { name: ui.actie.oplossen }) }).first();
  await proven(await listed(ui.uitleg.hier), {
    '↑ ↓': async () => {
      await main.locator('[data-way]').first().focus();
      await press('ArrowDown');
      await expect(main.locator('[data-way]').nth(1)).toBeFocused();
    },
    O: async () => {
      await line.locator('a.name').focus();
      await press('o');
      await expect(main.locator('.finding--open form').first()).toBeVisible();
      await press('Escape');
      await expect(main.locator('.finding--open')).toHaveCount(0);
    },
    W: async () => {
      await line.locator('a.name').focus();
      await press('w');
      await expect(line.locator('.deriv')).toBeVisible();
      await press('Escape');
    },
    U: async () => {
      await line.locator('a.name').focus();
      await press('u');
      await expect(line.getByRole('textbox', { name: ui.uitstel.reden })).toBeVisible();
      await press('Escape');
    },
    'Ctrl P': () => printed(),
    Enter: async () => {
      await line.locator('a.name').focus();
      await press('Enter');
      await expect(page).not.toHaveURL(/vandaag/);
    },
  });

  // Wednesdays are planned for the second of the month, so that the space bar has something to follow.
  const { rijen } = await call(page, 'aanwezigheid.maand', { maand: '2026-03' });
  const [planned] = rijen[1]!.periodes;
  await call(page, 'uurrooster.bewaar', {
    trajectId: planned!.trajectId,
    van: planned!.start,
    inhoud: { soort: 'dagen', regels: [{ weekdag: 3, dagdeel: 'vm', uren: 300, werkpostId: null }] },
  });
  await frame.open('#/aanwezigheden?maand=2026-03');
  const cell = (row: number, column: number) => page.locator(`#mg-${String(row)}-${String(column)}`);
  const at = async (row: number, column: number) => {
    await cell(row, column).click();
    await expect(cell(row, column)).toBeFocused();
  };
  const chosen = main.locator('.is-chosen');
  await proven(await listed(ui.uitleg.hier), {
    'Shift ←→↑↓': async () => {
      await at(1, 8);
      await press('Shift+ArrowRight');
      await press('Shift+ArrowDown');
      await expect(chosen).toHaveCount(4);
    },
    '1 H Z V A F': async () => {
      for (const [letter, text] of Object.entries({ '1': '1', h: '½', z: 'Z', v: 'V', a: 'A', f: 'F' })) {
        await at(1, 8);
        await press(letter);
        await expect(cell(1, 8)).toContainText(text);
      }
    },
    'Ctrl D': async () => {
      await at(1, 8);
      await press('Shift+ArrowDown');
      await press('Control+d');
      await expect(cell(2, 8)).toContainText('F');
    },
    'Ctrl R': async () => {
      await at(1, 8);
      await press('Shift+ArrowRight');
      await press('Control+r');
      await expect(cell(1, 9)).toContainText('F');
    },
    Del: async () => {
      await press('Delete');
      await expect(cell(1, 9)).not.toContainText('F');
    },
    'Ctrl Z': async () => {
      await press('Control+z');
      await expect(cell(1, 9)).toContainText('F');
    },
    'Ctrl C, Ctrl X': async () => {
      await page.evaluate(() =>
        document.addEventListener('copy', (event) =>
          document.body.setAttribute('data-copied', event.clipboardData!.getData('text/plain')),
        ),
      );
      await at(1, 8);
      await press('Control+c');
      await expect(page.locator('body[data-copied="F"]')).toHaveCount(1);
    },
    'Ctrl V': async () => {
      await at(1, 10);
      await press('Control+v');
      await expect(cell(1, 10)).toContainText('F');
    },
    Spatie: async () => {
      await at(1, 10);
      await press(' ');
      await expect(cell(1, 10)).toContainText('½');
    },
    Enter: async () => {
      await at(1, 8);
      await press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await press('Escape');
    },
    'Home, End': async () => {
      await at(1, 8);
      await press('End');
      await expect(cell(1, 30)).toBeFocused();
      await press('Home');
      await expect(cell(1, 0)).toBeFocused();
    },
    'PgUp, PgDn': async () => {
      await press('PageDown');
      await expect(cell(11, 0)).toBeFocused();
      await press('PageUp');
      await expect(cell(1, 0)).toBeFocused();
    },
    'Ctrl ← →': async () => {
      await press('Control+ArrowRight');
      await expect(page).toHaveURL(/maand=2026-04/);
    },
  });

  // Every other screen names only keys that were proven here.
  for (const [screen, keys] of Object.entries({
    jaarkalender: ['Ctrl P', 'Enter', '↑ ↓ ← →'],
    rapporten: ['Enter', '↑ ↓'],
    [`ama/${trajectId}`]: ['Enter', 'Esc', '↑ ↓'],
    [`ama/${trajectId}/tijdlijn`]: ['Enter', 'J', '↑ ↓'],
  })) {
    await frame.open(`#/${screen}`);
    expect((await listed(ui.uitleg.hier)).toSorted()).toEqual(keys);
  }
  const list = ['Ctrl F', '↑ ↓', 'Enter', 'Ctrl P'];
  for (const screen of ['', '/evaluaties', '/pop', '/doorstroom', '/opvolging', '/begeleiders', '/enclaves']) {
    await frame.open(`#/maatwerk${screen}`);
    expect(list, screen).toEqual(expect.arrayContaining(await listed(ui.uitleg.hier)));
  }
});
