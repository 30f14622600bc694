/** Features of doorstroom.md section 11 as their user meets them, through the calls of the screens: written, read back, and who sees what. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SECOND_PASSPHRASE, type TestCore, openCase } from './core.ts';

const NOW = Date.parse('2026-03-31T10:00:00Z');
let t: TestCore;
let persoonId: string;
let tewerkstellingId: string;

beforeEach(async () => {
  t = await openCase({ now: () => NOW });
  persoonId = (await t.call('persoon.maak', { naam: 'Maes', voornaam: 'Élodie', insz: '93.05.18-223.61' })).id!;
  const wop = { loonpremie: 40, graad: 'laag' } as const;
  tewerkstellingId = (await t.call('doelgroepwerknemer.neemInDienst', { persoonId, van: '2025-02-03', q: '19', s: '38', wop }))
    .id!;
});
afterEach(() => t.close());

const file = (op = '2026-03-31') => t.call('doelgroepwerknemer.lees', { persoonId, op });
const trajectory = async () => (await t.call('doorstroomtraject.maak', { persoonId, tewerkstellingId, start: '2026-01-05' })).id!;

const of = (lines: readonly { rule: string; code: string; message: string }[]) =>
  lines.filter(({ rule }) => rule === 'DS-51').map(({ code, message }) => `${code}: ${message}`);

describe('F-09 a workplace elsewhere', () => {
  test('the graad proposes a rhythm, a missed contact shows on Vandaag, in the file and in the lists, and a contact ends it', async () => {
    const doorstroomtrajectId = await trajectory();
    const empty = { straat: null, postcode: null, gemeente: null, telefoon: null, email: null, opmerking: null };
    const host = await t.call('instantie.maak', { naam: 'Groenwerk bv', soort: 'werkgever', ...empty });
    const stage = { persoonId, doorstroomtrajectId, gastheerId: host.id!, van: '2026-03-02', tot: null, mentor: 'Ria' };
    const stageId = (await t.call('stage.maak', stage)).id!;

    const before = await file();
    expect(before.trajecten[0]?.stages[0]?.contactStand).toEqual({
      laatste: null,
      uiterlijk: null,
      voorstel: { graad: 'laag', dagen: 7 },
    });
    expect(of(before.bevindingen)[0]).toMatch(/^RITME_VOORSTEL: .*Voorstel bij graad laag: 7 dagen/);

    await t.call('stage.wijzig', { id: stageId, waarden: { contactElkeDagen: 7 } });
    const noted = { persoonId, doorstroomtrajectId, wijze: 'bezoek', tekst: null, metWie: 'Ria' };
    const first = await t.call('contact.maak', { ...noted, stageId, datum: '2026-03-12', getekendDoor: 'Ria Daems' });
    // A call to the partner is no contact with the host.
    await t.call('contact.maak', { ...noted, datum: '2026-03-30' });
    const missed = [
      'CONTACT_GEMIST: Stage vanaf 02/03/2026: het laatste contact is van 12/03/2026. Het volgende was nodig tegen 19/03/2026 (afgesproken ritme: 7 dagen).',
    ];
    const now = await file();
    expect(of(now.bevindingen)).toEqual(missed);
    expect(now.trajecten[0]?.stages[0]?.contactStand).toMatchObject({ laatste: '2026-03-12', uiterlijk: '2026-03-19' });
    expect(now.trajecten[0]?.contacten[0]).toMatchObject({ getekendDoor: 'Ria Daems' });
    const agenda = await t.call('agenda.lijst', {});
    expect(of(agenda.bevindingen)).toEqual(missed);
    const counted = async () => [
      (await t.call('doelgroepwerknemer.lijst', {}))[0]?.bevindingen,
      (await t.call('doorstroom.lijst', {}))[0]?.bevindingen,
    ];
    const [people, trajecten] = await counted();

    const second = await t.call('contact.maak', { ...noted, stageId, datum: '2026-03-30' });
    expect(of((await file()).bevindingen)).toEqual([]);
    expect(await counted()).toEqual([people! - 1, trajecten! - 1]);
    await t.call('historie.ongedaan', { operatie: second.operation! });
    expect(of((await file()).bevindingen)).toEqual(missed);
    await t.call('contact.verwijder', { id: first.id!, reden: 'stond bij iemand anders' });
    expect(of((await file()).bevindingen)[0]).toMatch(/^CONTACT_NOOIT/);
  });
});

describe('F-02 draft texts for an evaluation', () => {
  test('repeat facts of the file per heading, say nothing of health or readiness, and are written only when somebody saves them', async () => {
    await t.call('pop.nieuweVersie', { persoonId, datum: '2025-03-03' });
    const competence = async (scoreNu: number) => {
      const { popVersies } = await file();
      const { id: versieId, competenties } = popVersies.at(-1)!;
      const [there] = competenties;
      if (there) await t.call('popCompetentie.wijzig', { id: there.id, waarden: { scoreNu } });
      else
        await t.call('popCompetentie.maak', {
          persoonId,
          versieId,
          soort: 'generiek',
          naam: 'Stiptheid',
          scoreNu,
          scoreGewenst: 8,
        });
    };
    await competence(4);
    await t.call('pop.nieuweVersie', { persoonId, datum: '2026-03-02' });
    await competence(6);
    const action = await t.call('pop.actie', { persoonId, soort: 'generiek', tekst: 'Met de bus komen', op: '2025-03-03' });
    await t.call('popActie.wijzig', { id: action.id!, waarden: { klaarOp: '2025-06-02' } });
    await t.call('doorstroomgesprek.maak', { persoonId, datum: '2026-03-02', antwoord1: 'Buiten werken' });
    await t.call('doorstroomRijpheid.maak', {
      persoonId,
      datum: '2026-03-02',
      motivatie: 'klaar',
      schulden: 'nog_niet',
      toelichting: 'nierziekte',
    });
    const evaluatieId = (
      await t.call('evaluatie.maak', {
        persoonId,
        tewerkstellingId,
        medischeReden: true,
        productiviteit: 'In dienst sinds 03/02/2025.',
      })
    ).id!;

    const draft = await t.call('evaluatie.voorstel', { evaluatieId });
    expect(draft).toEqual({
      productiviteit: ['In dienst sinds 03/02/2025.', 'Het contract is 19 van 38 uur per week.'],
      begeleidingsnood: ['Het pakket is 40 % loonpremie, begeleidingsgraad laag, sinds 03/02/2025.'],
      competenties: [
        'Het POP van 02/03/2026 beschrijft 1 competentie.',
        'Stiptheid: score 4 op 03/03/2025, score 6 op 02/03/2026, gewenst 8.',
        'Sinds 03/02/2025 is 1 actie afgesproken; klaar: 1.',
        'Klaar op 02/06/2025: Met de bus komen.',
      ],
      doorstroomkansen: ['Over doorstroom is 1 keer gesproken, op 02/03/2026.'],
    });
    expect(JSON.stringify(draft)).not.toMatch(/nier|medisch|motivatie|schuld/iu);
    // As it stood on an earlier day: what came later is not told.
    expect((await t.call('evaluatie.voorstel', { evaluatieId, op: '2025-03-10' })).competenties).toEqual([
      'Het POP van 03/03/2025 beschrijft 1 competentie.',
      'Stiptheid: score 4 op 03/03/2025, gewenst 8.',
      'Sinds 03/02/2025 is 1 actie afgesproken; klaar: 0.',
    ]);
    expect((await file()).evaluaties[0]).toMatchObject({ productiviteit: 'In dienst sinds 03/02/2025.', competenties: null });
    expect(await t.ask('evaluatie.voorstel', { evaluatieId: persoonId })).toMatchObject({ error: { code: 'NIET_GEVONDEN' } });

    const scope = { persoonId };
    const asked = { id: 'ds-evaluatiedossier', scope, op: '2026-03-31', formats: ['json' as const], map: null, purpose: null };
    const { files } = await t.call('report.maak', { ...asked, confirmation: 'proef' });
    const model = JSON.parse(new TextDecoder().decode((await t.core.blob(files[0]!.blob!))!.bytes)) as {
      blokken: { soort: string; id?: string; rijen?: unknown; reeksen?: unknown; uitleg?: string }[];
    };
    expect(model.blokken.find(({ soort }) => soort === 'scores')).toMatchObject({
      reeksen: [{ woord: 'Stiptheid', nu: [4, 6], gewenst: [8, 8] }],
      uitleg: 'Grafiek van de scores van 1 competentie, van 03/03/2025 tot 02/03/2026. Stiptheid: 4, 6; gewenst 8.',
    });
    expect(model.blokken.find(({ id }) => id === 'scores')).toMatchObject({ rijen: [['Stiptheid', 4, 6, 8]] });
    const paper = await t.call('report.maak', { ...asked, formats: ['pdf'], confirmation: 'proef' });
    expect(paper.files[0]).toMatchObject({ standing: 'ua-1' });
  });
});

describe('F-04, F-06, F-07 and F-10 as their tab reads them', () => {
  test('talks stand beside each other by year, steps of the ladder by day with both experiences, the pulse with its partner', async () => {
    await t.call('doorstroomgesprek.maak', { persoonId, datum: '2026-03-02', antwoord1: 'Buiten werken' });
    await t.call('doorstroomgesprek.maak', { persoonId, datum: '2025-03-03', antwoord1: 'In de keuken' });
    const step = { persoonId, tot: null, ervaringWerknemer: 'Leuk volk', ervaringGastheer: 'Stipt' };
    await t.call('proefstap.maak', { ...step, soort: 'halve_dag', van: '2026-02-02' });
    await t.call('proefstap.maak', { ...step, soort: 'bezoek', van: '2025-11-03' });
    const id = await trajectory();
    await t.call('tevredenheid.maak', { persoonId, doorstroomtrajectId: id, datum: '2026-03-30', van: 'werknemer', score: 4 });
    const seen = await file();
    expect(seen.doorstroomgesprekken.map(({ datum, antwoord1 }) => [datum, antwoord1])).toEqual([
      ['2025-03-03', 'In de keuken'],
      ['2026-03-02', 'Buiten werken'],
    ]);
    expect(seen.proefstappen.map(({ soort, ervaringGastheer }) => [soort, ervaringGastheer])).toEqual([
      ['bezoek', 'Stipt'],
      ['halve_dag', 'Stipt'],
    ]);
    expect(seen.trajecten[0]!.tevredenheid).toMatchObject([{ van: 'werknemer', score: 4 }]);
    expect(
      await t.ask('tevredenheid.maak', { persoonId, doorstroomtrajectId: id, datum: '2026-03-30', van: 'werknemer', score: 6 }),
    ).toMatchObject({
      error: { code: 'INVOER_ONGELDIG' },
    });
  });

  test('the yearly talk goes with the year of the POP review: not yet in the first year, then due, held, and due again', async () => {
    const talk = async (op: string) => (await t.call('pop.cockpit', { op }))[0]!.gesprek;
    expect(await talk('2025-12-31')).toEqual({ laatste: null, stand: 'nog_niet', tegen: '2026-12-31' });
    expect(await talk('2026-01-01')).toEqual({ laatste: null, stand: 'te_doen', tegen: '2026-12-31' });
    const first = await t.call('doorstroomgesprek.maak', { persoonId, datum: '2025-12-31', antwoord1: 'In de keuken' });
    // Held in the first year, which asks none: the year after has its own.
    expect(await talk('2025-12-31')).toEqual({ laatste: '2025-12-31', stand: 'gehouden', tegen: '2026-12-31' });
    expect(await talk('2026-12-31')).toEqual({ laatste: '2025-12-31', stand: 'te_doen', tegen: '2026-12-31' });
    await t.call('doorstroomgesprek.maak', { persoonId, datum: '2026-03-02', antwoord1: 'Buiten werken' });
    expect(await talk('2026-03-01')).toMatchObject({ laatste: '2025-12-31', stand: 'te_doen' });
    expect(await talk('2026-03-02')).toEqual({ laatste: '2026-03-02', stand: 'gehouden', tegen: '2027-12-31' });
    await t.call('historie.ongedaan', { operatie: first.operation! });
    expect(await talk('2026-03-02')).toMatchObject({ laatste: '2026-03-02' });
    // The other reading of a year, from the day of hiring, moves the talk along with the review.
    await t.call('law.zet', { id: 'cmw.pop.jaar', van: '2019-01-01', tot: null, waarde: 'dienstjaar', bron: 'keuze' });
    expect(await talk('2026-03-02')).toEqual({ laatste: '2026-03-02', stand: 'gehouden', tegen: '2028-02-02' });
    expect((await t.call('pop.cockpit', { op: '2026-03-02' }))[0]!.nazichtTegen).toBe('2027-02-02');
  });

  test('care and debts of the readiness list are closed for who has no right on the confidential part, the advice is not', async () => {
    await t.call('doorstroomRijpheid.maak', {
      persoonId,
      datum: '2026-03-02',
      vervoer: 'klaar',
      opvang: 'bezig',
      schulden: 'nog_niet',
    });
    expect((await file()).rijpheid).toMatchObject([{ vervoer: 'klaar', opvang: 'bezig', schulden: 'nog_niet' }]);
    await t.call('gebruiker.maak', { naam: 'sofie', rol: 'begeleider', wachtzin: SECOND_PASSPHRASE });
    await t.call('dossier.sluit', {});
    await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: 'sofie', wachtzin: SECOND_PASSPHRASE });
    expect((await file()).rijpheid).toMatchObject([{ vervoer: 'klaar', opvang: null, schulden: null }]);
  });
});
