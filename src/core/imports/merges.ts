/** Merged areas that no spreadsheet program writes: reversed, outside the sheet, over one another. */
import { FileError } from './errors.ts';
import type { ReadLimits } from './limits.ts';

/** Inclusive, from 0. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/**
 * Refuses impossible merges: whose value would a covered cell have?
 * @throws FileError BESTAND_BESCHADIGD
 */
export function checkMerges(merges: readonly Merge[], limits: ReadLimits): void {
  const beyond = merges.length > limits.merges;
  if (beyond || merges.some((merge) => !isPossible(merge)) || overlap(merges)) {
    throw new FileError('BESTAND_BESCHADIGD', { samenvoegingen: merges.length });
  }
}

function isPossible({ startRow, startCol, endRow, endCol }: Merge): boolean {
  const numbers = [startRow, startCol, endRow, endCol].every((value) => Number.isInteger(value) && value >= 0);
  return numbers && startRow <= endRow && startCol <= endCol && endRow <= LAST_ROW && endCol <= LAST_COLUMN;
}

/** Sweeps over the rows with the areas that are still open. */
function overlap(merges: readonly Merge[]): boolean {
  let open: Merge[] = [];
  for (const merge of [...merges].sort((a, b) => a.startRow - b.startRow)) {
    open = open.filter((other) => other.endRow >= merge.startRow);
    if (open.some((other) => other.startCol <= merge.endCol && merge.startCol <= other.endCol)) return true;
    open.push(merge);
  }
  return false;
}
