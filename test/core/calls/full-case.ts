/** A case file with a row of every kind of record, every field filled from the registry: what is confidential holds a word of its own. */
import path from 'node:path';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { sourceRoots } from '../../../src/core/transport/index.ts';
import {
  type EntityKey,
  type Field,
  type Logical,
  type Writer,
  entities,
  newId,
  openDossier,
} from '../../../src/core/store/index.ts';
import { PASSPHRASE, SECOND_PASSPHRASE, type TestCore, openCase } from './core.ts';

/** Every confidential text begins with this; every confidential date lies in this year. */
export const SENTINEL = 'Zqvertrouwelijk';
export const SENTINEL_YEAR = '1931';

export interface FullCase {
  readonly test: TestCore;
  /** Id of the row of each kind. */
  readonly ids: Readonly<Record<EntityKey, string>>;
  /** Writes confidential values anew, with other codes, texts and dates; nothing else changes. @param only of which records */
  readonly change: (only?: (key: EntityKey) => boolean) => Promise<void>;
  readonly as: (user: 'griet' | 'bert' | 'dora' | 'mia') => Promise<void>;
}

const KEYS = Object.keys(entities) as EntityKey[];
/** Kept by the application itself. */
const OWN: ReadonlySet<EntityKey> = new Set(['gebruiker', 'organisatie', 'wetwaarde']);

export const confidentialFields = (key: EntityKey): Field[] =>
  [...entities[key].entity.fields.values()].filter(({ dataClass }) => dataClass === 'vertrouwelijk');

function valueOf(key: EntityKey, field: Field, ids: Readonly<Record<EntityKey, string>>, round: number): Logical {
  const secret = field.dataClass === 'vertrouwelijk';
  switch (field.codec) {
    case 'id': {
      const target = KEYS.find((each) => entities[each].entity.name === field.ref);
      // A person who was merged into another, or a document that was replaced, would not be read.
      return target === undefined || target === key || field.name === 'vervangtId' ? null : ids[target];
    }
    case 'code': {
      const { enumValues } = (entities[key].table as unknown as Record<string, AnySQLiteColumn>)[field.name]!;
      const values = enumValues ?? [];
      return values[round % Math.max(1, values.length)] ?? null;
    }
    case 'date':
      return secret ? `${SENTINEL_YEAR}-0${String(round + 1)}-17` : '2026-01-05';
    case 'time':
      return '08:30';
    case 'month':
      return '2026-02';
    case 'bool':
      return secret ? round % 2 === 0 : field.name === 'actief';
    case 'int':
      // Hundredths of a day: half days.
      return field.name === 'jaar' ? 2026 : field.name === 'dagenX100' ? 50 : secret ? 41 + round : 1;
    case 'cents':
    case 'hours':
      return secret ? 4100 + round : 1500;
    case 'decimal':
      return '1.5';
    case 'json':
      return secret ? { naam: `${SENTINEL} ${key} ${String(round)}` } : {};
    case 'text':
      return secret
        ? `${SENTINEL} ${key}.${field.name} ${String(round)}`.slice(0, field.max)
        : 'gewone tekst'.slice(0, field.max);
  }
}

/** What a file of an office holds besides the filled rows: a name to read, and a number that may be shown. */
const NAMED: Partial<Record<EntityKey, Record<string, Logical>>> = {
  persoon: { naam: 'Maes', voornaam: 'Élodie', overledenOp: null, opgegaanIn: null },
  amaTraject: { start: '2026-01-05', einde: '2026-03-31', soort: 'SE' },
  inszNummer: { insz: '93051822361', tot: null },
  importRij: { soort: 'vraag', stand: 'open' },
  importRun: { soort: 'deelnemers' },
  kandidaat: { uitkomst: null },
};

function fill(writer: Writer, ids: Readonly<Record<EntityKey, string>>): void {
  for (const key of KEYS.filter((each) => !OWN.has(each))) {
    const { entity } = entities[key];
    const fields = [...entity.fields.values()].filter(({ name, kind }) => name !== 'verwijderd' && kind === 'register');
    const values = Object.fromEntries(fields.map((field) => [field.name, valueOf(key, field, ids, 0)]));
    writer.raw.insert(entity.name, { ...values, ...NAMED[key] }, ids[key]);
  }
}

/** Fields of an event are never set. */
function refill(
  writer: Writer,
  ids: Readonly<Record<EntityKey, string>>,
  round: number,
  only: (key: EntityKey) => boolean,
): void {
  for (const key of KEYS.filter((each) => !OWN.has(each) && only(each))) {
    const { entity } = entities[key];
    const secret = confidentialFields(key);
    if (secret.length === 0 || entity.kind === 'event') continue;
    const values = Object.fromEntries(secret.map((field) => [field.name, valueOf(key, field, ids, round)]));
    writer.raw.set(entity.name, ids[key], values);
  }
}

/** An open full case file with users of every role that may not see confidential data. */
export async function fullCase(): Promise<FullCase> {
  const test = await openCase();
  await test.call('gebruiker.maak', { naam: 'bert', rol: 'begeleider', wachtzin: SECOND_PASSPHRASE });
  await test.call('gebruiker.maak', { naam: 'dora', rol: 'directie', wachtzin: SECOND_PASSPHRASE });
  await test.call('gebruiker.maak', { naam: 'mia', rol: 'maatwerk', wachtzin: SECOND_PASSPHRASE });
  const ids = Object.fromEntries(KEYS.map((key) => [key, newId()])) as Record<EntityKey, string>;
  const write = async (work: (writer: Writer) => void): Promise<void> => {
    await test.call('dossier.sluit', {});
    const roots = sourceRoots(path.resolve('.'));
    const options = {
      file: test.file,
      profile: path.join(test.folder, 'profiel'),
      appVersion: '0.1.0',
      migrations: roots.drizzle,
    };
    const dossier = await openDossier(
      { ...options, now: Date.now, kdf: { memoryKiB: 64, iterations: 1, parallelism: 1 } },
      { user: 'griet', passphrase: PASSPHRASE },
    );
    dossier.journal.write({ op: 'proef', actor: dossier.userId, source: 'ui' }, work);
    dossier.close();
  };
  const as = async (gebruiker: string): Promise<void> => {
    await test.ask('dossier.sluit', {});
    const wachtzin = gebruiker === 'griet' ? PASSPHRASE : SECOND_PASSPHRASE;
    await test.call('dossier.open', { bestand: test.grant('proef.trajectmap'), gebruiker, wachtzin });
  };
  await write((writer) => fill(writer, ids));
  await as('bert');
  let round = 0;
  const change = (only: (key: EntityKey) => boolean = () => true): Promise<void> => {
    round += 1;
    return write((writer) => refill(writer, ids, round, only));
  };
  return { test, ids, as, change };
}
