/** Reports of collectief maatwerk and doorstroom (domain/doorstroom.md section 8), by the model that serves them. */

/** Documents of blocks. */
export const DS_DOCUMENT_REPORTS = [
  'ds-evaluatiedossier',
  'ds-overeenkomst',
  'ds-evaluatiekalender',
  'ds-informatieblad',
  'ds-stageovereenkomst',
  'ds-stage-uurrooster',
  'ds-stage-evaluatie',
  'ds-enclave-overeenkomst',
  'ds-enclave-register',
  'ds-begeleiders',
  'ds-pop',
  'ds-nazicht',
  'ds-popresultaat',
  'ds-overneemblad',
  'ds-overdracht',
  'ds-uren',
  'ds-monitoring',
  'ds-afrekening',
  'ds-jaarverslag',
  'ds-ondersteuningsplan',
] as const;
export type DsDocument = (typeof DS_DOCUMENT_REPORTS)[number];

export const DS_LETTER_REPORTS = ['ds-brief-evaluatie', 'ds-brief-enclave', 'ds-brief-terugkeer', 'ds-brief-wissen'] as const;
export type DsLetter = (typeof DS_LETTER_REPORTS)[number];
