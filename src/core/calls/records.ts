/** Plain records: made, changed and taken away under their own operation names. What is true of one record only stands in `checks`. */
import { eq } from 'drizzle-orm';
import { type RecordName, recordShapes } from '../../shared/contract/records.ts';
import { parseKbo, parseVestigingsnummer } from '../../shared/domain/kbo.ts';
import { parseInsz } from '../../shared/domain/insz.ts';
import type { CallContext } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { guardCorrection } from '../cases/doorstroom/reden.ts';
import { guardSettled } from '../cases/onderneming/cijfers.ts';
import { personsWithInsz } from '../cases/personen/insz.ts';
import { closePaperTasks } from '../cases/verloop/statuut.ts';
import { type Db, type Logical, type Writer, entities } from '../store/index.ts';
import { written } from './written.ts';

type Values = Record<string, Logical>;
/** First and last day of the same stretch. */
const PERIODS = [
  ['van', 'tot'],
  ['uitstelVan', 'uitstelTot'],
  ['contractStart', 'contractEinde'],
  ['akkoordOp', 'akkoordTot'],
] as const;
/** `before` is the record as it stands, empty for a new one. */
type Check = (values: Values, db: Db, ownerId: string | null, before: Values) => Values;

/** `van` after `tot` is an impossible period, whatever the record (hard rule 12: only that is refused). */
function checkPeriod(values: Values): void {
  for (const [first, last] of PERIODS) {
    const [van, tot] = [values[first], values[last]];
    if (typeof van === 'string' && typeof tot === 'string' && tot < van)
      throw new CallFailure('EINDE_VOOR_START', { field: last });
  }
}

/** A malformed number is refused; one that somebody else has is named, so that nobody gets two files by accident. */
const checkInsz: Check = (values, db, ownerId) => {
  if (typeof values['insz'] !== 'string') return values;
  const parsed = parseInsz(values['insz']);
  if (!parsed.ok) throw new CallFailure(parsed.code, { field: 'insz' });
  const others = personsWithInsz(db, parsed.insz).filter((id) => id !== ownerId);
  if (others.length > 0) throw new CallFailure('INSZ_BESTAAT', { field: 'insz' });
  return { ...values, insz: parsed.insz };
};

/** A number of another shape is refused; one whose check fails is kept and warned of (AMA-40). */
const checkVestiging: Check = (values) => {
  if (typeof values['nummer'] !== 'string' || values['nummer'].trim() === '') return values;
  const parsed = parseVestigingsnummer(values['nummer']);
  if (!parsed.ok) throw new CallFailure(parsed.code, { field: 'nummer' });
  return { ...values, nummer: parsed.nummer };
};

const checkKbo: Check = (values) => {
  if (typeof values['kbo'] !== 'string' || values['kbo'].trim() === '') return values;
  const parsed = parseKbo(values['kbo']);
  if (!parsed.ok) throw new CallFailure('KBO_ONGELDIG', { field: 'kbo', details: { reden: parsed.code } });
  return { ...values, kbo: parsed.kbo };
};

/** Places of AMA are counted whole; of collectief maatwerk they may be VTE alone (DS-30). */
const checkContingent: Check = (values, _db, _ownerId, before) => {
  const { soort, plaatsen, vte } = { ...before, ...values } as { soort?: string; plaatsen?: number | null; vte?: string | null };
  const given = typeof plaatsen === 'number' || (soort === 'cmw' && typeof vte === 'string');
  const touched = ['soort', 'plaatsen', 'vte'].some((field) => field in values);
  if (touched && !given) throw new CallFailure('PLAATSEN_ONTBREKEN', { field: 'plaatsen' });
  return values;
};

const checks: Partial<Record<RecordName, Check>> = {
  contingent: checkContingent,
  inszNummer: checkInsz,
  vestiging: checkVestiging,
  partner: checkKbo,
  instantie: checkKbo,
};

/** What a record brings along in the same operation: a paper that came in closes the task that asked for it. */
function followUp(context: CallContext, name: RecordName, writer: Writer, id: string | null, values: Values): void {
  const { persoonId } = values as { persoonId?: string | null };
  if (!persoonId || (name !== 'toestemming' && name !== 'statuut')) return;
  closePaperTasks(context, writer, persoonId, { entity: name, id, values });
}

/** The stored row. Throws NIET_GEVONDEN when it is not there (any more). */
function existing(db: Db, name: RecordName, id: string): Values {
  const { table } = entities[name];
  const row = db.select().from(table).where(eq(table.id, id)).get() as (Values & { verwijderd: boolean }) | undefined;
  if (!row || row.verwijderd) throw new CallFailure('NIET_GEVONDEN');
  return row;
}

function checked(context: CallContext, name: RecordName, values: Values, before: Values): Values {
  checkPeriod({ ...before, ...values });
  const owner = ({ ...before, ...values } as { persoonId?: string }).persoonId ?? null;
  return checks[name]?.(values, context.dossier.db, owner, before) ?? values;
}

function handlersOf(name: RecordName): [string, (context: CallContext, input: never) => unknown][] {
  return [
    [
      `${name}.maak`,
      (context, input: Values) => {
        const values = checked(context, name, input, {});
        const { operation, value } = context.write((writer) => {
          const id = writer.raw.insert(entities[name].entity.name, values);
          followUp(context, name, writer, null, values);
          return id;
        });
        return written(operation, value);
      },
    ],
    [
      `${name}.wijzig`,
      (context, { id, waarden, reden }: { id: string; waarden: Values; reden?: string }) => {
        const before = existing(context.dossier.db, name, id);
        const values = checked(context, name, waarden, before);
        guardCorrection(name, before, values, reden ?? context.reason);
        const { operation } = context.write(
          (writer) => {
            if (name === 'kwartaalcijfer') guardSettled(context, writer, id, values, reden ?? null);
            writer.raw.set(entities[name].entity.name, id, values);
            followUp(context, name, writer, id, { ...before, ...values });
          },
          { reason: reden ?? null },
        );
        return written(operation, id);
      },
    ],
    [
      `${name}.verwijder`,
      (context, { id, reden }: { id: string; reden: string }) => {
        existing(context.dossier.db, name, id);
        const { operation } = context.write((writer) => writer.retract(name, id), { reason: reden });
        return written(operation, id);
      },
    ],
  ];
}

/** Three handlers per record of the contract. */
export const recordHandlers: Readonly<Record<string, (context: CallContext, input: never) => unknown>> = Object.fromEntries(
  (Object.keys(recordShapes) as RecordName[]).flatMap(handlersOf),
);
