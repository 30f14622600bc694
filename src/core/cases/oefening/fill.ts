/** Fills an open, empty case file to practise in: every fact through the contract, as somebody at the screen would give it. */
import { z } from 'zod';
import type { CallDefinition, Progress } from '../../../shared/contract/define.ts';
import { type CallName, type InputOf, type OutputOf, findCall } from '../../../shared/contract/index.ts';
import type { CallContext } from '../../access/context.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { withList } from './lijst-plaats.ts';
import type { OefenPlan, Step } from './plan.ts';
import { type References, peopleByName, resolved } from './references.ts';
import { movedDay, movedInput, moveTo, type Move } from './verschuif.ts';

/**
 * Answers what the lists gave. Throws what a call throws.
 * @param today to which the lists and the stories are moved
 */
export async function* fill(
  context: CallContext,
  plan: OefenPlan,
  today: IsoDate,
): AsyncGenerator<Progress, OutputOf<'import.lees'>[]> {
  const { settings, maatwerk } = plan;
  const move = moveTo(today, settings.vandaag);
  const total = settings.bestanden.length + maatwerk.verhalen.length + 1;
  let done = 0;
  const { run } = context;
  await money(context, settings);
  const imports: OutputOf<'import.lees'>[] = [];
  for (const { soort, bestand } of settings.bestanden) {
    yield { code: 'oefening.lijsten', done: done++, total };
    const op = movedDay(settings.peildatum, move);
    imports.push(
      await withList(context, { plan, name: bestand, move }, (ref) =>
        run('import.lees', { soort, bestand: { ref }, proef: false, op }),
      ),
    );
  }
  const ids = await peopleByName(context);
  yield { code: 'oefening.verhalen', done: done++, total };
  await follow(context, move, maatwerk.huis, ids);
  for (const { werknemer, stappen } of maatwerk.verhalen) {
    yield { code: 'oefening.verhalen', done: done++, total };
    await follow(context, move, stappen, ids, werknemer);
  }
  return imports;
}

/** The places of AMA and the amount of the year, which no list holds. */
async function money({ run, translate }: CallContext, { contingent, eenheidsbedrag }: OefenPlan['settings']): Promise<void> {
  const bron = translate('oefening.bron');
  await run('contingent.maak', { soort: 'ama', ...contingent, bron });
  await run('law.zet', { id: 'ama.eenheidsbedrag', ...eenheidsbedrag, tot: null, bron });
}

async function follow(
  context: CallContext,
  move: Move,
  steps: readonly Step[],
  ids: References,
  werknemer?: string,
): Promise<void> {
  const own = werknemer === undefined ? {} : { persoonId: `@werknemer ${werknemer}` };
  for (const { oproep, als, invoer } of steps) {
    const call = findCall(oproep);
    if (call === null) throw new Error(`the story asks ${oproep}, which does not exist`);
    const input = resolved({ ...(takesPerson(call) ? own : {}), ...(movedInput(invoer, move) as Step['invoer']) }, ids);
    const { id } = (await context.run(oproep as CallName, input as InputOf<CallName>)) as { id?: string | null };
    if (als !== undefined && id) ids.set(als, id);
  }
}

/** A change of a record that exists names that record alone. */
const takesPerson = ({ input }: CallDefinition): boolean => input instanceof z.ZodObject && 'persoonId' in input.shape;
