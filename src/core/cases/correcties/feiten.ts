/** Differences as the rules read them: what is open, and what was promised and did not go out. */
import type { AfwijkingFeit } from '../../../rules/ama/index.ts';
import { type AfwijkingInput, afwijkingen } from './afwijkingen.ts';

export function afwijkingFeiten(input: AfwijkingInput): AfwijkingFeit[] {
  return afwijkingen(input).flatMap(({ id, soort, periode, op, verzondenOp, delen }) =>
    delen.flatMap((deel): AfwijkingFeit[] => {
      const { persoonId, verschillen, besluit } = deel;
      if (besluit !== null && besluit.keuze !== 'gecorrigeerd_document') return [];
      const days = verschillen.map(({ dagen }) => dagen);
      return [
        {
          soort,
          documentId: id,
          periode,
          op,
          verzondenOp,
          persoonId,
          trajectId: verschillen.find(({ trajectId, soort: kind }) => trajectId !== null && kind !== 'weg')?.trajectId ?? null,
          dagen: days.every((each) => each !== null) ? days.reduce((sum, each) => sum + each.length, 0) : null,
          stand: besluit === null ? 'open' : 'te_maken',
        },
      ];
    }),
  );
}
