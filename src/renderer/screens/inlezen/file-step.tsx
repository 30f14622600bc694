import type { ReactElement } from 'react';
import { bridge, useJob } from '../../client.ts';
import { t } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Busy } from '../../ui/states.tsx';
import { IMPORT_SOORTEN, firstSheet, mappingOf, type ImportSoort, type StepProps } from './wizard.ts';

/** What is in the file, and which file. */
export function FileStep({ wizard, onChange }: StepProps): ReactElement {
  const look = useJob('import.bekijk');
  const choose = async () => {
    const file = await bridge().pickFile('import');
    if (!file) return;
    onChange({ ...wizard, file });
    const preview = await look.start({ soort: wizard.kind, bestand: { ref: file.ref } });
    if (!preview) return;
    const several = preview.sheets.length > 1;
    onChange({
      ...wizard,
      file,
      preview,
      sheet: firstSheet(wizard.kind, preview),
      mapping: mappingOf(preview),
      mappingName: preview.savedName ?? '',
      answers: [],
      fixes: [],
      leftOut: [],
      trial: null,
      step: several ? 1 : 2,
    });
  };
  return (
    <div className="step">
      <RadioGroup
        label={t('inlezen.wat')}
        options={IMPORT_SOORTEN.map((kind) => ({
          key: kind,
          label: t(`inlezen.soort.${kind}`),
          detail: t(`inlezen.soortUitleg.${kind}`),
        }))}
        value={wizard.kind}
        onChange={(kind) => onChange({ ...wizard, kind: kind as ImportSoort })}
      />
      {look.state.kind === 'failed' && <FailureBanner error={look.state.error} />}
      {look.state.kind === 'running' ? (
        <Busy label={t('inlezen.bekijken')} progress={look.state.progress} onStop={look.cancel} />
      ) : (
        <div className="form__acts">
          <Button kind="primary" icon="folder-open" onPress={() => void choose()}>
            {t('inlezen.kiesBestand')}
          </Button>
          <span className="sub">{wizard.file ? wizard.file.name : t('inlezen.bestanden')}</span>
        </div>
      )}
    </div>
  );
}
