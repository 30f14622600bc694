/** F-24: who takes somebody over gets one sheet: where the person stands, what runs out, what was promised, whom to call. Stays in the house. */
import { asOutsider } from '../../../../access/data-class.ts';
import { doelgroepDossiers } from '../../../../agenda/doelgroep-dossier.ts';
import { dayText } from '../../../day-text.ts';
import { recordsOf } from '../../../records.ts';
import { fullName } from '../../../personen/names.ts';
import { personRow } from '../../../personen/read.ts';
import { runs } from '../../../facts.ts';
import { type BuildInput, type ReportDocument, documentOf, fileNumber } from '../build.ts';
import { actions, packageText } from '../evaluatiedossier.ts';
import { type Worker, fact, joined, table } from './delen.ts';

/** Talks with the host or the worker that are listed, newest first. */
const LAST_CONTACTS = 5;

/** Read as somebody without the right on the confidential part: who takes over may not have it. */
export function handovers(input: BuildInput): ReportDocument[] {
  const { context, on } = input;
  const workers = doelgroepDossiers(asOutsider(context), input.werknemers, on);
  return workers.map((worker) => ({ model: sheetOf(input, worker), personId: worker.persoon.id }));
}

function sheetOf(input: BuildInput, worker: Worker) {
  const { texts, context, on } = input;
  const number = fileNumber(personRow(context.dossier.db, worker.persoon.id));
  const ahead = worker.termijnen.flatMap(({ datum, tekst, rule }) =>
    datum !== null && datum >= on ? [[datum, tekst, rule]] : [],
  );
  const open = worker.bevindingen.filter(({ kind, severity }) => kind !== 'complete' && severity !== 'I');
  return documentOf(input, 'ds-overdracht', {
    titel: texts('rapport.ds-overdracht.naam'),
    ondertitel: texts('tekst.dossier', { nummer: number }),
    sleutel: `dossier-${number}`,
    blokken: [
      { soort: 'feiten', paren: about(input, worker) },
      table(
        input,
        'termijnen',
        [
          ['datum', 'date', 14],
          ['wat', 'text', 70],
          ['regel', 'text', 12],
        ],
        ahead.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
      ),
      table(
        input,
        'teDoen',
        [
          ['wat', 'text', 78],
          ['regel', 'text', 12],
        ],
        open.map(({ message, rule }) => [message, rule]),
      ),
      {
        ...actions(input, { popActies: worker.popActies.filter(({ klaarOp }) => klaarOp === null) }),
        titel: texts('ds.tabel.beloften'),
      },
      contacts(input, worker),
    ],
  });
}

function about(input: BuildInput, worker: Worker) {
  const { context, on } = input;
  const { db } = context.dossier;
  const person = personRow(db, worker.persoon.id);
  const job = worker.tewerkstellingen.findLast((each) => runs(each, on)) ?? worker.tewerkstellingen.at(-1);
  const guides = worker.begeleidingen.filter((each) => runs(each, on)).map((each) => each.begeleiderNaam ?? each.tekst);
  const traject = worker.trajecten.at(-1) ?? null;
  const partner = recordsOf(db, 'instantie').find(({ id }) => id === traject?.partnerId) ?? null;
  const stage = traject?.stages.findLast((each) => runs(each, on)) ?? null;
  return [
    fact(input, 'werknemer', fullName(person)),
    fact(input, 'telefoon', person.telefoon),
    fact(input, 'toestand', joined(worker.toestand.tekst, dayText(worker.toestand.sinds))),
    fact(input, 'inDienst', dayText(job?.van)),
    fact(input, 'pakket', packageText(input, worker)),
    fact(input, 'begeleider', guides.filter(Boolean).join(', ') || null),
    ...(traject === null
      ? []
      : [fact(input, 'dienstverlener', joined(partner?.naam, traject.coach, partner?.telefoon, partner?.email))]),
    ...(stage === null ? [] : [fact(input, 'stageNu', joined(stage.gastheer, stage.mentor, stage.mentorTelefoon))]),
  ];
}

function contacts(input: BuildInput, { trajecten }: Worker) {
  const last = trajecten
    .flatMap(({ contacten }) => contacten)
    .toSorted((a, b) => ((a.datum ?? '') > (b.datum ?? '') ? -1 : 1))
    .slice(0, LAST_CONTACTS);
  return table(
    input,
    'contacten',
    [
      ['datum', 'date', 14],
      ['met', 'text', 26],
      ['verslag', 'text', 56],
    ],
    last.map(({ datum, metWie, tekst }) => [datum, metWie, tekst]),
  );
}
