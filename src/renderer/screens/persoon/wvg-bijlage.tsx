/** Looks at the file that goes with an AMA WVG agreement before it is sent (AMA-33); nothing of it is kept. */
import { useState, type ReactElement } from 'react';
import { showProblem } from '../../app/problem.ts';
import { CallFailure, bridge, callCore, type Output } from '../../client.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

interface Looked {
  readonly name: string;
  readonly fouten: Output<'wvg.bijlageNakijken'>['fouten'];
}

export function WvgBijlage(): ReactElement {
  const [looked, setLooked] = useState<Looked | null>(null);
  const look = async () => {
    try {
      const file = await bridge().pickFile('bijlage');
      if (!file) return;
      const { fouten } = await callCore('wvg.bijlageNakijken', { bestanden: [{ ref: file.ref }] });
      setLooked({ name: file.name, fouten });
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure;
      showProblem(failure);
    }
  };
  return (
    <div className="records__form no-print">
      <p className="sub">{t('wvg.bijlageUitleg')}</p>
      <Button small icon="file-text" onPress={() => void look()}>
        {t('wvg.bijlageNakijken')}
      </Button>
      <div role="status">
        {looked && (
          <p className={looked.fouten.length === 0 ? 'msg c-ok' : 'msg c-letop'}>
            <Icon name={looked.fouten.length === 0 ? 'check-circle-fill' : 'warning-fill'} />
            <span>
              {looked.name}:{' '}
              {looked.fouten.length === 0 ? t('wvg.bijlageGoed') : looked.fouten.map(({ tekst }) => tekst).join(' ')}
            </span>
          </p>
        )}
      </div>
    </div>
  );
}
