/** What changes during a traject: papers of a status, long absence, whose delay an assessment is, death, the next calendar. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KalenderFeit, StatuutFeit, ToestemmingFeit, TrajectFacts } from '../../src/rules/index.ts';
import {
  beoordelingenInPeriode,
  checkPerson,
  herinneringenAfwezig,
  holidayOn,
  kalenderVolgendJaar,
  makeLaw,
  papierenOp,
  telBeoordelingen,
} from '../../src/rules/index.ts';
import { addDays, fromDayNumber, weekday, yearOf, yearPeriod } from '../../src/shared/domain/date.ts';
import { d, facts, traject } from './facts.ts';
import { lawbook, shipped, userValue } from './law.ts';

const law = shipped;

const status = (code: StatuutFeit['code'], van: string, tot: string | null = null): StatuutFeit => ({
  code,
  van: d(van),
  tot: tot === null ? null : d(tot),
  verwachtEinde: null,
});

const paper = (soort: ToestemmingFeit['soort'], datum: string): ToestemmingFeit => ({
  soort,
  datum: d(datum),
  aanwezig: 'ja',
  geldigTot: null,
});

describe('papers of a status', () => {
  const stay = { start: d('2026-02-02'), einde: null };
  const asked = (statuten: StatuutFeit[], toestemmingen: ToestemmingFeit[], op: string, where: typeof stay | null = stay) =>
    papierenOp(law, { statuten, toestemmingen }, where, d(op)).map(({ papier, uiterlijk, aanwezig, brief }) => [
      papier,
      uiterlijk,
      aanwezig,
      brief,
    ]);

  test('leefloon asks the permission of the OCMW from its first day, never before the start', () => {
    expect(asked([status('LEEFLOON', '2026-04-01')], [], '2026-04-01')).toEqual([
      ['OCMW', '2026-04-01', false, 'toelating_ocmw'],
    ]);
    expect(asked([status('LEEFLOON', '2025-01-01')], [], '2026-02-02')).toEqual([
      ['OCMW', '2026-02-02', false, 'toelating_ocmw'],
    ]);
    expect(asked([status('LEEFLOON', '2026-04-01')], [paper('OCMW', '2026-03-30')], '2026-04-01')[0]?.[2]).toBe(true);
  });

  test('RIZIV asks that the mutuality is told the day before, and routing C on the first day after a year', () => {
    expect(asked([status('RIZIV', '2026-04-01')], [], '2026-04-01')).toEqual([
      ['MUTUALITEIT', '2026-03-31', false, 'melding_ziekenfonds'],
      ['ROUTING_C', '2027-04-02', false, null],
    ]);
  });

  test('a RIZIV benefit that goes on after a status in between counts from its first day; one after a pause asks a new notice', () => {
    const joined = [status('RIZIV', '2024-12-01', '2025-12-31'), status('RIZIV', '2026-01-01')];
    expect(asked(joined, [], '2026-02-02').map(([papier, uiterlijk]) => [papier, uiterlijk])).toEqual([
      ['MUTUALITEIT', '2026-02-01'],
      ['ROUTING_C', '2026-02-02'],
    ]);
    const paused = [
      status('RIZIV', '2026-02-02', '2026-03-31'),
      status('RVA', '2026-04-01', '2026-05-31'),
      status('RIZIV', '2026-06-01'),
    ];
    const notice = [paper('MUTUALITEIT', '2026-02-01')];
    expect(asked(paused, notice, '2026-06-01')[0]).toEqual(['MUTUALITEIT', '2026-05-31', false, 'melding_ziekenfonds']);
  });

  test('the other statuses ask no paper, and somebody without a traject is tested from the status itself', () => {
    expect(asked([status('RVA', '2026-04-01'), status('NWWZ', '2026-04-01')], [], '2026-04-01')).toEqual([]);
    expect(asked([status('LEEFLOON', '2026-04-01')], [], '2026-04-01', null)[0]?.[1]).toBe('2026-04-01');
  });

  test('what it asks is what the rules find missing a day later', () => {
    const person = { statuten: [status('RVA', '2010-01-01', '2026-03-31'), status('LEEFLOON', '2026-04-01')] };
    const found = checkPerson(facts({ persoon: person }), law, d('2026-04-02')).filter(({ rule }) => rule === 'AMA-06');
    expect(found.map(({ code, since }) => [code, since])).toEqual([['TOELATING_OCMW_ONTBREEKT', '2026-04-01']]);
  });
});

const rulesOf = (patch: Partial<TrajectFacts>) =>
  checkPerson(facts({ persoon: { trajecten: [traject(patch)] } }), law, d('2026-05-02')).map(({ code }) => code);

describe('long absence (example 75)', () => {
  const absent = { van: d('2026-02-02'), tot: null };
  const on = (day: string, contacten: string[] = [], which = law) =>
    herinneringenAfwezig(which, absent, contacten.map(d), d(day)).map(({ soort, op }) => [soort, op]);

  test('contact after four weeks, a talk after three months, and not a day sooner', () => {
    expect(on('2026-03-01')).toEqual([]);
    expect(on('2026-03-02')).toEqual([['contact', '2026-03-02']]);
    expect(on('2026-05-01')).toEqual([['contact', '2026-03-02']]);
    expect(on('2026-05-02')).toEqual([
      ['contact', '2026-03-02'],
      ['gesprek', '2026-05-02'],
    ]);
  });

  test('it is a reminder, not a finding: the rules say nothing of it', () => {
    const away = { afwezigheden: [absent] };
    expect(rulesOf(away)).toEqual(rulesOf({}));
  });

  test('a contact answers the first, one of the last weeks the second; an end of the absence both', () => {
    expect(on('2026-05-02', ['2026-02-20'])).toEqual([['gesprek', '2026-05-02']]);
    expect(on('2026-05-02', ['2026-04-20'])).toEqual([]);
    expect(on('2026-05-02', ['2026-01-20'])).toHaveLength(2);
    expect(herinneringenAfwezig(law, { ...absent, tot: d('2026-03-31') }, [], d('2026-05-02'))).toEqual([]);
  });

  test('the office may choose other terms', () => {
    const other = makeLaw(lawbook, [userValue('ama.afwezig.contact', '2021-04-01', '2')]);
    expect(on('2026-02-16', [], other)).toEqual([['contact', '2026-02-16']]);
  });
});

const in2026 = (one: TrajectFacts, on = '2026-03-20') =>
  beoordelingenInPeriode(one, law, yearPeriod(2026), d(on)).map(({ due, uitkomst }) => [due, uitkomst]);

describe('whose delay (example 59)', () => {
  const base = { start: d('2024-02-05'), adviesDatum: d('2024-01-10') };
  const before = {
    id: 'a',
    gevraagdOp: null,
    geplandOp: null,
    wachtSinds: null,
    besluitOp: d('2025-03-10'),
    conclusie: 'ja',
    doorIngevuld: true,
  } as const;
  const asked = (day: string | null, decided: string | null = null) =>
    traject({
      ...base,
      beoordelingen: [
        before,
        ...(day === null && decided === null
          ? []
          : [{ ...before, id: 'b', gevraagdOp: day === null ? null : d(day), besluitOp: decided === null ? null : d(decided) }]),
      ],
    });

  test('not asked: the office; asked on the last ask day: VDAB; a day later: the office', () => {
    expect(in2026(asked(null))).toEqual([['2026-03-10', 'laat_kantoor']]);
    expect(in2026(asked('2026-01-13'))).toEqual([['2026-03-10', 'laat_vdab']]);
    expect(in2026(asked('2026-01-14'))).toEqual([['2026-03-10', 'laat_kantoor']]);
  });

  test('a decision that came in time, or late, keeps its place in the figures; before the day it still runs', () => {
    expect(in2026(asked('2026-01-13', '2026-03-10'))).toEqual([['2026-03-10', 'op_tijd']]);
    expect(in2026(asked('2026-01-13', '2026-03-11'), '2026-12-31')).toEqual([['2026-03-10', 'laat_vdab']]);
    expect(in2026(asked('2026-01-13'), '2026-03-10')).toEqual([['2026-03-10', 'loopt']]);
    // As it stood before the decision.
    expect(in2026(asked('2026-01-13', '2026-03-11'), '2026-03-10')).toEqual([['2026-03-10', 'loopt']]);
  });

  test('a traject that ended before the day asks none', () => {
    expect(in2026(traject({ ...base, einde: d('2026-03-10'), beoordelingen: [before] }))).toEqual([]);
  });

  test('every assessment that fell due is counted once, whatever was asked and decided', () => {
    const day = fc.integer({ min: 0, max: 1200 }).map((ahead) => addDays(d('2024-02-05'), ahead));
    fc.assert(
      fc.property(fc.array(fc.record({ asked: fc.option(day), decided: fc.option(day) }), { maxLength: 6 }), day, (rows, on) => {
        const one = traject({
          ...base,
          beoordelingen: rows
            .map(({ asked: ask, decided }, index) => ({ ...before, id: String(index), gevraagdOp: ask, besluitOp: decided }))
            .sort((a, b) => ((a.besluitOp ?? '9') < (b.besluitOp ?? '9') ? -1 : 1)),
        });
        const all = beoordelingenInPeriode(one, law, { from: d('2024-01-01'), to: d('2030-12-31') }, on);
        const { opTijd, laatKantoor, laatVdab, loopt } = telBeoordelingen(all);
        expect(opTijd + laatKantoor + laatVdab + loopt).toBe(all.length);
        // Only the last year can be without a decision.
        expect(all.filter(({ decidedOn }) => decidedOn === null).length).toBeLessThanOrEqual(1);
        expect(
          all.every(({ decidedOn, due, uitkomst }) => decidedOn === null || decidedOn <= due === (uitkomst === 'op_tijd')),
        ).toBe(true);
      }),
    );
  });
});

describe('death', () => {
  test('only Dimona OUT, insurance, identification and attendance are asked any more, from the day of death alone', () => {
    const bare = traject({ einde: d('2026-03-01'), overeenkomsten: [], popVersies: [], begeleidingen: [], adviesDatum: null });
    const rules = (overledenOp: string | null) =>
      new Set(
        checkPerson(
          facts({ persoon: { trajecten: [bare], insz: null, overledenOp: overledenOp === null ? null : d(overledenOp) } }),
          law,
          d('2026-03-20'),
        ).map(({ rule }) => rule),
      );
    expect(rules(null)).toContain('AMA-12');
    expect([...rules('2026-03-01')].sort()).toEqual(['AMA-15', 'AMA-23', 'AMA-39']);
  });
});

const closed = (datum: string, soort: KalenderFeit['soort'] = 'sluitingsdag'): KalenderFeit => ({ datum: d(datum), soort });

const copy = (days: KalenderFeit[], year = 2026) => kalenderVolgendJaar(law, days, year).map(({ naar, stand }) => [naar, stand]);

describe('the calendar of the next year', () => {
  test('a closing week keeps its weekdays', () => {
    const week = ['2026-07-20', '2026-07-21', '2026-07-22', '2026-07-23', '2026-07-24'].map((day) => closed(day));
    expect(copy(week)).toEqual([
      ['2027-07-19', 'nieuw'],
      ['2027-07-20', 'nieuw'],
      ['2027-07-21', 'rustdag'],
      ['2027-07-22', 'nieuw'],
      ['2027-07-23', 'nieuw'],
    ]);
  });

  test('the bridge after Ascension goes with Ascension; one that does not bridge next year is left to a person', () => {
    expect(copy([closed('2026-05-15', 'brugdag')])).toEqual([['2027-05-07', 'nieuw']]);
    // 21 July 2026 is a Tuesday: the Monday before bridges; in 2027 it is a Wednesday.
    expect(copy([closed('2026-07-20', 'brugdag')])).toEqual([[null, 'hangt_van_feestdag_af']]);
    expect(copy([closed('2026-08-17', 'vervangingsdag')])).toEqual([[null, 'hangt_van_feestdag_af']]);
  });

  test('what the next year has already is said, not made twice', () => {
    expect(copy([closed('2026-07-20'), closed('2027-07-19')])).toEqual([['2027-07-19', 'bestaat']]);
  });

  test('every proposal lies in the next year, on the same weekday, and a new one never on a day of rest', () => {
    const day = fc.integer({ min: 0, max: 3650 }).map((ahead) => fromDayNumber(ahead + 18_628));
    fc.assert(
      fc.property(day, (datum) => {
        const [proposal] = kalenderVolgendJaar(law, [{ datum, soort: 'sluitingsdag' }], yearOf(datum));
        expect(proposal?.naar).not.toBeNull();
        const naar = proposal!.naar!;
        expect([yearOf(naar), weekday(naar)]).toEqual([yearOf(datum) + 1, weekday(datum)]);
        if (proposal!.stand === 'nieuw') expect([holidayOn(law, naar), weekday(naar) === 7]).toEqual([null, false]);
      }),
    );
  });
});
