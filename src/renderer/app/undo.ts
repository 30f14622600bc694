/** Undo is a new operation in the journal; it is offered in the message, by Ctrl Z, and in Vandaag gedaan. */
import { useCallback } from 'react';
import { CallFailure, useCommand } from '../client.ts';
import { t } from '../i18n.ts';
import { toast } from '../ui/toast.tsx';
import { showProblem } from './problem.ts';
import { inTurn } from './under-way.ts';

/** Undoes `operation`; null = the last one of this user in this session, also when it is still on its way. Says what was undone, or why not. */
export function useUndo(): (operation: string | null) => Promise<void> {
  const { mutateAsync } = useCommand('historie.ongedaan');
  return useCallback(
    async (operation) => {
      try {
        const undone = await inTurn(() => mutateAsync({ operatie: operation }));
        toast(
          undone.operation === null
            ? t('ongedaan.niets')
            : t('ongedaan.gedaan', { wat: undone.label ?? t('ongedaan.wijziging') }),
        );
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error;
        showProblem(error);
      }
    },
    [mutateAsync],
  );
}

/** Says that something was saved, with a way to take it back. */
export function useSaved(): (text: string, operation: string | null) => void {
  const undo = useUndo();
  return useCallback(
    (text, operation) => {
      if (operation === null) toast(t('bewaard.nietsGewijzigd'));
      else toast(text, () => void undo(operation));
    },
    [undo],
  );
}
