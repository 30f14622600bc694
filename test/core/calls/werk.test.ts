import { describe, expect, test } from 'vitest';
import { openCase, withTraject } from './core.ts';

describe('daily work', () => {
  test('a person without INSZ can be made; the same number twice is named', async () => {
    const t = await openCase();
    await t.call('persoon.maak', { naam: 'Baert', voornaam: 'Senne', insz: null });
    await withTraject(t);
    expect(await t.ask('persoon.maak', { naam: 'M', voornaam: 'E', insz: '93051822361' })).toMatchObject({
      error: { code: 'INSZ_BESTAAT' },
    });
    await t.close();
  });

  test('search finds names without marks, numbers as printed, and words of notes', async () => {
    const t = await openCase();
    const { persoonId } = await withTraject(t);
    await t.call('persoon.wijzig', { id: persoonId, waarden: { notities: 'komt met de fiets', vdabNummer: '12.345-6' } });
    for (const [tekst, gevondenIn] of [
      ['elodie', 'naam'],
      ['93.05.18', 'insz'],
      ['123456', 'naam'],
      ['fiets', 'naam'],
    ] as const) {
      expect(await t.call('persoon.zoek', { tekst }), tekst).toMatchObject([{ persoonId, gevondenIn }]);
    }
    await t.close();
  });

  test('a finding goes away when its fact is filled in, comes back by undo, and the history tells both', async () => {
    const t = await openCase();
    const { trajectId } = await withTraject(t);
    const rules = async () => (await t.call('ama.lees', { trajectId, op: '2026-03-01' })).bevindingen.map((line) => line.rule);
    expect(await rules()).toContain('AMA-02');
    await t.call('ama.wijzigTraject', { id: trajectId, waarden: { adviesDatum: '2025-12-20' } });
    expect(await rules()).not.toContain('AMA-02');
    await t.call('historie.ongedaan', { operatie: null });
    expect(await rules()).toContain('AMA-02');
    const history = await t.call('historie.record', { entiteit: 'ama_traject', id: trajectId, veld: 'adviesDatum' });
    expect(history.map(({ van, naar }) => [van, naar])).toEqual([
      ['20/12/2025', null],
      [null, '20/12/2025'],
    ]);
    await t.close();
  });

  test('severity B stops nothing: a traject without anything is recorded, counted and listed', async () => {
    const t = await openCase();
    const { trajectId } = await withTraject(t, '2026-01-05');
    const [row] = await t.call('ama.lijst', { op: '2026-03-31' });
    expect(row).toMatchObject({ trajectId, volledig: false, ernst: 'B' });
    const funding = await t.call('funding.jaar', { jaar: 2026, op: '2026-03-31' });
    expect(funding.perTraject[0]!.daysA.Q1).toBe(86);
    expect(funding.methodB.subsidyCents).toBeNull();
    await t.close();
  });

  test('a presence outside the traject counts nowhere until it is answered; a visit never does', async () => {
    const t = await openCase();
    const { persoonId } = await withTraject(t, '2026-03-12');
    const day = (datum: string, waarde: 'aanwezig' | 'half') => ({
      persoonId,
      datum,
      dagdeel: 'dag' as const,
      werkpostId: null,
      waarde,
      uren: null,
      reden: null,
    });
    await t.call('aanwezigheid.zet', {
      uitspraken: [
        day('2026-03-11', 'aanwezig'),
        day('2026-03-12', 'aanwezig'),
        day('2026-03-13', 'half'),
        day('2026-03-16', 'aanwezig'),
        day('2026-03-17', 'aanwezig'),
      ],
    });
    const march = async () => (await t.call('aanwezigheid.maand', { maand: '2026-03' })).rijen[0]!;
    expect(await march()).toMatchObject({ geteld: '3.5', geteldHalfAls1: '4.0', nietIngevoerd: false });
    expect(await t.call('aanwezigheid.vragen', {})).toMatchObject([{ soort: 'BUITEN_TRAJECT', datum: '2026-03-11' }]);
    await t.call('aanwezigheid.beslisBuitenTraject', { persoonId, datum: '2026-03-11', keuze: 'bezoek', reden: null });
    expect(await t.call('aanwezigheid.vragen', {})).toEqual([]);
    expect(await march()).toMatchObject({ geteld: '3.5' });
    await t.close();
  });

  test('a later statement replaces, an emptied one takes the earlier away', async () => {
    const t = await openCase();
    const { persoonId } = await withTraject(t);
    const set = (waarde: 'aanwezig' | 'half' | null) =>
      t.call('aanwezigheid.zet', {
        uitspraken: [{ persoonId, datum: '2026-02-02', dagdeel: 'dag', werkpostId: null, waarde, uren: null, reden: null }],
      });
    const counted = async () => (await t.call('aanwezigheid.maand', { maand: '2026-02' })).rijen[0]!.geteld;
    await set('aanwezig');
    expect(await counted()).toBe('1.0');
    await set('half');
    expect(await counted()).toBe('0.5');
    await set(null);
    expect(await counted()).toBe('0.0');
    await t.close();
  });

  test('an own value of the lawbook holds from its date and names what it hides; it can be taken away', async () => {
    const t = await openCase();
    const id = 'ama.eenheidsbedrag';
    await t.call('law.zet', { id, van: '2020-01-01', tot: null, waarde: '2812.20', bron: 'tabel van het departement' });
    const value = await t.call('law.waarde', { id, op: '2025-06-01' });
    expect(value).toMatchObject({ standing: 'confirmed', userValue: true, source: 'tabel van het departement' });
    expect(value.hides).toContain('3.230,34');
    expect(await t.ask('law.zet', { id, van: '2020-01-01', tot: null, waarde: 'veel', bron: 'x' })).toMatchObject({
      ok: false,
      error: { field: 'waarde' },
    });
    const parameter = (await t.call('law.lijst', {})).find((each) => each.id === id);
    await t.call('law.verwijder', { recordId: parameter!.values.find((each) => each.userValue)!.recordId!, reden: 'vergissing' });
    expect(await t.call('law.waarde', { id, op: '2025-06-01' })).toMatchObject({ userValue: false, standing: 'unconfirmed' });
    await t.close();
  });

  test('an impossible order of days is refused at its field, and nothing changes', async () => {
    const t = await openCase();
    const { trajectId, persoonId } = await withTraject(t);
    const stop = { id: trajectId, einde: '2025-12-31', eindReden: null, eindRedenTekst: null, bestemming: null };
    expect(await t.ask('ama.stopTraject', stop)).toMatchObject({ error: { code: 'EINDE_VOOR_START', field: 'einde' } });
    const status = { persoonId, code: 'RVA', van: '2026-02-01', tot: '2026-01-01', verwachtEinde: null };
    expect(await t.ask('statuut.maak', status)).toMatchObject({ error: { code: 'EINDE_VOOR_START', field: 'tot' } });
    expect((await t.call('ama.lees', { trajectId })).traject.einde).toBeNull();
    await t.close();
  });
});
