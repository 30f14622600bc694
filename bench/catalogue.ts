/** Every bench: what it compares, and the three sizes at which growth is seen. CI takes the smallest. */
import type { Case } from './measure.ts';

export interface Bench {
  readonly name: string;
  /** What is measured / what it is divided by. */
  readonly subject: string;
  readonly baseline: string;
  readonly unit: string;
  readonly sizes: readonly [number, number, number];
  /** Needs something that is no dependency: left out where it is not installed. */
  readonly optional?: boolean;
  /** Runs, after one to warm up. */
  readonly runs: number;
  readonly load: () => Promise<(size: number) => Case | Promise<Case>>;
}

export const benches: readonly Bench[] = [
  {
    name: 'encrypted-inserts',
    subject: 'rows into an encrypted file',
    baseline: 'the same into plain SQLite',
    unit: 'rows',
    sizes: [10_000, 100_000, 300_000],
    runs: 5,
    load: async () => (await import('./benches/encryption.ts')).encryptedInserts,
  },
  {
    name: 'encrypted-scan',
    subject: 'every row of an encrypted file',
    baseline: 'the same of plain SQLite',
    unit: 'rows',
    sizes: [10_000, 100_000, 300_000],
    runs: 7,
    load: async () => (await import('./benches/encryption.ts')).encryptedScan,
  },
  {
    name: 'encrypted-lookups',
    subject: '20,000 rows by id, encrypted',
    baseline: 'the same in plain SQLite',
    unit: 'rows',
    sizes: [10_000, 100_000, 300_000],
    runs: 7,
    load: async () => (await import('./benches/encryption.ts')).encryptedLookups,
  },
  {
    name: 'journal-attendance',
    subject: 'one operation with its hash chain',
    baseline: 'bare inserts, same file format',
    unit: 'rows',
    sizes: [1000, 10_000, 100_000],
    runs: 5,
    load: async () => (await import('./benches/journal.ts')).journalAttendance,
  },
  {
    name: 'journal-persons',
    subject: 'the same with search index',
    baseline: 'bare inserts, same file format',
    unit: 'persons',
    sizes: [1000, 3000, 10_000],
    runs: 5,
    load: async () => (await import('./benches/journal.ts')).journalPersons,
  },
  {
    name: 'journal-save',
    subject: '100 changes, each an operation',
    baseline: '100 updates, each flushed',
    unit: 'persons',
    sizes: [1000, 10_000, 30_000],
    runs: 5,
    load: async () => (await import('./benches/journal.ts')).journalSave,
  },
  {
    name: 'search',
    subject: '40 searches as typed',
    baseline: '40 LIKE scans',
    unit: 'persons',
    sizes: [1000, 10_000, 30_000],
    runs: 7,
    load: async () => (await import('./benches/search.ts')).searchPersons,
  },
  {
    name: 'rules',
    subject: 'every AMA rule over facts in memory',
    baseline: 'a bare loop over the same facts',
    unit: 'persons',
    sizes: [1000, 3000, 10_000],
    runs: 7,
    load: async () => (await import('./benches/rules-facts.ts')).rules,
  },
  {
    name: 'rules-why',
    subject: 'the same with a derivation for every finding',
    baseline: 'without',
    unit: 'persons',
    sizes: [1000, 3000, 10_000],
    runs: 5,
    load: async () => (await import('./benches/rules-facts.ts')).derivations,
  },
  {
    name: 'rules-engine',
    optional: true,
    subject: 'two rules in json-rules-engine (when installed)',
    baseline: 'the same two rules here',
    unit: 'persons',
    sizes: [1000, 3000, 10_000],
    runs: 5,
    load: async () => (await import('./benches/rules-facts.ts')).engine,
  },
  {
    name: 'check',
    subject: 'all findings of everyone',
    baseline: 'a loop over their attendance',
    unit: 'persons × 10 years',
    sizes: [200, 700, 2000],
    runs: 3,
    load: async () => (await import('./benches/rules.ts')).check,
  },
  {
    name: 'funding',
    subject: 'the subsidy of a year',
    baseline: 'a loop over that attendance',
    unit: 'persons × 10 years',
    sizes: [200, 700, 2000],
    runs: 5,
    load: async () => (await import('./benches/rules.ts')).funding,
  },
  {
    name: 'import',
    subject: 'a list taken over, XLSX',
    baseline: 'reading that file',
    unit: 'rows',
    sizes: [1000, 3000, 10_000],
    runs: 3,
    load: async () => (await import('./benches/import.ts')).importRows,
  },
  {
    name: 'evaluation-pdfs',
    subject: 'an evaluation file for each',
    baseline: 'one evaluation file',
    unit: 'persons',
    sizes: [10, 30, 100],
    runs: 3,
    load: async () => (await import('./benches/reports.ts')).evaluationPdfs,
  },
  {
    name: 'letters',
    subject: 'what a letter to everyone asks',
    baseline: 'the list of those persons',
    unit: 'persons × 10 years',
    sizes: [200, 700, 2000],
    runs: 3,
    load: async () => (await import('./benches/reports.ts')).letters,
  },
  {
    name: 'open',
    subject: '10 openings of a case file',
    baseline: '10 openings of plain SQLite',
    unit: 'persons × 10 years',
    sizes: [200, 700, 2000],
    runs: 7,
    load: async () => (await import('./benches/open.ts')).openCaseFile,
  },
  {
    name: 'attachments-add',
    subject: 'scans of 5 MB into the file with attachments',
    baseline: 'the same files copied, flushed',
    unit: 'MB',
    sizes: [10, 30, 100],
    runs: 3,
    load: async () => (await import('./benches/attachments.ts')).addAttachments,
  },
  {
    name: 'attachments-backup',
    subject: 'the first safe copy with its scans, read back',
    baseline: 'both files copied, flushed',
    unit: 'MB',
    sizes: [10, 30, 100],
    runs: 3,
    load: async () => (await import('./benches/attachments.ts')).backupAttachments,
  },
  {
    name: 'attachments-backup-again',
    subject: 'a safe copy without new scans',
    baseline: 'both files copied, flushed',
    unit: 'MB',
    sizes: [10, 30, 100],
    runs: 3,
    load: async () => (await import('./benches/attachments.ts')).backupAttachmentsAgain,
  },
];
