/** The list "Overgenomen uit het papieren dossier": its lines with their answers, as a user may see them. */
import type { Law } from '../../rules/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { Overgenomen } from '../../shared/contract/ingebruikname.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { CallContext } from '../access/context.ts';
import { checkAll, checkOne } from './check.ts';
import { keyOf, personNames, toLines } from './lines.ts';
import { type StoredAnswer, overnameOf, plainAnswer, verdeel } from './overgenomen.ts';

type Lijst = OutputOf<'ingebruikname.overgenomen'>;

export interface TakenOver {
  readonly ingebruikname: IsoDate | null;
  readonly regels: readonly Overgenomen[];
  /** The stored answer of a line, by its key. */
  readonly answers: ReadonlyMap<string, StoredAnswer>;
}

/** Lines about the time before on a day, everybody's or one person's; confidential ones only for who may see them. */
export function takenOverLines(context: CallContext, on: IsoDate, persoonId?: string): TakenOver {
  const { dossier, session } = context;
  const { lawbook } = session.options.resources;
  const result = persoonId === undefined ? checkAll(dossier, lawbook, on) : checkOne(dossier, lawbook, persoonId, on);
  const overname = overnameOf(dossier.db, result, persoonId);
  const { vroeger } = verdeel(result.findings, overname);
  const answers = new Map(vroeger.flatMap(({ finding, antwoord }) => (antwoord ? [[keyOf(finding), antwoord]] : [])));
  const lines = linesOf(
    context,
    vroeger.map(({ finding }) => finding),
    result.law,
  );
  const regels = lines.map((line) => {
    const answer = answers.get(line.sleutel);
    return { ...line, antwoord: answer ? plainAnswer(answer) : null };
  });
  return { ingebruikname: overname.ingebruikname, regels, answers };
}

function linesOf(context: CallContext, findings: Parameters<typeof toLines>[0], law: Law) {
  return toLines(findings, personNames(context.dossier.db), { law, confidential: context.can('vertrouwelijk.lezen') });
}

/** As the call answers it. */
export function takenOverList({ ingebruikname, regels }: TakenOver): Lijst {
  const count = (antwoord: string | null): number =>
    regels.filter((regel) => (regel.antwoord?.antwoord ?? null) === antwoord).length;
  return {
    ingebruikname,
    regels: [...regels],
    telling: {
      open: count(null),
      nagekeken: count('nagekeken'),
      ontbreekt: count('ontbreekt'),
      niet_nodig: count('niet_nodig'),
      personen: new Set(regels.flatMap(({ persoon }) => persoon?.id ?? [])).size,
    },
  };
}
