/** Collectief maatwerk through the calls: in and out of service, steps that can be taken back, registers, and who may see what. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PASSPHRASE, SECOND_PASSPHRASE, type TestCore, openCase } from './core.ts';

const NOW = Date.parse('2026-03-31T10:00:00Z');
let t: TestCore;
let persoonId: string;
let trajectId: string;

beforeEach(async () => {
  t = await openCase({ now: () => NOW });
  persoonId = (await t.call('persoon.maak', { naam: 'Maes', voornaam: 'Élodie', insz: '93.05.18-223.61' })).id!;
  trajectId = (await t.call('ama.startTraject', { persoonId, start: '2024-01-08' })).id!;
});
afterEach(() => t.close());

const hire = (van = '2025-02-03') =>
  t.call('doelgroepwerknemer.neemInDienst', {
    persoonId,
    uitTrajectId: trajectId,
    van,
    q: '19',
    s: '38',
    wop: { loonpremie: 60, graad: 'hoog' },
    categorie: 'a',
  });
const file = (op = '2026-03-31') => t.call('doelgroepwerknemer.lees', { persoonId, op });
const undo = (operatie: string) => t.call('historie.ongedaan', { operatie });
const step = (naar: 'EVALUATIE' | 'DOORSTROOMKLAAR' | 'VOORTRAJECT' | 'OPGESCHORT' | 'WACHT_NIEUW_TRAJECT', datum: string) =>
  t.call('doorstroom.stap', { persoonId, naar, datum, reden: 'de papieren volgen' });

async function as(naam: 'griet' | 'sofie'): Promise<void> {
  await t.call('dossier.sluit', {});
  const wachtzin = naam === 'griet' ? PASSPHRASE : SECOND_PASSPHRASE;
  await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: naam, wachtzin });
}

describe('in dienst nemen', () => {
  test('is one operation: the AMA traject ends the day before, and all of it is taken back at once', async () => {
    const { operation } = await hire();
    const hired = await file();
    expect(hired.contracten).toMatchObject([{ van: '2025-02-03', q: '19', s: '38' }]);
    expect(hired.wops).toMatchObject([{ loonpremie: 60, graad: 'hoog', grond: 'start' }]);
    expect(hired.amaTrajecten).toEqual([{ id: trajectId, start: '2024-01-08', einde: '2025-02-02' }]);
    await undo(operation!);
    expect(await t.ask('doelgroepwerknemer.lees', { persoonId })).toMatchObject({ error: { code: 'NIET_GEVONDEN' } });
    expect((await t.call('ama.lees', { trajectId })).traject.einde).toBeNull();
  });

  test('the confidential part of AMA, the category and why a job ended stay closed for who has no right on them', async () => {
    await t.call('statuut.maak', { persoonId, code: 'RIZIV', van: '2024-01-08', tot: null, verwachtEinde: null });
    await hire();
    await t.call('gebruiker.maak', { naam: 'sofie', rol: 'begeleider', wachtzin: SECOND_PASSPHRASE });
    await as('sofie');
    const seen = await file();
    expect(seen.categorieen).toBeNull();
    expect(seen.bewegingen).toMatchObject([{ richting: 'in', vanwaar: null, reden: null }]);
    expect(JSON.stringify([seen, await t.call('doelgroepwerknemer.lijst', {})])).not.toMatch(/RIZIV|ama_wse/);
    const [row] = await t.call('doelgroepwerknemer.lijst', {});
    expect(row).toMatchObject({ categorie: null, wop: { loonpremie: 60, graad: 'hoog' } });
    const other = { persoonId, van: '2026-05-04', categorie: 'b' } as const;
    expect(await t.ask('doelgroepwerknemer.neemInDienst', other)).toMatchObject({
      error: { code: 'GEEN_RECHT', field: 'categorie' },
    });
  });

  test('back to AMA closes the contract, the package and the guidance', async () => {
    const { id } = await hire();
    await t.call('tewerkstelling.naarAma', {
      tewerkstellingId: id!,
      tot: '2026-02-27',
      als: 'traject',
      start: '2026-03-02',
      adviesDatum: '2026-02-20',
      doelen: [],
    });
    const back = await file();
    expect([back.contracten[0]!.tot, back.wops[0]!.tot, back.toestand.staat]).toEqual([
      '2026-02-27',
      '2026-02-27',
      'NIET_IN_DIENST',
    ]);
    expect(back.amaTrajecten.at(-1)).toMatchObject({ start: '2026-03-02' });
    expect(back.bewegingen.at(-1)).toMatchObject({ richting: 'uit', vanwaar: 'cmw', naar: 'ama_wse' });
  });
});

describe('steps', () => {
  test('a suspension and a stop follow from the facts, can be put right with a reason, and be taken back', async () => {
    await hire();
    await step('EVALUATIE', '2026-01-12');
    await step('DOORSTROOMKLAAR', '2026-01-20');
    const { id } = await step('VOORTRAJECT', '2026-02-02');
    const signed = { tekenMaatwerkbedrijf: '2026-01-30', tekenVdab: '2026-01-30', tekenDienstverlener: '2026-01-30' };
    await t.call('doorstroomtraject.wijzig', {
      id: id!,
      waarden: { ...signed, tekenWerknemer: '2026-01-30' },
      reden: 'ontvangen',
    });
    expect((await file()).toestand.staat).toBe('VOORTRAJECT');
    const suspended = await step('OPGESCHORT', '2026-03-02');
    expect(suspended).toMatchObject({ bereikt: true, toestand: { staat: 'OPGESCHORT', fase: 'voortraject' } });
    await undo(suspended.operation!);
    const stopped = await step('WACHT_NIEUW_TRAJECT', '2026-03-16');
    expect(stopped).toMatchObject({ bereikt: true, toestand: { staat: 'WACHT_NIEUW_TRAJECT' } });
    await t.call('doorstroomtraject.wijzig', { id: id!, waarden: { stopWil: 'binnen' }, reden: 'VDAB meldt het anders' });
    expect((await file()).toestand.staat).toBe('STOP_VDAB_BESLIST');
  });

  test('a state that has no facts of its own is no step, and a decision asks its outcome', async () => {
    await hire();
    const impossible = { persoonId, naar: 'OPGESCHORT', datum: '2026-03-02' };
    expect(await t.ask('doorstroom.stap', impossible)).toMatchObject({ error: { code: 'STAP_ONBEKEND' } });
    await step('EVALUATIE', '2026-01-12');
    const decision = { persoonId, naar: 'IN_DIENST', datum: '2026-02-02' } as const;
    expect(await t.ask('doorstroom.stap', decision)).toMatchObject({ error: { code: 'INVOER_ONGELDIG', field: 'uitkomst' } });
    const other = { ...decision, uitkomst: 'gewijzigd', wop: { loonpremie: 45, graad: 'midden' }, reden: 'brief volgt' } as const;
    expect(await t.call('doorstroom.stap', other)).toMatchObject({ bereikt: true });
    expect((await file()).wops.map(({ van, tot, loonpremie }) => [van, tot, loonpremie])).toEqual([
      ['2025-02-03', '2026-02-01', 60],
      ['2026-02-02', null, 45],
    ]);
  });
});

describe('the house', () => {
  test('a day of an enclave is written whole: who is left out is taken out, and a day without a begeleider is a finding (T-51)', async () => {
    await hire();
    const begeleiderId = (
      await t.call('begeleider.maak', {
        naam: 'Peeters',
        voornaam: 'An',
        functie: null,
        telefoon: null,
        email: null,
        inDienst: '2019-01-07',
        uitDienst: null,
        grond: 4,
        kwalificatieTekst: null,
        startOpleiding: null,
        vte: 100,
        vloer: true,
        opmerkingen: null,
      })
    ).id!;
    const enclaveId = (await t.call('enclave.maak', { naam: 'Magazijn', van: '2026-03-02', meldingOp: '2026-03-02' })).id!;
    const dag = { enclaveId, datum: '2026-03-04', personen: [persoonId] };
    await t.call('enclave.dag', { ...dag, begeleiders: [begeleiderId] });
    const [first] = await t.call('enclave.lijst', {});
    expect(first!.register).toMatchObject([{ datum: '2026-03-04', gekwalificeerd: true }]);
    expect(first!.meldingUiterlijk).toBe('2026-03-01');
    await t.call('enclave.dag', { ...dag, begeleiders: [] });
    const [second] = await t.call('enclave.lijst', {});
    expect(second!.register).toMatchObject([{ begeleiders: [], gekwalificeerd: false }]);
    expect(second!.bevindingen.map(({ code }) => code)).toContain('DAG_ZONDER_BEGELEIDER');
  });

  test('a day that was filled in opens as it stands, an empty one as the newest; who left stays to be unticked; AMA is a conflict (AMA-53)', async () => {
    await hire();
    const person = async (naam: string) => (await t.call('persoon.maak', { naam, voornaam: 'An', insz: null })).id!;
    const second = await person('Aerts');
    await t.call('doelgroepwerknemer.neemInDienst', { persoonId: second, van: '2025-02-03', q: '38', s: '38' });
    const inAma = await person('Baert');
    await t.call('ama.startTraject', { persoonId: inAma, start: '2026-03-05' });
    const enclaveId = (await t.call('enclave.maak', { naam: 'Magazijn', van: '2026-03-02' })).id!;
    const dag = (datum: string, personen: string[]) => t.call('enclave.dag', { enclaveId, datum, personen, begeleiders: [] });
    const choice = async (datum: string) => {
      const { personen, ...rest } = await t.call('enclave.dagKeuze', { enclaveId, datum });
      const who = personen.map(({ persoon, hoedanigheid, aanwezig }) => [persoon.naam, hoedanigheid, aanwezig] as const);
      return { ...rest, who };
    };
    expect((await choice('2026-03-04')).who).toEqual([
      ['Aerts', 'doelgroepwerknemer', false],
      ['Maes', 'doelgroepwerknemer', false],
    ]);
    await dag('2026-03-04', [persoonId]);
    await dag('2026-03-09', [second]);

    expect(await choice('2026-03-04')).toMatchObject({
      ingevuld: true,
      voorstelVan: null,
      who: [
        ['Aerts', 'doelgroepwerknemer', false],
        ['Maes', 'doelgroepwerknemer', true],
      ],
    });
    expect(await choice('2026-03-06')).toMatchObject({
      ingevuld: false,
      voorstelVan: '2026-03-09',
      who: [
        ['Aerts', 'doelgroepwerknemer', true],
        ['Baert', 'ama', false],
        ['Maes', 'doelgroepwerknemer', false],
      ],
    });

    const tewerkstellingId = (await t.call('doelgroepwerknemer.lees', { persoonId: second })).tewerkstellingen[0]!.id;
    await t.call('doelgroepwerknemer.uitDienst', { tewerkstellingId, tot: '2026-03-08' });
    expect((await choice('2026-03-09')).who).toContainEqual(['Aerts', 'geen', true]);
    expect((await choice('2026-03-10')).who).toEqual([
      ['Baert', 'ama', false],
      ['Maes', 'doelgroepwerknemer', false],
    ]);
    const codes = async () => (await t.call('enclave.lijst', {}))[0]!.bevindingen.map(({ rule }) => rule);
    expect(await codes()).not.toContain('AMA-53');
    const { operation } = await dag('2026-03-09', [inAma]);
    expect(await codes()).toContain('AMA-53');
    await undo(operation!);
    expect((await choice('2026-03-09')).who).toContainEqual(['Aerts', 'geen', true]);
    expect(await t.ask('enclave.dagKeuze', { enclaveId: persoonId, datum: '2026-03-09' })).toMatchObject({
      error: { code: 'NIET_GEVONDEN' },
    });
  });

  test('figures of the quarter count instead of the estimate, and the difference is listed (T-53)', async () => {
    await hire();
    await t.call('contingent.maak', { soort: 'cmw', van: '2025-01-01', plaatsen: 0, vte: '0.5', bron: null });
    const before = (await t.call('maatwerk.invulling', { jaar: 2025 })).kwartalen[1]!;
    expect(before).toMatchObject({ grondslag: 'raming', vte: '0.5000', procent: '100.0000' });
    const cijfersId = (await t.call('kwartaalcijfers.maak', { kwartaal: '2025Q2', bron: 'dmfa', datum: '2025-09-15' })).id!;
    await t.call('kwartaalcijfer.maak', { persoonId, cijfersId, vte: '0.45' });
    const after = (await t.call('maatwerk.invulling', { jaar: 2025 })).kwartalen[1]!;
    expect(after).toMatchObject({
      grondslag: 'afrekening',
      vte: '0.4500',
      verschillen: [{ raming: '0.5000', verschil: '-0.0500' }],
    });
  });

  test('a calculated figure is replaced only with a reason, and both values stay (T-44)', async () => {
    const change = { cijfer: 'invulling.2025', berekend: '94.6', ingevoerd: '95.2' };
    expect(await t.ask('cijfer.vervang', { ...change, reden: ' ' })).toMatchObject({ error: { code: 'REDEN_ONTBREEKT' } });
    expect(await t.call('cijfer.lijst', {})).toEqual([]);
    await t.call('cijfer.vervang', { ...change, reden: 'afrekening van mei' });
    expect(await t.call('cijfer.lijst', {})).toMatchObject([{ ...change, inGebruik: '95.2', door: 'griet', op: '2026-03-31' }]);
    expect((await t.call('cijfer.lijst', {}))[0]!.wanneer).toMatch(/^2026-03-31T\d{2}:\d{2}:/);
  });

  test('what is in use counts: the direction of the contingent follows it, and the calculated one when it is undone', async () => {
    await t.call('contingent.maak', { soort: 'cmw', van: '2020-01-01', plaatsen: 0, vte: '100', bron: null });
    for (const quarter of ['1', '2', '3', '4']) {
      const kwartaal = `2025Q${quarter}`;
      await t.call('kwartaalcijfers.maak', { kwartaal, bron: 'tableau', datum: '2026-03-10', totaalVte: '94.6' });
    }
    const richting = async () => (await t.call('maatwerk.invulling', { jaar: 2025 })).richting;
    expect(await richting()).toMatchObject({ richting: 'gelijk' });
    const change = { cijfer: 'invulling.2025', berekend: '94.6', ingevoerd: '95.2', reden: 'afrekening van mei' };
    const { operation } = await t.call('cijfer.vervang', change);
    const after = await richting();
    expect(after).toMatchObject({ richting: 'hoger', vanaf: '2026-10-01' });
    expect(after.afleiding.map(({ text, result }) => `${text}: ${result ?? ''}`)).toEqual(
      expect.arrayContaining([expect.stringContaining('94,6'), expect.stringContaining('95,2')]),
    );
    await t.call('historie.ongedaan', { operatie: operation! });
    expect(await richting()).toMatchObject({ richting: 'gelijk' });
  });
});
