/** People and bodies around the file, and what is confidential about health. */
import type { omgevingCalls } from '../../shared/contract/omgeving.ts';
import { financialRecords, recordShapes } from '../../shared/contract/records.ts';
import type { Right } from '../../shared/contract/define.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { hideFields, isConfidential, rightOn } from '../access/data-class.ts';
import { CallFailure } from '../access/failure.ts';
import { noodInstructies } from '../cases/gezondheid/nood.ts';
import { readWoordenlijst } from '../cases/gezondheid/woorden.ts';
import { kandidatenLijst } from '../cases/kandidaten/lijst.ts';
import { openKandidaat, startKandidaat } from '../cases/kandidaten/start.ts';
import { checkOpening, kolomOpeningen } from '../cases/omgeving/kolommen.ts';
import { recordsOf } from '../cases/records.ts';
import { lawOf } from '../law.ts';
import { written } from './written.ts';

function refuseWithout(context: CallContext, recht: Right): void {
  if (!context.can(recht)) throw new CallFailure('GEEN_RECHT', { details: { recht } });
}

export const omgevingHandlers: Handlers<keyof typeof omgevingCalls> = {
  'record.lijst'(context, { soort, ...of }) {
    if (isConfidential(soort)) refuseWithout(context, rightOn(soort));
    if (financialRecords.has(soort)) refuseWithout(context, 'financiering.lezen');
    const unknown = Object.keys(of).find((field) => !Object.hasOwn(recordShapes[soort].shape, field));
    if (unknown !== undefined) throw new CallFailure('INVOER_ONGELDIG', { field: unknown });
    const confidential = context.can(rightOn(soort));
    const records = recordsOf(context.dossier.db, soort, of as never).map((row) => hideFields(soort, row as never, confidential));
    return { soort, records };
  },

  'kandidaat.lijst': ({ dossier, today }, { stand, op }) => kandidatenLijst(dossier.db, stand, op ?? today),

  'kandidaat.start'({ dossier, write }, input) {
    const row = openKandidaat(dossier.db, input.id);
    const { operation, value } = write((writer) => startKandidaat(writer, row, input));
    return written(operation, value);
  },

  'noodinstructie.vandaag': ({ dossier, session, today, user }) =>
    noodInstructies(dossier, lawOf(session.options.resources.lawbook, dossier), today, user.naam),

  'noodinstructie.druk'({ write, today, translate }, { ontvanger, doel }) {
    const { operation, value } = write((writer) =>
      writer.insert('uitvoer', {
        rapport: 'noodinstructies',
        periode: today,
        formaat: 'papier',
        bestand: translate('nood.opPapier'),
        ontvanger,
        doel,
        op: today,
        verlaatHuis: false,
      }),
    );
    return written(operation, value);
  },

  'woordenlijst.lees': ({ session }) => readWoordenlijst(session.options.resources.woordenlijst),

  'kolomOpening.lijst': ({ dossier }, { sjabloon }) => kolomOpeningen(dossier.db, sjabloon),

  'kolomOpening.maak'({ dossier, write, today }, input) {
    checkOpening(dossier.db, input.sjabloon, input.kolom);
    const { operation, value } = write((writer) => writer.insert('kolomOpening', { ...input, op: today }), {
      reason: input.reden,
    });
    return written(operation, value);
  },

  'kolomOpening.sluit'({ dossier, write }, { id, reden }) {
    if (!kolomOpeningen(dossier.db).some((each) => each.id === id)) throw new CallFailure('NIET_GEVONDEN');
    const { operation } = write((writer) => writer.retract('kolomOpening', id), { reason: reden });
    return written(operation, id);
  },
};
