/** How a case is written in YAML: the shape of a scenario, with a source of its own for values set over the lawbook. */
import { z } from 'zod';
import { LawOverride, Organisatie, PersoonDeel } from '../../src/rules/scenario/index.ts';

export { toOrganisatie, toPersoon, toUserLayer } from '../../src/rules/scenario/index.ts';

export const UserLayer = z.array(LawOverride.extend({ source: z.string().default('test') }));

/** The facts part of a case. */
export const FactsPart = {
  organisatie: Organisatie.default({}),
  ...PersoonDeel,
  law: UserLayer.default([]),
};
