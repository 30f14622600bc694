/** The red line: a value past its review date that a result rests on. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useCall } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { MeaningMark } from '../../ui/marks.tsx';

interface Line {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** More of them than this would push what one came for off the screen: then one red line that opens. */
const MOST_LINES = 2;

export function RedLines({ lines }: { readonly lines: readonly Line[] }): ReactElement | null {
  if (lines.length === 0) return null;
  if (lines.length <= MOST_LINES) return <Lines lines={lines} />;
  return (
    <details className="redfold">
      <summary>
        <MeaningMark meaning="blok">{t('regelboek.verlopenAantal', { count: lines.length })}</MeaningMark>
      </summary>
      <Lines lines={lines} />
    </details>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  return (
    <ul className="redlines" aria-label={t('regelboek.verlopenLijst')}>
      {lines.map(({ id, label, detail }) => (
        <li key={id}>
          <MeaningMark meaning="blok">{t('regelboek.verlopen')}</MeaningMark>{' '}
          <Link to={`/regelboek?waarde=${encodeURIComponent(id)}`}>{label}</Link> <span className="sub">{detail}</span>
        </li>
      ))}
    </ul>
  );
}

/** Of everything that Trajectmap finds today, and of the subsidy of this year. */
export function PastReview(): ReactElement | null {
  const { data } = useCall('law.verlopen', {});
  const lines = (data ?? []).map(({ id, label, reviewedUntil, rules }) => ({
    id,
    label,
    detail: t('regelboek.verlopenDetail', { datum: showDate(reviewedUntil), regels: rules.join(', ') }),
  }));
  return <RedLines lines={lines} />;
}
