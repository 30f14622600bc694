import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallFailure } from '../../../src/core/access/failure.ts';
import { DEFAULT_LIMITS } from '../../../src/core/imports/limits.ts';
import { readFile } from '../../../src/core/imports/read.ts';
import { verifyChain } from '../../../src/core/store/index.ts';
import { StoreCase } from './store-case.ts';
import { expectations } from './samples.ts';

// The worker around the reader has tests of its own (hostile.test.ts); starting one per import would take most of the time here.
vi.mock('../../../src/core/imports/reader.ts', () => ({ readInWorker: (bytes: Uint8Array) => readFile(bytes, DEFAULT_LIMITS) }));

let dossier: StoreCase;
beforeEach(async () => {
  dossier = await StoreCase.open();
});
afterEach(() => dossier.close());

const sum = ({ accepted }: { accepted: Record<'new' | 'updated' | 'unchanged', unknown[]> }) => ({
  new: accepted.new.length,
  updated: accepted.updated.length,
  unchanged: accepted.unchanged.length,
});

describe('taking over', () => {
  it('a dry run writes nothing', async () => {
    const before = dossier.operations;
    const result = await dossier.lees('deelnemers.xlsx', 'deelnemers', { proef: true });
    expect(sum(result)).toEqual({ new: 40, updated: 0, unchanged: 0 });
    expect(result).toMatchObject({ dryRun: true, operation: null, runId: null });
    expect(dossier.operations).toBe(before);
  });

  it('an import is one operation with all its records', async () => {
    const before = dossier.operations;
    const result = await dossier.lees('deelnemers.xlsx', 'deelnemers');
    expect(dossier.operations).toBe(before + 1);
    expect(result.operation).toMatch(/^[0-9a-f-]{36}:\d+$/);
    expect(dossier.count('persoon')).toBe(39);
    expect(dossier.count('ama_traject')).toBe(40);
    expect(dossier.count("import_rij WHERE stand = 'open'")).toBe(8);
    expect(dossier.count('import_run')).toBe(1);
    const opened = [...result.questions, ...result.rejected].map(({ openRowId }) => openRowId);
    expect(new Set(opened).size).toBe(8);
    expect(opened).not.toContain(null);
    expect(verifyChain(dossier.dossier.reader).broken).toEqual([]);
  });

  it('writes every field where it belongs', async () => {
    await dossier.lees('begeleiders.xlsx', 'begeleiders');
    await dossier.lees('deelnemers.xlsx', 'deelnemers');
    const { db } = dossier.dossier;
    const id = dossier.personId('67021091215');
    const traject = dossier.traject('67021091215', '2026-03-12');
    expect(
      db.query.persoon
        .findMany()
        .sync()
        .find((row) => row.id === id),
    ).toMatchObject({ naam: 'De Cock', voornaam: 'Wendy', geboortedatum: '1967-02-10' });
    expect(traject).toMatchObject({ soort: 'SE', einde: null, adviesDatum: '2026-01-15', opmerkingen: '=1+1', eindReden: null });
    const of = <T extends { persoonId: string | null }>(rows: T[]): T[] => rows.filter((row) => row.persoonId === id);
    expect(of(db.query.urenAfspraak.findMany().sync())).toMatchObject([{ trajectId: traject.id, van: '2026-03-12', uren: 1520 }]);
    expect(of(db.query.statuut.findMany().sync())).toMatchObject([{ code: 'LEEFLOON', van: '2026-03-12', tot: null }]);
    expect(of(db.query.toestemming.findMany().sync())).toMatchObject([
      { soort: 'OCMW', aanwezig: 'ja', datum: '2026-02-21' },
      { soort: 'MUTUALITEIT', aanwezig: 'nvt', datum: null },
    ]);
    // "Veerle" is not a full name: the text is kept, nobody is linked.
    expect(of(db.query.begeleiding.findMany().sync())).toMatchObject([
      { tekst: 'Veerle', begeleiderId: null, van: '2026-03-12' },
    ]);
    expect(of(db.query.taak.findMany().sync())).toMatchObject([
      { soort: 'AANPASSING_OF_NOODINSTRUCTIE', gemaaktOp: '2026-04-02', klaarOp: null },
    ]);
    const [periode] = of(db.query.werkpostPeriode.findMany().sync());
    expect(
      db.query.werkpost
        .findMany()
        .sync()
        .find((row) => row.id === periode?.werkpostId)?.naam,
    ).toBe('Groendienst');
    expect(dossier.count('werkpost')).toBe(dossier.count('(SELECT DISTINCT naam FROM werkpost)'));
    const ended = dossier.traject('91411395280', '2025-11-27');
    expect(ended).toMatchObject({ einde: '2026-03-23', eindReden: 'OPLEIDING', eindRedenTekst: 'IBO' });
    const benali = db.query.begeleider
      .findMany()
      .sync()
      .find((row) => row.naam === 'Benali');
    expect(benali).toMatchObject({
      voornaam: 'Aïsha',
      inDienst: '2025-09-01',
      grond: null,
      vte: 50,
      vloer: true,
      startOpleiding: '2026-02-15',
    });
    const linked = db.query.begeleiding
      .findMany()
      .sync()
      .find((row) => row.trajectId === ended.id);
    expect(linked).toMatchObject({ tekst: 'Benali Aïsha', begeleiderId: benali?.id });
  });

  it('keeps nothing of a medical column, anywhere in the file', async () => {
    await dossier.lees('deelnemers.xlsx', 'deelnemers');
    const { reader } = dossier.dossier;
    const tables = reader.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'zoek%'").all() as {
      name: string;
    }[];
    const content = tables.map(({ name }) => JSON.stringify(reader.prepare(`SELECT * FROM "${name}"`).all())).join('\n');
    expect(content).toContain('Öztürk');
    for (const remark of ['epilepsie', 'insuline', 'tillen', 'gesloten map', 'attest aanwezig'])
      expect(content).not.toContain(remark);
  });

  it('attendance equals verwacht.json in the file itself', async () => {
    await dossier.lees('deelnemers.xlsx', 'deelnemers');
    const result = await dossier.lees('aanwezigheden.xlsx', 'aanwezigheden');
    const { per_persoon, namen } = (await expectations()).bestanden['aanwezigheden.xlsx'];
    const found = new Set(namen.filter(({ uitkomst }) => uitkomst === 'gevonden').map(({ naam_in_bestand }) => naam_in_bestand));
    expect(result.questions).toHaveLength(per_persoon.filter(({ naam_in_bestand }) => !found.has(naam_in_bestand)).length);
    const rows = dossier.dossier.db.query.aanwezigheid.findMany().sync();
    for (const month of per_persoon) {
      const persoonId = month.insz === null ? null : dossier.personId(month.insz);
      const own = rows.filter((row) => row.persoonId === persoonId && row.datum?.startsWith(month.maand));
      const counts = {
        hele: own.filter(({ waarde }) => waarde === 'aanwezig').length,
        halve: own.filter(({ waarde }) => waarde === 'half').length,
        Z: own.filter(({ reden }) => reden === 'Z').length,
        V: own.filter(({ reden }) => reden === 'V').length,
        A: own.filter(({ reden }) => reden === 'A').length,
        F: own.filter(({ waarde }) => waarde === 'feestdag').length,
      };
      const { hele, halve, Z, V, A, F } = month;
      const wanted = found.has(month.naam_in_bestand)
        ? { hele, halve, Z, V, A, F }
        : { hele: 0, halve: 0, Z: 0, V: 0, A: 0, F: 0 };
      expect([month.naam_in_bestand, month.maand, counts]).toEqual([month.naam_in_bestand, month.maand, wanted]);
    }
  });
});

describe('importing again', () => {
  it('the same files change nothing and write nothing', async () => {
    const files = [
      ['begeleiders.xlsx', 'begeleiders'],
      ['deelnemers.xlsx', 'deelnemers'],
      ['deelnemers.csv', 'deelnemers'],
      ['doelgroepwerknemers.xlsx', 'doelgroepwerknemers'],
      ['aanwezigheden.xlsx', 'aanwezigheden'],
    ] as const;
    const first = [];
    for (const [name, kind] of files) first.push(await dossier.lees(name, kind));
    const operations = dossier.operations;
    for (const [index, [name, kind]] of files.entries()) {
      const again = await dossier.lees(name, kind);
      expect(sum(again)).toEqual({ new: 0, updated: 0, unchanged: Object.values(sum(first[index]!)).reduce((a, b) => a + b, 0) });
      expect(again.questions.map(({ row, codes, openRowId }) => [row, codes, openRowId])).toEqual(
        first[index]!.questions.map(({ row, codes, openRowId }) => [row, codes, openRowId]),
      );
      expect(again.operation).toBeNull();
    }
    expect(dossier.operations).toBe(operations);
  });

  it('the same list in another file is the same list', async () => {
    await dossier.lees('deelnemers.csv', 'deelnemers');
    expect(sum(await dossier.lees('deelnemers-utf8.csv', 'deelnemers'))).toEqual({ new: 2, updated: 0, unchanged: 16 });
  });

  const HEAD = 'Naam;Voornaam;RR-nummer;Start;Einde;Uren/week;Werkpost;Statuut;Opmerkingen';
  const list = (name: string, ...rows: string[]) => dossier.file(name, [HEAD, ...rows].join('\n'));
  const ROW = 'Maes;Lotte;93.05.18-223.61;02/02/2026;;16;Keuken;RVA;komt met de bus';

  it('a changed cell changes the file; an empty cell and a vanished row change nothing', async () => {
    await dossier.lees(list('a.csv', ROW, 'Baert;Senne;70.07.07-995.23;01/02/2026;;12;Keuken;NWWZ;'), 'deelnemers');
    const next = await dossier.lees(list('b.csv', 'Maes;Lotte;93.05.18-223.61;02/02/2026;30/06/2026;18;;RVA;'), 'deelnemers');
    expect(sum(next)).toEqual({ new: 0, updated: 1, unchanged: 0 });
    const traject = dossier.traject('93051822361', '2026-02-02');
    expect(traject).toMatchObject({ einde: '2026-06-30', opmerkingen: 'komt met de bus' });
    expect(
      dossier.dossier.db.query.urenAfspraak
        .findMany()
        .sync()
        .find((row) => row.trajectId === traject.id)?.uren,
    ).toBe(1800);
    expect(
      dossier.dossier.db.query.statuut
        .findMany()
        .sync()
        .find((row) => row.persoonId === traject.persoonId)?.tot,
    ).toBe('2026-06-30');
    expect(dossier.traject('70070799523', '2026-02-01').verwijderd).toBe(false);
  });

  it('what a person changed since is a question with both values, who and when', async () => {
    await dossier.lees(list('a.csv', ROW), 'deelnemers');
    const traject = dossier.traject('93051822361', '2026-02-02');
    dossier.byHand((writer) => writer.set('amaTraject', traject.id, { opmerkingen: 'komt met de fiets' }));
    // The file says what it said before: nothing to ask.
    expect((await dossier.lees(list('a.csv', ROW), 'deelnemers')).questions).toEqual([]);
    const changed = list('b.csv', ROW.replace('komt met de bus', 'komt te voet'));
    const result = await dossier.lees(changed, 'deelnemers');
    expect(result.questions).toMatchObject([{ row: 2, codes: ['VELD_VERSCHILT:opmerkingen'] }]);
    const [question] = result.questions;
    expect(question?.message).toContain('komt te voet');
    expect(question?.message).toContain('komt met de fiets');
    expect(question?.message).toContain('griet');
    expect(question?.message).toMatch(/\d{2}\/\d{2}\/\d{4}/);
    expect(dossier.traject('93051822361', '2026-02-02').opmerkingen).toBe('komt met de fiets');

    await dossier.call('import.beantwoord', { id: question!.openRowId!, keuze: 'bestand' });
    expect(dossier.traject('93051822361', '2026-02-02').opmerkingen).toBe('komt te voet');
    expect(dossier.count("import_rij WHERE stand = 'open'")).toBe(0);
    expect(await dossier.lees(changed, 'deelnemers')).toMatchObject({ questions: [], operation: null });
  });

  it('the answer "dossier" holds, and is not asked again', async () => {
    await dossier.lees(list('a.csv', ROW), 'deelnemers');
    const { id } = dossier.traject('93051822361', '2026-02-02');
    dossier.byHand((writer) => writer.set('amaTraject', id, { opmerkingen: 'komt met de fiets' }));
    const changed = list('b.csv', ROW.replace('komt met de bus', 'komt te voet').replace(';16;', ';19;'));
    const answered = await dossier.lees(changed, 'deelnemers', { antwoorden: [{ row: 2, choice: 'dossier' }] });
    expect(sum(answered)).toEqual({ new: 0, updated: 1, unchanged: 0 });
    expect(dossier.traject('93051822361', '2026-02-02').opmerkingen).toBe('komt met de fiets');
    expect(dossier.dossier.db.query.urenAfspraak.findMany().sync()[0]?.uren).toBe(1900);
    expect(await dossier.lees(changed, 'deelnemers')).toMatchObject({ questions: [], operation: null });
  });

  it('a list seen for the first time fills what is empty and asks about what differs', async () => {
    await dossier.lees(list('a.csv', ROW), 'deelnemers');
    const other = ['Voornaam;Naam;INSZ;Startdatum;Uren;Advies VDAB', 'Lotte;Maes;93051822361;2/2/2026;16;10/01/2026'].join('\n');
    expect(sum(await dossier.lees(dossier.file('c.csv', other), 'deelnemers'))).toEqual({ new: 0, updated: 1, unchanged: 0 });
    expect(dossier.traject('93051822361', '2026-02-02').adviesDatum).toBe('2026-01-10');
    const differs = ['Voornaam;Naam;INSZ;Begin;Uren', 'Lotte;Maes;93051822361;2/2/2026;20'].join('\n');
    const result = await dossier.lees(dossier.file('d.csv', differs), 'deelnemers');
    expect(result.questions).toMatchObject([{ codes: ['VELD_VERSCHILT:uren_per_week'] }]);
  });

  it('a later assessment stands beside the earlier one', async () => {
    const head = 'Naam;Voornaam;RR-nummer;Start;Laatste evaluatie';
    const row = (date: string) => dossier.file('e.csv', `${head}\nMaes;Lotte;93.05.18-223.61;02/02/2024;${date}`);
    await dossier.lees(row('10/01/2025'), 'deelnemers');
    await dossier.lees(row('12/01/2026'), 'deelnemers');
    expect(
      dossier.dossier.db.query.beoordeling
        .findMany()
        .sync()
        .map(({ besluitOp }) => besluitOp)
        .toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    ).toEqual(['2025-01-10', '2026-01-12']);
    expect((await dossier.lees(row('12/01/2026'), 'deelnemers')).operation).toBeNull();
  });

  it('what was removed in the application does not come back', async () => {
    await dossier.lees(list('a.csv', ROW), 'deelnemers');
    const { id } = dossier.traject('93051822361', '2026-02-02');
    dossier.byHand((writer) => writer.retract('amaTraject', id));
    expect(await dossier.lees(list('a.csv', ROW), 'deelnemers')).toMatchObject({ operation: null, accepted: { unchanged: [2] } });
  });

  it('a corrected start is asked, and keeps one traject', async () => {
    await dossier.lees(list('a.csv', ROW), 'deelnemers');
    const corrected = list('b.csv', ROW.replace('02/02/2026', '03/02/2026'));
    const result = await dossier.lees(corrected, 'deelnemers');
    expect(result.questions).toMatchObject([{ codes: ['TRAJECT_OVERLAP'] }]);
    expect(result.questions[0]?.candidates.map(({ id }) => id)).toContain('start_wijzigen');
    await dossier.call('import.beantwoord', { id: result.questions[0]!.openRowId!, keuze: 'start_wijzigen' });
    expect(dossier.count('ama_traject')).toBe(1);
    expect(dossier.traject('93051822361', '2026-02-03')).toMatchObject({ opmerkingen: 'komt met de bus' });
    expect((await dossier.lees(corrected, 'deelnemers')).operation).toBeNull();
  });
});

describe('open rows', () => {
  it('close when a later file solves them, and stay when it does not', async () => {
    const head = 'Naam;Voornaam;RR-nummer;Start';
    const bad = dossier.file('a.csv', `${head}\nMaes;Lotte;93.05.18-223.62;02/02/2026\nBaert;Senne;x;01/02/2026`);
    await dossier.lees(bad, 'deelnemers');
    expect(dossier.count("import_rij WHERE stand = 'open'")).toBe(2);
    await dossier.lees(
      dossier.file('b.csv', `${head}\nMaes;Lotte;93.05.18-223.61;02/02/2026\nBaert;Senne;x;01/02/2026`),
      'deelnemers',
    );
    const rows = dossier.dossier.db.query.importRij.findMany().sync();
    expect(rows.map(({ stand, codes }) => [stand, codes])).toEqual([
      ['opgelost', ['INSZ_CONTROLE']],
      ['open', ['INSZ_TEKENS']],
    ]);
  });

  it('a dismissed question is not asked again about the same content', async () => {
    const first = await dossier.lees('deelnemers.xlsx', 'deelnemers');
    const question = first.questions.find(({ row }) => row === 53);
    dossier.byHand((writer) => writer.set('importRij', question!.openRowId!, { stand: 'afgewezen', reden: 'proefdag' }));
    const again = await dossier.lees('deelnemers.xlsx', 'deelnemers');
    expect(again.questions.map(({ row }) => row)).toEqual([52]);
    expect(again.skipped).toContainEqual({ row: 53, reason: 'NIET_OVERGENOMEN' });
  });

  it('the second spelling of a person can be left out or take the place of the first', async () => {
    const first = await dossier.lees('deelnemers.xlsx', 'deelnemers');
    const double = first.questions.find(({ row }) => row === 52)!;
    expect(double.candidates.map(({ id, row }) => [id, row])).toEqual([
      ['overslaan', 45],
      ['bijwerken', undefined],
    ]);
    await dossier.call('import.beantwoord', { id: double.openRowId!, keuze: 'bijwerken' });
    const person = dossier.dossier.db.query.persoon
      .findMany()
      .sync()
      .find(({ id }) => id === dossier.personId('06040692845'));
    expect(person).toMatchObject({ naam: 'Vandenbroeck', voornaam: 'Zoe' });
    expect(dossier.count('persoon')).toBe(39);
  });

  it('one answer about a name counts for every month, now and later', async () => {
    await dossier.lees('deelnemers.xlsx', 'deelnemers');
    const first = await dossier.lees('aanwezigheden.xlsx', 'aanwezigheden');
    const id = dossier.personId('84051191668');
    const question = first.questions.find(({ name }) => name === 'El Idrissi A.')!;
    expect(question.candidates[0]).toMatchObject({ id, insz: '84051191668', label: 'Aïcha El Idrissi' });
    await dossier.call('import.beantwoord', { id: question.openRowId!, keuze: id });
    expect(dossier.count("aanwezigheid WHERE reden = 'Z'")).toBeGreaterThan(0);
    const months = dossier.dossier.db.query.aanwezigheid
      .findMany()
      .sync()
      .filter(({ persoonId }) => persoonId === id);
    expect(new Set(months.map(({ datum }) => datum?.slice(0, 7)))).toEqual(new Set(['2026-01', '2026-02', '2026-03']));
    const again = await dossier.lees('aanwezigheden.xlsx', 'aanwezigheden');
    expect(again.questions.some(({ name }) => name === 'El Idrissi A.')).toBe(false);
    expect(again.operation).toBeNull();
  });

  it('answers with "niet overnemen" close the row and write nothing else', async () => {
    const first = await dossier.lees('deelnemers.xlsx', 'deelnemers');
    const rows = dossier.count('change');
    await dossier.call('import.beantwoord', { id: first.questions[0]!.openRowId!, keuze: 'overslaan' });
    expect(dossier.count('change')).toBe(rows + 2);
    await expect(dossier.call('import.beantwoord', { id: first.questions[0]!.openRowId!, keuze: 'overslaan' })).rejects.toThrow(
      'NIET_GEVONDEN',
    );
  });
});

/** What the file says about attendance, oldest statement first; the last word is whether a list said it. */
const says = () =>
  dossier.dossier.db.query.aanwezigheid
    .findMany()
    .sync()
    .map(({ datum, waarde, reden, bron }) => [datum, waarde, reden, bron?.startsWith('aanwezigheden:')]);

describe('attendance three ways', () => {
  const HEAD = `Aanwezigheden maart 2026\nNaam;${Array.from({ length: 31 }, (_, day) => day + 1).join(';')}`;
  const grid = (name: string, cells: Record<number, string>) =>
    dossier.file(name, `${HEAD}\nMaes Lotte;${Array.from({ length: 31 }, (_, day) => cells[day + 1] ?? '').join(';')}`);
  beforeEach(async () => {
    await dossier.lees(
      dossier.file('p.csv', 'Naam;Voornaam;RR-nummer;Start\nMaes;Lotte;93.05.18-223.61;02/02/2026'),
      'deelnemers',
    );
  });

  it('a changed cell replaces what the same list said; an emptied one does not', async () => {
    await dossier.lees(grid('a.csv', { 2: '1', 3: '1', 4: 'Z' }), 'aanwezigheden');
    const result = await dossier.lees(grid('b.csv', { 2: '0,5', 4: 'Z' }), 'aanwezigheden');
    expect(sum(result)).toEqual({ new: 0, updated: 1, unchanged: 0 });
    expect(says()).toEqual([
      ['2026-03-02', 'aanwezig', null, true],
      ['2026-03-03', 'aanwezig', null, true],
      ['2026-03-04', 'afwezig', 'Z', true],
      ['2026-03-02', 'half', null, true],
    ]);
    expect((await dossier.lees(grid('b.csv', { 2: '0,5', 4: 'Z' }), 'aanwezigheden')).operation).toBeNull();
  });

  it('what a person noted on the same day is a question, and the chosen source holds', async () => {
    const persoonId = dossier.personId('93051822361');
    dossier.byHand((writer) => {
      writer.insert('aanwezigheid', {
        persoonId,
        datum: '2026-03-02',
        dagdeel: 'dag',
        waarde: 'afwezig',
        reden: 'V',
        bron: 'hand',
      });
      writer.insert('aanwezigheid', { persoonId, datum: '2026-03-03', dagdeel: 'dag', waarde: 'aanwezig', bron: 'hand' });
    });
    const file = grid('a.csv', { 2: '1', 3: '1', 4: '1' });
    const result = await dossier.lees(file, 'aanwezigheden');
    expect(result.questions).toMatchObject([{ codes: ['VELD_VERSCHILT:02'] }]);
    expect(result.questions[0]?.message).toContain('dag 2');
    await dossier.call('import.beantwoord', { id: result.questions[0]!.openRowId!, keuze: 'bestand' });
    expect(says().slice(2)).toEqual([
      ['2026-03-02', 'aanwezig', null, true],
      ['2026-03-04', 'aanwezig', null, true],
    ]);
    expect(dossier.dossier.db.query.bronBesluit.findMany().sync()).toMatchObject([{ datum: '2026-03-02', dagdeel: 'dag' }]);
    expect((await dossier.lees(file, 'aanwezigheden')).operation).toBeNull();
  });
});

describe('undo', () => {
  it('takes an import back as a whole; importing it again starts anew', async () => {
    const { runId } = await dossier.lees('deelnemers.xlsx', 'deelnemers');
    const undone = await dossier.call('import.maakOngedaan', { runId: runId! });
    expect(undone.gebleven).toEqual([]);
    expect(undone.operation).not.toBeNull();
    expect(dossier.count('persoon WHERE verwijderd = 0')).toBe(0);
    expect(dossier.count('import_rij WHERE verwijderd = 0')).toBe(0);
    expect(sum(await dossier.lees('deelnemers.xlsx', 'deelnemers'))).toEqual({ new: 40, updated: 0, unchanged: 0 });
    expect(dossier.count('persoon WHERE verwijderd = 0')).toBe(39);
  });

  it('keeps what something was built on, and names it', async () => {
    const { runId } = await dossier.lees('deelnemers.xlsx', 'deelnemers');
    const { id, persoonId } = dossier.traject('70070799523', '2023-04-04');
    dossier.byHand((writer) => writer.insert('contact', { persoonId, datum: '2026-03-01', tekst: 'gebeld' }));
    dossier.byHand((writer) => writer.set('amaTraject', id, { contactpersoon: 'An' }));
    const { gebleven } = await dossier.call('import.maakOngedaan', { runId: runId! });
    expect(gebleven.map(({ entiteit }) => entiteit)).toContain('persoon');
    expect(dossier.count('persoon WHERE verwijderd = 0')).toBe(1);
  });

  it('knows no run that is not there', async () => {
    await expect(dossier.call('import.maakOngedaan', { runId: '018f0000-0000-7000-8000-00000000000f' })).rejects.toThrow(
      'NIET_GEVONDEN',
    );
  });
});

describe('columns', () => {
  it('a saved mapping is used for the same list, and never for a medical column', async () => {
    const file = dossier.file('a.csv', 'Wie;Wat;Nummer;Vanaf;Diagnose\nMaes;Lotte;93.05.18-223.61;02/02/2026;rug');
    await expect(dossier.lees(file, 'deelnemers')).rejects.toThrow('KOP_NIET_GEVONDEN');
    const koppeling = { 1: 'naam', 2: 'voornaam', 3: 'insz', 4: 'start', 5: 'opmerkingen' };
    const result = await dossier.lees(file, 'deelnemers', { koppeling, bewaarKoppeling: true });
    expect(sum(result)).toEqual({ new: 1, updated: 0, unchanged: 0 });
    expect(result.neverTaken).toEqual([{ column: '5', header: 'Diagnose', rows: [2] }]);
    expect(dossier.traject('93051822361', '2026-02-02').opmerkingen).toBeNull();
    expect(dossier.count('taak')).toBe(1);
    expect(await dossier.lees(file, 'deelnemers')).toMatchObject({ operation: null, accepted: { unchanged: [2] } });
  });

  it('a preview shows sheets, columns and examples, but never an example of a medical column', async () => {
    const ref = path.resolve('test/fixtures/samples/deelnemers.xlsx');
    const preview = await dossier.call('import.bekijk', { soort: 'deelnemers', bestand: { ref } });
    expect(preview.sheets).toEqual([
      { name: 'Deelnemers AMA', hidden: false, rows: 48, kind: 'deelnemers' },
      { name: 'Wachtlijst', hidden: false, rows: 6, kind: 'kandidaten' },
    ]);
    expect(preview).toMatchObject({ file: 'deelnemers.xlsx', sheet: 'Deelnemers AMA', headerRow: 4, savedMapping: false });
    expect(preview.columns.find(({ column }) => column === 'F')).toEqual({
      column: 'F',
      header: 'Medisch',
      field: null,
      hidden: true,
      neverTaken: true,
      examples: [],
    });
    expect(preview.columns[1]).toMatchObject({ column: 'B', field: 'voornaam', examples: ['Zeynep', 'Senne', 'Joëlle'] });
    expect(preview.fields.filter(({ required }) => required).map(({ field }) => field)).toEqual([
      'naam',
      'voornaam',
      'insz',
      'start',
    ]);
  });
});

describe('hostile files', () => {
  it('that are refused name the file and leave the case file as it was', async () => {
    const { hostile } = await expectations();
    const names = readdirSync(path.resolve('test/fixtures/samples/hostile'));
    const refused = names.filter((name) => hostile.bestanden[name]?.uitkomst === 'weigeren');
    const operations = dossier.operations;
    for (const name of refused) {
      const outcome = await dossier.lees(`hostile/${name}`, 'deelnemers', { proef: true }).catch((error: unknown) => error);
      const failure = outcome instanceof CallFailure ? outcome : null;
      const code = failure?.code ?? 'gelezen';
      const { code: wanted, ook_toegelaten: also = [] } = hostile.bestanden[name]!;
      expect([name, code === wanted || (code === 'gelezen' && also.some((each) => each.startsWith('aanvaarden')))]).toEqual([
        name,
        true,
      ]);
      expect(failure?.details?.['bestand'] ?? name).toBe(name);
    }
    expect(dossier.operations).toBe(operations);
  });
});
