/**
 * A case file that went on somewhere else: handed over to another computer (read and printed here, not written), or received from one.
 * The mark stands in `meta`, inside the encrypted file, so that every copy of a handed-over file is handed over too; the one copy that
 * goes on carries another mark (`ontvangen`). What is printed meanwhile belongs in the export log: those lines wait in the file, and the
 * first operation after the hand-over writes them.
 */
import type { Connection } from './driver.ts';
import { DossierError } from './errors.ts';
import { newId } from './ids.ts';
import type { Journal, OperationHeader, ValuesOf, Writer, WriteResult } from './journal/journal.ts';

/** `weg`: it goes on at another computer. `ontvangen`: it came from one and goes on here. */
export interface HandoverMark {
  readonly stand: 'weg' | 'ontvangen';
  /** Of this hand-over; the same in both files. */
  readonly id: string;
  /** Person or computer, as typed by who handed over. */
  readonly aan: string;
  /** Instant, ISO, UTC. */
  readonly op: string;
  /** Login name of who handed over. */
  readonly door: string;
}

/** A line of the export log that could not be written yet. */
export interface WaitingLine {
  /** Null: made when it is written. */
  readonly id: string | null;
  readonly values: ValuesOf<'uitvoer'>;
}

export interface Handover {
  /** The mark of a hand-over that is still out; null: this file is written here. */
  away(): HandoverMark | null;
  /** The mark as it stands, also of a file that was received. */
  mark(): HandoverMark | null;
  /** Throws DOSSIER_DOORGEGEVEN (`datum`) while the file is away. */
  assertHere(): void;
  /** Closes the file for writing. An operation that is open over slices is turned back, and refused when it starts again. */
  leave(mark: HandoverMark): void;
  /** Opens the file for writing again, in one transaction with the operation that says so. */
  comeBack<T>(header: OperationHeader, work: (writer: Writer) => T): WriteResult<T>;
  /** Runs work that only adds to the export log and keeps its lines for later. Throws DOSSIER_DOORGEGEVEN for any other change. */
  logForLater<T>(work: (writer: Writer) => T): T;
  /** The lines that wait. */
  waiting(): WaitingLine[];
  /** Writes the waiting lines as one operation; nothing when there are none. */
  writeWaiting(header: OperationHeader): void;
}

const MARK = 'doorgeven';
const WAITING = 'doorgeven.uitvoer';

/** The gate of the journal: throws DOSSIER_DOORGEGEVEN while the file is away. */
export function gateOf(connection: Connection): () => void {
  const select = markStatement(connection);
  return () => assertMark(parseMark(select.get()?.waarde));
}

/** @param writer the journal's connection */
export function createHandover(writer: Connection, journal: Journal, open: { pass<T>(work: () => T): T }): Handover {
  const select = markStatement(writer);
  const mark = (): HandoverMark | null => parseMark(select.get()?.waarde);
  const away = (): HandoverMark | null => {
    const found = mark();
    return found?.stand === 'weg' ? found : null;
  };
  const waiting = (): WaitingLine[] => readWaiting(writer);
  const addWaiting = (target: Writer): void => {
    for (const { id, values } of waiting()) target.insert('uitvoer', values, id ?? undefined);
    writer.prepare('DELETE FROM meta WHERE sleutel = ?').run(WAITING);
  };
  return {
    away,
    mark,
    waiting,
    assertHere: () => assertMark(mark()),
    leave(next) {
      journal.stepAside();
      writeMeta(writer, MARK, next);
    },
    comeBack: (header, work) =>
      open.pass(() =>
        journal.write(header, (target) => {
          writer.prepare('DELETE FROM meta WHERE sleutel = ?').run(MARK);
          addWaiting(target);
          return work(target);
        }),
      ),
    logForLater(work) {
      const lines: WaitingLine[] = [];
      const value = work(logWriter(lines, away()));
      journal.stepAside();
      if (lines.length > 0) writeMeta(writer, WAITING, [...waiting(), ...lines]);
      return value;
    },
    writeWaiting(header) {
      if (away() === null && waiting().length > 0) journal.write(header, addWaiting);
    },
  };
}

/** Gives a copy of a case file, opened on its own, the mark of the file that goes on. Takes nothing else out of it. */
export function stampCopy(copy: Connection, mark: HandoverMark): void {
  writeMeta(copy, MARK, mark);
}

/** Lets a returned file take the place of the one here: no mark any more, and the lines of the export log that waited here. */
export function settleReturned(returned: Connection, lines: readonly WaitingLine[]): void {
  returned.transaction(() => {
    const all = [...readWaiting(returned), ...lines];
    returned.prepare('DELETE FROM meta WHERE sleutel IN (?, ?)').run(MARK, WAITING);
    if (all.length > 0) writeMeta(returned, WAITING, all);
  })();
}

function markStatement(connection: Connection) {
  return connection.prepare<[], { waarde: string }>(`SELECT waarde FROM meta WHERE sleutel = '${MARK}'`);
}

function readWaiting(connection: Connection): WaitingLine[] {
  const row = connection.prepare<[string], { waarde: string }>('SELECT waarde FROM meta WHERE sleutel = ?').get(WAITING);
  return row === undefined ? [] : (JSON.parse(row.waarde) as WaitingLine[]);
}

function writeMeta(connection: Connection, key: string, value: unknown): void {
  connection
    .prepare('INSERT INTO meta (sleutel, waarde) VALUES (?, ?) ON CONFLICT (sleutel) DO UPDATE SET waarde = excluded.waarde')
    .run(key, JSON.stringify(value));
}

const parseMark = (text: string | undefined): HandoverMark | null =>
  text === undefined ? null : (JSON.parse(text) as HandoverMark);

function assertMark(mark: HandoverMark | null): void {
  if (mark?.stand === 'weg') throw handedOver(mark);
}

const handedOver = ({ op }: HandoverMark): DossierError => new DossierError('DOSSIER_DOORGEGEVEN', { op });

/** A writer that knows one thing: a new line of the export log. */
function logWriter(lines: WaitingLine[], mark: HandoverMark | null): Writer {
  const refuse = (): never => {
    throw mark ? handedOver(mark) : new Error('the file is not handed over');
  };
  const insert = (entity: string, values: object, id: string = newId()): string => {
    if (entity !== 'uitvoer') return refuse();
    lines.push({ id, values });
    return id;
  };
  return { insert, set: refuse, retract: refuse, raw: { insert, set: refuse, retract: refuse } };
}
