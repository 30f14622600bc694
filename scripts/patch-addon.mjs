// For tests only: lets an older Electron load the prebuilt SQLite driver.
//
// The driver declares Node-API 10; an Electron on Node 20 offers 9 plus "experimental". The copy that the tests load answers
// "experimental" instead: one number in the function node_api_module_get_api_version_v1, nothing else. Never shipped.
import { readFileSync, writeFileSync } from 'node:fs';

/** endbr64; mov eax, 10; ret */
const VERSION_10 = Buffer.from('f30f1efab80a000000c3', 'hex');
const NUMBER_AT = 5;
/** NODE_API_EXPERIMENTAL */
const EXPERIMENTAL = 0x7fffffff;

/** @param {string} file a linux-x64 addon, changed in place */
export function allowOlderNodeApi(file) {
  const addon = readFileSync(file);
  const at = addon.indexOf(VERSION_10);
  if (at < 0 || addon.includes(VERSION_10, at + 1)) throw new Error(`expected the version function exactly once in ${file}`);
  addon.writeUInt32LE(EXPERIMENTAL, at + NUMBER_AT);
  writeFileSync(file, addon);
}
