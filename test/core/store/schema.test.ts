/** The tables of a migrated file, and what no migration may do. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Connection, createDatabase, openWriter } from '../../../src/core/store/driver.ts';
import { entities } from '../../../src/core/store/fields/index.ts';
import { createTablesIn, migrateFile } from '../../../src/core/store/migrate.ts';
import { createSearchIndex, search } from '../../../src/core/store/search.ts';
import { firstMigrations, migrationSql, migrationTags } from '../store-fixtures/migrations.ts';
import { createTemplate, tempFolder } from './open-file.ts';

const template = createTemplate();
afterAll(() => template.remove());

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/** Definitions as SQLite keeps them; what FTS5 makes for itself follows from its own version. */
function schemaOf(connection: Connection): SchemaRow[] {
  const shadow = new Set(
    connection
      .prepare<[], { name: string }>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'")
      .all()
      .map(({ name }) => name),
  );
  return connection
    .prepare<[], SchemaRow>("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type DESC, name")
    .all()
    .filter(({ name }) => !shadow.has(name));
}

describe('the schema', () => {
  test('of a migrated file is the one that was reviewed', async () => {
    const { reader, close } = template.open();
    const text = schemaOf(reader)
      .map(({ sql }) => `${sql ?? ''};\n`)
      .join('\n');
    close();
    await expect(text).toMatchFileSnapshot('schema.snapshot.sql');
  });

  test('has the tables and columns that drizzle reads, and no others', () => {
    const { reader, close } = template.open();
    const tables = reader
      .prepare<[], { name: string }>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')")
      .all()
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('sqlite_'));
    close();
    const own = [
      '__drizzle_migrations',
      'change',
      'meta',
      'op_pending',
      'sleutel_slot',
      'tx',
      'zoek',
      'zoek_doc',
      'zoek_vertrouwelijk',
    ];
    expect(tables.sort()).toEqual([...own, ...Object.values(entities).map(({ entity }) => entity.name)].sort());
  });

  test('checks every foreign key at the end of a transaction, and deletes nothing by itself', () => {
    const { reader, close } = template.open();
    const tables = schemaOf(reader).filter(({ type }) => type === 'table');
    const keys = tables.flatMap(({ sql }) =>
      // A column that a migration added names its key itself.
      [...(sql ?? '').matchAll(/REFERENCES[^,]*?(?=,\s|\n\)|\)$)/g)].map(([key]) => key),
    );
    const listed = tables.flatMap(({ name }) =>
      reader.prepare<[string], { on_delete: string; on_update: string }>('SELECT * FROM pragma_foreign_key_list(?)').all(name),
    );
    close();
    expect(keys.length).toBeGreaterThan(50);
    expect(keys).toHaveLength(listed.length);
    expect(keys.filter((key) => !key.endsWith('DEFERRABLE INITIALLY DEFERRED'))).toEqual([]);
    expect(listed.filter((key) => key.on_delete !== 'NO ACTION' || key.on_update !== 'NO ACTION')).toEqual([]);
  });

  test('asks nothing of the facts: only ids, and what the journal writes itself, are NOT NULL or UNIQUE', () => {
    const { reader, close } = template.open();
    const names = Object.values(entities).map(({ entity }) => entity.name);
    const required = names.flatMap((name) =>
      reader
        .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?) WHERE "notnull" = 1')
        .all(name)
        .filter((column) => !['id', 'verwijderd', 'hlc'].includes(column.name))
        .map((column) => `${name}.${column.name}`),
    );
    const unique = names.flatMap((name) =>
      reader
        .prepare<[string], { name: string }>(`SELECT name FROM pragma_index_list(?) WHERE "unique" = 1 AND origin <> 'pk'`)
        .all(name)
        .map((index) => index.name),
    );
    const checks = schemaOf(reader).filter(({ sql }) => /\bCHECK\s*\(/i.test(sql ?? ''));
    close();
    expect({ required, unique, checks }).toEqual({ required: [], unique: [], checks: [] });
  });

  test('has an index for every reference, so that undo and foreign keys need no scan', () => {
    const { reader, close } = template.open();
    const missing = Object.values(entities).flatMap(({ entity }) =>
      [...entity.fields.values()]
        .filter(({ ref }) => ref !== undefined)
        .filter(({ column }) => {
          const plan = reader.prepare<[Buffer], { detail: string }>(
            `EXPLAIN QUERY PLAN SELECT 1 FROM "${entity.name}" WHERE "${column}" = ?`,
          );
          return !plan.all(randomBytes(16)).every(({ detail }) => detail.includes('USING'));
        })
        .map(({ column }) => `${entity.name}.${column}`),
    );
    close();
    expect(missing).toEqual([]);
  });
});

describe('a migration', () => {
  const statements = migrationTags.flatMap((tag) =>
    migrationSql(tag)
      .split('--> statement-breakpoint')
      .map((sql): [string, string] => [tag, sql.trim()]),
  );

  test.each(migrationTags)('%s drops no table and no row without saying so', (tag) => {
    const sql = migrationSql(tag);
    const declared = new Set(
      [...sql.matchAll(/^-- rows may drop: (.+)$/gm)].flatMap((match) => match[1]!.split(',').map((name) => name.trim())),
    );
    const dropped = [...sql.matchAll(/(?:DROP TABLE(?: IF EXISTS)?|DELETE FROM)\s+[`"]?(\w+)/gi)].map((match) => match[1]!);
    const rebuilt = new Set([...sql.matchAll(/RENAME TO\s+[`"]?(\w+)/gi)].map((match) => match[1]!));
    expect(dropped.filter((name) => !declared.has(name) && !rebuilt.has(name))).toEqual([]);
    expect(sql).not.toMatch(/ON DELETE (?:CASCADE|SET)|ON UPDATE (?:CASCADE|SET)/i);
  });

  test('has a statement in every part, because a part without one stops the migration', () => {
    const empty = statements.filter(([, sql]) => sql.replaceAll(/^--.*$/gm, '').trim() === '');
    expect(empty).toEqual([]);
  });
});

/** What a file of the version before holds, and what must be true of it afterwards; one for each migration. */
const CASES: Readonly<Record<string, { fill: (writer: Connection) => void; check: (file: Connection) => void }>> = {
  '0000_begin': {
    fill: () => undefined,
    check(file) {
      const made = file.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
      expect(made.length).toBeGreaterThan(40);
      for (const { name } of made.filter((table) => !table.name.startsWith('__')))
        expect(file.prepare(`SELECT count(*) AS n FROM "${name}"`).get()).toEqual({ n: 0 });
    },
  },
  '0001_zoeken': {
    fill(writer) {
      writer.exec(`INSERT INTO persoon (id, naam, voornaam) VALUES (x'018f0000000070008000000000000010', 'Yıldız', 'Çağla');
        INSERT INTO insz_nummer (id, persoon_id, insz)
          VALUES (x'018f0000000070008000000000000011', x'018f0000000070008000000000000010', '79011791250')`);
    },
    check(file) {
      expect(file.prepare('SELECT naam, voornaam FROM persoon').all()).toEqual([{ naam: 'Yıldız', voornaam: 'Çağla' }]);
      expect(file.prepare('SELECT insz FROM insz_nummer').all()).toEqual([{ insz: '79011791250' }]);
      expect(file.prepare('SELECT count(*) AS n FROM zoek').get()).toEqual({ n: 0 });
    },
  },
  '0002_dagelijks': {
    fill(writer) {
      writer.exec(`INSERT INTO persoon (id, naam, voornaam) VALUES (x'018f0000000070008000000000000010', 'Yıldız', 'Çağla');
        INSERT INTO ama_traject (id, persoon_id, start) VALUES (x'018f0000000070008000000000000012', x'018f0000000070008000000000000010', '2025-02-03');
        INSERT INTO werkpost (id, naam) VALUES (x'018f0000000070008000000000000013', 'Fietspunt');
        INSERT INTO uitvoer (id, rapport, periode) VALUES (x'018f0000000070008000000000000014', 'ama-kwartaaloverzicht', '2026Q1')`);
    },
    check(file) {
      expect(file.prepare('SELECT naam, voornaam, overleden_op FROM persoon').all()).toEqual([
        { naam: 'Yıldız', voornaam: 'Çağla', overleden_op: null },
      ]);
      expect(file.prepare('SELECT start, vestiging_id FROM ama_traject').all()).toEqual([
        { start: '2025-02-03', vestiging_id: null },
      ]);
      expect(file.prepare('SELECT naam, plaatsen FROM werkpost').all()).toEqual([{ naam: 'Fietspunt', plaatsen: null }]);
      expect(file.prepare('SELECT periode, versie FROM uitvoer').all()).toEqual([{ periode: '2026Q1', versie: null }]);
    },
  },
  '0003_sjabloon': {
    fill(writer) {
      writer.exec(`INSERT INTO persoon (id, naam) VALUES (x'018f0000000070008000000000000020', 'Ünlü');
        INSERT INTO onkost (id, persoon_id, datum, soort, cents) VALUES (x'018f0000000070008000000000000021', x'018f0000000070008000000000000020', '2025-12-06', 'geschenkbon', 3500);
        INSERT INTO wvg_overeenkomst (id, persoon_id, van, uren) VALUES (x'018f0000000070008000000000000022', x'018f0000000070008000000000000020', '2025-01-06', 1150)`);
    },
    check(file) {
      expect(file.prepare('SELECT datum, cents, kinderen FROM onkost').all()).toEqual([
        { datum: '2025-12-06', cents: 3500, kinderen: null },
      ]);
      expect(file.prepare('SELECT van, uren FROM wvg_overeenkomst').all()).toEqual([{ van: '2025-01-06', uren: 1150 }]);
      expect(file.prepare('SELECT count(*) AS n FROM wvg_evaluatie').get()).toEqual({ n: 0 });
      expect(file.prepare('SELECT count(*) AS n FROM sjabloon').get()).toEqual({ n: 0 });
    },
  },
  '0004_bijlagen': {
    fill(writer) {
      writer.exec(`INSERT INTO persoon (id, naam) VALUES (x'018f0000000070008000000000000030', 'Çelik');
        INSERT INTO toestemming (id, persoon_id, soort, aanwezig) VALUES (x'018f0000000070008000000000000031', x'018f0000000070008000000000000030', 'OCMW', 'ja');
        INSERT INTO meta (sleutel, waarde) VALUES ('proef', 'blijft')`);
    },
    check(file) {
      expect(file.prepare('SELECT naam FROM persoon').all()).toEqual([{ naam: 'Çelik' }]);
      expect(file.prepare('SELECT soort, aanwezig FROM toestemming').all()).toEqual([{ soort: 'OCMW', aanwezig: 'ja' }]);
      expect(file.prepare("SELECT waarde FROM meta WHERE sleutel = 'proef'").all()).toEqual([{ waarde: 'blijft' }]);
      expect(file.prepare('SELECT count(*) AS n FROM bijlage').get()).toEqual({ n: 0 });
    },
  },
  '0005_uitstel': {
    fill(writer) {
      writer.exec(`INSERT INTO persoon (id, naam) VALUES (x'018f0000000070008000000000000040', 'Öztürk');
        INSERT INTO persoon (id, naam, opgegaan_in) VALUES (x'018f0000000070008000000000000041', 'Ozturk', x'018f0000000070008000000000000040');
        INSERT INTO voorgeschiedenis (id, persoon_id, sleutel) VALUES (x'018f0000000070008000000000000042', x'018f0000000070008000000000000040', 'AMA-21|x')`);
    },
    check(file) {
      expect(file.prepare('SELECT naam, opgegaan_in IS NULL AS blijft FROM persoon ORDER BY id').all()).toEqual([
        { naam: 'Öztürk', blijft: 1 },
        { naam: 'Ozturk', blijft: 0 },
      ]);
      expect(file.prepare('SELECT sleutel FROM voorgeschiedenis').all()).toEqual([{ sleutel: 'AMA-21|x' }]);
    },
  },
  '0006_verzending': {
    fill(writer) {
      writer.exec(`INSERT INTO persoon (id, naam) VALUES (x'018f0000000070008000000000000050', 'Škoda');
        INSERT INTO ama_traject (id, persoon_id, start) VALUES (x'018f0000000070008000000000000051', x'018f0000000070008000000000000050', '2025-02-03');
        INSERT INTO beoordeling (id, persoon_id, traject_id, gevraagd_op, herinnerd_op) VALUES (x'018f0000000070008000000000000052', x'018f0000000070008000000000000050', x'018f0000000070008000000000000051', '2026-01-05', '2026-03-02');
        INSERT INTO uitvoer (id, persoon_id, rapport, model, model_hash, verzonden_op) VALUES (x'018f0000000070008000000000000053', x'018f0000000070008000000000000050', 'ama-evaluatie', '{"b":1,"a":2}', 'ab', '2026-01-05')`);
    },
    check(file) {
      expect(file.prepare('SELECT gevraagd_op, herinnerd_op, uitvoer_id FROM beoordeling').all()).toEqual([
        { gevraagd_op: '2026-01-05', herinnerd_op: '2026-03-02', uitvoer_id: null },
      ]);
      // What was frozen stays as it was written, with its sending.
      expect(file.prepare('SELECT model, model_hash, verzonden_op, reeks, bestand_hash FROM uitvoer').all()).toEqual([
        { model: '{"b":1,"a":2}', model_hash: 'ab', verzonden_op: '2026-01-05', reeks: null, bestand_hash: null },
      ]);
      expect(file.prepare('SELECT count(*) AS n FROM verzending').get()).toEqual({ n: 0 });
    },
  },
  '0007_maatwerk': {
    fill(writer) {
      writer.exec(`INSERT INTO persoon (id, naam) VALUES (x'018f0000000070008000000000000060', 'Yıldız');
        INSERT INTO ama_traject (id, persoon_id, start, einde) VALUES (x'018f0000000070008000000000000061', x'018f0000000070008000000000000060', '2024-02-05', '2025-03-31');
        INSERT INTO tewerkstelling (id, persoon_id, van, omschrijving, doelgroepwerknemer, uit_traject_id) VALUES (x'018f0000000070008000000000000062', x'018f0000000070008000000000000060', '2025-04-01', 'magazijn', 1, x'018f0000000070008000000000000061');
        INSERT INTO pop_versie (id, persoon_id, traject_id, nummer, datum, geregistreerd_op) VALUES (x'018f0000000070008000000000000063', x'018f0000000070008000000000000060', x'018f0000000070008000000000000061', 2, '2024-06-03', '2024-06-04');
        INSERT INTO begeleider (id, naam, voornaam, grond, vte, vloer) VALUES (x'018f0000000070008000000000000064', 'Peeters', 'An', 4, 80, 1);
        INSERT INTO contingent (id, soort, van, plaatsen) VALUES (x'018f0000000070008000000000000065', 'cmw', '2025-01-01', 42);
        INSERT INTO contact (id, persoon_id, datum, met_wie) VALUES (x'018f0000000070008000000000000066', x'018f0000000070008000000000000060', '2025-03-10', 'VDAB')`);
    },
    check(file) {
      expect(
        file
          .prepare(
            'SELECT van, omschrijving, doelgroepwerknemer AS dgw, uit_traject_id IS NOT NULL AS uit, mvac, gemelde_staat FROM tewerkstelling',
          )
          .all(),
      ).toEqual([{ van: '2025-04-01', omschrijving: 'magazijn', dgw: 1, uit: 1, mvac: null, gemelde_staat: null }]);
      expect(file.prepare('SELECT nummer, geregistreerd_op, tewerkstelling_id, persoonsgegevens FROM pop_versie').all()).toEqual([
        { nummer: 2, geregistreerd_op: '2024-06-04', tewerkstelling_id: null, persoonsgegevens: null },
      ]);
      expect(file.prepare('SELECT grond, vte, vloer, coach FROM begeleider').all()).toEqual([
        { grond: 4, vte: 80, vloer: 1, coach: null },
      ]);
      expect(file.prepare('SELECT plaatsen, vte FROM contingent').all()).toEqual([{ plaatsen: 42, vte: null }]);
      expect(file.prepare('SELECT met_wie, stage_id FROM contact').all()).toEqual([{ met_wie: 'VDAB', stage_id: null }]);
      for (const table of ['wop', 'arbeidscontract', 'evaluatie', 'doorstroomtraject', 'stage', 'enclave', 'kwartaalcijfer'])
        expect(file.prepare(`SELECT count(*) AS n FROM "${table}"`).get()).toEqual({ n: 0 });
    },
  },
  '0008_schermvolgorde': {
    fill(writer) {
      writer.exec(`INSERT INTO persoon (id, naam) VALUES (x'018f0000000070008000000000000070', 'Yıldız');
        INSERT INTO kolom_opening (id, sjabloon, kolom, reden) VALUES (x'018f0000000070008000000000000071', 'ab12', 'Rijksregisternummer', 'gevraagd')`);
    },
    check(file) {
      expect(file.prepare('SELECT sjabloon, kolom, reden FROM kolom_opening').all()).toEqual([
        { sjabloon: 'ab12', kolom: 'Rijksregisternummer', reden: 'gevraagd' },
      ]);
      expect(file.prepare('SELECT rapport, delen, op, door FROM schermvolgorde').all()).toEqual([]);
    },
  },
  '0009_gebruiker_begeleider': {
    fill(writer) {
      writer.exec(`INSERT INTO persoon (id, naam) VALUES (x'018f0000000070008000000000000080', 'Yıldız');
        INSERT INTO begeleider (id, naam) VALUES (x'018f0000000070008000000000000081', 'Noor Maes');
        INSERT INTO gebruiker (id, naam, rol, actief) VALUES (x'018f0000000070008000000000000082', 'Noor', 'begeleider', 1)`);
    },
    check(file) {
      // Nobody is linked by the migration: a person says who is who.
      expect(file.prepare('SELECT naam, rol, actief, begeleider_id FROM gebruiker').all()).toEqual([
        { naam: 'Noor', rol: 'begeleider', actief: 1, begeleider_id: null },
      ]);
      file.exec(`UPDATE gebruiker SET begeleider_id = x'018f0000000070008000000000000081'`);
      expect(file.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    },
  },
  '0010_stage_kosten': {
    fill(writer) {
      writer.exec(`INSERT INTO persoon (id, naam) VALUES (x'018f0000000070008000000000000090', 'Yıldız');
        INSERT INTO doorstroomtraject (id, persoon_id, start) VALUES (x'018f0000000070008000000000000091', x'018f0000000070008000000000000090', '2026-01-05');
        INSERT INTO stage (id, persoon_id, doorstroomtraject_id, van, prijs_cents) VALUES (x'018f0000000070008000000000000092', x'018f0000000070008000000000000090', x'018f0000000070008000000000000091', '2026-02-02', 61250)`);
    },
    check(file) {
      // The price that was agreed stays where it was: it is no line of the list.
      expect(file.prepare('SELECT van, prijs_cents FROM stage').all()).toEqual([{ van: '2026-02-02', prijs_cents: 61_250 }]);
      expect(file.prepare('SELECT stage_id, post, bedrag_cents, nota FROM stage_post').all()).toEqual([]);
    },
  },
  '0011_evaluatie_afwezig': {
    fill(writer) {
      writer.exec(`INSERT INTO persoon (id, naam) VALUES (x'018f00000000700080000000000000a0', 'Yıldız');
        INSERT INTO evaluatie (id, persoon_id, gepland_op, productiviteit, medische_reden) VALUES (x'018f00000000700080000000000000a1', x'018f00000000700080000000000000a0', '2026-05-20', 'Haalt het tempo.', 1)`);
    },
    check(file) {
      // No count is made up: nobody was absent is another answer than nobody counted.
      expect(
        file
          .prepare(
            'SELECT gepland_op, productiviteit, medische_reden AS medisch, afwezig_dagen, afwezig_van, afwezig_tot, afwezig_bron FROM evaluatie',
          )
          .all(),
      ).toEqual([
        {
          gepland_op: '2026-05-20',
          productiviteit: 'Haalt het tempo.',
          medisch: 1,
          afwezig_dagen: null,
          afwezig_van: null,
          afwezig_tot: null,
          afwezig_bron: null,
        },
      ]);
      // The index of today needs the tables of today.
      createSearchIndex(file).rebuild();
      expect(search(file, 'yildiz', 10)).toHaveLength(1);
      for (const { entity } of Object.values(entities))
        expect(() => file.prepare(`SELECT count(*) AS n FROM "${entity.name}"`).get()).not.toThrow();
    },
  },
};

describe('each migration, on a file with data of the version before', () => {
  test('has its case', () => {
    expect(Object.keys(CASES)).toEqual(migrationTags);
  });

  test.each(migrationTags)('%s', (tag) => {
    const index = migrationTags.indexOf(tag);
    const file = path.join(tempFolder(), 'voor.trajectmap');
    const [key, salt] = [randomBytes(32), randomBytes(16)];
    const before = createDatabase(file, key, salt);
    createTablesIn(before, firstMigrations(index));
    CASES[tag]!.fill(before);
    before.close();
    migrateFile({ file, key, salt }, firstMigrations(index + 1), `${file}-voor`);
    const after = openWriter(file, key, salt);
    expect(after.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    CASES[tag]!.check(after);
    after.close();
  });
});
