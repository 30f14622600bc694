/** The answer of a command that wrote one operation. */
import { type OperationId, formatOperation } from '../store/index.ts';

export function written(operation: OperationId | null, id: string | null): { operation: string | null; id: string | null } {
  return { operation: operation === null ? null : formatOperation(operation), id };
}
