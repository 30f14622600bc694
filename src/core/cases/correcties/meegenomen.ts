/** A decision keeps the lines as they should have been; with them the recipient's picture of a quarter is put right. */
import { z } from 'zod';
import type { Kwartaaloverzicht } from '../../reports/index.ts';
import { OverzichtInhoud, type OverzichtRegel } from './inhoud.ts';
import { sameLine } from './verschil.ts';

/** What a decision keeps besides its differences: the lines now, and those that should not have been there. */
export const Rechtgezet = z.object({
  regels: OverzichtInhoud.shape.regels,
  weg: OverzichtInhoud.shape.regels,
  /** Null: the head was not part of the decision. */
  kop: OverzichtInhoud.pick({ organisatie: true, lezing: true }).nullable(),
});
export type Rechtgezet = z.infer<typeof Rechtgezet>;

/** Whether another line is about the same guidance. */
const same =
  (line: OverzichtRegel) =>
  (other: OverzichtRegel): boolean =>
    sameLine(other, line);

/** The content with the corrected lines in it. What is not a decision about an overview leaves it as it is. */
export function applyTaken(inhoud: OverzichtInhoud, verschil: unknown): OverzichtInhoud {
  const taken = z.object({ rechtgezet: Rechtgezet }).safeParse(verschil);
  if (!taken.success) return inhoud;
  const { regels, weg, kop } = taken.data.rechtgezet;
  const kept = inhoud.regels.filter((line) => !weg.some(same(line)));
  const changed = kept.map((line) => regels.find(same(line)) ?? line);
  const added = regels.filter((line) => !kept.some(same(line)));
  return { ...inhoud, ...kop, regels: [...changed, ...added] };
}

/** The model of an overview with other lines: for the year control, which compares models. */
export function overlayModel(model: Kwartaaloverzicht, { organisatie, regels }: OverzichtInhoud): Kwartaaloverzicht {
  const begeleidingen = regels.map((line) => ({
    deelnemer: { familienaam: line.familienaam, voornaam: line.voornaam, insz: line.insz },
    evaluatie: line.evaluatieOp === null ? null : { datum: line.evaluatieOp, nogNodig: line.nogNodig },
    begeleider: line.begeleider ?? organisatie,
    start: line.start,
    einde: line.einde,
    dagen: line.dagen,
  }));
  const days = begeleidingen.map(({ dagen }) => dagen);
  const total = days.every((each) => each !== null) ? days.reduce((sum, each) => sum + Number(each), 0).toFixed(1) : null;
  return { ...model, organisatie, begeleidingen, totaalDagen: total };
}

/** Content of a document from before it was kept: lines without ids and without days. */
export function inhoudOfModel(model: Kwartaaloverzicht): OverzichtInhoud {
  const { organisatie, dagenkolom, begeleidingen } = model;
  const own = (other: Kwartaaloverzicht['organisatie']): boolean =>
    other.naam === organisatie.naam && other.kbo === organisatie.kbo;
  return {
    soort: 'overzicht',
    lezing: dagenkolom.lezing,
    halveDag: dagenkolom.halveDag?.waarde ?? '0.5',
    organisatie,
    regels: begeleidingen.map(({ deelnemer, evaluatie, begeleider, start, einde, dagen }) => ({
      trajectId: null,
      persoonId: null,
      ...deelnemer,
      start,
      einde,
      evaluatieOp: evaluatie?.datum ?? null,
      nogNodig: evaluatie?.nogNodig ?? null,
      begeleider: own(begeleider) ? null : begeleider,
      dagen,
      aanwezig: dagenkolom.lezing === 'kalender' ? [] : null,
      onderbrekingen: [],
    })),
  };
}
