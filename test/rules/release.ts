/**
 * Keeps the values of the lawbook as they are released, for the append-only test (E-25): `node scripts/node24.mjs
 * test/rules/release.ts` writes `test/fixtures/lawbook/<version>.json`. Run once per release of the lawbook, never again.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lawbook } from './law.ts';

const folder = fileURLToPath(new URL('../fixtures/lawbook/', import.meta.url));
const file = `${folder}${lawbook.release.version}.json`;
if (existsSync(file)) throw new Error(`release ${lawbook.release.version} was kept before`);
mkdirSync(folder, { recursive: true });
const values = Object.fromEntries([...lawbook.parameters].map(([id, parameter]) => [id, { values: parameter.values }]));
writeFileSync(file, `${JSON.stringify(values, null, 1)}\n`);
