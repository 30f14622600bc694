/** Chooses a case file: one of those opened before, or another through the host's dialog. */
import type { ReactElement } from 'react';
import type { PickFilePurpose } from '../../../shared/contract/bridge.ts';
import { bridge } from '../../client.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';

export interface Chosen {
  readonly ref: string;
  readonly naam: string;
}

interface FileChoiceProps {
  readonly label: string;
  readonly recent: readonly Chosen[];
  readonly purpose: PickFilePurpose;
  readonly value: Chosen | null;
  readonly onChange: (file: Chosen) => void;
}

export function FileChoice({ label, recent, purpose, value, onChange }: FileChoiceProps): ReactElement {
  const pick = async () => {
    const file = await bridge().pickFile(purpose);
    if (file) onChange({ ref: file.ref, naam: file.name });
  };
  const other = value !== null && !recent.some(({ ref }) => ref === value.ref) ? [value] : [];
  const all = [...recent, ...other];
  return (
    <div className="file-choice">
      {all.length > 0 && (
        <RadioGroup
          label={label}
          options={all.map(({ ref, naam }) => ({ key: ref, label: naam }))}
          value={value?.ref ?? null}
          onChange={(ref) => {
            const file = all.find((each) => each.ref === ref);
            if (file) onChange(file);
          }}
        />
      )}
      <Button icon="folder-open" onPress={() => void pick()}>
        {all.length > 0 ? t('start.anderBestand') : t('start.kiesBestand')}
      </Button>
    </div>
  );
}
