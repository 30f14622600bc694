/** Adding a file to the case file: chosen in a dialog or dropped on what it proves; always one job, with progress and a way to stop. */
import { useCallback } from 'react';
import type { BijlageSoort } from '../../shared/domain/codes.ts';
import type { ChosenFile } from '../../shared/contract/bridge.ts';
import { showProblem } from '../app/problem.ts';
import { useSaved } from '../app/undo.ts';
import { bridge, CallFailure, useJob, type Input, type Job } from '../client.ts';
import { t } from '../i18n.ts';

export interface Place {
  readonly persoonId: string | null;
  readonly trajectId?: string;
  /** Line of the checklist. */
  readonly vereiste?: string;
  /** Record that it proves. */
  readonly bewijs?: Input<'bijlage.voegToe'>['bewijs'];
}

/** What a scan at a line most often is; the user can change it. */
const USUAL: Readonly<Record<string, BijlageSoort>> = {
  advies: 'vdab_advies',
  beoordeling: 'vdab_besluit',
  conclusie: 'vdab_besluit',
  ocmw: 'toestemming',
  routingC: 'attest',
  ziekenfonds: 'brief',
  overeenkomst: 'overeenkomst',
  handtekeningen: 'overeenkomst',
  verzonden: 'overeenkomst',
  dimonaIn: 'dimona',
  dimonaUit: 'dimona',
  verzekering: 'polis',
};

/** The same for a scan that proves a record. */
const USUAL_OF: Readonly<Record<string, BijlageSoort>> = {
  begeleiderGrond: 'attest',
  doorstroomtraject: 'overeenkomst',
  enclave: 'brief',
  evaluatie: 'attest',
  stage: 'overeenkomst',
};

export interface Adding {
  readonly job: Job<'bijlage.voegToe'>;
  /** Asks for a file and adds it. */
  readonly choose: () => Promise<void>;
  /** Adds dropped files, one after the other. */
  readonly drop: (files: readonly File[]) => Promise<void>;
}

export function useAdding({ persoonId, trajectId, vereiste, bewijs }: Place): Adding {
  const job = useJob('bijlage.voegToe');
  const say = useSaved();
  const { start } = job;
  const add = useCallback(
    async (file: ChosenFile | null) => {
      if (file === null) return true;
      const made = await start({
        bestand: { ref: file.ref },
        persoonId,
        trajectId: trajectId ?? null,
        vereiste: vereiste ?? null,
        soort: USUAL[vereiste ?? ''] ?? USUAL_OF[bewijs?.soort ?? ''] ?? 'andere',
        ...(bewijs ? { bewijs } : {}),
      });
      if (made !== null) say(t('bijlagen.toegevoegd'), made.operation);
      return made !== null;
    },
    [start, say, persoonId, trajectId, vereiste, bewijs],
  );
  const choose = useCallback(async () => void (await add(await bridge().pickFile('bijlage'))), [add]);
  const drop = useCallback(
    async (files: readonly File[]) => {
      for (const file of files) {
        const taken = await bridge().takeFile(file);
        // Out of a mail program, a file has no place on this computer yet.
        if (taken === null) return showProblem(withoutPlace());
        if (!(await add(taken))) return;
      }
    },
    [add],
  );
  return { job, choose, drop };
}

const withoutPlace = (): CallFailure =>
  new CallFailure({ code: 'BESTAND_ZONDER_PLAATS', message: t('bijlagen.zonderPlaats'), supportId: crypto.randomUUID() });
