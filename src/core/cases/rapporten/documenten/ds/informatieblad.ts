/** DS-R05: what VDAB and the partner are told at the start of a doorstroomtraject (decree art. 15, 5°). */
import { dayText } from '../../../day-text.ts';
import { personRow } from '../../../personen/read.ts';
import { runs } from '../../../facts.ts';
import { type BuildInput, type ReportDocument, documentOf } from '../build.ts';
import { fact, joined, texted } from './delen.ts';
import { type TrajectFeiten, trajectenIn } from './traject-feiten.ts';
import { decimalComma, hoursText } from '../../../../reports/format.ts';

const HUNDRED = 100;

/** Texts of the sheet, each the field that holds it. */
const ITEMS = ['functioneren', 'jobdoel', 'werkvoorwaarden', 'randvoorwaarden'] as const;

export const informationSheets = (input: BuildInput): ReportDocument[] =>
  trajectenIn(input).map((facts) => ({ model: sheetOf(input, facts), personId: facts.worker.persoon.id }));

function sheetOf(input: BuildInput, facts: TrajectFeiten) {
  const { texts, context, on } = input;
  const { worker, traject, nummer } = facts;
  const person = personRow(context.dossier.db, worker.persoon.id);
  const contract = worker.contracten.findLast((each) => runs(each, on));
  const job = worker.tewerkstellingen.findLast((each) => runs(each, on)) ?? worker.tewerkstellingen.at(-1);
  const guides = worker.begeleidingen.filter((each) => runs(each, on)).map((each) => each.begeleiderNaam ?? each.tekst);
  return documentOf(input, 'ds-informatieblad', {
    titel: texts('rapport.ds-informatieblad.naam'),
    ondertitel: texts('tekst.dossier', { nummer }),
    sleutel: `dossier-${nummer}`,
    over: traject.id,
    blokken: [
      {
        soort: 'feiten',
        paren: [
          fact(input, 'werknemer', facts.werknemer.voluit),
          fact(input, 'geboortedatum', facts.geboortedatum),
          fact(input, 'vdabNummer', person.vdabNummer),
          fact(input, 'maatwerkbedrijf', facts.huis.voluit),
          fact(input, 'begeleider', guides.filter(Boolean).join(', ') || null),
          fact(input, 'dienstverlener', joined(facts.dienstverlener?.voluit, traject.coach)),
          fact(input, 'inDienst', dayText(job?.van)),
          fact(input, 'contract', contract?.q && contract.s ? weekText(input, contract.q, contract.s) : null),
          fact(input, 'startTraject', dayText(traject.start)),
          fact(input, 'vrijstelling', releaseText(input, facts)),
        ],
      },
      ...ITEMS.flatMap((key) => texted(input, key, traject[key])),
    ],
  });
}

const weekText = ({ texts }: BuildInput, q: string, s: string): string =>
  texts('doorstroom.uren', { q: decimalComma(q), s: decimalComma(s) });

/** Whole or in part, with its hours a week: since when the worker is free for the trajectory (DS-10). */
function releaseText(input: BuildInput, { traject }: TrajectFeiten): string | null {
  const { texts, context } = input;
  const lines = traject.vrijstellingen.map(({ soort, uren, van }) =>
    joined(
      soort === null ? null : context.translate(`codes.vrijstelling.${soort}`),
      uren === null ? null : texts('ds.urenPerWeek', { uren: hoursText(uren), count: uren / HUNDRED }),
      van === null ? null : texts('ds.periode.vanaf', { van: dayText(van) }),
    ),
  );
  return lines.filter(Boolean).join('\n') || null;
}
