/** What falls due, as one list on paper and for a calendar: file numbers, no names, because a calendar is shared. */
import { addDays, type IsoDate } from '../../../../shared/domain/date.ts';
import { checkAll } from '../../../agenda/check.ts';
import { personNames, toLines } from '../../../agenda/lines.ts';
import { allPersons } from '../../personen/read.ts';
import { type BuildInput, type ReportDocument, documentOf, fileNumber } from './build.ts';

/** Days that the agenda looks ahead when nobody says how many. */
const DAYS_AHEAD = 92;

export function agenda(input: BuildInput): ReportDocument[] {
  const { texts, context, on, scope } = input;
  const { dossier, session } = context;
  const until = addDays(on, scope.days ?? DAYS_AHEAD);
  const { findings, law } = checkAll(dossier, session.options.resources.lawbook, on);
  const numbers = new Map(allPersons(dossier.db).map((person) => [person.id, fileNumber(person)]));
  // Nothing confidential travels in a calendar, whoever makes it.
  const lines = toLines(findings, personNames(dossier.db), { law, confidential: false })
    .flatMap(({ tegen, persoon, rule }) => (tegen === null || tegen > until ? [] : [{ tegen, rule, persoon }]))
    .toSorted((a, b) => (a.tegen < b.tegen ? -1 : Number(a.tegen > b.tegen)));
  const title = (rule: string): string => law.lawbook.rules.get(rule)?.title ?? rule;
  const rows: (readonly [IsoDate, string, string])[] = lines.map(({ tegen, rule, persoon }) => [
    tegen,
    persoon === null ? texts('agenda.organisatie') : texts('tekst.dossier', { nummer: numbers.get(persoon.id) ?? '' }),
    title(rule),
  ]);
  const model = documentOf(input, 'agenda', {
    titel: texts('rapport.agenda.naam'),
    ondertitel: texts('agenda.tot', { tot: until.split('-').toReversed().join('/') }),
    sleutel: null,
    blokken: [
      {
        soort: 'tabel',
        id: 'termijnen',
        titel: texts('agenda.termijnen'),
        blad: texts('agenda.termijnen'),
        kolommen: [
          { titel: texts('agenda.dag'), soort: 'date', breedte: 12 },
          { titel: texts('agenda.over'), soort: 'text', breedte: 18 },
          { titel: texts('agenda.wat'), soort: 'text', breedte: 50 },
        ],
        rijen: rows.map((row) => [...row]),
        totaal: null,
        leeg: texts('agenda.leeg'),
      },
    ],
  });
  return [{ model, personId: null }];
}
