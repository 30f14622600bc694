/** The margin of Vandaag: terms by month, the next reports, what was done today with its undo. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { brusselsDay } from '../../../shared/domain/date.ts';
import { useCan, useSession } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useUndo } from '../../app/undo.ts';
import { useCall } from '../../client.ts';
import { instantMs, showDeadline, showMonthName } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Finding } from '../traject/types.ts';
import { termsPerMonth } from './groups.ts';

const MAX_BLOCKS = 12;
const NEXT_REPORTS = 3;

export function VandaagMargin({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const canReport = useCan('rapport.maken');
  return (
    <>
      <Months findings={findings} />
      {canReport && <NextReports />}
      <DoneToday />
    </>
  );
}

function Months({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const today = useToday();
  const months = termsPerMonth(findings, today);
  return (
    <section className="block" aria-labelledby="k-maand">
      <div className="h2row">
        <h2 id="k-maand">{t('vandaag.perMaand')}</h2>
        <Link className="end" to="/jaarkalender">
          {t('jaarkalender.menu')}
        </Link>
      </div>
      <ul className="months">
        {months.map(({ month, count, late }, index) => (
          <li key={month} className={index === 0 ? 'now' : ''}>
            <span>
              {showMonthName(month)}
              {month.endsWith('-01') && index > 0 ? ` '${month.slice(2, 4)}` : ''}
            </span>
            <span className="bar" aria-hidden="true">
              {Array.from({ length: Math.min(count, MAX_BLOCKS) }, (_, block) => (
                <i key={block} className={block < late ? 'late' : ''} />
              ))}
            </span>
            <span className="n">
              {count}
              {late > 0 && <span className="vh"> {t('vandaag.waarvanLaat', { count: late })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NextReports(): ReactElement | null {
  const today = useToday();
  const { data } = useCall('report.lijst', {});
  const next = (data ?? [])
    .filter(({ due, leavesHouse }) => due !== null && leavesHouse)
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))
    .slice(0, NEXT_REPORTS);
  if (next.length === 0) return null;
  return (
    <section className="block ruled" aria-labelledby="k-rapport">
      <h2 id="k-rapport">{t('vandaag.volgendeRapporten')}</h2>
      {next.map((report) => (
        <div key={report.id} className="mini">
          <Icon name="file-text" />
          <div>
            <Link to={`/rapporten/${report.id}`}>{report.name}</Link>
            <p className="sub">
              {report.due !== null && t('finding.uiterlijk', { datum: showDeadline(report.due, today) })}
              {report.recipient !== null && ` · ${report.recipient}`}
            </p>
          </div>
        </div>
      ))}
    </section>
  );
}

/** Undoing is no work that was done. */
const SYSTEM = 'systeem.';
const DONE_SHOWN = 100;
const DONE_LINES = 8;

function DoneToday(): ReactElement | null {
  const today = useToday();
  const { gebruiker } = useSession();
  const undo = useUndo();
  const { data } = useCall('historie.lijst', { limiet: DONE_SHOWN });
  const mine = (data ?? []).filter(
    ({ op, wie, wanneer, ongedaanGemaakt }) =>
      !ongedaanGemaakt && !op.startsWith(SYSTEM) && wie === gebruiker?.naam && brusselsDay(instantMs(wanneer)) === today,
  );
  if (mine.length === 0) return null;
  return (
    <section className="block ruled" aria-labelledby="k-gedaan">
      <div className="h2row">
        <h2 id="k-gedaan">{t('vandaag.gedaan')}</h2>
        <span className="count">{mine.length}</span>
      </div>
      <ul className="done">
        {mine.slice(0, DONE_LINES).map((operation) => (
          <li key={operation.id}>
            <Icon name="check-circle-fill" />
            <span>{operation.label}</span>
            {operation.kanOngedaan && (
              <Button
                kind="quiet"
                small
                icon="arrow-u-up-left"
                label={t('historie.ongedaanVan', { wat: operation.label })}
                onPress={() => void undo(operation.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
