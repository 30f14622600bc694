/** Statements on their way to the core: shown at once, sent one after the other, kept when they could not be written. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useDraftSlot } from '../../../app/draft-slot.ts';
import { refreshSoon } from '../../../app/refresh.ts';
import { noteSaved } from '../../../app/saved.ts';
import { underWay } from '../../../app/under-way.ts';
import { useUnsaved } from '../../../app/unsaved.ts';
import { CallFailure, callCore } from '../../../client.ts';
import { t } from '../../../i18n.ts';
import type { Statement } from './units.ts';

export interface Writes {
  /** Stated, and not yet in the answer of the core. */
  readonly pending: readonly Statement[];
  /** How many of them are not written yet. */
  readonly unsent: number;
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

interface Typed {
  /** In the order in which they were typed: first what is written, then what is not. */
  readonly statements: readonly Statement[];
  /** How many of them are written; they stay until the answers of the core show them. */
  readonly written: number;
}

export function useWrites(): Writes {
  const client = useQueryClient();
  const [typed, setTyped] = useState<Typed>({ statements: [], written: 0 });
  const [problem, setProblem] = useState<CallFailure | null>(null);
  const queue = useRef<Statement[][]>([]);
  const running = useRef(false);
  useUnsaved(problem !== null);

  const wrote = useCallback(
    async (count: number): Promise<void> => {
      noteSaved();
      setTyped(({ statements, written }) => ({ statements, written: written + count }));
      await refreshSoon(client);
      // After the answers are drawn, not before: else the cells show for a moment what they were.
      notifyManager.schedule(() =>
        setTyped(({ statements, written }) => ({ statements: statements.slice(count), written: written - count })),
      );
    },
    [client],
  );

  const send = useCallback(async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    try {
      while (queue.current.length > 0) void wrote(await sendFirst(queue));
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      setProblem(error);
    } finally {
      running.current = false;
    }
  }, [wrote]);

  const push = useCallback(
    (added: readonly Statement[]) => {
      if (added.length === 0) return;
      queue.current.push(...batchesOf(added));
      setTyped(({ statements, written }) => ({ statements: [...statements, ...added], written }));
      setProblem(null);
      void underWay(send());
    },
    [send],
  );
  const retry = useCallback(() => {
    setProblem(null);
    void underWay(send());
  }, [send]);
  const discard = useCallback(() => {
    queue.current = [];
    setTyped(({ statements, written }) => ({ statements: statements.slice(0, written), written }));
    setProblem(null);
  }, []);
  const { statements, written } = typed;
  const unsent = useMemo(() => (written === 0 ? statements : statements.slice(written)), [statements, written]);
  useGridDraft(unsent, push);
  return { pending: statements, unsent: unsent.length, push, problem, retry, discard };
}

const PLACE = '/aanwezigheden';
const DRAFT = `${PLACE}|rooster`;

/** What is typed in the grid and not written yet outlives a crash; asked for again, it is written where it was typed. */
function useGridDraft(unsent: readonly Statement[], push: (statements: readonly Statement[]) => void): void {
  const restore = (typed: unknown) => push(typed as Statement[]);
  const { keep, drop } = useDraftSlot({ sleutel: DRAFT, plaats: PLACE, deel: '', restore, stays: true });
  useEffect(() => {
    if (unsent.length > 0) keep(unsent.slice(-MOST_KEPT), t('menu.aanwezigheden'));
    else drop();
  }, [unsent, keep, drop]);
}

/** One key or one pasted block is one operation, so that undo takes back what one key did; a block too large for a call is several. */
function batchesOf(added: readonly Statement[]): Statement[][] {
  return Array.from({ length: Math.ceil(added.length / MOST) }, (_, batch) => added.slice(batch * MOST, (batch + 1) * MOST));
}

/** Writes what waits longest; answers how many statements that were. What failed stays in the queue. Throws CallFailure. */
async function sendFirst(queue: { readonly current: Statement[][] }): Promise<number> {
  const [batch] = queue.current;
  await callCore('aanwezigheid.zet', { uitspraken: batch!, vervangt: true });
  queue.current.shift();
  return batch!.length;
}
