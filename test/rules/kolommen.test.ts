/** AMA-43: which columns leave the house, and what an opening by the beheerder changes. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kolomSoort, toetsKolommen } from '../../src/rules/ama/index.ts';

const WETTELIJK = ['deelnemer', 'evaluatie', 'begeleider', 'start', 'einde', 'dagen'];
const opening = (sjabloon: string, kolom: string) => ({
  sjabloon,
  kolom,
  bron: 'sjabloon 2026, kolom K',
  reden: 'het departement vraagt het',
});

describe('example 33 of the domain', () => {
  test('the legal set and the days in their order, status and attest left out and named', () => {
    const asked = ['dagen', ...WETTELIJK.slice(0, 5), 'uitkeringsstatuut', 'attest'];
    expect(toetsKolommen(asked, null, [])).toEqual({
      gevuld: WETTELIJK,
      weggelaten: [
        { kolom: 'uitkeringsstatuut', reden: 'ALLEEN_EIGEN_SJABLOON' },
        { kolom: 'attest', reden: 'NOOIT' },
      ],
      geopend: [],
    });
  });
});

describe('an official template', () => {
  test('its own column is filled once the beheerder opened it for that version, and the opening is shown', () => {
    const asked = ['deelnemer', 'uitkeringsstatuut'];
    expect(toetsKolommen(asked, 'v1', []).weggelaten).toEqual([{ kolom: 'uitkeringsstatuut', reden: 'NIET_GEOPEND' }]);
    const open = opening('v1', 'uitkeringsstatuut');
    expect(toetsKolommen(asked, 'v1', [open])).toEqual({ gevuld: asked, weggelaten: [], geopend: [open] });
  });

  test('another version of the template is closed again', () => {
    const found = toetsKolommen(['uitkeringsstatuut'], 'v2', [opening('v1', 'uitkeringsstatuut')]);
    expect(found.weggelaten).toEqual([{ kolom: 'uitkeringsstatuut', reden: 'NIET_GEOPEND' }]);
  });

  test('a column that is off by default needs no opening where the template has it', () => {
    expect(toetsKolommen(['werkpost', 'urenPerWeek'], 'v1', [])).toMatchObject({
      gevuld: ['werkpost', 'urenPerWeek'],
      geopend: [],
    });
    expect(toetsKolommen(['werkpost'], null, []).gevuld).toEqual([]);
  });

  test('a name that is not known is never filled by itself', () => {
    expect(kolomSoort('iets nieuws')).toBe('openen');
    expect(toetsKolommen(['iets nieuws'], 'v1', []).gevuld).toEqual([]);
  });
});

const NOOIT = [
  'attest',
  'toestemming',
  'diagnose',
  'cmpps',
  'noodinstructie',
  'beperking',
  'redenAfwezig',
  'bevinding',
  'subsidie',
];

test('health data, attests, findings and the subsidy leave in no case, whatever is opened', () => {
  fc.assert(
    fc.property(
      fc.subarray([...NOOIT, ...WETTELIJK, 'uitkeringsstatuut']),
      fc.constantFrom('v1', 'v2', null),
      (asked, sjabloon) => {
        const openings = [...NOOIT, 'uitkeringsstatuut'].map((kolom) => opening('v1', kolom));
        const { gevuld, weggelaten, geopend } = toetsKolommen(asked, sjabloon, openings);
        expect(gevuld.filter((kolom) => NOOIT.includes(kolom))).toEqual([]);
        expect(geopend.filter(({ kolom }) => NOOIT.includes(kolom))).toEqual([]);
        expect([...gevuld, ...weggelaten.map(({ kolom }) => kolom)].toSorted()).toEqual(asked.toSorted());
      },
    ),
  );
});
