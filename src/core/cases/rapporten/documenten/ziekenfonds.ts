/** AMA-P7: tells the mutuality that somebody with a sickness benefit starts (AMA-08). No health data: the mutuality knows why. */
import { formatDate } from '../../../../shared/domain/date.ts';
import { formatInsz, type Insz } from '../../../../shared/domain/insz.ts';
import type { Brief } from '../../../reports/index.ts';
import { fullName } from '../../personen/names.ts';
import { personRow } from '../../personen/read.ts';
import { recordsOf } from '../../records.ts';
import { recipientName } from '../trajecten.ts';
import { type About, type BuildInput, type ReportDocument, addressOfBody, fileNumber, letterOf } from './build.ts';

/** One letter for everybody whose status asks it on the day, or in the future. */
export function mutualityLetters(input: BuildInput): ReportDocument[] {
  return input.about
    .filter(({ persoon }) => persoon.statuten.some(({ code, tot }) => code === 'RIZIV' && (tot === null || tot >= input.on)))
    .map((about) => ({ model: letterTo(input, about), personId: about.persoon.id }));
}

function letterTo(input: BuildInput, { persoon, traject }: About): Brief {
  const { texts, context } = input;
  const { db } = context.dossier;
  const person = personRow(db, persoon.id);
  const number = fileNumber(person);
  // From the day of the status where it began during the traject (AMA-08).
  const since = persoon.statuten.find(({ code }) => code === 'RIZIV')?.van ?? traject.start;
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
  const bodies = recordsOf(db, 'instantie').filter(({ soort }) => soort === 'ziekenfonds');
  const linked = recordsOf(db, 'contactpersoon', { persoonId }).flatMap(({ instantieId }) =>
    bodies.filter(({ id }) => id === instantieId),
  );
  const body = linked[0] ?? (bodies.length === 1 ? bodies[0] : undefined);
  return body
    ? addressOfBody(body)
    : { naam: recipientName(db, 'ziekenfonds', context.translate('codes.ontvanger.ziekenfonds')), regels: [] };
}
