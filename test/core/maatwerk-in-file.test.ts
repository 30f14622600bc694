/**
 * The worked examples of domain/doorstroom.md and every other case of the rules of maatwerk, through the case file: written as records,
 * read back the way the core does, and judged. What comes out is what the rules say of the same facts (`rules evaluate`).
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maatwerkFeiten } from '../../src/core/cases/doorstroom/feiten.ts';
import {
  type Finding,
  doorstroomFindings,
  doorstroomTermijnen,
  huisFindings,
  huisTermijnen,
  makeLaw,
  ondernemingBedragen,
  ondernemingFindings,
  toestand,
} from '../../src/rules/index.ts';
import { toUserLayer } from '../rules/case.ts';
import { files } from '../rules/doorstroom.ts';
import { lawbook } from '../rules/law.ts';
import { ondernemingFiles } from '../rules/onderneming-cases.ts';
import { emptyMaatwerk, writeMaatwerk } from './maatwerk-file.ts';
import { asDossier } from './rules-file.ts';
import { type OpenFile, emptyFile } from './store/open-file.ts';

let file: OpenFile;
beforeAll(() => {
  file = emptyFile();
  file.writer.pragma('synchronous = OFF');
  file.writer.pragma('foreign_keys = OFF');
});
afterAll(() => file.close());

/** Ids of the file are others than those of the case. */
const plain = (findings: readonly Finding[]): string[] =>
  findings
    .map(({ rule, code, severity, kind, params, since, due }) => JSON.stringify([rule, code, severity, kind, params, since, due]))
    .toSorted();

const persons = files.flatMap(({ name, file: list }) => list.cases.map((item) => ({ title: `${name}: ${item.name}`, item })));
const companies = ondernemingFiles.flatMap(({ name, file: list }) =>
  list.cases.map((item) => ({ title: `${name}: ${item.name}`, item, rules: item.rules ?? list.rules })),
);

describe('a doelgroepwerknemer and the house', () => {
  test.each(persons)('$title', ({ item }) => {
    const { persoon, huis, on } = item;
    const law = makeLaw(lawbook, toUserLayer(item.law));
    emptyMaatwerk(file);
    writeMaatwerk(file, { persoon, huis });
    const facts = maatwerkFeiten(asDossier(file).db, on);
    if (persoon && (persoon.tewerkstellingen.length > 0 || persoon.trajecten.length > 0)) {
      const read = facts!.personen[0]!;
      expect(plain(doorstroomFindings(read, law, on))).toEqual(plain(doorstroomFindings(persoon, law, on)));
      const [now, wanted] = [toestand(read, law, on), toestand(persoon, law, on)];
      expect([now.staat, now.sinds, now.fase]).toEqual([wanted.staat, wanted.sinds, wanted.fase]);
      expect(now.overgangen.map(({ naar, nodig }) => [naar, nodig])).toEqual(
        wanted.overgangen.map(({ naar, nodig }) => [naar, nodig]),
      );
      const dates = (of: typeof persoon) =>
        doorstroomTermijnen(of, law, on).map(({ code, datum, lezingen }) => [code, datum, lezingen]);
      expect(dates(read)).toEqual(dates(persoon));
    }
    if (huis) {
      expect(plain(huisFindings(facts!.huis, law, on))).toEqual(plain(huisFindings(huis, law, on)));
      const dates = (of: typeof huis) =>
        huisTermijnen(of, law, on)
          .map(({ code, datum }) => `${code} ${String(datum)}`)
          .toSorted();
      expect(dates(facts!.huis)).toEqual(dates(huis));
    }
  });
});

describe('the company', () => {
  test.each(companies)('$title', ({ item, rules }) => {
    const { facts: onderneming, on } = item;
    const law = makeLaw(lawbook, toUserLayer(item.law));
    emptyMaatwerk(file);
    writeMaatwerk(file, { onderneming });
    const read = maatwerkFeiten(asDossier(file).db, on)?.onderneming;
    const found = read === undefined ? [] : ondernemingFindings(read, law, on);
    // Who stands in a register of a file is employed there, and so counts for the other rules too.
    const asked = onderneming.enclaves.length === 0 ? () => true : ({ rule }: Finding) => rules.includes(rule);
    expect(plain(found.filter(asked))).toEqual(plain(ondernemingFindings(onderneming, law, on).filter(asked)));
    if (read === undefined) return;
    const figures = (of: typeof read) => {
      const { invulling, norm, loonpremies, herverdeling } = ondernemingBedragen(of, law, on);
      return [
        invulling.map(({ procent, kwartalen }) => [procent, kwartalen.map(({ vte, procent: share }) => [vte, share])]),
        [norm.nodig, norm.aanwezig, norm.verschil],
        loonpremies.map(({ kwartaal, premieCents }) => `${kwartaal} ${String(premieCents)}`).toSorted(),
        herverdeling.richting,
      ];
    };
    expect(figures(read)).toEqual(figures(onderneming));
  });
});
