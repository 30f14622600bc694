/** Who changed what, and turning it back. */
import { and, eq } from 'drizzle-orm';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { rightOnEntity } from '../access/data-class.ts';
import { CallFailure } from '../access/failure.ts';
import { formatLogical, fieldLabel, operationLabel } from '../cases/labels.ts';
import { personIds } from '../cases/personen/merged.ts';
import {
  type OperationId,
  entityByName,
  idToBytes,
  lastUndoable,
  listOperations,
  parseOperation,
  recordHistory,
  undoOperation,
  formatOperation,
} from '../store/index.ts';
import { gebruiker, tx } from '../store/schema/index.ts';

function userNames({ dossier }: CallContext): (id: string | null) => string | null {
  const names = new Map(
    dossier.db
      .select()
      .from(gebruiker)
      .all()
      .map((row) => [row.id, row.naam]),
  );
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

/** What happened outside cannot be turned back: a document that was made, a user with a key, the file itself. */
const LASTING: ReadonlySet<string> = new Set(['report.maak', 'verzending.origineel', 'gebruiker.maak', 'dossier.maak']);

const instant = (ms: number): string => new Date(ms).toISOString();

function knownEntity(name: string) {
  try {
    return entityByName(name);
  } catch {
    throw new CallFailure('NIET_GEVONDEN', { field: 'entiteit' });
  }
}

export const historieHandlers: Handlers<'historie.lijst' | 'historie.record' | 'historie.ongedaan'> = {
  'historie.lijst'(context, { persoonId, limiet }) {
    const nameOf = userNames(context);
    return listOperations(context.dossier.reader, {
      personIds: persoonId === undefined ? undefined : personIds(context.dossier.db, persoonId),
      limit: limiet,
    }).map((row) => ({
      id: row.id,
      op: row.op,
      label: operationLabel(context.translate, row.op),
      wanneer: instant(row.at),
      wie: nameOf(row.actor),
      bron: row.source,
      reden: row.reason,
      ongedaanGemaakt: row.undone,
      kanOngedaan: !LASTING.has(row.op),
      aantal: row.changes,
    }));
  },

  'historie.record'(context, { entiteit, id, veld }): OutputOf<'historie.record'> {
    const entity = knownEntity(entiteit);
    const nameOf = userNames(context);
    const visible = (name: string): boolean => {
      const field = entity.fields.get(name);
      if (!field || (veld !== undefined && veld !== name)) return false;
      return field.dataClass !== 'vertrouwelijk' || context.can(rightOnEntity(entiteit));
    };
    return recordHistory(context.dossier.reader, entiteit, id)
      .filter((change) => visible(change.field))
      .map((change) => ({
        operatie: change.operation,
        veld: change.field,
        label: fieldLabel(context.translate, entiteit, change.field),
        van: formatLogical(context.translate, entity.fields.get(change.field)!, change.from),
        naar: formatLogical(context.translate, entity.fields.get(change.field)!, change.to),
        wanneer: instant(change.at),
        wie: nameOf(change.actor),
        reden: change.reason,
      }));
  },

  'historie.ongedaan'(context, { operatie }) {
    const { dossier, user, session, translate, reason } = context;
    const target = operatie === null ? lastUndoable(dossier.reader, user.id, dossier.sessionStart, LASTING) : parse(operatie);
    if (!target) throw new CallFailure('ONGEDAAN_ONBEKEND');
    const op = operationName(context, target);
    if (op !== null && LASTING.has(op)) throw new CallFailure('ONGEDAAN_BLIJVEND');
    const source = session.options.host === 'cli' ? 'cli' : 'ui';
    const { operation } = undoOperation(dossier.reader, dossier.journal, target, { actor: user.id, source, reason });
    return { operation: operation && formatOperation(operation), label: op && operationLabel(translate, op) };
  },
};

function operationName({ dossier }: CallContext, { device, seq }: OperationId): string | null {
  const row = dossier.db
    .select({ op: tx.op })
    .from(tx)
    .where(and(eq(tx.device, idToBytes(device)), eq(tx.seq, seq)))
    .get();
  return row?.op ?? null;
}

function parse(text: string): OperationId {
  try {
    return parseOperation(text);
  } catch {
    throw new CallFailure('ONGEDAAN_ONBEKEND', { field: 'operatie' });
  }
}
