/** Planned days: timetable, traject, interruptions, absences and the calendar together (domain/ama.md 4.9, AMA-22). */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countHalves, droppedDays, holidayOn, plannedDays, planKnown } from '../../src/rules/index.ts';
import type { KalenderFeit, Planbaar, Tijdvak, UurroosterRegel } from '../../src/rules/index.ts';
import { DAGDELEN } from '../../src/shared/domain/codes.ts';
import { addDays, weekday } from '../../src/shared/domain/date.ts';
import { d } from './facts.ts';
import { shipped } from './law.ts';

const START = d('2026-01-05');
const april = { from: d('2026-04-01'), to: d('2026-04-30') };

function line(weekdag: number, patch: Partial<UurroosterRegel> = {}): UurroosterRegel {
  return { weekdag, dagdeel: 'dag', urenX100: 600, werkpostId: null, van: START, tot: null, ...patch };
}

function plan(patch: Partial<Planbaar> = {}): Planbaar {
  return { start: START, einde: null, onderbrekingen: [], uurrooster: [line(1), line(3)], ...patch };
}

const dates = (traject: Planbaar, kalender: KalenderFeit[] = [], period = april): string[] =>
  plannedDays(traject, period, { law: shipped, kalender }).map((day) => day.datum);

describe('planned days', () => {
  test('Mondays and Wednesdays of April 2026, without Easter Monday', () => {
    expect(dates(plan())).toEqual([
      '2026-04-01',
      '2026-04-08',
      '2026-04-13',
      '2026-04-15',
      '2026-04-20',
      '2026-04-22',
      '2026-04-27',
      '2026-04-29',
    ]);
    expect(droppedDays(plan(), april, { law: shipped, kalender: [] })).toEqual([{ datum: '2026-04-06', reden: 'feestdag' }]);
  });

  test('nothing before the start, after the end, in an interruption or in a long absence', () => {
    const traject = plan({
      start: d('2026-04-08'),
      einde: d('2026-04-27'),
      onderbrekingen: [{ van: d('2026-04-13'), tot: d('2026-04-14') }],
      afwezigheden: [{ van: d('2026-04-22'), tot: d('2026-04-26') }],
    });
    expect(dates(traject)).toEqual(['2026-04-08', '2026-04-15', '2026-04-20', '2026-04-27']);
  });

  test('a long absence without an end leaves no planned day', () => {
    expect(dates(plan({ afwezigheden: [{ van: d('2026-03-02'), tot: null }] }))).toEqual([]);
  });

  test('closing days of the organisation and of the own site, not of another', () => {
    const kalender: KalenderFeit[] = [
      { datum: d('2026-04-01'), soort: 'sluitingsdag', vestigingId: null },
      { datum: d('2026-04-08'), soort: 'brugdag', vestigingId: 'v1' },
      { datum: d('2026-04-13'), soort: 'sluitingsdag', vestigingId: 'v2' },
    ];
    const traject = plan({ vestigingId: 'v1' });
    expect(dates(traject, kalender).slice(0, 2)).toEqual(['2026-04-13', '2026-04-15']);
    expect(droppedDays(traject, april, { law: shipped, kalender }).map((day) => day.reden)).toEqual([
      'sluitingsdag',
      'feestdag',
      'brugdag',
    ]);
  });

  test('a new version of the timetable takes over on its first day', () => {
    const traject = plan({ uurrooster: [line(1, { tot: d('2026-04-14') }), line(5, { van: d('2026-04-15') })] });
    expect(dates(traject)).toEqual(['2026-04-13', '2026-04-17', '2026-04-24']);
  });

  test('morning at one werkpost and afternoon at another: one day, two parts (AMA-22)', () => {
    const traject = plan({
      uurrooster: [
        line(3, { dagdeel: 'vm', werkpostId: 'w1', urenX100: 300 }),
        line(3, { dagdeel: 'nm', werkpostId: 'w2', urenX100: 350 }),
      ],
    });
    const [day] = plannedDays(traject, april, { law: shipped, kalender: [] });
    expect(day).toEqual({
      datum: '2026-04-01',
      halves: 2,
      urenX100: 650,
      delen: [
        { dagdeel: 'vm', werkpostId: 'w1', urenX100: 300 },
        { dagdeel: 'nm', werkpostId: 'w2', urenX100: 350 },
      ],
    });
  });

  test('the same morning at two werkposten is half a day, a whole day and a morning one day', () => {
    const mornings = plan({ uurrooster: [line(3, { dagdeel: 'vm' }), line(3, { dagdeel: 'vm', werkpostId: 'w2' })] });
    const both = plan({ uurrooster: [line(3), line(3, { dagdeel: 'vm', werkpostId: 'w2' })] });
    expect(plannedDays(mornings, april, { law: shipped, kalender: [] }).map((day) => day.halves)).toEqual([1, 1, 1, 1, 1]);
    expect(plannedDays(both, april, { law: shipped, kalender: [] }).every((day) => day.halves === 2)).toBe(true);
  });

  test('a flexible timetable names no days, and a plan with a gap is not known', () => {
    expect(dates(plan({ uurrooster: [], flexibel: [{ van: START, tot: null, urenX100: 1200 }] }))).toEqual([]);
    expect(planKnown(plan(), april)).toBe(true);
    expect(planKnown(plan({ uurrooster: [] }), april)).toBe(false);
    expect(planKnown(plan({ uurrooster: [line(1, { van: d('2026-04-02') })] }), april)).toBe(false);
    const absent = plan({
      uurrooster: [line(1, { van: d('2026-04-02') })],
      afwezigheden: [{ van: d('2026-03-01'), tot: d('2026-04-01') }],
    });
    expect(planKnown(absent, april)).toBe(true);
  });
});

// --- against a plain reading of each day ------------------------------------------------------------------------------------

const day = fc.integer({ min: 0, max: 200 }).map((offset) => addDays(START, offset));
const stretch: fc.Arbitrary<Tijdvak> = fc
  .record({ van: day, length: fc.option(fc.nat(60), { nil: null }) })
  .map(({ van, length }) => ({
    van,
    tot: length === null ? null : addDays(van, length),
  }));
const lines: fc.Arbitrary<UurroosterRegel> = fc
  .record({ weekdag: fc.integer({ min: 1, max: 7 }), dagdeel: fc.constantFrom(...DAGDELEN), when: stretch })
  .map(({ weekdag, dagdeel, when }) => line(weekdag, { dagdeel, ...when }));
const inside = (period: Tijdvak, on: string): boolean => period.van <= on && (period.tot === null || on <= period.tot);

test('each day is planned exactly when the timetable names it and nothing stands in its way', () => {
  const arbitrary = fc.record({
    rows: fc.array(lines, { maxLength: 8 }),
    breaks: fc.array(stretch, { maxLength: 3 }),
    absences: fc.array(stretch, { maxLength: 2 }),
    closed: fc.array(day, { maxLength: 10 }),
    einde: fc.option(day, { nil: null }),
    start: day,
    from: day,
    length: fc.nat(120),
  });
  fc.assert(
    fc.property(arbitrary, ({ rows, breaks, absences, closed, einde, start, from, length }) => {
      const traject = plan({ start, einde, uurrooster: rows, onderbrekingen: breaks, afwezigheden: absences });
      const kalender = closed.map((datum): KalenderFeit => ({ datum, soort: 'sluitingsdag', vestigingId: null }));
      const planned = plannedDays(traject, { from, to: addDays(from, length) }, { law: shipped, kalender });
      const expected = Array.from({ length: length + 1 }, (_, index) => addDays(from, index)).flatMap((datum) => {
        const parts = rows.filter((row) => row.weekdag === weekday(datum) && inside(row, datum)).map((row) => row.dagdeel);
        const whole = parts.includes('dag') || (parts.includes('vm') && parts.includes('nm'));
        const running = datum >= start && (einde === null || datum <= einde);
        const away = [...breaks, ...absences].some((period) => inside(period, datum));
        const rest = holidayOn(shipped, datum) !== null || closed.includes(datum);
        return parts.length > 0 && running && !away && !rest ? [{ datum, halves: whole ? 2 : 1 }] : [];
      });
      expect(planned.map(({ datum, halves }) => ({ datum, halves }))).toEqual(expected);
      expect(countHalves(planned)).toBe(expected.reduce((sum, item) => sum + item.halves, 0));
    }),
  );
});
