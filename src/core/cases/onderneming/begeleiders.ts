/** Begeleiders with what proves their qualification and the clocks of who has no ground yet (DS-32, DS-33). */
import { type Law, alarmen, coachingTot, kwalificatie, opleidingUiterlijk } from '../../../rules/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import { begeleiderFeiten } from '../doorstroom/huis-feiten.ts';
import { houseTables } from '../doorstroom/tables.ts';
import { byName } from '../personen/names.ts';

type Kaart = Omit<OutputOf<'begeleider.kaarten'>[number], 'bevindingen'>;

export function begeleiderKaarten(db: Db, law: Law, on: IsoDate): Kaart[] {
  const house = houseTables(db);
  const facts = new Map(begeleiderFeiten(house).map((each) => [each.id, each]));
  return house.begeleider
    .map((row) => {
      const feit = facts.get(row.id)!;
      const { gronden } = kwalificatie(feit, law, on);
      const clocks = gronden.length > 0 || feit.indienst === null ? null : feit.indienst;
      return {
        ...row,
        gronden: house.begeleiderGrond.filter(({ begeleiderId }) => begeleiderId === row.id),
        ervaring: house.begeleiderErvaring.filter(({ begeleiderId }) => begeleiderId === row.id),
        inzet: house.begeleiderInzet.filter(({ begeleiderId }) => begeleiderId === row.id),
        aangetoond: [...gronden],
        opleidingUiterlijk: clocks === null ? null : (opleidingUiterlijk(law, clocks)?.datum ?? null),
        coachingTot: clocks === null ? null : (coachingTot(law, clocks)?.datum ?? null),
        alarmen: clocks === null ? [] : alarmen(law, clocks),
        inzetNu: feit.inzet
          .filter(({ van, tot }) => van <= on && (tot === null || tot >= on))
          .map(({ soort, vte }) => ({ soort, vte })),
      } as Kaart;
    })
    .toSorted(byName);
}
