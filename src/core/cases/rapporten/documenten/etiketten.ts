/** Address labels for the chosen persons: three by eight on A4. */
import { byName } from '../../personen/names.ts';
import { personRow } from '../../personen/read.ts';
import { type BuildInput, type ReportDocument, addressOf, documentOf } from './build.ts';

export function labels(input: BuildInput): ReportDocument[] {
  const { texts, context, about } = input;
  const ids = [...new Set(about.map(({ persoon }) => persoon.id))];
  const persons = ids.map((id) => personRow(context.dossier.db, id)).filter(({ overledenOp }) => overledenOp === null);
  if (persons.length === 0) return [];
  const column = (key: string) => ({ titel: texts(`etiket.${key}`), soort: 'text' as const, breedte: 30 });
  const model = documentOf(input, 'adresetiketten', {
    titel: texts('rapport.adresetiketten.naam'),
    sleutel: null,
    blokken: [
      {
        soort: 'tabel',
        id: 'adressen',
        titel: texts('etiket.titel'),
        blad: texts('etiket.titel'),
        kolommen: [column('naam'), column('straat'), column('gemeente')],
        rijen: persons.toSorted(byName).map((person) => {
          const { naam, regels } = addressOf(person);
          return [naam, regels[0] ?? null, regels[1] ?? null];
        }),
        totaal: null,
        leeg: texts('etiket.leeg'),
      },
    ],
  });
  return [{ model, personId: null }];
}
