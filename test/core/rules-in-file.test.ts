/**
 * Where each rule has its facts. The cases of `test/rules/findings` are written into a case file as records, read back the way the core
 * does, and checked. What the cards call "scenario" must be exactly what does not come out of the file, so that the list of rules
 * (command line and Regelboek) cannot say more than the file can do.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factsOf, loadFacts } from '../../src/core/cases/ama/facts.ts';
import { maatwerkFeiten } from '../../src/core/cases/doorstroom/feiten.ts';
import { FieldError } from '../../src/core/store/index.ts';
import {
  type Finding,
  type Law,
  type RuleCard,
  checkOrganisatie,
  checkPerson,
  doorstroomFindings,
  doorstroomInlichtingen,
  huisFindings,
  huisInlichtingen,
  makeLaw,
  ondernemingFindings,
} from '../../src/rules/index.ts';
import type { IsoDate } from '../../src/shared/domain/date.ts';
import { toOrganisatie, toPersoon, toUserLayer } from '../rules/case.ts';
import { type Case, files, summaryOf } from '../rules/cases.ts';
import { lawbook } from '../rules/law.ts';
import { files as doorstroomFiles } from '../rules/doorstroom.ts';
import { ondernemingFiles } from '../rules/onderneming-cases.ts';
import { openCase, withTraject } from './calls/core.ts';
import { type MaatwerkDeel, emptyMaatwerk, writeMaatwerk } from './maatwerk-file.ts';
import { asDossier, emptyTables, writeFacts } from './rules-file.ts';
import { type OpenFile, emptyFile } from './store/open-file.ts';

/** `RULE W CODE` of every message that came out of the file in a case whose other messages came out too: two rules may share a code. */
const produced = new Set<string>();
let file: OpenFile;

interface Found {
  readonly rule: string;
  readonly text: string;
}

function foundInFile(item: Case, rules: readonly string[]): Found[] {
  emptyTables(file);
  try {
    writeFacts(file, { organisatie: toOrganisatie(item.organisatie), persoon: toPersoon(item) });
  } catch (error) {
    // A value that no field of the file takes: the contract refuses it before it gets there.
    if (error instanceof FieldError) return [];
    throw error;
  }
  const law = makeLaw(lawbook, toUserLayer(item.law));
  const facts = loadFacts(asDossier(file), { on: item.on });
  const found = [
    ...checkOrganisatie(facts.organisatie, law, item.on),
    ...facts.personen.flatMap((persoon) => checkPerson(factsOf(facts, persoon), law, item.on)),
  ];
  return found
    .filter((one) => rules.includes(one.rule))
    .map(({ rule, severity, code }) => ({ rule, text: `${severity} ${code}` }));
}

/** Everything that the core says of the facts of a maatwerk case, read from the file; their words are tested beside it. */
function maatwerkInFile(parts: MaatwerkDeel, law: Law, on: IsoDate): Finding[] {
  emptyMaatwerk(file);
  writeMaatwerk(file, parts);
  const facts = maatwerkFeiten(asDossier(file).db, on);
  if (facts === null) return [];
  return [
    ...facts.personen.flatMap((persoon) => [
      ...doorstroomFindings(persoon, law, on),
      ...doorstroomInlichtingen(persoon, law, on),
    ]),
    ...huisFindings(facts.huis, law, on),
    ...huisInlichtingen(facts.huis, law, on),
    ...ondernemingFindings(facts.onderneming, law, on),
  ];
}

function noteMaatwerk(): void {
  const cases = [
    ...doorstroomFiles.flatMap(({ file: list }) =>
      list.cases.map(({ persoon, huis, on, law }) => ({ parts: { persoon, huis }, on, law })),
    ),
    ...ondernemingFiles.flatMap(({ file: list }) =>
      list.cases.map(({ facts, on, law }) => ({ parts: { onderneming: facts }, on, law })),
    ),
  ];
  for (const { parts, on, law } of cases)
    for (const { rule, severity, code } of maatwerkInFile(parts, makeLaw(lawbook, toUserLayer(law)), on))
      produced.add(`${rule} ${severity} ${code}`);
  emptyMaatwerk(file);
}

beforeAll(() => {
  file = emptyFile();
  file.writer.pragma('synchronous = OFF');
  // Tables are emptied one by one between two cases.
  file.writer.pragma('foreign_keys = OFF');
  noteMaatwerk();
  for (const { file: list } of files) {
    for (const item of list.cases) {
      const expected = item.expect.map(summaryOf);
      const rules = item.rules ?? list.rules;
      if (expected.every((one) => rules.some((rule) => produced.has(`${rule} ${one}`)))) continue;
      const found = foundInFile(item, rules);
      const same = String(found.map(({ text }) => text).sort()) === String(expected.sort());
      if (same) for (const { rule, text } of found) produced.add(`${rule} ${text}`);
    }
  }
}, 180_000);

afterAll(() => file.close());

/** Rules of the calculation: `funding.jaar` names them in what it answers about a case file. */
const BY_CALCULATION = new Set(['AMA-24', 'AMA-25', 'AMA-26', 'AMA-27', 'AMA-28']);
/**
 * Findings about a sent document that differs from the file by now. Their facts are frozen models beside the file's own: the test of
 * those calls sends documents, changes the file and asks the agenda, which no row of a case could do.
 */
const ABOUT_SENT_DOCUMENTS = /WIJKT_AF|CORRECTIE_NIET_VERZONDEN|NIEUWE_VERSIE_NIET_GEREGISTREERD/u;
const SENT_DOCUMENTS_TEST = 'test/core/calls/correcties.test.ts';
/** Rules without a message: what of the rules has to be used in the core or on a screen for the facts of a file to reach them. */
const SYMBOLS: Readonly<Record<string, RegExp>> = {
  'AMA-01': /splitsVerblijf|GEEN_AMA_IN_DIT_JAAR|calculateFunding|fundingCounter/u,
  'AMA-31': /wvgMaand/u,
  'AMA-44': /ama\.trede|wvg\.trede/u,
  'AMA-45': /ama\.label|\blabel\(law/u,
};

const implemented = [...lawbook.rules.values()].filter((card) => card.implemented);
const sentDocumentsProved = readFileSync(SENT_DOCUMENTS_TEST, 'utf8').includes('WIJKT_AF');

/** Codes of a card that no case file gave. */
function scenarioOf(card: RuleCard): string[] {
  const codes = Object.entries(card.messages);
  if (codes.length === 0) return usedInCore(card.id) ? [] : ['*'];
  const never = codes
    .filter(
      ([code, { severity }]) =>
        !produced.has(`${card.id} ${severity} ${code}`) && !(sentDocumentsProved && ABOUT_SENT_DOCUMENTS.test(code)),
    )
    .map(([code]) => code);
  return never.length === codes.length ? ['*'] : never;
}

function usedInCore(id: string): boolean {
  const symbol = SYMBOLS[id];
  if (BY_CALCULATION.has(id)) return true;
  return symbol !== undefined && ['src/core', 'src/renderer'].some((folder) => sources(folder).some((text) => symbol.test(text)));
}

function sources(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/u.test(name));
  return names.map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

describe('where rules have their facts', () => {
  test('a card names as scenario exactly the messages that no case file gives', () => {
    const cards = implemented.filter((card) => !BY_CALCULATION.has(card.id));
    const says = Object.fromEntries(cards.map((card) => [card.id, [...card.scenario].sort()]));
    const is = Object.fromEntries(cards.map((card) => [card.id, scenarioOf(card).sort()]));
    expect(says).toEqual(is);
  });

  test('a rule that is not applied names no scenario', () => {
    expect([...lawbook.rules.values()].filter((card) => !card.implemented && card.scenario.length > 0)).toEqual([]);
  });

  test('the rules of the calculation are named in what the calculation answers about a case file', async () => {
    const t = await openCase();
    await withTraject(t);
    await t.call('contingent.maak', { soort: 'ama', van: '2026-01-01', plaatsen: 10, bron: null });
    const answer = JSON.stringify(await t.call('funding.jaar', { jaar: 2026 }));
    expect(['AMA-24', 'AMA-25'].filter((id) => !answer.includes(id))).toEqual([]);
    const list = await t.call('rules.lijst', {});
    expect(list.find((rule) => rule.id === 'AMA-49')).toMatchObject({ feiten: 'dossier', enkelScenario: [] });
    expect(list.find((rule) => rule.id === 'AMA-44')).toMatchObject({ feiten: 'scenario' });
    expect(list.find((rule) => rule.id === 'AMA-12')).toMatchObject({ feiten: 'dossier', enkelScenario: ['EXTRA_VELDEN_WVG'] });
    expect(list.filter((rule) => !rule.implemented && rule.feiten !== null)).toEqual([]);
    await t.close();
  });
});
