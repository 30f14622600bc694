/** The yearly evaluations of AMA in welfare, per agreement (AMA-36). */
import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { t } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { useNames } from '../../records/refs.ts';
import { wvgEvaluatie } from '../../records/specs.ts';
import { period } from '../../records/words.ts';
import type { Persoon } from '../traject/types.ts';

export function WvgEvaluaties({ persoon }: { readonly persoon: Persoon }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const names = useNames();
  const { wvgOvereenkomsten: agreements, wvgEvaluaties } = persoon;
  return (
    <>
      {agreements.map(({ id, werkpostId, van, tot }) => {
        const which = names.werkpost(werkpostId) ?? period(van, tot);
        return (
          <RecordSection
            key={id}
            spec={wvgEvaluatie}
            title={agreements.length === 1 ? t('recordnaam.wvgEvaluatie') : t('record.wvgEvaluatie.van', { wat: which })}
            records={wvgEvaluaties.filter(({ wvgOvereenkomstId: of }) => of === id || of === null)}
            fixed={{ persoonId: persoon.id, wvgOvereenkomstId: id }}
            editable={editable}
            empty={t('record.wvgEvaluatie.leeg')}
          />
        );
      })}
    </>
  );
}
