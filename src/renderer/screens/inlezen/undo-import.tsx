import { useState, type ReactElement } from 'react';
import { useCommand } from '../../client.ts';
import { hasMessage, t, textOf } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast.tsx';

/** Name of a kind of record, where the catalogue has one. */
const kindWord = (entity: string): string => (hasMessage(`ui:entiteit.${entity}`) ? textOf(`entiteit.${entity}`) : entity);

/** Undoes an import as a whole; rows on which something was built stay and are named. */
export function UndoImport({ runId, small = false }: { readonly runId: string; readonly small?: boolean }): ReactElement {
  const [open, setOpen] = useState(false);
  const undo = useCommand('import.maakOngedaan');
  const close = () => setOpen(false);
  const run = () =>
    undo.mutate(
      { runId },
      {
        onSuccess: ({ gebleven }) => {
          const stayed = gebleven.map(({ entiteit, aantal }) => `${String(aantal)} ${kindWord(entiteit)}`).join(', ');
          toast(stayed === '' ? t('inlezen.ongedaan') : t('inlezen.ongedaanDeels', { gebleven: stayed }));
          close();
        },
      },
    );
  const actions = (
    <>
      <Button kind="primary" autoFocus onPress={close}>
        {t('inlezen.laatStaan')}
      </Button>
      <Button isPending={undo.isPending} onPress={run}>
        {t('inlezen.maakOngedaan')}
      </Button>
    </>
  );
  return (
    <>
      <Button small={small} icon="arrow-u-up-left" onPress={() => setOpen(true)}>
        {t('inlezen.maakOngedaan')}
      </Button>
      <Dialog open={open} alert title={t('inlezen.ongedaanTitel')} onClose={close} actions={actions}>
        <p>{t('inlezen.ongedaanTekst')}</p>
        {undo.error && <FailureBanner error={undo.error} />}
      </Dialog>
    </>
  );
}
