/** The door of the store: other rooms import from here and do not reach past it. */
export {
  createDossier,
  openDb,
  openDossier,
  openUnlocked,
  openWithRecovery,
  ownFolder,
  withExclusiveWriter,
  writeSlotTable,
  type CaseView,
  type Db,
  type Dossier,
  type DossierGate,
  type GatedOperation,
  type DossierOptions,
} from './dossier.ts';
export * from './attachments/index.ts';
export { flushFolder, makePrivateFolder, readSmallFile, renameOver, writeFileAtomic } from './atomic-file.ts';
export { forgetDevice } from './device.ts';
export { settleReturned, stampCopy, type Handover, type HandoverMark, type WaitingLine } from './handover.ts';
export {
  checkIntegrity,
  countRows,
  createDatabase,
  openReader,
  openWriter,
  vacuumInto,
  type Connection,
  type IntegrityReport,
  type KeyedFile,
  type Statement,
} from './driver.ts';
export * from './errors.ts';
export { type Entity, type Field, type Logical } from './fields/define.ts';
export { entities, entityByName, entityNames, type EntityKey } from './fields/index.ts';
export { idToBytes, idToText, newId } from './ids.ts';
export { FieldError, InsertOnlyError } from './journal/codec.ts';
export {
  changedByHandSince,
  lastSetTx,
  listOperations,
  recordHistory,
  recordsAt,
  recordsThen,
  type FieldChange,
  type OperationRow,
  type RecordThen,
} from './journal/history.ts';
export { millisOf } from './journal/hlc.ts';
export {
  OperationStopped,
  formatOperation,
  parseOperation,
  type Journal,
  type LongOperation,
  type LongWork,
  type OperationHeader,
  type OperationId,
  type Source,
  type ValuesOf,
  type Writer,
  type WriteResult,
} from './journal/journal.ts';
export { compareJournals, type JournalRelation } from './journal/compare.ts';
export { replay } from './journal/replay.ts';
export { UndoRefused, isUndone, lastUndoable, undoOperation, type Dependent, type UndoResult } from './journal/undo.ts';
export { verifyChain, type ChainReport } from './journal/verify.ts';
export * from './keys/index.ts';
export { createTablesIn, needsMigration } from './migrate.ts';
export { readSlotTable } from './slot-table.ts';
export { replaceDossier } from './replace.ts';
export { sealedFile, type SealedFile } from './sealed-file.ts';
export { createSearchIndex, searchIndexMatches, searchText, type SearchHit } from './search.ts';
export { conflictCopies, conflictCopiesBeside } from './conflict-copies.ts';
export {
  assertLocalPath,
  findSyncService,
  isNetworkPath,
  onSameDisk,
  realFileSystem,
  type FileSystemView,
  type SyncService,
} from './network-path.ts';
