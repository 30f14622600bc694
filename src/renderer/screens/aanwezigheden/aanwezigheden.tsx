/** Attendance: the questions that count nowhere until they are answered, and the month as it stands. */
import type { ReactElement } from 'react';
import { useCall } from '../../client.ts';
import { t } from '../../i18n.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { MonthOverview } from './month-overview.tsx';
import { QuestionList } from './question-list.tsx';
import { Werkpostbladen } from './werkpostbladen.tsx';
import { Title } from '../../ui/title.tsx';

export function AanwezighedenScreen(): ReactElement {
  const questions = useCall('aanwezigheid.vragen', {});
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <Title>{t('menu.aanwezigheden')}</Title>
          <p className="sub">{t('aanwezig.uitleg')}</p>
        </div>
        <div className="tools">
          <Werkpostbladen />
          <LinkButton to="/inlezen" icon="tray-arrow-down">
            {t('aanwezig.inlezen')}
          </LinkButton>
        </div>
      </div>
      <Loaded query={questions} lines={4}>
        {(list) => <QuestionList questions={list} />}
      </Loaded>
      <MonthOverview />
    </div>
  );
}
