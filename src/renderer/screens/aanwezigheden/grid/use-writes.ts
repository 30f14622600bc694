/** Statements on their way to the core: shown at once, sent one after the other, kept when they could not be written. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { draftTaken, dropDraft, keepDraft, useDrafts } from '../../../app/drafts.ts';
import { refreshSoon } from '../../../app/refresh.ts';
import { noteSaved } from '../../../app/saved.ts';
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
  const queue = useRef<Statement[]>([]);
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
      while (queue.current.length > 0) void wrote(await sendQueue(queue));
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
      queue.current.push(...added);
      setTyped(({ statements, written }) => ({ statements: [...statements, ...added], written }));
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
  const { wanted } = useDrafts();
  const kept = useRef(false);
  useEffect(() => {
    if (unsent.length > 0) {
      kept.current = true;
      const waarden = JSON.stringify(unsent.slice(-MOST_KEPT));
      keepDraft({ sleutel: DRAFT, plaats: PLACE, deel: '', titel: t('menu.aanwezigheden'), waarden });
    } else if (kept.current) {
      kept.current = false;
      dropDraft(DRAFT);
    }
  }, [unsent]);
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
