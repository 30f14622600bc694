import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { DENSITIES, THEMES, changeSettings, useSettings } from '../../app/settings.ts';
import { t } from '../../i18n.ts';
import { Checkbox, RadioGroup } from '../../ui/choice.tsx';

/** Theme, density, shortcuts of one letter. Kept on this machine. */
export function WeergavePart(): ReactElement {
  const { theme, density, letters } = useSettings();
  return (
    <div className="step">
      <h2 className="vh">{t('beheer.tab.weergave')}</h2>
      <RadioGroup
        label={t('weergave.thema')}
        options={THEMES.map((key) => ({ key, label: t(`weergave.themas.${key}`) }))}
        value={theme}
        onChange={(key) => changeSettings({ theme: THEMES.find((each) => each === key) ?? theme })}
      />
      <RadioGroup
        label={t('weergave.dichtheid')}
        options={DENSITIES.map((key) => ({ key, label: t(`weergave.dichtheden.${key}`) }))}
        value={density}
        onChange={(key) => changeSettings({ density: DENSITIES.find((each) => each === key) ?? density })}
      />
      <Checkbox value={letters} onChange={(next) => changeSettings({ letters: next })}>
        {t('weergave.letters')}
      </Checkbox>
      <Link to="/onderdelen">{t('weergave.onderdelen')}</Link>
    </div>
  );
}
