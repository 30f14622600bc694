/** A document that never goes out: a trial, or one for the own binder. Asks why; a sending noted later brings it back. */
import { useState, type ReactElement } from 'react';
import { useDraft } from '../../../app/draft-form.tsx';
import { useSaved } from '../../../app/undo.ts';
import { useCommand } from '../../../client.ts';
import { t } from '../../../i18n.ts';
import { FailureBanner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';

const MIN_REASON = 3;

interface SkipProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function SkipDialog({ ids, onClose, onSaved }: SkipProps): ReactElement {
  const [reden, setReden] = useState('');
  const draft = useDraft({
    part: 'nietNodig',
    values: { reden },
    restore: (typed) => setReden(typed.reden),
  });
  const command = useCommand('verzending.nietNodig');
  const say = useSaved();
  const run = () =>
    command.mutate(
      { ids: [...ids], reden: reden.trim() },
      {
        onSuccess: ({ operation, aantal }) => {
          say(t('verzending.nietNodigGenoteerd', { count: aantal }), operation);
          onSaved();
        },
      },
    );
  const actions = (
    <>
      <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      <Button
        kind="primary"
        isPending={command.isPending}
        reason={reden.trim().length < MIN_REASON ? t('verwijderen.redenNodig') : undefined}
        onPress={run}
      >
        {t('actie.bewaren')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('verzending.nietNodigTitel', { count: ids.length })} open onClose={onClose} actions={actions}>
      <p>{t('verzending.nietNodigUitleg')}</p>
      {draft}
      <TextField label={t('verzending.nietNodigReden')} width="line" value={reden} onChange={setReden} autoFocus />
      {command.error && <FailureBanner error={command.error} />}
    </Dialog>
  );
}
