/** The list of words, read once and given to every long text field below. */
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { maakWoordzoeker } from '../../shared/domain/woorden.ts';
import { useCall } from '../client.ts';
import { WordsContext } from '../ui/words.ts';

export function WordsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { data } = useCall('woordenlijst.lees', {});
  const find = useMemo(() => (data ? maakWoordzoeker(data) : () => []), [data]);
  return <WordsContext value={find}>{children}</WordsContext>;
}
