/** Reports of monitoring, of movements, and of the new job: by the model that serves them. */

/** Documents of blocks. */
export const MONITORING_DOCUMENT_REPORTS = [
  'maatwerk-stromen',
  'maatwerk-stromen-extern',
  'maatwerk-stromen-bestuur',
  'maatwerk-bewegingen',
  'maatwerk-imw-fiche',
] as const;
export type MonitoringDocument = (typeof MONITORING_DOCUMENT_REPORTS)[number];

export const MONITORING_LETTER_REPORTS = ['maatwerk-brief-doorstroom', 'maatwerk-brief-partner'] as const;
export type MonitoringLetter = (typeof MONITORING_LETTER_REPORTS)[number];
