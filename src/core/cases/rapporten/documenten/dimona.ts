/** AMA-P6: what has to be typed in Dimona (worker type DWD), per participant, IN and OUT. Stays in the house: the portal gets the data. */
import type { IsoDate } from '../../../../shared/domain/date.ts';
import { formatDate } from '../../../../shared/domain/date.ts';
import { formatInsz, type Insz } from '../../../../shared/domain/insz.ts';
import type { Blok } from '../../../reports/index.ts';
import { trajectRow } from '../../ama/read.ts';
import { organisatieRow } from '../../organisatie/read.ts';
import { fullName } from '../../personen/names.ts';
import { personRow } from '../../personen/read.ts';
import { type About, type BuildInput, type ReportDocument, documentOf, fileNumber } from './build.ts';

export function dimonaSheets(input: BuildInput): ReportDocument[] {
  return input.about.map((about) => ({ model: sheetOf(input, about), personId: about.persoon.id }));
}

const day = (date: string | null): string | null => (date === null ? null : formatDate(date as IsoDate));

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
      paren: [...common, fact('start', day(row.start)), fact('uur', row.startTijd), fact('gedaanOp', day(row.dimonaInDatum))],
    },
    ...(row.einde === null
      ? []
      : [
          { soort: 'kop' as const, niveau: 2 as const, tekst: texts('dimona.uit') },
          {
            soort: 'feiten' as const,
            paren: [...common, fact('einde', day(row.einde)), fact('gedaanOp', day(row.dimonaUitDatum))],
          },
        ]),
    {
      soort: 'invulstrook',
      titel: texts('dimona.overgenomen'),
      velden: [texts('dimona.overgenomenOp'), texts('dimona.overgenomenDoor')],
    },
  ];
  return documentOf(input, 'ama-dimona', {
    titel: texts('rapport.ama-dimona.naam'),
    ondertitel: texts('tekst.dossier', { nummer: number }),
    sleutel: `dossier-${number}`,
    blokken,
  });
}
