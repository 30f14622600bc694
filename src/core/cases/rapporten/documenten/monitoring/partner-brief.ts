/** F-10: asks VDAB for another doorstroompartner, with what happened until now; the reasons are the writer's, nothing is concluded here. */
import type { BriefBlok } from '../../../../reports/index.ts';
import { dayText } from '../../../day-text.ts';
import { wachtdagen } from '../../../doorstroom/trajecten.ts';
import { fullName } from '../../../personen/names.ts';
import { personRow } from '../../../personen/read.ts';
import { recipientName } from '../../trajecten.ts';
import { type BuildInput, type ReportDocument, fileNumber, letterOf } from '../build.ts';
import { type Traject, type Worker, workersOf } from '../ds/delen.ts';
import { uurTekst } from './binnen.ts';

/** For who has a trajectory with a partner that did not stop; nothing for who has none. */
export function partnerLetters(input: BuildInput): ReportDocument[] {
  return workersOf(input).flatMap((worker): ReportDocument[] => {
    const open = worker.trajecten.filter(({ partnerId, stopOp }) => partnerId !== null && (stopOp === null || stopOp > input.on));
    const traject = open.find((each) => each.id === input.scope.recordId) ?? open.at(-1);
    return traject === undefined ? [] : [{ model: letterTo(input, worker, traject), personId: worker.persoon.id }];
  });
}

function letterTo(input: BuildInput, worker: Worker, traject: Traject) {
  const { texts, context } = input;
  const { db } = context.dossier;
  const person = personRow(db, worker.persoon.id);
  const fact = (key: string, waarde: string | null) => ({ woord: texts(`monitoring.partner.${key}`), waarde });
  const days = wachtdagen(traject);
  return letterOf(input, 'maatwerk-brief-partner', {
    sleutel: `dossier-${fileNumber(person)}`,
    over: traject.id,
    geadresseerde: { naam: recipientName(db, 'vdab', context.translate('codes.ontvangerKort.vdab')), regels: [] },
    betreft: texts('monitoring.partner.betreft'),
    kenmerk: fileNumber(person),
    blokken: [
      { soort: 'alinea', tekst: texts('monitoring.partner.vraag') },
      {
        soort: 'feiten',
        paren: [
          fact('werknemer', fullName(person)),
          fact('vdabNummer', person.vdabNummer),
          fact('nu', traject.partner),
          fact('verwezen', dayText(traject.verwezenOp)),
          fact('contact', dayText(traject.eersteContactOp)),
          fact('wachtdagen', days === null ? null : String(days)),
          fact('uren', uurTekst(traject.urenmeter.partner)?.replace('.', ',') ?? null),
          fact('stages', String(traject.stages.length)),
        ],
      },
      ...pulse(input, traject),
      // Why is for who signs: the file holds no judgement of a partner.
      {
        soort: 'invulstrook',
        titel: texts('monitoring.partner.redenen'),
        velden: ['1', '2', '3'].map((key) => texts('monitoring.partner.reden', { nummer: key })),
      },
      { soort: 'alinea', tekst: texts('monitoring.partner.slot') },
    ],
    wet: texts('monitoring.partner.wet'),
  });
}

/** Scores of the short pulse, by day; never what was said with them. */
function pulse({ texts, context }: BuildInput, { tevredenheid }: Traject): BriefBlok[] {
  const items = tevredenheid.flatMap(({ datum, van, score }) => {
    const day = dayText(datum);
    if (day === null || van === null || score === null) return [];
    return [texts('monitoring.partner.score', { op: day, van: context.translate(`codes.partij.${van}`), score })];
  });
  return items.length === 0
    ? []
    : [
        { soort: 'kop', tekst: texts('monitoring.partner.tevreden') },
        { soort: 'lijst', items },
      ];
}
