/** The official template in a case file: looked at, kept with its mapping, filled with a quarter (E-22, AMA-43, AMA-P1). */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDossier } from '../../../src/core/store/index.ts';
import { uitvoer } from '../../../src/core/store/schema/index.ts';
import { sourceRoots } from '../../../src/core/transport/index.ts';
import type { InputOf, OutputOf } from '../../../src/shared/contract/index.ts';
import { convert, hasOffice } from '../reports/helpers.ts';
import { hardTemplate } from '../sheets/hard-template.ts';
import { aroundCells, changedParts, formulasOf, stylesOf } from '../sheets/parts.ts';
import { PASSPHRASE, type TestCore, openCase, startCore } from './core.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const ON = '2026-03-31';
const SAMPLE = 'sjabloon-kwartaaloverzicht.xlsx';
const SHEET = 'xl/worksheets/sheet1.xml';
const bytesOf = (name: string): Buffer => readFileSync(path.resolve('test/fixtures/samples', name));

type Beeld = OutputOf<'sjabloon.lees'>;
type Koppeling = InputOf<'sjabloon.bewaar'>['koppeling'];

interface ExpectedRow {
  readonly insz: string;
  readonly naam: string;
  readonly voornaam: string;
  readonly start: string;
  readonly einde: string | null;
  readonly werkpost: string | null;
  readonly advies_datum: string | null;
  readonly dagen_B: string[] | null;
}
const expected = (
  JSON.parse(bytesOf('verwacht.json').toString('utf8')) as {
    bestanden: Record<string, { vulling_2026_Q1: { aantal: number; totaal_B: string; rijen: ExpectedRow[] } }>;
  }
).bestanden[SAMPLE]!.vulling_2026_Q1;

const day = (value: unknown): string | null => (value instanceof Date ? value.toISOString().slice(0, 10) : null);
const put = (t: TestCore, name: string, bytes: Uint8Array): { ref: string } => {
  writeFileSync(path.join(t.folder, name), bytes);
  return t.grant(name, 'read');
};

test('a file is looked at without a case file; what is no template is refused by name', async () => {
  const t = startCore();
  const beeld = await t.call('sjabloon.bekijk', { bestand: put(t, 'a.xlsx', bytesOf(SAMPLE)) });
  expect(beeld).toMatchObject({ bron: 'herkend', eerder: null, verschillen: [] });
  expect(beeld.bladen.map(({ naam, zichtbaar, beveiligd }) => [naam, zichtbaar, beveiligd])).toEqual([
    ['Kwartaaloverzicht', true, true],
    ['Lijsten', false, false],
    ['Toelichting', true, true],
  ]);
  const labels = beeld.velden.map(({ label }) => label);
  expect(labels.filter((label) => label.includes('sjabloon.'))).toEqual([]);
  for (const [file, code] of [
    ['hostile/05-oud-formaat.xls', 'SJABLOON_FORMAAT'],
    ['hostile/09-pdf-als.xlsx', 'SJABLOON_NIET_LEESBAAR'],
    ['hostile/02-zipbom.xlsx', 'SJABLOON_TE_GROOT'],
  ] as const)
    expect(await t.ask('sjabloon.bekijk', { bestand: put(t, path.basename(file), bytesOf(file)) })).toMatchObject({
      ok: false,
      error: { code, field: 'bestand' },
    });
  await t.close();
});

describe('the first quarter of the samples', () => {
  let t: TestCore;
  let beeld: Beeld;
  let id: string;
  beforeAll(async () => {
    t = await openCase({ now: () => Date.parse(`${ON}T10:00:00+02:00`) });
    for (const soort of ['begeleiders', 'deelnemers', 'aanwezigheden'] as const) {
      copyFileSync(path.resolve(`test/fixtures/samples/${soort}.xlsx`), path.join(t.folder, `${soort}.xlsx`));
      await t.call('import.lees', { soort, bestand: t.grant(`${soort}.xlsx`, 'read'), proef: false, op: ON });
    }
    // Names that are written differently are the person that is proposed, as verwacht.json has it.
    // One answer may settle several rows, so they are asked again after each.
    const next = async () =>
      (await t.call('import.open', {})).find((row) => row.import === 'aanwezigheden' && row.candidates.length > 0);
    for (let row = await next(); row !== undefined; row = await next())
      await t.call('import.beantwoord', { id: row.id, keuze: row.candidates[0]!.id });
    const bestand = put(t, SAMPLE, bytesOf(SAMPLE));
    beeld = await t.call('sjabloon.lees', { bestand });
    const answer = await t.call('sjabloon.bewaar', {
      bestand,
      naam: 'Kwartaaloverzicht v3',
      vingerafdruk: beeld.vingerafdruk,
      koppeling: beeld.voorstel!,
    });
    id = answer.id!;
  });
  afterAll(() => t.close());

  const make = (input: Partial<InputOf<'report.maak'>> = {}) =>
    t.call('report.maak', {
      id: 'ama-kwartaaloverzicht',
      scope: { quarter: '2026Q1' },
      op: ON,
      formats: ['sjabloon'],
      map: null,
      purpose: null,
      confirmation: 'voor de proef',
      ...input,
    });
  const blob = async (ref: string): Promise<Uint8Array> => (await t.core.blob(ref))!.bytes;
  const save = (koppeling: Koppeling) =>
    t.call('sjabloon.bewaar', { id, naam: 'Kwartaaloverzicht v3', vingerafdruk: beeld.vingerafdruk, koppeling });

  test('it is offered as a format of the overview, and of no other report', async () => {
    const offering = (await t.call('report.lijst', {})).filter(({ formats }) => formats.includes('sjabloon'));
    expect(offering.map((report) => report.id)).toEqual(['ama-kwartaaloverzicht']);
    expect(
      await t.ask('report.maak', {
        id: 'ama-controleblad',
        scope: { quarter: '2026Q1' },
        formats: ['sjabloon'],
        map: null,
        purpose: null,
        confirmation: null,
      }),
    ).toMatchObject({
      ok: false,
      error: { code: 'FORMAAT_ONBEKEND' },
    });
  });

  test('every guidance of the quarter stands in it as verwacht.json tells', async () => {
    const made = await make();
    expect(made.files).toMatchObject([{ format: 'sjabloon', path: 'ama-kwartaaloverzicht-sjabloon_2026-K1_2026-03-31.xlsx' }]);
    expect(made.sjabloon).toMatchObject({
      begeleidingen: expected.aantal,
      bestanden: 1,
      geweigerd: [],
      weggelaten: [],
      geopend: [],
    });
    const bytes = await blob(made.files[0]!.blob!);
    const { rows } = (await readXlsx(bytes)).sheets[0]!;
    const filled = rows.slice(11, 61).filter((row) => (row[3] ?? null) !== null);
    expect(filled).toHaveLength(expected.aantal);
    for (const row of expected.rijen) {
      const found = filled.find((each) => each[3] === row.insz && day(each[1]) === row.start)!;
      expect([found[4], found[5], day(found[2]), found[6] ?? null, day(found[12])], row.insz).toEqual([
        row.naam,
        row.voornaam,
        row.einde,
        row.werkpost,
        row.advies_datum,
      ]);
      expect(found.slice(8, 11), row.insz).toEqual(row.dagen_B!.map(Number));
    }
    expect([rows[3]![3], rows[4]![3], rows[5]![3], rows[5]![6]]).toEqual(['Voorbeeld vzw', '0912345673', 'K1', 2026]);
    expect(changedParts(bytesOf(SAMPLE), bytes)).toEqual(['xl/workbook.xml', SHEET]);
    expect(aroundCells(bytes, SHEET)).toEqual(aroundCells(bytesOf(SAMPLE), SHEET));
    expect(formulasOf(bytes, SHEET)).toEqual(formulasOf(bytesOf(SAMPLE), SHEET));
    expect(stylesOf(bytes, SHEET)).toEqual(stylesOf(bytesOf(SAMPLE), SHEET));
    if (!hasOffice) return;
    const lines = convert('gevuld.xlsx', bytes, 'csv').toString('utf8').split('\n');
    expect(lines[61]).toMatch(new RegExp(`TOTAAL.*,${expected.totaal_B},`, 'u'));
    expect(lines[62]).toContain(`,${expected.aantal},`);
  });

  test('too few rows give a second, numbered file; no guidance is left out and none stands twice', async () => {
    await save({ ...beeld.voorstel!, laatsteRij: beeld.voorstel!.eersteRij + 19 });
    const { files, sjabloon } = await make();
    expect(files.map((file) => file.path)).toEqual([
      'ama-kwartaaloverzicht-sjabloon-1-van-2_2026-K1_2026-03-31.xlsx',
      'ama-kwartaaloverzicht-sjabloon-2-van-2_2026-K1_2026-03-31.xlsx',
    ]);
    expect(sjabloon).toMatchObject({ begeleidingen: 30, bestanden: 2, rijen: 20 });
    const numbers: string[] = [];
    for (const file of files) {
      const { rows } = (await readXlsx(await blob(file.blob!))).sheets[0]!;
      numbers.push(...rows.slice(11, 61).flatMap((row) => (typeof row[3] === 'string' ? [row[3]] : [])));
    }
    expect(numbers.toSorted()).toEqual(expected.rijen.map(({ insz }) => insz).toSorted());
    await save(beeld.voorstel!);
  });

  test('it is logged with the overview: a line per file', async () => {
    const { logged } = await make({ formats: ['json', 'sjabloon'] });
    expect(logged).toBe(true);
    const history = await t.call('report.historie', { limiet: 2 });
    expect(history.map(({ formaat, bestand }) => `${formaat} ${bestand}`).toSorted()).toEqual([
      'json ama-kwartaaloverzicht_2026-K1_2026-03-31.json',
      'sjabloon ama-kwartaaloverzicht-sjabloon_2026-K1_2026-03-31.xlsx',
    ]);
  });

  test('a value outside the list is left out by name, asks a reason, and nothing of it is guessed', async () => {
    const voorstel = beeld.voorstel!;
    await save({ ...voorstel, codes: voorstel.codes.filter(({ veld }) => veld !== 'kwartaal') });
    const told = await t.call('sjabloon.vulling', { quarter: '2026Q2', op: ON });
    expect(told.geweigerd).toEqual([]);
    await save({
      ...voorstel,
      codes: voorstel.codes.map((each) => (each.veld === 'kwartaal' ? { ...each, waarde: 'Q' } : each)),
    });
    const vulling = await t.call('sjabloon.vulling', { id, quarter: '2026Q1', op: ON });
    expect(vulling.geweigerd).toMatchObject([{ bestand: 1, cel: 'D6', code: 'CEL_BUITEN_LIJST', label: 'kwartaal' }]);
    const input = {
      id: 'ama-kwartaaloverzicht',
      scope: { quarter: '2026Q1' },
      op: ON,
      formats: ['sjabloon'],
      map: null,
      purpose: null,
    };
    expect(await t.ask('report.maak', { ...input, confirmation: null })).toMatchObject({ error: { code: 'BEVESTIGING_NODIG' } });
    const { files, sjabloon } = await make();
    expect(sjabloon?.geweigerd).toHaveLength(1);
    expect((await readXlsx(await blob(files[0]!.blob!))).sheets[0]!.rows[5]![3] ?? null).toBeNull();
    await save(voorstel);
  });

  test('a formula, a locked cell and two things in one cell are refused when the mapping is kept', async () => {
    const voorstel = beeld.voorstel!;
    const wrong = {
      ...voorstel,
      laatsteRij: 12,
      kolommen: [...voorstel.kolommen, { kolom: 'L', veld: 'dagen' as const }, { kolom: 'A', veld: 'volgnummer' as const }],
      cellen: [
        { blad: 'Kwartaaloverzicht', cel: 'E4', veld: 'jaar' as const, tekst: null },
        { blad: 'Kwartaaloverzicht', cel: 'B12', veld: 'jaar' as const, tekst: null },
      ],
    };
    const answer = await t.ask('sjabloon.bewaar', { id, naam: 'x', vingerafdruk: beeld.vingerafdruk, koppeling: wrong });
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'SJABLOON_KOPPELING',
        field: 'koppeling',
        details: { cellen: ['CEL_DUBBEL B12', 'CEL_FORMULE L12', 'CEL_VERGRENDELD A12', 'CEL_SAMENGEVOEGD E4'] },
      },
    });
    const stale = { id, naam: 'x', vingerafdruk: 's1-anders', koppeling: voorstel };
    expect(await t.ask('sjabloon.bewaar', stale)).toMatchObject({ error: { code: 'SJABLOON_ANDERS' } });
  });

  test('examples are two values that may leave the house, and nothing of what may not', async () => {
    const examples = await t.call('sjabloon.voorbeelden', {});
    const byField = new Map(examples.map(({ veld, waarden }) => [veld, waarden]));
    expect(byField.get('familienaam')).toEqual(['Aerts', 'Baert']);
    expect(examples.every(({ waarden }) => waarden.length <= 2)).toBe(true);
    expect([...byField.keys()]).not.toEqual(expect.arrayContaining(['uitkeringsstatuut']));
    for (const never of ['attest', 'gezondheid', 'subsidie', 'uitkeringsstatuut']) expect(byField.has(never), never).toBe(false);
  });

  test('a second look at the same file proposes what was kept', async () => {
    const again = await t.call('sjabloon.lees', { bestand: t.grant(SAMPLE, 'read') });
    expect(again).toMatchObject({ bron: 'bewaard', eerder: { id, nagekekenOp: ON }, verschillen: [], voorstel: beeld.voorstel! });
    expect(await t.call('sjabloon.lijst', {})).toHaveLength(1);
  });
});

describe('columns that may not leave, and versions', () => {
  let t: TestCore;
  beforeAll(async () => {
    t = await openCase({ now: () => Date.parse('2026-04-21T10:00:00+02:00') });
    const person = async (naam: string, insz: string, end: string | null) => {
      const persoonId = (await t.call('persoon.maak', { naam, voornaam: 'Élodie', insz })).id!;
      const trajectId = (await t.call('ama.startTraject', { persoonId, start: '2026-01-05' })).id!;
      await t.call('statuut.maak', { persoonId, code: 'RIZIV', van: '2026-01-01', tot: null, verwachtEinde: null });
      if (end !== null)
        await t.call('ama.stopTraject', {
          id: trajectId,
          einde: end,
          eindReden: 'GEZONDHEID',
          eindRedenTekst: null,
          bestemming: null,
        });
    };
    await person('Maes', '93.05.18-223.61', '2026-03-20');
  });
  afterAll(() => t.close());

  const MAPPING: Koppeling = {
    blad: 'Deelnemers 2026',
    eersteRij: 5,
    laatsteRij: 10,
    kolommen: [
      { kolom: 'A', veld: 'insz' },
      { kolom: 'B', veld: 'uitkeringsstatuut' },
      { kolom: 'C', veld: 'start' },
      { kolom: 'D', veld: 'einde' },
      { kolom: 'E', veld: 'eindreden' },
      { kolom: 'G', veld: 'attest' },
    ],
    cellen: [{ blad: 'Deelnemers 2026', cel: 'B2', veld: 'tekst', tekst: 'Griet, 053 00 00 00' }],
    codes: [{ veld: 'eindreden', code: 'BETAALD_REGULIER', waarde: 'Werk' }],
  };
  const keep = async (bytes: Uint8Array, koppeling: Koppeling = MAPPING): Promise<string> => {
    const bestand = put(t, 'hard.xlsx', bytes);
    const { vingerafdruk } = await t.call('sjabloon.lees', { bestand });
    return (await t.call('sjabloon.bewaar', { bestand, naam: 'Hard', vingerafdruk, koppeling })).id!;
  };
  const fill = async (sjabloon?: string) => {
    const made = await t.call('report.maak', {
      id: 'ama-kwartaaloverzicht',
      scope: { quarter: '2026Q1' },
      formats: ['sjabloon'],
      ...(sjabloon === undefined ? {} : { sjabloon }),
      map: null,
      purpose: null,
      confirmation: 'proef',
    });
    const { bytes } = (await t.core.blob(made.files[0]!.blob!))!;
    const { rows } = (await readXlsx(bytes)).sheets[0]!;
    return { verslag: made.sjabloon!, row: rows[4]!, bytes };
  };

  test('before anything is kept, the template is not offered and cannot be asked', async () => {
    const input = {
      id: 'ama-kwartaaloverzicht',
      scope: { quarter: '2026Q1' },
      formats: ['sjabloon'],
      map: null,
      purpose: null,
      confirmation: 'x',
    };
    expect(await t.ask('report.maak', input)).toMatchObject({ ok: false, error: { code: 'SJABLOON_ONTBREEKT' } });
  });

  test('the legal set is filled; a benefit status and an attest stay empty, each named (domain example 33)', async () => {
    const id = await keep(hardTemplate());
    const { verslag, row } = await fill(id);
    expect(verslag.weggelaten).toEqual([
      { kolom: 'uitkeringsstatuut', label: 'uitkeringsstatuut', reden: 'NIET_GEOPEND' },
      { kolom: 'attest', label: 'attest', reden: 'NOOIT' },
    ]);
    expect([row[0], row[1] ?? null, row[4]]).toEqual(['93.05.18-223.61', null, 'Andere']);
  });

  test('an opening by the beheerder fills that column of that version, and is told at the export', async () => {
    const [kept] = await t.call('sjabloon.lijst', {});
    await t.call('kolomOpening.maak', {
      sjabloon: kept!.vingerafdruk,
      kolom: 'uitkeringsstatuut',
      bron: 'brief van het departement',
      reden: 'vraag 2',
    });
    const { verslag, row } = await fill();
    expect(verslag.geopend).toMatchObject([{ kolom: 'uitkeringsstatuut', bron: 'brief van het departement' }]);
    expect(verslag.weggelaten.map(({ kolom }) => kolom)).toEqual(['attest']);
    expect(row[1]).toBe('ziekte- of invaliditeitsuitkering (RIZIV)');
  });

  test('health is told as another reason, unless the user chose a word at that line', async () => {
    const id = await keep(hardTemplate(), {
      ...MAPPING,
      codes: [{ veld: 'eindreden', code: 'GEZONDHEID', waarde: 'Opleiding & vorming' }],
    });
    expect((await fill(id)).row[4]).toBe('Opleiding & vorming');
    await keep(hardTemplate());
    expect((await fill(id)).row[4]).toBe('Andere');
  });

  test('another version is never filled silently: differences are told, the mapping is proposed, the opening does not hold', async () => {
    const other = hardTemplate({ header: 'Uitkering', reasons: ['Verhuis'], rows: 4 });
    const bestand = put(t, 'nieuw.xlsx', other);
    const beeld = await t.call('sjabloon.lees', { bestand });
    expect(beeld).toMatchObject({ bron: 'vorige', eerder: { naam: 'Hard' } });
    expect(beeld.verschillen.map(({ code, cel }) => [code, cel])).toEqual(
      expect.arrayContaining([
        ['KOP_ANDERS', 'B4'],
        ['CONTROLE_NIEUW', 'E5:E8'],
      ]),
    );
    expect(beeld.vervallen).toContain('Deelnemer – Familienaam');
    expect(beeld.voorstel).toMatchObject({ eersteRij: 5, laatsteRij: 8 });
    expect(beeld.voorstel!.kolommen.map(({ veld }) => veld)).not.toContain('uitkeringsstatuut');
    expect(beeld.voorstel!.kolommen).toContainEqual({ kolom: 'E', veld: 'eindreden' });
    const id = await keep(other, { ...MAPPING, laatsteRij: 8 });
    const { verslag, row } = await fill(id);
    expect(verslag.weggelaten.map(({ kolom }) => kolom)).toEqual(['uitkeringsstatuut', 'attest']);
    expect(row[1] ?? null).toBeNull();
    expect(await t.call('sjabloon.lijst', {})).toHaveLength(2);
  });

  test('the same version in another file is the file that is filled from then on', async () => {
    const parts = unzipSync(hardTemplate());
    const custom = Buffer.from(parts['customXml/item1.xml']!).toString('utf8').replace('7 &amp; 8', '9');
    const id = await keep(zipSync({ ...parts, 'customXml/item1.xml': Buffer.from(custom) }));
    const { bytes } = await fill(id);
    expect(Buffer.from(unzipSync(bytes)['customXml/item1.xml']!).toString('utf8')).toContain('<p:nummer>9<');
    expect(await t.call('sjabloon.lijst', {})).toHaveLength(2);
  });

  test('one that is taken away is no longer offered, and comes back with undo', async () => {
    const [first, second] = await t.call('sjabloon.lijst', {});
    await t.call('sjabloon.verwijder', { id: first!.id, reden: 'oude versie' });
    const { operation } = await t.call('sjabloon.verwijder', { id: second!.id, reden: 'niet meer nodig' });
    expect((await t.call('report.lijst', {})).some(({ formats }) => formats.includes('sjabloon'))).toBe(false);
    await t.call('historie.ongedaan', { operatie: operation! });
    expect(await t.call('sjabloon.lijst', {})).toMatchObject([{ id: second!.id }]);
  });

  test('what was filled is frozen with the overview: mapping, values, openings and what was left out', async () => {
    await t.call('dossier.sluit', {});
    const { drizzle } = sourceRoots(path.resolve('.'));
    const dossier = await openDossier(
      {
        file: t.file,
        profile: path.join(t.folder, 'profiel'),
        migrations: drizzle,
        appVersion: '0.1.0',
        now: Date.now,
        kdf: { memoryKiB: 64, iterations: 1, parallelism: 1 },
      },
      { user: 'griet', passphrase: PASSPHRASE },
    );
    const rows = dossier.db.select().from(uitvoer).orderBy(uitvoer.hlc).all();
    dossier.close();
    const opened = rows.map(({ model }) => (model as { sjabloon: Record<string, unknown> }).sjabloon)[1]!;
    expect(opened).toMatchObject({
      sjabloon: { naam: 'Hard', vingerafdruk: expect.stringMatching(/^s1-[0-9a-f]{64}$/) as unknown },
      weggelaten: [{ kolom: 'attest', reden: 'NOOIT' }],
      geopend: [{ kolom: 'uitkeringsstatuut', bron: 'brief van het departement' }],
      rijen: [{ insz: { tekst: '93051822361' }, eindreden: { codes: ['GEZONDHEID'] }, uitkeringsstatuut: { codes: ['RIZIV'] } }],
    });
    await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: 'griet', wachtzin: PASSPHRASE });
  });

  test('a begeleider neither sees nor keeps templates', async () => {
    await t.call('gebruiker.maak', { naam: 'sofie', rol: 'begeleider', wachtzin: 'acht grijze treinen rijden langs duinen' });
    await t.call('dossier.sluit', {});
    await t.call('dossier.open', {
      bestand: t.grant('proef.trajectmap'),
      gebruiker: 'sofie',
      wachtzin: 'acht grijze treinen rijden langs duinen',
    });
    expect(await t.ask('sjabloon.lijst', {})).toMatchObject({ ok: false, error: { code: 'GEEN_RECHT' } });
    expect(await t.ask('sjabloon.vulling', { quarter: '2026Q1' })).toMatchObject({ ok: false, error: { code: 'GEEN_RECHT' } });
  });
});
