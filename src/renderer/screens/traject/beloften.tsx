/** What was promised to a person, with a tick for what was done. */
import type { ReactElement } from 'react';
import { useToday } from '../../app/today.ts';
import { t } from '../../i18n.ts';
import { belofte } from '../../records/specs.ts';
import { OfPerson } from './editors.tsx';
import type { Persoon, Traject } from './types.ts';

export function Beloften({ persoon, traject }: { readonly persoon: Persoon; readonly traject: Traject }): ReactElement {
  const today = useToday();
  const guide = traject.begeleidingen.findLast(({ tot, rol }) => rol !== 'vervanger' && (tot === null || tot >= today));
  const open = persoon.beloften.filter(({ klaarOp }) => klaarOp === null);
  const kept = persoon.beloften.filter(({ klaarOp }) => klaarOp !== null);
  return (
    <OfPerson
      spec={belofte}
      records={[...open, ...kept]}
      persoonId={persoon.id}
      start={{ op: today, trajectId: traject.id, begeleiderId: guide?.begeleiderId ?? null }}
      empty={t('verloop.belofte.geen')}
    />
  );
}
