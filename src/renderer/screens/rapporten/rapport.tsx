/** One report: choose what it is about, see what is missing before, make it, save it. */
import { useState, type ReactElement } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { yearOf } from '../../../shared/domain/date.ts';
import { OVERNEEMBLADEN } from '../../../shared/domain/codes.ts';
import { useToday } from '../../app/today.ts';
import { useCall } from '../../client.ts';
import { t } from '../../i18n.ts';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Split } from '../../ui/split.tsx';
import { MakeReport } from './make-report.tsx';
import { OverneemVolgorde } from './overneem-volgorde.tsx';
import { Missing } from './missing.tsx';
import { aheadScope, isAhead } from './ahead-choice.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import type { ReportInfo } from './rapport-info.ts';
import { lastQuarter, type Scope, yearOptions } from './scope.ts';
import { Title } from '../../ui/title.tsx';

export function RapportScreen(): ReactElement {
  const { rapportId = '' } = useParams();
  const list = useCall('report.lijst', {});
  return (
    <Loaded query={list} title={t('menu.rapporten')}>
      {(reports) => {
        const report = reports.find(({ id }) => id === rapportId);
        return report ? <ReportPage key={report.id} report={report} /> : <EmptyState title={t('rapport.onbekend')} />;
      }}
    </Loaded>
  );
}

function startScope(
  report: ReportInfo,
  today: ReturnType<typeof useToday>,
  persoonId: string | null,
  quarter: string | null,
  year: string | null,
  chosen: readonly string[],
  recordId: string | null,
): Scope {
  const one = recordId === null ? {} : { recordId };
  if (report.scope === 'quarter') return { quarter: quarter ?? lastQuarter(today) };
  if (report.scope === 'year')
    return { year: yearOptions(today).some(({ key }) => key === year) ? Number(year) : yearOf(today) - 1 };
  if (report.scope === 'month') return { month: today.slice(0, 7), ...one };
  if (report.scope === 'none') return one;
  if (chosen.length > 0) return { persoonIds: [...chosen] };
  return persoonId === null ? { all: true } : { persoonId, ...one };
}

function ReportPage({ report }: { readonly report: ReportInfo }): ReactElement {
  const today = useToday();
  const [search] = useSearchParams();
  const [scope, setScope] = useState<Scope | null>(() =>
    isAhead(report.id)
      ? aheadScope(report.id, search, today)
      : startScope(
          report,
          today,
          search.get('persoon'),
          search.get('kwartaal'),
          search.get('jaar'),
          (search.get('personen') ?? '').split(',').filter(Boolean),
          search.get('record'),
        ),
  );
  const copySheet = OVERNEEMBLADEN.find((id) => id === report.id);
  const input = { id: report.id, scope: scope ?? { all: true } };
  const preparation = useCall('report.voorbereiding', input, { enabled: scope !== null, keepPrevious: true });
  return (
    <Split
      label={report.name}
      marginLabel={t('rapport.kantlijn')}
      margin={
        scope !== null && (
          <Loaded query={preparation} lines={4}>
            {(value) => <Missing report={report} preparation={value} />}
          </Loaded>
        )
      }
    >
      <div className="page__head">
        <div>
          <p className="sub">
            <Link to="/rapporten">{t('menu.rapporten')}</Link>
          </p>
          <Title>{report.name}</Title>
          <p className="sub">
            {report.leavesHouse
              ? t('rapport.voor', { ontvanger: report.recipient ?? t('rapport.geenOntvanger') })
              : t('rapport.intern')}{' '}
            · {report.dueRule}
          </p>
        </div>
      </div>
      <ScopeChoice
        report={report}
        scope={scope}
        batches={preparation.data?.batches ?? []}
        due={new Set(preparation.data?.missing.flatMap(({ persoon }) => persoon?.id ?? []))}
        onChange={setScope}
      />
      {scope !== null && (
        <Loaded query={preparation} lines={4}>
          {(value) => <MakeReport report={report} scope={scope} preparation={value} />}
        </Loaded>
      )}
      {copySheet !== undefined && scope !== null && <OverneemVolgorde rapport={copySheet} scope={scope} />}
    </Split>
  );
}
