/** What a template is once it was opened; nothing here does anything. */
import type { Address, Area } from './address.ts';
import type { CellFormat } from './styles.ts';

export interface DefinedName {
  readonly name: string;
  /** Index of the sheet that it holds for; null: the workbook. */
  readonly sheet: number | null;
  readonly refers: string;
}

export interface Template {
  /** Every part by name, in the order of the container. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Name of the part with the workbook. */
  readonly workbook: string;
  /** Days are counted from 1904-01-01. */
  readonly date1904: boolean;
  readonly sheets: readonly TemplateSheet[];
  readonly names: readonly DefinedName[];
}

export interface TemplateCell extends Address {
  /** What the cell shows; null: nothing, or the result of a formula. */
  readonly text: string | null;
  readonly kind: 'leeg' | 'tekst' | 'getal' | 'formule';
  readonly style: number;
}

export interface TemplateSheet {
  readonly part: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** By address. Cells that the file does not write are not in it. */
  readonly cells: ReadonlyMap<string, TemplateCell>;
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  /** Areas of array formulas and data tables: their cells hold no formula of their own, and are part of one all the same. */
  readonly formulaAreas: readonly Area[];
  /** Last row that the file writes. */
  readonly lastRow: number;
  readonly formatOf: (address: Address) => CellFormat;
  /** Locked on a protected sheet. */
  readonly isLocked: (address: Address) => boolean;
}

export interface Validation {
  /** `list`, `date`, `whole`, `decimal`, `time`, `textLength`, `custom`. */
  readonly type: string;
  readonly operator: string;
  readonly areas: readonly Area[];
  readonly first: string;
  readonly second: string;
  /** Anything else than what it asks is turned back, instead of only being warned about. */
  readonly stops: boolean;
}
