/** Questions that a screen or a report asks of the doorstroom rules, one at a time: follow-up, hours, phases, steps, registration. */
import { describe, expect, test } from 'vitest';
import type { Law } from '../../src/rules/index.ts';
import {
  bewaring,
  DoorstroomHuis,
  DoorstroomPersoon,
  doorstroomContext,
  doorstroomTermijnen,
  fasenVan,
  kwalificatie,
  makeLaw,
  magWerkgeverVragen,
  opvolgmomenten,
  overgangNaar,
  popRegistratie,
  redenText,
  regelset,
  toestand,
  trajectContext,
  urenmeter,
} from '../../src/rules/index.ts';
import { d } from './facts.ts';
import { lawbook, shipped, userValue } from './law.ts';

function contextOf(input: Record<string, unknown>, on: string) {
  const facts = DoorstroomPersoon.parse({ trajecten: [input] });
  const [traject] = facts.trajecten;
  if (traject === undefined) throw new Error('no traject');
  return trajectContext(doorstroomContext(facts, shipped, d(on)), traject);
}

describe('follow-up (T-57)', () => {
  const job = { contract: { start: '2026-02-01' } };

  test('without an agreement nothing is asked, and the answer is unknown', () => {
    const moments = opvolgmomenten(contextOf(job, '2027-12-31'));
    expect(moments.map(({ maand, vragen, aanHetWerk }) => [maand, vragen, aanHetWerk])).toEqual([
      [3, false, 'onbekend'],
      [6, false, 'onbekend'],
      [12, false, 'onbekend'],
      [18, false, 'onbekend'],
    ]);
  });
  test('an agreement by phone until the end of the year covers the first two', () => {
    const agreed = { ...job, akkoordOpvolging: { van: '2026-02-01', tot: '2026-12-31', kanaal: 'telefoon' } };
    const moments = opvolgmomenten(contextOf(agreed, '2026-02-02'));
    expect(moments.map(({ datum, vragen, aanHetWerk }) => [datum, vragen, aanHetWerk])).toEqual([
      ['2026-05-01', true, 'onbekend'],
      ['2026-08-01', true, 'onbekend'],
      ['2027-02-01', false, 'onbekend'],
      ['2027-08-01', false, 'onbekend'],
    ]);
  });
  test('the employer is asked only where the agreement of the person says so, and no longer than it runs', () => {
    const by = (werkgever: boolean, on: string) =>
      contextOf({ ...job, akkoordOpvolging: { van: '2026-02-01', tot: '2026-12-31', werkgever } }, on);
    const asks = (werkgever: boolean) => opvolgmomenten(by(werkgever, '2026-02-02')).map((each) => each.werkgeverVragen);
    expect(asks(true)).toEqual([true, true, false, false]);
    expect(asks(false)).toEqual([false, false, false, false]);
    expect(['2026-12-31', '2027-01-01'].map((on) => magWerkgeverVragen(by(true, on)))).toEqual([true, false]);
    expect(magWerkgeverVragen(contextOf(job, '2026-02-02'))).toBe(false);
  });
  test('what was asked is answered, and not asked again', () => {
    const asked = {
      ...job,
      akkoordOpvolging: { van: '2026-02-01' },
      opvolging: [
        { maand: 3, datum: '2026-05-04', aanHetWerk: true },
        { maand: 6, datum: '2026-08-03', aanHetWerk: false },
      ],
    };
    const moments = opvolgmomenten(contextOf(asked, '2026-08-03'));
    expect(moments.map(({ vragen, aanHetWerk }) => [vragen, aanHetWerk])).toEqual([
      [false, 'ja'],
      [false, 'nee'],
      [true, 'onbekend'],
      [true, 'onbekend'],
    ]);
  });
  test('nobody asks about somebody who died', () => {
    const facts = DoorstroomPersoon.parse({
      overledenOp: '2026-03-01',
      trajecten: [{ ...job, akkoordOpvolging: { van: '2026-02-01' } }],
    });
    const [traject] = facts.trajecten;
    const on = d('2026-03-01');
    expect(traject === undefined ? null : opvolgmomenten(trajectContext(doorstroomContext(facts, shipped, on), traject))).toEqual(
      [],
    );
    expect(doorstroomTermijnen(facts, shipped, on)).toEqual([]);
  });
});

/** The rule set of four starts around the two days that matter. */
const sets = (law: Law) =>
  ['2024-07-04', '2024-07-05', '2024-12-31', '2025-01-01'].map((start) => regelset(law, d(start), d('2026-01-01')).set);

describe('phases and rule sets', () => {
  test('the rule set of a start, without and with the entry into force', () => {
    const known = makeLaw(lawbook, [userValue('cmw.bvr2024.inwerking', '2026-11-22', '2025-01-01')]);
    expect(sets(shipped)).toEqual(['oud', 'onbekend', 'onbekend', 'onbekend']);
    expect(sets(known)).toEqual(['oud', 'oud', 'oud', 'nieuw']);
  });
  test('what ran is a fact, what comes is a forecast', () => {
    const context = contextOf({ start: '2022-09-01', fasen: [{ fase: 'jobmatching', van: '2022-09-20' }] }, '2022-10-01');
    expect(fasenVan(context, context.traject).map(({ fase, herkomst, van }) => [fase, herkomst, van])).toEqual([
      ['jobmatching', 'feit', '2022-09-20'],
      ['stage', 'raming', '2022-12-20'],
      ['nazorg', 'raming', '2023-03-20'],
    ]);
  });
  test('in an unknown rule set nothing is forecast after the phase that runs', () => {
    const context = contextOf({ start: '2025-02-01' }, '2025-02-10');
    expect(fasenVan(context, context.traject)).toMatchObject([{ fase: 'voortraject', uiterlijk: null, waarschuwVanaf: null }]);
  });
});

describe('one answer at a time', () => {
  test('the hours of both sides stand apart; the partner counts where there is a statement', () => {
    const uren = [
      { id: 'a', datum: '2022-09-10', uren: 1.25 },
      { id: 'b', datum: '2022-09-11', uren: 2, soort: 'jobmatching' },
      { id: 'c', datum: '2022-10-30', uren: 50 },
    ];
    const own = urenmeter(contextOf({ start: '2022-09-01', uren }, '2022-10-01'));
    expect(own).toMatchObject({ bedrijfX100: 325, partnerX100: 0, geteldX100: 325, gemiddelde: { value: '140' } });
    const both = urenmeter(
      contextOf(
        { start: '2022-09-01', uren: [...uren, { id: 'd', datum: '2022-09-12', uren: 3, bron: 'partner' }] },
        '2022-10-01',
      ),
    );
    expect(both).toMatchObject({ bedrijfX100: 325, partnerX100: 300, geteldX100: 300 });
    // By kind and by whose register; what comes later and a kind without hours are not there.
    expect(both.perSoort).toEqual([
      { soort: 'een_op_een', bedrijfX100: 125, partnerX100: 300 },
      { soort: 'jobmatching', bedrijfX100: 200, partnerX100: 0 },
    ]);
    expect(urenmeter(contextOf({ start: '2022-09-01', uren }, '2022-09-10')).perSoort).toEqual([
      { soort: 'een_op_een', bedrijfX100: 125, partnerX100: 0 },
    ]);
  });
  test('why a step is not there', () => {
    const facts = DoorstroomPersoon.parse({ tewerkstellingen: [{ van: '2021-03-15' }] });
    const state = toestand(facts, shipped, d('2024-03-15'));
    const step = overgangNaar(state, 'NAZORG');
    expect(step).toMatchObject({ bestaat: false, door: null });
    expect(step.nodig.map(redenText)).toEqual(['Vanuit "in dienst" is er geen stap naar "nazorg".']);
    expect(overgangNaar(state, 'EVALUATIE')).toMatchObject({ bestaat: true, door: 'vdab', aandacht: [] });
  });
  test('the registration of a POP for an evaluation, also once it is decided', () => {
    const facts = DoorstroomPersoon.parse({
      pop: { versies: [{ datum: '2026-08-01', geregistreerdOp: '2026-09-20' }] },
      evaluaties: [{ geplandOp: '2026-09-30', beslissing: { datum: '2026-10-15', uitkomst: 'zelfde' } }],
    });
    const [evaluatie] = facts.evaluaties;
    const context = doorstroomContext(facts, shipped, d('2026-11-01'));
    const stand = evaluatie === undefined ? null : popRegistratie(context, evaluatie);
    expect(stand).toMatchObject({ stand: 'op_tijd', geregistreerdOp: '2026-09-20', herinneringen: ['2026-09-09', '2026-09-16'] });
  });
  test('evidence is kept for the longest of its grounds', () => {
    const huis = DoorstroomHuis.parse({
      bewijsstukken: [{ feitOp: '2021-07-01' }],
      daeb: { aan: true, eindeMandaat: '2015-12-31' },
    });
    const [bewijs] = huis.bewijsstukken;
    const stand = bewijs === undefined ? null : bewaring(bewijs, huis, shipped, d('2026-07-01'));
    expect(stand).toMatchObject({ grond: 'vordering', voorbij: false, tot: { datum: '2026-07-01' } });
  });
  test('every ground that counts is named', () => {
    const huis = DoorstroomHuis.parse({
      begeleiders: [
        { indienst: '2020-01-01', gronden: [{ grond: 4 }, { grond: 2 }, { grond: 5 }], ervaring: [{ van: '2020-01-01' }] },
      ],
    });
    const [begeleider] = huis.begeleiders;
    const stand = begeleider === undefined ? null : kwalificatie(begeleider, shipped, d('2026-01-01'));
    expect(stand).toMatchObject({ gronden: ['1', '2', '4'], grond5: 'onbekend' });
  });
  test('facts with a field that does not exist, an impossible day or a code that is not one are refused', () => {
    const wrong = [
      { tewerkstelling: [] },
      { overledenOp: '2026-02-30' },
      { categorie: 'd' },
      { trajecten: [{ uren: [{ datum: '2026-01-01', uren: -1 }] }] },
    ];
    expect(wrong.map((input) => DoorstroomPersoon.safeParse(input).success)).toEqual([false, false, false, false]);
    expect(DoorstroomPersoon.parse({}).trajecten).toEqual([]);
  });
});
