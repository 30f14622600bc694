/** Findings that ask a paper: the lawbook and the checklist know what their scan is tied to. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { VEREISTEN } from '../../../src/rules/ama/index.ts';
import { loadLawbook } from '../../../src/rules/index.ts';
import { PROVEN, proofPlaceOf } from '../../../src/renderer/screens/traject/proof-place.ts';
import { recordShapes } from '../../../src/shared/contract/records.ts';
import type { Finding } from '../../../src/renderer/screens/traject/types.ts';

const PERSON = { id: '0190a000-0000-7000-8000-000000000001', naam: 'Maes', voornaam: 'An', overleden: false };
const TRAJECT = '0190a000-0000-7000-8000-000000000002';
const RECORD = '0190a000-0000-7000-8000-000000000003';

const finding = (rule: string, code: string, of: Partial<Finding> = {}): Finding => ({
  sleutel: `${rule}|${code}`,
  rule,
  code,
  severity: 'B',
  kind: 'missing',
  params: {},
  message: 'Ontbreekt.',
  persoon: PERSON,
  trajectId: TRAJECT,
  sinds: null,
  tegen: null,
  plaats: { scherm: 'persoon', veld: null, recordId: RECORD },
  ...of,
});

describe('a finding that asks a paper', () => {
  test('every rule and sentence that is named stands in the lawbook, every line in the checklist, every record in the contract', () => {
    const { rules } = loadLawbook(path.resolve('src/rules/lawbook'));
    const keys = [...Object.keys(PROVEN.requirements), ...Object.keys(PROVEN.records)];
    const unknown = keys.filter((key) => {
      const [rule = '', code] = key.split(' ');
      const card = rules.get(rule);
      return card === undefined || (code !== undefined && !(code in card.messages));
    });
    expect(unknown).toEqual([]);
    expect(Object.values(PROVEN.requirements).filter((id) => !VEREISTEN.includes(id))).toEqual([]);
    expect(Object.values(PROVEN.records).filter((name) => !(name in recordShapes))).toEqual([]);
  });

  test('is tied to the line of the checklist of its traject, by the sentence before the rule', () => {
    expect(proofPlaceOf(finding('AMA-06', 'TOELATING_OCMW_ONTBREEKT'))).toEqual({
      persoonId: PERSON.id,
      trajectId: TRAJECT,
      vereiste: 'ocmw',
    });
    expect(proofPlaceOf(finding('AMA-12', 'PUNTEN_ONTBREKEN'))).toMatchObject({ vereiste: 'overeenkomst' });
    expect(proofPlaceOf(finding('AMA-12', 'HANDTEKENING_ONTBREEKT'))).toMatchObject({ vereiste: 'handtekeningen' });
    expect(proofPlaceOf(finding('AMA-06', 'TOELATING_OCMW_ONTBREEKT', { trajectId: null }))).toBeNull();
  });

  test('or to the record that it names: of the person, the doorstroomtraject, or the organisation', () => {
    expect(proofPlaceOf(finding('AMA-18', 'BEWIJS_ONTBREEKT', { trajectId: null }))).toEqual({
      persoonId: PERSON.id,
      bewijs: { soort: 'onkost', id: RECORD },
    });
    expect(proofPlaceOf(finding('DS-09', 'HANDTEKENING_ONTBREEKT'))).toEqual({
      persoonId: PERSON.id,
      bewijs: { soort: 'doorstroomtraject', id: TRAJECT },
    });
    expect(proofPlaceOf(finding('DS-43', 'MELDING_BEWIJS_ONTBREEKT', { persoon: null, trajectId: null }))).toEqual({
      persoonId: null,
      bewijs: { soort: 'enclave', id: RECORD },
    });
    expect(proofPlaceOf(finding('DS-43', 'MELDING_NODIG'))).toBeNull();
    expect(proofPlaceOf(finding('AMA-39', 'INSZ_ONTBREEKT'))).toBeNull();
  });
});
