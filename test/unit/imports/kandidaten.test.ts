/** A waiting list: persons without a number, questions about who it is, the same list again, and undo. */
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/core/imports/limits.ts';
import { readFile } from '../../../src/core/imports/read.ts';
import { StoreCase } from './store-case.ts';

// The worker around the reader has tests of its own (hostile.test.ts); starting one per import would take most of the time here.
vi.mock('../../../src/core/imports/reader.ts', () => ({ readInWorker: (bytes: Uint8Array) => readFile(bytes, DEFAULT_LIMITS) }));

const FILE = path.resolve('test/fixtures/kandidaten/kandidaten.xlsx');
const CSV = path.resolve('test/fixtures/kandidaten/kandidaten.csv');

let dossier: StoreCase;
beforeEach(async () => {
  dossier = await StoreCase.open();
});
afterEach(() => dossier.close());

const live = <T extends { verwijderd: boolean }>(rows: T[]): T[] => rows.filter((row) => !row.verwijderd);
const personen = () => live(dossier.dossier.db.query.persoon.findMany().sync());
const kandidaten = () => live(dossier.dossier.db.query.kandidaat.findMany().sync());
const kandidaatVan = (voornaam: string) => {
  const persoon = personen().find((each) => each.voornaam === voornaam);
  return kandidaten().filter((each) => each.persoonId === persoon?.id);
};
const HEADER = 'Naam;Voornaam;Aangemeld op;Verwijzer;GSM';
const list = (...rows: string[]): string => dossier.file('lijst.csv', [HEADER, ...rows].join('\r\n'));

describe.each([
  ['xlsx', FILE],
  ['csv', CSV],
])('the sample as %s', (_kind, file) => {
  it('takes over who can be taken over, asks about a double row, refuses what cannot be read', async () => {
    const result = await dossier.lees(file, 'kandidaten');
    expect(result.headerRow).toBe(3);
    expect(result.accepted).toEqual({ new: [4, 5, 6, 7, 10], updated: [], unchanged: [] });
    expect(result.questions).toMatchObject([{ row: 8, codes: ['DUBBELE_RIJ'] }]);
    expect(result.rejected.map(({ row, codes }) => ({ row, codes }))).toEqual([
      { row: 9, codes: ['INSZ_CONTROLE'] },
      { row: 11, codes: ['NAAM_ONTBREEKT'] },
    ]);
    expect(result.skipped).toEqual([{ row: 12, reason: 'TOTAALRIJ' }]);
    expect(result.signals.map(({ row, code }) => `${String(row)} ${code}`)).toEqual([
      '5 JAAR_TWEE_CIJFERS:gevraagd_op',
      '10 GEVRAAGD_ONTBREEKT',
      '10 UITKOMST_ONBEKEND',
    ]);
    expect(result.neverTaken).toEqual([{ column: file === CSV ? '12' : 'L', header: 'Medische info', rows: [5] }]);
  });
});

describe('what is written', () => {
  it('every field where it belongs, with and without a number', async () => {
    await dossier.lees(FILE, 'kandidaten');
    expect(personen().find(({ voornaam }) => voornaam === 'Tom')).toMatchObject({
      telefoon: '0470 22 33 44',
      gemeente: 'Ninove',
    });
    expect(dossier.count('insz_nummer')).toBe(1);
    expect(kandidaatVan('Nora')).toMatchObject([
      {
        gevraagdOp: '2026-01-12',
        verwijzer: 'OCMW Aalst',
        intakeOp: '2026-02-03',
        uitkomst: null,
        notities: 'belt liefst na 16 u.',
      },
    ]);
    expect(kandidaatVan('Blessing')).toMatchObject([{ adviesOp: '2025-12-15', uitkomst: 'gestart' }]);
    expect(kandidaatVan('Jan')).toMatchObject([{ uitkomst: 'andere_dienst' }]);
  });

  it('of a medical column only that something stood there: a task, never the word', async () => {
    await dossier.lees(FILE, 'kandidaten');
    const tom = personen().find(({ voornaam }) => voornaam === 'Tom');
    expect(dossier.dossier.db.query.taak.findMany().sync()).toMatchObject([
      { persoonId: tom?.id, soort: 'AANPASSING_OF_NOODINSTRUCTIE' },
    ]);
    const tables = ['persoon', 'kandidaat', 'import_stand', 'import_rij', 'change'];
    const everything = tables.flatMap((table) => dossier.dossier.reader.prepare(`SELECT * FROM ${table}`).all());
    expect(JSON.stringify(everything)).not.toContain('diabetes');
  });

  it('the waiting list of a workbook with participants, and not the participants', async () => {
    const result = await dossier.lees('deelnemers.xlsx', 'kandidaten');
    expect(result.sheet).toBe('Wachtlijst');
    expect(result.accepted.new).toHaveLength(6);
    expect(dossier.count('ama_traject')).toBe(0);
  });

  it('is one operation, which is undone as a whole', async () => {
    const before = dossier.operations;
    const { runId } = await dossier.lees(FILE, 'kandidaten');
    expect(dossier.operations).toBe(before + 1);
    await dossier.call('import.maakOngedaan', { runId: runId! });
    expect(personen()).toHaveLength(0);
    expect(kandidaten()).toHaveLength(0);
  });

  it('undone, somebody who started since stays', async () => {
    const { runId } = await dossier.lees(FILE, 'kandidaten');
    const nora = personen().find(({ voornaam }) => voornaam === 'Nora')!;
    dossier.byHand((writer) => writer.insert('amaTraject', { persoonId: nora.id, start: '2026-04-01' }));
    const { gebleven } = await dossier.call('import.maakOngedaan', { runId: runId! });
    expect(gebleven).toContainEqual({ entiteit: 'persoon', aantal: 1 });
    expect(personen().map(({ voornaam }) => voornaam)).toEqual(['Nora']);
  });
});

describe('the same list again', () => {
  it('changes nothing', async () => {
    await dossier.lees(FILE, 'kandidaten');
    const again = await dossier.lees(FILE, 'kandidaten');
    expect(again.accepted).toEqual({ new: [], updated: [], unchanged: [4, 5, 6, 7, 10] });
    expect(again.operation).toBeNull();
  });

  it('what the list says otherwise is taken over, unless somebody changed it here', async () => {
    await dossier.lees(list('Peeters;Wim;01/03/2026;OCMW;0470 11 22 33', 'Aerts;Ria;02/03/2026;VDAB;'), 'kandidaten');
    dossier.byHand((writer) => writer.set('kandidaat', kandidaatVan('Ria')[0]!.id, { verwijzer: 'CAW' }));
    const again = await dossier.lees(list('Peeters;Wim;01/03/2026;CAW;0470112233', 'Aerts;Ria;02/03/2026;OCMW;'), 'kandidaten');
    expect(again.accepted.updated).toEqual([2]);
    expect(kandidaatVan('Wim')).toMatchObject([{ verwijzer: 'CAW' }]);
    expect(again.questions).toMatchObject([{ row: 3, codes: ['VELD_VERSCHILT:verwijzer'] }]);
    expect(kandidaatVan('Ria')).toMatchObject([{ verwijzer: 'CAW' }]);
    await dossier.call('import.beantwoord', { id: again.questions[0]!.openRowId!, keuze: 'bestand' });
    expect(kandidaatVan('Ria')).toMatchObject([{ verwijzer: 'OCMW' }]);
    expect(dossier.count("import_rij WHERE stand = 'open'")).toBe(0);
  });

  it('a row that is gone, or an empty cell, takes nothing away', async () => {
    await dossier.lees(list('Peeters;Wim;01/03/2026;OCMW;', 'Aerts;Ria;02/03/2026;VDAB;'), 'kandidaten');
    await dossier.lees(list('Peeters;Wim;01/03/2026;;'), 'kandidaten');
    expect(kandidaatVan('Wim')).toMatchObject([{ verwijzer: 'OCMW' }]);
    expect(kandidaatVan('Ria')).toHaveLength(1);
  });
});

describe('who it is', () => {
  it('a name that is in the file is a question, also without a number, and is answered for good', async () => {
    const id = dossier.byHand((writer) => writer.insert('persoon', { naam: 'Peeters', voornaam: 'Wim' }));
    const rows = list('PEETERS;Wim;01/03/2026;OCMW;');
    const first = await dossier.lees(rows, 'kandidaten');
    const [question] = first.questions;
    expect(question).toMatchObject({ codes: ['NAAM_LIJKT_OP'], candidates: [{ id }, { id: 'nieuw' }, { id: 'overslaan' }] });
    expect(personen()).toHaveLength(1);
    await dossier.call('import.beantwoord', { id: question!.openRowId!, keuze: id });
    expect(kandidaten()).toMatchObject([{ persoonId: id, gevraagdOp: '2026-03-01' }]);
    const again = await dossier.lees(rows, 'kandidaten');
    expect(again.questions).toEqual([]);
    expect(again.accepted.unchanged).toEqual([2]);
    expect(kandidaten()).toHaveLength(1);
  });

  it('somebody else of the same name is a new person', async () => {
    dossier.byHand((writer) => writer.insert('persoon', { naam: 'Peeters', voornaam: 'Wim' }));
    const result = await dossier.lees(list('Peeters;Wim;01/03/2026;OCMW;'), 'kandidaten', {
      antwoorden: [{ row: 2, choice: 'nieuw' }],
    });
    expect(result.accepted.new).toEqual([2]);
    expect(personen()).toHaveLength(2);
  });

  it('another birth date is another person, without a question', async () => {
    dossier.byHand((writer) => writer.insert('persoon', { naam: 'Peeters', voornaam: 'Wim', geboortedatum: '1990-01-01' }));
    const rows = dossier.file('l.csv', 'Naam;Voornaam;Geboortedatum;Aangemeld op\r\nPeeters;Wim;02/01/1990;01/03/2026\r\n');
    expect((await dossier.lees(rows, 'kandidaten')).accepted.new).toEqual([2]);
    expect(personen()).toHaveLength(2);
  });

  it('a second open question of one person: the same one with another day, or a new one', async () => {
    const rows = list('Peeters;Wim;01/03/2026;OCMW;');
    await dossier.lees(rows, 'kandidaten');
    const id = personen()[0]!.id;
    dossier.byHand((writer) => writer.insert('inszNummer', { persoonId: id, insz: '91041214477' }));
    const header = 'Naam;Voornaam;INSZ;Aangemeld op\r\n';
    const later = dossier.file('later.csv', `${header}Peeters;Wim;91.04.12-144.77;08/03/2026\r\n`);
    const asked = await dossier.lees(later, 'kandidaten', { proef: true });
    expect(asked.questions).toMatchObject([{ codes: ['KANDIDAAT_OPEN'] }]);
    expect(asked.questions[0]!.message).toContain('01/03/2026');
    await dossier.lees(later, 'kandidaten', { antwoorden: [{ row: 2, choice: 'zelfde_vraag' }] });
    expect(kandidaten()).toMatchObject([{ gevraagdOp: '2026-03-08' }]);
    const third = dossier.file('derde.csv', `${header}Peeters;Wim;91.04.12-144.77;01/04/2026\r\n`);
    await dossier.lees(third, 'kandidaten', { antwoorden: [{ row: 2, choice: 'nieuwe_vraag' }] });
    expect(new Set(kandidaten().map(({ gevraagdOp }) => gevraagdOp))).toEqual(new Set(['2026-03-08', '2026-04-01']));
  });

  it('a candidate without a number who turns out to have one is the same person after an answer', async () => {
    await dossier.lees(list('Peeters;Wim;01/03/2026;OCMW;'), 'kandidaten');
    const id = personen()[0]!.id;
    const rows = dossier.file('n.csv', 'Naam;Voornaam;INSZ;Aangemeld op\r\nPeeters;Wim;91.04.12-144.77;01/03/2026\r\n');
    const result = await dossier.lees(rows, 'kandidaten', { antwoorden: [{ row: 2, choice: id }] });
    expect(result.questions).toEqual([]);
    expect(dossier.personId('91041214477')).toBe(id);
    expect(kandidaten()).toHaveLength(1);
  });

  it('somebody with a running traject is said', async () => {
    const id = dossier.byHand((writer) => writer.insert('persoon', { naam: 'Peeters', voornaam: 'Wim' }));
    dossier.byHand((writer) => writer.insert('amaTraject', { persoonId: id, start: '2026-01-05' }));
    const result = await dossier.lees(list('Peeters;Wim;01/03/2026;OCMW;'), 'kandidaten', {
      antwoorden: [{ row: 2, choice: id }],
    });
    expect(result.signals.map(({ code }) => code)).toEqual(['HEEFT_TRAJECT']);
  });
});
