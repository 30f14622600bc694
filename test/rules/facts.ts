/** Facts for tests: the file of `src/rules/scenario/basis.ts` in which everything is in order. */
import { toIsoDate } from '../../src/shared/domain/date.ts';

export { aanwezigheid, facts, organisatie, overeenkomst, persoon, traject } from '../../src/rules/scenario/index.ts';

export const d = toIsoDate;
