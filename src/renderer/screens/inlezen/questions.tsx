/** Rows that a person has to decide on. A question stops no other row; unanswered it stays open. */
import type { ReactElement } from 'react';
import { showInsz } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { FixOnDemand } from './row-fix.tsx';
import { useShown } from './shown.tsx';
import { rowText, sameRow, type Answer, type Fixing, type ImportResult } from './wizard.ts';

type Question = ImportResult['questions'][number];
export type Candidate = Question['candidates'][number];

interface QuestionsProps {
  readonly result: ImportResult;
  readonly answers: readonly Answer[];
  readonly onAnswer?: (answers: readonly Answer[]) => void;
  readonly fixing?: Fixing | undefined;
}

/** A later choice for the same row replaces the earlier. */
export function withAnswer(answers: readonly Answer[], question: Question, choice: string | null): Answer[] {
  const others = answers.filter((answer) => !sameRow(answer, question));
  return choice === null ? others : [...others, { row: question.row, sheet: question.sheet, choice }];
}

export const candidateOptions = (candidates: readonly Candidate[]) =>
  candidates.map(({ id, label, insz, row }) => ({
    key: id,
    label,
    detail: [
      insz === undefined || insz === null ? '' : showInsz(insz),
      row === undefined ? '' : t('inlezen.zelfdeBestand', { rij: row }),
    ]
      .filter(Boolean)
      .join(' · '),
  }));

const LATER = '';

export function Questions({ result, answers, onAnswer, fixing }: QuestionsProps): ReactElement {
  const { shown, more } = useShown(result.questions);
  if (result.questions.length === 0) return <p className="sub">{t('inlezen.geenVragen')}</p>;
  return (
    <>
      <ul className="questions">
        {shown.map((question) => {
          const given = answers.find((answer) => sameRow(answer, question))?.choice ?? null;
          const label = [rowText(question.row, question.sheet), question.name].filter(Boolean).join(', ');
          return (
            <li key={`${question.sheet ?? ''}-${String(question.row)}`} className="question">
              <Icon name={given === null ? 'question' : 'check-circle-fill'} className={given === null ? 'c-letop' : 'c-ok'} />
              <div>
                <p>
                  <b>{label}</b> · {question.message}
                </p>
                {onAnswer && question.candidates.length > 0 && (
                  <RadioGroup
                    labelHidden
                    label={t('inlezen.kiesVoor', { rij: label })}
                    options={[...candidateOptions(question.candidates), { key: LATER, label: t('inlezen.laterKiezen') }]}
                    value={given ?? LATER}
                    onChange={(choice) => onAnswer(withAnswer(answers, question, choice === LATER ? null : choice))}
                  />
                )}
                {question.candidates.length === 0 && <p className="sub">{t('inlezen.geenKandidaat')}</p>}
                {fixing && (
                  <FixOnDemand
                    problem={result.problems.find((problem) => sameRow(problem, question))}
                    about={label}
                    onCorrect={fixing.correct}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {more}
    </>
  );
}
