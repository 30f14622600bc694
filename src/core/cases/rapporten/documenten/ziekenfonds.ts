/** AMA-P7: tells the mutuality that somebody with a sickness benefit starts (AMA-08). No health data: the mutuality knows why. */
import { formatDate, type IsoDate } from '../../../../shared/domain/date.ts';
import { formatInsz, type Insz } from '../../../../shared/domain/insz.ts';
import type { Brief } from '../../../reports/index.ts';
import { fullName } from '../../personen/names.ts';
import { personRow } from '../../personen/read.ts';
import { recipientName } from '../trajecten.ts';
import { type About, type BuildInput, type ReportDocument, addressOfBody, bodyOf, fileNumber, letterOf } from './build.ts';

/** One letter for everybody whose status asks it on the day, or in the future. */
export function mutualityLetters(input: BuildInput): ReportDocument[] {
  return input.about
    .filter(({ persoon }) => runningRiziv(persoon, input.on) !== undefined)
    .map((about) => ({ model: letterTo(input, about), personId: about.persoon.id, trajectId: about.traject.id }));
}

/** The stretch that runs on the day, or begins later; an earlier one was told in its time. */
const runningRiziv = ({ statuten }: About['persoon'], on: IsoDate) =>
  statuten.find(({ code, tot }) => code === 'RIZIV' && (tot === null || tot >= on));

function letterTo(input: BuildInput, { persoon, traject }: About): Brief {
  const { texts, context } = input;
  const { db } = context.dossier;
  const person = personRow(db, persoon.id);
  const number = fileNumber(person);
  // From the day of the status where it began during the traject (AMA-08).
  const since = runningRiziv(persoon, input.on)?.van ?? traject.start;
  const from = since > traject.start ? since : traject.start;
  return letterOf(input, 'brief-ziekenfonds', {
    sleutel: `dossier-${number}`,
    geadresseerde: mutualityOf(input, persoon.id),
    betreft: texts('ziekenfonds.betreft'),
    kenmerk: number,
    blokken: [
      { soort: 'alinea', tekst: texts('ziekenfonds.melding', { naam: fullName(person), start: formatDate(from) }) },
      {
        soort: 'feiten',
        paren: [
          { woord: texts('ziekenfonds.naam'), waarde: fullName(person) },
          { woord: texts('ziekenfonds.insz'), waarde: persoon.insz === null ? null : formatInsz(persoon.insz.nummer as Insz) },
          { woord: texts('ziekenfonds.start'), waarde: formatDate(from) },
          { woord: texts('ziekenfonds.activiteit'), waarde: texts('ziekenfonds.activiteitTekst') },
        ],
      },
      { soort: 'alinea', tekst: texts('ziekenfonds.onbetaald') },
      { soort: 'alinea', tekst: texts('ziekenfonds.vragen') },
    ],
    wet: texts('ziekenfonds.wet'),
  });
}

/** The person's own mutuality from the address book, else the recipient of the settings. */
function mutualityOf({ context }: BuildInput, persoonId: string): Brief['geadresseerde'] {
  const { db } = context.dossier;
  const body = bodyOf(db, persoonId, 'ziekenfonds');
  return body
    ? addressOfBody(body)
    : { naam: recipientName(db, 'ziekenfonds', context.translate('codes.ontvanger.ziekenfonds')), regels: [] };
}
