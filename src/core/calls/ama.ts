/** Persons and AMA trajecten. */
import { parseInsz } from '../../shared/domain/insz.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { startGuide } from '../agenda/start.ts';
import { trajectOverview, trajectPage } from '../agenda/traject.ts';
import { trajectRow } from '../cases/ama/read.ts';
import { personsWithInsz } from '../cases/personen/insz.ts';
import { personRow, readPersoon, searchPersons } from '../cases/personen/read.ts';
import { insertPerson, nextDossiernummer } from '../cases/personen/write.ts';
import { provincieVan } from '../cases/provincie.ts';
import { lawOf } from '../law.ts';
import { written } from './written.ts';

type Names =
  | 'persoon.zoek'
  | 'persoon.lees'
  | 'persoon.maak'
  | 'persoon.wijzig'
  | 'ama.lijst'
  | 'ama.lees'
  | 'ama.startwijzer'
  | 'ama.startTraject'
  | 'ama.wijzigTraject'
  | 'ama.stopTraject';

const sees = (context: CallContext): boolean => context.can('vertrouwelijk.lezen');

/** Only an impossible order of days is refused; that dates are missing is a finding (hard rule 12). */
function checkOrder(start: string | null | undefined, einde: string | null | undefined, field: string): void {
  if (start && einde && einde < start) throw new CallFailure('EINDE_VOOR_START', { field });
}

function newInsz({ dossier }: CallContext, raw: string | null): string | null {
  if (raw === null || raw.trim() === '') return null;
  const parsed = parseInsz(raw);
  if (!parsed.ok) throw new CallFailure(parsed.code, { field: 'insz' });
  if (personsWithInsz(dossier.db, parsed.insz).length > 0) throw new CallFailure('INSZ_BESTAAT', { field: 'insz' });
  return parsed.insz;
}

export const amaHandlers: Handlers<Names> = {
  'persoon.zoek': (context, { tekst, limiet }) => searchPersons(context.dossier, tekst, limiet, sees(context)),

  'persoon.lees'(context, { id }) {
    const { dossier, session, today } = context;
    const read = readPersoon(dossier.db, id, today, sees(context));
    const law = lawOf(session.options.resources.lawbook, dossier);
    return { ...read, provincie: provincieVan(law, read.postcode, today) };
  },

  'persoon.maak'(context, { insz, ...values }) {
    const number = newInsz(context, insz);
    const { operation, value } = context.write((writer) =>
      insertPerson(writer, values, number, nextDossiernummer(context.dossier.db)),
    );
    return written(operation, value);
  },

  'persoon.wijzig'({ dossier, write }, { id, waarden, reden }) {
    const row = personRow(dossier.db, id);
    const { operation } = write((writer) => writer.set('persoon', row.id, waarden), { reason: reden ?? null });
    return written(operation, row.id);
  },

  'ama.lijst': (context, { stand, op }) => trajectOverview(context, stand, op ?? context.today),

  'ama.lees': (context, { trajectId, op }) => trajectPage(context, trajectId, op ?? context.today),

  'ama.startwijzer': (context, input) => startGuide(context, input),

  'ama.startTraject'({ dossier, write }, { persoonId, ...values }) {
    const row = personRow(dossier.db, persoonId);
    const { operation, value } = write((writer) => writer.insert('amaTraject', { ...values, persoonId: row.id }));
    return written(operation, value);
  },

  'ama.wijzigTraject'({ dossier, write }, { id, waarden, reden }) {
    const row = trajectRow(dossier.db, id);
    checkOrder(waarden.start === undefined ? row.start : waarden.start, row.einde, 'start');
    const { operation } = write((writer) => writer.set('amaTraject', id, waarden), { reason: reden ?? null });
    return written(operation, id);
  },

  'ama.stopTraject'(context, { id, einde, eindReden, eindRedenTekst, bestemming }) {
    const row = trajectRow(context.dossier.db, id);
    checkOrder(row.start, einde, 'einde');
    // Who may not see the reason cannot have filled it in, nor seen where somebody went: an empty one must not erase it.
    const where = sees(context) || bestemming !== null ? { bestemming } : {};
    const reason = sees(context) ? { eindReden, eindRedenTekst } : {};
    const { operation } = context.write((writer) => writer.set('amaTraject', id, { einde, ...where, ...reason }));
    return written(operation, id);
  },
};
