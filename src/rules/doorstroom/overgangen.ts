/** What a step between two states still misses, and what to look at (doorstroom.md 7.1). Codes with values; VDAB decides its own steps. */
import type { DoorstroomContext, TrajectContext } from './context.ts';
import { isEr, opDatum, trajectContext } from './context.ts';
import type { Evaluatie } from './facts.ts';
import { ontbrekendeStukken, vroegsteAanvraag } from './evaluatie.ts';
import { stageVolledig } from './fasen.ts';
import { ontbrekendeHandtekeningen } from './overeenkomst.ts';
import { stagesMetJobaanbod } from './stage.ts';
import type { Plek, Reden, Staat } from './staten.ts';
import { terugkeer } from './terugkeer.ts';

export interface Stap {
  readonly context: DoorstroomContext;
  readonly plek: Plek;
  readonly naar: Staat;
}

type Vraag = (stap: Stap) => Reden[];

const reden = (rule: string, code: string, params: Reden['params'] = {}): Reden => ({ rule, code, params });

/** What is still missing before the step shows in the facts. */
export function nodigVoor(stap: Stap): Reden[] {
  return NODIG[`${stap.plek.staat}>${stap.naar}`]?.(stap) ?? NODIG[stap.naar]?.(stap) ?? [];
}

/** What to look at with this step; it is recorded all the same. */
export function aandachtVoor({ context, plek, naar }: Stap): Reden[] {
  const traject = trajectVan(context, plek);
  if (naar === 'EVALUATIE') return teVroeg(context);
  if (naar === 'DOORSTROOMKLAAR' || (plek.staat === 'EVALUATIE' && naar === 'IN_DIENST')) return stukken(context, plek);
  if (traject === null) return [];
  if (plek.staat === 'STAGE' && naar === 'NAZORG' && !stageVolledig(traject)) return [reden('DS-16', 'POP_BIJWERKING_ONTBREEKT')];
  if (naar === 'WEDERTEWERKSTELLING') return voorwaarden(traject);
  return [];
}

/** By target, or by `from>target` where the same target asks something else. */
const NODIG: Readonly<Record<string, Vraag>> = {
  'NIET_IN_DIENST>IN_DIENST': () => [reden('DS-02', 'INDIENST_ONTBREEKT')],
  EVALUATIE: () => [reden('DS-05', 'PLANNING_ONTBREEKT')],
  'EVALUATIE>IN_DIENST': () => [reden('DS-05', 'BESLISSING_VDAB_ONTBREEKT')],
  'EVALUATIE>DOORSTROOMKLAAR': () => [reden('DS-05', 'BESLISSING_VDAB_ONTBREEKT')],
  UITGESTELD: () => [reden('DS-07', 'UITSTEL_VDAB_ONTBREEKT')],
  'UITGESTELD>DOORSTROOMKLAAR': uitstelLoopt,
  VOORTRAJECT: nieuweStart,
  JOBMATCHING: () => [reden('DS-12', 'FASE_BEGIN_ONTBREEKT', { fase: 'jobmatching' })],
  STAGE: stageBegint,
  NAZORG: contract,
  DOORGESTROOMD: () => [reden('DS-12', 'NAZORG_LOOPT')],
  OPGESCHORT: () => [reden('DS-20', 'OPSCHORTING_ONTBREEKT')],
  'OPGESCHORT>VOORTRAJECT': hervatting,
  'OPGESCHORT>JOBMATCHING': hervatting,
  'OPGESCHORT>STAGE': hervatting,
  'OPGESCHORT>NAZORG': hervatting,
  WACHT_NIEUW_TRAJECT: () => [reden('DS-18', 'STOP_BUITEN_WIL_ONTBREEKT')],
  STOP_VDAB_BESLIST: () => [reden('DS-19', 'STOP_ONTBREEKT')],
  WEDERTEWERKSTELLING: terug,
  'WEDERTEWERKSTELLING>IN_DIENST': () => [reden('DS-22', 'HERSTART_ONTBREEKT')],
};

function uitstelLoopt({ context, plek }: Stap): Reden[] {
  const tot = evaluatieVan(context, plek)?.uitstel?.tot ?? null;
  return [reden('DS-07', tot === null ? 'UITSTEL_ZONDER_EINDE' : 'UITSTEL_LOOPT', { tot })];
}

function nieuweStart({ context }: Stap): Reden[] {
  const waiting = opDatum(
    context.persoon.trajecten.filter((item) => item.stop === null && item.contract === null),
    (item) => item.start,
  ).at(-1);
  if (waiting === undefined) return [reden('DS-09', 'OVEREENKOMST_ONTBREEKT')];
  const partijen = ontbrekendeHandtekeningen(context, waiting);
  return [
    ...(partijen.length === 0 ? [] : [reden('DS-09', 'HANDTEKENING_ONTBREEKT', { partijen })]),
    ...(isEr(waiting.start, context.on) ? [] : [reden('DS-09', 'START_ONTBREEKT', { start: waiting.start })]),
  ];
}

function stageBegint({ context, plek }: Stap): Reden[] {
  const traject = trajectVan(context, plek);
  const met = traject === null ? 0 : stagesMetJobaanbod(traject).length;
  return [reden('DS-12', 'FASE_BEGIN_ONTBREEKT', { fase: 'stage' }), ...(met > 0 ? [] : [reden('DS-15', 'STAGE_ONTBREEKT')])];
}

function contract({ context, plek }: Stap): Reden[] {
  const traject = trajectVan(context, plek)?.traject ?? null;
  const start = traject?.contract?.start ?? null;
  if (start === null) return [reden('DS-11', 'CONTRACT_ONTBREEKT')];
  return [reden('DS-11', 'CONTRACT_BEGINT_LATER', { start })];
}

function hervatting({ context, plek }: Stap): Reden[] {
  const traject = trajectVan(context, plek)?.traject ?? null;
  const last = opDatum(traject?.schorsingen ?? [], (item) => item.van).findLast((item) => item.van <= context.on);
  const tot = last?.tot ?? null;
  return [reden('DS-20', tot === null ? 'OPSCHORTING_ZONDER_EINDE' : 'OPSCHORTING_LOOPT', { tot })];
}

function terug({ context, plek }: Stap): Reden[] {
  const einde = trajectVan(context, plek)?.traject.contract?.einde ?? null;
  const ended = isEr(einde, context.on);
  return ended ? [reden('DS-23', 'AANVRAAG_VRIJ')] : [reden('DS-22', 'JOB_LOOPT')];
}

function voorwaarden(traject: TrajectContext): Reden[] {
  const stand = terugkeer(traject);
  if (stand === null || stand.buiten.length === 0) return [];
  return [reden('DS-22', 'BUITEN_VOORWAARDE', { voorwaarden: stand.buiten })];
}

function teVroeg(context: DoorstroomContext): Reden[] {
  const vanaf = vroegsteAanvraag(context, context.on);
  return vanaf === null || vanaf.datum <= context.on ? [] : [reden('DS-04', 'VROEGST_VANAF', { vanaf: vanaf.datum })];
}

function stukken(context: DoorstroomContext, plek: Plek): Reden[] {
  const evaluatie = plek.staat === 'EVALUATIE' ? evaluatieVan(context, plek) : null;
  const ontbreekt = evaluatie === null ? [] : ontbrekendeStukken(context, evaluatie);
  return ontbreekt.length === 0 ? [] : [reden('DS-06', 'STUKKEN_ONTBREKEN', { stukken: ontbreekt })];
}

function evaluatieVan({ persoon }: DoorstroomContext, { evaluatieId }: Plek): Evaluatie | null {
  return persoon.evaluaties.find((item) => item.id === evaluatieId) ?? null;
}

function trajectVan(context: DoorstroomContext, { trajectId }: Plek): TrajectContext | null {
  const found = context.persoon.trajecten.find((item) => item.id === trajectId);
  return found ? trajectContext(context, found) : null;
}
