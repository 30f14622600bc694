/** The keys that state a day, with what they say. */
import type { ReactElement } from 'react';
import { t } from '../../../i18n.ts';
import { Kbd } from '../../../ui/marks.tsx';

const KEYS = ['1', 'H', 'Z', 'V', 'A', 'F'] as const;

export function Legend(): ReactElement {
  return (
    <p className="keysrow no-print">
      {KEYS.map((key) => (
        <span key={key}>
          <Kbd>{key}</Kbd> {t(`aanwezig.toetsen.${key}`)}
        </span>
      ))}
      <span>
        <Kbd>{t('aanwezig.spatie')}</Kbd> {t('aanwezig.toetsen.spatie')}
      </span>
      <span className="end">
        <span className="mg__uit mg__staal" aria-hidden="true" /> {t('aanwezig.buitenTraject')}
      </span>
      <span>
        <b className="mg__plan" aria-hidden="true">
          ·
        </b>{' '}
        {t('aanwezig.geplandLeeg')}
      </span>
    </p>
  );
}
