/** Costs of one person: the records, and the year against the maximum. */
import type { ReactElement } from 'react';
import { yearOf } from '../../../shared/domain/date.ts';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { t } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { onkost } from '../../records/specs.ts';
import type { Persoon } from '../traject/types.ts';
import { YearOverview } from './year-overview.tsx';

export function PersonCosts({ persoon, asked = false }: { readonly persoon: Persoon; readonly asked?: boolean }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const today = useToday();
  return (
    <>
      <RecordSection
        spec={onkost}
        records={persoon.onkosten}
        fixed={{ persoonId: persoon.id }}
        editable={editable}
        adding={asked}
        start={{ datum: today, soort: 'vervoer', wijze: 'werkelijk', grondslag: 'bewijs' }}
        empty={t('onkosten.leeg')}
      />
      {persoon.onkosten.length > 0 && <YearOverview jaar={yearOf(today)} persoonId={persoon.id} />}
    </>
  );
}
