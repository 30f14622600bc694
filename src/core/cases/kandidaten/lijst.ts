/** The waiting list. */
import type { OutputOf } from '../../../shared/contract/index.ts';
import { addMonths, monthOf, yearOf, type IsoDate } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import { persoon } from '../../store/schema/index.ts';
import { mergedInto } from '../ama/tables.ts';
import { groupBy } from '../group.ts';
import { allPersons } from '../personen/read.ts';
import { recordsOf } from '../records.ts';

type Rij = OutputOf<'kandidaat.lijst'>[number];

/** Candidates in the order in which they asked; without a day last. @param on the day that "waiting" counts to */
export function kandidatenLijst(db: Db, stand: 'open' | 'gesloten' | 'alles', on: IsoDate): Rij[] {
  const people = new Map(allPersons(db).map((row) => [row.id, row]));
  const ownerOf = mergedInto(db.select().from(persoon).all());
  const bodies = new Map(recordsOf(db, 'instantie').map(({ id, naam }) => [id, naam]));
  const labels = groupBy(recordsOf(db, 'persoonLabel'), ({ persoonId }) => ownerOf(persoonId));
  return recordsOf(db, 'kandidaat')
    .filter(({ uitkomst }) => stand === 'alles' || (stand === 'open') === (uitkomst === null))
    .flatMap((row): Rij[] => {
      const person = people.get(ownerOf(row.persoonId) ?? '');
      if (!person) return [];
      const { id, gevraagdOp, adviesOp, intakeOp, uitkomst, uitkomstOp } = row;
      const until = uitkomst === null ? on : uitkomstOp;
      return [
        {
          id,
          persoonId: person.id,
          naam: person.naam ?? '',
          voornaam: person.voornaam ?? '',
          gevraagdOp: gevraagdOp as IsoDate | null,
          verwijzer: (row.verwijzerId === null ? null : bodies.get(row.verwijzerId)) ?? row.verwijzer,
          adviesOp: adviesOp as IsoDate | null,
          intakeOp: intakeOp as IsoDate | null,
          uitkomst,
          uitkomstOp: uitkomstOp as IsoDate | null,
          maanden: gevraagdOp === null || until === null ? null : waited(gevraagdOp as IsoDate, until as IsoDate),
          labels: [...new Set((labels.get(person.id) ?? []).flatMap(({ labelId }) => labelId ?? []))],
        },
      ];
    })
    .toSorted((a, b) => ((a.gevraagdOp ?? '9999') < (b.gevraagdOp ?? '9999') ? -1 : Number(a.gevraagdOp !== b.gevraagdOp)));
}

/** Whole months; a day that lies ahead is no waiting yet. */
function waited(from: IsoDate, to: IsoDate): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return Math.max(0, addMonths(from, months) > to ? months - 1 : months);
}
