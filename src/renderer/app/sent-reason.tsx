/** A change in a period that was sent asks a reason, whichever screen sends it; the same call goes again with it (hard rule 14). */
import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { useDraft } from './draft-form.tsx';
import { t } from '../i18n.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { currentQuestion, listenToQuestions, type Question } from './sent-question.ts';

const MIN_REASON = 3;
const MAX_REASON = 500;

/** Placed once, above every screen. */
export function SentReason(): ReactElement | null {
  const question = useSyncExternalStore(listenToQuestions, currentQuestion);
  return question && <ReasonDialog key={question.error.supportId} question={question} />;
}

function ReasonDialog({ question: { error, answer } }: { readonly question: Question }): ReactElement {
  const [reason, setReason] = useState('');
  const draft = useDraft({
    part: 'redenVerzonden',
    values: { reason },
    restore: (typed) => setReason(typed.reason),
  });
  const ready = reason.trim().length >= MIN_REASON;
  const documents = error.details?.['documenten'];
  const actions = (
    <>
      <Button kind="primary" reason={ready ? undefined : t('verzonden.redenNodig')} onPress={() => answer(reason.trim())}>
        {t('verzonden.bewaren')}
      </Button>
      <Button onPress={() => answer(null)}>{t('verzonden.terug')}</Button>
    </>
  );
  return (
    <Dialog open alert title={t('verzonden.titel')} onClose={() => answer(null)} actions={actions}>
      <p>{t('verzonden.tekst')}</p>
      {Array.isArray(documents) && (
        <ul>
          {documents.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {draft}
      <TextField
        label={t('verzonden.reden')}
        hint={t('verzonden.raad')}
        value={reason}
        onChange={(text) => setReason(text.slice(0, MAX_REASON))}
        lines={2}
        autoFocus
      />
    </Dialog>
  );
}
