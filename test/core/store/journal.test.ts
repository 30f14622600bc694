import { describe, expect, test } from 'vitest';
import { InsertOnlyError } from '../../../src/core/store/journal/codec.ts';
import { recordHistory } from '../../../src/core/store/journal/history.ts';
import type { OperationHeader } from '../../../src/core/store/journal/journal.ts';
import { UndoRefused, undoOperation } from '../../../src/core/store/journal/undo.ts';
import { verifyChain } from '../../../src/core/store/journal/verify.ts';
import { search } from '../../../src/core/store/search.ts';
import { ACTOR, emptyFile } from './open-file.ts';

const header = (op: string): OperationHeader => ({ op, actor: ACTOR, source: 'ui' });

describe('an operation', () => {
  test('writes one change per made record and one per changed field, with old and new value', () => {
    const { journal, reader, close } = emptyFile();
    const made = journal.write(header('persoon.maak'), (writer) =>
      writer.insert('persoon', { naam: 'Maes', voornaam: 'Élodie' }),
    );
    const changed = journal.write(header('persoon.wijzig'), (writer) =>
      writer.set('persoon', made.value, { naam: 'Maes', voornaam: 'Elodie' }),
    );
    expect(changed.value).toEqual(['voornaam']);
    expect(recordHistory(reader, 'persoon', made.value).map(({ field, from, to }) => [field, from, to])).toEqual([
      ['voornaam', 'Élodie', 'Elodie'],
      ['naam', null, 'Maes'],
      ['voornaam', null, 'Élodie'],
    ]);
    close();
  });

  test('that changes nothing leaves no trace', () => {
    const { journal, reader, close } = emptyFile();
    const { value: id } = journal.write(header('persoon.maak'), (writer) => writer.insert('persoon', { naam: 'Maes' }));
    expect(journal.write(header('persoon.wijzig'), (writer) => writer.set('persoon', id, { naam: 'Maes' })).operation).toBeNull();
    expect(verifyChain(reader)).toMatchObject({ operations: 1, changes: 1, broken: [] });
    close();
  });

  test('that fails half way leaves nothing behind', () => {
    const { journal, reader, close } = emptyFile();
    const failing = () =>
      journal.write(header('persoon.maak'), (writer) => {
        writer.insert('persoon', { naam: 'Maes' });
        writer.raw.insert('persoon', { geboortedatum: '2026-02-30' });
      });
    expect(failing).toThrow('persoon.geboortedatum: expected date');
    expect(reader.prepare('SELECT count(*) AS n FROM persoon').get()).toEqual({ n: 0 });
    expect(journal.write(header('persoon.maak'), (writer) => writer.insert('persoon', { naam: 'Baert' })).operation?.seq).toBe(1);
    close();
  });

  test('takes its columns from the registry only', () => {
    const { journal, close } = emptyFile();
    const inject = () => journal.write(header('x'), (writer) => writer.raw.insert('persoon', { 'naam" = 1; --': 'x' }));
    expect(inject).toThrow('unknown field');
    expect(() => journal.write(header('x'), (writer) => writer.raw.insert('tx', { op: 'x' }))).toThrow('unknown entity');
    close();
  });
});

describe('what happened', () => {
  const observed = { persoonId: null, datum: '2026-03-02', tekst: 'werkt alleen' };

  test('is not changed, but for what its entity declares as known later', () => {
    const { journal, reader, close } = emptyFile();
    const { value: ids } = journal.write(header('x'), (writer) => ({
      dag: writer.insert('aanwezigheid', { datum: '2026-03-02', dagdeel: 'dag', waarde: 'aanwezig' }),
      uitvoer: writer.insert('uitvoer', { rapport: 'ama-evaluatie', formaat: 'pdf' }),
    }));
    const set = (entity: 'aanwezigheid' | 'uitvoer', values: Record<string, string>) => () =>
      journal.write(header('x'), (writer) => writer.set(entity, ids[entity === 'aanwezigheid' ? 'dag' : 'uitvoer'], values));
    expect(set('aanwezigheid', { waarde: 'afwezig' })).toThrow(InsertOnlyError);
    expect(set('uitvoer', { formaat: 'docx', verzondenOp: '2026-03-31' })).toThrow('uitvoer.formaat');
    expect(set('uitvoer', { verzondenOp: '2026-03-31' })().value).toEqual(['verzondenOp']);
    expect(recordHistory(reader, 'aanwezigheid', ids.dag)).toHaveLength(3);
    expect(reader.prepare('SELECT formaat, verzonden_op FROM uitvoer').get()).toEqual({
      formaat: 'pdf',
      verzonden_op: '2026-03-31',
    });
    close();
  });

  test('is taken away by a retraction, which undo turns back, as it does what was known later', () => {
    const { journal, reader, close } = emptyFile();
    const { value: id } = journal.write(header('x'), (writer) => writer.insert('observatie', observed));
    const put = journal.write(header('x'), (writer) => writer.set('observatie', id, { tekst: 'werkt graag alleen' }));
    undoOperation(reader, journal, put.operation!, { actor: ACTOR, source: 'ui' });
    const gone = journal.write(header('x'), (writer) => writer.retract('observatie', id));
    undoOperation(reader, journal, gone.operation!, { actor: ACTOR, source: 'ui' });
    expect(reader.prepare('SELECT tekst, verwijderd FROM observatie').get()).toEqual({ tekst: 'werkt alleen', verwijderd: 0 });
    close();
  });
});

describe('undo', () => {
  test('turns values back and keeps the operation in the history', () => {
    const { journal, reader, close } = emptyFile();
    const { value: id } = journal.write(header('persoon.maak'), (writer) => writer.insert('persoon', { naam: 'Maes' }));
    const change = journal.write(header('persoon.wijzig'), (writer) => writer.set('persoon', id, { naam: 'Baert' }));
    undoOperation(reader, journal, change.operation!, { actor: ACTOR, source: 'ui' });
    expect(reader.prepare('SELECT naam FROM persoon').get()).toEqual({ naam: 'Maes' });
    expect(recordHistory(reader, 'persoon', id)).toHaveLength(3);
    expect(() => undoOperation(reader, journal, change.operation!, { actor: ACTOR, source: 'ui' })).toThrow(UndoRefused);
    close();
  });

  test('is refused when something later was built on it, and names what', () => {
    const { journal, reader, close } = emptyFile();
    const made = journal.write(header('persoon.maak'), (writer) => writer.insert('persoon', { naam: 'Maes' }));
    const traject = journal.write(header('ama.startTraject'), (writer) =>
      writer.insert('amaTraject', { persoonId: made.value, start: '2026-01-05' }),
    );
    const refused = () => undoOperation(reader, journal, made.operation!, { actor: ACTOR, source: 'ui' });
    expect(refused).toThrow('LATER_GEWIJZIGD');
    undoOperation(reader, journal, traject.operation!, { actor: ACTOR, source: 'ui' });
    expect(refused).not.toThrow();
    expect(reader.prepare('SELECT verwijderd FROM persoon').get()).toEqual({ verwijderd: 1 });
    close();
  });

  test('of a group keeps the rows on which something was built, with the rows that those need', () => {
    const { journal, reader, close } = emptyFile();
    const { operation, value } = journal.write(header('import.deelnemers'), (writer) =>
      ['Maes', 'Baert'].map((naam) => {
        const persoonId = writer.insert('persoon', { naam });
        return { persoonId, trajectId: writer.insert('amaTraject', { persoonId, start: '2026-01-05' }) };
      }),
    );
    journal.write(header('ama.wijzigTraject'), (writer) =>
      writer.set('amaTraject', value[0]!.trajectId, { adviesDatum: '2025-12-01' }),
    );
    const { kept } = undoOperation(reader, journal, operation!, { actor: ACTOR, source: 'ui' }, true);
    expect(kept.map(({ rowId }) => rowId).sort()).toEqual([value[0]!.persoonId, value[0]!.trajectId].sort());
    expect(reader.prepare('SELECT naam FROM persoon WHERE verwijderd = 0').all()).toEqual([{ naam: 'Maes' }]);
    close();
  });
});

describe('search', () => {
  test('finds names without marks, prefixes and numbers as printed', () => {
    const { journal, reader, close } = emptyFile();
    journal.write(header('persoon.maak'), (writer) => {
      const persoonId = writer.insert('persoon', {
        naam: 'De Smet-Yıldız',
        voornaam: 'Çağla',
        notities: 'fietst naar Crèvecœur',
      });
      writer.insert('inszNummer', { persoonId, insz: '79011791250' });
    });
    const typed = ['yildiz', 'DE SMET', 'cagl', 'crevecoe', '79.01.17-912.50', '790117'];
    expect(typed.filter((text) => search(reader, text, 10).length !== 1)).toEqual([]);
    expect(search(reader, 'maes', 10)).toEqual([]);
    expect(search(reader, '" OR *', 10)).toEqual([]);
    close();
  });

  test('follows changes and removals', () => {
    const { journal, reader, close } = emptyFile();
    const { value: id } = journal.write(header('persoon.maak'), (writer) => writer.insert('persoon', { naam: 'Maes' }));
    journal.write(header('persoon.wijzig'), (writer) => writer.set('persoon', id, { naam: 'Baert' }));
    expect(search(reader, 'maes', 10)).toEqual([]);
    expect(search(reader, 'baert', 10)).toHaveLength(1);
    journal.write(header('persoon.verwijder'), (writer) => writer.retract('persoon', id));
    expect(search(reader, 'baert', 10)).toEqual([]);
    close();
  });
});

describe('the chain', () => {
  test('shows a value that was changed behind the journal', () => {
    const { journal, reader, writer, close } = emptyFile();
    journal.write(header('persoon.maak'), (w) => w.insert('persoon', { naam: 'Maes' }));
    journal.write({ ...header('persoon.maak'), reason: 'uit het papieren dossier' }, (w) =>
      w.insert('persoon', { naam: 'Baert' }),
    );
    expect(verifyChain(reader).broken).toEqual([]);
    writer.prepare(`UPDATE change SET value = '{"naam":"Claes"}' WHERE tx = 2`).run();
    expect(verifyChain(reader).broken).toEqual([2]);
    close();
  });

  test('stays whole when a value is erased', () => {
    const { journal, reader, writer, close } = emptyFile();
    journal.write(header('persoon.maak'), (w) => w.insert('persoon', { naam: 'Maes' }));
    writer.prepare('UPDATE change SET value = NULL, salt = NULL').run();
    expect(verifyChain(reader).broken).toEqual([]);
    close();
  });
});
