/** `npm run rules:coverage`: which rule has which cases, and what is missing. Exit 1 on a gap. */
import process from 'node:process';
import { allBoundaries, allCases, coverageLines, coverageOf, gapsOf } from '../test/rules/coverage.ts';
import { lawbook } from '../test/rules/law.ts';

const cases = allCases();
const boundaries = allBoundaries();
const coverage = coverageOf(lawbook, cases, boundaries);
const gaps = gapsOf(coverage, cases, boundaries);
console.log(coverageLines(coverage).join('\n'));
const problems = [
  ...gaps.undeclared.map((rule) => `no boundary declared: ${rule}`),
  ...gaps.uncovered.map((name) => `boundary without cases on both sides: ${name}`),
  ...gaps.unknown.map((name) => `boundary that no card declares: ${name}`),
  ...gaps.lost.map((key) => `case that does not exist: ${key}`),
];
console.log(`\n${String(coverage.length)} rules, ${String(cases.length)} cases, ${String(problems.length)} gaps`);
for (const problem of problems) console.log(`  ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
