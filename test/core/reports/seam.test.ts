/** The rules' result goes into the control sheets as it is: the worked examples of the domain, from facts to the printed figures. */
import { describe, expect, it } from 'vitest';
import {
  Financiering,
  type FundingCijfers,
  gatherFinanciering,
  gatherKwartaaloverzicht,
  type TrajectBron,
} from '../../../src/core/reports/index.ts';
import { calculateFunding, type FundingResult, makeLaw } from '../../../src/rules/index.ts';
import { aanwezigheid, organisatie, persoon, traject } from '../../rules/facts.ts';
import { exampleLaw, lawbook } from '../../rules/law.ts';
import { date, kwartaalBron, traject as bronTraject } from './sources.ts';

/** Example 61: contingent 10, from 1 October 14; 11 trajecten until 30 September, 12 after. */
function yearWithTwoContingents(): FundingResult {
  const starts = [...Array.from({ length: 11 }, () => '2024-02-05'), '2025-10-01'];
  return calculateFunding({
    year: 2025,
    on: date('2026-01-15'),
    law: exampleLaw,
    organisatie: organisatie({
      contingenten: [
        { van: date('2021-04-01'), plaatsen: 10 },
        { van: date('2025-10-01'), plaatsen: 14 },
      ],
    }),
    personen: starts.map((start, index) =>
      persoon({ id: `p${index}`, trajecten: [traject({ id: `t${index}`, start: date(start) })] }),
    ),
  });
}

const bronOf = (cijfers: FundingCijfers) => ({ cijfers, afleiding: { A: [], B: [] }, voorschotten: [], gronden: [] });

describe('from the rules to the control sheet', () => {
  it('shows both readings of a contingent that changes, with their difference (example 61)', () => {
    const model = Financiering.parse(gatherFinanciering(bronOf(yearWithTwoContingents())));
    expect(model.tellingen[0]).toMatchObject({
      methode: 'A',
      dagen: '4107.0',
      gemiddelde: '11.2521',
      betaaldGemiddelde: '11.0082',
      subsidieCents: 3_095_731,
    });
    expect(model.plafondLezingen.map((item) => [item.plafond, item.subsidieCents, item.gekozen])).toEqual([
      ['gewogen', 3_095_731, true],
      ['per_periode', 2_953_966, false],
    ]);
    expect(model.verschilPlafondCents).toBe(141_765);
    expect(model.deler).toBe(365);
    expect(model.contingenten).toEqual([
      { van: '2025-01-01', tot: '2025-09-30', plaatsen: 10 },
      { van: '2025-10-01', tot: '2025-12-31', plaatsen: 14 },
    ]);
  });

  it('has no total for method B where no attendance was entered, and names the months (example 49)', () => {
    const model = gatherFinanciering(bronOf(yearWithTwoContingents()));
    expect(model.tellingen.slice(1).every((item) => item.dagen === null && item.subsidieCents === null)).toBe(true);
    expect(model.nietIngevoerd).toHaveLength(12);
    expect(model.nietIngevoerd[0]).toBe('2025-01');
  });

  it('has no amount for a year without a unit amount, and says so (example 63)', () => {
    const result = calculateFunding({
      year: 2026,
      on: date('2026-04-21'),
      law: makeLaw(lawbook),
      organisatie: organisatie(),
      personen: [persoon({ trajecten: [traject({ start: date('2024-02-05') })] })],
    });
    const model = Financiering.parse(gatherFinanciering(bronOf(result)));
    expect(model.gekozen).toMatchObject({ subsidieCents: null, stand: 'ontbreekt' });
    expect(model.saldoCents).toBeNull();
    expect(model.tellingen[0]).toMatchObject({ dagen: '365.0', waarvanVerwacht: '254.0' });
    expect(model.tot).toBe('2026-04-21');
    expect(model.nogOpen[0]).toBe('2026-04');
  });

  it('counts a day outside the traject nowhere, and a half day as the column says (example 51)', () => {
    const start = date('2026-03-12');
    const days = ['2026-03-11 aanwezig', '2026-03-12 aanwezig', '2026-03-13 half', '2026-03-16..2026-03-17 aanwezig'];
    const person = persoon({
      trajecten: [traject({ start })],
      aanwezigheid: aanwezigheid(days),
    });
    const result = calculateFunding({
      year: 2026,
      on: date('2026-04-21'),
      law: exampleLaw,
      organisatie: organisatie(),
      personen: [person],
      detail: true,
    });
    const [cijfers] = result.perTraject;
    if (cijfers === undefined) throw new Error('the traject was counted');
    const bron: TrajectBron = { ...bronTraject({ start: '2026-03-12' }), cijfers };
    const model = gatherKwartaaloverzicht(kwartaalBron([bron]));
    expect(model.begeleidingen[0]?.dagen).toBe('3.5');
  });
});
