/** What an operation refuses, and what it says of itself. */
import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '../../../src/core/store/ids.ts';
import { FieldError } from '../../../src/core/store/journal/codec.ts';
import { type OperationHeader, type Writer, createJournal, parseOperation } from '../../../src/core/store/journal/journal.ts';
import { verifyChain } from '../../../src/core/store/journal/verify.ts';
import { dumpEntities } from '../store-fixtures/dump.ts';
import { expectWhole } from '../store-fixtures/whole.ts';
import { ACTOR, type OpenFile, createTemplate } from './open-file.ts';

const template = createTemplate();
afterAll(() => template.remove());

const header: OperationHeader = { op: 'test.schrijf', actor: ACTOR, source: 'ui' };

interface StoredChange {
  readonly kind: string;
  readonly field: string | null;
  readonly value: string | null;
  readonly old: string | null;
  readonly base: number | null;
  readonly person: string | null;
}

const changesOf = ({ reader }: OpenFile): StoredChange[] =>
  reader
    .prepare<[], StoredChange>('SELECT kind, field, value, old, base, lower(hex(person_id)) AS person FROM change ORDER BY tx, n')
    .all();

const hex = (id: string): string => id.replaceAll('-', '');

describe('an operation', () => {
  test('keeps in the journal what the tables hold: composed, without control characters', () => {
    const file = template.open();
    const { value: id } = file.journal.write(header, (writer) => {
      const persoonId = writer.insert('persoon', { naam: 'E\u0301lodie\u0000', voornaam: 'e\u0001\u0301', notities: 'x\ud800' });
      writer.set('persoon', persoonId, { naam: 'Zoe\u0308' });
      return persoonId;
    });
    expect(file.reader.prepare('SELECT naam, voornaam, notities FROM persoon').get()).toEqual({
      naam: 'Zoë',
      voornaam: 'é',
      notities: 'x\ufffd',
    });
    const [made, changed] = changesOf(file);
    expect(JSON.parse(made!.value!)).toEqual({ naam: 'Élodie', voornaam: 'é', notities: 'x\ufffd' });
    expect([changed!.value, changed!.old]).toEqual(['"Zoë"', '"Élodie"']);
    const again = file.journal.write(header, (writer) => writer.set('persoon', id, { naam: 'Zoe\u0308', notities: 'x\ud800' }));
    expect(again.operation).toBeNull(); // the same text in another form is no change
    expectWhole(file, template);
    file.close();
  });

  test('names the operation whose value each change replaced', () => {
    const file = template.open();
    const { value: id } = file.journal.write(header, (writer) => writer.insert('persoon', { naam: 'Maes' }));
    file.journal.write(header, (writer) => writer.set('persoon', id, { naam: 'Baert' }));
    file.journal.write(header, (writer) => writer.set('persoon', id, { voornaam: 'An' }));
    file.journal.write(header, (writer) => writer.set('persoon', id, { naam: 'Claes' }));
    expect(changesOf(file).map(({ base }) => base)).toEqual([null, 1, 1, 2]);
    file.close();
  });

  test('names the person whom each change is about, also one who is known later', () => {
    const file = template.open();
    const [own, other] = [newId(), newId()];
    file.journal.write(header, (writer) => {
      writer.insert('persoon', { naam: 'Maes' }, own);
      writer.insert('persoon', { naam: 'Baert' }, other);
      writer.insert('statuut', { persoonId: own, code: 'GEEN' });
      const rij = writer.insert('importRij', { rij: 4 });
      writer.set('importRij', rij, { persoonId: other, stand: 'opgelost' });
      writer.insert('werkpost', { naam: 'Keuken' });
    });
    expect(changesOf(file).map(({ person }) => person || null)).toEqual([
      hex(own),
      hex(other),
      hex(own),
      null,
      hex(other),
      hex(other),
      null,
    ]);
    file.close();
  });

  test('whose work would go on after the commit is refused as a whole', async () => {
    const file = template.open();
    const late = () =>
      file.journal.write(header, async (writer) => {
        writer.insert('persoon', { naam: 'Maes' });
        await Promise.resolve();
      });
    expect(late).toThrow('one synchronous step');
    await Promise.resolve();
    expect(verifyChain(file.reader).operations).toBe(0);
    expect(file.reader.prepare('SELECT count(*) AS n FROM persoon').get()).toEqual({ n: 0 });
    file.close();
  });

  test('cannot be added to when it is over', () => {
    const file = template.open();
    let kept: Writer | undefined;
    const { value: id } = file.journal.write(header, (writer) => {
      kept = writer;
      return writer.insert('persoon', { naam: 'Maes' });
    });
    const before = dumpEntities(file.reader);
    expect(() => kept!.insert('persoon', { naam: 'Baert' })).toThrow('over');
    expect(() => kept!.set('persoon', id, { naam: 'Baert' })).toThrow('over');
    expect(() => kept!.retract('persoon', id)).toThrow('over');
    expect(dumpEntities(file.reader)).toEqual(before);
    expect(verifyChain(file.reader)).toEqual({ operations: 1, changes: 1, broken: [] });
    file.close();
  });

  test('cannot be written inside another one, and the other one is not harmed', () => {
    const file = template.open();
    file.journal.write(header, (writer) => {
      expect(() => file.journal.write(header, (inner) => inner.insert('persoon', { naam: 'Baert' }))).toThrow('inside another');
      writer.insert('persoon', { naam: 'Maes' });
    });
    expect(file.reader.prepare('SELECT naam FROM persoon').all()).toEqual([{ naam: 'Maes' }]);
    file.close();
  });

  test('is told after its commit, when the next one can be written', () => {
    const file = template.open();
    const seen: number[] = [];
    const journal = createJournal({
      connection: file.writer,
      search: file.search,
      device: randomBytes(16),
      appVersion: '0.1.0',
      now: Date.now,
      onWritten({ seq }) {
        seen.push(seq);
        if (seq === 1) journal.write(header, (writer) => writer.insert('werkpost', { naam: 'Magazijn' }));
      },
    });
    journal.write(header, (writer) => writer.insert('werkpost', { naam: 'Keuken' }));
    journal.write(header, () => undefined);
    expect(seen).toEqual([1, 2]);
    file.close();
  });
});

describe('a value that does not fit', () => {
  const wrong: [string, Record<string, unknown>, string][] = [
    ['persoon', { geboortedatum: '2026-02-30' }, 'geboortedatum: expected date'],
    ['persoon', { geboortedatum: '30/01/2026' }, 'geboortedatum: expected date'],
    ['persoon', { naam: 'x'.repeat(201) }, 'naam: expected text'],
    ['persoon', { naam: 4 }, 'naam: expected text'],
    ['persoon', { dossiernummer: 1.5 }, 'dossiernummer: expected int'],
    ['persoon', { dossiernummer: 2 ** 53 }, 'dossiernummer: expected int'],
    ['persoon', { dossiernummer: '12' }, 'dossiernummer: expected int'],
    ['persoon', { opgegaanIn: 'x'.repeat(36) }, 'opgegaanIn: expected id'],
    ['persoon', { opgegaanIn: '018f00000000-7000-8000-0000-00000001' }, 'opgegaanIn: expected id'],
    ['ama_traject', { startTijd: '24:00' }, 'startTijd: expected time'],
    ['ama_traject', { overgang: 1 }, 'overgang: expected bool'],
    ['maand_afwezig', { maand: '2026-13' }, 'maand: expected month'],
    ['voorschot', { cents: Number.NaN }, 'cents: expected cents'],
    ['voorschot', { cents: 12.5 }, 'cents: expected cents'],
  ];

  test.each(wrong)('%s %j is refused by name, without the value', (entity, values, message) => {
    const file = template.open();
    const attempt = () => file.journal.write(header, (writer) => writer.raw.insert(entity, values as Record<string, string>));
    expect(attempt).toThrow(FieldError);
    expect(attempt).toThrow(`${entity}.${message}`);
    expect(verifyChain(file.reader).operations).toBe(0);
    file.close();
  });

  test('a reference to nothing keeps the operation out as a whole', () => {
    const file = template.open();
    const attempt = () =>
      file.journal.write(header, (writer) => {
        writer.insert('werkpost', { naam: 'Keuken' });
        writer.insert('amaTraject', { persoonId: newId(), start: '2026-01-05' });
      });
    expect(attempt).toThrow('FOREIGN KEY');
    expect(verifyChain(file.reader)).toEqual({ operations: 0, changes: 0, broken: [] });
    expect(file.reader.prepare('SELECT count(*) AS n FROM werkpost').get()).toEqual({ n: 0 });
    file.close();
  });

  test('a reference to a record that the same operation makes later is none', () => {
    const file = template.open();
    const persoonId = newId();
    file.journal.write(header, (writer) => {
      writer.insert('amaTraject', { persoonId, start: '2026-01-05' });
      writer.insert('persoon', { naam: 'Maes' }, persoonId);
    });
    expect(verifyChain(file.reader)).toEqual({ operations: 1, changes: 2, broken: [] });
    expectWhole(file, template);
    file.close();
  });

  test('a record that does not exist, one that exists already, and one that is made removed', () => {
    const file = template.open();
    const { value: id } = file.journal.write(header, (writer) => writer.insert('persoon', { naam: 'Maes' }));
    expect(() => file.journal.write(header, (writer) => writer.set('persoon', newId(), { naam: 'x' }))).toThrow('no such record');
    expect(() => file.journal.write(header, (writer) => writer.insert('persoon', { naam: 'x' }, id))).toThrow('UNIQUE');
    expect(() => file.journal.write(header, (writer) => writer.raw.insert('persoon', { verwijderd: true }))).toThrow('removed');
    expect(verifyChain(file.reader).operations).toBe(1);
    file.close();
  });
});

describe('the name of an operation', () => {
  test.each(['', 'x:1', '018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000001:-1'])(
    'is not %j',
    (text) => {
      expect(() => parseOperation(text)).toThrow(RangeError);
    },
  );
});
