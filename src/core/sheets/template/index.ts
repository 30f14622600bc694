/** The door of the official templates (E-22): open, look, compare, fill. Nothing here knows a case file. */
export { addressText, columnOf, columnText, parseAddress } from './address.ts';
export { type CellValue, refusalOf, type RefusalCode } from './check.ts';
export { cellAt, type CellWrite, type Filled, fillTemplate, type Refusal, refusedOf } from './fill.ts';
export { type Difference, differences, fingerprintOf, type Traits, traitsOf } from './fingerprint.ts';
export { choicesAt, type LabelledCell, type LayoutColumn, layoutOf, type SheetLayout } from './layout.ts';
export { MAX_BYTES, openTemplate } from './open.ts';
export { codesFor, columnField, isKnownHeader, suggest, type Suggestion } from './suggest.ts';
export { sheetNamed } from './sheet.ts';
export type { Template, TemplateSheet } from './types.ts';
