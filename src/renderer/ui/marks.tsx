/** Severity, standing, terms, rule numbers: shape and word always together (design.md section 6). */
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { dayNumber, toIsoDate } from '../../shared/domain/date.ts';
import { t } from '../i18n.ts';
import { useToday } from '../app/today.ts';
import { showDate } from '../format/show.ts';
import { showSpan } from '../format/span.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';

/** Meaning of a line: B keeps a file from being complete, W warns, I informs; the others are standings of a requirement. */
export type Meaning = 'blok' | 'letop' | 'weet' | 'ok' | 'strijdig' | 'nvt';

const SHAPES: Record<Meaning, IconName> = {
  blok: 'warning-octagon-fill',
  letop: 'warning-fill',
  weet: 'info-fill',
  ok: 'check-circle-fill',
  strijdig: 'warning-diamond-fill',
  nvt: 'minus-circle',
};

/** The shape alone, with its word as accessible name. */
export function MeaningIcon({ meaning, word }: { readonly meaning: Meaning; readonly word?: string }): ReactElement {
  return <Icon name={SHAPES[meaning]} className={`c-${meaning}`} label={word ?? t(`ernst.${meaning}`)} />;
}

interface MeaningMarkProps {
  readonly meaning: Meaning;
  /** For a sentence instead of a word: it goes on over lines. */
  readonly wrap?: boolean;
  readonly children?: ReactNode;
}

/** Shape and word. */
export function MeaningMark({ meaning, wrap = false, children }: MeaningMarkProps): ReactElement {
  return (
    <span className={`sev c-${meaning}${wrap ? ' sev--wrap' : ''}`}>
      <Icon name={SHAPES[meaning]} />
      {children ?? t(`ernst.${meaning}`)}
    </span>
  );
}

/** Standing of a parameter value in the lawbook. */
export type Standing = 'bevestigd' | 'niet_bevestigd' | 'nakijken' | 'ontbreekt';

const SEALS: Record<Standing, { icon: IconName; look: string }> = {
  bevestigd: { icon: 'seal-check-fill', look: 'standing--ok' },
  niet_bevestigd: { icon: 'seal-question-fill', look: 'standing--open' },
  nakijken: { icon: 'calendar-x-fill', look: 'standing--open' },
  ontbreekt: { icon: 'circle-dashed', look: 'c-blok' },
};

export function StandingMark({
  standing,
  children,
}: {
  readonly standing: Standing;
  readonly children?: ReactNode;
}): ReactElement {
  const { icon, look } = SEALS[standing];
  return (
    <span className={`standing ${look}`}>
      <Icon name={icon} />
      {children ?? t(`stand.${standing}`)}
    </span>
  );
}

const SOON_DAYS = 7;

/** Days to a term in words; null = a term without a date. The exact day is the tooltip. */
export function TermChip({ due }: { readonly due: string | null }): ReactElement {
  const today = useToday();
  if (due === null) {
    return (
      <span className="term term--none">
        <Icon name="clock" />
        {t('termijn.zonderDatum')}
      </span>
    );
  }
  const days = dayNumber(toIsoDate(due)) - dayNumber(today);
  const look = days < 0 ? ' term--late' : days <= SOON_DAYS ? ' term--soon' : '';
  const words =
    days < 0
      ? t('termijn.teLaat', { tijd: showSpan(-days) })
      : days === 0
        ? t('termijn.vandaag')
        : t('termijn.nog', { tijd: showSpan(days) });
  return (
    <span className={`term${look}`} title={showDate(due)}>
      <Icon name={days < 0 ? 'clock-countdown-fill' : 'clock'} />
      {words}
    </span>
  );
}

/** A rule number; it opens the rule in the Regelboek. */
export function RuleLink({ rule }: { readonly rule: string }): ReactElement {
  return (
    <Link className="rule-id" to={`/regelboek?regel=${encodeURIComponent(rule)}`} title={t('regel.inRegelboek', { regel: rule })}>
      {rule}
    </Link>
  );
}

export function Tag({ children, icon }: { readonly children: ReactNode; readonly icon?: IconName }): ReactElement {
  return (
    <span className="tag">
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

export function Kbd({ children }: { readonly children: ReactNode }): ReactElement {
  return <kbd>{children}</kbd>;
}
