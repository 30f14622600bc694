/** Attendance: the questions that count nowhere until they are answered, and the month as it stands. */
import type { ReactElement } from 'react';
import { useCall } from '../../client.ts';
import { t } from '../../i18n.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { MonthOverview } from './month-overview.tsx';
import { QuestionList } from './question-list.tsx';
import { Werkpostbladen } from './werkpostbladen.tsx';
import { Title } from '../../ui/title.tsx';

/** The questions stand under the grid; this says that they are there. */
function QuestionsAhead({ count }: { readonly count: number }): ReactElement {
  return (
    <Banner
      kind="open"
      title={t('aanwezig.vragenOpen', { count })}
      actions={
        <Button
          onPress={() => {
            const target = document.getElementById('vragen');
            target?.scrollIntoView();
            target?.focus();
          }}
        >
          {t('aanwezig.naarVragen')}
        </Button>
      }
    />
  );
}

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
      {(questions.data?.length ?? 0) > 0 && <QuestionsAhead count={questions.data!.length} />}
      <MonthOverview />
      <section id="vragen" tabIndex={-1} aria-label={t('aanwezig.vragen')}>
        <Loaded query={questions} lines={4}>
          {(list) => <QuestionList questions={list} />}
        </Loaded>
      </section>
    </div>
  );
}
