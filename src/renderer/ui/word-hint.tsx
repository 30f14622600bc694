/** Under a long text: words that name a diagnosis or a medicine, and what to write instead. A suggestion; saving goes on as always. */
import { useContext, type ReactElement } from 'react';
import { t } from '../i18n.ts';
import { WordsContext } from './words.ts';

export function WordHint({ text }: { readonly text: string }): ReactElement {
  const find = useContext(WordsContext);
  const words = [...new Set(find(text).map(({ woord }) => woord.toLowerCase()))];
  return (
    <p className="hint" role="status">
      {words.length > 0 && t('woorden.raad', { woorden: words.join(', '), count: words.length })}
    </p>
  );
}
