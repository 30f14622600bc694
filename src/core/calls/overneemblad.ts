/** Copy sheets: the order in which the screen before you asks what they give. */
import type { overneembladCalls } from '../../shared/contract/overneemblad.ts';
import type { Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { partsOf, readSchermvolgorde } from '../cases/rapporten/overneemblad.ts';
import { documentsOf } from '../cases/rapporten/prepare.ts';
import { findReport } from '../reports/index.ts';
import { written } from './written.ts';

export const overneembladHandlers: Handlers<keyof typeof overneembladCalls> = {
  'overneemblad.lees'(context, { rapport, scope }) {
    const order = readSchermvolgorde(context.dossier.db, rapport);
    const parts = documentsOf(context, findReport(rapport), scope, context.today).map(({ model }) =>
      'blokken' in model && model.rapport === rapport ? partsOf(model.blokken) : [],
    );
    // One sheet may lack a part, such as the end of somebody who is still there: the fullest shows them all.
    const fullest = parts.toSorted((a, b) => b.length - a.length)[0];
    return {
      delen: (fullest ?? []).map(({ titel, velden }) => ({ titel, velden: [...velden] })),
      nagekeken: order === null ? null : { op: order.op, door: order.door },
    };
  },

  'overneemblad.zet'({ dossier, write, today, user }, { rapport, delen }) {
    const known = readSchermvolgorde(dossier.db, rapport);
    const values = { rapport, delen, op: today, door: user.naam };
    const { operation, value } = write((writer) => {
      if (known === null) return writer.insert('schermvolgorde', values);
      writer.set('schermvolgorde', known.id, values);
      return known.id;
    });
    return written(operation, value);
  },

  'overneemblad.wis'({ dossier, write }, { rapport }) {
    const known = readSchermvolgorde(dossier.db, rapport);
    if (known === null) throw new CallFailure('NIET_GEVONDEN');
    const { operation } = write((writer) => writer.retract('schermvolgorde', known.id));
    return written(operation, known.id);
  },
};
