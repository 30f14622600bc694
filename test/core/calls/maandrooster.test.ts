/** What the month grid asks and writes: the same count as the subsidy, and a list that was corrected by hand. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { type TestCore, openCase, withTraject } from './core.ts';

type Statement = InputOf<'aanwezigheid.zet'>['uitspraken'][number];

const statement = (persoonId: string, datum: string, part: Partial<Statement> = {}): Statement => ({
  persoonId,
  datum,
  dagdeel: 'dag',
  werkpostId: null,
  waarde: 'aanwezig',
  uren: null,
  reden: null,
  ...part,
});

describe('the month grid', () => {
  test('counts by day what it counts by person; says what to look at, and what was absent', async () => {
    const t = await openCase({ now: () => Date.parse('2026-06-01T10:00:00Z') });
    const { persoonId } = await withTraject(t, '2026-05-04');
    const day = (datum: string, part: Partial<Statement> = {}) => statement(persoonId, datum, part);
    await t.call('aanwezigheid.zet', {
      uitspraken: [
        day('2026-05-03'), // Sunday, the day before the start
        day('2026-05-04'),
        day('2026-05-05', { dagdeel: 'vm', waarde: 'half' }),
        day('2026-05-05', { dagdeel: 'nm', waarde: 'half' }),
        day('2026-05-06', { waarde: 'half' }),
        day('2026-05-07', { waarde: 'afwezig', reden: 'Z' }),
        day('2026-05-08', { dagdeel: 'nm', waarde: 'afwezig', reden: 'V' }),
        day('2026-05-09', { waarde: 'uren', uren: 250 }), // Saturday
        day('2026-05-14'), // Ascension Day
      ],
    });
    const { rijen } = await t.call('aanwezigheid.maand', { maand: '2026-05' });
    const [row] = rijen;
    expect(row!.telt).toEqual([
      { datum: '2026-05-04', halven: 2 },
      { datum: '2026-05-05', halven: 2 },
      { datum: '2026-05-06', halven: 1 },
      { datum: '2026-05-09', halven: 2 },
      { datum: '2026-05-14', halven: 2 },
    ]);
    expect(row!.geteld).toBe('4.5');
    expect(row!.geteldHalfAls1).toBe('5.0');
    expect(row!.afwezig).toBe('1.5');
    expect(row!.uren).toBe(250);
    expect(row!.nakijken).toEqual([
      { datum: '2026-05-03', reden: 'buiten_traject' },
      { datum: '2026-05-09', reden: 'weekend' },
      { datum: '2026-05-14', reden: 'feestdag' },
    ]);
    await t.close();
  });

  test('a cell shows what stands, not what it replaced; an absence that was retyped is none', async () => {
    const t = await openCase({ now: () => Date.parse('2026-06-01T10:00:00Z') });
    const { persoonId } = await withTraject(t, '2026-05-04');
    const state = (part: Partial<Statement>) =>
      t.call('aanwezigheid.zet', { uitspraken: [statement(persoonId, '2026-05-05', part)], vervangt: true });
    await state({ waarde: 'afwezig', reden: 'Z' });
    await state({ waarde: 'half' });
    await state({ waarde: 'aanwezig' });
    const [row] = (await t.call('aanwezigheid.maand', { maand: '2026-05' })).rijen;
    expect(row!.cellen.map(({ dagdeel, waarde, reden }) => ({ dagdeel, waarde, reden }))).toEqual([
      { dagdeel: 'dag', waarde: 'aanwezig', reden: null },
    ]);
    expect(row).toMatchObject({ geteld: '1.0', afwezig: '0.0' });
    await t.close();
  });

  test('somebody with only AMA in welfare is in it: typed in hours, no question inside the agreement, one outside', async () => {
    const t = await openCase({ now: () => Date.parse('2026-06-01T10:00:00Z') });
    const werkpost = await t.call('werkpost.maak', {
      naam: 'Keuken',
      organisatie: null,
      extern: false,
      partner: false,
      aard: null,
      adres: null,
    });
    const { id } = await t.call('persoon.maak', { naam: 'Claes', voornaam: 'Noor', insz: null });
    await t.call('wvgOvereenkomst.maak', {
      persoonId: id!,
      werkpostId: werkpost.id!,
      van: '2026-05-04',
      tot: '2026-05-22',
      begeleider: null,
      locatie: null,
      uren: 600,
    });
    const month = async (maand = '2026-05') => (await t.call('aanwezigheid.maand', { maand })).rijen;
    expect(await month()).toMatchObject([
      {
        persoonId: id,
        periodes: [],
        welzijn: [{ van: '2026-05-04', tot: '2026-05-22' }],
        werkpostIds: [werkpost.id],
        nietIngevoerd: false,
      },
    ]);
    expect(await month('2026-06')).toEqual([]);
    const questions = () => t.call('aanwezigheid.vragen', {});
    await t.call('aanwezigheid.zet', { uitspraken: [statement(id!, '2026-05-05', { waarde: 'uren', uren: 350 })] });
    expect(await questions()).toEqual([]);
    expect(await month()).toMatchObject([{ uren: 350, geteld: '0.0', nakijken: [] }]);
    await t.call('aanwezigheid.zet', { uitspraken: [statement(id!, '2026-05-26')] });
    expect(await questions()).toMatchObject([{ soort: 'BUITEN_TRAJECT', datum: '2026-05-26' }]);
    expect(await month()).toMatchObject([{ nakijken: [{ datum: '2026-05-26', reden: 'buiten_traject' }] }]);
    const outside = (await t.call('agenda.lijst', {})).bevindingen.filter(({ code }) => code === 'BUITEN_TRAJECT');
    expect(outside).toHaveLength(1);
    await t.close();
  });

  test('hours count as the day part that they stand for, and a month without any has none', async () => {
    const t = await openCase({ now: () => Date.parse('2026-06-01T10:00:00Z') });
    await withTraject(t, '2026-05-04');
    const { rijen } = await t.call('aanwezigheid.maand', { maand: '2026-05' });
    expect(rijen).toMatchObject([{ telt: [], afwezig: '0.0', uren: null, nakijken: [], werkpostIds: [], nietIngevoerd: true }]);
    await t.close();
  });
});

describe('a list that was read in, corrected in the grid', () => {
  let t: TestCore;
  beforeAll(async () => {
    t = await openCase({ now: () => Date.parse('2026-04-01T10:00:00Z') });
    for (const soort of ['begeleiders', 'deelnemers', 'aanwezigheden'] as const) {
      copyFileSync(path.resolve(`test/fixtures/samples/${soort}.xlsx`), path.join(t.folder, `${soort}.xlsx`));
      await t.call('import.lees', { soort, bestand: t.grant(`${soort}.xlsx`, 'read'), proef: false, op: '2026-03-31' });
    }
  });
  afterAll(() => t.close());

  async function aerts() {
    const { rijen } = await t.call('aanwezigheid.maand', { maand: '2026-03' });
    return rijen.find(({ naam, voornaam }) => naam === 'Aerts' && voornaam === 'Zeynep')!;
  }
  const questions = async () => (await t.call('aanwezigheid.vragen', {})).filter(({ soort }) => soort === 'TWEE_BRONNEN').length;

  test('counts as it was corrected, asks nothing, and one undo brings the list back', async () => {
    const before = await aerts();
    const { datum } = before.telt.find(({ halven }) => halven === 2)!;
    const open = await questions();
    const { operation } = await t.call('aanwezigheid.zet', {
      uitspraken: [statement(before.persoonId, datum, { waarde: 'afwezig', reden: 'Z' })],
      vervangt: true,
    });
    const after = await aerts();
    expect(Number(after.geteld)).toBe(Number(before.geteld) - 1);
    expect(after.cellen.filter((cell) => cell.datum === datum)).toMatchObject([{ waarde: 'afwezig', bron: 'hand' }]);
    expect(await questions()).toBe(open);
    await t.call('historie.ongedaan', { operatie: operation });
    expect(await aerts()).toEqual(before);
  });

  test('a day of the list that is emptied is empty', async () => {
    const before = await aerts();
    const { datum } = before.telt[0]!;
    const { operation } = await t.call('aanwezigheid.zet', {
      uitspraken: [statement(before.persoonId, datum, { waarde: null })],
      vervangt: true,
    });
    expect((await aerts()).cellen.some((cell) => cell.datum === datum)).toBe(false);
    await t.call('historie.ongedaan', { operatie: operation });
    expect((await aerts()).geteld).toBe(before.geteld);
  });

  test('without that word a second statement is a question, as two sources are', async () => {
    const before = await aerts();
    const { datum } = before.telt[0]!;
    const open = await questions();
    const { operation } = await t.call('aanwezigheid.zet', {
      uitspraken: [statement(before.persoonId, datum, { waarde: 'afwezig', reden: 'A' })],
    });
    expect(await questions()).toBe(open + 1);
    await t.call('historie.ongedaan', { operatie: operation });
  });
});
