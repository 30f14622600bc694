/** Every report: for whom, when it is due, what can be made; below it what was sent. */
import { useId, useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';
import { REPORT_GROUPS } from '../../../shared/contract/reports.ts';
import { useKeys } from '../../app/keys.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { showDeadline } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Tag, TermChip } from '../../ui/marks.tsx';
import { Loaded } from '../../ui/states.tsx';
import { moveBetweenRows } from '../../ui/sortable-table.tsx';
import { Corrections } from './correcties.tsx';
import { ExportHistory } from './export-history.tsx';
import { Title } from '../../ui/title.tsx';
import { Term } from '../../ui/term.tsx';

type ReportInfo = Output<'report.lijst'>[number];

export function RapportenScreen(): ReactElement {
  const list = useCall('report.lijst', {});
  // What was sent, and to whom, is for who sends it.
  const canSend = useCan('rapport.maken');
  const asked = useCall('report.termijnen', {}, { enabled: useCan('rapport.cijfers') }).data ?? [];
  const hints = useMemo(
    () => [
      { keys: '↑ ↓', does: t('toets.kiezen') },
      { keys: 'Enter', does: t('toets.openen') },
    ],
    [],
  );
  useKeys(hints);
  return (
    <div className="page page--list">
      <div className="page__head">
        <div>
          <Title>{t('menu.rapporten')}</Title>
          <p className="sub">{t('rapport.uitleg')}</p>
        </div>
        {canSend && (
          <div className="tools">
            <LinkButton kind="primary" icon="files" to="/rapporten/register">
              {t('verzending.titel')}
            </LinkButton>
          </div>
        )}
      </div>
      {canSend && <Corrections />}
      <Loaded query={list}>
        {(reports) => (
          <div role="presentation" onKeyDown={moveBetweenRows}>
            {REPORT_GROUPS.map((group) => (
              <ReportGroupList
                key={group}
                group={group}
                reports={reports.filter((report) => report.group === group)}
                asked={asked}
              />
            ))}
          </div>
        )}
      </Loaded>
      {canSend && <ExportHistory />}
    </div>
  );
}

interface GroupProps {
  readonly group: (typeof REPORT_GROUPS)[number];
  readonly reports: readonly ReportInfo[];
  readonly asked: Output<'report.termijnen'>;
}

function ReportGroupList({ group, reports, asked }: GroupProps): ReactElement | null {
  const id = useId();
  if (reports.length === 0) return null;
  return (
    <section className="reports-group" aria-labelledby={id}>
      <h2 id={id}>
        <Term>{t(`rapport.groep.${group}`)}</Term>
      </h2>
      <ul className="reports">
        {reports.map((report) => (
          <ReportLine key={report.id} report={report} asked={asked.find(({ id: each }) => each === report.id) ?? null} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly report: ReportInfo;
  /** What the rules ask of it today; null: nothing. */
  readonly asked: Output<'report.termijnen'>[number] | null;
}

function ReportLine({ report, asked }: LineProps): ReactElement {
  const today = useToday();
  const { id, name, domainId, recipient, dueRule, formats, leavesHouse } = report;
  const due = asked?.due ?? report.due;
  return (
    <li className="report">
      <div>
        <p>
          <Link className="name" data-way="" to={`/rapporten/${id}`}>
            {name}
          </Link>{' '}
          <span className="rule-id">{domainId}</span>
        </p>
        <p className="sub">
          {leavesHouse ? t('rapport.voor', { ontvanger: recipient ?? t('rapport.geenOntvanger') }) : t('rapport.intern')} ·{' '}
          {dueRule}
        </p>
      </div>
      <div className="report__due date-term">
        {due !== null && (
          <>
            <TermChip due={due} /> <span className="sub">{showDeadline(due, today)}</span>
          </>
        )}
        {asked !== null && (
          <p className="sub">
            {t(asked.teLaat === 0 ? 'rapport.gevraagd' : 'rapport.gevraagdLaat', { count: asked.aantal, laat: asked.teLaat })}
          </p>
        )}
      </div>
      <div className="chips">
        {formats.map((format) => (
          <Tag key={format}>{format.toUpperCase()}</Tag>
        ))}
      </div>
      <LinkButton small to={`/rapporten/${id}`} about={name}>
        {t('rapport.maken')}
      </LinkButton>
    </li>
  );
}
