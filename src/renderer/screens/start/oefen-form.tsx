import type { ReactElement } from 'react';
import { DiscardPractice } from '../../app/discard-practice.tsx';
import type { Stand } from '../../app/session.tsx';
import { useCommand, useJob } from '../../client.ts';
import { t } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Busy } from '../../ui/states.tsx';

/** A case file with fictional persons, to try everything in: nothing to fill in, nothing to remember. */
export function OefenForm({ oefening }: { readonly oefening: Stand['oefening'] }): ReactElement {
  const make = useJob('oefening.maak');
  const open = useCommand('oefening.open');
  if (make.state.kind === 'running' || oefening === 'bezig') {
    const progress = make.state.kind === 'running' ? make.state.progress : null;
    return <Busy label={t('start.oefen.bezig')} progress={progress} onStop={make.cancel} />;
  }
  return (
    <div className="form">
      {make.state.kind === 'failed' && <FailureBanner error={make.state.error} />}
      {open.error && <FailureBanner error={open.error} />}
      {oefening === 'klaar' ? (
        <div className="form__acts">
          <Button kind="primary" isPending={open.isPending} onPress={() => open.mutate({})}>
            {t('start.oefen.verder')}
          </Button>
          <DiscardPractice />
        </div>
      ) : (
        <div className="form__acts">
          <Button kind="primary" onPress={() => void make.start({})}>
            {t('start.oefen.knop')}
          </Button>
        </div>
      )}
    </div>
  );
}
