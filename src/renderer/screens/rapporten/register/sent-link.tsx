/** From a person, a traject or a time line to what was made and sent about that person. */
import type { ReactElement } from 'react';
import { useCan } from '../../../app/session.tsx';
import { t } from '../../../i18n.ts';
import { LinkButton } from '../../../ui/button.tsx';

export function SentLink({ persoonId }: { readonly persoonId: string }): ReactElement | null {
  const mayReport = useCan('rapport.maken');
  const maySee = useCan('vertrouwelijk.lezen');
  if (!mayReport || !maySee) return null;
  return (
    <LinkButton small icon="file-text" to={`/rapporten/register?persoon=${persoonId}`}>
      {t('verzending.overPersoon')}
    </LinkButton>
  );
}
