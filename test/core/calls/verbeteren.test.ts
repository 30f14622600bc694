/** Correcting cells while a file is read in: the same reader, the corrected value wins, and a mapping that is kept by name. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PASSPHRASE, type TestCore, startCore } from './core.ts';

const HEAD = 'Naam;Voornaam;INSZ;Statuut;Start traject;Opmerkingen;Medische opmerkingen';
const LIST = [
  HEAD,
  'Peeters;An;93051822361;leefloon;40/02/2025;;rug',
  'Baert;Senne;90010100123;leefloon;01/03/2025;;',
  'Claes;Wim;85073003328;leefloon;2025-13-01;;',
].join('\n');

async function withList(content = LIST): Promise<{ t: TestCore; file: { ref: string } }> {
  const t = startCore();
  await t.call('dossier.maak', {
    bestand: t.grant('a.trajectmap'),
    naam: 'Voorbeeld vzw',
    kbo: null,
    gebruiker: 'griet',
    wachtzin: PASSPHRASE,
  });
  return { t, file: list(t, 'lijst.csv', content) };
}

function list(t: TestCore, name: string, content: string): { ref: string } {
  writeFileSync(path.join(t.folder, name), content);
  return t.grant(name, 'read');
}

const read = (t: TestCore, bestand: { ref: string }, more: object = {}) =>
  t.call('import.lees', { soort: 'deelnemers', bestand, proef: true, op: '2025-04-01', ...more });

describe('correcting while a file is read in', () => {
  test('a problem row tells its cells, never those of a column that is never taken over', async () => {
    const { t, file } = await withList();
    const trial = await read(t, file);
    expect(trial.rejected.map(({ row, codes }) => [row, codes])).toEqual([
      [2, ['DATUM_ONGELDIG:start']],
      [4, ['DATUM_ONGELDIG:start']],
    ]);
    const problem = trial.problems.find(({ row }) => row === 2);
    expect(problem?.wrong).toEqual(['5']);
    expect(problem?.cells.map(({ header }) => header)).not.toContain('Medische opmerkingen');
    expect(problem?.cells.find(({ column }) => column === '5')).toEqual({
      column: '5',
      header: 'Start traject',
      value: '40/02/2025',
    });
    expect(JSON.stringify(trial)).not.toContain('rug');
    expect(trial.problemsLeftOut).toBe(0);
    await t.close();
  });

  test('a corrected cell is judged by the same reader, wins over the file, stands in the result and in the reason of the journal', async () => {
    const { t, file } = await withList();
    const wrong = [{ row: 2, column: '5', value: '31/02/2025' }];
    expect((await read(t, file, { verbeteringen: wrong })).rejected.map(({ row }) => row)).toEqual([2, 4]);
    const verbeteringen = [
      { row: 2, column: '5', value: '10/02/2025' },
      { row: 4, column: '5', value: '13/01/2025' },
    ];
    const trial = await read(t, file, { verbeteringen });
    expect(trial.rejected).toEqual([]);
    expect(trial.corrections).toEqual([
      { row: 2, column: '5', header: 'Start traject', from: '40/02/2025', to: '10/02/2025' },
      { row: 4, column: '5', header: 'Start traject', from: '2025-13-01', to: '13/01/2025' },
    ]);
    const done = await read(t, file, { verbeteringen, proef: false });
    expect(done.corrections).toHaveLength(2);
    const starts = (await t.call('ama.lijst', { stand: 'alles', op: '2025-04-01' })).map(({ naam, start }) => [naam, start]);
    expect(starts).toContainEqual(['Peeters', '2025-02-10']);
    expect(starts).toContainEqual(['Claes', '2025-01-13']);
    const [operation] = await t.call('historie.lijst', {}).then((lines) => lines.filter(({ id }) => id === done.operation));
    expect(operation?.reden).toBe('gecorrigeerd bij het inlezen, aantal vakken: 2');
    await t.close();
  });

  test('what is typed back as the file has it is no correction; an emptied cell is empty', async () => {
    const { t, file } = await withList();
    const same = await read(t, file, { verbeteringen: [{ row: 3, column: '5', value: '01/03/2025' }] });
    expect(same.corrections).toEqual([]);
    const empty = await read(t, file, { verbeteringen: [{ row: 3, column: '5', value: '' }] });
    expect(empty.corrections).toMatchObject([{ from: '01/03/2025', to: '' }]);
    expect(empty.rejected.map(({ row }) => row)).toContain(3);
    await t.close();
  });

  test('a cell that is no cell of the list is refused by its place, and so is a column that is never taken over', async () => {
    const { t, file } = await withList();
    for (const [row, column] of [
      [1, '5'],
      [99, '5'],
      [2, '99'],
      [2, '7'],
    ] as const) {
      const answer = await t.ask('import.lees', {
        soort: 'deelnemers',
        bestand: file,
        proef: true,
        verbeteringen: [{ row, column, value: 'x' }],
      });
      expect(answer, `${String(row)} ${column}`).toMatchObject({
        error: { code: 'CORRECTIE_ONGELDIG', details: { rij: row, kolom: column } },
      });
    }
    await t.close();
  });

  test('a rejected row can be left out on purpose, and opens no row', async () => {
    const { t, file } = await withList();
    const antwoorden = [
      { row: 2, choice: 'overslaan' },
      { row: 4, choice: 'overslaan' },
    ];
    const done = await read(t, file, { antwoorden, proef: false });
    expect(done.rejected).toEqual([]);
    expect(done.skipped).toEqual([
      { row: 2, reason: 'NIET_OVERGENOMEN' },
      { row: 4, reason: 'NIET_OVERGENOMEN' },
    ]);
    expect(await t.call('import.open', {})).toEqual([]);
    await t.close();
  });

  test('a mapping is kept with its name, and proposed for the same headers, also in another order', async () => {
    const strange = 'Wie;Roepnaam;Nummer;Begonnen\nPeeters;An;93051822361;10/02/2025';
    const { t, file } = await withList(strange);
    const koppeling = { '1': 'naam', '2': 'voornaam', '3': 'insz', '4': 'start' };
    await read(t, file, { koppeling, proef: false, bewaarKoppeling: true, koppelingNaam: 'Lijst van Griet' });
    const look = (bestand: { ref: string }) => t.call('import.bekijk', { soort: 'deelnemers', bestand });
    expect(await look(file)).toMatchObject({ savedMapping: true, savedName: 'Lijst van Griet' });
    const turned = list(t, 'anders.csv', 'Begonnen;Wie;Extra;Nummer;Roepnaam\n11/02/2025;Baert;x;85073003328;Senne');
    const seen = await look(turned);
    expect(seen).toMatchObject({ savedMapping: true, savedName: 'Lijst van Griet' });
    expect(seen.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Begonnen', 'start'],
      ['Wie', 'naam'],
      ['Extra', null],
      ['Nummer', 'insz'],
      ['Roepnaam', 'voornaam'],
    ]);
    expect((await read(t, turned)).accepted.new).toEqual([2]);
    const other = list(t, 'zonder.csv', 'Begonnen;Wie;Nummer\n11/02/2025;Baert;85073003328');
    expect(await t.ask('import.bekijk', { soort: 'deelnemers', bestand: other })).toMatchObject({
      error: { code: 'KOP_NIET_GEVONDEN' },
    });
    await t.close();
  });

  test('a sample is corrected in its workbook: the other sheets stay as they are', async () => {
    const { t } = await withList();
    writeFileSync(path.join(t.folder, 'deelnemers.xlsx'), readFileSync(path.resolve('test/fixtures/samples/deelnemers.xlsx')));
    const file = t.grant('deelnemers.xlsx', 'read');
    const before = await read(t, file);
    const refused = before.rejected.find(
      ({ codes, column }) => codes.every((code) => code.startsWith('INSZ_')) && column !== null,
    );
    expect(refused).toBeDefined();
    const verbeteringen = [{ row: refused!.row, column: refused!.column!, value: '91020300188' }];
    const after = await read(t, file, { verbeteringen });
    expect(after.rejected.map(({ row }) => row)).toEqual(
      before.rejected.map(({ row }) => row).filter((row) => row !== refused!.row),
    );
    expect(after.accepted.new.length + after.questions.length).toBe(before.accepted.new.length + before.questions.length + 1);
    await t.close();
  });
});
