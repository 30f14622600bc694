/**
 * Data class per field (domain/ama.md section 8, item 8): whoever has no right on the confidential part gets nothing of it, from any
 * query of the contract, in no error, in no log line; and what they get does not depend on it.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { REPORTS } from '../../../src/core/reports/index.ts';
import { type EntityKey, entities } from '../../../src/core/store/index.ts';
import { type CallName, contract } from '../../../src/shared/contract/index.ts';
import { type FullCase, SENTINEL, SENTINEL_YEAR, confidentialFields, fullCase } from './full-case.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

interface Schema {
  readonly type?: string;
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly pattern?: string;
}

const BY_NAME: Readonly<Record<string, unknown>> = {
  jaar: 2026,
  year: 2026,
  maand: '2026-03',
  month: '2026-03',
  tekst: SENTINEL,
  quarter: '2026Q1',
  kwartaal: 1,
  van: '2026-01-01',
  tot: '2026-12-31',
  besluitOp: '2026-03-31',
  entiteit: 'ama_traject',
  sjabloon: 'x',
};

/** Some value that the schema takes, with ids of the case file where the field names one. */
function example(schema: Schema, name: string, ids: readonly string[]): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const first = (schema.anyOf ?? []).find(({ type }) => type !== 'null');
  if (first) return example(first, name, ids);
  if (schema.type === 'object') return objectOf(schema, ids);
  if (schema.type === 'array') return schema.items ? [example(schema.items, name, ids)] : [];
  if (name === 'kwartaal' && schema.type === 'string') return BY_NAME['quarter'];
  if (name in BY_NAME)
    return typeof BY_NAME[name] === 'number' && schema.type === 'string' ? String(BY_NAME[name]) : BY_NAME[name];
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (schema.type === 'boolean') return true;
  return ids[0] ?? '2026-03-31';
}

function objectOf({ properties = {}, required = [] }: Schema, ids: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]) =>
      required.includes(name) || name in BY_NAME ? [[name, example(schema, name, ids)]] : [],
    ),
  );
}

const QUERIES = (Object.keys(contract) as CallName[]).filter((name) => contract[name].kind === 'query');

/** Inputs to try: every id of the file once where an id is asked, else one. */
function inputsOf(name: CallName, ids: Readonly<Record<EntityKey, string>>): unknown[] {
  const schema = z.toJSONSchema(contract[name].input, { unrepresentable: 'any', io: 'input' }) as Schema;
  const asksId = JSON.stringify(schema).includes('"uuid"');
  const kinds = name === 'record.lijst' ? (schema.properties?.['soort']?.enum ?? []) : [null];
  const base = asksId ? Object.values(ids).map((id) => example(schema, '', [id])) : [example(schema, '', ['2026-03-31'])];
  return kinds.flatMap((soort) => (soort === null ? base : [{ soort }]));
}

/** Reports that a director may make. */
const FIGURES = REPORTS.flatMap(({ id, right }) => (right === 'rapport.cijfers' ? [id] : []));

/** Nothing of what a wholly confidential query is for: emergency instructions of today, for a begeleider. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = { bert: ['noodinstructie.vandaag'], dora: [] };

let file: FullCase;
beforeAll(async () => {
  file = await fullCase();
});
afterAll(() => file.test.close());

/** Inputs that cannot be made up from a schema. */
function special(name: CallName, ids: Readonly<Record<EntityKey, string>>): unknown[] {
  const { persoon: persoonId, amaTraject: trajectId } = ids;
  if (name === 'persoon.overledenProef') return [{ persoonId, op: '2026-03-31' }];
  if (name === 'enclave.dagKeuze') return [{ enclaveId: ids.enclave, datum: '2026-03-31' }];
  if (name === 'maatwerk.vertrek') return [{ persoonId, laatsteDag: '2026-03-31' }];
  if (name === 'funding.watAls') {
    const van = '2026-02-01';
    return [
      { jaar: 2026, wijziging: { soort: 'eraf', trajectId, van } },
      { jaar: 2026, wijziging: { soort: 'erbij', van, heleDagen: 3 } },
    ];
  }
  if (name === 'report.voorbereiding') return FIGURES.map((id) => ({ id, scope: { year: 2026 } }));
  const handeling = { soort: 'datum', veld: 'traject.adviesDatum', datum: '2026-01-02' };
  return name === 'veel.proef' ? [{ doelen: [{ persoonId, trajectId }], handeling }] : [];
}

async function everything(): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const name of QUERIES) {
    for (const input of [...inputsOf(name, file.ids), ...special(name, file.ids)]) {
      const answer = await file.test.ask(name, input);
      answers.set(`${name} ${JSON.stringify(input)}`, JSON.stringify(answer));
    }
  }
  return answers;
}

const nameOf = (key: string): string => key.split(' ')[0]!;
// A day of that year, not four digits with a dash: an id can hold those by chance.
const SECRET_DAY = new RegExp(`${SENTINEL_YEAR}-\\d\\d-\\d\\d(?![0-9a-f])`);
const holdsSecret = (text: string): boolean => text.includes(SENTINEL) || SECRET_DAY.test(text);
const withoutNoise = (text: string): string => text.replaceAll(/"supportId":"[^"]*"/g, '');

test('the case file holds a confidential value in every field that is confidential', async () => {
  await file.as('griet');
  const shown = (await Promise.all(inputsOf('record.lijst', file.ids).map((input) => file.test.ask('record.lijst', input)))).map(
    (each) => JSON.stringify(each),
  );
  const person = JSON.stringify(await file.test.ask('persoon.lees', { id: file.ids.persoon }));
  expect(shown.filter(holdsSecret).length).toBeGreaterThan(4);
  expect(holdsSecret(person)).toBe(true);
  expect((Object.keys(entities) as EntityKey[]).filter((key) => confidentialFields(key).length > 0).length).toBeGreaterThan(9);
});

describe.each(['bert', 'dora'] as const)('%s, who has no right on the confidential part', (user) => {
  let answers: Map<string, string>;
  beforeAll(async () => {
    await file.as(user);
    answers = await everything();
  });

  test('gets nothing confidential from any query', () => {
    const told = [...answers].filter(([key, answer]) => holdsSecret(answer) && !ALLOWED[user]!.includes(nameOf(key)));
    expect(told.map(([key]) => key)).toEqual([]);
    const codes = new Set([...answers.values()].map((each) => /"code":"([A-Z_]+)"/.exec(each)?.[1] ?? 'ok'));
    expect(codes.has('ok')).toBe(true);
    expect(codes.has('ONVERWACHT')).toBe(false);
  });

  test('every query that this role may ask was asked with an input that it takes', () => {
    const refused = /"code":"(?:INVOER_ONGELDIG|DATUM_ONGELDIG)"/;
    const answered = new Set([...answers].flatMap(([key, answer]) => (refused.test(answer) ? [] : [nameOf(key)])));
    expect(QUERIES.filter((name) => !answered.has(name))).toEqual([]);
  });

  test('gets the same answers whatever the confidential values are', async () => {
    await file.change();
    await file.as(user);
    const after = await everything();
    const differs = [...answers].filter(([key, answer]) => withoutNoise(answer) !== withoutNoise(after.get(key) ?? ''));
    // History tells that something was changed, and by whom; the size and day of the file are those of a file that was written.
    const mayDiffer = new Set([...ALLOWED[user]!, 'historie.lijst', 'dossier.stand', 'kopie.stand']);
    expect([...new Set(differs.map(([key]) => nameOf(key)))].filter((name) => !mayDiffer.has(name))).toEqual([]);
  });

  test('a refusal and the log say nothing of it', async () => {
    await file.as(user);
    for (const name of Object.keys(contract) as CallName[]) {
      if (contract[name].kind === 'query' || contract[name].right === 'vrij') continue;
      const schema = z.toJSONSchema(contract[name].input, { unrepresentable: 'any', io: 'input' }) as Schema;
      for (const id of [file.ids.persoon, file.ids.amaTraject, file.ids.noodinstructie]) {
        const wrong = { ...(example(schema, '', [id]) as object), bestaatNiet: 1 };
        expect(holdsSecret(JSON.stringify(await file.test.ask(name, wrong))), name).toBe(false);
      }
    }
    const profile = path.join(file.test.folder, 'profiel');
    const logs = readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((each) =>
      statSync(path.join(profile, each)).isFile(),
    );
    for (const each of logs) expect(holdsSecret(readFileSync(path.join(profile, each), 'latin1')), each).toBe(false);
  });
});

/** Confidential because of the employment in collectief maatwerk; every other confidential field is of AMA or of the person. */
const OF_EMPLOYMENT: ReadonlySet<string> = new Set([
  'doelgroepcategorie',
  'evaluatie',
  'doorstroomtraject',
  'doorstroomSchorsing',
  'doorstroomRijpheid',
  'beweging',
]);

describe('mia, whose right is on the confidential part of the employment only', () => {
  let answers: Map<string, string>;
  beforeAll(async () => {
    await file.as('mia');
    answers = await everything();
  });

  test('sees that part, and no other confidential text', () => {
    const whose = [...answers.values()].flatMap((each) => [...each.matchAll(new RegExp(`${SENTINEL} (\\w+)`, 'gu'))]);
    const seen = new Set(whose.map(([, key]) => key!));
    expect([...seen].filter((key) => !OF_EMPLOYMENT.has(key))).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(['doorstroomtraject', 'doorstroomSchorsing', 'beweging']));
    const worker = JSON.parse(answers.get(`doelgroepwerknemer.lees ${JSON.stringify({ persoonId: file.ids.persoon })}`)!) as {
      value: { categorieen: unknown[] | null };
    };
    expect(worker.value.categorieen).toHaveLength(1);
  });

  test('gets the same answers whatever is confidential of AMA', async () => {
    await file.change((key) => !OF_EMPLOYMENT.has(key));
    await file.as('mia');
    const after = await everything();
    const differs = [...answers].filter(([key, answer]) => withoutNoise(answer) !== withoutNoise(after.get(key) ?? ''));
    const mayDiffer = new Set(['historie.lijst', 'dossier.stand', 'kopie.stand']);
    expect([...new Set(differs.map(([key]) => nameOf(key)))].filter((name) => !mayDiffer.has(name))).toEqual([]);
  });

  test('writes the category, and nothing confidential of AMA', async () => {
    await file.as('mia');
    const persoonId = file.ids.persoon;
    const refused = { ok: false, error: { code: 'GEEN_RECHT' } };
    const category = { persoonId, categorie: 'b', van: '2026-01-05', tot: null };
    expect(await file.test.ask('doelgroepcategorie.maak', category)).toMatchObject({ ok: true });
    expect(await file.test.ask('statuut.maak', { persoonId, code: 'RVA', van: '2026-01-05', tot: null })).toMatchObject(refused);
    expect(await file.test.ask('record.lijst', { soort: 'maatregel' })).toMatchObject(refused);
    expect(await file.test.ask('maatwerk.monitoring', {})).toMatchObject(refused);
    expect(await file.test.ask('beweging.register', {})).toMatchObject(refused);
  });
});

async function madeBy(id: string): Promise<string> {
  const made = await file.test.call('report.maak', {
    id,
    scope: { year: 2026 },
    formats: ['json'],
    map: file.test.grant(`cijfers-${id}`),
    op: '2027-03-31',
    purpose: null,
    confirmation: null,
  });
  return made.files
    .map((each) => readFileSync(path.join(file.test.folder, `cijfers-${id}`, path.basename(each.path)), 'utf8'))
    .join('');
}

describe('documents that somebody makes who has no right on the confidential part', () => {
  test.each(FIGURES)('%s is the same whatever the confidential values are', async (id) => {
    await file.as('dora');
    const before = await madeBy(id);
    expect(holdsSecret(before)).toBe(false);
    await file.change();
    await file.as('dora');
    expect(await madeBy(id)).toBe(before);
  });

  test('every other report is refused', async () => {
    await file.as('dora');
    for (const { id } of REPORTS.filter((each) => !FIGURES.includes(each.id))) {
      const input = { id, scope: { year: 2026, quarter: '2026Q1', all: true }, formats: ['json'], map: null };
      for (const name of ['report.voorbereiding', 'report.maak'] as const) {
        const asked = name === 'report.maak' ? { ...input, purpose: null, confirmation: null } : { id, scope: input.scope };
        expect(await file.test.ask(name, asked), `${name} ${id}`).toMatchObject({ ok: false, error: { code: 'GEEN_RECHT' } });
      }
    }
  });
});

/** What a document that leaves the house may hold, because it is made for that recipient. */
describe('documents that leave the house', () => {
  test.each(['ama-kwartaaloverzicht', 'ama-evaluatie'])('%s holds nothing confidential', async (id) => {
    await file.as('griet');
    const scope = id === 'ama-evaluatie' ? { persoonId: file.ids.persoon } : { quarter: '2026Q1' };
    const made = await file.test.call('report.maak', {
      id,
      scope,
      formats: ['json'],
      map: file.test.grant('uit'),
      op: '2026-03-31',
      purpose: 'proef',
      confirmation: 'proef',
    });
    expect(made.files.length).toBeGreaterThan(0);
    for (const each of made.files) {
      const text = readFileSync(path.join(file.test.folder, 'uit', path.basename(each.path)), 'utf8');
      expect(holdsSecret(text)).toBe(false);
    }
  });
});
