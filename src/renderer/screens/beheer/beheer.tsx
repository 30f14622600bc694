/** Organisation, people who work here, users, safe copies, how the window looks. */
import type { ReactElement } from 'react';
import { Outlet } from 'react-router';
import { t } from '../../i18n.ts';
import { TabLinks } from '../../ui/tabs.tsx';
import { Title } from '../../ui/title.tsx';

export function BeheerScreen(): ReactElement {
  return (
    <>
      <header className="phead phead--plain">
        <Title>{t('menu.beheer')}</Title>
      </header>
      <TabLinks
        label={t('beheer.tabs')}
        tabs={[
          { to: '/beheer/organisatie', label: t('beheer.tab.organisatie') },
          { to: '/beheer/ingebruikname', label: t('ingebruikname.titel') },
          { to: '/beheer/begeleiders', label: t('beheer.tab.begeleiders') },
          { to: '/beheer/structuur', label: t('beheer.tab.structuur') },
          { to: '/beheer/sjablonen', label: t('beheer.tab.sjablonen') },
          { to: '/beheer/gebruikers', label: t('beheer.tab.gebruikers') },
          { to: '/beheer/kopie', label: t('beheer.tab.kopie') },
          { to: '/beheer/weergave', label: t('beheer.tab.weergave') },
        ]}
      />
      <div className="page">
        <Outlet />
      </div>
    </>
  );
}
