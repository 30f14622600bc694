/** AMA-P6: what has to be typed in Dimona (worker type DWD), per participant, IN and OUT. Stays in the house: the portal gets the data. */
import { formatInsz, type Insz } from '../../../../shared/domain/insz.ts';
import type { Blok } from '../../../reports/index.ts';
import { trajectRow } from '../../ama/read.ts';
import { organisatieRow } from '../../organisatie/read.ts';
import { dayText } from '../../day-text.ts';
import { fullName } from '../../personen/names.ts';
import { personRow } from '../../personen/read.ts';
import { type About, type BuildInput, type ReportDocument, documentOf, fileNumber, takenOver } from './build.ts';

export function dimonaSheets(input: BuildInput): ReportDocument[] {
  return input.about.map((about) => ({ model: sheetOf(input, about), personId: about.persoon.id }));
}

function sheetOf(input: BuildInput, { persoon, traject }: About) {
  const { texts, context } = input;
  const { db } = context.dossier;
  const person = personRow(db, persoon.id);
  const row = trajectRow(db, traject.id);
  const organisation = organisatieRow(db);
  const number = fileNumber(person);
  const employer = organisation?.rszNummer ?? organisation?.kbo ?? null;
  const fact = (key: string, waarde: string | null) => ({ woord: texts(`dimona.${key}`), waarde });
  const common = [
    fact('werkgever', employer),
    fact('type', texts('dimona.dwd')),
    fact('insz', persoon.insz === null ? null : formatInsz(persoon.insz.nummer as Insz)),
    fact('naam', fullName(person)),
  ];
  const blokken: Blok[] = [
    { soort: 'alinea', toon: 'stil', tekst: texts('dimona.uitleg') },
    { soort: 'kop', niveau: 2, tekst: texts('dimona.in') },
    {
      soort: 'feiten',
      paren: [
        ...common,
        fact('start', dayText(row.start)),
        fact('uur', row.startTijd),
        fact('gedaanOp', dayText(row.dimonaInDatum)),
      ],
    },
    ...(row.einde === null
      ? []
      : [
          { soort: 'kop' as const, niveau: 2 as const, tekst: texts('dimona.uit') },
          {
            soort: 'feiten' as const,
            paren: [...common, fact('einde', dayText(row.einde)), fact('gedaanOp', dayText(row.dimonaUitDatum))],
          },
        ]),
    takenOver(input.texts),
  ];
  return documentOf(input, 'ama-dimona', {
    titel: texts('rapport.ama-dimona.naam'),
    ondertitel: texts('tekst.dossier', { nummer: number }),
    sleutel: `dossier-${number}`,
    blokken,
  });
}
