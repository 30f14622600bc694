import { describe, expect, test } from 'vitest';
import { contract, type CallName } from '../../../src/shared/contract/index.ts';
import { handlers } from '../../../src/core/calls/index.ts';
import { PASSPHRASE, SECOND_PASSPHRASE, type TestCore, openCase, startCore, withTraject } from './core.ts';

const ID = '018f0000-0000-7000-8000-000000000001';

async function as(t: TestCore, naam: string): Promise<void> {
  await t.call('dossier.sluit', {});
  await t.call('dossier.open', {
    bestand: t.grant('proef.trajectmap'),
    gebruiker: naam,
    wachtzin: naam === 'griet' ? PASSPHRASE : SECOND_PASSPHRASE,
  });
}

describe('access', () => {
  test('every call of the contract has a handler, and no handler stands outside the contract', () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort());
  });

  test('nothing answers without an open case file, but what is declared free', async () => {
    const t = startCore();
    for (const name of Object.keys(contract) as CallName[]) {
      if (contract[name].right === 'vrij') continue;
      expect(await t.ask(name, {}), name).toMatchObject({ ok: false, error: { code: 'GEEN_DOSSIER_OPEN' } });
    }
    await t.close();
  });

  test('a begeleider reads and writes a file, but not money, users, imports or what is confidential', async () => {
    const t = await openCase();
    const { persoonId, trajectId } = await withTraject(t);
    await t.call('statuut.maak', { persoonId, code: 'LEEFLOON', van: '2026-01-05', tot: null, verwachtEinde: null });
    await t.call('ama.stopTraject', {
      id: trajectId,
      einde: '2026-03-31',
      eindReden: 'GEZONDHEID',
      eindRedenTekst: 'rug',
      bestemming: null,
    });
    await t.call('gebruiker.maak', { naam: 'sofie', rol: 'begeleider', wachtzin: SECOND_PASSPHRASE });
    await as(t, 'sofie');
    const page = await t.call('ama.lees', { trajectId, op: '2026-03-01' });
    expect(page.persoon.vertrouwelijk).toBeNull();
    expect(page.traject).toMatchObject({ eindReden: null, eindRedenTekst: null });
    expect(JSON.stringify(page)).not.toMatch(/LEEFLOON|leefloon|OCMW|GEZONDHEID/);
    const agenda = await t.call('agenda.lijst', { op: '2026-03-01' });
    expect(agenda.bevindingen.map((line) => line.rule)).not.toContain('AMA-06');
    for (const [name, input] of [
      ['funding.jaar', { jaar: 2026 }],
      ['funding.raming', { jaar: 2026 }],
      ['funding.watAls', { jaar: 2026, wijziging: { soort: 'erbij', van: '2026-07-01', heleDagen: 5 } }],
      ['funding.ramingStappen', { jaar: 2026, lezing: 'A' }],
      ['statuut.maak', { persoonId, code: 'RVA', van: null, tot: null, verwachtEinde: null }],
      ['gebruiker.maak', { naam: 'x', rol: 'beheerder', wachtzin: PASSPHRASE }],
      ['import.open', {}],
      ['report.historie', {}],
      ['law.zet', { id: 'ama.deler', van: '2026-01-01', tot: null, waarde: '365', bron: 'x' }],
    ] as const) {
      expect(await t.ask(name, input), name).toMatchObject({ ok: false, error: { code: 'GEEN_RECHT' } });
    }
    expect(
      await t.ask('contact.maak', { persoonId, datum: '2026-02-01', metWie: 'VDAB', wijze: null, tekst: null }),
    ).toMatchObject({ ok: true });
    await t.close();
  });

  test('who may not see the reason of an end cannot erase it by saving the end', async () => {
    const t = await openCase();
    const { trajectId } = await withTraject(t);
    await t.call('ama.stopTraject', {
      id: trajectId,
      einde: '2026-03-31',
      eindReden: 'GEZONDHEID',
      eindRedenTekst: null,
      bestemming: null,
    });
    await t.call('gebruiker.maak', { naam: 'sofie', rol: 'begeleider', wachtzin: SECOND_PASSPHRASE });
    await as(t, 'sofie');
    await t.call('ama.stopTraject', {
      id: trajectId,
      einde: '2026-04-01',
      eindReden: null,
      eindRedenTekst: null,
      bestemming: 'opleiding',
    });
    await as(t, 'griet');
    expect((await t.call('ama.lees', { trajectId })).traject).toMatchObject({ eindReden: 'GEZONDHEID', einde: '2026-04-01' });
    await t.close();
  });

  test('history shows confidential fields only to who may see them', async () => {
    const t = await openCase();
    const { persoonId } = await withTraject(t);
    const { id } = await t.call('statuut.maak', { persoonId, code: 'RIZIV', van: '2026-01-05', tot: null, verwachtEinde: null });
    expect(await t.call('historie.record', { entiteit: 'statuut', id: id! })).not.toHaveLength(0);
    await t.call('gebruiker.maak', { naam: 'sofie', rol: 'begeleider', wachtzin: SECOND_PASSPHRASE });
    await as(t, 'sofie');
    expect(JSON.stringify(await t.call('historie.record', { entiteit: 'statuut', id: id! }))).not.toMatch(/ziekte|RIZIV/);
    await t.close();
  });

  test('a file that the host did not hand over is refused', async () => {
    const t = startCore();
    expect(await t.ask('dossier.gebruikers', { bestand: { ref: '/etc/passwd' } })).toMatchObject({
      error: { code: 'BESTAND_NIET_TOEGEKEND' },
    });
    await t.close();
  });

  test('input is checked at the field, and what is not in the contract is refused', async () => {
    const t = await openCase();
    expect(await t.ask('persoon.lees', { id: ID, extra: 1 })).toMatchObject({ error: { code: 'INVOER_ONGELDIG' } });
    expect(await t.ask('voorschot.maak', { datum: '2026-02-30', cents: 1, jaar: 2026, omschrijving: null })).toMatchObject({
      error: { code: 'DATUM_ONGELDIG', field: 'datum' },
    });
    expect(await t.ask('persoon.maak', { naam: 'x', voornaam: 'y', insz: '93.05.18-223.62' })).toMatchObject({
      error: { code: 'INSZ_CONTROLE', field: 'insz', message: expect.stringContaining('laatste twee cijfers') as string },
    });
    await t.close();
  });
});
