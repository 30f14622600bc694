/** Making the reminder letter to VDAB notes on the same day that VDAB was reminded: for everybody in it, as one operation. */
import { useState, type ReactElement } from 'react';
import { showProblem } from '../../app/problem.ts';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCommand } from '../../client.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';

interface Reminding {
  /** How many people are in the letter; 0 where there is nothing to note. */
  readonly count: number;
  readonly on: boolean;
  readonly choose: (on: boolean) => void;
  readonly noted: boolean;
  readonly isPending: boolean;
  /** The letter was saved. */
  readonly made: () => void;
  readonly note: () => void;
}

/** @param ids assessments of which the letter tells (`report.voorbereiding`) */
export function useReminding(ids: readonly string[]): Reminding {
  const today = useToday();
  const say = useSaved();
  const mayWrite = useCan('dossier.schrijven');
  const remind = useCommand('beoordeling.herinnerd');
  const [on, choose] = useState(true);
  const [noted, setNoted] = useState('');
  const count = mayWrite ? ids.length : 0;
  const which = ids.join(' ');
  const note = () => {
    if (count === 0) return;
    remind.mutate(
      { ids: [...ids], op: today },
      {
        onSuccess: ({ operation, aantal }) => {
          setNoted(which);
          say(t('verloop.vdab.herinnerdGezet', { count: aantal }), operation);
        },
        onError: showProblem,
      },
    );
  };
  return { count, on, choose, noted: noted === which, isPending: remind.isPending, made: () => on && note(), note };
}

/** Before the letter is saved: on, unless somebody turns it off. */
export function RemindedChoice({ reminding }: { readonly reminding: Reminding }): ReactElement | null {
  const { count, on, choose } = reminding;
  if (count === 0) return null;
  return (
    <Checkbox value={on} onChange={choose}>
      {t('rapport.zetHerinnerd', { count })}
    </Checkbox>
  );
}

/** After the letter was only looked at, or saved without the note: one click. */
export function RemindedLater({ reminding }: { readonly reminding: Reminding }): ReactElement | null {
  const { count, noted, isPending, note } = reminding;
  if (count === 0 || noted) return null;
  return (
    <div className="form__acts">
      <Button isPending={isPending} onPress={note}>
        {t('rapport.zetHerinnerdNu', { count })}
      </Button>
    </div>
  );
}
