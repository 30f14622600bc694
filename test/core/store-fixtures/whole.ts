/** Journal, tables and search index of one file must tell the same story. */
import { expect } from 'vitest';
import { checkIntegrity } from '../../../src/core/store/driver.ts';
import { replay } from '../../../src/core/store/journal/replay.ts';
import { verifyChain } from '../../../src/core/store/journal/verify.ts';
import type { OpenFile, Template } from '../store/open-file.ts';
import { dumpEntities, dumpSearch } from './dump.ts';

/**
 * Replays the journal into an empty file and compares all entities row by row, verifies the chain, and compares the search index with
 * one made again from the tables (which it leaves in the file).
 */
export function expectWhole({ reader, writer, search }: OpenFile, template: Template): void {
  expect(verifyChain(reader).broken, 'operations whose chain is broken').toEqual([]);
  const again = template.open();
  replay(reader, again.writer);
  expectEqual(dumpEntities(again.reader), dumpEntities(reader), 'tables after a replay');
  again.close();
  const documents = dumpSearch(reader);
  search.rebuild();
  expectEqual(documents, dumpSearch(writer), 'search index against a rebuilt one');
}

/** As `toEqual`, which takes a hundred times as long where there is no difference to show. */
function expectEqual(found: unknown, expected: unknown, what: string): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect({ what, found }).toEqual({ what, found: expected });
}

/** Every page, index and foreign key. */
export function expectIntegrity({ reader }: OpenFile): void {
  expect(checkIntegrity(reader)).toEqual({ ok: true, problems: [], orphans: 0 });
}
