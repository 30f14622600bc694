/** What the journal costs: one operation with all its changes, hashes and search index, against the bare rows in the same encrypted file. */
import { randomBytes } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createTablesIn, createDatabase, idToBytes, newId, type Connection, type Dossier } from '../../src/core/store/index.ts';
import { caseFile, openFixture } from '../fixtures/case-file.ts';
import { person } from '../fixtures/people.ts';
import { MIGRATIONS, scratch } from '../fixtures/place.ts';
import type { Case } from '../measure.ts';

interface Desk {
  readonly folder: string;
  readonly empty: string;
  dossier: Dossier | null;
  bare: Connection | null;
}

async function freshFiles(desk: Desk): Promise<void> {
  desk.dossier?.close();
  desk.bare?.close();
  rmSync(desk.folder, { recursive: true, force: true });
  cpSync(desk.empty, desk.folder, { recursive: true });
  desk.dossier = await openFixture(desk.folder);
  desk.bare = createDatabase(path.join(desk.folder, 'kaal.trajectmap'), randomBytes(32), randomBytes(16));
  createTablesIn(desk.bare, MIGRATIONS);
}

async function openDesk(): Promise<Desk> {
  return { folder: path.join(scratch(), 'dossier'), empty: await caseFile(0), dossier: null, bare: null };
}

const day = (n: number): string => `2026-0${1 + (n % 9)}-1${n % 10}`;

/** Statements of attendance, as an import makes them: nothing of them is searchable. */
export async function journalAttendance(rows: number): Promise<Case> {
  const desk = await openDesk();
  return {
    reset: () => freshFiles(desk),
    baseline() {
      const insert = desk.bare!.prepare(
        'INSERT INTO aanwezigheid (id, hlc, persoon_id, datum, dagdeel, waarde, bron) VALUES (?, ?, ?, ?, ?, ?, ?)',
      );
      const id = idToBytes(newId());
      desk.bare!.transaction(() => {
        desk.bare!.prepare('INSERT INTO persoon (id) VALUES (?)').run(id);
        for (let n = 0; n < rows; n += 1) insert.run(idToBytes(newId()), 1, id, day(n), 'dag', 'aanwezig', 'hand');
      })();
    },
    subject() {
      const { journal, userId } = desk.dossier!;
      journal.write({ op: 'import.aanwezigheden', actor: userId, source: 'import' }, (writer) => {
        const persoonId = writer.insert('persoon', {});
        for (let n = 0; n < rows; n += 1) {
          writer.insert('aanwezigheid', { persoonId, datum: day(n), dagdeel: 'dag', waarde: 'aanwezig', bron: 'hand' });
        }
      });
    },
    figures: ({ median }) => ({ 'rows per second': Math.round(rows / (median / 1000)).toLocaleString('en') }),
    close: () => (desk.dossier?.close(), desk.bare?.close()),
  };
}

/** Persons with a name, a note and a number: every one goes into the search index. */
export async function journalPersons(rows: number): Promise<Case> {
  const desk = await openDesk();
  const people = Array.from({ length: rows }, (_, n) => person(n));
  return {
    reset: () => freshFiles(desk),
    baseline() {
      const insert = desk.bare!.prepare(
        'INSERT INTO persoon (id, hlc, naam, voornaam, geboortedatum, vdab_nummer, notities) VALUES (?, ?, ?, ?, ?, ?, ?)',
      );
      const number = desk.bare!.prepare('INSERT INTO insz_nummer (id, hlc, persoon_id, insz) VALUES (?, ?, ?, ?)');
      desk.bare!.transaction(() => {
        for (const { naam, voornaam, geboortedatum, vdabNummer, notities, insz } of people) {
          const id = idToBytes(newId());
          insert.run(id, 1, naam, voornaam, geboortedatum, vdabNummer, notities);
          number.run(idToBytes(newId()), 1, id, insz);
        }
      })();
    },
    subject() {
      const { journal, userId } = desk.dossier!;
      journal.write({ op: 'import.deelnemers', actor: userId, source: 'import' }, (writer) => {
        for (const { insz, ...values } of people) {
          const persoonId = writer.insert('persoon', values);
          writer.insert('inszNummer', { persoonId, insz });
        }
      });
    },
    close: () => (desk.dossier?.close(), desk.bare?.close()),
  };
}

/** One field changed and saved, a hundred times: each its own operation, flushed to the disk; against an update that is flushed too. */
export async function journalSave(persons: number): Promise<Case> {
  const SAVES = 100;
  const folder = path.join(scratch(), 'dossier');
  cpSync(await caseFile(persons, false), folder, { recursive: true });
  const dossier = await openFixture(folder);
  const ids = dossier.reader
    .prepare<[], { id: Buffer }>('SELECT id FROM persoon LIMIT 100')
    .all()
    .map(({ id }) => id);
  const texts = ids.map((id) => id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
  let round = 0;
  return {
    reset: () => (round += 1),
    baseline: () =>
      dossier.vault.withWriter((writer) => {
        const update = writer.prepare('UPDATE persoon SET telefoon = ? WHERE id = ?');
        for (let n = 0; n < SAVES; n += 1) update.run(`${round}-${n}`, ids[n % ids.length]!);
      }),
    subject() {
      const header = { op: 'persoon.wijzig', actor: dossier.userId, source: 'ui' } as const;
      for (let n = 0; n < SAVES; n += 1) {
        dossier.journal.write(header, (writer) => writer.set('persoon', texts[n % texts.length]!, { email: `${round}-${n}` }));
      }
    },
    figures: ({ median }) => ({ 'ms per save': (median / SAVES).toFixed(2) }),
    close: () => dossier.close(),
  };
}
