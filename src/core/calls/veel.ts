/** One act for many persons: shown first, then written as one operation. */
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { planMany, stampOf } from '../cases/veel/plan.ts';
import { entities, formatOperation } from '../store/index.ts';

const planContext = ({ dossier, today, translate }: CallContext) => ({ db: dossier.db, today, translate });

export const veelHandlers: Handlers<'veel.proef' | 'veel.bewaar'> = {
  'veel.proef'(context, input) {
    const planned = planMany(planContext(context), input);
    return { regels: planned.map(({ regel }) => regel), stempel: stampOf(planned) };
  },

  'veel.bewaar'(context, { stempel, reden, ...input }) {
    const planned = planMany(planContext(context), input);
    if (stampOf(planned) !== stempel) throw new CallFailure('VEEL_VERANDERD');
    const changed = planned.filter(({ steps }) => steps.length > 0);
    const { operation } = context.write(
      (writer) => {
        for (const { entity, id, values } of changed.flatMap(({ steps }) => steps)) {
          const { name } = entities[entity].entity;
          if (id === null) writer.raw.insert(name, values);
          else if (values['verwijderd'] === true) writer.retract(entity, id);
          else writer.raw.set(name, id, values);
        }
      },
      { reason: reden ?? null },
    );
    return {
      operation: operation === null ? null : formatOperation(operation),
      aantal: new Set(changed.map(({ regel }) => regel.persoonId)).size,
    };
  },
};
