/** AMA-P9 to AMA-P12: what the web forms of the department of health ask about AMA in welfare, as copy sheets. */
import { formatInsz, type Insz } from '../../../../shared/domain/insz.ts';
import { hoursText } from '../../../reports/format.ts';
import type { Blok, DocumentReport } from '../../../reports/index.ts';
import { organisatieRow } from '../../organisatie/read.ts';
import { dayText } from '../../day-text.ts';
import { fullName } from '../../personen/names.ts';
import { allPersons, currentInsz } from '../../personen/read.ts';
import { recordsByDay, recordsOf } from '../../records.ts';
import { type BuildInput, type ReportDocument, documentOf, fileNumber, takenOver } from './build.ts';

type Agreement = ReturnType<typeof recordsOf<'wvgOvereenkomst'>>[number];
type Form = Extract<DocumentReport, 'wvg-overeenkomst' | 'wvg-wijziging' | 'wvg-evaluatie'>;

/** AMA-P9: a new agreement. */
export const wvgNew = (input: BuildInput): ReportDocument[] => sheets(input, 'wvg-overeenkomst', () => []);

/** AMA-P10: a change, or the end, of an agreement. */
export const wvgChange = (input: BuildInput): ReportDocument[] =>
  sheets(input, 'wvg-wijziging', ({ tot, eindeGemeldOp }) => [
    { soort: 'feiten', paren: [fact(input, 'einde', dayText(tot)), fact(input, 'eindeGemeldOp', dayText(eindeGemeldOp))] },
  ]);

/** AMA-P12: the yearly evaluation in dialogue with the body that gave permission (AMA-36); kept in the file. */
export const wvgEvaluation = (input: BuildInput): ReportDocument[] =>
  sheets(input, 'wvg-evaluatie', (agreement) => [
    { soort: 'feiten', paren: [fact(input, 'uren', hoursText(agreement.uren)), ...lastEvaluation(input, agreement)] },
    {
      soort: 'invulstrook',
      titel: input.texts('wvg.evaluatie'),
      velden: ['toestemming', 'urenGegroeid', 'werkpostPast', 'doorstroom', 'besprokenMet', 'datum'].map((key) =>
        input.texts(`wvg.vraag.${key}`),
      ),
    },
  ]);

/** What the newest evaluation of this agreement found, as a start for the talk; nothing when there is none. */
function lastEvaluation(input: BuildInput, { id, persoonId, van }: Agreement) {
  const last = recordsByDay(input.context.dossier.db, 'wvgEvaluatie', 'datum', { persoonId: persoonId ?? '' }).findLast(
    (each) => (each.wvgOvereenkomstId ?? id) === id && (van === null || each.datum === null || each.datum >= van),
  );
  if (!last) return [];
  return [
    fact(input, 'vorige', dayText(last.datum)),
    fact(input, 'vorigeUren', hoursText(last.uren)),
    fact(input, 'vorigeWerkpost', last.werkpost),
    fact(input, 'vorigeDoorstroom', last.doorstroom),
  ];
}

const fact = ({ texts }: BuildInput, key: string, waarde: string | null) => ({ woord: texts(`wvg.${key}`), waarde });

/** P12 stays in the file; the others are typed over into a web form. */
const isCopySheet = (rapport: Form): boolean => rapport !== 'wvg-evaluatie';

/** One sheet per agreement of the chosen persons: AMA in welfare needs no AMA traject. */
function sheets(input: BuildInput, rapport: Form, more: (agreement: Agreement) => Blok[]): ReportDocument[] {
  const { db } = input.context.dossier;
  const { persoonId, persoonIds } = input.scope;
  const wanted = persoonId === undefined ? persoonIds : [persoonId];
  const persons = new Map(allPersons(db).map((person) => [person.id, person]));
  return recordsByDay(db, 'wvgOvereenkomst', 'van').flatMap((agreement, index) => {
    const person = persons.get(agreement.persoonId ?? '');
    if (!person || (wanted !== undefined && !wanted.includes(person.id))) return [];
    const number = fileNumber(person);
    const insz = currentInsz(recordsOf(db, 'inszNummer', { persoonId: person.id }), input.on);
    const model = documentOf(input, rapport, {
      titel: input.texts(`rapport.${rapport}.naam`),
      ondertitel: input.texts('tekst.dossier', { nummer: number }),
      // Somebody may have several agreements: one per werkpost (AMA-32).
      sleutel: `dossier-${number}-${index + 1}`,
      blokken: [
        { soort: 'feiten', paren: facts(input, rapport, agreement, { name: fullName(person), insz }) },
        ...more(agreement),
        ...(isCopySheet(rapport) ? [takenOver(input.texts)] : []),
      ],
    });
    return [{ model, personId: person.id }];
  });
}

function facts(
  input: BuildInput,
  rapport: Form,
  agreement: Agreement,
  { name, insz }: { readonly name: string; readonly insz: string | null },
) {
  const { db } = input.context.dossier;
  const recognition = recordsByDay(db, 'erkenning', 'van').findLast(({ soort }) => soort === 'ama_wvg');
  const post = recordsOf(db, 'werkpost').find(({ id }) => id === agreement.werkpostId);
  return [
    fact(input, 'begeleider', agreement.begeleider ?? organisatieRow(db)?.naam ?? null),
    fact(input, 'erkenning', recognition?.nummer ?? null),
    fact(input, 'naam', name),
    fact(input, 'insz', insz === null ? null : formatInsz(insz as Insz)),
    fact(input, 'werkpost', [post?.naam, agreement.locatie].filter(Boolean).join(', ') || null),
    fact(input, 'start', dayText(agreement.van)),
    fact(input, 'tot', dayText(agreement.tot)),
    ...(isCopySheet(rapport)
      ? [
          fact(input, 'gemeldOp', dayText(agreement.gemeldOp)),
          fact(input, 'mail', organisatieRow(db)?.email ?? null),
          fact(input, 'bijlage', input.texts('wvg.bijlageTekst')),
        ]
      : []),
  ];
}

/** AMA-P11: recognition and its renewal: who guides, the insurance. No INSZ of an employee by default (C6). */
export function wvgRecognition(input: BuildInput): ReportDocument[] {
  const { texts, context, on } = input;
  const { db } = context.dossier;
  const recognition = recordsByDay(db, 'erkenning', 'van').findLast(({ soort }) => soort === 'ama_wvg');
  const guides = recordsOf(db, 'begeleider').filter(({ uitDienst }) => uitDienst === null || uitDienst >= on);
  const policies = recordsByDay(db, 'polis', 'van').filter(({ tot }) => tot === null || tot >= on);
  const model = documentOf(input, 'wvg-erkenning', {
    titel: texts('rapport.wvg-erkenning.naam'),
    sleutel: null,
    blokken: [
      {
        soort: 'feiten',
        paren: [
          fact(input, 'erkenning', recognition?.nummer ?? null),
          fact(input, 'start', dayText(recognition?.van)),
          fact(input, 'tot', dayText(recognition?.tot)),
        ],
      },
      {
        soort: 'tabel',
        id: 'begeleiders',
        titel: texts('wvg.begeleiders'),
        blad: texts('wvg.begeleiders'),
        kolommen: [
          { titel: texts('wvg.naam'), soort: 'text', breedte: 28 },
          { titel: texts('wvg.functie'), soort: 'text', breedte: 24 },
          { titel: texts('wvg.kwalificatie'), soort: 'text', breedte: 40 },
        ],
        rijen: guides.map((guide) => [fullName(guide), guide.functie, guide.kwalificatieTekst]),
        totaal: null,
        leeg: texts('wvg.geenBegeleiders'),
      },
      {
        soort: 'tabel',
        id: 'polissen',
        titel: texts('wvg.polissen'),
        blad: texts('wvg.polissen'),
        kolommen: [
          { titel: texts('wvg.polisSoort'), soort: 'text', breedte: 30 },
          { titel: texts('wvg.verzekeraar'), soort: 'text', breedte: 28 },
          { titel: texts('wvg.polisNummer'), soort: 'text', breedte: 20 },
          { titel: texts('wvg.tot'), soort: 'date', breedte: 13 },
        ],
        rijen: policies.map(({ soort, verzekeraar, nummer, tot }) => [
          soort === null ? null : context.translate(`codes.polis.${soort}`),
          verzekeraar,
          nummer,
          tot,
        ]),
        totaal: null,
        leeg: texts('wvg.geenPolissen'),
      },
    ],
  });
  return [{ model, personId: null }];
}
