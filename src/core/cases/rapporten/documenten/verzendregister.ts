/** The register of what went out, of one year, as a list to print or to keep: what still has to go first. Stays in the house. */
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { CallFailure } from '../../../access/failure.ts';
import type { TabelBlok } from '../../../reports/index.ts';
import { fullName } from '../../personen/names.ts';
import { register } from '../../verzending/register.ts';
import { type BuildInput, type ReportDocument, documentOf } from './build.ts';

type Regel = OutputOf<'verzending.register'>['regels'][number];

/** Throws PERIODE_ONTBREEKT. */
export function sendRegister(input: BuildInput): ReportDocument[] {
  const { scope, context, texts } = input;
  if (scope.year === undefined) throw new CallFailure('PERIODE_ONTBREEKT', { field: 'scope.year' });
  const { regels } = register(context, scope.year, false);
  const waiting = regels.filter(({ stand }) => stand === 'te_laat' || stand === 'te_verzenden');
  const sent = regels.filter(({ stand }) => stand === 'verzonden');
  const model = documentOf(input, 'verzendregister', {
    titel: texts('rapport.verzendregister.naam'),
    ondertitel: String(scope.year),
    sleutel: String(scope.year),
    liggend: true,
    blokken: [waitingTable(input, waiting), sentTable(input, sent)],
  });
  return [{ model, personId: null }];
}

/** Report, period, person, version: what a line is about. */
const about = ({ naam, periode, persoon, versie }: Regel, { texts }: BuildInput): (string | null)[] => [
  versie > 1 ? texts('verzendregister.versie', { naam, versie }) : naam,
  periode,
  persoon === null ? null : fullName(persoon),
];

const aboutColumns = ({ texts }: BuildInput): TabelBlok['kolommen'] => [
  { titel: texts('verzendregister.document'), soort: 'text', breedte: 30 },
  { titel: texts('verzendregister.periode'), soort: 'text', breedte: 10 },
  { titel: texts('verzendregister.persoon'), soort: 'text', breedte: 24 },
];

function waitingTable(input: BuildInput, lines: readonly Regel[]): TabelBlok {
  const { texts } = input;
  return {
    soort: 'tabel',
    id: 'nog-te-verzenden',
    titel: texts('verzendregister.teVerzenden'),
    blad: texts('verzendregister.teVerzenden'),
    kolommen: [
      ...aboutColumns(input),
      { titel: texts('verzendregister.aan'), soort: 'text', breedte: 26 },
      { titel: texts('verzendregister.gemaaktOp'), soort: 'date', breedte: 12 },
      { titel: texts('verzendregister.termijn'), soort: 'date', breedte: 12 },
    ],
    rijen: lines.map((line) => [
      ...about(line, input),
      [line.ontvanger, line.terAttentie].filter(Boolean).join(', ') || null,
      line.gemaaktOp,
      line.termijn,
    ]),
    totaal: null,
    leeg: texts('verzendregister.allesVerzonden'),
  };
}

/** One line per sending: a second copy is a line of its own. */
function sentTable(input: BuildInput, lines: readonly Regel[]): TabelBlok {
  const { texts, context } = input;
  return {
    soort: 'tabel',
    id: 'verzonden',
    titel: texts('verzendregister.verzonden'),
    blad: texts('verzendregister.verzonden'),
    kolommen: [
      ...aboutColumns(input),
      { titel: texts('verzendregister.verzondenOp'), soort: 'date', breedte: 12 },
      { titel: texts('verzendregister.wijze'), soort: 'text', breedte: 18 },
      { titel: texts('verzendregister.aan'), soort: 'text', breedte: 26 },
      { titel: texts('verzendregister.door'), soort: 'text', breedte: 14 },
      { titel: texts('verzendregister.bewijs'), soort: 'text', breedte: 18 },
    ],
    rijen: lines.flatMap((line) =>
      line.verzonden.map(({ op, wijze, aan, door, bewijs }) => [
        ...about(line, input),
        op,
        wijze === null ? null : context.translate(`codes.verzendWijze.${wijze}`),
        aan,
        door,
        bewijs,
      ]),
    ),
    totaal: null,
    leeg: texts('verzendregister.nietsVerzonden'),
  };
}
