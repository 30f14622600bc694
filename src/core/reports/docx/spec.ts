/** A text document as plain data; `render/docx.ts` writes it. */
import type { Pictogram } from '../models/brief.ts';

export type DocxBlock =
  | { readonly kind: 'overline'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'quiet' | 'quote' }
  /** Word and value side by side, without lines, two pairs on a line. */
  | { readonly kind: 'facts'; readonly pairs: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table';
      readonly widths: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Two short texts next to each other, each under its heading. */
  | { readonly kind: 'columns'; readonly columns: readonly { readonly title: string; readonly text: string }[] }
  /** A pictogram beside a short heading and its text. */
  | { readonly kind: 'picture'; readonly sign: Pictogram; readonly title: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A framed strip that the recipient fills in: word and an empty field. */
  | { readonly kind: 'strip'; readonly title: string; readonly fields: readonly (readonly [string, string])[] }
  | { readonly kind: 'pageBreak' };

export interface DocxSpec {
  readonly title: string;
  readonly organisation: string;
  /** Day on the document; also the moment of its file, so that the same model gives the same bytes. */
  readonly madeOn: string;
  readonly header: string;
  readonly footer: string;
  readonly centre: string;
  /** Words around the page numbers: `blad`, `van`. */
  readonly pages: readonly [string, string];
  readonly blocks: readonly DocxBlock[];
}
