/** POP goals, each with its actions. */
import type { ReactElement } from 'react';
import { useToday } from '../../app/today.ts';
import { useCan } from '../../app/session.tsx';
import { t } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { popActie, popDoel } from '../../records/specs.ts';
import type { Traject } from './types.ts';

export function Doelen({ traject }: { readonly traject: Traject }): ReactElement {
  const today = useToday();
  const editable = useCan('dossier.schrijven');
  const fixed = { persoonId: traject.persoonId, trajectId: traject.id };
  const last = Math.max(0, ...traject.popDoelen.map(({ volgorde }) => volgorde ?? 0));
  return (
    <>
      <RecordSection
        spec={popDoel}
        records={traject.popDoelen}
        fixed={fixed}
        start={{ stand: 'niet_gestart', volgorde: last + 1, standOp: today }}
        editable={editable}
        empty={t('pop.geenDoelen')}
      />
      {traject.popDoelen.map((doel) => (
        <RecordSection
          key={doel.id}
          spec={popActie}
          title={t('pop.actiesBij', { doel: doel.titel ?? '' })}
          records={doel.acties}
          fixed={{ persoonId: traject.persoonId, doelId: doel.id }}
          editable={editable}
          empty={t('pop.geenActies')}
        />
      ))}
    </>
  );
}
