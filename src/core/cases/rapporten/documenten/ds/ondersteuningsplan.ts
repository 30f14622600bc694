/** DS-R20: an ondersteuningsplan for the new employer in individueel maatwerk: what is known, and lines for what the employer decides. */
import { dayText } from '../../../day-text.ts';
import { recordsOf } from '../../../records.ts';
import { type BuildInput, type ReportDocument, documentOf } from '../build.ts';
import { codeText, fact, joined, kboText, placeText, heading, paragraph, table, workersOf } from './delen.ts';
import { periodText } from './stage.ts';
import { type TrajectFeiten, trajectFeiten } from './traject-feiten.ts';

/** For who has a new job. */
export function supportPlans(input: BuildInput): ReportDocument[] {
  return workersOf(input).flatMap((worker): ReportDocument[] => {
    const placed = worker.trajecten.filter(({ contractStart }) => contractStart !== null);
    const traject = placed.find((each) => each.id === input.scope.recordId) ?? placed.at(-1);
    return traject === undefined
      ? []
      : [{ model: planOf(input, trajectFeiten(input, worker, traject)), personId: worker.persoon.id }];
  });
}

const LINES = 3;

function planOf(input: BuildInput, { nummer, worker, traject, werknemer, huis, dienstverlener }: TrajectFeiten) {
  const { texts, context } = input;
  const employer = recordsOf(context.dossier.db, 'instantie').find(({ id }) => id === traject.werkgeverId) ?? null;
  const last = worker.popVersies.at(-1)?.competenties ?? [];
  const blank = (key: string): string => texts(`ds.plan.${key}`);
  return documentOf(input, 'ds-ondersteuningsplan', {
    titel: texts('rapport.ds-ondersteuningsplan.naam'),
    ondertitel: texts('ds.plan.voor', { naam: werknemer.naam ?? '' }),
    sleutel: `dossier-${nummer}`,
    over: traject.id,
    blokken: [
      {
        soort: 'feiten',
        paren: [
          fact(input, 'werkgever', employer === null ? null : joined(employer.naam, kboText(employer.kbo), placeText(employer))),
          fact(input, 'werknemer', werknemer.voluit),
          fact(input, 'functie', traject.functie),
          fact(input, 'periode', periodText(input, traject.contractStart, traject.contractEinde)),
          fact(input, 'imwPakket', packageOf(input, traject)),
          fact(input, 'vorigBedrijf', huis.voluit),
          fact(input, 'dienstverlener', joined(dienstverlener?.voluit, traject.coach)),
          fact(
            input,
            'stageVan',
            traject.stages
              .map(({ van, tot }) => periodText(input, van, tot))
              .filter(Boolean)
              .join('\n') || null,
          ),
        ],
      },
      table(
        input,
        'nogTeLeren',
        [
          ['competentie', 'text', 24],
          ['nu', 'text', 32],
          ['gewenst', 'text', 32],
        ],
        last
          .filter(stillToLearn)
          .map(({ naam, huidig, gewenst, scoreNu, scoreGewenst }) => [
            naam,
            joined(huidig, scoreNu === null ? null : String(scoreNu)),
            joined(gewenst, scoreGewenst === null ? null : String(scoreGewenst)),
          ]),
      ),
      {
        soort: 'invulstrook',
        titel: texts('ds.plan.acties'),
        velden: Array.from({ length: LINES }, (_, i) => `${blank('actie')} ${i + 1}`),
      },
      { soort: 'invulstrook', titel: texts('ds.plan.rollen'), velden: ['begeleider', 'coach', 'leidinggevende'].map(blank) },
      { soort: 'invulstrook', titel: texts('ds.plan.opvolging'), velden: ['bijStart', 'volgende', 'bijPremie'].map(blank) },
      heading(texts('ds.plan.weten')),
      paragraph(texts('ds.plan.verplichting')),
      paragraph(texts('ds.plan.gevolg')),
      {
        soort: 'handtekeningen',
        partijen: [
          { rol: texts('ds.veld.werkgever'), naam: employer?.naam ?? null, getekendOp: null },
          { rol: texts('ds.veld.werknemer'), naam: werknemer.naam, getekendOp: null },
        ],
      },
      { soort: 'alinea', toon: 'stil', tekst: texts('ds.plan.opgemaakt', { op: dayText(input.on) }) },
    ],
  });
}

type Competentie = TrajectFeiten['worker']['popVersies'][number]['competenties'][number];

/** Not where one wants it yet; without scores nobody can tell, so it stays on the list. */
const stillToLearn = ({ scoreNu, scoreGewenst }: Competentie): boolean =>
  scoreNu === null || scoreGewenst === null || scoreNu < scoreGewenst;

/** Support in the new job as VDAB gave it. */
function packageOf(input: BuildInput, { contractSteun, imwLoonpremie, imwGraad }: TrajectFeiten['traject']): string | null {
  const { texts, context } = input;
  if (contractSteun !== 'imw') return codeText(input, 'jobSteun', contractSteun);
  if (imwLoonpremie === null) return context.translate('codes.jobSteun.imw');
  const graad = imwGraad === null ? texts('doorstroom.graadOnbekend') : context.translate(`codes.graad.${imwGraad}`);
  return texts('doorstroom.wop', { loonpremie: imwLoonpremie, graad });
}
