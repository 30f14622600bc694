/** F-01: the list that VDAB is handed: whose package ends when, since when an evaluation can be asked, and which day was planned. */
import { addDays } from '../../../../shared/domain/date.ts';
import { evaluatieKalender } from '../../../agenda/doorstroom.ts';
import { allPersons } from '../../personen/read.ts';
import type { TabelBlok } from '../../../reports/index.ts';
import { type BuildInput, type ReportDocument, documentOf } from './build.ts';

/** Everybody in service, or who ends within `scope.days`; who has no end date stands in a table of their own (DS-49). */
export function evaluationCalendar(input: BuildInput): ReportDocument[] {
  const { context, on, scope, texts } = input;
  const rows = evaluatieKalender(context, on);
  const until = scope.days === undefined ? null : addDays(on, scope.days);
  const ends = rows.filter(({ wopTot }) => wopTot !== null && (until === null || wopTot <= until));
  const without = rows.filter(({ wopTot }) => wopTot === null);
  const numbers = new Map(allPersons(context.dossier.db).map(({ id, vdabNummer }) => [id, vdabNummer]));
  const who = ({ persoon }: (typeof rows)[number]) => [persoon.naam, persoon.voornaam, numbers.get(persoon.id) ?? null];
  const model = documentOf(input, 'ds-evaluatiekalender', {
    titel: texts('rapport.ds-evaluatiekalender.naam'),
    ondertitel: until === null ? null : texts('doorstroom.eindigtTegen', { op: until.split('-').toReversed().join('/') }),
    sleutel: null,
    liggend: true,
    blokken: [
      table(
        input,
        'einde',
        [
          ...WHO,
          ['pakketTot', 'date', 14],
          ['andereLezing', 'date', 14],
          ['aanvraagVanaf', 'date', 16],
          ['evaluatieOp', 'date', 14],
        ],
        ends.map((row) => [
          ...who(row),
          row.wopTot,
          row.wopLezingen.find((each) => each !== row.wopTot) ?? null,
          row.aanvraagVanaf,
          row.geplandOp,
        ]),
      ),
      table(
        input,
        'zonderEinde',
        [...WHO, ['aanvraagVanaf', 'date', 16], ['evaluatieOp', 'date', 14]],
        without.map((row) => [...who(row), row.aanvraagVanaf, row.geplandOp]),
      ),
    ],
  });
  return [{ model, personId: null }];
}

type Column = readonly [key: string, soort: TabelBlok['kolommen'][number]['soort'], breedte: number];

const WHO: readonly Column[] = [
  ['familienaam', 'text', 22],
  ['voornaam', 'text', 18],
  ['vdabNummer', 'text', 14],
];

function table(
  { texts }: BuildInput,
  key: 'einde' | 'zonderEinde',
  columns: readonly Column[],
  rijen: TabelBlok['rijen'],
): TabelBlok {
  return {
    soort: 'tabel',
    id: key === 'einde' ? 'einde' : 'zonder-einde',
    titel: texts(`doorstroom.kalender.${key}`),
    blad: texts(`doorstroom.kalender.${key}`),
    kolommen: columns.map(([name, soort, breedte]) => ({ titel: texts(`doorstroom.${name}`), soort, breedte })),
    rijen,
    totaal: null,
    leeg: texts(`doorstroom.kalender.leeg.${key}`),
  };
}
