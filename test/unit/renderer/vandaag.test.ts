/** Findings in groups, and where each is solved. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { matchRoutes, type RouteObject } from 'react-router';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toIsoDate } from '../../../src/shared/domain/date.ts';
import { bucketOf } from '../../../src/core/agenda/lines.ts';
import {
  TERMS,
  clusterFindings,
  earliestTerm,
  endOfWeek,
  groupFindings,
  oldestLate,
  termOf,
  termsPerMonth,
} from '../../../src/renderer/screens/vandaag/groups.ts';
import { splitSentence } from '../../../src/renderer/screens/traject/finding-words.ts';
import { targetsOfFinding } from '../../../src/renderer/many/suggest.ts';
import { placeOf, subjectOf } from '../../../src/renderer/screens/traject/subjects.ts';
import type { Finding } from '../../../src/renderer/screens/traject/types.ts';

const today = toIsoDate('2026-05-29');
const PERSON = '0190a000-0000-7000-8000-000000000001';
const TRAJECT = '0190a000-0000-7000-8000-000000000002';

function finding(parts: Partial<Finding>): Finding {
  return {
    sleutel: 'x',
    rule: 'AMA-02',
    code: 'ADVIES_ONTBREEKT',
    severity: 'B',
    kind: 'missing',
    params: {},
    message: 'Ontbreekt: VDAB-advies AMA SE. VDAB beslist.',
    persoon: { id: PERSON, naam: 'De Smet', voornaam: 'Leyla', overleden: false },
    trajectId: TRAJECT,
    sinds: null,
    tegen: null,
    plaats: { scherm: 'ama-traject', veld: 'adviesDatum', recordId: null },
    ...parts,
  };
}

const KINDS = ['missing', 'conflict', 'due', 'overdue', 'info', 'complete'] as const;
const DATES = [null, '2026-05-28', '2026-05-29', '2026-05-31', '2026-06-01', '2026-06-28', '2026-06-29', '2027-06-01'].map(
  (date) => (date === null ? null : toIsoDate(date)),
);

describe('a group', () => {
  test('is the one that the core counts, for every kind, severity and term', () => {
    for (const kind of KINDS) {
      for (const severity of ['B', 'W', 'I'] as const) {
        for (const tegen of DATES) {
          const line = finding({ kind, severity, tegen });
          const own = termOf(line, today);
          expect([own === 'later' ? 'info' : own, kind, severity, tegen]).toEqual([bucketOf(line, today), kind, severity, tegen]);
        }
      }
    }
  });

  test('is read in the order of urgency, and holds every finding once', () => {
    const findings = KINDS.flatMap((kind) =>
      DATES.map((tegen, index) => finding({ kind, tegen, sleutel: `${kind}${String(index)}` })),
    );
    const groups = groupFindings(findings, 'termijn', today);
    expect(groups.map(({ key }) => key)).toEqual(TERMS.filter((term) => groups.some(({ key }) => key === term)));
    expect(groups.flatMap((group) => group.findings)).toHaveLength(findings.length);
  });

  test('can be a person or a rule', () => {
    const findings = [finding({}), finding({ rule: 'AMA-03' }), finding({ persoon: null })];
    expect(groupFindings(findings, 'persoon', today).map((group) => group.findings.length)).toEqual([2, 1]);
    expect(groupFindings(findings, 'soort', today).map(({ key }) => key)).toEqual(['AMA-02', 'AMA-03']);
  });

  test('of the week ends on Sunday', () => {
    expect(endOfWeek(today)).toBe('2026-05-31');
    expect(endOfWeek(toIsoDate('2026-05-31'))).toBe('2026-05-31');
    expect(endOfWeek(toIsoDate('2026-06-01'))).toBe('2026-06-07');
  });
});

const line = (code: string): Finding => finding({ rule: 'AMA-03', code, kind: 'overdue', severity: 'I', tegen: DATES[1]! });

test('what waits for VDAB is past its day and not late: it stands apart, on the screen and in the count (AMA-03)', () => {
  const groups = ['WACHT_OP_VDAB', 'GEPLAND_DOOR_VDAB', 'NIET_GEVRAAGD', 'LAAT_GEVRAAGD'].map((code) => [
    termOf(line(code), today),
    bucketOf(line(code), today),
  ]);
  const [waits, late] = [
    ['wachtOpVdab', 'wachtOpVdab'],
    ['teLaat', 'teLaat'],
  ];
  expect(groups).toEqual([waits, waits, late, late]);
});

test('the oldest late term is counted in days', () => {
  const late = (tegen: string) => finding({ kind: 'overdue', tegen: toIsoDate(tegen) });
  expect(oldestLate([late('2026-05-20'), late('2026-04-12')], today)).toBe(47);
  expect(oldestLate([finding({})], today)).toBeNull();
});

const due = (tegen: string) => finding({ kind: 'due', tegen: toIsoDate(tegen) });

test('terms are counted per month, what is late in this one', () => {
  const months = termsPerMonth([due('2026-04-12'), due('2026-05-31'), due('2027-04-30'), due('2027-05-01')], today);
  expect(months).toHaveLength(12);
  expect(months[0]).toEqual({ month: '2026-05', count: 2, late: 1 });
  expect(months[11]).toEqual({ month: '2027-04', count: 1, late: 0 });
});

test('the same finding of several people is one cluster with its earliest term', () => {
  const clusters = clusterFindings([
    finding({ tegen: toIsoDate('2026-06-02') }),
    finding({ code: 'ADVIES_NA_START' }),
    finding({ tegen: toIsoDate('2026-06-01') }),
  ]);
  expect(clusters.map(({ findings }) => findings.length)).toEqual([2, 1]);
  expect(clusters.map(earliestTerm)).toEqual(['2026-06-01', null]);
});

test('a sentence is split where it ends, not at a point in a date or a number', () => {
  expect(splitSentence('Dimona IN is niet ingevuld. Het traject startte op 01/04/2021.')).toEqual([
    'Dimona IN is niet ingevuld.',
    'Het traject startte op 01/04/2021.',
  ]);
  expect(splitSentence('Meer dan 2.812,20 euro op t.e.m. 3 mei')).toEqual(['Meer dan 2.812,20 euro op t.e.m. 3 mei', '']);
});

interface Syntax {
  readonly type?: string;
  readonly value?: unknown;
  readonly [key: string]: unknown;
}

/** The routes of the window as its own source lists them: their paths, nested, without the screens. */
function routesOfTheWindow(): RouteObject[] {
  const source = parseSync(readFileSync(path.resolve('src/renderer/app/routes.tsx'), 'utf8'), {
    syntax: 'typescript',
    tsx: true,
  });
  const routeOf = (node: Syntax): RouteObject => {
    const property = (name: string) =>
      (node['properties'] as Syntax[]).find(({ key }) => (key as Syntax).value === name)?.value as Syntax | undefined;
    const own = property('path')?.value;
    const children = property('children');
    const named = typeof own === 'string' ? { path: own } : {};
    if (property('index') !== undefined) return { ...named, index: true };
    return { ...named, ...(children === undefined ? {} : { children: listOf(children) }) };
  };
  const listOf = (list: Syntax): RouteObject[] =>
    (list['elements'] as { expression: Syntax }[]).map(({ expression }) => routeOf(expression));
  const find = (value: unknown): RouteObject[] | null => {
    if (value === null || typeof value !== 'object') return null;
    const node = value as Syntax;
    if (node.type === 'CallExpression' && (node['callee'] as Syntax).value === 'createHashRouter')
      return listOf((node['arguments'] as { expression: Syntax }[])[0]!.expression);
    for (const each of Object.values(node)) {
      const found = find(each);
      if (found !== null) return found;
    }
    return null;
  };
  return find(source) ?? [];
}
const ROUTES = routesOfTheWindow();
/** The path of the route that an address opens; null where the window sends it back to Vandaag. */
function routeOf(address: string): string | null {
  const last = matchRoutes(ROUTES, address.split('?')[0] ?? '')?.at(-1);
  if (last === undefined || last.route.path === '*') return null;
  return last.pathname;
}

const elsewhere = (scherm: string, veld: string) => placeOf(finding({ plaats: { scherm, veld, recordId: null } }));

describe('the place to solve it', () => {
  const folder = path.resolve('src/rules/lawbook/rules');
  interface CardPlace {
    readonly screen: string;
    readonly field: string | null;
  }
  interface Card {
    readonly id: string;
    readonly place?: CardPlace;
    readonly messages?: Readonly<Record<string, { readonly place?: CardPlace }>>;
    readonly implemented: boolean;
    readonly kind: 'rule' | 'design' | 'info';
  }
  const cards = readdirSync(folder).map((file) => parse(readFileSync(path.join(folder, file), 'utf8')) as Card);
  const own = cards.filter(
    ({ id, kind, implemented, place }) => id.startsWith('AMA-') && kind !== 'info' && implemented && place,
  );
  const at = (card: Card, parts: Partial<Finding> = {}) =>
    finding({
      rule: card.id,
      plaats: { scherm: card.place?.screen ?? '', veld: card.place?.field ?? null, recordId: null },
      ...parts,
    });

  test('exists for every rule that Trajectmap checks', () => {
    expect(own.length).toBeGreaterThan(25);
    const lost = own.filter((card) => placeOf(at(card)) === '/vandaag');
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test('is a part of the page for every rule about a traject or a person', () => {
    const about = own.filter(({ place }) => place?.screen === 'ama-traject' || place?.screen === 'persoon');
    expect(about.length).toBeGreaterThan(15);
    const without = about.filter((card) => subjectOf(at(card)) === null);
    expect(without.map(({ id, place }) => `${id} ${place?.field ?? ''}`)).toEqual([]);
  });

  test('is the person where there is no traject', () => {
    const status = finding({ rule: 'AMA-05', plaats: { scherm: 'persoon', veld: 'statuten', recordId: null }, trajectId: null });
    expect(placeOf(status)).toBe(`/persoon/${PERSON}?veld=statuut`);
    expect(placeOf({ ...status, trajectId: TRAJECT })).toBe(`/ama/${TRAJECT}?veld=statuut`);
  });

  test('is another screen for what is not about a person', () => {
    expect(elsewhere('regelboek', 'ama.eenheidsbedrag')).toBe('/regelboek?waarde=ama.eenheidsbedrag');
    expect(elsewhere('rapporten', 'ama-kwartaaloverzicht')).toBe('/rapporten/ama-kwartaaloverzicht');
    expect(elsewhere('organisatie', 'contingent')).toBe('/financiering');
    expect(elsewhere('organisatie', 'kbo')).toBe('/beheer/organisatie');
    expect(elsewhere('aanwezigheden', 'maand')).toBe('/aanwezigheden');
  });

  /** Where the findings of a card can be: its own place, and that of a sentence of it that names another. */
  const placesOf = ({ place, messages = {} }: Card) =>
    [place, ...Object.values(messages).map((each) => each.place)].flatMap((each) =>
      each === undefined ? [] : [{ scherm: each.screen, veld: each.field, recordId: null }],
    );
  const maatwerk = cards.filter(({ id, place }) => id.startsWith('DS-') && place);

  test('is a screen that the window has, for every rule', () => {
    expect(routeOf('/maatwerk/begeleiders')).toBe('/maatwerk/begeleiders');
    expect(routeOf('/bestaat/niet')).toBeNull();
    expect(routeOf(`/maatwerk/${PERSON}/bestaat-niet`)).toBeNull();
    const lost = cards.flatMap((card) =>
      placesOf(card).flatMap((plaats) =>
        [{}, { trajectId: null }, { trajectId: null, persoon: null }].flatMap((parts) => {
          const address = placeOf(at(card, { plaats, ...parts }));
          return routeOf(address) === null ? [`${card.id} ${address}`] : [];
        }),
      ),
    );
    expect(cards.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  test('of a rule about maatwerk is never the page of a participant, whose traject it does not name', () => {
    expect(maatwerk.length).toBeGreaterThan(45);
    const wrong = maatwerk.filter((card) => placesOf(card).some((plaats) => placeOf(at(card, { plaats })).includes(TRAJECT)));
    expect(wrong.map(({ id }) => id)).toEqual([]);
    // What is solved in the line itself would be asked of a traject that is not there: only the ticket, of the person, is.
    expect(maatwerk.filter((card) => subjectOf(at(card)) !== null).map(({ id }) => id)).toEqual(['DS-03']);
    expect(targetsOfFinding(finding({ rule: 'DS-09' }))).toEqual([{ persoonId: PERSON, trajectId: null }]);
    expect(targetsOfFinding(finding({}))).toEqual([{ persoonId: PERSON, trajectId: TRAJECT }]);
  });

  const addressOf = (rule: string) => {
    const card = cards.find(({ id }) => id === rule);
    return card ? placeOf(at(card)) : null;
  };

  test('of a rule about a doelgroepwerknemer is the part of their file that holds it', () => {
    const file = (tab: string) => `/maatwerk/${PERSON}/${tab}`;
    const expected: Readonly<Record<string, string>> = {
      'DS-02': file('dienst'),
      'DS-04': file('dienst'),
      'DS-05': file('dienst'),
      'DS-06': file('dienst'),
      'DS-26': file('dienst'),
      'DS-39': file('dienst'),
      'DS-49': file('dienst'),
      'DS-16': file('pop'),
      'DS-34': file('pop'),
      'DS-35': file('pop'),
      'DS-36': file('pop'),
      'DS-47': file('pop'),
      'DS-07': file('doorstroom'),
      'DS-09': file('doorstroom'),
      'DS-13': file('doorstroom'),
      'DS-15': file('doorstroom'),
      'DS-20': file('doorstroom'),
      'DS-51': file('doorstroom'),
      'DS-22': file('doorstroom'),
      'DS-03': `/persoon/${PERSON}?veld=ticket`,
      'DS-30': '/maatwerk/financiering',
      'DS-37': '/maatwerk/huis?veld=vaststelling',
      'DS-38': '/maatwerk/huis?veld=personeelstelling',
      'DS-41': '/maatwerk/financiering?deel=kalender',
      'DS-44': '/maatwerk/huis?veld=bewijsstuk',
      'DS-45': '/maatwerk/huis?veld=wisverzoek',
      'DS-46': '/maatwerk/financiering?deel=cijfers',
      'DS-48': '/maatwerk/financiering',
      'DS-50': '/maatwerk/huis?veld=boete',
      'DS-31': '/maatwerk/begeleiders',
      'DS-32': '/maatwerk/begeleiders',
      'DS-33': '/maatwerk/begeleiders',
      'DS-43': '/maatwerk/enclaves',
    };
    expect(Object.fromEntries(Object.keys(expected).map((rule) => [rule, addressOf(rule)]))).toEqual(expected);
    const known = maatwerk.filter(({ place }) => place?.screen === 'doorstroom' || place?.screen === 'persoon');
    const outside = known.filter((card) => !placeOf(at(card)).startsWith(`/maatwerk/${PERSON}/`));
    expect(outside.map(({ id }) => id)).toEqual(['DS-03']);
  });
});
