/**
 * What was sent stays as it was sent (issue 4: a stored decision keeps the values that it was made with): after the law, the user's own values,
 * the facts, the logo or the template moved, the frozen model and every file drawn from it are the same, to the byte.
 */
import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { InputOf, OutputOf } from '../../../src/shared/contract/index.ts';
import { toIsoDate } from '../../../src/shared/domain/date.ts';
import { sourceRoots } from '../../../src/core/transport/index.ts';
import { idToBytes, openDossier } from '../../../src/core/store/index.ts';
import { PASSPHRASE, type TestCore, openCase, withTraject } from './core.ts';

vi.setConfig({ testTimeout: 120_000 });

const NOW = Date.parse('2026-04-20T09:00:00Z');
const REASON = { reason: 'Nagekeken met de begeleider.' };
const OVERVIEW = ['json', 'csv', 'xlsx', 'pdf'] as const;
const TEMPLATE = 'sjabloon-kwartaaloverzicht.xlsx';
const EVALUATION = ['json', 'docx', 'pdf'] as const;

let t: TestCore;
let now = NOW;
let ids: { persoonId: string; trajectId: string };
beforeEach(async () => {
  now = NOW;
  t = await openCase({ now: () => now });
  ids = await withTraject(t);
  await presence('2026-01-12', 'aanwezig');
  // A half day: what it counts is a value of the law that nobody confirmed.
  for (const datum of ['2026-02-09', '2026-03-09']) await presence(datum, 'half');
});
afterEach(() => t.close());

const presence = (datum: string, waarde: 'aanwezig' | 'half') =>
  t.core.call(
    'aanwezigheid.zet',
    {
      uitspraken: [
        { persoonId: ids.persoonId, datum: toIsoDate(datum), dagdeel: 'dag', werkpostId: null, waarde, uren: null, reden: null },
      ],
    },
    REASON,
  );

type Formats = InputOf<'report.maak'>['formats'];

async function makeAndSend(id: string, scope: InputOf<'report.maak'>['scope'], formats: readonly Formats[number][]) {
  const made = await t.call('report.maak', {
    id,
    scope,
    formats: [...formats],
    map: null,
    purpose: null,
    confirmation: 'Proef',
  });
  const line = (await t.call('verzending.register', {})).regels.find(
    ({ rapport, stand }) => rapport === id && stand !== 'verzonden',
  )!;
  const input = {
    ids: [line.id],
    op: toIsoDate('2026-04-20'),
    wijze: 'post' as const,
    aan: null,
    door: null,
    bewijs: null,
    opmerking: null,
  };
  await t.call('verzending.noteer', { ...input, stempel: (await t.call('verzending.proef', input)).stempel });
  return { id: line.id, files: await digests(made.files) };
}

/** Hash of each file by its name. */
async function digests(files: OutputOf<'report.maak'>['files']): Promise<Record<string, string>> {
  const pairs = await Promise.all(
    files.map(async ({ path: name, blob }) => {
      const { bytes } = (await t.core.blob(blob!))!;
      return [name, createHash('sha256').update(bytes).digest('hex')] as const;
    }),
  );
  return Object.fromEntries(pairs);
}

async function modelOf(files: OutputOf<'report.maak'>['files']): Promise<Record<string, unknown>> {
  const { bytes } = (await t.core.blob(files.find(({ format }) => format === 'json')!.blob!))!;
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, unknown>;
}

const again = (id: string, more: Partial<InputOf<'verzending.origineel'>> = {}) =>
  t.call('verzending.origineel', { id, map: null, ...more });

const ownValue = (id: string, waarde: string) =>
  t.call('law.zet', { id, van: toIsoDate('2021-04-01'), tot: null, waarde, bron: 'Brief van het departement, 22 april 2026.' });

/** Another reading of half days, another day column, a confirmation, and a shorter year for VDAB: all of them after the sending. */
async function changeTheLaw(day = '2026-04-23'): Promise<void> {
  now = Date.parse(`${day}T09:00:00Z`);
  await t.call('law.bevestig', { id: 'ama.halveDagTelt', op: toIsoDate('2026-01-01'), bron: 'Telefoon met het departement.' });
  await ownValue('ama.halveDagTelt', '1');
  await ownValue('ama.overzicht.dagenkolom', 'kalender');
  await ownValue('ama.beoordeling.termijn', '6');
}

const fresh = async (id: string, scope: InputOf<'report.maak'>['scope']) =>
  modelOf(
    (
      await t.call('report.maak', {
        id,
        scope,
        op: toIsoDate('2026-04-20'),
        formats: ['json'],
        map: null,
        purpose: null,
        confirmation: 'Proef',
      })
    ).files,
  );

describe('a later change of the law', () => {
  test('leaves a sent quarter overview as it was, model and files; one that is made now says something else', async () => {
    const sent = await makeAndSend('ama-kwartaaloverzicht', { quarter: '2026Q1' }, OVERVIEW);
    const before = await modelOf((await again(sent.id)).files);
    expect(before).toMatchObject({ totaalDagen: '2.0', dagenkolom: { lezing: 'aanwezig' } });
    await changeTheLaw();
    const { files, controle } = await again(sent.id);
    expect(await modelOf(files)).toEqual(before);
    expect(await digests(files)).toEqual(sent.files);
    expect(controle).toMatchObject({ model: 'gelijk', huisstijl: 'toen' });
    expect(controle.bestanden.map(({ formaat, stand }) => [formaat, stand])).toEqual(
      OVERVIEW.map((each) => [each, 'byte_gelijk']),
    );
    // What would be made now differs: the test would fail if the document were made again instead of opened.
    const made = await fresh('ama-kwartaaloverzicht', { quarter: '2026Q1' });
    expect(made['dagenkolom']).not.toEqual(before['dagenkolom']);
    expect(made['totaalDagen']).not.toEqual(before['totaalDagen']);
  });

  test('leaves a sent evaluation file as it was, also its day before which VDAB assesses', async () => {
    const sent = await makeAndSend('ama-evaluatie', { persoonId: ids.persoonId }, EVALUATION);
    const before = await modelOf((await again(sent.id)).files);
    expect(before).toMatchObject({ uiterlijk: '2027-01-05' });
    await changeTheLaw();
    const { files, controle } = await again(sent.id);
    expect(await modelOf(files)).toEqual(before);
    expect(await digests(files)).toEqual(sent.files);
    expect(controle.bestanden.every(({ stand }) => stand === 'byte_gelijk')).toBe(true);
    const made = await fresh('ama-evaluatie', { persoonId: ids.persoonId });
    expect(made['uiterlijk']).toBe('2026-07-05');
  });

  test('is no difference from what was sent as long as no fact moved, and Vandaag as known then still says what it said', async () => {
    // Known since: the lawbook that ships is of 21 November 2026.
    now = Date.parse('2026-11-22T09:00:00Z');
    await makeAndSend('ama-evaluatie', { persoonId: ids.persoonId }, ['json']);
    const told = async (gekendOp?: string) =>
      (
        await t.call('agenda.lijst', { op: toIsoDate('2026-12-01'), ...(gekendOp ? { gekendOp: toIsoDate(gekendOp) } : {}) })
      ).bevindingen
        .filter(({ rule }) => rule === 'AMA-03')
        .map(({ tegen }) => tegen);
    const before = await told();
    expect(before).toHaveLength(1);
    await changeTheLaw('2026-11-25');
    expect(await told()).not.toEqual(before);
    expect(await told('2026-11-22')).toEqual(before);
    expect(await t.call('correctie.verschillen', {})).toEqual([]);
  });
});

describe('a later change of the facts', () => {
  test('leaves what was sent as it was, with the logo of then; a logo that is gone too', async () => {
    copyFileSync(path.resolve('resources/icons/seal-check-fill.svg'), path.join(t.folder, 'een.svg'));
    await t.call('organisatie.logo', { bestand: t.grant('een.svg', 'read'), alt: 'Voorbeeld vzw' });
    const overview = await makeAndSend('ama-kwartaaloverzicht', { quarter: '2026Q1' }, ['pdf', 'csv']);
    const evaluation = await makeAndSend('ama-evaluatie', { persoonId: ids.persoonId }, ['pdf']);
    now = Date.parse('2026-05-06T09:00:00Z');
    await presence('2026-02-16', 'aanwezig');
    await t.core.call('persoon.wijzig', { id: ids.persoonId, waarden: { naam: 'Maas' } }, REASON);
    await t.core.call('ama.wijzigTraject', { id: ids.trajectId, waarden: { start: '2026-01-06' } }, REASON);
    copyFileSync(path.resolve('resources/icons/handshake.svg'), path.join(t.folder, 'twee.svg'));
    await t.call('organisatie.logo', { bestand: t.grant('twee.svg', 'read'), alt: 'Een ander beeld' });
    for (const { id, files } of [overview, evaluation]) {
      const opened = await again(id);
      expect(await digests(opened.files)).toEqual(files);
      expect(opened.controle).toMatchObject({ model: 'gelijk', huisstijl: 'toen' });
    }
    await t.call('organisatie.logo', { bestand: null, alt: null });
    expect(await digests((await again(evaluation.id)).files)).toEqual(evaluation.files);
  });

  test('a copy goes into the folder that was chosen and stands in the log as a copy; the register keeps one line', async () => {
    const sent = await makeAndSend('ama-kwartaaloverzicht', { quarter: '2026Q1' }, ['csv', 'json']);
    now = Date.parse('2026-06-01T09:00:00Z');
    const map = t.grant('kopie');
    const { files } = await again(sent.id, { map });
    expect(readdirSync(path.join(t.folder, 'kopie')).toSorted()).toEqual(files.map(({ path: name }) => name).toSorted());
    const [copy] = await t.call('report.historie', {});
    expect(copy).toMatchObject({ doel: 'Kopie van wat eerder gemaakt is', op: '2026-06-01', verzondenOp: null });
    const lines = (await t.call('verzending.register', {})).regels;
    expect(lines).toMatchObject([{ id: sent.id, gemaaktOp: '2026-04-20', stand: 'verzonden', formaten: ['csv', 'json'] }]);
    expect(lines[0]!.bestanden).toHaveLength(2);
    expect(await t.ask('historie.ongedaan', { operatie: (await t.call('historie.lijst', {}))[0]!.id })).toMatchObject({
      error: { code: 'ONGEDAAN_BLIJVEND' },
    });
    expect(await t.ask('verzending.origineel', { id: sent.id, formaten: ['docx'], map: null })).toMatchObject({
      error: { code: 'FORMAAT_ONBEKEND', field: 'formaten' },
    });
  });
});

describe('the official template', () => {
  test('filled then opens again to the byte, also after it was taken away and the facts moved', async () => {
    copyFileSync(path.resolve(`test/fixtures/samples/${TEMPLATE}`), path.join(t.folder, TEMPLATE));
    const bestand = t.grant(TEMPLATE, 'read');
    const beeld = await t.call('sjabloon.lees', { bestand });
    const kept = await t.call('sjabloon.bewaar', {
      bestand,
      naam: 'Kwartaaloverzicht',
      vingerafdruk: beeld.vingerafdruk,
      koppeling: beeld.voorstel!,
    });
    const sent = await makeAndSend('ama-kwartaaloverzicht', { quarter: '2026Q1' }, ['sjabloon', 'json']);
    await presence('2026-02-16', 'aanwezig');
    await changeTheLaw();
    await t.call('sjabloon.verwijder', { id: kept.id!, reden: 'Een nieuwe versie.' });
    const { files, controle } = await again(sent.id);
    expect(new Map(controle.bestanden.map(({ formaat, stand }) => [formaat, stand]))).toEqual(
      new Map([
        ['json', 'byte_gelijk'],
        ['sjabloon', 'byte_gelijk'],
      ]),
    );
    expect(await digests(files)).toEqual(sent.files);
  });
});

describe('a version 2', () => {
  test('stands beside version 1, linked and with the difference of the two, each as it was', async () => {
    const first = await makeAndSend('ama-kwartaaloverzicht', { quarter: '2026Q1' }, ['json']);
    await presence('2026-02-16', 'aanwezig');
    await t.call('correctie.beslis', { documentId: first.id, keuze: 'gecorrigeerd_document', reden: 'Zo afgesproken.' });
    now = Date.parse('2026-04-27T09:00:00Z');
    await t.call('report.maak', {
      id: 'ama-kwartaaloverzicht',
      scope: { quarter: '2026Q1' },
      formats: ['json'],
      map: null,
      purpose: null,
      confirmation: 'Proef',
    });
    const lines = (await t.call('verzending.register', {})).regels;
    const second = lines.find(({ versie }) => versie === 2)!;
    expect(
      lines.map(({ id, versie, stand, vervangtId, vervangenDoorId }) => ({ id, versie, stand, vervangtId, vervangenDoorId })),
    ).toEqual([
      { id: second.id, versie: 2, stand: 'te_verzenden', vervangtId: first.id, vervangenDoorId: null },
      { id: first.id, versie: 1, stand: 'verzonden', vervangtId: null, vervangenDoorId: second.id },
    ]);
    // The file moves on; the difference is the one between the two documents.
    await presence('2026-02-23', 'aanwezig');
    const read = await t.call('verzending.lees', { id: second.id });
    expect(read.versies.map(({ versie, verzondenOp }) => [versie, verzondenOp])).toEqual([
      [1, '2026-04-20'],
      [2, null],
    ]);
    expect(read.verschil).toMatchObject([
      {
        persoonId: ids.persoonId,
        persoon: { naam: 'Maes' },
        verschillen: [{ soort: 'gewijzigd', dagen: [{ datum: '2026-02-16', van: 0, naar: 2 }] }],
      },
    ]);
    expect((await t.call('verzending.lees', { id: first.id })).verschil).toBeNull();
    expect(await modelOf((await again(first.id)).files)).toMatchObject({ versie: 1, totaalDagen: '2.0' });
    expect(await modelOf((await again(second.id)).files)).toMatchObject({
      versie: 2,
      totaalDagen: '3.0',
      vervangt: '2026-04-20',
    });
  });
});

describe('a frozen model', () => {
  test('that was changed behind our back is told and not opened', async () => {
    const sent = await makeAndSend('ama-kwartaaloverzicht', { quarter: '2026Q1' }, ['json']);
    expect(await t.call('verzending.controle', { id: sent.id })).toMatchObject({ model: 'gelijk' });
    await changeStored(sent.id, '"2.0"', '"9.0"');
    expect(await t.call('verzending.controle', { id: sent.id })).toMatchObject({ model: 'anders' });
    expect(await t.ask('verzending.origineel', { id: sent.id, map: null })).toMatchObject({ error: { code: 'MODEL_GEWIJZIGD' } });
  });
});

/** Past every door, as a damaged or tampered file would be. */
async function changeStored(id: string, from: string, to: string): Promise<void> {
  await t.call('dossier.sluit', {});
  const dossier = await openDossier(
    {
      file: t.file,
      profile: path.join(t.folder, 'profiel'),
      appVersion: '0.1.0',
      migrations: sourceRoots(path.resolve('.')).drizzle,
      now: () => now,
      kdf: { memoryKiB: 64, iterations: 1, parallelism: 1 },
    },
    { user: 'griet', passphrase: PASSPHRASE },
  );
  const changed = dossier.vault.withWriter((writer) =>
    writer
      .prepare<[string, string, Buffer, string]>(
        'UPDATE uitvoer SET model = replace(model, ?, ?) WHERE id = ? AND instr(model, ?) > 0',
      )
      .run(from, to, idToBytes(id), from),
  );
  expect(changed.changes).toBe(1);
  dossier.close();
  await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: 'griet', wachtzin: PASSPHRASE });
}
