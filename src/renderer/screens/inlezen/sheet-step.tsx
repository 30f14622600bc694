import { useState, type ReactElement } from 'react';
import { useJob } from '../../client.ts';
import { hasMessage, t, textOf } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Busy } from '../../ui/states.tsx';
import { mappingOf, type StepProps } from './wizard.ts';

const ALL = '*';

/** What a sheet seems to hold. */
const kindWord = (kind: string | null): string =>
  kind !== null && hasMessage(`ui:inlezen.soort.${kind}`) ? textOf(`inlezen.soort.${kind}`) : t('inlezen.bladOnbekend');

/** Which sheet; attendance comes in several, one per month. */
export function SheetStep({ wizard, onChange }: StepProps): ReactElement {
  const { preview, file, kind } = wizard;
  const [sheet, setSheet] = useState(wizard.sheet ?? ALL);
  const look = useJob('import.bekijk');
  if (!preview || !file) return <p className="sub">{t('inlezen.kiesEerst')}</p>;
  const every =
    kind === 'aanwezigheden' ? [{ key: ALL, label: t('inlezen.alleBladen'), detail: t('inlezen.alleBladenUitleg') }] : [];
  const options = preview.sheets.map(({ name, rows, hidden, kind: found }) => ({
    key: name,
    label: name,
    detail: [t('inlezen.rijen', { count: rows }), kindWord(found), hidden ? t('inlezen.verborgen') : '']
      .filter(Boolean)
      .join(' · '),
  }));
  const next = async () => {
    const chosen = sheet === ALL ? null : sheet;
    if (chosen === wizard.sheet) {
      onChange({ ...wizard, step: 2 });
      return;
    }
    const seen = await look.start({ soort: kind, bestand: { ref: file.ref }, ...(chosen === null ? {} : { blad: chosen }) });
    if (seen)
      onChange({
        ...wizard,
        preview: seen,
        sheet: chosen,
        mapping: mappingOf(seen),
        mappingName: seen.savedName ?? '',
        answers: [],
        fixes: [],
        leftOut: [],
        trial: null,
        step: 2,
      });
  };
  return (
    <div className="step">
      <RadioGroup
        label={t('inlezen.welkBlad', { bestand: preview.file })}
        options={[...every, ...options]}
        value={sheet}
        onChange={setSheet}
      />
      {look.state.kind === 'failed' && <FailureBanner error={look.state.error} />}
      {look.state.kind === 'running' ? (
        <Busy label={t('inlezen.bekijken')} progress={look.state.progress} onStop={look.cancel} />
      ) : (
        <div className="form__acts form__acts--wide">
          <Button onPress={() => onChange({ ...wizard, step: 0 })}>{t('actie.vorige')}</Button>
          <Button kind="primary" onPress={() => void next()}>
            {t('inlezen.naarKolommen')}
          </Button>
        </div>
      )}
    </div>
  );
}
