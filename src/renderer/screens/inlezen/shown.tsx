/** A long list shows its first rows, and more when asked: thousands of rows must not slow the window. */
import { useState, type ReactElement } from 'react';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { usePrinting } from '../../ui/printing.ts';

const PAGE = 50;

export function useShown<T>(rows: readonly T[]): { readonly shown: readonly T[]; readonly more: ReactElement | null } {
  const [count, setCount] = useState(PAGE);
  const printing = usePrinting();
  if (printing) return { shown: rows, more: null };
  const rest = rows.length - count;
  const more =
    rest <= 0 ? null : (
      <p>
        <Button small onPress={() => setCount(count + PAGE)}>
          {t('inlezen.verbeter.meer', { count: Math.min(rest, PAGE) })}
        </Button>{' '}
        <span className="sub">{t('inlezen.verbeter.nogRijen', { count: rest })}</span>
      </p>
    );
  return { shown: rows.slice(0, count), more };
}
