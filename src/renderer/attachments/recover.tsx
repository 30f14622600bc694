/** Scans that lie no longer beside the case file: taken over from a file with scans that was found elsewhere (a move, a sync client). */
import type { ReactElement } from 'react';
import { bridge, useJob } from '../client.ts';
import { t } from '../i18n.ts';
import { FailureBanner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Busy } from '../ui/states.tsx';
import { toast } from '../ui/toast.tsx';

export function RecoverScans(): ReactElement {
  const job = useJob('bijlage.haalTerug');
  const { state, start, cancel } = job;
  const recover = async () => {
    const file = await bridge().pickFile('bijlagen');
    const done = file === null ? null : await start({ bestand: { ref: file.ref } });
    if (done !== null)
      toast(t('bijlagen.teruggehaald', { scans: t('bijlagen.scans', { count: done.gevonden }), ontbreken: done.ontbreken }));
  };
  return (
    <div className="no-print">
      <p className="sub">{t('bijlagen.terughalenUitleg')}</p>
      <Button small icon="arrow-u-up-left" isPending={state.kind === 'running'} onPress={() => void recover()}>
        {t('bijlagen.terughalen')}
      </Button>
      {state.kind === 'running' && <Busy label={t('bijlagen.terughalenBezig')} progress={state.progress} onStop={cancel} />}
      {state.kind === 'failed' && <FailureBanner error={state.error} />}
    </div>
  );
}
