/** The recovery code, shown once. It can be printed; the user says that it is on paper before going on. */
import { useState, type ReactElement } from 'react';
import { setFreshCode } from '../../app/fresh-code.ts';
import { useToday } from '../../app/today.ts';
import { showLongDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Title } from '../../ui/title.tsx';

export function RecoveryCode({ code }: { readonly code: string }): ReactElement {
  const [kept, setKept] = useState(false);
  const today = useToday();
  const groups = code.split(/[\s-]+/).filter(Boolean);
  return (
    <main className="plain recovery" id="inhoud" tabIndex={-1}>
      <Title windowTitle="">{t('herstelcode.titel')}</Title>
      <p>{t('herstelcode.wat')}</p>
      <ol className="recovery__code" aria-label={t('herstelcode.groepen')} translate="no">
        {groups.map((group, index) => (
          <li key={`${String(index)}-${group}`}>{group}</li>
        ))}
      </ol>
      <p className="sub">{t('herstelcode.gemaaktOp', { datum: showLongDate(today) })}</p>
      <Banner kind="open" icon="warning-fill" title={t('herstelcode.eenKeer')}>
        {t('herstelcode.waar')}
      </Banner>
      <div className="no-print recovery__acts">
        <Button icon="printer" onPress={() => window.print()}>
          {t('actie.afdrukken')}
        </Button>
        <Checkbox value={kept} onChange={setKept}>
          {t('herstelcode.bevestig')}
        </Checkbox>
        <Button kind="primary" reason={kept ? undefined : t('herstelcode.eerstBevestigen')} onPress={() => setFreshCode(null)}>
          {t('herstelcode.verder')}
        </Button>
      </div>
    </main>
  );
}
