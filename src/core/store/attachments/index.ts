/** Contents of attachments: the second encrypted file of a case file (engineering E-24). */
export { createAttachments, openForFilling, openOther, type Attachments } from './attachments.ts';
export {
  copyContents,
  listContents,
  namedContents,
  PIECE_BYTES,
  readContent,
  sha256,
  writeContent,
  type StoredContent,
} from './contents.ts';
export { followCaseFile, hasEarlierKey, keepEarlierKey } from './key-change.ts';
export { attachmentsPath, attachmentsSalt, DATABASE_SUFFIXES, hasContents } from './place.ts';
