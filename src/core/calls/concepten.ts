/** What is being typed. Nothing of it goes through the journal: it is no fact of the case file. */
import type { conceptCalls } from '../../shared/contract/concept.ts';
import type { Handlers } from '../access/context.ts';
import { dropConcepten, keepConcept, readConcepten } from '../cases/concepten/concepten.ts';

export const conceptHandlers: Handlers<keyof typeof conceptCalls> = {
  'concept.lijst': ({ dossier, user }) => readConcepten(dossier, user.id),

  'concept.bewaar'({ dossier, user, now }, concept) {
    const op = new Date(now).toISOString();
    keepConcept(dossier, user.id, concept, op);
    return { op };
  },

  'concept.wis': ({ dossier, user }, { sleutels }) => ({ aantal: dropConcepten(dossier, user.id, sleutels) }),
};
