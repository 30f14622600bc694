import { assert, asyncProperty, constantFrom, integer, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { VEEL_DATUMS } from '../../../src/shared/contract/veel.ts';
import { type TestCore, openCase } from './core.ts';

type Doel = InputOf<'veel.proef'>['doelen'][number];
type Handeling = InputOf<'veel.proef'>['handeling'];

const GUIDE = {
  naam: 'Peeters',
  functie: null,
  telefoon: null,
  email: null,
  inDienst: null,
  uitDienst: null,
  grond: 1,
  kwalificatieTekst: null,
  startOpleiding: null,
  vte: null,
  vloer: null,
  opmerkingen: null,
} as const;
const NAMES = ['Adams', 'Baert', 'Claes'];

async function threePersons(t: TestCore): Promise<Doel[]> {
  const made: Doel[] = [];
  for (const [index, naam] of NAMES.entries()) {
    const persoonId = (await t.call('persoon.maak', { naam, voornaam: 'Noor', insz: null })).id!;
    const trajectId = (await t.call('ama.startTraject', { persoonId, start: `2026-0${index + 1}-05` })).id!;
    made.push({ persoonId, trajectId });
  }
  return made;
}

async function fill(t: TestCore, doelen: Doel[], handeling: Handeling) {
  const { regels, stempel } = await t.call('veel.proef', { doelen, handeling });
  return { regels, saved: await t.call('veel.bewaar', { doelen, handeling, stempel }) };
}

const stands = (regels: readonly { stand: string }[]) => regels.map(({ stand }) => stand);

const lees = (t: TestCore, persoonId: string) => t.call('doelgroepwerknemer.lees', { persoonId });

/** Two workers, the first with a POP, and a participant of AMA. */
async function workers(t: TestCore): Promise<{ doelen: Doel[]; ama: Doel; ids: [string, string] }> {
  const [ama] = await threePersons(t);
  const ids: string[] = [];
  for (const naam of ['Maes', 'Nys']) {
    const persoonId = (await t.call('persoon.maak', { naam, voornaam: 'An', insz: null })).id!;
    await t.call('doelgroepwerknemer.neemInDienst', { persoonId, van: '2025-02-03', q: '38', s: '38' });
    ids.push(persoonId);
  }
  await t.call('pop.nieuweVersie', { persoonId: ids[0]!, datum: '2025-03-03' });
  const none = { persoonId: ama!.persoonId, trajectId: null };
  return { doelen: [...ids.map((persoonId) => ({ persoonId, trajectId: null })), none], ama: ama!, ids: [ids[0]!, ids[1]!] };
}

describe('one act for many doelgroepwerknemers', () => {
  test('POP registered, reviewed, evaluation planned, a signature: on their own records, said where it cannot, one undo', async () => {
    const t = await openCase();
    const { doelen, ids } = await workers(t);
    await t.call('doorstroomtraject.maak', { persoonId: ids[1] });
    const reasons = async (veld: (typeof VEEL_DATUMS)[number]) => {
      const { regels, saved } = await fill(t, doelen, { soort: 'datum', veld, datum: '2026-03-02' });
      return { saved, lines: regels.map(({ stand, reden }) => reden ?? stand) };
    };
    expect((await reasons('popVersie.geregistreerdOp')).lines).toEqual(['nieuw', 'geen_pop', 'geen_pop']);
    expect((await reasons('popNazicht.datum')).lines).toEqual(['nieuw', 'geen_pop', 'geen_dienst']);
    const planned = await reasons('evaluatie.geplandOp');
    expect(planned.lines).toEqual(['nieuw', 'nieuw', 'geen_dienst']);
    expect((await reasons('doorstroomtraject.tekenVdab')).lines).toEqual(['geen_doorstroomtraject', 'nieuw', 'geen_dienst']);
    const [first, second] = [await lees(t, ids[0]), await lees(t, ids[1])];
    expect(first.popVersies[0]!.geregistreerdOp).toBe('2026-03-02');
    expect(first.popNazichten).toMatchObject([{ datum: '2026-03-02', pop: true, competentieprofiel: true }]);
    expect(first.evaluaties).toMatchObject([{ geplandOp: '2026-03-02', tewerkstellingId: first.tewerkstellingen[0]!.id }]);
    expect(second.trajecten[0]!.tekenVdab).toBe('2026-03-02');
    expect((await reasons('evaluatie.geplandOp')).saved).toEqual({ operation: null, aantal: 0 });
    await t.call('historie.ongedaan', { operatie: planned.saved.operation });
    expect([(await lees(t, ids[0])).evaluaties, (await lees(t, ids[1])).evaluaties]).toEqual([[], []]);
    await t.close();
  });

  test('a begeleider from a day on guides the employment, and the one before ends the day before', async () => {
    const t = await openCase();
    const { doelen, ids, ama } = await workers(t);
    const made = async (voornaam: string) => (await t.call('begeleider.maak', { ...GUIDE, voornaam })).id!;
    const [an, bo] = [await made('An'), await made('Bo')];
    await fill(t, doelen.slice(0, 1), { soort: 'begeleider', begeleiderId: an, van: '2025-02-03' });
    const { regels } = await fill(t, doelen, { soort: 'begeleider', begeleiderId: bo, van: '2026-03-02' });
    expect(regels.map(({ stand, nu }) => [stand, nu])).toEqual([
      ['wijzigt', 'An Peeters'],
      ['nieuw', null],
      ['nieuw', null],
    ]);
    const { begeleidingen, tewerkstellingen } = await lees(t, ids[0]);
    expect(begeleidingen.map(({ tewerkstellingId, trajectId, van, tot }) => [tewerkstellingId, trajectId, van, tot])).toEqual([
      [tewerkstellingen[0]!.id, null, '2025-02-03', '2026-03-01'],
      [tewerkstellingen[0]!.id, null, '2026-03-02', null],
    ]);
    expect((await t.call('ama.lees', { trajectId: ama.trajectId! })).traject.begeleidingen).toMatchObject([
      { van: '2026-03-02' },
    ]);
    expect(
      stands(
        (await t.call('veel.proef', { doelen, handeling: { soort: 'begeleider', begeleiderId: bo, van: '2025-01-02' } })).regels,
      ),
    ).toEqual(['kan_niet', 'kan_niet', 'kan_niet']);
    await t.close();
  });
});

describe('one act for many persons', () => {
  test('shows what changes for each, writes it as one operation, and one undo takes it back', async () => {
    const t = await openCase();
    const doelen = await threePersons(t);
    await t.call('ama.wijzigTraject', { id: doelen[1]!.trajectId!, waarden: { adviesDatum: '2025-11-03' } });
    await t.call('ama.wijzigTraject', { id: doelen[2]!.trajectId!, waarden: { adviesDatum: '2025-12-01' } });
    const handeling = { soort: 'datum', veld: 'traject.adviesDatum', datum: '2025-12-01' } as const;
    const { regels, saved } = await fill(t, doelen, handeling);
    expect(regels.map(({ naam, stand, nu, wordt }) => [naam, stand, nu, wordt])).toEqual([
      ['Noor Adams', 'nieuw', null, '01/12/2025'],
      ['Noor Baert', 'wijzigt', '03/11/2025', '01/12/2025'],
      ['Noor Claes', 'gelijk', '01/12/2025', '01/12/2025'],
    ]);
    expect(saved.aantal).toBe(2);
    const dates = async () =>
      Promise.all(doelen.map(async ({ trajectId }) => (await t.call('ama.lees', { trajectId: trajectId! })).traject.adviesDatum));
    expect(await dates()).toEqual(['2025-12-01', '2025-12-01', '2025-12-01']);
    await t.call('historie.ongedaan', { operatie: saved.operation });
    expect(await dates()).toEqual([null, '2025-11-03', '2025-12-01']);
    await t.close();
  });

  test('writes nothing when the file says something else than what was shown', async () => {
    const t = await openCase();
    const doelen = await threePersons(t);
    const handeling = { soort: 'datum', veld: 'gesprek.intake', datum: '2026-03-02' } as const;
    const { stempel } = await t.call('veel.proef', { doelen, handeling });
    await t.call('gesprek.maak', {
      persoonId: doelen[0]!.persoonId,
      trajectId: doelen[0]!.trajectId!,
      soort: 'intake',
      datum: '2026-03-02',
      door: null,
      notities: null,
    });
    expect(await t.ask('veel.bewaar', { doelen, handeling, stempel })).toMatchObject({
      ok: false,
      error: { code: 'VEEL_VERANDERD' },
    });
    expect(stands((await t.call('veel.proef', { doelen, handeling })).regels)).toEqual(['gelijk', 'nieuw', 'nieuw']);
    await t.close();
  });

  test('a begeleider takes over on a day; a deputy stays; before the start of a traject it cannot be', async () => {
    const t = await openCase();
    const doelen = await threePersons(t);
    const begeleider = async (voornaam: string) => (await t.call('begeleider.maak', { ...GUIDE, voornaam })).id!;
    const [an, bo, lut] = [await begeleider('An'), await begeleider('Bo'), await begeleider('Lut')];
    const eerste = { persoonId: doelen[0]!.persoonId, trajectId: doelen[0]!.trajectId!, tekst: null, tot: null };
    await t.call('begeleiding.maak', { ...eerste, begeleiderId: an, van: '2026-01-05' });
    await t.call('begeleiding.maak', { ...eerste, begeleiderId: lut, rol: 'vervanger', van: '2026-01-05' });
    const { regels } = await fill(t, doelen, { soort: 'begeleider', begeleiderId: bo, van: '2026-03-01' });
    expect(regels.map(({ stand, nu, reden }) => [stand, nu, reden])).toEqual([
      ['wijzigt', 'An Peeters', null],
      ['nieuw', null, null],
      ['kan_niet', null, 'voor_start'],
    ]);
    const { begeleidingen } = (await t.call('ama.lees', { trajectId: doelen[0]!.trajectId! })).traject;
    expect(
      begeleidingen
        .map(({ begeleiderNaam, van, tot }) => [begeleiderNaam, van, tot])
        .toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1)),
    ).toEqual([
      ['An Peeters', '2026-01-05', '2026-02-28'],
      ['Bo Peeters', '2026-03-01', null],
      ['Lut Peeters', '2026-01-05', null],
    ]);
    await t.close();
  });

  test('tasks, labels and ticks; nothing is asked of somebody who died', async () => {
    const t = await openCase();
    const doelen = await threePersons(t);
    await t.call('persoon.wijzig', { id: doelen[2]!.persoonId, waarden: { overledenOp: '2026-05-01' } });
    const labelId = (await t.call('label.maak', { naam: 'groep dinsdag' })).id!;
    const taak = { soort: 'taak', titel: 'Foto vragen', tegen: '2026-06-30', begeleiderId: null } as const;
    expect(stands((await fill(t, doelen, taak)).regels)).toEqual(['nieuw', 'nieuw', 'kan_niet']);
    expect(stands((await t.call('veel.proef', { doelen, handeling: taak })).regels)).toEqual(['gelijk', 'gelijk', 'kan_niet']);
    expect(stands((await fill(t, doelen, { soort: 'label', labelId })).regels)).toEqual(['nieuw', 'nieuw', 'kan_niet']);
    expect(stands((await fill(t, doelen, { soort: 'vinkje', veld: 'overeenkomst.werkpostNodig', waarde: true })).regels)).toEqual(
      ['nieuw', 'nieuw', 'kan_niet'],
    );
    expect((await fill(t, doelen, { soort: 'vinkje', veld: 'taken.klaar', waarde: true })).saved.aantal).toBe(2);
    const { taken, persoonLabels } = await t.call('persoon.lees', { id: doelen[0]!.persoonId });
    expect(taken).toMatchObject([{ titel: 'Foto vragen', soort: 'VRIJ' }]);
    expect(taken[0]!.klaarOp).not.toBeNull();
    expect(persoonLabels).toHaveLength(1);
    await t.close();
  });

  test('a list that knows no traject means the one that runs today; a task is for the person, once', async () => {
    const t = await openCase();
    const [first] = await threePersons(t);
    const { persoonId, trajectId } = first!;
    await t.call('ama.stopTraject', {
      id: trajectId!,
      einde: '2026-02-27',
      eindReden: null,
      eindRedenTekst: null,
      bestemming: null,
    });
    const second = (await t.call('ama.startTraject', { persoonId, start: '2026-03-02' })).id!;
    const kandidaat = (await t.call('persoon.maak', { naam: 'Diels', voornaam: 'Kim', insz: null })).id!;
    const doelen = [persoonId, kandidaat].map((id) => ({ persoonId: id, trajectId: null }));
    const datum = { soort: 'datum', veld: 'traject.adviesDatum', datum: '2026-02-20' } as const;
    const { regels } = await fill(t, doelen, datum);
    expect(regels.map(({ stand, reden, trajectId: of }) => [stand, reden, of])).toEqual([
      ['nieuw', null, second],
      ['kan_niet', 'geen_traject', null],
    ]);
    const both = [trajectId, second].map((id) => ({ persoonId, trajectId: id }));
    expect((await t.call('veel.proef', { doelen: both, handeling: datum })).regels).toHaveLength(2);
    const { saved } = await fill(t, both, { soort: 'taak', titel: 'Foto vragen', tegen: null, begeleiderId: null });
    expect(saved.aantal).toBe(1);
    expect((await t.call('persoon.lees', { id: persoonId })).taken).toHaveLength(1);
    await t.close();
  });

  test('for any date and any choice of persons: what was shown comes true, the second time nothing is left to do', async () => {
    const t = await openCase();
    const doelen = await threePersons(t);
    const version = { nummer: 1, datum: '2026-02-01', geregistreerdOp: null };
    await t.call('popVersie.maak', { persoonId: doelen[0]!.persoonId, trajectId: doelen[0]!.trajectId!, ...version });
    await assert(
      asyncProperty(
        constantFrom(...VEEL_DATUMS),
        integer({ min: 1, max: 28 }),
        subarray(doelen, { minLength: 1 }),
        async (veld, dag, chosen) => {
          const handeling = { soort: 'datum', veld, datum: `2026-04-${String(dag).padStart(2, '0')}` } as Handeling;
          const { regels, saved } = await fill(t, [...chosen, chosen[0]!], handeling);
          expect(regels).toHaveLength(chosen.length);
          expect(saved.aantal).toBe(regels.filter(({ stand }) => stand === 'nieuw' || stand === 'wijzigt').length);
          const again = await fill(t, chosen, handeling);
          expect(again.saved).toEqual({ operation: null, aantal: 0 });
        },
      ),
      { numRuns: 60 },
    );
    await t.close();
  });
});
