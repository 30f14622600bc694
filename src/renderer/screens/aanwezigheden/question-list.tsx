/** A presence outside the traject has three answers; two sources that differ stand side by side. Nothing is guessed. */
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { BUITEN_TRAJECT_KEUZES, type BuitenTrajectKeuze } from '../../../shared/domain/codes.ts';
import { useDraft } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCommand, type Output } from '../../client.ts';
import { showDate, showDeadline, showHundredths } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { period } from '../../records/words.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Cross } from '../../ui/cross.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Term } from '../../ui/term.tsx';
import { sourceWord } from './source-word.ts';

type Question = Output<'aanwezigheid.vragen'>[number];
type Outside = Extract<Question, { soort: 'BUITEN_TRAJECT' }>;
type TwoSources = Extract<Question, { soort: 'TWEE_BRONNEN' }>;

export function QuestionList({ questions }: { readonly questions: readonly Question[] }): ReactElement {
  if (questions.length === 0) return <p className="sub">{t('aanwezig.geenVragen')}</p>;
  const outside = questions.filter((question) => question.soort === 'BUITEN_TRAJECT');
  const sources = questions.filter((question) => question.soort === 'TWEE_BRONNEN');
  return (
    <div className="stack stack--wide page--list">
      {outside.length > 0 && (
        <section className="fgroup" aria-labelledby="q-buiten">
          <h2 id="q-buiten">
            <Term>{t('aanwezig.buiten')}</Term> <span className="count">{outside.length}</span>
          </h2>
          <p className="sub">{t('aanwezig.buitenUitleg')}</p>
          <ul className="questions">
            {outside.map((question) => (
              <OutsideQuestion key={`${question.persoonId}-${question.datum}`} question={question} />
            ))}
          </ul>
        </section>
      )}
      {sources.length > 0 && (
        <section className="fgroup" aria-labelledby="q-bronnen">
          <h2 id="q-bronnen">
            {t('aanwezig.bronnen')} <span className="count">{sources.length}</span>
          </h2>
          <ul className="questions">
            {sources.map((question) => (
              <SourceQuestion
                key={`${question.persoonId}-${question.datum}-${question.dagdeel}-${question.werkpostId ?? ''}`}
                question={question}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const nameOf = ({ voornaam, naam }: Question) => [voornaam, naam].filter(Boolean).join(' ');

function OutsideQuestion({ question }: { readonly question: Outside }): ReactElement {
  const today = useToday();
  const editable = useCan('dossier.schrijven');
  const [choice, setChoice] = useState<BuitenTrajectKeuze | null>(null);
  const [reason, setReason] = useState('');
  const decide = useCommand('aanwezigheid.beslisBuitenTraject');
  const say = useSaved();
  const { persoonId, datum, dichtsteTraject } = question;
  const draft = useDraft({
    part: `buiten:${persoonId} ${datum}`,
    values: { choice, reason },
    restore: (typed) => {
      setChoice(typed.choice);
      setReason(typed.reason);
    },
  });
  const send = () => {
    if (choice === null) return;
    decide.mutate(
      { persoonId, datum, keuze: choice, reden: reason.trim() === '' ? null : reason.trim() },
      { onSuccess: ({ operation }) => say(t('inlezen.beantwoord'), operation) },
    );
  };
  return (
    <li className="question">
      <Icon name="question" className="c-letop" />
      <div>
        <p>
          <b>{nameOf(question)}</b>
          <Cross overleden={question.overleden} /> · {t('aanwezig.aanwezigOp', { dag: showDeadline(datum, today) })}
        </p>
        <p className="sub">
          {dichtsteTraject === null ? (
            t('aanwezig.geenTraject')
          ) : (
            <Link to={`/ama/${dichtsteTraject.trajectId}?veld=periode`}>
              {period(dichtsteTraject.start, dichtsteTraject.einde)}
            </Link>
          )}
        </p>
        {editable && (
          <>
            {draft}
            <RadioGroup
              labelHidden
              label={t('aanwezig.watWas', { naam: nameOf(question), dag: showDate(datum) })}
              options={BUITEN_TRAJECT_KEUZES.map((key) => ({
                key,
                label: t(`aanwezig.keuze.${key}`),
                detail: t(`aanwezig.keuzeUitleg.${key}`),
              }))}
              value={choice}
              onChange={(key) => setChoice(BUITEN_TRAJECT_KEUZES.find((each) => each === key) ?? null)}
            />
            {choice !== null && <TextField label={t('veld.reden')} optional width="line" value={reason} onChange={setReason} />}
            {decide.error && <FailureBanner error={decide.error} />}
            <Button
              small
              kind="primary"
              isPending={decide.isPending}
              reason={choice === null ? t('inlezen.kiesEerstEen') : undefined}
              onPress={send}
            >
              {t('inlezen.antwoordBewaren')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

/** `hele dag`, `halve dag`, `3,5 uur`, `afwezig`, `feestdag`. */
const valueWord = ({ waarde, uren }: TwoSources['bronnen'][number]): string =>
  waarde === 'uren' && uren !== null ? t('aanwezig.uren', { uren: showHundredths(uren) }) : t(`aanwezig.waarde.${waarde}`);

function SourceQuestion({ question }: { readonly question: TwoSources }): ReactElement {
  const today = useToday();
  const editable = useCan('dossier.schrijven');
  const choose = useCommand('aanwezigheid.kiesBron');
  const say = useSaved();
  const { persoonId, datum, dagdeel, werkpostId, bronnen } = question;
  const keep = (bron: string) =>
    choose.mutate(
      { persoonId, datum, dagdeel, werkpostId, bron, reden: null },
      { onSuccess: ({ operation }) => say(t('inlezen.beantwoord'), operation) },
    );
  const id = `bron-${persoonId}-${datum}-${dagdeel}`;
  return (
    <li>
      <article className="contra" aria-labelledby={id}>
        <div className="contra__head">
          <Icon name="warning-diamond-fill" />
          <h3 id={id}>
            {nameOf(question)}
            <Cross overleden={question.overleden} />, {showDeadline(datum, today)}
          </h3>
          <span className="sub">{t('aanwezig.andereBlijft')}</span>
        </div>
        <div className="contra__sides">
          {bronnen.map((source) => (
            <div key={source.bron} className="contra__side">
              <p className="contra__v">
                <span className="v">{valueWord(source)}</span>
                {editable && (
                  <Button small isPending={choose.isPending} onPress={() => keep(source.bron)}>
                    {t('aanwezig.dezeHouden')}
                    <span className="vh">: {valueWord(source)}</span>
                  </Button>
                )}
              </p>
              <p className="sub">{sourceWord(source.bron)}</p>
            </div>
          ))}
        </div>
        {choose.error && <FailureBanner error={choose.error} />}
      </article>
    </li>
  );
}
