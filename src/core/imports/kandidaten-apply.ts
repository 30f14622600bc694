/** From the cells of a waiting list to the fields of the case file. */
import type { KandidaatUitkomst } from '../../shared/domain/codes.ts';
import type { ValuesOf } from '../store/index.ts';
import type { Cells } from './rows.ts';

/** Field of the list → field of the record. */
const FIELDS = {
  gevraagd_op: 'gevraagdOp',
  verwijzer: 'verwijzer',
  advies_datum: 'adviesOp',
  intake_op: 'intakeOp',
  uitkomst: 'uitkomst',
  uitkomst_op: 'uitkomstOp',
  opmerkingen: 'notities',
} as const;

/** Only the fields that the cells hold. */
export function kandidaatRecord(cells: Cells): ValuesOf<'kandidaat'> {
  const { uitkomst, ...texts } = Object.fromEntries(
    Object.entries(FIELDS).flatMap(([field, name]) => {
      const value = cells[field] ?? null;
      return value === null ? [] : [[name, value]];
    }),
  ) as Record<string, string>;
  return { ...texts, ...(uitkomst === undefined ? {} : { uitkomst: uitkomst as KandidaatUitkomst }) };
}

/** How somebody can be reached, as far as the list says it. */
export function reachOf(cells: Cells): ValuesOf<'persoon'> {
  const known = (field: 'telefoon' | 'email' | 'gemeente'): ValuesOf<'persoon'> =>
    typeof cells[field] === 'string' ? { [field]: cells[field] } : {};
  return { ...known('telefoon'), ...known('email'), ...known('gemeente') };
}
