/** One interface, two engines (E-02). Errors carry a code and places in our own templates, never the text of a document. */

import { ReportError } from '../errors.ts';

/** `ua-1`: checked against PDF/UA-1 by the compiler. `tagged`: tagged, but nothing was checked and the file claims nothing. */
export type Standing = 'ua-1' | 'tagged';
export type EngineKind = 'native' | 'wasm';

export interface TypstJob {
  /** Template to compile, `kwartaaloverzicht.typ`. */
  readonly main: string;
  /** Files beside the templates, by absolute path as templates read them: `/data.json`, `/logo.svg`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Creation time in the file, seconds since 1970: taken from the model, so that the same model gives the same bytes. */
  readonly timestamp: number;
  /** True: a page of another PDF is placed in it, of which nobody knows how accessible it is, so nothing is claimed. */
  readonly foreign?: boolean;
}

export interface TypstOutput {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly standing: Standing;
}

export interface TypstEngine {
  readonly kind: EngineKind;
  readonly standing: Standing;
  /** @throws TypstError */
  compile(job: TypstJob): TypstOutput;
  close(): void;
}

export interface EngineInput {
  /** Our templates by file name, Typst source. */
  readonly templates: ReadonlyMap<string, string>;
  /** Static TTF files; WOFF2 and variable fonts are silently ignored by Typst (X2). */
  readonly fonts: readonly Uint8Array[];
}

/** A place in one of our templates. The compiler's own message stays behind: it can quote a person's text (E-21). */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
}

/** A template does not compile or a document is refused. Carries places, never the compiler's message. */
export class TypstError extends ReportError {
  readonly places: readonly Place[];

  constructor(code: 'RAPPORT_SJABLOON_FOUT' | 'RAPPORT_NIET_TOEGANKELIJK', places: readonly Place[] = []) {
    super(code, places.length === 0 ? {} : { plaatsen: places.map((place) => `${place.file}:${place.line}:${place.column}`) });
    this.places = places;
  }
}
