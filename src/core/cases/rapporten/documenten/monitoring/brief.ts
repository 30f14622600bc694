/** F-05: to the worker, at B1 and with pictograms: what happens, what stays, and how to come back. It never says that somebody has to go. */
import { lookupAs } from '../../../../../rules/index.ts';
import { doelgroepDossier } from '../../../../agenda/doelgroep-dossier.ts';
import type { BriefBlok } from '../../../../reports/index.ts';
import { dayText } from '../../../day-text.ts';
import { fullName } from '../../../personen/names.ts';
import { personRow } from '../../../personen/read.ts';
import { type BuildInput, type ReportDocument, addressOf, fileNumber, letterOf } from '../build.ts';

/** What happens, step by step; then what stays, then the way back, then where to ask. */
const PARTS = [
  { kop: 'gebeurt', beelden: ['gesprek', 'plan', 'zoeken', 'werk'] },
  { kop: 'blijft', beelden: ['blijft'] },
  { kop: 'terug', beelden: ['terug'] },
  { kop: 'vragen', beelden: ['vraag'] },
] as const;

export function doorstroomLetters(input: BuildInput): ReportDocument[] {
  return input.werknemers.map((id) => ({ model: letterTo(input, id), personId: id }));
}

function letterTo(input: BuildInput, persoonId: string) {
  const { texts, context, law, on } = input;
  const person = personRow(context.dossier.db, persoonId);
  const worker = doelgroepDossier(context, persoonId, on);
  const traject = worker.trajecten.findLast(({ stopOp }) => stopOp === null || stopOp > on);
  const months = lookupAs(law, 'doorstroom.terugkeer.termijn', 'integer', on).value;
  const guide = worker.begeleidingen.findLast(({ tot }) => tot === null || tot >= on)?.begeleiderNaam ?? null;
  const facts = [
    { woord: texts('monitoring.brief.begeleider'), waarde: guide },
    { woord: texts('monitoring.brief.partner'), waarde: traject?.partner ?? null },
    { woord: texts('monitoring.brief.start'), waarde: dayText(traject?.start) },
    { woord: texts('monitoring.brief.terugTot'), waarde: dayText(traject?.terugkeerTot) },
  ].filter(({ waarde }) => waarde !== null);
  const words = (teken: string): string =>
    teken === 'terug' && months === null
      ? texts('monitoring.brief.beeld.terug.zonderTermijn')
      : texts(`monitoring.brief.beeld.${teken}.tekst`, { maanden: months ?? '' });
  const blokken: BriefBlok[] = [
    { soort: 'alinea', tekst: texts('monitoring.brief.begin') },
    ...(facts.length === 0 ? [] : [{ soort: 'feiten', paren: facts } as const]),
    ...PARTS.flatMap(({ kop, beelden }): BriefBlok[] => [
      { soort: 'kop', tekst: texts(`monitoring.brief.kop.${kop}`), ...(kop === 'blijft' ? { nieuwBlad: true } : {}) },
      ...beelden.map((teken): BriefBlok => ({
        soort: 'beeld',
        teken,
        kop: texts(`monitoring.brief.beeld.${teken}.kop`),
        tekst: words(teken),
      })),
    ]),
  ];
  return letterOf(input, 'maatwerk-brief-doorstroom', {
    sleutel: `dossier-${fileNumber(person)}`,
    geadresseerde: addressOf(person),
    betreft: texts('monitoring.brief.betreft'),
    kenmerk: fileNumber(person),
    aanhef: texts('brief.dag', { naam: person.voornaam ?? fullName(person) }),
    blokken,
    wet: texts('monitoring.brief.wet'),
  });
}
