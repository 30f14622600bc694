/** Figures for board and director: pooled, and counted so that nothing in them depends on the confidential part. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PASSPHRASE, SECOND_PASSPHRASE, type TestCore, openCase } from './core.ts';

const ON = '2026-03-31';
let t: TestCore;

beforeEach(async () => {
  t = await openCase({ now: () => Date.parse(`${ON}T10:00:00Z`) });
  await t.call('gebruiker.maak', { naam: 'dora', rol: 'directie', wachtzin: SECOND_PASSPHRASE });
});
afterEach(() => t.close());

async function as(gebruiker: 'griet' | 'dora'): Promise<void> {
  await t.call('dossier.sluit', {});
  const wachtzin = gebruiker === 'griet' ? PASSPHRASE : SECOND_PASSPHRASE;
  await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker, wachtzin });
}

const person = async (naam: string) => (await t.call('persoon.maak', { naam, voornaam: 'An', insz: null })).id!;
const hire = async (persoonId: string, van: string) => (await t.call('doelgroepwerknemer.neemInDienst', { persoonId, van })).id!;

/** Six to a job after a trajectory, six who left without one, five from AMA. */
async function house(): Promise<{ movements: string[]; ama: string[] }> {
  for (let index = 0; index < 6; index += 1) {
    const persoonId = await person(`Job${String(index)}`);
    const tewerkstellingId = await hire(persoonId, '2022-03-07');
    await t.call('doelgroepwerknemer.uitDienst', { tewerkstellingId, tot: '2023-05-31', naar: 'nec' });
    const job = { contractStart: '2023-06-01', contractSteun: 'geen', contractEindreden: 'gezondheid' } as const;
    await t.call('doorstroomtraject.maak', { persoonId, start: '2023-01-09', ...job });
  }
  const movements: string[] = [];
  for (let index = 0; index < 6; index += 1) {
    const persoonId = await person(`Weg${String(index)}`);
    const tewerkstellingId = await hire(persoonId, '2022-03-07');
    await t.call('doelgroepwerknemer.uitDienst', { tewerkstellingId, tot: '2023-09-29', naar: 'inactief', waarom: 'gezondheid' });
    const { bewegingen } = await t.call('doelgroepwerknemer.lees', { persoonId });
    movements.push(bewegingen.find(({ richting }) => richting === 'uit')!.id);
  }
  const ama: string[] = [];
  for (let index = 0; index < 5; index += 1) {
    const persoonId = await person(`Ama${String(index)}`);
    const { id } = await t.call('ama.startTraject', { persoonId, start: '2022-01-10' });
    await t.call('ama.stopTraject', {
      id: id!,
      einde: '2023-06-30',
      eindReden: 'PENSIOEN',
      eindRedenTekst: null,
      bestemming: null,
    });
    await t.call('maatregel.maak', { persoonId, soort: 'AMA_WVG', organisatie: null, van: '2023-07-03', tot: null });
    ama.push(id!);
  }
  return { movements, ama };
}

const idsOf = async (soort: 'maatregel' | 'doorstroomtraject') =>
  (await t.call('record.lijst', { soort })).records.map(({ id }) => id as string);
const bundel = () => t.call('maatwerk.monitoringBundel', { jaar: 2025 });

async function document(id: string): Promise<string> {
  const { files } = await t.call('report.maak', {
    id,
    scope: { year: 2025 },
    op: ON,
    formats: ['json'],
    map: null,
    purpose: null,
    confirmation: null,
  });
  return new TextDecoder().decode((await t.core.blob(files[0]!.blob!))!.bytes);
}

describe('figures for the director', () => {
  test('tell what follows from employments and jobs; where only the confidential part knows the place, it is not known', async () => {
    await house();
    await as('dora');
    const found = await bundel();
    expect(found).toMatchObject({ tot: 2025, kleinsteGroep: 5 });
    expect(
      found.stromen.map(({ van, tot, regels, samen, verborgen, doorstroom }) => ({
        jaren: [van, tot],
        regels: regels.map(({ vanwaar, naar, personen }) => `${vanwaar}>${naar} ${String(personen)}`),
        samen,
        verborgen,
        doorstroom,
      })),
    ).toEqual([
      { jaren: [2022, 2022], regels: ['onbekend>ama_wse 5', 'onbekend>cmw 12'], samen: null, verborgen: false, doorstroom: 0 },
      {
        jaren: [2023, 2023],
        regels: ['ama_wse>onbekend 5', 'cmw>nec 6', 'cmw>onbekend 6'],
        samen: null,
        verborgen: false,
        doorstroom: 6,
      },
    ]);
    const counts = [...found.stromen, ...found.uitkomsten, ...found.tijdigheid].flatMap(({ regels, samen }) => [
      ...regels.map(({ personen }) => personen),
      ...(samen === null ? [] : [samen]),
    ]);
    expect(counts.length).toBeGreaterThan(5);
    expect(counts.every((count) => count >= 5)).toBe(true);
  }, 60_000);

  test('do not depend on anything that is confidential, on the screen and in the document', async () => {
    const { movements, ama } = await house();
    await as('dora');
    const before = [await bundel(), await document('maatwerk-stromen-bestuur')];
    await as('griet');
    const inside = await t.call('maatwerk.monitoring', { jaar: 2023 });
    for (const [index, id] of movements.entries())
      await t.call('beweging.wijzig', { id, waarden: index % 2 === 0 ? { naar: 'opleiding', reden: null } : { naar: null } });
    await t.call('ama.stopTraject', {
      id: ama[0]!,
      einde: '2023-06-30',
      eindReden: 'BETAALD_REGULIER',
      eindRedenTekst: null,
      bestemming: null,
    });
    for (const id of await idsOf('maatregel')) await t.call('maatregel.verwijder', { id, reden: 'proef' });
    for (const id of await idsOf('doorstroomtraject'))
      await t.call('doorstroomtraject.wijzig', { id, waarden: { contractEindreden: null } });
    expect(await t.call('maatwerk.monitoring', { jaar: 2023 })).not.toEqual(inside);
    await as('dora');
    expect([await bundel(), await document('maatwerk-stromen-bestuur')]).toEqual(before);
  }, 60_000);

  test('are all of monitoring that a director gets: not the counts, not the register, not the documents with what is confidential', async () => {
    await as('dora');
    const refused = { ok: false, error: { code: 'GEEN_RECHT' } };
    expect(await t.ask('maatwerk.monitoring', {})).toMatchObject(refused);
    expect(await t.ask('beweging.register', {})).toMatchObject(refused);
    const reports = (await t.call('report.lijst', {})).map(({ id }) => id);
    expect(reports.toSorted()).toEqual(['ds-jaarverslag', 'maatwerk-stromen-bestuur']);
    for (const id of ['maatwerk-stromen', 'maatwerk-stromen-extern', 'maatwerk-bewegingen'])
      expect(await t.ask('report.voorbereiding', { id, scope: { year: 2025 } })).toMatchObject(refused);
    // What was made and sent names persons.
    expect(await t.ask('report.historie', {})).toMatchObject(refused);
  });
});
