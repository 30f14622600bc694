/** Random scripts against a model: whatever people do, journal, tables, search index and history tell the same story. */
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { dumpEntities } from '../store-fixtures/dump.ts';
import { comparable, createRunner, expectHistory, expectRising } from '../store-fixtures/runner.ts';
import { command } from '../store-fixtures/script.ts';
import { expectWhole } from '../store-fixtures/whole.ts';
import { createTemplate } from './open-file.ts';

/** More of them, or the seed of a failure: TRAJECTMAP_FC_RUNS, TRAJECTMAP_FC_SEED. */
const { TRAJECTMAP_FC_RUNS: runs = '150', TRAJECTMAP_FC_SEED: seed } = process.env;
const parameters = { numRuns: Number(runs), ...(seed === undefined ? {} : { seed: Number(seed) }) };

const template = createTemplate();
afterAll(() => template.remove());

describe('any script of operations', () => {
  test('gives the tables of the model, and a journal from which they can be made again', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60, size: 'max' }), (script) => {
        const runner = createRunner(template);
        try {
          for (const next of script) runner.run(next);
          expect(comparable(dumpEntities(runner.file.reader))).toEqual(comparable(runner.model.dump()));
          expectWhole(runner.file, template);
          expectRising(runner.file);
          for (const [id, { entity }] of runner.model.rows) expectHistory(runner.file, entity, id);
        } finally {
          runner.file.close();
        }
      }),
      parameters,
    );
  });
});
