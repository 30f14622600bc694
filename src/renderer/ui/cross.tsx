/** The cross behind the name of somebody who died, with its word for who cannot see it (domain/ama.md 3.6). */
import type { ReactElement } from 'react';
import { t } from '../i18n.ts';

export function Cross({ overleden }: { readonly overleden: boolean }): ReactElement | null {
  if (!overleden) return null;
  return (
    <>
      {' '}
      <span aria-hidden="true">†</span>
      <span className="vh">{t('verloop.overleden.woord')}</span>
    </>
  );
}
