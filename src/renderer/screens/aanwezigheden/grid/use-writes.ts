/** Statements on their way to the core: shown at once, sent one after the other, kept when they could not be written. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { draftTaken, dropDraft, keepDraft, useDrafts } from '../../../app/drafts.ts';
import { noteSaved } from '../../../app/saved.ts';
import { useUnsaved } from '../../../app/unsaved.ts';
import { CallFailure, callCore } from '../../../client.ts';
import { t } from '../../../i18n.ts';
import type { Statement } from './units.ts';

export interface Writes {
  /** Stated, and not yet in the answer of the core. */
  readonly pending: readonly Statement[];
  readonly push: (statements: readonly Statement[]) => void;
  /** Why the last ones could not be written; they are still in `pending`. */
  readonly problem: CallFailure | null;
  readonly retry: () => void;
  /** Lets go of what could not be written. */
  readonly discard: () => void;
}

/** What the contract takes in one call. */
const MOST = 5000;
/** As many statements as fit in what is kept of one form. */
const MOST_KEPT = 1000;

export function useWrites(): Writes {
  const client = useQueryClient();
  const [pending, setPending] = useState<readonly Statement[]>([]);
  const [problem, setProblem] = useState<CallFailure | null>(null);
  const queue = useRef<Statement[]>([]);
  const running = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => void (mounted.current = false);
  }, []);
  useUnsaved(problem !== null);

  const send = useCallback(async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    try {
      while (queue.current.length > 0) {
        const sent = await sendQueue(queue);
        noteSaved();
        await client.invalidateQueries();
        if (mounted.current) setPending((before) => before.slice(sent));
      }
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      if (mounted.current) setProblem(error);
    } finally {
      running.current = false;
    }
  }, [client]);

  const push = useCallback(
    (statements: readonly Statement[]) => {
      if (statements.length === 0) return;
      queue.current.push(...statements);
      setPending((before) => [...before, ...statements]);
      setProblem(null);
      void send();
    },
    [send],
  );
  const retry = useCallback(() => {
    setProblem(null);
    void send();
  }, [send]);
  const discard = useCallback(() => {
    queue.current = [];
    setPending([]);
    setProblem(null);
  }, []);
  useGridDraft(pending, push);
  return { pending, push, problem, retry, discard };
}

const PLACE = '/aanwezigheden';
const DRAFT = `${PLACE}|rooster`;

/** What is typed in the grid and not written yet outlives a crash; asked for again, it is written where it was typed. */
function useGridDraft(pending: readonly Statement[], push: (statements: readonly Statement[]) => void): void {
  const { wanted } = useDrafts();
  const kept = useRef(false);
  useEffect(() => {
    if (pending.length > 0) {
      kept.current = true;
      const waarden = JSON.stringify(pending.slice(-MOST_KEPT));
      keepDraft({ sleutel: DRAFT, plaats: PLACE, deel: '', titel: t('menu.aanwezigheden'), waarden });
    } else if (kept.current) {
      kept.current = false;
      dropDraft(DRAFT);
    }
  }, [pending]);
  useEffect(() => {
    if (wanted?.sleutel !== DRAFT) return;
    draftTaken(DRAFT);
    push(JSON.parse(wanted.waarden) as Statement[]);
  }, [wanted, push]);
}

/** Writes what waits, as one operation; answers how many statements that were. What failed stays in the queue. Throws CallFailure. */
async function sendQueue(queue: { current: Statement[] }): Promise<number> {
  const batch = queue.current.slice(0, MOST);
  await callCore('aanwezigheid.zet', { uitspraken: batch, vervangt: true });
  queue.current = queue.current.slice(batch.length);
  return batch.length;
}
