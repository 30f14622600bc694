/** Stages on the basis of a real job offer, and what a stage sheet holds (DS-15). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { isEr, opDatum, overTraject } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { Stage } from './facts.ts';

/** Stages with a real job offer that have begun. */
export function stagesMetJobaanbod({ traject, on }: TrajectContext): Stage[] {
  return opDatum(traject.stages, ({ van }) => van).filter((stage) => stage.jobaanbod && stage.van <= on);
}

/** The first day from which at least one such stage belongs to the file: the stage phase, nazorg or a signed contract. */
function verwachtSinds({ traject, on }: TrajectContext): IsoDate | null {
  const begun = traject.fasen
    .filter((item) => (item.fase === 'stage' || item.fase === 'nazorg') && item.van <= on)
    .map((item) => item.van);
  const signed = traject.contract?.getekendOp ?? null;
  return [...begun, ...(isEr(signed, on) ? [signed] : [])].sort()[0] ?? null;
}

/** DS-15: at least one stage with a concrete job offer; what a stage sheet still misses. */
export function stageMetJobaanbod(context: TrajectContext): Finding[] {
  const since = verwachtSinds(context);
  const start = context.traject.start ?? context.on;
  const least = lookupAs(context.law, 'doorstroom.stages.minimum', 'integer', start).value;
  const missing =
    since !== null && least !== null && stagesMetJobaanbod(context).length < least
      ? [overTraject(context, 'DS-15', 'STAGE_ONTBREEKT', 'missing', { minstens: least }, { since })]
      : [];
  return [...missing, ...stagefiches(context)];
}

function stagefiches(context: TrajectContext): Finding[] {
  const { traject, law, on } = context;
  const points = lookupAs(law, 'doorstroom.stage.punten', 'codes', on).value ?? [];
  return opDatum(traject.stages, ({ van }) => van).flatMap((stage) => {
    const filled: Readonly<Record<string, boolean>> = {
      gastheer: stage.gastheer !== null,
      mentor: stage.mentor,
      taken: stage.taken,
      uurrooster: stage.uurrooster,
      prijs: stage.prijs,
    };
    const punten = points.filter((code) => filled[code] !== true);
    if (punten.length === 0) return [];
    return [
      overTraject(context, 'DS-15', 'STAGEFICHE_ONVOLLEDIG', 'missing', { van: stage.van, punten }, { recordId: stage.id }),
    ];
  });
}
