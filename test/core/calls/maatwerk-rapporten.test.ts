/** Reports of collectief maatwerk, from the case file to the file that is made: what stands in them, what is said before, what never travels. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { type TestCore, openCase } from './core.ts';

const ON = '2026-03-31';
const SECRET = 'nierziekte';
let t: TestCore;
let persoonId: string;
let evaluatieId: string;

beforeEach(async () => {
  t = await openCase({ now: () => Date.parse(`${ON}T10:00:00Z`) });
  persoonId = (await t.call('persoon.maak', { naam: 'Maes', voornaam: 'Élodie', insz: '93.05.18-223.61' })).id!;
  await t.call('persoon.wijzig', { id: persoonId, waarden: { geboortedatum: '1993-05-18', vdabNummer: '12345678' } });
  const { id } = await t.call('doelgroepwerknemer.neemInDienst', {
    persoonId,
    van: '2021-06-15',
    q: '30.4',
    s: '38',
    wop: { loonpremie: 45, graad: 'midden' },
    categorie: 'b',
  });
  evaluatieId = (
    await t.call('evaluatie.maak', {
      persoonId,
      tewerkstellingId: id!,
      geplandOp: '2026-05-20',
      productiviteit: 'Haalt het tempo van de lijn.',
      medischeReden: true,
      aanvraagReden: SECRET,
      opmerkingen: SECRET,
    })
  ).id!;
});
afterEach(() => t.close());

type Scope = InputOf<'report.maak'>['scope'];

async function pop() {
  const first = (await t.call('pop.nieuweVersie', { persoonId, datum: '2021-07-01' })).id!;
  const own = { persoonId, naam: 'Plannen', soort: 'generiek' as const, scoreGewenst: 7 };
  await t.call('popCompetentie.maak', { ...own, versieId: first, scoreNu: 3 });
  const second = (await t.call('pop.nieuweVersie', { persoonId, datum: '2026-01-12' })).id!;
  const [copy] = (await t.call('doelgroepwerknemer.lees', { persoonId })).popVersies.find(
    ({ id }) => id === second,
  )!.competenties;
  await t.call('popCompetentie.wijzig', { id: copy!.id, waarden: { scoreNu: 6 } });
  await t.call('pop.actie', {
    persoonId,
    soort: 'technisch',
    tekst: 'Leert de heftruck besturen',
    op: '2026-01-12',
    tegen: '2026-06-30',
  });
  await t.call('doorstroomgesprek.maak', {
    persoonId,
    datum: '2026-02-02',
    antwoord1: 'Pakken in de hal.',
    antwoord5: 'De bus.',
  });
}

async function make(
  id: string,
  format: 'json' | 'pdf' | 'docx' | 'csv' | 'xlsx',
  scope: Scope,
  confirmation: string | null = 'proef',
) {
  const { files } = await t.call('report.maak', { id, scope, op: ON, formats: [format], map: null, purpose: null, confirmation });
  const bytes = await Promise.all(files.map(async ({ blob }) => (await t.core.blob(blob!))!.bytes));
  return files.map((file, index) => ({ ...file, bytes: bytes[index]!, text: new TextDecoder().decode(bytes[index]) }));
}

const prepare = (id: string, scope: Scope) => t.call('report.voorbereiding', { id, scope, op: ON });
/** What the preparation says that is still open about absences. */
const openAbsences = async () =>
  (await prepare('ds-evaluatiedossier', { persoonId })).inTeVullen[0]!.wat.filter((word) => /afwezig|Geteld|aantal/u.test(word));
const rulesOf = ({ missing }: Awaited<ReturnType<typeof prepare>>) => missing.map(({ rule }) => rule);

async function traject() {
  const partner = await t.call('instantie.maak', {
    naam: 'Springplank vzw',
    soort: 'doorstroompartner',
    straat: 'Plein 2',
    postcode: '9000',
    gemeente: 'Gent',
    telefoon: null,
    email: null,
    opmerking: null,
  });
  const { id } = await t.call('doorstroomtraject.maak', {
    persoonId,
    grond: 'ART23_1',
    partnerId: partner.id!,
    start: '2026-05-04',
    jobdoel: 'Magazijnier in een distributiecentrum',
    tekenMaatwerkbedrijf: '2026-03-20',
    tekenWerknemer: '2026-03-21',
    stopReden: SECRET,
    opmerkingen: SECRET,
  });
  const voortraject = { fase: 'voortraject' as const, van: '2026-05-04', afgesprokenTot: '2026-06-30' };
  await t.call('doorstroomFase.maak', { persoonId, doorstroomtrajectId: id!, ...voortraject });
  await t.call('vrijstelling.maak', {
    persoonId,
    doorstroomtrajectId: id!,
    van: '2026-05-04',
    soort: 'gedeeltelijk',
    uren: 760,
  });
  return id!;
}

describe('evaluation file of a doelgroepwerknemer', () => {
  test('holds the information, the POP with what grew, and the talk; nothing medical and no number of the person', async () => {
    await pop();
    const [file] = await make('ds-evaluatiedossier', 'json', { persoonId });
    for (const part of [
      'Haalt het tempo van de lijn.',
      '45 % loonpremie, begeleidingsgraad gemiddeld',
      '14/06/2026 (volgens een andere lezing 15/06/2026)',
      '20/05/2026',
      '30,4 van 38 uur per week',
      'nummer 2 van 12/01/2026',
      'Leert de heftruck besturen',
      'Begeleiding in de praktijk, sinds',
      'Dagen afwezig, enkel het aantal',
      'Doorstroomgesprek van 02/02/2026',
      'De bus.',
    ])
      expect(file!.text).toContain(part);
    expect(JSON.parse(file!.text)).toMatchObject({
      code: 'DS-R03',
      inHuis: false,
      blokken: expect.arrayContaining([
        expect.objectContaining({ id: 'competenties', rijen: [['Plannen', 'generiek', null, null, 3, 6, 7]] }),
      ]) as unknown,
    });
    expect(file!.text).not.toMatch(new RegExp(`${SECRET}|categorie|93051822361|93\\.05\\.18`, 'u'));
    expect(file!.path).toBe('ds-evaluatiedossier_dossier-0001_2026-03-31.json');
  });

  test('absences are a number with its period and source: asked for as long as they are open, printed once they are there', async () => {
    type File = { blokken: { paren?: { woord: string; waarde: string | null }[] }[] };
    const printed = async () => {
      const { blokken } = JSON.parse((await make('ds-evaluatiedossier', 'json', { persoonId }))[0]!.text) as File;
      const own = blokken.flatMap(({ paren = [] }) => paren).slice(-5);
      return own.filter(({ woord }) => /afwezig|Geteld|aantal/u.test(woord)).map(({ woord, waarde }) => [woord, waarde]);
    };
    const words = ['Dagen afwezig, enkel het aantal', 'Geteld over de periode', 'Waar het aantal vandaan komt'];
    expect(await openAbsences()).toEqual(words);
    await t.call('evaluatie.wijzig', { id: evaluatieId, waarden: { afwezigDagen: '12.5', afwezigVan: '2026-01-01' } });
    expect(await openAbsences()).toEqual(words.slice(1));
    // A period that ends before it begins is none.
    await t.call('evaluatie.wijzig', { id: evaluatieId, waarden: { afwezigTot: '2025-12-31' } });
    expect(await openAbsences()).toEqual(words.slice(1));
    const { operation } = await t.call('evaluatie.wijzig', {
      id: evaluatieId,
      waarden: { afwezigVan: '2025-01-01', afwezigBron: 'loonadministratie' },
    });
    expect(await openAbsences()).toEqual([]);
    expect(await printed()).toEqual([
      [words[0], '12,5'],
      [words[1], '01/01/2025 tot en met 31/12/2025'],
      [words[2], 'loonadministratie'],
    ]);
    // Nobody absent is a count too.
    await t.call('evaluatie.wijzig', { id: evaluatieId, waarden: { afwezigDagen: '0' } });
    expect([await openAbsences(), (await printed())[0]]).toEqual([[], [words[0], '0']]);
    const changes = await t.call('historie.record', { entiteit: 'evaluatie', id: evaluatieId });
    expect(changes.filter(({ veld }) => veld === 'afwezigDagen').map(({ label }) => label)).toContain(
      'dagen afwezig, enkel het aantal',
    );
    await t.call('historie.ongedaan', { operatie: operation! });
    expect(await openAbsences()).toEqual(words.slice(1));
    await expect(t.call('evaluatie.wijzig', { id: evaluatieId, waarden: { afwezigDagen: '-1' } })).rejects.toThrow(
      'INVOER_ONGELDIG',
    );
    await expect(t.call('evaluatie.wijzig', { id: evaluatieId, waarden: { afwezigDagen: '3 ziek' } })).rejects.toThrow(
      'INVOER_ONGELDIG',
    );
  });

  test('the list of reports says by which day it is asked, as the findings do, and stops once it is done', async () => {
    const asked = async () => Object.fromEntries((await t.call('report.termijnen', {})).map(({ id, ...rest }) => [id, rest]));
    // No POP within the month of hiring is late, the evaluation of 20 May asks its papers, and the package ends on 14 June.
    expect(await asked()).toMatchObject({
      'ds-evaluatiedossier': { due: '2026-05-20', aantal: 1, teLaat: 0 },
      'ds-pop': { due: '2021-07-15', aantal: 1, teLaat: 1 },
      'ds-evaluatiekalender': { due: '2026-06-14', aantal: 1, teLaat: 0 },
    });
    expect(await asked()).not.toHaveProperty('ds-nazicht');
    await t.call('evaluatie.wijzig', { id: evaluatieId, waarden: { geplandOp: '2026-04-10' } });
    await pop();
    // From the first reminder on the POP has to be there ten days before; the review of last year was not done.
    expect(await asked()).toMatchObject({
      'ds-evaluatiedossier': { due: '2026-03-31', aantal: 1, teLaat: 0 },
      'ds-pop': { due: '2026-03-31', aantal: 1, teLaat: 0 },
      'ds-nazicht': { due: '2025-12-31', aantal: 1, teLaat: 1 },
    });
    const other = (await t.call('persoon.maak', { naam: 'Haddad', voornaam: 'Karim', insz: null })).id!;
    await t.call('doelgroepwerknemer.neemInDienst', { persoonId: other, van: '2026-03-16' });
    expect((await asked())['ds-pop']).toEqual({ due: '2026-03-31', aantal: 2, teLaat: 0 });
    const { id } = await t.call('enclave.maak', { naam: 'Enclave Haven', van: '2026-04-20' });
    expect(await asked()).toMatchObject({ 'ds-brief-enclave': { due: '2026-04-19', aantal: 1, teLaat: 0 } });
    await t.call('enclave.wijzig', { id: id!, waarden: { meldingOp: '2026-03-30', meldingBewijs: 'mail' } });
    expect(await asked()).not.toHaveProperty('ds-brief-enclave');
  });

  test('says before what is missing and which places are empty, and never inside', async () => {
    const empty = await prepare('ds-evaluatiedossier', { persoonId });
    expect(empty.count).toBe(1);
    expect(rulesOf(empty)).toEqual(expect.arrayContaining(['DS-34']));
    expect(rulesOf(empty).every((rule) => rule.startsWith('DS-'))).toBe(true);
    expect(empty.inTeVullen).toMatchObject([
      {
        persoonId,
        naam: 'Élodie Maes',
        wat: expect.arrayContaining([
          'Begeleider',
          'Nood aan begeleiding',
          'Competenties',
          'Acties',
          'Doorstroomgesprek',
        ]) as string[],
      },
    ]);
    expect(empty.inTeVullen[0]!.wat).not.toContain('Productiviteit');
    const [file] = await make('ds-evaluatiedossier', 'json', { persoonId });
    expect(file!.text).not.toContain('DS-34');
    await pop();
    expect(rulesOf(await prepare('ds-evaluatiedossier', { persoonId }))).not.toContain('DS-34');
    const full = (await prepare('ds-evaluatiedossier', { persoonId })).inTeVullen[0]!.wat;
    expect(full).not.toEqual(expect.arrayContaining(['Acties']));
  });

  test('is made for everybody in service, as PDF and as text; not for who left or died, and is frozen in the log', async () => {
    expect((await make('ds-evaluatiedossier', 'pdf', { all: true }))[0]!.standing).toBe('ua-1');
    const [text] = await make('ds-evaluatiedossier', 'docx', { all: true });
    expect(text!.bytes.subarray(0, 2)).toEqual(new TextEncoder().encode('PK'));
    const log = await t.call('report.historie', {});
    expect(log.map(({ rapport, formaat, ontvanger }) => [rapport, formaat, ontvanger])).toEqual([
      ['ds-evaluatiedossier', 'docx', 'VDAB'],
      ['ds-evaluatiedossier', 'pdf', 'VDAB'],
    ]);
    await t.call('persoon.wijzig', { id: persoonId, waarden: { overledenOp: '2026-03-01' } });
    const asked = { id: 'ds-evaluatiedossier', scope: { persoonId }, op: ON, formats: ['json'], map: null, purpose: null };
    expect(await t.ask('report.maak', { ...asked, confirmation: 'proef' })).toMatchObject({ error: { code: 'GEEN_INHOUD' } });
  });

  test('tells of the evaluation that is open, not of the one before it', async () => {
    await t.call('evaluatie.wijzig', { id: evaluatieId, waarden: { beslissingOp: '2026-03-20', uitkomst: 'zelfde' } });
    expect((await make('ds-evaluatiedossier', 'json', { persoonId }))[0]!.text).not.toContain('Haalt het tempo');
  });
});

describe('four-party agreement', () => {
  test('is there for who has a trajectory, with four parties and the day on which each signed', async () => {
    const asked = { id: 'ds-overeenkomst', scope: { persoonId }, op: ON, formats: ['json'], map: null, purpose: null };
    expect(await t.ask('report.maak', { ...asked, confirmation: 'proef' })).toMatchObject({ error: { code: 'GEEN_INHOUD' } });
    const id = await traject();
    const [file] = await make('ds-overeenkomst', 'json', { persoonId });
    expect(JSON.parse(file!.text)).toMatchObject({
      code: 'DS-R06',
      blokken: expect.arrayContaining([
        expect.objectContaining({
          partijen: [
            { rol: 'Maatwerkbedrijf', naam: 'Voorbeeld vzw', getekendOp: '2026-03-20' },
            { rol: 'VDAB', naam: null, getekendOp: null },
            { rol: 'Dienstverlener', naam: 'Springplank vzw', getekendOp: null },
            { rol: 'Werknemer', naam: 'Élodie Maes', getekendOp: '2026-03-21' },
          ],
        }),
        expect.objectContaining({
          id: 'fasen',
          rijen: expect.arrayContaining([['voortraject', '2026-05-04', '2026-06-30', 'afgesproken']]) as unknown,
        }),
        expect.objectContaining({ id: 'vrijstelling', rijen: [['gedeeltelijk', '2026-05-04', null, '7,6']] }),
      ]) as unknown,
    });
    for (const part of ['Springplank vzw, Plein 2, 9000 Gent', 'Magazijnier', '04/05/2026']) expect(file!.text).toContain(part);
    expect(file!.text).not.toMatch(new RegExp(`${SECRET}|loonpremie|begeleidingsgraad|art\\. 23|93051822361`, 'u'));
    await t.call('doorstroomtraject.wijzig', { id, waarden: { stopOp: '2026-03-25', stopWil: 'binnen' } });
    expect(await t.ask('report.maak', { ...asked, confirmation: 'proef' })).toMatchObject({ error: { code: 'GEEN_INHOUD' } });
  });

  test('says before who did not sign and what was not agreed, and is made as PDF and as text', async () => {
    await traject();
    const other = (await t.call('persoon.maak', { naam: 'Peeters', voornaam: 'Wim', insz: null })).id!;
    await t.call('doelgroepwerknemer.neemInDienst', { persoonId: other, van: '2024-02-01', q: '38', s: '38' });
    const said = await prepare('ds-overeenkomst', { all: true });
    expect(said.count).toBe(1);
    expect(said.missing.find(({ rule }) => rule === 'DS-09')!.message).toContain('VDAB en dienstverlener');
    expect(said.inTeVullen[0]!.wat).toEqual(expect.arrayContaining(['Afspraken over contact', 'Gegevens die de partijen delen']));
    expect(said.inTeVullen[0]!.wat).not.toContain('Jobdoel');
    expect((await make('ds-overeenkomst', 'pdf', { persoonId }))[0]!.standing).toBe('ua-1');
    expect((await make('ds-overeenkomst', 'docx', { persoonId }))[0]!.bytes.length).toBeGreaterThan(1000);
  });
});

describe('evaluation calendar', () => {
  test('lists who is in service by the end of the package; who has no end date stands apart', async () => {
    const other = (await t.call('persoon.maak', { naam: 'Peeters', voornaam: 'Wim', insz: null })).id!;
    await t.call('doelgroepwerknemer.neemInDienst', { persoonId: other, van: '2017-02-01', q: '38', s: '38' });
    const [whole, without] = await make('ds-evaluatiekalender', 'csv', {});
    expect(whole!.text).toContain('Maes;Élodie;12345678;14/06/2026;15/06/2026;16/06/2023;20/05/2026');
    expect(whole!.text).not.toContain('Peeters');
    expect(without!.text).toContain('Peeters;Wim');
    const [near] = await make('ds-evaluatiekalender', 'csv', { days: 30 });
    expect(near!.text).not.toContain('Maes');
    expect((await make('ds-evaluatiekalender', 'xlsx', {}))[0]!.bytes.length).toBeGreaterThan(1000);
    expect((await make('ds-evaluatiekalender', 'pdf', {}))[0]!.standing).toBe('ua-1');
    expect((await make('ds-evaluatiekalender', 'json', {}))[0]!.text).not.toMatch(/93051822361|loonpremie/u);
  });
});
