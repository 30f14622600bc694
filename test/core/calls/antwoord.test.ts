/** VDAB's answers to a batch of evaluation files, typed back in one step: entered, never derived; one operation, one undo. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { toIsoDate } from '../../../src/shared/domain/date.ts';
import { type TestCore, openCase } from './core.ts';

let t: TestCore;
let now = 0;
beforeEach(async () => {
  now = Date.parse('2026-04-01T09:00:00Z');
  t = await openCase({ now: () => now });
});
afterEach(() => t.close());

type Typed = InputOf<'antwoord.bewaar'>['regels'][number];

async function addPerson(naam: string, bemiddelaar: string): Promise<{ persoonId: string; trajectId: string }> {
  const persoonId = (await t.call('persoon.maak', { naam, voornaam: 'Noor', insz: null })).id!;
  const start = toIsoDate('2025-06-02');
  const trajectId = (await t.call('ama.startTraject', { persoonId, start })).id!;
  await t.call('bemiddelaar.maak', { persoonId, naam: bemiddelaar, email: null, telefoon: null, van: start, tot: null });
  return { persoonId, trajectId };
}

/** Made and sent to two bemiddelaars. */
async function sendBatch() {
  const Claes = await addPerson('Claes', 'Ria Bemiddelaar');
  const Baert = await addPerson('Baert', 'Tom Bemiddelaar');
  const Aerts = await addPerson('Aerts', 'Ria Bemiddelaar');
  await t.call('report.maak', {
    id: 'ama-evaluatie',
    scope: { all: true },
    formats: ['json'],
    map: null,
    purpose: null,
    confirmation: 'Proef',
  });
  const { regels } = await t.call('verzending.register', {});
  const input = {
    ids: regels.map(({ id }) => id),
    op: toIsoDate('2026-04-01'),
    wijze: 'e_mail' as const,
    aan: null,
    door: null,
    bewijs: null,
    opmerking: null,
  };
  await t.call('verzending.noteer', { ...input, stempel: (await t.call('verzending.proef', input)).stempel });
  now = Date.parse('2026-06-08T09:00:00Z');
  const [ria, tom] = await t.call('antwoord.reeksen', {});
  return { Aerts, Baert, Claes, ria: ria!, tom: tom! };
}

const typed = (uitvoerId: string, more: Partial<Typed> = {}): Typed => ({
  uitvoerId,
  conclusie: 'ja',
  besluitOp: toIsoDate('2026-05-29'),
  door: 'Ria Bemiddelaar',
  volgendContact: null,
  ...more,
});

async function save(regels: readonly Typed[]) {
  const { stempel } = await t.call('antwoord.proef', { regels: [...regels] });
  return t.call('antwoord.bewaar', { regels: [...regels], stempel });
}

const assessments = async (trajectId: string) =>
  (await t.call('record.lijst', { soort: 'beoordeling', trajectId })).records as Record<string, unknown>[];

/** What Vandaag says of VDAB's assessment, by person. */
const waiting = async () =>
  (await t.call('agenda.lijst', {})).bevindingen
    .filter(({ rule }) => rule === 'AMA-03')
    .map(({ persoon, code }) => `${persoon?.naam ?? ''} ${code}`)
    .toSorted();

describe('the answers of VDAB', () => {
  test('are asked per batch, in the order of its cover list, with what waits first', async () => {
    const { ria, tom } = await sendBatch();
    expect([ria, tom].map(({ aan, aantal, beantwoord, verzondenOp }) => [aan, aantal, beantwoord, verzondenOp])).toEqual([
      ['Ria Bemiddelaar', 2, 0, '2026-04-01'],
      ['Tom Bemiddelaar', 1, 0, '2026-04-01'],
    ]);
    const list = await t.call('antwoord.lijst', { reeks: ria.reeks });
    expect(
      list.regels.map(({ volgnummer, persoon, gevraagdOp, antwoord }) => [volgnummer, persoon.naam, gevraagdOp, antwoord]),
    ).toEqual([
      [1, 'Aerts', '2026-04-01', null],
      [2, 'Claes', '2026-04-01', null],
    ]);
    await save([typed(list.regels[0]!.uitvoerId), typed(list.regels[1]!.uitvoerId)]);
    expect((await t.call('antwoord.reeksen', {})).map(({ aan, beantwoord }) => [aan, beantwoord])).toEqual([
      ['Tom Bemiddelaar', 0],
      ['Ria Bemiddelaar', 2],
    ]);
  });

  test('are written on the request that waits, as one operation; what waits for VDAB leaves Vandaag, and undo brings it back', async () => {
    const { Aerts, Claes, ria } = await sendBatch();
    expect(await waiting()).toEqual(['Aerts WACHT_OP_VDAB', 'Baert WACHT_OP_VDAB', 'Claes WACHT_OP_VDAB']);
    const { regels } = await t.call('antwoord.lijst', { reeks: ria.reeks });
    const [first, second] = regels.map(({ uitvoerId }) => uitvoerId) as [string, string];
    const answers = [typed(first, { volgendContact: 'bellen in juli' }), typed(second, { conclusie: 'nee' })];
    const proof = await t.call('antwoord.proef', { regels: answers });
    expect(proof.regels.map(({ naam, stand, nu, wordt, voorVerzending }) => [naam, stand, nu, wordt, voorVerzending])).toEqual([
      ['Noor Aerts', 'nieuw', null, 'ja, 29/05/2026, Ria Bemiddelaar, bellen in juli', false],
      ['Noor Claes', 'nieuw', null, 'nee, 29/05/2026, Ria Bemiddelaar', false],
    ]);
    const count = (await t.call('historie.lijst', {})).length;
    const { operation, aantal } = await t.call('antwoord.bewaar', { regels: answers, stempel: proof.stempel });
    expect([aantal, (await t.call('historie.lijst', {})).length]).toEqual([2, count + 1]);
    expect(await assessments(Aerts.trajectId)).toMatchObject([
      {
        gevraagdOp: '2026-04-01',
        besluitOp: '2026-05-29',
        conclusie: 'ja',
        door: 'Ria Bemiddelaar',
        volgendContact: 'bellen in juli',
      },
    ]);
    expect(await assessments(Claes.trajectId)).toHaveLength(1);
    // Decided, so the clock of a year begins again; "no" proposes an end and ends nothing.
    expect((await waiting()).filter((line) => !line.startsWith('Baert'))).toEqual([
      'Aerts BEOORDELING_TE_VRAGEN',
      'Claes BEOORDELING_TE_VRAGEN',
    ]);
    expect((await t.call('agenda.lijst', { persoonId: Claes.persoonId })).bevindingen.map(({ code }) => code)).toContain(
      'EINDE_VOORSTELLEN',
    );
    expect((await t.call('verzending.register', {})).regels.find(({ id }) => id === first)!.antwoord).toMatchObject({
      conclusie: 'ja',
      besluitOp: '2026-05-29',
    });
    await t.call('historie.ongedaan', { operatie: operation });
    expect(await waiting()).toEqual(['Aerts WACHT_OP_VDAB', 'Baert WACHT_OP_VDAB', 'Claes WACHT_OP_VDAB']);
    expect((await t.call('antwoord.lijst', { reeks: ria.reeks })).regels.every(({ antwoord }) => antwoord === null)).toBe(true);
  });

  test('that were typed before are changed, never doubled; the same again changes nothing; an empty line is left alone', async () => {
    const { Aerts, ria } = await sendBatch();
    const { regels } = await t.call('antwoord.lijst', { reeks: ria.reeks });
    const [first, second] = regels.map(({ uitvoerId }) => uitvoerId) as [string, string];
    const empty = { uitvoerId: second, conclusie: null, besluitOp: null, door: null, volgendContact: ' ' };
    expect(await save([typed(first), empty])).toMatchObject({ aantal: 1 });
    const same = await t.call('antwoord.proef', { regels: [typed(first), empty] });
    expect(same.regels.map(({ stand }) => stand)).toEqual(['gelijk', 'leeg']);
    expect(await t.call('antwoord.bewaar', { regels: [typed(first), empty], stempel: same.stempel })).toEqual({
      operation: null,
      aantal: 0,
    });
    const other = typed(first, { conclusie: 'nee', besluitOp: toIsoDate('2026-06-01') });
    expect((await t.call('antwoord.proef', { regels: [other] })).regels).toMatchObject([
      { stand: 'wijzigt', nu: 'ja, 29/05/2026, Ria Bemiddelaar', wordt: 'nee, 01/06/2026, Ria Bemiddelaar' },
    ]);
    await save([other]);
    expect(await assessments(Aerts.trajectId)).toMatchObject([{ conclusie: 'nee', besluitOp: '2026-06-01' }]);
  });

  test('that cannot be are named and nothing is written; what is only incomplete or early is said and written', async () => {
    const { Aerts, ria, tom } = await sendBatch();
    const list = (await t.call('antwoord.lijst', { reeks: ria.reeks })).regels;
    const [first, second] = list.map(({ uitvoerId }) => uitvoerId) as [string, string];
    const third = (await t.call('antwoord.lijst', { reeks: tom.reeks })).regels[0]!.uitvoerId;
    const bad = [
      typed(first, { besluitOp: null }),
      typed(second, { besluitOp: toIsoDate('2026-06-09') }),
      typed(third, { besluitOp: toIsoDate('2025-06-01') }),
    ];
    const proof = await t.call('antwoord.proef', { regels: bad });
    expect(proof.regels.map(({ stand, reden }) => `${stand} ${reden ?? ''}`)).toEqual([
      'kan_niet datum_ontbreekt',
      'kan_niet toekomst',
      'kan_niet voor_start',
    ]);
    const count = (await t.call('historie.lijst', {})).length;
    expect(await t.ask('antwoord.bewaar', { regels: bad, stempel: proof.stempel })).toMatchObject({
      error: { code: 'ANTWOORD_ONVOLLEDIG', details: { aantal: 3 } },
    });
    expect(await t.ask('antwoord.bewaar', { regels: [typed(first)], stempel: proof.stempel })).toMatchObject({
      error: { code: 'ANTWOORD_VERANDERD' },
    });
    expect(await t.ask('antwoord.proef', { regels: [typed('018f0000-0000-7000-8000-000000000001')] })).toMatchObject({
      error: { code: 'NIET_GEVONDEN' },
    });
    expect(await t.call('historie.lijst', {})).toHaveLength(count);
    const early = typed(first, { conclusie: null, door: null, besluitOp: toIsoDate('2026-03-30') });
    expect((await t.call('antwoord.proef', { regels: [early] })).regels[0]).toMatchObject({
      stand: 'nieuw',
      ontbreekt: ['conclusie', 'door'],
      voorVerzending: true,
    });
    await save([early]);
    expect((await t.call('agenda.lijst', { persoonId: Aerts.persoonId })).bevindingen.map(({ code }) => code)).toContain(
      'EVALUATIE_ONVOLLEDIG',
    );
  });

  test('of an assessment that was decided elsewhere meanwhile go on that record, also when the sending asked nothing', async () => {
    const { Aerts, ria } = await sendBatch();
    const first = (await t.call('antwoord.lijst', { reeks: ria.reeks })).regels[0]!.uitvoerId;
    const [own] = await assessments(Aerts.trajectId);
    await t.call('beoordeling.wijzig', { id: own!['id'] as string, waarden: { besluitOp: toIsoDate('2026-05-29') } });
    await save([typed(first)]);
    expect(await assessments(Aerts.trajectId)).toMatchObject([{ id: own!['id'], besluitOp: '2026-05-29', conclusie: 'ja' }]);
  });
});
