/** Templates, fonts and WASM as bytes through one function (E-28): native code cannot read inside an asar. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Reads `templates/…`, `fonts/…` or `wasm/…`. Throws where the file does not exist. */
export type Resource = (file: string) => Uint8Array;

/** The folders of `ResourceRoots` that reports need. */
export interface ReportRoots {
  readonly templates: string;
  readonly fonts: string;
  readonly wasm: string;
}

/** A `Resource` over the folders that the host named. */
export function resourceFrom(roots: ReportRoots): Resource {
  return (file) => {
    const [kind = '', ...rest] = file.split('/');
    const root = Object.entries(roots).find(([name]) => name === kind)?.[1];
    if (root === undefined) throw new RangeError(`no resources of kind ${kind}`);
    return new Uint8Array(readFileSync(path.join(root, ...rest)));
  };
}
