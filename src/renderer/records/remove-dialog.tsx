/** Taking a record away asks why; it stays in the history and can be undone. */
import { useState, type ReactElement } from 'react';
import { useDraft } from '../app/draft-form.tsx';
import { useSaved } from '../app/undo.ts';
import { useCommand, type CallName } from '../client.ts';
import { t } from '../i18n.ts';
import { FailureBanner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { RecordName } from './types.ts';

interface RemoveDialogProps {
  readonly name: RecordName | 'bijlage' | 'verzending';
  readonly id: string;
  readonly what: string;
  readonly onClose: () => void;
}

export function RemoveDialog({ name, id, what, onClose }: RemoveDialogProps): ReactElement {
  const [reason, setReason] = useState('');
  const draft = useDraft({
    part: `verwijder:${id}`,
    values: { reason },
    restore: (typed) => setReason(typed.reason),
  });
  const remove = useCommand(`${name}.verwijder` as CallName);
  const say = useSaved();
  const run = () =>
    remove.mutate(
      { id, reden: reason.trim() },
      {
        onSuccess: (written) => {
          say(t('verwijderen.gedaan'), (written as { operation: string | null }).operation);
          onClose();
        },
      },
    );
  const actions = (
    <>
      <Button kind="primary" onPress={onClose}>
        {t('verwijderen.laten')}
      </Button>
      <Button isPending={remove.isPending} reason={reason.trim() === '' ? t('verwijderen.redenNodig') : undefined} onPress={run}>
        {t('actie.verwijderen')}
      </Button>
    </>
  );
  return (
    <Dialog open alert title={t('verwijderen.titel')} onClose={onClose} actions={actions}>
      <p>{t('verwijderen.tekst', { wat: what })}</p>
      {draft}
      <TextField label={t('veld.reden')} value={reason} onChange={setReason} autoFocus />
      {remove.error && <FailureBanner error={remove.error} />}
    </Dialog>
  );
}
