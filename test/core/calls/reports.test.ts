import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { type TestCore, openCase } from './core.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const ON = '2026-03-31';
const OVERVIEW: InputOf<'report.maak'> = {
  id: 'ama-kwartaaloverzicht',
  scope: { quarter: '2026Q1' },
  op: ON,
  formats: ['json', 'csv'],
  map: null,
  purpose: null,
  confirmation: null,
};

describe('reports from a real case file', () => {
  let t: TestCore;
  beforeAll(async () => {
    t = await openCase();
    for (const soort of ['begeleiders', 'deelnemers', 'aanwezigheden'] as const) {
      copyFileSync(path.resolve(`test/fixtures/samples/${soort}.xlsx`), path.join(t.folder, `${soort}.xlsx`));
      await t.call('import.lees', { soort, bestand: t.grant(`${soort}.xlsx`, 'read'), proef: false, op: ON });
    }
  });
  afterAll(() => t.close());

  const made = async (input: Partial<InputOf<'report.maak'>>) => t.call('report.maak', { ...OVERVIEW, ...input });
  async function textOf(blob: string): Promise<string> {
    return new TextDecoder().decode((await t.core.blob(blob))!.bytes);
  }

  /** Label of the day column, and the days of Aerts Zeynep. */
  const column = async () => {
    const { files } = await made({ formats: ['json'], confirmation: 'x' });
    const model = JSON.parse(await textOf(files[0]!.blob!)) as {
      dagenkolom: { label: string };
      begeleidingen: { deelnemer: { insz: string }; dagen: string }[];
    };
    return [model.dagenkolom.label, model.begeleidingen.find((each) => each.deelnemer.insz === '91411395280')!.dagen];
  };

  test('what is missing is said before; a document that relies on it asks a reason, and is never refused', async () => {
    const prepared = await t.call('report.voorbereiding', { id: OVERVIEW.id, scope: OVERVIEW.scope, op: ON });
    expect(prepared).toMatchObject({ count: 30, needsConfirmation: true, openRows: { geweigerd: 6 } });
    expect(prepared.missing.some((line) => line.severity === 'B')).toBe(true);
    expect(await t.ask('report.maak', OVERVIEW)).toMatchObject({
      ok: false,
      error: { code: 'BEVESTIGING_NODIG', field: 'confirmation' },
    });
    expect(await made({ confirmation: 'departement vraagt het vandaag' })).toMatchObject({ logged: true });
  });

  test('the overview holds the presence days of everyone in the quarter, and nothing of what is internal', async () => {
    const { files } = await made({ confirmation: 'x' });
    const json = await textOf(files.find((file) => file.format === 'json')!.blob!);
    const model = JSON.parse(json) as { begeleidingen: { deelnemer: { insz: string }; dagen: string | null }[] };
    expect(model.begeleidingen).toHaveLength(30);
    // Aerts Zeynep: 29 days in verwacht.json, half days included.
    expect(model.begeleidingen.find((each) => each.deelnemer.insz === '91411395280')!.dagen).toBe('29.0');
    const all = json + (await textOf(files.find((file) => file.format === 'csv')!.blob!));
    for (const internal of [
      'leefloon',
      'LEEFLOON',
      'RIZIV',
      'ziekenfonds',
      'OCMW',
      'ontbreekt',
      'attest',
      'gezondheid',
      'subsidie',
      '"Z"',
    ])
      expect(all).not.toContain(internal);
  });

  test('the day column asks presence, unless the user maps it otherwise with a ground', async () => {
    expect(await column()).toEqual(['dagen aanwezig', '29.0']);
    await t.call('law.zet', {
      id: 'ama.overzicht.dagenkolom',
      van: '2026-01-01',
      tot: null,
      waarde: 'kalender',
      bron: 'brief van het departement',
    });
    // 82 calendar days of the traject in the quarter, in verwacht.json.
    expect(await column()).toEqual(['kalenderdagen', '82.0']);
    // Passes over the document that was made since: what left the house stays in the log.
    await t.call('historie.ongedaan', { operatie: null });
    expect(await column()).toEqual(['dagen aanwezig', '29.0']);
  });

  test('the log keeps recipient, purpose, reason and the frozen model; sent makes the quarter closed', async () => {
    await made({ confirmation: 'reden van de bevestiging', purpose: 'kwartaal' });
    const [operation] = await t.call('historie.lijst', {});
    expect(operation).toMatchObject({ op: 'report.maak', kanOngedaan: false });
    expect(await t.ask('historie.ongedaan', { operatie: operation!.id })).toMatchObject({ error: { code: 'ONGEDAAN_BLIJVEND' } });
    const [last] = await t.call('report.historie', {});
    expect(last).toMatchObject({
      rapport: OVERVIEW.id,
      periode: '2026Q1',
      doel: 'kwartaal',
      bevestiging: 'reden van de bevestiging',
      door: 'griet',
      verzondenOp: null,
    });
    await t.call('report.verzonden', { id: last!.id, op: '2026-04-15' });
    const { files } = await made({ id: 'ama-jaarafrekening', scope: { year: 2026 }, formats: ['json'] });
    expect(await textOf(files[0]!.blob!)).toContain('2026-04-15');
    const after = await t.call('agenda.lijst', { op: '2026-05-02' });
    expect(after.bevindingen.filter((line) => line.rule === 'AMA-29' && line.message.includes('1e kwartaal van 2026'))).toEqual(
      [],
    );
  });

  test('evaluation files travel per bemiddelaar with a cover list; names stand on it, never in a file name', async () => {
    const [row] = await t.call('ama.lijst', { op: ON });
    await t.call('bemiddelaar.maak', {
      persoonId: row!.persoonId,
      naam: 'Ria Bemiddelaar',
      email: null,
      telefoon: null,
      van: null,
      tot: null,
    });
    const map = t.grant('evaluaties');
    const { files } = await made({ id: 'ama-evaluatie', scope: { all: true }, formats: ['docx'], map, confirmation: 'x' });
    expect(files.length).toBe(29);
    const names = readdirSync(path.join(t.folder, 'evaluaties')).join(' ');
    expect(names).toMatch(/dossier-\d{4}/);
    for (const name of ['Aerts', 'Baert', 'Wyns', 'Bemiddelaar', row!.naam]) expect(names).not.toContain(name);
    const covers = await made({ id: 'ama-evaluatie', scope: { all: true }, formats: ['json'], confirmation: 'x' });
    const lists = covers.files.filter((file) => file.path.includes('voorblad'));
    expect(lists).toHaveLength(2);
    expect(await textOf(lists[0]!.blob!)).toContain('Ria Bemiddelaar');
  });

  test('a rejected row that is dismissed with a reason no longer counts', async () => {
    const rows = (await t.call('import.open', {})).filter((row) => row.soort === 'geweigerd');
    expect(rows).toHaveLength(6);
    await t.call('import.wijsAf', { ids: rows.map((row) => row.id), reden: 'verhuisd, dossier gesloten' });
    expect((await t.call('agenda.lijst', { op: ON })).openRijen.geweigerd).toBe(0);
  });
});
