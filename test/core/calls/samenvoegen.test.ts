/** Two files of one person: who looks like whom, what merging does, and that undo brings both back. */
import path from 'node:path';
import { assert, asyncProperty, boolean, constantFrom, option, record, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, likeness, nameKey } from '../../../src/core/cases/dubbels/gelijkenis.ts';
import { entityNames, openDossier } from '../../../src/core/store/index.ts';
import { sourceRoots } from '../../../src/core/transport/index.ts';
import { PASSPHRASE, type TestCore, openCase } from './core.ts';

const INSZ = ['93.05.18-223.61', '85.07.30-033.28'] as const;
const nobody = { naam: null, voornaam: null, geboortedatum: null, vdabNummer: null, insz: null };
const elodie = { ...nobody, naam: 'De Smet-Maes', voornaam: 'Élodie', geboortedatum: '1993-05-18' };

describe('who looks like whom', () => {
  test('a name spelled otherwise, in another order or in one word, with the same birth date', () => {
    for (const [naam, voornaam] of [
      ['Desmet Maes', 'Elodie'],
      ['Elodie', 'de smet-maes'],
    ])
      expect(likeness(elodie, { ...elodie, naam: naam!, voornaam: voornaam! }), naam).toEqual(['naamEnGeboortedatum']);
    for (const [naam, voornaam] of [
      ['De Smedt-Maes', 'Élodie'],
      ['De Smet-Maes', 'Elodei'],
    ])
      expect(likeness(elodie, { ...elodie, naam: naam!, voornaam: voornaam! }), naam).toEqual(['naamAnders']);
    expect(likeness(elodie, { ...elodie, naam: 'Peeters' })).toEqual([]);
  });

  test('another birth date is another person, one that is missing asks the same name', () => {
    expect(likeness(elodie, { ...elodie, geboortedatum: '1993-05-19' })).toEqual([]);
    expect(likeness(elodie, { ...elodie, geboortedatum: null })).toEqual(['zelfdeNaam']);
    expect(likeness(elodie, { ...elodie, geboortedatum: null, naam: 'De Smedt-Maes' })).toEqual([]);
    expect(likeness({ ...elodie, voornaam: null }, { ...elodie, voornaam: null })).toEqual([]);
  });

  test('one VDAB number is one person, however it is written; two numbers of the national register are two', () => {
    const numbered = { ...elodie, vdabNummer: '12.345-6' };
    expect(likeness(numbered, { ...nobody, naam: 'Anders', voornaam: 'Iemand', vdabNummer: '123456' })).toEqual(['vdabNummer']);
    expect(likeness({ ...elodie, insz: '93051822361' }, { ...elodie, insz: '85073003328' })).toEqual([]);
    expect(likeness({ ...elodie, insz: '93051822361' }, { ...elodie, insz: '93051822361' })).toEqual([
      'insz',
      'naamEnGeboortedatum',
    ]);
  });

  test('letters that were swapped count once, and counting stops where it does not matter any more', () => {
    expect(editDistance('elodie', 'elodei', 2)).toBe(1);
    expect(editDistance('maes', 'maas', 2)).toBe(1);
    expect(editDistance('maes', '', 2)).toBe(3);
    expect(nameKey({ naam: "D'Hondt", voornaam: 'An' })).toBe(nameKey({ naam: 'an', voornaam: 'D Hondt' }));
  });
});

async function two(t: TestCore, second: object = {}) {
  const blijft = (
    await t.call('persoon.maak', {
      naam: 'De Smet',
      voornaam: 'Élodie',
      geboortedatum: '1993-05-18',
      telefoon: '0470 00 00 01',
      insz: INSZ[0],
    })
  ).id!;
  const gaatOp = (
    await t.call('persoon.maak', {
      naam: 'Desmet',
      voornaam: 'Elodie',
      geboortedatum: '1993-05-18',
      telefoon: '0470 00 00 02',
      email: 'e@voorbeeld.be',
      notities: 'komt met de fiets',
      insz: null,
      ...second,
    })
  ).id!;
  const trajectId = (await t.call('ama.startTraject', { persoonId: gaatOp, start: '2026-01-05' })).id!;
  await t.call('contact.maak', { persoonId: gaatOp, datum: '2026-02-02', metWie: 'VDAB', wijze: null, tekst: 'gebeld' });
  await t.call('observatie.maak', {
    persoonId: gaatOp,
    trajectId,
    datum: '2026-02-03',
    tekst: 'werkt vlot',
    door: null,
    werkpostId: null,
  });
  await t.call('aanwezigheid.zet', {
    uitspraken: [
      { persoonId: gaatOp, datum: '2026-02-04', dagdeel: 'dag', werkpostId: null, waarde: 'aanwezig', uren: null, reden: null },
    ],
  });
  return { blijft, gaatOp, trajectId };
}

async function merge(t: TestCore, blijft: string, gaatOp: string, keuzes: Record<string, 'blijft' | 'gaatOp' | 'beide'>) {
  const { stempel } = await t.call('persoon.voegSamenProef', { blijft, gaatOp });
  return t.call('persoon.voegSamen', { blijft, gaatOp, keuzes, stempel });
}

describe('merging', () => {
  test('shows what goes where, settles nothing by itself, and writes nothing until every difference has a choice', async () => {
    const t = await openCase();
    const { blijft, gaatOp } = await two(t);
    expect(await t.call('persoon.dubbels', { persoonId: blijft })).toMatchObject([
      { redenen: ['naamEnGeboortedatum'], ander: { persoonId: gaatOp, trajecten: 1 } },
    ]);
    const proef = await t.call('persoon.voegSamenProef', { blijft, gaatOp });
    const stand = (name: string) => proef.velden.find(({ veld }) => veld === name)?.stand;
    expect(['naam', 'voornaam', 'telefoon', 'email', 'geboortedatum', 'insz', 'notities'].map(stand)).toEqual([
      'strijdig',
      'strijdig',
      'strijdig',
      'overgenomen',
      'blijft',
      'blijft',
      'overgenomen',
    ]);
    expect(proef.aantallen.map(({ aantal }) => aantal).reduce((a, b) => a + b)).toBe(4);
    expect(
      await t.ask('persoon.voegSamen', { blijft, gaatOp, keuzes: { naam: 'blijft' }, stempel: proef.stempel }),
    ).toMatchObject({
      error: { code: 'SAMENVOEGEN_KEUZE', field: 'keuzes.voornaam' },
    });
    await t.call('persoon.wijzig', { id: gaatOp, waarden: { telefoon: '0470 00 00 03' } });
    const keuzes = { naam: 'blijft', voornaam: 'blijft', telefoon: 'gaatOp' } as const;
    expect(await t.ask('persoon.voegSamen', { blijft, gaatOp, keuzes, stempel: proef.stempel })).toMatchObject({
      error: { code: 'VEEL_VERANDERD' },
    });
    expect(await t.ask('persoon.voegSamenProef', { blijft, gaatOp: blijft })).toMatchObject({
      error: { code: 'SAMENVOEGEN_ZELFDE' },
    });
    await t.close();
  });

  test('everything is read with the one who stays, under either id; search and history follow', async () => {
    const t = await openCase();
    const { blijft, gaatOp, trajectId } = await two(t);
    await merge(t, blijft, gaatOp, { naam: 'blijft', voornaam: 'gaatOp', telefoon: 'gaatOp' });
    for (const id of [blijft, gaatOp]) {
      const read = await t.call('persoon.lees', { id });
      expect(read).toMatchObject({
        id: blijft,
        naam: 'De Smet',
        voornaam: 'Elodie',
        telefoon: '0470 00 00 02',
        email: 'e@voorbeeld.be',
      });
      expect(read.trajecten.map((each) => each.id)).toEqual([trajectId]);
      expect(read.contacten).toMatchObject([{ tekst: 'gebeld', persoonId: blijft }]);
    }
    const page = await t.call('ama.lees', { trajectId });
    expect([page.persoon.id, page.traject.observaties.length]).toEqual([blijft, 1]);
    expect((await t.call('ama.lijst', {})).map(({ persoonId, naam }) => [persoonId, naam])).toEqual([[blijft, 'De Smet']]);
    expect((await t.call('aanwezigheid.maand', { maand: '2026-02' })).rijen).toMatchObject([
      { persoonId: blijft, geteld: '1.0' },
    ]);
    expect((await t.call('persoon.zoek', { tekst: 'desmet elodie' })).map(({ persoonId }) => persoonId)).toEqual([blijft]);
    expect(await t.call('zoek.alles', { tekst: 'desmet' })).toMatchObject({ personen: [{ persoonId: blijft, trajectId }] });
    expect((await t.call('historie.lijst', { persoonId: blijft })).map(({ op }) => op)).toContain('contact.maak');
    const line = await t.call('persoon.tijdlijn', { id: gaatOp });
    expect(line.regels.map(({ kop }) => kop)).toContain('Aanwezigheid februari 2026: 1 dag aanwezig');
    expect(await t.call('persoon.dubbels', {})).toEqual([]);
    const made = await t.call('contact.maak', {
      persoonId: blijft,
      datum: '2026-03-02',
      metWie: null,
      wijze: null,
      tekst: 'later',
    });
    expect(made.id).not.toBeNull();
    expect((await t.call('persoon.lees', { id: gaatOp })).contacten).toHaveLength(2);
    await t.close();
  });

  test('of two numbers the chosen one holds, and the other stays in the history', async () => {
    const t = await openCase();
    const { blijft, gaatOp } = await two(t, { insz: INSZ[1] });
    const keuzes = { naam: 'blijft', voornaam: 'blijft', telefoon: 'blijft', insz: 'gaatOp' } as const;
    await merge(t, blijft, gaatOp, keuzes);
    const read = await t.call('persoon.lees', { id: blijft });
    expect(read.insz).toBe('85073003328');
    expect(read.inszNummers.filter(({ tot }) => tot !== null).map(({ insz }) => insz)).toEqual(['93051822361']);
    await t.close();
  });

  test('two notes can stand below each other; one undo brings both people back', async () => {
    const t = await openCase();
    const { blijft, gaatOp } = await two(t);
    await t.call('persoon.wijzig', { id: blijft, waarden: { notities: 'woont dichtbij' } });
    const before = [await t.call('persoon.lees', { id: blijft }), await t.call('persoon.lees', { id: gaatOp })];
    const { operation } = await merge(t, blijft, gaatOp, {
      naam: 'gaatOp',
      voornaam: 'gaatOp',
      telefoon: 'blijft',
      notities: 'beide',
    });
    expect((await t.call('persoon.lees', { id: blijft })).notities).toBe('woont dichtbij\nkomt met de fiets');
    await t.call('historie.ongedaan', { operatie: operation });
    expect([await t.call('persoon.lees', { id: blijft }), await t.call('persoon.lees', { id: gaatOp })]).toEqual(before);
    await t.close();
  });

  test('who are not the same are not asked about again, until that is taken back', async () => {
    const t = await openCase();
    const { blijft, gaatOp } = await two(t);
    expect(await t.call('persoon.dubbels', {})).toHaveLength(1);
    const { operation } = await t.call('persoon.geenDubbel', { persoonId: gaatOp, andereId: blijft, reden: 'tweelingzus' });
    expect(await t.call('persoon.dubbels', {})).toEqual([]);
    expect(await t.call('persoon.dubbels', { persoonId: blijft })).toEqual([]);
    await t.call('historie.ongedaan', { operatie: operation });
    expect(await t.call('persoon.dubbels', {})).toHaveLength(1);
    await t.close();
  });

  test('somebody who is being entered is compared before anything is saved', async () => {
    const t = await openCase();
    const { blijft, gaatOp } = await two(t);
    const found = await t.call('persoon.dubbels', {
      gegevens: { naam: 'elodie', voornaam: 'De Smet', geboortedatum: '1993-05-18', vdabNummer: null },
    });
    expect(found.map(({ een, ander }) => [een, ander.persoonId])).toEqual(expect.arrayContaining([[null, blijft]]));
    expect(found.map(({ ander }) => ander.persoonId).toSorted()).toEqual([blijft, gaatOp].toSorted());
    await t.close();
  });
});

/** Every table of the file as it lies on disk, without the journal. */
async function tables(t: TestCore): Promise<Record<string, unknown[]>> {
  await t.call('dossier.sluit', {});
  const dossier = await openDossier(
    {
      file: t.file,
      profile: path.join(t.folder, 'profiel'),
      appVersion: '0.1.0',
      migrations: sourceRoots(path.resolve('.')).drizzle,
      now: Date.now,
      kdf: { memoryKiB: 64, iterations: 1, parallelism: 1 },
    },
    { user: 'griet', passphrase: PASSPHRASE },
  );
  const found = Object.fromEntries(
    entityNames.map((name) => [name, dossier.reader.prepare<[], unknown>(`SELECT * FROM "${name}" ORDER BY id`).all()]),
  );
  dossier.close();
  await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: 'griet', wachtzin: PASSPHRASE });
  return found;
}

const facts = record({
  telefoon: option(constantFrom('1', '2')),
  straat: option(constantFrom('Kerkstraat', 'Dorp 4')),
  notities: option(constantFrom('een', 'twee')),
  vdabNummer: option(constantFrom('7', '8')),
});

describe('whatever the two are', () => {
  test('merging and undoing gives the same tables', async () => {
    await assert(
      asyncProperty(
        facts,
        facts,
        subarray(['traject', 'contact', 'insz'] as const),
        boolean(),
        async (first, second, parts, keep) => {
          const t = await openCase();
          const made = async (values: object, insz: string | null) =>
            (await t.call('persoon.maak', { naam: 'Maes', voornaam: 'An', geboortedatum: '1990-01-01', insz, ...values })).id!;
          const blijft = await made(first, null);
          const gaatOp = await made(second, null);
          if (parts.includes('traject')) await t.call('ama.startTraject', { persoonId: gaatOp, start: '2026-01-05' });
          if (parts.includes('contact'))
            await t.call('contact.maak', { persoonId: gaatOp, datum: '2026-02-02', metWie: null, wijze: null, tekst: null });
          if (parts.includes('insz')) {
            await t.call('inszNummer.maak', { persoonId: blijft, insz: '93051822361', van: null, tot: null });
            await t.call('inszNummer.maak', { persoonId: gaatOp, insz: '85073003328', van: null, tot: null });
          }
          const before = await tables(t);
          const { velden } = await t.call('persoon.voegSamenProef', { blijft, gaatOp });
          const keuzes = Object.fromEntries(
            velden.map(({ veld, beide }) => [
              veld,
              keep ? ('blijft' as const) : beide ? ('beide' as const) : ('gaatOp' as const),
            ]),
          );
          const { operation } = await merge(t, blijft, gaatOp, keuzes);
          expect(await tables(t)).not.toEqual(before);
          await t.call('historie.ongedaan', { operatie: operation });
          expect(await tables(t)).toEqual(before);
          await t.close();
        },
      ),
      { numRuns: 6 },
    );
  });
});
