/** Copy sheets: the order in which the screen before you asks what they give, and that somebody typed one over. */
import type { overneembladCalls } from '../../shared/contract/overneemblad.ts';
import type { Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { madeSheets, sheetOf } from '../cases/rapporten/overgenomen.ts';
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

  'overneemblad.gemaakt': (context, { rapport }) => madeSheets(context, rapport),

  'overneemblad.overgenomen'(context, { ids, op, door }) {
    const { dossier, write, today, user } = context;
    if (op > today) throw new CallFailure('OVERGENOMEN_DAG', { field: 'op' });
    const sheets = [...new Set(ids.map((id) => sheetOf(dossier.db, id)))];
    if (sheets.some((sheet) => sheet.op !== null && op < sheet.op)) throw new CallFailure('OVERGENOMEN_DAG', { field: 'op' });
    const by = door === null || door === '' ? user.naam : door;
    const { operation } = write((writer) => {
      for (const sheet of sheets) {
        if (sheet.overgenomen !== null) writer.retract('verzending', sheet.overgenomen.id);
        writer.insert('verzending', {
          persoonId: sheet.persoonId,
          uitvoerId: sheet.id,
          op,
          wijze: 'overgenomen',
          door: by,
        });
      }
    });
    return written(operation, null);
  },

  'overneemblad.nietOvergenomen'({ dossier, write }, { id }) {
    const { overgenomen } = sheetOf(dossier.db, id);
    if (overgenomen === null) throw new CallFailure('NIET_GEVONDEN', { field: 'id' });
    const { operation } = write((writer) => writer.retract('verzending', overgenomen.id));
    return written(operation, id);
  },

  'overneemblad.wis'({ dossier, write }, { rapport }) {
    const known = readSchermvolgorde(dossier.db, rapport);
    if (known === null) throw new CallFailure('NIET_GEVONDEN');
    const { operation } = write((writer) => writer.retract('schermvolgorde', known.id));
    return written(operation, known.id);
  },
};
