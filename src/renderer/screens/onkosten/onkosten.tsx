/** Costs of a month as one sheet to fill in, and the year of everyone against the maximum. */
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { addMonths, makeDate, monthKey } from '../../../shared/domain/date.ts';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall } from '../../client.ts';
import { showMonth } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { MonthSheet } from './month-sheet.tsx';
import { YearOverview } from './year-overview.tsx';

export function OnkostenScreen(): ReactElement {
  const today = useToday();
  const canReport = useCan('rapport.maken');
  const [search, setSearch] = useSearchParams();
  const asked = search.get('maand') ?? '';
  const maand = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : monthKey(today);
  const month = useCall('onkost.maand', { maand });
  const step = (months: number): void => {
    const first = makeDate(Number(maand.slice(0, 4)), Number(maand.slice(5)), 1);
    setSearch({ maand: monthKey(addMonths(first, months)) }, { replace: true });
  };
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <Title>{t('onkosten.titel')}</Title>
          <p className="sub">{t('onkosten.uitleg')}</p>
        </div>
        <div className="tools">
          {canReport && (
            <LinkButton to="/rapporten/onkosten-maandlijst" icon="file-text">
              {t('onkosten.maandlijst')}
            </LinkButton>
          )}
        </div>
      </div>
      <section aria-labelledby="h-maand">
        <div className="h2row">
          <h2 id="h-maand">{t('onkosten.maand')}</h2>
          <span className="end monthstep">
            <Button small icon="caret-left" label={t('aanwezig.vorigeMaand')} onPress={() => step(-1)} />
            <b aria-live="polite">{showMonth(maand)}</b>
            <Button small icon="caret-right" label={t('aanwezig.volgendeMaand')} onPress={() => step(1)} />
          </span>
        </div>
        <Loaded query={month}>{(value) => <MonthSheet key={value.maand} month={value} readAt={month.dataUpdatedAt} />}</Loaded>
      </section>
      <YearOverview jaar={Number(maand.slice(0, 4))} />
    </div>
  );
}
