/** Collectief maatwerk and doorstroom: workers, terms, trajectories, steps. */
import type { doorstroomCalls } from '../../shared/contract/doorstroom.ts';
import type { CallName } from '../../shared/contract/index.ts';
import { toestand } from '../../rules/index.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { doelgroepDossier } from '../agenda/doelgroep-dossier.ts';
import { dienstOp, doelgroepLijst, sees } from '../agenda/doelgroep.ts';
import { doorstroomLijst, evaluatieKalender, opvolgLijst, popCockpit } from '../agenda/doorstroom.ts';
import { type Voorstel, evaluatieVoorstel } from '../cases/doorstroom/evaluatievoorstel.ts';
import { doelgroepFeiten } from '../cases/doorstroom/feiten.ts';
import { checkInDienst, writeInDienst, writeUitDienst } from '../cases/doorstroom/in-dienst.ts';
import { dienstenVan } from '../cases/doorstroom/persoon-feiten.ts';
import { fromHouseList, nextVersion } from '../cases/doorstroom/pop.ts';
import { type Vanuit, writeStap } from '../cases/doorstroom/stap.ts';
import { groupTables, ownerOf, personTables } from '../cases/doorstroom/tables.ts';
import { stapVan, toestandAnswer } from '../cases/doorstroom/toestand.ts';
import { instantieNamen } from '../cases/doorstroom/trajecten.ts';
import { recordsOf } from '../cases/records.ts';
import { personRow } from '../cases/personen/read.ts';
import { employmentRow } from '../cases/verloop/tewerkstelling.ts';
import { lawOf } from '../law.ts';
import type { Db } from '../store/index.ts';
import { written } from './written.ts';

type Names = keyof typeof doorstroomCalls & CallName;

/** One worker with the lawbook. Throws NIET_GEVONDEN for somebody who was never one. */
function worker(context: CallContext, persoonId: string, on: IsoDate, db: Db = context.dossier.db) {
  const { dossier, session } = context;
  const id = ownerOf(db, persoonId);
  const persoon = doelgroepFeiten(db, id, on);
  if (persoon === null) throw new CallFailure('NIET_GEVONDEN');
  const groups = groupTables(personTables(db, id));
  const dienst = dienstOp(dienstenVan(groups, id), on);
  const vraag = { law: lawOf(session.options.resources.lawbook, dossier), on, confidential: sees(context) };
  return { persoon, dienst, vraag };
}

function stateOf(context: CallContext, persoonId: string, on: IsoDate, db?: Db) {
  const { persoon, dienst, vraag } = worker(context, persoonId, on, db);
  return toestandAnswer(persoon, dienst, vraag);
}

function vanuit(context: CallContext, persoonId: string, on: IsoDate): Vanuit & { readonly persoonId: string } {
  const { persoon, dienst, vraag } = worker(context, persoonId, on);
  const { staat, trajectId, evaluatieId } = toestand(persoon, vraag.law, on);
  return { staat, trajectId, evaluatieId, tewerkstellingId: dienst?.id ?? null, persoonId: persoon.id };
}

function voorstelVan(context: CallContext, evaluatieId: string, on: IsoDate): Voorstel {
  const { db } = context.dossier;
  const [row] = recordsOf(db, 'evaluatie', { id: evaluatieId });
  if (row === undefined || row.persoonId === null) throw new CallFailure('NIET_GEVONDEN');
  const names = instantieNamen(db);
  return evaluatieVoorstel({
    worker: doelgroepDossier(context, row.persoonId, on),
    evaluatieId,
    on,
    zin: (key, params) => context.translate(`evaluatievoorstel.${key}`, params),
    code: (list, value) => (value === null ? '' : context.translate(`codes.${list}.${value}`)),
    gastheer: (id) => names.get(id ?? '') ?? null,
  });
}

export const doorstroomHandlers: Handlers<Names> = {
  'doelgroepwerknemer.lijst': (context, { stand, op }) => doelgroepLijst(context, stand, op ?? context.today),

  'doelgroepwerknemer.lees': (context, { persoonId, op }) => doelgroepDossier(context, persoonId, op ?? context.today),

  'doorstroom.toestand': (context, { persoonId, op }) => stateOf(context, persoonId, op ?? context.today),

  'doorstroom.waarom'(context, { persoonId, naar, op }) {
    const { persoon, vraag } = worker(context, persoonId, op ?? context.today);
    return stapVan(persoon, naar, vraag);
  },

  'evaluatie.kalender': (context, { op }) => evaluatieKalender(context, op ?? context.today),

  'evaluatie.voorstel': (context, { evaluatieId, op }) => voorstelVan(context, evaluatieId, op ?? context.today),

  'pop.cockpit': (context, { op }) => popCockpit(context, op ?? context.today),

  'doorstroom.lijst': (context, { stand, op }) => doorstroomLijst(context, stand, op ?? context.today),

  'doorstroom.opvolging': (context, { tot }) => opvolgLijst(context, tot ?? context.today),

  'doelgroepwerknemer.neemInDienst'(context, { reden, ...input }) {
    const checked = checkInDienst(context, input);
    const { operation, value } = context.write((writer) => writeInDienst(context, writer, input, checked), {
      reason: reden ?? null,
    });
    return written(operation, value);
  },

  'doelgroepwerknemer.uitDienst'({ dossier, write }, { reden, ...input }) {
    const row = employmentRow(dossier.db, input.tewerkstellingId, input.tot);
    const { operation } = write((writer) => writeUitDienst(dossier.db, writer, input, row), { reason: reden ?? null });
    return written(operation, row.id);
  },

  'doorstroom.stap'(context, { reden, ...input }) {
    const { dossier } = context;
    // A step that lies ahead is held against the state of its day, one of before against the state of now.
    const on = input.datum > context.today ? input.datum : context.today;
    const van = vanuit(context, input.persoonId, on);
    const why = reden ?? context.reason;
    const check = (after: Db): void => {
      const follows = stateOf(context, van.persoonId, on, after).staat === input.naar;
      // Recorded all the same, and then the history says why (hard rule 12).
      if (!follows && (why ?? '').trim() === '') throw new CallFailure('STAP_REDEN_NODIG', { field: 'reden' });
    };
    const { operation, value } = context.write((writer) => writeStap(dossier.db, writer, van.persoonId, van, input), {
      reason: why,
      check,
    });
    const after = stateOf(context, van.persoonId, on);
    return { ...written(operation, value), bereikt: after.staat === input.naar, toestand: after };
  },

  'pop.nieuweVersie'({ dossier, write }, { persoonId, datum, doorstroomresultaat }) {
    const { id } = personRow(dossier.db, persoonId);
    const { operation, value } = write((writer) =>
      nextVersion(dossier.db, writer, { persoonId: id, datum, doorstroomresultaat }),
    );
    return written(operation, value);
  },

  'pop.uitHuislijst'({ dossier, write }, { versieId }) {
    const { operation } = write((writer) => fromHouseList(dossier.db, writer, versieId));
    return written(operation, versieId);
  },

  'pop.actie'({ dossier, write }, { persoonId, ...values }) {
    const { id } = personRow(dossier.db, persoonId);
    const { operation, value } = write((writer) => writer.insert('popActie', { persoonId: id, ...values }));
    return written(operation, value);
  },
};
