import type { ReactElement } from 'react';
import { useJob } from '../../client.ts';
import { t } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Busy } from '../../ui/states.tsx';
import { ResultView } from './result-view.tsx';
import { importInput, type StepProps } from './wizard.ts';

/** The dry run: what would be new, changed, asked, rejected. Nothing is written yet. */
export function TrialStep({ wizard, onChange }: StepProps): ReactElement {
  const take = useJob('import.lees');
  const accept = async () => {
    const result = await take.start(importInput(wizard, false));
    if (result) onChange({ ...wizard, result, step: 4 });
  };
  const back = <Button onPress={() => onChange({ ...wizard, step: 2 })}>{t('actie.vorige')}</Button>;
  if (!wizard.trial) return <p className="sub">{t('inlezen.kiesEerst')}</p>;
  const { accepted, questions } = wizard.trial;
  const count = accepted.new.length + accepted.updated.length + wizard.answers.length;
  const unanswered = questions.length - wizard.answers.length;
  return (
    <div className="step">
      <ResultView result={wizard.trial} answers={wizard.answers} onAnswer={(answers) => onChange({ ...wizard, answers })} />
      {take.state.kind === 'failed' && <FailureBanner error={take.state.error} />}
      {take.state.kind === 'running' ? (
        <Busy label={t('inlezen.inlezenBezig')} progress={take.state.progress} onStop={take.cancel} />
      ) : (
        <div className="form__acts form__acts--wide form__acts--stick">
          {back}
          <span className="sub">
            {unanswered > 0 ? t('inlezen.blijftOpen', { count: unanswered }) : t('inlezen.ongedaanKan')}
          </span>
          <Button kind="primary" onPress={() => void accept()}>
            {t('inlezen.inlezenKnop', { count })}
          </Button>
        </div>
      )}
    </div>
  );
}
