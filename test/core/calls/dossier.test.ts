import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PASSPHRASE, SECOND_PASSPHRASE, openCase, startCore, withTraject } from './core.ts';

describe('a case file', () => {
  test('is made, closed and opened again by its user', async () => {
    const t = await openCase();
    await t.call('dossier.sluit', {});
    expect(await t.call('dossier.stand', {})).toMatchObject({ open: false, gebruiker: null });
    const bestand = t.grant('proef.trajectmap');
    expect(await t.call('dossier.gebruikers', { bestand })).toEqual([{ naam: 'griet' }]);
    const stand = await t.call('dossier.open', { bestand, gebruiker: null, wachtzin: PASSPHRASE });
    expect(stand).toMatchObject({ open: true, naam: 'Voorbeeld vzw', gebruiker: { naam: 'griet', rol: 'beheerder' } });
    await t.close();
  });

  test('opens with the printed code alone, which gives a user a new passphrase', async () => {
    const t = startCore();
    const bestand = t.grant('proef.trajectmap');
    const { herstelcode } = await t.call('dossier.maak', {
      bestand,
      naam: 'x',
      kbo: null,
      gebruiker: 'griet',
      wachtzin: PASSPHRASE,
    });
    await t.call('dossier.sluit', {});
    const typo = herstelcode.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    expect(
      await t.ask('dossier.herstel', { bestand, herstelcode: typo, gebruiker: null, wachtzin: SECOND_PASSPHRASE }),
    ).toMatchObject({
      ok: false,
      error: { code: 'HERSTELCODE_FOUT' },
    });
    await t.call('dossier.herstel', { bestand, herstelcode, gebruiker: null, wachtzin: SECOND_PASSPHRASE });
    await t.call('dossier.sluit', {});
    expect(await t.ask('dossier.open', { bestand, gebruiker: null, wachtzin: PASSPHRASE })).toMatchObject({
      error: { code: 'WACHTWOORD_FOUT' },
    });
    await t.call('dossier.open', { bestand, gebruiker: null, wachtzin: SECOND_PASSPHRASE });
    await t.close();
  });

  test('gets a new recovery code; the old one no longer opens it', async () => {
    const t = startCore();
    const bestand = t.grant('proef.trajectmap');
    const made = await t.call('dossier.maak', { bestand, naam: 'x', kbo: null, gebruiker: 'griet', wachtzin: PASSPHRASE });
    await withTraject(t);
    const { herstelcode } = await t.call('herstelcode.nieuw', { wachtzin: PASSPHRASE });
    expect(await t.call('ama.lijst', {})).toHaveLength(1);
    await t.call('dossier.sluit', {});
    const recover = (code: string) =>
      t.ask('dossier.herstel', { bestand, herstelcode: code, gebruiker: null, wachtzin: SECOND_PASSPHRASE });
    expect(await recover(made.herstelcode)).toMatchObject({ error: { code: 'HERSTELCODE_FOUT' } });
    expect(await recover(herstelcode)).toMatchObject({ ok: true });
    await t.close();
  });

  test('warns about one user until a second one is made, or "later" has a reason', async () => {
    const t = await openCase();
    expect((await t.call('dossier.stand', {})).waarschuwingen).toContain('EEN_GEBRUIKER');
    await t.call('gebruiker.later', { reden: 'collega begint maandag' });
    expect((await t.call('dossier.stand', {})).waarschuwingen).not.toContain('EEN_GEBRUIKER');
    await t.call('gebruiker.maak', { naam: 'karim', rol: 'administratie', wachtzin: SECOND_PASSPHRASE });
    expect(await t.call('stappen.stand', {})).toMatchObject({
      tweedeGebruiker: true,
      eenGebruikerReden: 'collega begint maandag',
    });
    await t.close();
  });

  test('keeps at least one administrator', async () => {
    const t = await openCase();
    const [griet] = await t.call('gebruiker.lijst', {});
    expect(await t.ask('gebruiker.wijzig', { id: griet!.id, rol: 'directie' })).toMatchObject({
      error: { code: 'LAATSTE_BEHEERDER' },
    });
    await t.close();
  });

  test('is copied to the second place on closing, and the copy opens', async () => {
    const t = await openCase();
    await withTraject(t);
    const { mkdirSync } = await import('node:fs');
    mkdirSync(path.join(t.folder, 'stick'));
    await t.call('kopie.kies', { map: t.grant('stick') });
    expect(await t.core.close()).toEqual({ closed: true, backup: 'gemaakt' });
    const [copy] = readdirSync(path.join(t.folder, 'stick'));
    const again = startCore({ folder: t.folder });
    const bestand = again.grant(`stick/${copy}`, 'read');
    expect(await again.call('kopie.controleer', { bestand, wachtzin: PASSPHRASE, gebruiker: null })).toMatchObject({
      inOrde: true,
      soort: 'kopie',
    });
    await again.call('kopie.zetTerug', { bestand, naar: again.grant('terug.trajectmap'), wachtzin: PASSPHRASE, gebruiker: null });
    await again.call('dossier.open', { bestand: again.grant('terug.trajectmap'), gebruiker: null, wachtzin: PASSPHRASE });
    expect(await again.call('ama.lijst', {})).toHaveLength(1);
    expect(await again.call('dossier.controleer', {})).toMatchObject({ inOrde: true, problemen: [] });
    await again.close();
  });

  test('is verified from outside too', async () => {
    const t = await openCase();
    await withTraject(t);
    await t.call('dossier.sluit', {});
    const input = { bestand: t.grant('proef.trajectmap', 'read'), wachtzin: PASSPHRASE, gebruiker: null };
    expect(await t.call('kopie.controleer', input)).toMatchObject({ inOrde: true, soort: 'dossier', problemen: [] });
    await t.close();
  });
});

describe('the log', () => {
  test('holds no name, number, note, path or passphrase', async () => {
    const t = await openCase();
    const { persoonId } = await withTraject(t);
    await t.ask('persoon.wijzig', { id: persoonId, waarden: { notities: 'geheim-notitie', naam: 5 } });
    await t.ask('persoon.lees', { id: 'geen-id Maes' });
    await t.ask('bestaat.niet', { naam: 'Maes' });
    // An unexpected error: the file is gone under the core's feet.
    t.core.grant('weg', path.join(t.folder, 'geheime-map', 'x'), 'write');
    await t.ask('kopie.maak', { map: { ref: 'weg' } });
    const logs = readdirSync(path.join(t.folder, 'profiel')).filter((name) => name.endsWith('.log'));
    const text = logs.map((name) => readFileSync(path.join(t.folder, 'profiel', name), 'utf8')).join('\n');
    for (const secret of ['Maes', '93051822361', 'geheim', 'Voorbeeld', PASSPHRASE, t.folder]) expect(text).not.toContain(secret);
    await t.close();
  });
});
