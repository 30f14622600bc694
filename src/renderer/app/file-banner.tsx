/** What is true of the case file itself, above every page: handed over, in a synchronised folder, more than one copy. */
import type { ReactElement } from 'react';
import { instantMs, showInstantDay } from '../format/show.ts';
import { t } from '../i18n.ts';
import { Banner } from '../ui/banner.tsx';
import { LinkButton } from '../ui/button.tsx';
import { DiscardPractice } from './discard-practice.tsx';
import { useSession } from './session.tsx';

export function FileBanner(): ReactElement {
  const { doorgegeven, map, oefening, waarschuwingen } = useSession();
  const manage = <LinkButton to="/beheer/kopie">{t('dossierBanner.naarBeheer')}</LinkButton>;
  const conflicts = map?.conflicten ?? [];
  return (
    <>
      {oefening === 'open' && (
        <Banner title={t('oefening.titel')} actions={<DiscardPractice small />}>
          {t('oefening.uitleg')}
        </Banner>
      )}
      {doorgegeven !== null && (
        <Banner
          kind="open"
          title={t('dossierBanner.doorgegeven', { aan: doorgegeven.aan, datum: showInstantDay(instantMs(doorgegeven.op)) })}
          actions={manage}
        >
          {t('dossierBanner.doorgegevenUitleg')}
        </Banner>
      )}
      {map !== null && map.dienst !== null && (
        <Banner kind="open" title={t('dossierBanner.sync', { dienst: t(`dossierBanner.dienst.${map.dienst}`) })}>
          {t('dossierBanner.syncUitleg')}
        </Banner>
      )}
      {conflicts.length > 0 && (
        <Banner kind="open" title={t('dossierBanner.conflict', { count: conflicts.length })} actions={manage}>
          {t('dossierBanner.conflictUitleg', { bestanden: conflicts.join(', ') })}
        </Banner>
      )}
      {waarschuwingen.includes('ANDERE_TAK') && (
        <Banner kind="open" title={t('dossierBanner.tak')} actions={manage}>
          {t('dossierBanner.takUitleg')}
        </Banner>
      )}
    </>
  );
}
