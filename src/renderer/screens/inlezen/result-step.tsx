import type { ReactElement } from 'react';
import { t } from '../../i18n.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { DubbelsFound } from '../dubbels/dubbels.tsx';
import { SplitsOvergang } from '../overgenomen/splits-overgang.tsx';
import { Corrections } from './corrections.tsx';
import { ResultView } from './result-view.tsx';
import { UndoImport } from './undo-import.tsx';
import { emptyWizard, type StepProps } from './wizard.ts';

/** What was taken over, what waits for an answer, and a way back. */
export function ResultStep({ wizard, onChange }: StepProps): ReactElement {
  const { result } = wizard;
  if (!result) return <p className="sub">{t('inlezen.kiesEerst')}</p>;
  const { accepted, questions, rejected } = result;
  const written = accepted.new.length + accepted.updated.length;
  const open = questions.length + rejected.length;
  return (
    <div className="step">
      <Banner
        kind={open > 0 ? 'open' : 'ok'}
        {...(open > 0 ? { icon: 'warning-fill' as const } : {})}
        title={t('inlezen.klaar', { count: written })}
      >
        {open > 0 ? t('inlezen.klaarOpen', { count: open }) : t('inlezen.klaarAlles')}
      </Banner>
      {wizard.kind === 'deelnemers' && <SplitsOvergang />}
      <DubbelsFound />
      <ResultView result={result} answers={[]} />
      <Corrections corrections={result.corrections} />
      <div className="form__acts form__acts--wide">
        {result.runId !== null && result.operation !== null && <UndoImport runId={result.runId} />}
        <span />
        <Button onPress={() => onChange({ ...emptyWizard, kind: wizard.kind })}>{t('inlezen.nogEen')}</Button>
        {open > 0 && <LinkButton to="/inlezen/open">{t('vandaag.openRijenKnop')}</LinkButton>}
        <LinkButton kind="primary" to="/vandaag">
          {t('inlezen.naarVandaag')}
        </LinkButton>
      </div>
    </div>
  );
}
