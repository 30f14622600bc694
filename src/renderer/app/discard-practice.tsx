import { useState, type ReactElement } from 'react';
import { useCommand } from '../client.ts';
import { t } from '../i18n.ts';
import { FailureBanner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { dropAll } from './drafts.ts';

/** Throws the case file to practise in away, open or closed; asked once, as it does not come back. */
export function DiscardPractice({ small = false }: { readonly small?: boolean }): ReactElement {
  const [asked, setAsked] = useState(false);
  const discard = useCommand('oefening.weggooien');
  const close = () => setAsked(false);
  const drop = async () => {
    // What was typed and not saved there goes with it.
    await dropAll();
    discard.mutate({}, { onSuccess: close });
  };
  const actions = (
    <>
      <Button kind="primary" autoFocus onPress={close}>
        {t('oefening.houden')}
      </Button>
      <Button isPending={discard.isPending} onPress={() => void drop()}>
        {t('oefening.weg')}
      </Button>
    </>
  );
  return (
    <>
      <Button small={small} onPress={() => setAsked(true)}>
        {t('oefening.weggooien')}
      </Button>
      <Dialog open={asked} alert title={t('oefening.vraag')} onClose={close} actions={actions}>
        <p>{t('oefening.vraagUitleg')}</p>
        {discard.error && <FailureBanner error={discard.error} />}
      </Dialog>
    </>
  );
}
