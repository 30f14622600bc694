/** Vandaag "voor mij": whose findings a user sees, by the begeleider that the user is linked to. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PASSPHRASE, SECOND_PASSPHRASE, type TestCore, openCase } from './core.ts';

const NOW = Date.parse('2026-03-31T10:00:00Z');
let t: TestCore;
let noor: string;
let ali: string;
/** Of AMA with Noor, of AMA with Ali until yesterday and with nobody now, of maatwerk with Noor. */
const persons = { maes: '', baert: '', cools: '' };

const NO_CARD = {
  functie: null,
  telefoon: null,
  email: null,
  inDienst: null,
  uitDienst: null,
  grond: null,
  kwalificatieTekst: null,
  startOpleiding: null,
  vte: null,
  vloer: null,
  opmerkingen: null,
};
const begeleider = async (voornaam: string, naam: string) =>
  (await t.call('begeleider.maak', { voornaam, naam, ...NO_CARD })).id!;
const person = async (naam: string, voornaam: string) => (await t.call('persoon.maak', { naam, voornaam, insz: null })).id!;
const traject = async (persoonId: string) => (await t.call('ama.startTraject', { persoonId, start: '2025-01-06' })).id!;
const guide = (persoonId: string, begeleiderId: string, rest: { trajectId?: string; tewerkstellingId?: string; tot?: string }) =>
  t.call('begeleiding.maak', {
    persoonId,
    begeleiderId,
    rol: 'begeleider',
    tekst: null,
    van: '2025-02-03',
    tot: null,
    trajectId: null,
    tewerkstellingId: null,
    ...rest,
  });

beforeEach(async () => {
  t = await openCase({ now: () => NOW });
  noor = await begeleider('Noor', 'Wouters');
  ali = await begeleider('Ali', 'Demir');
  persons.maes = await person('Maes', 'Élodie');
  persons.baert = await person('Baert', 'Senne');
  persons.cools = await person('Cools', 'Diane');
  await guide(persons.maes, noor, { trajectId: await traject(persons.maes) });
  await guide(persons.baert, ali, { trajectId: await traject(persons.baert), tot: '2026-03-30' });
  const hired = await t.call('doelgroepwerknemer.neemInDienst', {
    persoonId: persons.cools,
    van: '2025-02-03',
    q: '19',
    s: '38',
    wop: { loonpremie: 60, graad: 'hoog' },
  });
  await guide(persons.cools, noor, { tewerkstellingId: hired.id! });
});
afterEach(() => t.close());

const EVERYBODY = ['Baert', 'Cools', 'Maes', 'kaart Ali', 'kaart Noor', 'organisatie'];

/** Surnames of whom there is something to say, and of begeleiders about whose own card. */
async function whose(input: { mijn?: boolean; begeleiderId?: string; op?: string }): Promise<string[]> {
  const { bevindingen } = await t.call('agenda.lijst', input);
  const cards = new Map([
    [noor, 'kaart Noor'],
    [ali, 'kaart Ali'],
  ]);
  return [
    ...new Set(bevindingen.map(({ persoon, plaats }) => persoon?.naam ?? cards.get(plaats.recordId ?? '') ?? 'organisatie')),
  ].toSorted();
}

async function as(naam: string, wachtzin = SECOND_PASSPHRASE): Promise<void> {
  await t.call('dossier.sluit', {});
  await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: naam, wachtzin });
}

describe('the findings of a begeleider', () => {
  test('are those of whom that one guides on the day, in AMA and in maatwerk', async () => {
    expect(await whose({})).toEqual(EVERYBODY);
    expect(await whose({ begeleiderId: noor })).toEqual(['Cools', 'Maes', 'kaart Noor']);
    expect(await whose({ begeleiderId: ali })).toEqual(['kaart Ali']);
    expect(await whose({ begeleiderId: ali, op: '2026-03-30' })).toEqual(['Baert', 'kaart Ali']);
    expect(await t.ask('agenda.lijst', { begeleiderId: persons.maes })).toMatchObject({
      error: { code: 'NIET_GEVONDEN', field: 'begeleiderId' },
    });
  });

  test('are counted as they are shown', async () => {
    const { bevindingen, telling } = await t.call('agenda.lijst', { begeleiderId: noor });
    expect(Object.values(telling).reduce((sum, each) => sum + each, 0)).toBe(bevindingen.length);
  });
});

describe('"voor mij"', () => {
  test('of a beheerder who is no begeleider: what nobody guides, and the organisation', async () => {
    expect((await t.call('agenda.lijst', {})).mij).toEqual({ begeleiderId: null, naam: null, personen: 0, ookNiemand: true });
    expect(await whose({ mijn: true })).toEqual(['Baert', 'kaart Ali', 'kaart Noor', 'organisatie']);
  });

  test('of a linked user: the own people; the link is one operation that can be taken back', async () => {
    const { id } = await t.call('gebruiker.maak', { naam: 'noor', rol: 'begeleider', wachtzin: SECOND_PASSPHRASE });
    await as('noor');
    expect(await whose({ mijn: true })).toEqual([]);
    expect(await t.ask('gebruiker.wijzig', { id, begeleiderId: noor })).toMatchObject({ error: { code: 'GEEN_RECHT' } });
    await as('griet', PASSPHRASE);
    const { operation } = await t.call('gebruiker.wijzig', { id: id!, begeleiderId: noor });
    expect(await t.call('gebruiker.lijst', {})).toMatchObject([{ begeleiderId: null }, { naam: 'noor', begeleiderId: noor }]);
    await as('noor');
    const { mij } = await t.call('agenda.lijst', { mijn: true });
    expect(mij).toEqual({ begeleiderId: noor, naam: 'Noor Wouters', personen: 2, ookNiemand: false });
    expect(await whose({ mijn: true })).toEqual(['Cools', 'Maes', 'kaart Noor']);
    expect(await whose({})).toEqual(EVERYBODY);
    await as('griet', PASSPHRASE);
    await t.call('historie.ongedaan', { operatie: operation! });
    await as('noor');
    expect((await t.call('agenda.lijst', {})).mij.naam).toBeNull();
  });

  test('a user is linked to a begeleider of the file, and to no other record', async () => {
    const [griet] = await t.call('gebruiker.lijst', {});
    expect(await t.ask('gebruiker.wijzig', { id: griet!.id, begeleiderId: persons.maes })).toMatchObject({
      error: { code: 'NIET_GEVONDEN', field: 'begeleiderId' },
    });
    await t.call('gebruiker.wijzig', { id: griet!.id, begeleiderId: noor });
    expect(await whose({ mijn: true })).toEqual(EVERYBODY);
    await t.call('gebruiker.wijzig', { id: griet!.id, begeleiderId: null });
    expect(await whose({ mijn: true })).toEqual(['Baert', 'kaart Ali', 'kaart Noor', 'organisatie']);
  });
});
