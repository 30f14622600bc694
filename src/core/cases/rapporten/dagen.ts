/**
 * Which reports of collectief maatwerk are due, by when and for how many files: from the findings of the rules that ask for them, so that
 * the list of reports, the register and Vandaag never say another day. Nothing is due by a rule without a finding.
 */
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Finding } from '../../../rules/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { checkAll } from '../../agenda/check.ts';
import { overnameOf, stillOpen } from '../../agenda/overgenomen.ts';
import { REPORTS } from '../../reports/index.ts';
import { groupBy } from '../group.ts';
import { type Vraagt, DOORSTROOM_VRAAGT } from '../verzending/termijn.ts';

type Dagen = OutputOf<'report.termijnen'>;

/** Findings that ask for a report, beside those of what is sent; the first kind that there is of somebody says the day. */
const VRAAGT: Readonly<Record<string, readonly Vraagt[]>> = {
  ...DOORSTROOM_VRAAGT,
  'ds-evaluatiekalender': [
    ['DS-02', 'WOP_'],
    ['DS-05', 'WOP_'],
  ],
  'ds-pop': [
    ['DS-47', 'POP_'],
    ['DS-34', 'POP_'],
  ],
  'ds-overneemblad': [
    ['DS-34', 'REGISTRATIE_'],
    ['DS-47', 'POP_'],
  ],
  'ds-nazicht': [['DS-36', 'NAZICHT_']],
  'ds-enclave-overeenkomst': [['DS-43', 'OVEREENKOMST_']],
};

/** What is done, however late, asks nothing any more. */
const ASKS: ReadonlySet<Finding['kind']> = new Set(['due', 'overdue', 'missing']);

/** The reports that the user may make and that something is asked of, as they stand in the list. */
export function rapportDagen(context: CallContext): Dagen {
  const { dossier, session, today } = context;
  const result = checkAll(dossier, session.options.resources.lawbook, today);
  const open = stillOpen(result.findings, overnameOf(dossier.db, result)).filter(
    ({ kind, due, dataClass }) =>
      due !== null && ASKS.has(kind) && (dataClass !== 'vertrouwelijk' || context.can('vertrouwelijk.lezen')),
  );
  return REPORTS.filter(({ right }) => context.can(right)).flatMap(({ id }) => {
    const days = daysOf(open, VRAAGT[id] ?? []);
    const [first] = days;
    return first === undefined ? [] : [{ id, due: first, aantal: days.length, teLaat: days.filter((day) => day < today).length }];
  });
}

/** One day for each person, or place of the house, the first first: the earliest of the first kind of finding that there is. */
function daysOf(findings: readonly Finding[], vraagt: readonly Vraagt[]): IsoDate[] {
  const days = new Map<string | null, IsoDate>();
  for (const [rule, code] of vraagt) {
    const own = findings.filter((each) => each.rule === rule && each.code.startsWith(code));
    for (const [of, list] of groupBy(own, ({ personId, place }) => personId ?? place.recordId)) {
      const [first] = list.flatMap(({ due }) => due ?? []).toSorted();
      if (first !== undefined && !days.has(of)) days.set(of, first);
    }
  }
  return [...days.values()].toSorted();
}
