/** The case file to practise in: made as a whole or not at all, open without a passphrase, gone without a trace. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PASSPHRASE, type TestCore, openCase, startCore } from './core.ts';

let t: TestCore;
afterEach(() => t.close());

const left = (): string[] => ['oefendossier', 'dossiers'].flatMap((name) => contentOf(path.join(t.folder, 'profiel', name)));
const contentOf = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
const practice = async () => (await t.call('dossier.stand', {})).oefening;

test('it holds AMA and maatwerk as the lists and the stories say, in every state that an office meets', async () => {
  t = startCore();
  expect(await practice()).toBe('geen');
  const op = '2026-03-31';
  const { imports } = await t.call('oefening.maak', { op });
  expect(imports.map(({ accepted }) => accepted.new.length > 0)).toEqual([true, true, true, true]);
  expect(await practice()).toBe('open');
  const staten = Object.groupBy(await t.call('doelgroepwerknemer.lijst', { stand: 'alles', op }), ({ staat }) => staat);
  expect(Object.fromEntries(Object.entries(staten).map(([staat, rows]) => [staat, rows.length]))).toEqual({
    IN_DIENST: 27,
    EVALUATIE: 1,
    DOORSTROOMKLAAR: 1,
    STAGE: 1,
    WACHT_NIEUW_TRAJECT: 1,
    DOORGESTROOMD: 1,
  });
  expect(await t.call('ama.lijst', { op })).not.toHaveLength(0);
  const trajecten = await t.call('doorstroom.lijst', { stand: 'alles', op });
  expect(trajecten.map(({ ontbrekendeHandtekeningen }) => ontbrekendeHandtekeningen).filter((each) => each.length > 0)).toEqual([
    ['vdab'],
  ]);
  const onStage = staten.STAGE![0]!.persoonId;
  const [evaluatie] = (await t.call('doelgroepwerknemer.lees', { persoonId: onStage, op })).evaluaties;
  const draft = await t.call('evaluatie.voorstel', { evaluatieId: evaluatie!.id, op });
  expect(draft.begeleidingsnood).toEqual(
    expect.arrayContaining([
      'Sinds 22/10/2019 zijn 2 contacten genoteerd.',
      'Sinds 22/10/2019 telt het eigen register 4 uur begeleiding bij doorstroom.',
    ]),
  );
  const [enclave] = await t.call('enclave.lijst', { op });
  expect(enclave!.bevindingen.map(({ rule }) => rule)).toContain('DS-43');
  expect((await t.call('maatwerk.invulling', { jaar: 2026, op })).kwartalen[0]!.grondslag).toBe('gemengd');
});

test('it is not among the case files opened before, goes on where it was left, and is thrown away as a whole', async () => {
  t = startCore();
  await t.call('oefening.maak', {});
  expect(await t.ask('oefening.maak', {})).toMatchObject({ ok: false, error: { code: 'DOSSIER_AL_OPEN' } });
  await t.call('persoon.maak', { naam: 'Typte', voornaam: 'Iemand', insz: null });
  await t.call('dossier.sluit', {});
  expect(await t.call('dossier.stand', {})).toMatchObject({ open: false, oefening: 'klaar', recent: [] });
  expect(await t.ask('oefening.maak', {})).toMatchObject({ ok: false, error: { code: 'OEFENING_BESTAAT' } });

  await t.call('oefening.open', {});
  expect((await t.call('zoek.alles', { tekst: 'typte' })).personen).toHaveLength(1);
  await t.call('oefening.weggooien', {});
  expect(await t.call('dossier.stand', {})).toMatchObject({ open: false, oefening: 'geen' });
  expect(left()).toEqual([]);
  expect(await t.ask('oefening.open', {})).toMatchObject({ ok: false, error: { code: 'NIET_GEVONDEN' } });
  expect(await t.ask('oefening.weggooien', {})).toMatchObject({ ok: false, error: { code: 'NIET_GEVONDEN' } });
});

test('stopped halfway, nothing of it is left', async () => {
  t = startCore();
  const stop = new AbortController();
  const answer = await t.core.call(
    'oefening.maak',
    {},
    { signal: stop.signal, onProgress: ({ done }) => (done === 2 ? stop.abort() : undefined) },
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'GESTOPT' } });
  expect(await t.call('dossier.stand', {})).toMatchObject({ open: false, oefening: 'geen' });
  expect(left()).toEqual([]);
});

test('beside an open case file it is neither made nor opened, and throwing it away leaves that one open', async () => {
  t = await openCase();
  expect(await t.ask('oefening.maak', {})).toMatchObject({ ok: false, error: { code: 'DOSSIER_AL_OPEN' } });
  await t.call('dossier.sluit', {});
  await t.call('oefening.maak', {});
  await t.call('dossier.sluit', {});
  await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: null, wachtzin: PASSPHRASE });
  expect(await t.ask('oefening.open', {})).toMatchObject({ ok: false, error: { code: 'DOSSIER_AL_OPEN' } });
  expect(await practice()).toBe('geen');
  await t.call('oefening.weggooien', {});
  expect(await t.call('dossier.stand', {})).toMatchObject({ open: true, naam: 'Voorbeeld vzw' });
});

/** What Vandaag shows of it on its first day. */
async function firstDay(day: string) {
  t = startCore({ now: () => Date.parse(`${day}T10:00:00Z`) });
  await t.call('oefening.maak', {});
  const { bevindingen } = await t.call('agenda.lijst', {});
  const late = bevindingen.flatMap(({ tegen }) => (tegen !== null && tegen < day ? [daysBetween(tegen, day)] : []));
  const staten = (await t.call('doelgroepwerknemer.lijst', { stand: 'alles' })).map(({ staat }) => staat);
  await t.close();
  return {
    late: late.toSorted((a, b) => a - b),
    staten: staten.toSorted(),
  };
}

const DAYS_OF_YEAR = 365;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

test('whatever the day is, it is about that day: what is late is as late as the lists mean it, months and years after them', async () => {
  const meant = await firstDay('2026-04-21');
  for (const day of ['2027-02-10', '2029-08-15']) {
    const moved = await firstDay(day);
    expect(moved.staten).toEqual(meant.staten);
    expect(Math.abs(moved.late.length - meant.late.length)).toBeLessThanOrEqual(5);
    // A term of months is a few days longer or shorter in another season; a week at the most is gone by since the day of the lists.
    expect(Math.abs(moved.late.at(-1)! - meant.late.at(-1)!)).toBeLessThanOrEqual(14);
    const overYear = [moved, meant].map(({ late }) => late.filter((days) => days > DAYS_OF_YEAR).length);
    expect(Math.abs(overYear[0]! - overYear[1]!)).toBeLessThanOrEqual(5);
  }
});
