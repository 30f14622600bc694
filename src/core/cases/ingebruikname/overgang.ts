/** Stays that run across 31 March 2021: arbeidszorg before it, AMA SE marked "overgang" after it (AMA-46, example 69). */
import { type TrajectFacts, splitsVerblijf } from '../../../rules/ama/index.ts';
import type { Law } from '../../../rules/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Dossier, Writer } from '../../store/index.ts';
import { loadFacts } from '../ama/facts.ts';
import { byName } from '../personen/names.ts';
import { personNamesById } from '../rapporten/persons.ts';

/** The cut of a traject that stands on the wrong side of the change of regime; null when there is nothing to cut. */
function cutOf(law: Law, { soort, start, einde }: Pick<TrajectFacts, 'soort' | 'start' | 'einde'>) {
  const { arbeidszorg, ama } = splitsVerblijf(law, start, einde);
  if (arbeidszorg === null || (ama === null && soort === 'ARBEIDSZORG')) return null;
  return { arbeidszorg, ama };
}

export function listOvergangen(dossier: Dossier, law: Law, on: IsoDate): OutputOf<'ama.overgangen'> {
  const names = personNamesById(dossier.db);
  return loadFacts(dossier, { on, attendance: 'none' })
    .personen.flatMap((persoon) =>
      persoon.trajecten.flatMap((traject) => {
        const cut = cutOf(law, traject);
        if (cut === null) return [];
        const { naam, voornaam } = names(persoon.id);
        const { id: trajectId, start, einde } = traject;
        return [{ trajectId, persoonId: persoon.id, naam, voornaam, start, einde, grens: cut.arbeidszorg.tot }];
      }),
    )
    .sort(byName);
}

/**
 * What has to be written to cut the trajecten. The traject itself becomes the part under AMA SE, so that everything that hangs on it stays
 * with it; the years before become a record of their own. A stay that ended before the change becomes history as it is. Throws GEEN_OVERGANG.
 */
export function planOvergang(
  dossier: Dossier,
  law: Law,
  on: IsoDate,
  trajectIds: readonly string[],
): ((writer: Writer) => void)[] {
  const { personen } = loadFacts(dossier, { on, attendance: 'none' });
  const owners = new Map(
    personen.flatMap(({ id, trajecten }) => trajecten.map((traject) => [traject.id, { persoonId: id, traject }] as const)),
  );
  return [...new Set(trajectIds)].map((id) => {
    const owner = owners.get(id);
    if (!owner) throw new CallFailure('NIET_GEVONDEN');
    const cut = cutOf(law, owner.traject);
    if (cut === null) throw new CallFailure('GEEN_OVERGANG');
    const { arbeidszorg, ama } = cut;
    return (writer) => {
      if (ama === null) {
        writer.set('amaTraject', id, { soort: 'ARBEIDSZORG' });
        return;
      }
      const { persoonId } = owner;
      writer.insert('amaTraject', { persoonId, soort: 'ARBEIDSZORG', start: arbeidszorg.van, einde: arbeidszorg.tot });
      writer.set('amaTraject', id, { soort: 'SE', start: ama.start, overgang: true });
    };
  });
}
