import type { ReactElement } from 'react';
import { useJob } from '../../client.ts';
import { t } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Busy } from '../../ui/states.tsx';
import { Corrections } from './corrections.tsx';
import { ResultView } from './result-view.tsx';
import { importInput, sameRow, withFix, withoutFix, type Fixing, type StepProps, type Wizard } from './wizard.ts';

/** The dry run: what would be new, changed, asked, rejected. Nothing is written yet. */
export function TrialStep({ wizard, onChange }: StepProps): ReactElement {
  const take = useJob('import.lees');
  const again = useJob('import.lees');
  /** Reads the file once more with what was corrected; what is done meanwhile stays. */
  const check = async (part: Pick<Wizard, 'fixes'> | Pick<Wizard, 'leftOut'>) => {
    onChange((now) => ({ ...now, ...part }));
    again.cancel();
    const trial = await again.start(importInput({ ...wizard, ...part }, true));
    if (trial) onChange((now) => ({ ...now, trial }));
  };
  const { fixes, leftOut } = wizard;
  const fixing: Fixing = {
    correct: (fix) => void check({ fixes: withFix(fixes, fix) }),
    leaveOut: (row) => void check({ leftOut: [...leftOut, { row: row.row, sheet: row.sheet }] }),
    bringBack: (row) => void check({ leftOut: leftOut.filter((each) => !sameRow(each, row)) }),
  };
  const accept = async () => {
    const result = await take.start(importInput(wizard, false));
    if (result) onChange({ ...wizard, result, step: 4 });
  };
  const back = <Button onPress={() => onChange({ ...wizard, step: 2 })}>{t('actie.vorige')}</Button>;
  if (!wizard.trial) return <p className="sub">{t('inlezen.kiesEerst')}</p>;
  const { accepted, questions } = wizard.trial;
  const answered = wizard.answers.filter((answer) => questions.some((question) => sameRow(answer, question))).length;
  const count = accepted.new.length + accepted.updated.length + answered;
  const unanswered = questions.length - answered;
  return (
    <div className="step">
      <ResultView
        result={wizard.trial}
        answers={wizard.answers}
        onAnswer={(answers) => onChange({ ...wizard, answers })}
        fixing={fixing}
      />
      <Corrections
        corrections={wizard.trial.corrections}
        onPutBack={(corrected) => void check({ fixes: withoutFix(fixes, corrected) })}
      />
      <p role="status" className="sub">
        {again.state.kind === 'running' && t('inlezen.verbeter.bezig')}
        {again.state.kind === 'done' && t('inlezen.verbeter.stand', { count: wizard.trial.rejected.length })}
      </p>
      {again.state.kind === 'failed' && <FailureBanner error={again.state.error} />}
      {take.state.kind === 'failed' && <FailureBanner error={take.state.error} />}
      {take.state.kind === 'running' ? (
        <Busy label={t('inlezen.inlezenBezig')} progress={take.state.progress} onStop={take.cancel} />
      ) : (
        <div className="form__acts form__acts--wide form__acts--stick">
          {back}
          <span className="sub">
            {unanswered > 0 ? t('inlezen.blijftOpen', { count: unanswered }) : t('inlezen.ongedaanKan')}
          </span>
          <Button
            kind="primary"
            reason={again.state.kind === 'running' ? t('inlezen.verbeter.bezig') : undefined}
            onPress={() => void accept()}
          >
            {t('inlezen.inlezenKnop', { count })}
          </Button>
        </div>
      )}
    </div>
  );
}
