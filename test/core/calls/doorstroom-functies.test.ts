/** Features of doorstroom.md section 11 as their user meets them, through the calls of the screens: written, read back, and who sees what. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestCore, openCase } from './core.ts';

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

describe('F-09 a workplace elsewhere', () => {
  const of = (lines: readonly { rule: string; code: string; message: string }[]) =>
    lines.filter(({ rule }) => rule === 'DS-51').map(({ code, message }) => `${code}: ${message}`);

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
