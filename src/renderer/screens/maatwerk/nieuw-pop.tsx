/** A new version of the POP: only its date; what the last one held goes along. */
import type { ReactElement } from 'react';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { tm } from '../../i18n.ts';
import { CallForm, DateInput } from '../../ui/form.tsx';

interface NieuwPopProps {
  readonly persoonId: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function NieuwPop({ persoonId, onDone, onCancel }: NieuwPopProps): ReactElement {
  const today = useToday();
  const say = useSaved();
  return (
    <CallForm
      call="pop.nieuweVersie"
      values={{ persoonId, datum: today, doorstroomresultaat: false }}
      submit={tm('pop.nieuw')}
      onCancel={onCancel}
      onDone={({ operation }) => {
        say(tm('pop.nieuwBewaard'), operation);
        onDone();
      }}
    >
      <DateInput name="datum" label={tm('pop.nieuwOp')} autoFocus />
    </CallForm>
  );
}
