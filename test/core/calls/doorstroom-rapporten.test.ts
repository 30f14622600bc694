/** The papers of doorstroom and of the house in collectief maatwerk, from the case file to the file that is made (doorstroom.md section 8). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { type TestCore, openCase } from './core.ts';

const ON = '2026-06-10';
const SECRET = 'nierziekte';
let t: TestCore;
let persoonId: string;
let trajectId: string;
let stageId: string;
let gastheerId: string;

const adres = { straat: 'Kaai 4', postcode: '9000', gemeente: 'Gent', opmerking: null };

beforeEach(async () => {
  t = await openCase({ now: () => Date.parse(`${ON}T10:00:00Z`) });
  persoonId = (await t.call('persoon.maak', { naam: 'Maes', voornaam: 'Élodie', insz: '93.05.18-223.61' })).id!;
  await t.call('persoon.wijzig', {
    id: persoonId,
    waarden: { geboortedatum: '1993-05-18', vdabNummer: '12345678', straat: 'Veld 3', postcode: '9000', gemeente: 'Gent' },
  });
  await t.call('doelgroepwerknemer.neemInDienst', {
    persoonId,
    van: '2021-06-15',
    q: '30.4',
    s: '38',
    wop: { loonpremie: 45, graad: 'midden' },
    categorie: 'b',
  });
  const body = async (naam: string, soort: 'doorstroompartner' | 'werkgever') =>
    (
      await t.call('instantie.maak', {
        naam,
        soort,
        ...adres,
        telefoon: '09 123 45 67',
        email: null,
        kbo: '0912.345.673',
        contactNaam: 'Rita Baert',
      })
    ).id!;
  gastheerId = await body('Distributie nv', 'werkgever');
  trajectId = (
    await t.call('doorstroomtraject.maak', {
      persoonId,
      grond: 'ART23_1',
      partnerId: await body('Springplank vzw', 'doorstroompartner'),
      coach: 'Karim Haddad',
      start: '2026-03-02',
      jobdoel: 'Magazijnier in een distributiecentrum',
      functioneren: 'Werkt zelfstandig aan de lijn.',
      stopReden: SECRET,
      opmerkingen: SECRET,
    })
  ).id!;
  stageId = await stage('2026-05-04', '2026-07-31');
});
afterEach(() => t.close());

type Scope = InputOf<'report.maak'>['scope'];
type Format = 'json' | 'pdf' | 'docx' | 'csv' | 'xlsx';

const stage = async (van: string, tot: string) =>
  (
    await t.call('stage.maak', {
      persoonId,
      doorstroomtrajectId: trajectId,
      van,
      tot,
      gastheerId,
      mentor: 'Luc Peters',
      mentorTelefoon: '0470 12 34 56',
      taken: 'Orders klaarzetten',
      uurrooster: 'ma-do 8-16 u',
      uren: 3040,
      jobaanbod: true,
      jobaanbodTekst: 'Magazijnier, vast.',
      prijs: 'Het niet gesubsidieerde deel van het loon',
      prijsCents: 61250,
      contactElkeDagen: 7,
      tekenGastheer: '2026-04-28',
    })
  ).id!;

async function make(id: string, format: Format, scope: Scope, confirmation: string | null = 'proef') {
  const { files } = await t.call('report.maak', { id, scope, op: ON, formats: [format], map: null, purpose: null, confirmation });
  const bytes = await Promise.all(files.map(async ({ blob }) => (await t.core.blob(blob!))!.bytes));
  return files.map((file, index) => ({ ...file, bytes: bytes[index]!, text: new TextDecoder().decode(bytes[index]) }));
}

/** The frozen model: exactly what every format is made of. */
const model = async (id: string, scope: Scope) => JSON.parse((await make(id, 'json', scope))[0]!.text) as Model;

interface Model {
  readonly code: string;
  readonly inHuis: boolean;
  readonly over?: string;
  readonly blokken: readonly {
    readonly soort: string;
    readonly id?: string;
    readonly tekst?: string;
    readonly paren?: readonly { readonly woord: string; readonly waarde: string | null }[];
    readonly rijen?: readonly (readonly (string | number | null)[])[];
    readonly totaal?: readonly (string | number | null)[] | null;
    readonly partijen?: readonly { readonly rol: string; readonly naam: string | null; readonly getekendOp: string | null }[];
    readonly velden?: readonly string[];
  }[];
}

const facts = ({ blokken }: Model) =>
  Object.fromEntries(blokken.flatMap(({ paren = [] }) => paren.map(({ woord, waarde }) => [woord, waarde])));
const under = ({ blokken }: Model, kop: string) => blokken[blokken.findIndex(({ tekst }) => tekst === kop) + 1]?.tekst;
const rows = ({ blokken }: Model, id: string) => blokken.find((block) => block.id === id)?.rijen;
const prepare = (id: string, scope: Scope) => t.call('report.voorbereiding', { id, scope, op: ON });
const rulesOf = ({ missing }: Awaited<ReturnType<typeof prepare>>) => [...new Set(missing.map(({ rule }) => rule))];
const refused = async (id: string, scope: Scope) =>
  t.ask('report.maak', { id, scope, op: ON, formats: ['json'], map: null, purpose: null, confirmation: 'proef' });

/** Is made in each format, and says nothing that has no business there. */
async function papers(id: string, scope: Scope, formats: readonly Format[]) {
  for (const format of formats) {
    const [file] = await make(id, format, scope);
    expect(file!.bytes.length, format).toBeGreaterThan(200);
    if (format === 'pdf') expect(file!.standing).toBe('ua-1');
    expect(file!.path).not.toMatch(/Maes|lodie|93051822361/u);
  }
}

describe('information sheet (DS-R05)', () => {
  test('tells VDAB and the partner how somebody works and what the job should be; nothing confidential', async () => {
    const sheet = await model('ds-informatieblad', { persoonId });
    expect(sheet).toMatchObject({ code: 'DS-R05', inHuis: false, over: trajectId });
    expect(facts(sheet)).toEqual({
      Werknemer: 'Élodie Maes, Veld 3, 9000 Gent',
      Geboortedatum: '18/05/1993',
      'VDAB-nummer': '12345678',
      Maatwerkbedrijf: 'Voorbeeld vzw, 0912.345.673',
      Begeleider: null,
      Dienstverlener: 'Springplank vzw, 0912.345.673, Kaai 4, 9000 Gent, Karim Haddad',
      'In dienst sinds': '15/06/2021',
      Contract: '30,4 van 38 uur per week',
      'Start van het traject': '02/03/2026',
      'Vrijstelling van werk': null,
    });
    expect(under(sheet, 'Functioneren op het werk')).toBe('Werkt zelfstandig aan de lijn.');
    expect(JSON.stringify(sheet)).not.toMatch(new RegExp(`${SECRET}|loonpremie|art\\. 23|93051822361`, 'u'));
    await papers('ds-informatieblad', { persoonId }, ['pdf', 'docx']);
  });

  test('says before which of its headings are empty, and who did not sign', async () => {
    const said = await prepare('ds-informatieblad', { all: true });
    expect(said).toMatchObject({ count: 1, counted: 'werknemers', recipient: 'VDAB' });
    expect(said.inTeVullen[0]!.wat).toEqual(['Begeleider', 'Vrijstelling van werk', 'Werkvoorwaarden', 'Randvoorwaarden']);
    expect(rulesOf(said)).toEqual(expect.arrayContaining(['DS-09', 'DS-10']));
    await t.call('doorstroomtraject.wijzig', {
      id: trajectId,
      waarden: { werkvoorwaarden: 'Dagwerk', randvoorwaarden: 'Fiets' },
    });
    expect((await prepare('ds-informatieblad', { all: true })).inTeVullen[0]!.wat).toEqual([
      'Begeleider',
      'Vrijstelling van werk',
    ]);
  });
});

describe('papers of a stage (DS-R07)', () => {
  test('contract, schedule and evaluation name the same host, mentor, days and tasks; the agreement the same parties', async () => {
    const [contract, schedule, evaluation] = await Promise.all([
      model('ds-stageovereenkomst', { persoonId }),
      model('ds-stage-uurrooster', { persoonId }),
      model('ds-stage-evaluatie', { persoonId }),
    ]);
    const head = {
      Gastheer: 'Distributie nv, 0912.345.673, Kaai 4, 9000 Gent',
      'Contact bij de gastheer': 'Rita Baert, 09 123 45 67',
      Mentor: 'Luc Peters, 0470 12 34 56',
      Maatwerkbedrijf: 'Voorbeeld vzw, 0912.345.673',
      Werknemer: 'Élodie Maes, Veld 3, 9000 Gent',
      Dienstverlener: 'Springplank vzw, 0912.345.673, Kaai 4, 9000 Gent, Karim Haddad',
      Periode: 'van 04/05/2026 tot en met 31/07/2026',
      'Uren per week': '30,4',
    };
    for (const paper of [contract, schedule, evaluation]) {
      expect(facts(paper)).toMatchObject(head);
      expect(under(paper, 'Taken')).toBe('Orders klaarzetten');
      expect(paper).toMatchObject({ code: 'DS-R07', over: stageId });
      expect(JSON.stringify(paper)).not.toMatch(new RegExp(`${SECRET}|loonpremie|93051822361|18/05/1993`, 'u'));
    }
    expect(facts(contract)).toMatchObject({
      'Afspraak over de loonkost': 'Het niet gesubsidieerde deel van het loon',
      'Bedrag per maand': '612,50\u00a0€',
      Verzekering: null,
    });
    expect(under(contract, 'Jobaanbod')).toBe('Ja, de stage is er met het oog op een job. Magazijnier, vast.');
    expect(under(contract, 'Contact tijdens de stage')).toContain('7 dagen');
    expect(contract.blokken.at(-1)!.partijen).toEqual([
      { rol: 'Gastheer', naam: 'Distributie nv', getekendOp: '2026-04-28' },
      { rol: 'Maatwerkbedrijf', naam: 'Voorbeeld vzw', getekendOp: null },
      { rol: 'Werknemer', naam: 'Élodie Maes', getekendOp: null },
    ]);
    expect(evaluation.blokken.find(({ velden }) => velden)!.velden).toHaveLength(6);
    const agreement = facts(await model('ds-overeenkomst', { persoonId }));
    for (const party of ['Maatwerkbedrijf', 'Werknemer'] as const) expect(agreement[party]).toBe(head[party]);
  });

  test('one stage can be asked for; else those that run or come, and an evaluation looks back', async () => {
    const next = await stage('2026-09-01', '2026-11-30');
    expect((await make('ds-stageovereenkomst', 'json', { persoonId })).map(({ path }) => path)).toEqual([
      'ds-stageovereenkomst_dossier-0001-2026-05-04_2026-06-10.json',
      'ds-stageovereenkomst_dossier-0001-2026-09-01_2026-06-10.json',
    ]);
    expect((await model('ds-stageovereenkomst', { persoonId, recordId: next })).over).toBe(next);
    expect((await model('ds-stage-evaluatie', { persoonId })).over).toBe(stageId);
    expect(await prepare('ds-stageovereenkomst', { all: true })).toMatchObject({ count: 2, recipient: 'de gastheer' });
    await t.call('doorstroomtraject.wijzig', { id: trajectId, waarden: { stopOp: '2026-06-01', stopWil: 'buiten' } });
    expect((await make('ds-stageovereenkomst', 'json', { persoonId })).length).toBe(1);
    await t.call('stage.verwijder', { id: stageId, reden: 'proef' });
    await t.call('stage.verwijder', { id: next, reden: 'proef' });
    expect(await refused('ds-stageovereenkomst', { persoonId })).toMatchObject({ error: { code: 'GEEN_INHOUD' } });
  });

  test('are PDF and text, and say before what the contract still misses', async () => {
    for (const id of ['ds-stageovereenkomst', 'ds-stage-uurrooster', 'ds-stage-evaluatie']) {
      await papers(id, { persoonId }, ['pdf', 'docx']);
    }
    const said = await prepare('ds-stageovereenkomst', { persoonId });
    expect(said.inTeVullen[0]!.wat).toEqual(['Verzekering', 'Wat we van elkaar verwachten']);
    const day = '2026-03-01';
    const signed = { tekenMaatwerkbedrijf: day, tekenVdab: day, tekenDienstverlener: day, tekenWerknemer: day };
    await t.call('doorstroomtraject.wijzig', { id: trajectId, waarden: signed });
    expect(rulesOf(await prepare('ds-stageovereenkomst', { persoonId }))).toEqual(['DS-10']);
    await t.call('stage.wijzig', { id: stageId, waarden: { mentor: null, mentorTelefoon: null } });
    expect((await prepare('ds-stageovereenkomst', { persoonId })).inTeVullen[0]!.wat).toContain('Mentor');
  });
});

describe('enclave (DS-R19) and begeleiders (DS-R17)', () => {
  let enclaveId: string;
  let begeleiderId: string;
  beforeEach(async () => {
    enclaveId = (
      await t.call('enclave.maak', {
        naam: 'Verpakking bij Distributie',
        gastheerId,
        van: '2026-06-01',
        plaats: 'Hal 2, Kaai 4',
        doelEnTaken: 'Dozen vouwen',
        overeenkomstOp: '2026-05-20',
      })
    ).id!;
    const fresh = {
      functie: null,
      telefoon: null,
      email: null,
      inDienst: null,
      uitDienst: null,
      grond: null,
      kwalificatieTekst: null,
      startOpleiding: null,
      vte: null,
      vloer: true,
      opmerkingen: null,
    };
    begeleiderId = (await t.call('begeleider.maak', { naam: 'Devos', voornaam: 'Ann', ...fresh })).id!;
    await t.call('begeleiderInzet.maak', { begeleiderId, van: '2026-01-01', soort: 'vloer', vte: '0.75' });
    await t.call('begeleiderInzet.maak', { begeleiderId, van: '2026-01-01', soort: 'sociale_dienst', vte: '0.25' });
    const day = { enclaveId, personen: [persoonId], begeleiders: [begeleiderId] };
    await t.call('enclave.dag', { ...day, datum: '2026-06-02' });
    await t.call('enclave.dag', { ...day, datum: '2026-06-03', begeleiders: [] });
  });

  test('the agreement has the four points of the decree, the notification goes out once', async () => {
    const agreement = await model('ds-enclave-overeenkomst', {});
    expect(facts(agreement)).toEqual({
      Maatwerkbedrijf: 'Voorbeeld vzw, 0912.345.673',
      Gastheer: 'Distributie nv, 0912.345.673, Kaai 4, 9000 Gent',
      Periode: 'vanaf 01/06/2026',
      Duur: null,
      Plaats: 'Hal 2, Kaai 4',
    });
    expect(under(agreement, 'Doel en taken')).toBe('Dozen vouwen');
    const said = await prepare('ds-brief-enclave', {});
    expect(said).toMatchObject({ count: 1, counted: 'documenten' });
    expect(rulesOf(said)).toEqual(['DS-43']);
    expect(said.inTeVullen[0]).toMatchObject({ persoonId: null, wat: ['Laatste dag', 'Duur'] });
    expect(facts(await model('ds-brief-enclave', {}))).toMatchObject({
      Enclave: 'Verpakking bij Distributie',
      Start: '01/06/2026',
      'Doel en taken': 'Dozen vouwen',
      'Overeenkomst van': '20/05/2026',
    });
    await papers('ds-enclave-overeenkomst', {}, ['pdf', 'docx']);
    await papers('ds-brief-enclave', {}, ['pdf', 'docx']);
    await t.call('enclave.wijzig', { id: enclaveId, waarden: { meldingOp: '2026-05-29' } });
    expect(await refused('ds-brief-enclave', {})).toMatchObject({ error: { code: 'GEEN_INHOUD' } });
    expect((await model('ds-brief-enclave', { recordId: enclaveId })).over).toBe(enclaveId);
  });

  test('the register of a month names who worked and who guided, day by day', async () => {
    expect(rows(await model('ds-enclave-register', { month: '2026-06' }), 'enclave-1')).toEqual([
      ['2026-06-02', 'Maes', 'Élodie', 'Ann Devos', 'nee'],
      ['2026-06-03', 'Maes', 'Élodie', null, 'nee'],
    ]);
    expect(await refused('ds-enclave-register', { month: '2026-05' })).toMatchObject({ error: { code: 'GEEN_INHOUD' } });
    expect((await make('ds-enclave-register', 'csv', { month: '2026-06' }))[0]!.text).toContain(
      '02/06/2026;Maes;Élodie;Ann Devos;nee',
    );
    await papers('ds-enclave-register', { month: '2026-06' }, ['pdf', 'xlsx']);
  });

  test('the questionnaire names the ground that is proven, and adds up the floor apart', async () => {
    const open = await model('ds-begeleiders', {});
    expect(open.blokken[0]!.rijen).toEqual([
      ['Devos', 'Ann', null, 'op de vloer, sociale dienst', '0.75', '0.25', 'ontbreekt: grond', null],
    ]);
    expect(open.blokken[0]!.totaal).toEqual(['Totaal', null, null, null, '0.75', '0.25', null, null]);
    expect(rulesOf(await prepare('ds-begeleiders', {}))).toContain('DS-32');
    await t.call('begeleiderGrond.maak', { begeleiderId, grond: 4, sinds: '2024-09-01', bewijs: true });
    expect((await model('ds-begeleiders', {})).blokken[0]!.rijen![0]![6]).toBe('4. diploma op de lijst');
    expect(rulesOf(await prepare('ds-begeleiders', {}))).not.toContain('DS-32');
    expect((await make('ds-begeleiders', 'csv', {}))[0]!.text).toContain('0,75;0,25;4. diploma op de lijst');
    await papers('ds-begeleiders', {}, ['pdf', 'xlsx']);
  });
});

describe('POP on paper (DS-R01, R02, R08, copy sheet)', () => {
  beforeEach(async () => {
    const first = (await t.call('pop.nieuweVersie', { persoonId, datum: '2021-07-01' })).id!;
    const own = { persoonId, naam: 'Plannen', soort: 'generiek' as const, gewenst: 'Plant de dag zelf', scoreGewenst: 7 };
    await t.call('popCompetentie.maak', { ...own, versieId: first, scoreNu: 3 });
    const second = (await t.call('pop.nieuweVersie', { persoonId, datum: '2026-01-12' })).id!;
    const versions = (await t.call('doelgroepwerknemer.lees', { persoonId })).popVersies;
    const [copy] = versions.find(({ id }) => id === second)!.competenties;
    await t.call('popCompetentie.wijzig', { id: copy!.id, waarden: { scoreNu: 6 } });
    const action = { persoonId, soort: 'technisch' as const, tegen: '2026-06-30' };
    await t.call('pop.actie', { ...action, tekst: 'Leert de heftruck besturen', op: '2026-01-12' });
    const old = (await t.call('pop.actie', { ...action, tekst: 'Leert scannen', op: '2024-01-12' })).id!;
    await t.call('popActie.wijzig', { id: old, waarden: { klaarOp: '2024-06-01' } });
    const review = { persoonId, pop: true, competentieprofiel: true, door: 'Ann Devos' };
    await t.call('popNazicht.maak', { ...review, datum: '2025-01-14' });
    await t.call('popNazicht.maak', {
      ...review,
      datum: '2026-01-12',
      notities: 'Wil met de heftruck rijden.',
      tekenWerknemer: '2026-01-12',
    });
  });

  test('holds what a POP has to hold, and is made for everybody in service', async () => {
    const paper = await model('ds-pop', { persoonId });
    expect(paper).toMatchObject({ code: 'DS-R01', inHuis: false });
    expect(facts(paper)).toMatchObject({ Werknemer: 'Élodie Maes', 'Versie van het POP': 'nummer 2 van 12/01/2026' });
    expect(rows(paper, 'competenties')).toEqual([['Plannen', 'generiek', null, 'Plant de dag zelf', 3, 6, 7]]);
    expect(new Set(rows(paper, 'acties')!.map(([tekst]) => tekst))).toEqual(
      new Set(['Leert de heftruck besturen', 'Leert scannen']),
    );
    expect(JSON.stringify(paper)).not.toMatch(/93051822361|loonpremie/u);
    await papers('ds-pop', { all: true }, ['pdf', 'docx']);
  });

  test('the review of a year shows what was closed since the one before, and who signed', async () => {
    const paper = await model('ds-nazicht', { persoonId });
    expect(paper).toMatchObject({ code: 'DS-R02', inHuis: true });
    expect(facts(paper)).toMatchObject({
      'Nazicht van': '12/01/2026',
      'Vorig nazicht': '14/01/2025',
      'Nazicht door': 'Ann Devos',
    });
    expect(under(paper, 'Wat besproken is')).toBe('Wil met de heftruck rijden.');
    expect(rows(paper, 'acties')!.map(([tekst]) => tekst)).toEqual(['Leert de heftruck besturen']);
    expect(paper.blokken.at(-1)!.partijen!.map(({ getekendOp }) => getekendOp)).toEqual(['2026-01-12', null]);
    const [older] = (await t.call('doelgroepwerknemer.lees', { persoonId })).popNazichten;
    const first = await model('ds-nazicht', { persoonId, recordId: older!.id });
    expect(facts(first)).toMatchObject({ 'Nazicht van': '14/01/2025', 'Vorig nazicht': 'dit is het eerste nazicht' });
    expect(rows(first, 'acties')).toHaveLength(2);
    await papers('ds-nazicht', { persoonId }, ['pdf', 'docx']);
  });

  test('the update after a stage names the stage, its outcome and the day of the version that holds it', async () => {
    expect(facts(await model('ds-popresultaat', { persoonId }))['POP bijgewerkt op']).toBeNull();
    await t.call('stage.wijzig', {
      id: stageId,
      waarden: { tot: '2026-06-05', uitkomst: 'contract', evaluatie: 'Vlot en stipt.' },
    });
    await t.call('pop.nieuweVersie', { persoonId, datum: '2026-06-05', doorstroomresultaat: true });
    const paper = await model('ds-popresultaat', { persoonId });
    expect(facts(paper)['POP bijgewerkt op']).toBe('05/06/2026');
    expect(rows(paper, 'stages')).toEqual([
      ['Distributie nv', 'van 04/05/2026 tot en met 05/06/2026', 'contract', 'Vlot en stipt.'],
    ]);
    await papers('ds-popresultaat', { persoonId }, ['pdf', 'docx']);
  });

  test('the copy sheet says that the order of the screens is not confirmed, and asks who typed it over and when', async () => {
    const sheet = await model('ds-overneemblad', { persoonId });
    expect(sheet).toMatchObject({ code: 'DS-R11', inHuis: true });
    expect(sheet.blokken[0]!.tekst).toContain('niet bevestigd');
    expect(sheet.blokken.filter(({ soort }) => soort === 'invulstrook').map(({ velden }) => velden)).toEqual([
      ['Op', 'Door'],
      ['Op', 'Door'],
    ]);
    expect(facts(sheet)).toMatchObject({ Ondersteuningspakket: '45 % loonpremie, begeleidingsgraad gemiddeld' });
    await papers('ds-overneemblad', { persoonId }, ['pdf', 'docx']);
  });
});

describe('letters to VDAB and the department (DS-R04, R18), plan for the new employer (DS-R20)', () => {
  test('an early request is made, and says that it lies outside the known term', async () => {
    const early = (
      await t.call('evaluatie.maak', {
        persoonId,
        aanvraagOp: '2023-01-10',
        aanvraagDoor: 'werknemer',
        aanvraagReden: 'Wil naar een gewone job.',
        medischeReden: true,
        attest: true,
      })
    ).id!;
    const letter = await model('ds-brief-evaluatie', { persoonId });
    expect(letter).toMatchObject({ code: 'DS-R04', over: early });
    expect(facts(letter)).toMatchObject({
      Ondersteuningspakket: '45 % loonpremie, begeleidingsgraad gemiddeld',
      'Laatste dag van het pakket': '14/06/2026 (volgens een andere lezing 15/06/2026)',
      'Reden van de aanvraag': 'Wil naar een gewone job.',
    });
    const said = letter.blokken.map(({ tekst }) => tekst).join(' ');
    for (const part of ['16/06/2023', 'VDAB beslist', 'de werknemer', 'Het attest is aanwezig']) expect(said).toContain(part);
    await t.call('evaluatie.wijzig', { id: early, waarden: { aanvraagOp: '2026-06-01', medischeReden: false } });
    const later = (await model('ds-brief-evaluatie', { persoonId })).blokken.map(({ tekst }) => tekst).join(' ');
    expect(later).not.toMatch(/termijn|medisch/u);
    await papers('ds-brief-evaluatie', { persoonId }, ['pdf', 'docx']);
  });

  test('a return is asked for with the days of the job, the reason and the filling with its basis; without a job that ended nothing', async () => {
    expect(await refused('ds-brief-terugkeer', { persoonId })).toMatchObject({ error: { code: 'GEEN_INHOUD' } });
    await t.call('doorstroomtraject.wijzig', {
      id: trajectId,
      waarden: {
        contractStart: '2026-04-01',
        contractEinde: '2026-05-29',
        contractEindreden: 'niet_verlengd',
        functie: 'Magazijnier',
      },
    });
    await t.call('contingent.maak', { soort: 'cmw', van: '2026-01-01', vte: '0.8', plaatsen: null, bron: null });
    const letter = await model('ds-brief-terugkeer', { persoonId });
    expect(letter).toMatchObject({ code: 'DS-R18', over: trajectId });
    expect(facts(letter)).toMatchObject({
      'Start van de job': '01/04/2026',
      'Laatste dag van de job': '29/05/2026',
      'Waarom de job eindigde': 'contract niet verlengd',
      'Nieuwe job': 'Magazijnier',
    });
    const filling = Object.entries(facts(letter)).find(([word]) => word.startsWith('Invulling'));
    expect(filling).toEqual(['Invulling K1 2026', expect.stringMatching(/^\d+,\d\d % \(raming op contractbreuk\)$/u)]);
    expect(rulesOf(await prepare('ds-brief-terugkeer', { persoonId }))).toContain('DS-22');
    await papers('ds-brief-terugkeer', { all: true }, ['pdf', 'docx']);
  });

  test('a request for erasure is answered on paper with the ground and its day, of the DAEB mandate too (T-55)', async () => {
    expect(await refused('ds-brief-wissen', { persoonId })).toMatchObject({ error: { code: 'GEEN_INHOUD' } });
    await t.call('bewijsstuk.maak', { persoonId, feitOp: '2021-07-01', omschrijving: 'Loonbewijs' });
    await t.call('bewijsstuk.maak', { persoonId, feitOp: '2020-02-03', omschrijving: null });
    const verzoek = (await t.call('wisverzoek.maak', { persoonId, datum: '2026-06-09' })).id!;
    const scope = { persoonId, recordId: verzoek };
    const items = async () => {
      const letter = await model('ds-brief-wissen', scope);
      expect(letter).toMatchObject({ over: verzoek });
      return letter.blokken.flatMap((block) => (block as { items?: string[] }).items ?? []);
    };
    expect(await items()).toEqual([
      'Loonbewijs, over een feit van 01/07/2021. Grond: vordering verjaart 01/07/2026.',
      'Bewijsstuk over een feit van 03/02/2020, te bewaren tot en met 03/02/2025.',
    ]);
    const daeb = (await t.call('erkenning.maak', { soort: 'daeb', van: '2016-01-01', tot: null, nummer: null })).id!;
    const open = (await prepare('ds-brief-wissen', scope)).inTeVullen;
    expect(open).toMatchObject([{ persoonId, wat: ['Einde van het mandaat (DAEB)'] }]);
    await t.call('erkenning.wijzig', { id: daeb, waarden: { tot: '2025-12-31' } });
    expect(await items()).toContain(
      'Loonbewijs, over een feit van 01/07/2021. Grond: bewijs voor het DAEB-mandaat, te bewaren tot en met 31/12/2035.',
    );
    await papers('ds-brief-wissen', { all: true }, ['pdf', 'docx']);
  });

  test('somebody who only takes part in AMA gets an answer too', async () => {
    const ander = (await t.call('persoon.maak', { naam: 'Peeters', voornaam: 'Jo', insz: null })).id!;
    await t.call('wisverzoek.maak', { persoonId: ander, datum: '2026-06-09' });
    const letter = await model('ds-brief-wissen', { persoonId: ander });
    expect(letter.blokken.map(({ tekst }) => tekst)).toContain('We hebben geen bewijsstuk dat je vraag in de weg staat.');
  });

  test('the plan lists what can still be learned and leaves actions and roles to the employer', async () => {
    expect(await refused('ds-ondersteuningsplan', { persoonId })).toMatchObject({ error: { code: 'GEEN_INHOUD' } });
    await t.call('doorstroomtraject.wijzig', {
      id: trajectId,
      waarden: {
        contractStart: '2026-08-03',
        werkgeverId: gastheerId,
        contractSteun: 'imw',
        imwLoonpremie: 40,
        imwGraad: 'laag',
      },
    });
    const versieId = (await t.call('pop.nieuweVersie', { persoonId, datum: '2026-01-12' })).id!;
    const own = { persoonId, versieId, soort: 'technisch' as const };
    await t.call('popCompetentie.maak', { ...own, naam: 'Scannen', scoreNu: 8, scoreGewenst: 8 });
    await t.call('popCompetentie.maak', { ...own, naam: 'Heftruck', scoreNu: 2, scoreGewenst: 8 });
    const plan = await model('ds-ondersteuningsplan', { persoonId });
    expect(facts(plan)).toMatchObject({
      Werkgever: 'Distributie nv, 0912.345.673, Kaai 4, 9000 Gent',
      Periode: 'vanaf 03/08/2026',
      'Ondersteuning in de job': '40 % loonpremie, begeleidingsgraad laag',
    });
    expect(rows(plan, 'nogteleren')).toEqual([['Heftruck', '2', '8']]);
    expect(JSON.stringify(plan)).not.toMatch(new RegExp(`${SECRET}|93051822361`, 'u'));
    await papers('ds-ondersteuningsplan', { persoonId }, ['pdf', 'docx']);
  });
});

describe('tables (DS-R09, R10, R13, R14)', () => {
  test('hours stand line by line, and the two registers beside each other, never added up', async () => {
    const line = { persoonId, doorstroomtrajectId: trajectId, activiteit: 'Sollicitatietraining', door: 'Karim Haddad' };
    await t.call('doorstroomUren.maak', { ...line, datum: '2026-03-10', soort: 'een_op_een', uren: 150, bron: 'bedrijf' });
    await t.call('doorstroomUren.maak', { ...line, datum: '2026-03-10', soort: 'een_op_een', uren: 125, bron: 'partner' });
    await t.call('doorstroomUren.maak', { ...line, datum: '2026-04-02', soort: 'jobmatching', uren: 75, bron: 'bedrijf' });
    await t.call('doorstroomUren.maak', { ...line, datum: '2025-12-30', soort: 'jobmatching', uren: 900, bron: 'bedrijf' });
    const list = await model('ds-uren', { year: 2026 });
    expect(rows(list, 'uren')).toEqual([
      [
        '2026-03-10',
        'Maes',
        'Élodie',
        '12345678',
        'Sollicitatietraining',
        'een op een',
        '1.50',
        'eigen register',
        'Karim Haddad',
      ],
      [
        '2026-03-10',
        'Maes',
        'Élodie',
        '12345678',
        'Sollicitatietraining',
        'een op een',
        '1.25',
        'opgave van de partner',
        'Karim Haddad',
      ],
      [
        '2026-04-02',
        'Maes',
        'Élodie',
        '12345678',
        'Sollicitatietraining',
        'jobmatching',
        '0.75',
        'eigen register',
        'Karim Haddad',
      ],
    ]);
    expect(rows(list, 'per-traject')![0]!.slice(0, 6)).toEqual(['Maes', 'Élodie', '12345678', '2026-03-02', '2.25', '1.25']);
    expect(rows(list, 'per-soort')!.map((row) => row.slice(3))).toEqual([
      ['2026-03-02', 'een op een', '1.50', '1.25'],
      ['2026-03-02', 'jobmatching', '0.75', '0.00'],
    ]);
    expect((await make('ds-uren', 'csv', { year: 2026 }))[0]!.text).toContain(
      '10/03/2026;Maes;Élodie;12345678;Sollicitatietraining;een op een;1,50',
    );
    expect(await refused('ds-uren', { year: 2024 })).toMatchObject({ error: { code: 'GEEN_INHOUD' } });
    await papers('ds-uren', { year: 2026 }, ['pdf', 'xlsx']);
  });

  test('the monitoring has every trajectory of the year, and nothing that the person did not agree to', async () => {
    await t.call('doorstroomtraject.wijzig', {
      id: trajectId,
      waarden: { verwezenOp: '2026-02-02', eersteContactOp: '2026-02-12', contractStart: '2026-02-20', contractSteun: 'imw' },
    });
    const list = await model('ds-monitoring', { year: 2026 });
    const [row] = rows(list, 'trajecten')!;
    expect(row!.slice(0, 6)).toEqual(['Maes', 'Élodie', '12345678', 'Springplank vzw', 10, '2026-03-02']);
    expect(row!.slice(7)).toEqual([1, '0.00', '2026-02-20', null, 'individueel maatwerk', null, '3 maanden: onbekend']);
    expect(JSON.stringify(list)).not.toMatch(new RegExp(`${SECRET}|93051822361`, 'u'));
    expect(await refused('ds-monitoring', { year: 2027 })).toMatchObject({ error: { code: 'GEEN_INHOUD' } });
    await papers('ds-monitoring', { year: 2026 }, ['pdf', 'xlsx']);
  });

  test('the check of a settlement shows both amounts and their difference, and the filling with its basis', async () => {
    await t.call('contingent.maak', { soort: 'cmw', van: '2026-01-01', vte: '1', plaatsen: null, bron: null });
    const cijfersId = (
      await t.call('kwartaalcijfers.maak', { kwartaal: '2026Q1', bron: 'tableau', datum: '2026-06-05', afgerekend: true })
    ).id!;
    await t.call('kwartaalcijfer.maak', {
      persoonId,
      cijfersId,
      vte: '0.75',
      wopLoonpremie: 45,
      wopGraad: 'midden',
      loonpremieCents: 250_000,
    });
    const sheet = await model('ds-afrekening', { quarter: '2026Q1' });
    expect(sheet).toMatchObject({ code: 'DS-R13', inHuis: true });
    expect(facts(sheet)).toMatchObject({
      'VTE in het kwartaal': '0,7500',
      'Waarop de VTE steunt': 'ingevoerde cijfers',
      Contingent: '1,0000',
    });
    const [line] = rows(sheet, 'afrekening')!;
    expect(line!.slice(0, 2)).toEqual(['Maes', 'Élodie']);
    expect(line!.slice(3, 7)).toEqual(['45 gemiddeld', null, 250_000, null]);
    expect(rows(sheet, 'invulling')).toEqual([
      ['Maes', 'Élodie', '0.8000', '0.7500', expect.stringMatching(/0\.0500$/u), '0.7500'],
    ]);
    expect((await make('ds-afrekening', 'csv', { quarter: '2026Q1' }))[0]!.text).toContain(';45 gemiddeld;;2500,00;;');
    await papers('ds-afrekening', { quarter: '2026Q1' }, ['pdf', 'xlsx']);
  });

  test('the yearly figures are counted from the file, each with what it rests on; the texts are left open', async () => {
    await t.call('personeelstelling.maak', { op: '2026-03-31', eenheid: 'koppen', totaal: '40', categorieAB: '23' });
    await t.call('evaluatie.maak', { persoonId, beslissingOp: '2026-02-01', uitkomst: 'doorstroomklaar' });
    const report = await model('ds-jaarverslag', { year: 2026 });
    expect(report).toMatchObject({ code: 'DS-R14', inHuis: true });
    expect(rows(report, 'personeel')!.slice(0, 5)).toEqual([
      ['Personeel in totaal', '40', 'telling van 31/03/2026, in koppen'],
      ['Aandeel categorie a en b', '57,50 %', 'telling van 31/03/2026, in koppen'],
      ['Doelgroepwerknemers in dienst', '1', 'tewerkstellingen, op 10/06/2026'],
      ['In dienst gekomen', '0', 'tewerkstellingen, op 10/06/2026'],
      ['Uit dienst gegaan', '0', 'tewerkstellingen, op 10/06/2026'],
    ]);
    expect(rows(report, 'personeel')![5]).toEqual(['VTE doelgroepwerknemers, kwartaal 1', '0,8000', 'raming op contractbreuk']);
    expect(rows(report, 'personeel')).toHaveLength(7);
    expect(rows(report, 'opvolging')!.map(([, aantal]) => aantal)).toEqual(['0', '0', '0', '1', '0', '0']);
    expect(rows(report, 'doorstroom')!.map(([, aantal]) => aantal)).toEqual(['1', '1', '0', '0', '0']);
    expect(rows(report, 'begeleiding')).toEqual([
      ['Begeleiders in dienst', '0', 'begeleiders, op 10/06/2026'],
      ['Met een bewezen grond van kwalificatie', '0', 'gronden met bewijs, op 10/06/2026'],
    ]);
    expect(under(report, 'Sociale verankering')).toBe('Nog in te vullen.');
    await papers('ds-jaarverslag', { year: 2026 }, ['pdf', 'docx', 'xlsx']);
  });
});

const waiting = async () => (await t.call('verzending.register', { jaar: 2026, vervangen: true })).regels;
const idOf = async (rapport: string) => (await waiting()).filter((line) => line.rapport === rapport).map(({ id }) => id);

describe('what a sending proves', () => {
  const NOTE = { op: ON, wijze: 'aangetekend' as const, aan: null, door: null, bewijs: 'RR 12', opmerking: null };
  const send = async (ids: string[], gevolgen = true) => {
    const input = { ...NOTE, ids, gevolgen };
    const proof = await t.call('verzending.proef', input);
    await t.call('verzending.noteer', { ...input, stempel: proof.stempel });
    return proof.regels.map(({ gevolg }) => gevolg);
  };

  test('an evaluation that was asked, and the file that was handed over; the term is the one of the POP, and nothing is noted twice', async () => {
    await make('ds-brief-evaluatie', 'json', { persoonId });
    expect(await send(await idOf('ds-brief-evaluatie'))).toEqual(['evaluatie_aangevraagd']);
    const evaluatie = async () => (await t.call('doelgroepwerknemer.lees', { persoonId })).evaluaties;
    const [asked] = await evaluatie();
    expect(asked).toMatchObject({ aanvraagOp: ON, aanvraagDoor: 'maatwerkbedrijf', formulierOp: null });
    expect(asked!.tewerkstellingId).not.toBeNull();
    await t.call('evaluatie.wijzig', { id: asked!.id, waarden: { geplandOp: '2026-07-01' } });
    await make('ds-evaluatiedossier', 'json', { persoonId });
    const line = (await waiting()).find(({ rapport }) => rapport === 'ds-evaluatiedossier')!;
    expect([line.termijn, line.regel]).toEqual(['2026-06-21', 'DS-47']);
    expect(await send([line.id])).toEqual(['evaluatie_bezorgd']);
    expect(await evaluatie()).toMatchObject([{ formulierOp: ON, popOverhandigdOp: ON, gesprekOp: null }]);
    await make('ds-brief-evaluatie', 'json', { persoonId });
    expect((await send(await idOf('ds-brief-evaluatie'))).every((gevolg) => gevolg === null)).toBe(true);
    expect(await evaluatie()).toHaveLength(1);
  });

  test('an enclave that was notified, with its proof, and not another one; only the sending where nobody wants more', async () => {
    const enclave = (naam: string, van: string) => t.call('enclave.maak', { naam, gastheerId, van });
    const first = (await enclave('Verpakking', '2026-06-20')).id!;
    const second = (await enclave('Groen', '2026-08-01')).id!;
    await make('ds-brief-enclave', 'json', {});
    const lines = await waiting();
    expect(new Map(lines.map(({ termijn, regel }) => [termijn, regel]))).toEqual(
      new Map([
        ['2026-06-19', 'DS-43'],
        ['2026-07-31', 'DS-43'],
      ]),
    );
    expect(await send([lines.find(({ termijn }) => termijn === '2026-06-19')!.id])).toEqual(['enclave_gemeld']);
    expect(await send([lines.find(({ termijn }) => termijn === '2026-07-31')!.id], false)).toEqual([null]);
    const cards = new Map((await t.call('enclave.lijst', {})).map((card) => [card.id, card]));
    expect(cards.get(first)).toMatchObject({ meldingOp: ON, meldingBewijs: expect.stringContaining('RR 12') as string });
    expect(cards.get(second)).toMatchObject({ meldingOp: null, meldingBewijs: null });
  });

  test('a request for erasure is answered once the letter went out', async () => {
    const id = (await t.call('wisverzoek.maak', { persoonId, datum: '2026-06-09' })).id!;
    await make('ds-brief-wissen', 'json', { persoonId });
    expect(await send(await idOf('ds-brief-wissen'))).toEqual(['wissen_beantwoord']);
    expect((await t.call('maatwerk.huis', {})).wisverzoeken).toMatchObject([{ id, beantwoordOp: ON }]);
  });

  test('a return that was asked for; the papers of two stages wait beside each other, and an agreement waits for the start', async () => {
    await t.call('doorstroomtraject.wijzig', {
      id: trajectId,
      waarden: { contractStart: '2026-04-01', contractEinde: '2026-05-29', start: '2026-07-01' },
    });
    await stage('2026-09-01', '2026-11-30');
    await make('ds-brief-terugkeer', 'json', { persoonId });
    await make('ds-stageovereenkomst', 'json', { persoonId });
    await make('ds-overeenkomst', 'json', { persoonId });
    expect(await idOf('ds-stageovereenkomst')).toHaveLength(2);
    expect((await waiting()).filter(({ stand }) => stand === 'vervangen')).toEqual([]);
    const agreement = (await waiting()).find(({ rapport }) => rapport === 'ds-overeenkomst')!;
    expect([agreement.termijn, agreement.regel]).toEqual(['2026-07-01', 'DS-09']);
    expect(await send([...(await idOf('ds-brief-terugkeer')), agreement.id])).toEqual(['terugkeer_gevraagd', null]);
    const { trajecten } = await t.call('doelgroepwerknemer.lees', { persoonId });
    expect(trajecten).toMatchObject([{ terugAangevraagdOp: ON, tekenVdab: null }]);
  });
});

describe('hand-over sheet (F-24)', () => {
  test('tells who takes over what runs out, what is to do, what was promised and whom to call; nothing confidential, and inside only', async () => {
    const action = { persoonId, soort: 'technisch' as const, op: '2026-01-12' };
    await t.call('pop.actie', { ...action, tekst: 'Leert de heftruck besturen', tegen: '2026-09-30' });
    const done = (await t.call('pop.actie', { ...action, tekst: 'Leert scannen' })).id!;
    await t.call('popActie.wijzig', { id: done, waarden: { klaarOp: '2026-02-01' } });
    await t.call('evaluatie.maak', { persoonId, aanvraagOp: '2022-01-10', medischeReden: true });
    const { bevindingen } = await t.call('doelgroepwerknemer.lees', { persoonId });
    expect(bevindingen.map(({ rule }) => rule)).toContain('DS-04');
    const sheet = await model('ds-overdracht', { persoonId });
    expect(rows(sheet, 'tedoen')!.map(([, rule]) => rule)).not.toContain('DS-04');
    expect(sheet.inHuis).toBe(true);
    expect(facts(sheet)).toMatchObject({
      Werknemer: 'Élodie Maes',
      Dienstverlener: 'Springplank vzw, Karim Haddad, 09 123 45 67',
      'Stage nu': 'Distributie nv, Luc Peters, 0470 12 34 56',
    });
    const ends = rows(sheet, 'termijnen')!;
    expect(ends.map(([day]) => day)).toEqual(ends.map(([day]) => day).toSorted((a, b) => (String(a) < String(b) ? -1 : 1)));
    expect(ends).toContainEqual(['2026-06-14', expect.any(String), 'DS-02']);
    expect(rows(sheet, 'tedoen')!.map(([, rule]) => rule)).toContain('DS-09');
    expect(rows(sheet, 'acties')!.map(([tekst]) => tekst)).toEqual(['Leert de heftruck besturen']);
    expect(JSON.stringify(sheet)).not.toMatch(new RegExp(`${SECRET}|93051822361`, 'u'));
    await papers('ds-overdracht', { persoonId }, ['pdf', 'docx']);
  });
});
