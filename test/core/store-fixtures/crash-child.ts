/**
 * Run by crash.test.ts as a process of its own: writes operations as fast as it can, and says of each that it is written only when it
 * is. It never ends by itself.
 *
 * Lines on stdout: `opening`, `ready`, then `written SEQ CHANGES` per operation.
 */
import { writeSync } from 'node:fs';
import { openReader, openWriter } from '../../../src/core/store/driver.ts';
import { createJournal, type WriteResult, type Writer } from '../../../src/core/store/journal/journal.ts';
import { lastUndoable, undoOperation } from '../../../src/core/store/journal/undo.ts';
import { createSearchIndex } from '../../../src/core/store/search.ts';

const ACTOR = '018f0000-0000-7000-8000-000000000001';
const LARGE = 80;
const [file = '', key = '', salt = '', device = '', start = '0'] = process.argv.slice(2);
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
/** To the pipe before going on: what was said must have been done. */
const say = (line: string): void => void writeSync(1, `${line}\n`);

say('opening');
const writer = openWriter(file, bytes(key), bytes(salt));
const reader = openReader(file, bytes(key), bytes(salt));
const journal = createJournal({
  connection: writer,
  search: createSearchIndex(writer),
  device: bytes(device),
  appVersion: '0.1.0',
  now: Date.now,
});
const changesOf = reader.prepare<[number], { n: number }>(
  'SELECT count(*) AS n FROM change c JOIN tx t ON t.id = c.tx WHERE t.seq = ?',
);
say('ready');

/** A person with a traject and days of attendance, as an import makes them. */
function makePerson(write: Writer, days: number): string {
  const persoonId = write.insert('persoon', { naam: `Persoon ${days}`, notities: 'komt met de fiets' });
  write.insert('amaTraject', { persoonId, start: '2026-01-05', opmerkingen: 'begint in de keuken' });
  for (let day = 0; day < days; day += 1) {
    const datum = `2026-01-${String((day % 28) + 1).padStart(2, '0')}`;
    write.insert('aanwezigheid', { persoonId, datum, dagdeel: 'dag', waarde: 'aanwezig', bron: 'hand' });
  }
  return persoonId;
}

const persons: string[] = [];

function next(turn: number): WriteResult<unknown> | { operation: WriteResult<unknown>['operation'] } {
  const header = { actor: ACTOR, source: 'import', reason: 'uit de lijst' } as const;
  if (turn % 7 === 6) return journal.write({ op: 'import.deelnemers', ...header }, (write) => makePerson(write, LARGE));
  if (turn % 5 === 4) {
    const last = lastUndoable(reader, ACTOR, 0);
    return last === null ? { operation: null } : undoOperation(reader, journal, last, header, true);
  }
  if (turn % 3 === 2 && persons.length > 0) {
    return journal.write({ op: 'persoon.wijzig', ...header }, (write) =>
      write.set('persoon', persons[turn % persons.length]!, { naam: `Anders ${turn}`, notities: `beurt ${turn}` }),
    );
  }
  const made = journal.write({ op: 'persoon.maak', ...header }, (write) => makePerson(write, turn % 4));
  persons.push(made.value);
  return made;
}

for (let turn = Number(start); ; turn += 1) {
  const { operation } = next(turn);
  if (operation) say(`written ${operation.seq} ${changesOf.get(operation.seq)!.n}`);
}
