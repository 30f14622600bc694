/** Before a case file is open: open one, make one, practise in one that is thrown away, use the recovery code, put a safe copy back. */
import { useState, type ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Stand } from '../../app/session.tsx';
import { t } from '../../i18n.ts';
import { BrandMark, Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-names.ts';
import { MakeForm } from './make-form.tsx';
import { OefenForm } from './oefen-form.tsx';
import { OpenForm } from './open-form.tsx';
import { RecoverForm } from './recover-form.tsx';
import { RestoreForm } from './restore-form.tsx';
import { Title } from '../../ui/title.tsx';
import { type Way, WAYS } from './way.ts';

const ICONS: Record<Way, IconName> = {
  open: 'folder-open',
  nieuw: 'file-plus',
  oefen: 'eye',
  herstel: 'key',
  kopie: 'hard-drives',
};

export function StartScreen({ stand }: { readonly stand: Stand }): ReactElement {
  const [way, setWay] = useState<Way>(stand.recent.length > 0 ? 'open' : 'nieuw');
  return (
    <div className="start">
      <header className="start__side">
        <p className="start__brand">
          <BrandMark />
          {t('merk')}
        </p>
        <p className="start__line">{t('start.zin')}</p>
        <ToggleButtonGroup
          aria-label={t('start.keuze')}
          className="start__ways"
          orientation="vertical"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[way]}
          onSelectionChange={(keys) => setWay(([...keys][0] as Way | undefined) ?? way)}
        >
          {WAYS.map((each) => (
            <ToggleButton key={each} id={each} className="start__way">
              <Icon name={ICONS[each]} />
              {t(`start.${each}.keuze`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <p className="start__foot">
          <Icon name="wifi-slash" /> {t('start.zonderInternet')}
        </p>
      </header>
      <main className="start__main" id="inhoud" tabIndex={-1}>
        <Title windowTitle="">{t(`start.${way}.titel`)}</Title>
        <p className="sub start__intro">{t(`start.${way}.uitleg`)}</p>
        {way === 'open' && <OpenForm recent={stand.recent} onWay={setWay} />}
        {way === 'nieuw' && <MakeForm />}
        {way === 'oefen' && <OefenForm oefening={stand.oefening} />}
        {way === 'herstel' && <RecoverForm recent={stand.recent} />}
        {way === 'kopie' && <RestoreForm />}
      </main>
    </div>
  );
}
