/** A maatwerkbedrijf of that size on one day: its cockpits, its monitoring and the yearly report, against reading the records that they rest on. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { personTables } from '../../src/core/cases/doorstroom/tables.ts';
import type { Core } from '../../src/core/transport/index.ts';
import { addDays, type IsoDate } from '../../src/shared/domain/date.ts';
import { openFixture } from '../fixtures/case-file.ts';
import { maatwerkFile } from '../fixtures/maatwerk-file.ts';
import { scratch } from '../fixtures/place.ts';
import type { Case } from '../measure.ts';
import { answer, openCaseFile } from '../core.ts';

const ON = '2026-03-02' as IsoDate;
const YEAR = 2025;

/** `work` on a new day each time, against reading every record of everybody once. */
async function onNewDays(workers: number, work: (core: Core, op: IsoDate) => Promise<unknown>): Promise<Case> {
  const [read, asked] = [path.join(scratch(), 'gelezen'), path.join(scratch(), 'gevraagd')];
  for (const folder of [read, asked]) cpSync(await maatwerkFile(workers), folder, { recursive: true });
  const dossier = await openFixture(read);
  const core = await openCaseFile(asked);
  let on = ON;
  return {
    // Another day each time: the result of a day is kept until the next operation.
    reset: () => (on = addDays(on, 1)),
    baseline: () => personTables(dossier.db),
    subject: () => work(core, on),
    figures: ({ median }) => ({ 'ms per worker': (median / workers).toFixed(1) }),
    async close() {
      dossier.close();
      await core.close({ force: true });
    },
  };
}

/** The lists that are open all day: workers, POP, evaluations, doorstroom. */
export const maatwerkLists = (workers: number): Promise<Case> =>
  onNewDays(workers, async (core, op) => {
    for (const name of ['doelgroepwerknemer.lijst', 'pop.cockpit', 'evaluatie.kalender', 'doorstroom.lijst'] as const)
      await answer(core, name, { op });
  });

/** Flows, outcomes and timeliness of a year. */
export const maatwerkMonitoring = (workers: number): Promise<Case> =>
  onNewDays(workers, (core, op) => answer(core, 'maatwerk.monitoring', { jaar: YEAR, op }));

/** Figures of the yearly report: everything of everybody. */
export const maatwerkYearReport = (workers: number): Promise<Case> =>
  onNewDays(workers, (core, op) => answer(core, 'report.voorbereiding', { id: 'ds-jaarverslag', scope: { year: YEAR }, op }));
