/** Under a long text: words that name a diagnosis or a medicine, and what to write instead. A suggestion; saving goes on as always. */
import { useMemo, type ReactElement } from 'react';
import { maakWoordzoeker } from '../../shared/domain/woorden.ts';
import { useCall } from '../client.ts';
import { t } from '../i18n.ts';

export function WordHint({ text }: { readonly text: string }): ReactElement {
  const { data } = useCall('woordenlijst.lees', {}, { enabled: text !== '' });
  const find = useMemo(() => (data ? maakWoordzoeker(data) : () => []), [data]);
  const words = [...new Set(find(text).map(({ woord }) => woord.toLowerCase()))];
  return (
    <p className="hint" role="status">
      {words.length > 0 && t('woorden.raad', { woorden: words.join(', '), count: words.length })}
    </p>
  );
}
