/** A finding of a doelgroepwerknemer leads to the record and the field that answer it. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { recordShapes } from '../../../src/shared/contract/records.ts';
import { placeOf } from '../../../src/renderer/screens/traject/subjects.ts';
import type { Finding } from '../../../src/renderer/screens/traject/types.ts';
import { ANSWERED, workerAsk } from '../../../src/renderer/screens/traject/worker-asks.ts';

const PERSON = '0190a000-0000-7000-8000-000000000001';
const TRAJECT = '0190a000-0000-7000-8000-000000000002';
const RECORD = '0190a000-0000-7000-8000-000000000003';

interface Card {
  readonly place?: { readonly screen: string; readonly field: string | null };
  readonly messages?: Readonly<Record<string, { readonly place?: { readonly screen: string; readonly field: string | null } }>>;
}
const card = (rule: string): Card => parse(readFileSync(path.resolve(`src/rules/lawbook/rules/${rule}.yaml`), 'utf8')) as Card;

/** The finding as the core gives it: with the place of its sentence, else that of its rule. */
function finding(rule: string, code: string): Finding {
  const { place, messages = {} } = card(rule);
  const own = messages[code]?.place ?? place;
  return {
    sleutel: 'x',
    rule,
    code,
    severity: 'B',
    kind: 'missing',
    params: {},
    message: '',
    persoon: { id: PERSON, naam: 'Maes', voornaam: 'Élodie', overleden: false },
    trajectId: TRAJECT,
    sinds: null,
    tegen: null,
    plaats: { scherm: own?.screen ?? '', veld: own?.field ?? null, recordId: RECORD },
  };
}
const split = (answered: string) => answered.split(' ') as [string, string];
const address = (answered: string) => placeOf(finding(...split(answered)));

describe('what a finding of a worker asks', () => {
  test('are findings that the lawbook has', () => {
    const unknown = ANSWERED.filter((each) => {
      const [rule, code] = split(each);
      return card(rule).messages?.[code] === undefined;
    });
    expect(ANSWERED.length).toBeGreaterThan(30);
    expect(unknown).toEqual([]);
  });

  test('are fields that the record has', () => {
    const wrong = ANSWERED.flatMap((each) => {
      const ask = workerAsk(finding(...split(each)));
      if (ask === null) return [`${each}: nothing`];
      const known = Object.keys(recordShapes[ask.name].shape);
      return ask.fields.filter((field) => !known.includes(field)).map((field) => `${each}: ${field}`);
    });
    expect(wrong).toEqual([]);
  });

  test('opens the tab of the record, with the field', () => {
    const own = `/maatwerk/${PERSON}`;
    expect(address('DS-34 POP_ONTBREEKT')).toBe(`${own}/pop?vul=popVersie%3Anieuw&veld=datum`);
    expect(address('DS-47 POP_NIET_GEREGISTREERD')).toBe(`${own}/pop?vul=popVersie%3Alaatste&veld=geregistreerdOp`);
    expect(address('DS-36 NAZICHT_TE_LAAT')).toBe(`${own}/pop?vul=popNazicht%3Anieuw&veld=datum`);
    expect(address('DS-06 STUKKEN_ONTBREKEN')).toBe(`${own}/dienst?vul=evaluatie%3A${RECORD}&veld=popOverhandigdOp`);
    expect(address('DS-09 HANDTEKENING_ONTBREEKT')).toBe(
      `${own}/doorstroom?vul=doorstroomtraject%3A${TRAJECT}&veld=tekenMaatwerkbedrijf`,
    );
    expect(address('DS-15 STAGE_ONTBREEKT')).toBe(`${own}/doorstroom?vul=stage%3Anieuw&bij=${TRAJECT}`);
  });

  test('is the decision, whichever reading of the end of a package', () => {
    const ends = readdirSync(path.resolve('src/rules/lawbook/rules'))
      .filter((file) => /^DS-0[25]\.yaml$/.test(file))
      .flatMap((file) => {
        const rule = file.slice(0, 5);
        return Object.keys(card(rule).messages ?? {})
          .filter((code) => code.startsWith('WOP_'))
          .map((code) => `${rule} ${code}`);
      });
    expect(ends.length).toBeGreaterThan(5);
    for (const each of ends) expect(address(each)).toContain('/dienst?vul=evaluatie%3Alaatste&veld=beslissingOp');
  });

  test('is only the tab where no record can be named', () => {
    expect(workerAsk(finding('DS-14', 'UREN'))).toBeNull();
    expect(address('DS-14 UREN')).toBe(`/maatwerk/${PERSON}/doorstroom`);
    const nameless = finding('DS-06', 'STUKKEN_ONTBREKEN');
    expect(placeOf({ ...nameless, plaats: { ...nameless.plaats, recordId: null } })).toBe(`/maatwerk/${PERSON}/dienst`);
  });
});
