/** The step that writes the traject down: with the question of the candidate, where there is one, in one operation. */
import type { ReactElement } from 'react';
import { isIsoDate } from '../../../../shared/domain/date.ts';
import { useSaved } from '../../../app/undo.ts';
import { t } from '../../../i18n.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { CallForm, DateInput, FieldRow, NumberInput } from '../../../ui/form.tsx';
import type { Wijzer } from './stap.ts';
import { keepVerwachteStart, useVerwachteStart } from './verwacht.ts';

interface Props {
  readonly wijzer: Wijzer;
  readonly onMade: (trajectId: string) => void;
}

export function StartVastleggen({ wijzer, onMade }: Props): ReactElement {
  const say = useSaved();
  const { kandidaat, persoonId, start } = wijzer;
  const done = ({ id, operation }: { readonly id: string | null; readonly operation: string | null }) => {
    say(t('traject.gestart'), operation);
    if (id !== null) onMade(id);
  };
  const fields = (
    <FieldRow>
      <DateInput name="start" label={t('traject.start')} autoFocus />
      <DateInput name="adviesDatum" label={t('traject.adviesDatum')} optional />
      <NumberInput name="capaciteit" label={t('traject.capaciteit')} kind="hundredths" optional />
    </FieldRow>
  );
  // Another planned day fills the form anew.
  const key = start ?? '';
  if (kandidaat !== null) {
    return (
      <>
        <p className="sub">{t('kandidaten.startUitleg')}</p>
        <CallForm
          key={key}
          call="kandidaat.start"
          values={{ id: kandidaat.id, start, adviesDatum: kandidaat.adviesOp, capaciteit: null }}
          submit={t('startwijzer.vastleggen')}
          onDone={done}
        >
          {fields}
        </CallForm>
      </>
    );
  }
  return (
    <CallForm
      key={key}
      call="ama.startTraject"
      values={{ persoonId, start, soort: 'SE', adviesDatum: null, capaciteit: null }}
      submit={t('startwijzer.vastleggen')}
      onDone={done}
    >
      {fields}
    </CallForm>
  );
}

/** A day to work out the terms with: kept for who typed it, and written down nowhere else. */
export function VerwachteStart({ persoonId }: { readonly persoonId: string }): ReactElement {
  const start = useVerwachteStart(persoonId);
  return (
    <div className="startwijzer__verwacht">
      <DateField
        label={t('startwijzer.verwacht')}
        value={start}
        onChange={(value) => {
          if (value === null || isIsoDate(value)) keepVerwachteStart(persoonId, value);
        }}
      />
      <p className="sub">{t('startwijzer.verwachtRaad')}</p>
    </div>
  );
}
