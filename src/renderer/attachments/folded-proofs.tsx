/** The scans that prove a record, folded until they are asked for: how many there are stands on the line. Nothing without the right. */
import type { ReactElement } from 'react';
import { t } from '../i18n.ts';
import { RecordProofs, useAttachments } from './attachments.tsx';
import type { Place } from './use-add.ts';

interface FoldedProofsProps {
  /** Null: of the organisation. */
  readonly persoonId: string | null;
  readonly record: NonNullable<Place['bewijs']>;
  /** What they prove, as the line says it. */
  readonly about: string;
}

export function FoldedProofs({ persoonId, record, about }: FoldedProofsProps): ReactElement | null {
  const { may, list } = useAttachments(persoonId);
  if (!may) return null;
  const there = (list.data?.bijlagen ?? []).filter(({ bewijs }) => bewijs?.soort === record.soort && bewijs.id === record.id);
  return (
    <details className="no-print">
      <summary>
        {t('bijlagen.bewijsBij', { wat: about })} <span className="count">{there.length}</span>
      </summary>
      <RecordProofs persoonId={persoonId} record={record} about={about} />
    </details>
  );
}
