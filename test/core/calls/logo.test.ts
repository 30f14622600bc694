/** The organisation's own logo: seen as it stands, changed, taken away, and never one that no document can be made with. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { png } from '../picture.ts';
import { openCase, type TestCore } from './core.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
const ALT = 'Voorbeeld vzw';
const dataUrl = (type: string, content: Buffer | string) =>
  `data:image/${type};base64,${Buffer.from(content).toString('base64')}`;

let t: TestCore;
beforeAll(async () => {
  t = await openCase();
});
afterAll(() => t.close());

function file(name: string, content: Buffer | string): { ref: string } {
  writeFileSync(path.join(t.folder, name), content);
  return t.grant(name, 'read');
}
const set = (bestand: { ref: string } | null | undefined, alt: string | null = ALT) =>
  t.ask('organisatie.logo', { bestand, alt });
const shown = () => t.call('organisatie.logoBeeld', {});

describe('the logo', () => {
  test('there is none at first, and a text without a picture is none', async () => {
    expect(await shown()).toBeNull();
    expect(await set(undefined)).toMatchObject({ ok: false, error: { code: 'LOGO_ONTBREEKT', field: 'bestand' } });
    expect(await shown()).toBeNull();
  });

  test('is chosen, gets another text, is replaced, taken away and taken back', async () => {
    const picture = png(4, 2);
    expect(await set(file('logo.png', picture))).toMatchObject({ ok: true });
    expect(await shown()).toEqual({ alt: ALT, beeld: dataUrl('png', picture) });

    expect(await set(undefined, ' Voorbeeld, een huis ')).toMatchObject({ ok: true });
    expect(await shown()).toEqual({ alt: 'Voorbeeld, een huis', beeld: dataUrl('png', picture) });

    expect(await set(file('logo.svg', SVG))).toMatchObject({ ok: true });
    expect(await shown()).toEqual({ alt: ALT, beeld: dataUrl('svg+xml', SVG) });

    expect(await set(null, null)).toMatchObject({ ok: true });
    expect(await shown()).toBeNull();
    await t.call('historie.ongedaan', { operatie: null });
    expect(await shown()).toEqual({ alt: ALT, beeld: dataUrl('svg+xml', SVG) });
  });

  const whole = png(4, 2);
  const outside = (inner: string) => SVG.replace('<rect', `${inner}<rect`);
  test.each([
    ['a text that is called .png', 'brief.png', 'Beste collega'],
    ['a PNG that breaks off', 'half.png', whole.subarray(0, -20)],
    ['a PNG with a broken part', 'stuk.png', Buffer.from(whole).fill(0x7f, 45, 50)],
    ['an SVG that is no whole XML', 'stuk.svg', SVG.replace('</svg>', '')],
    ['a web page with a picture in it', 'pagina.svg', `<html><body>${SVG}</body></html>`],
    ['an SVG with a link', 'link.svg', outside('<image href="https://voorbeeld.invalid/x.png"/>')],
    ['an SVG with a script', 'script.svg', outside('<script>1</script>')],
    ['an SVG with entities', 'entiteit.svg', `<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`],
  ])('%s is refused at the file, and the one that stood stays', async (_what, name, content) => {
    const before = await shown();
    expect(await set(file(name, content))).toMatchObject({ ok: false, error: { code: 'LOGO_ONGELDIG', field: 'bestand' } });
    expect(await shown()).toEqual(before);
  });

  test('an SVG as a drawing program writes it, with its document type, is a logo', async () => {
    const type = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(await set(file('tekening.svg', `<?xml version="1.0" encoding="utf-8"?>\n${type}\n${SVG}`))).toMatchObject({
      ok: true,
    });
  });

  test('a file that went after it was chosen is no logo', async () => {
    expect(await set(t.grant('weg.png', 'read'))).toMatchObject({ ok: false, error: { code: 'LOGO_ONGELDIG' } });
  });

  test('too large, and without a text: each at its own field', async () => {
    const large = await set(file('groot.png', Buffer.alloc(500_000)));
    expect(large).toMatchObject({ ok: false, error: { code: 'LOGO_TE_GROOT', field: 'bestand', details: { kB: 400 } } });
    const silent = await set(file('logo.png', png(4, 2)), '  ');
    expect(silent).toMatchObject({ ok: false, error: { code: 'LOGO_ZONDER_TEKST', field: 'alt' } });
    expect(await set(undefined, null)).toMatchObject({ ok: false, error: { code: 'LOGO_ZONDER_TEKST', field: 'alt' } });
  });
});
