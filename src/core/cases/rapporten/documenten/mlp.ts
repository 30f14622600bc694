/** AMA-P5: what is typed in Mijn Loopbaan voor Partners: the request to see the file, and the POP (AMA-50). The order of its screens is not known. */
import { formatDate } from '../../../../shared/domain/date.ts';
import type { Blok } from '../../../reports/index.ts';
import { dayText } from '../../day-text.ts';
import { fullName } from '../../personen/names.ts';
import { personRow } from '../../personen/read.ts';
import { recordsByDay, recordsOf } from '../../records.ts';
import { type About, type BuildInput, type ReportDocument, documentOf, fileNumber, takenOver } from './build.ts';

export function mlpSheets(input: BuildInput): ReportDocument[] {
  return input.about.map((about) => ({ model: sheetOf(input, about), personId: about.persoon.id }));
}

function sheetOf(input: BuildInput, { persoon, traject }: About) {
  const { texts, context } = input;
  const { db } = context.dossier;
  const person = personRow(db, persoon.id);
  const number = fileNumber(person);
  const version = recordsOf(db, 'popVersie', { trajectId: traject.id })
    .toSorted((a, b) => (a.nummer ?? 0) - (b.nummer ?? 0))
    .at(-1);
  const mediator = recordsByDay(db, 'bemiddelaar', 'van', { persoonId: persoon.id }).findLast(
    ({ tot }) => tot === null || tot >= input.on,
  );
  return documentOf(input, 'ama-mlp', {
    titel: texts('rapport.ama-mlp.naam'),
    ondertitel: texts('tekst.dossier', { nummer: number }),
    sleutel: `dossier-${number}`,
    blokken: [
      {
        soort: 'feiten',
        paren: [
          { woord: texts('mlp.naam'), waarde: fullName(person) },
          { woord: texts('mlp.vdabNummer'), waarde: person.vdabNummer },
          { woord: texts('mlp.bemiddelaar'), waarde: mediator?.naam ?? null },
          { woord: texts('mlp.start'), waarde: formatDate(traject.start) },
        ],
      },
      { soort: 'kop', niveau: 2, tekst: texts('mlp.pop') },
      {
        soort: 'feiten',
        paren: [
          {
            woord: texts('mlp.versie'),
            waarde: version?.nummer === undefined || version.nummer === null ? null : String(version.nummer),
          },
          { woord: texts('mlp.versieVan'), waarde: dayText(version?.datum) },
          { woord: texts('mlp.geregistreerd'), waarde: dayText(version?.geregistreerdOp) },
        ],
      },
      goals(input, traject.id),
      takenOver(input.texts),
    ],
  });
}

function goals({ texts, context }: BuildInput, trajectId: string): Blok {
  const { db } = context.dossier;
  const list = recordsOf(db, 'popDoel', { trajectId }).toSorted((a, b) => (a.volgorde ?? 0) - (b.volgorde ?? 0));
  const actions = (doelId: string): string =>
    recordsByDay(db, 'popActie', 'tegen', { doelId })
      .map(({ tekst, tegen, klaarOp }) =>
        [tekst, dayText(tegen) && texts('mlp.tegen', { op: dayText(tegen) }), klaarOp && texts('mlp.klaar')]
          .filter(Boolean)
          .join(', '),
      )
      .join('\n');
  return {
    soort: 'tabel',
    id: 'doelen',
    titel: texts('mlp.doelen'),
    blad: texts('mlp.doelen'),
    kolommen: [
      { titel: texts('mlp.doel'), soort: 'text', breedte: 34 },
      { titel: texts('mlp.stand'), soort: 'text', breedte: 14 },
      { titel: texts('mlp.acties'), soort: 'text', breedte: 44 },
    ],
    rijen: list.map(({ id, titel, stand }) => [
      titel,
      stand === null ? null : context.translate(`codes.pop.${stand}`),
      actions(id) || null,
    ]),
    totaal: null,
    leeg: texts('mlp.geenDoelen'),
  };
}
