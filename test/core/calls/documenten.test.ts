/** Letters and documents of blocks, from the case file to the file that is made. */
import { describe, expect, test } from 'vitest';
import { REPORTS } from '../../../src/core/reports/index.ts';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { type TestCore, openCase, withTraject } from './core.ts';

const ON = '2026-06-15';

async function office(t: TestCore) {
  const { persoonId, trajectId } = await withTraject(t, '2025-01-06');
  await t.call('persoon.wijzig', {
    id: persoonId,
    waarden: { straat: 'Kaai 1', postcode: '3000', gemeente: 'Leuven', vdabNummer: '12345678' },
  });
  const open = { tot: null, verwachtEinde: null };
  await t.call('statuut.maak', { persoonId, code: 'RIZIV', van: '2025-01-06', ...open });
  await t.call('statuut.maak', { persoonId, code: 'LEEFLOON', van: '2025-01-06', ...open });
  const adres = { straat: 'Plein 2', postcode: '9000', gemeente: 'Gent', telefoon: null, email: null, opmerking: null };
  await t.call('instantie.maak', { naam: 'Ziekenfonds Voorbeeld', soort: 'ziekenfonds', ...adres });
  await t.call('beoordeling.maak', {
    persoonId,
    trajectId,
    gevraagdOp: '2025-10-01',
    gevraagdBewijs: null,
    geplandOp: '2026-07-01',
    wachtSinds: null,
    besluitOp: null,
    conclusie: null,
    door: null,
    volgendContact: null,
  });
  await t.call('wvgOvereenkomst.maak', {
    persoonId,
    werkpostId: null,
    van: '2024-01-01',
    tot: '2024-06-30',
    begeleider: 'Wij',
    locatie: null,
  });
  await t.call('doorstroomMaanden.maak', { persoonId, trajectId, van: '2026-01-01', tot: '2026-03-31', maanden: 3 });
  const kost = { bewijs: 'ticket', omschrijving: null, betaaldOp: null };
  await t.call('onkost.maak', {
    persoonId,
    datum: '2026-03-10',
    soort: 'vervoer',
    wijze: 'werkelijk',
    grondslag: 'bewijs',
    cents: 460,
    ...kost,
  });
  return { persoonId, trajectId };
}

type Scope = InputOf<'report.maak'>['scope'];

const scopeOf = (kind: (typeof REPORTS)[number]['scope']): Scope =>
  ({ quarter: { quarter: '2026Q1' }, year: { year: 2026 }, month: { month: '2026-03' }, person: { all: true }, none: {} })[kind];

async function make(t: TestCore, id: string, format: 'json' | 'ics' | 'pdf', scope?: Scope) {
  const { value, ok } = (await t.ask('report.maak', {
    id,
    scope: scope ?? scopeOf(REPORTS.find((report) => report.id === id)!.scope),
    op: ON,
    formats: [format],
    map: null,
    purpose: null,
    confirmation: 'proef',
  })) as { ok: boolean; value: { files: { blob: string; path: string }[] } };
  if (!ok) return null;
  return Promise.all(
    value.files.map(async ({ blob, path }) => ({ path, text: new TextDecoder().decode((await t.core.blob(blob))!.bytes) })),
  );
}

const json = async (t: TestCore, id: string, scope?: Scope) =>
  (await make(t, id, 'json', scope))?.map(({ text }) => text).join('\n') ?? '';

describe('every report', () => {
  test('is made on a case file with one person, or says that there is nothing to make', async () => {
    const t = await openCase();
    await office(t);
    const without: string[] = [];
    for (const { id, formats } of REPORTS) {
      const made = await make(t, id, formats.includes('pdf') ? 'pdf' : 'json');
      if (made === null || made.length === 0) without.push(id);
      for (const { path } of made ?? []) expect(path).not.toMatch(/Maes|lodie|93051822361/u);
    }
    // Nobody is a doelgroepwerknemer, nobody was decided on, nobody ended.
    expect(without).toEqual([
      ...REPORTS.map(({ id }) => id).filter((id) => /^(ds|maatwerk)-(?!brief-)/u.test(id)),
      'brief-deelnemer-resultaat',
      'brief-deelnemer-einde',
      ...REPORTS.map(({ id }) => id).filter((id) => /^(ds|maatwerk)-brief-/u.test(id)),
    ]);
    await t.close();
  }, 120_000);

  test('letters go to whom they concern, with the day of the rule, and stop with a death', async () => {
    const t = await openCase();
    const { persoonId } = await office(t);
    expect(await json(t, 'brief-ziekenfonds')).toContain('Ziekenfonds Voorbeeld');
    expect(await json(t, 'brief-deelnemer-uitnodiging')).toContain('01/07/2026');
    expect(await json(t, 'brief-vdab-herinnering')).toContain('01/10/2025');
    expect(await json(t, 'brief-ocmw')).toContain('AMA-06');
    const reminded = async (id: string) =>
      (await t.call('report.voorbereiding', { id, scope: { all: true }, op: ON })).herinneringen;
    const [assessment, ...others] = await reminded('brief-vdab-herinnering');
    expect(others).toEqual([]);
    expect(await reminded('brief-ocmw')).toEqual([]);
    expect(await t.call('beoordeling.herinnerd', { ids: [assessment!], op: ON })).toMatchObject({ aantal: 1 });
    await t.call('persoon.wijzig', { id: persoonId, waarden: { overledenOp: '2026-06-01' } });
    for (const id of ['brief-deelnemer-uitnodiging', 'brief-deelnemer-welkom', 'brief-vdab-herinnering', 'adresetiketten']) {
      expect(await make(t, id, 'json'), id).toBeNull();
    }
    expect(await reminded('brief-vdab-herinnering')).toEqual([]);
    await t.close();
  });

  test('the agenda for a calendar names no one, and the same list gives the same events', async () => {
    const t = await openCase();
    await office(t);
    const [first] = (await make(t, 'agenda', 'ics', { days: 366 }))!;
    const [again] = (await make(t, 'agenda', 'ics', { days: 366 }))!;
    expect(first!.text).toMatch(/^BEGIN:VCALENDAR\r\n/u);
    expect(first!.text.match(/BEGIN:VEVENT/gu)!.length).toBeGreaterThan(0);
    expect(first!.text).toContain('Dossier 0001');
    expect(first!.text).not.toMatch(/Maes|lodie|93051822361/u);
    expect(first!.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(again!.text).toBe(first!.text);
    await t.close();
  });

  test('the Dimona sheet has the number and the type; the province sheet counts months and says what is not confirmed', async () => {
    const t = await openCase();
    await office(t);
    const dimona = await json(t, 'ama-dimona');
    for (const part of ['93.05.18-223.61', 'DWD', '06/01/2025']) expect(dimona).toContain(part);
    const brabant = await json(t, 'provincie-vlaams-brabant');
    expect(brabant).toContain('840,00');
    expect(await json(t, 'provincie-oost-vlaanderen')).toContain('31/01/2027');
    await t.close();
  });
});
