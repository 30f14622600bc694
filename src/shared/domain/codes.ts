/** Code lists of the domain. Neutral codes are stored; labels live in the message catalogue (`codes.json`) and in the lawbook. */

/** The eight VDAB statuses (AMA-05); the dates of the list are a parameter of the lawbook. */
export const STATUUT_CODES = ['RVA', 'BIU', 'BESCHERMING', 'NWWZ', 'LEEFLOON', 'FOD', 'RIZIV', 'GEEN'] as const;
export type StatuutCode = (typeof STATUUT_CODES)[number];

/** Permissions and notices kept on file by status (AMA-06 to AMA-08, AMA-35). */
export const TOESTEMMING_SOORTEN = ['OCMW', 'ROUTING_C', 'MUTUALITEIT', 'ADVISEREND_ARTS'] as const;
export type ToestemmingSoort = (typeof TOESTEMMING_SOORTEN)[number];

/** What is known of a permission: there, not there, not applicable, not filled in. */
export const AANWEZIG_CODES = ['ja', 'nee', 'nvt', 'onbekend'] as const;
export type AanwezigCode = (typeof AANWEZIG_CODES)[number];

/** Measures beside AMA (domain/ama.md 3.5). */
export const MAATREGEL_SOORTEN = ['AMA_WVG', 'VAPH', 'TWE', 'WIJKWERKEN', 'IBO', 'ACTIVERING', 'GBO'] as const;
export type MaatregelSoort = (typeof MAATREGEL_SOORTEN)[number];

/** End grounds of a traject (domain/ama.md 3.6). */
export const EINDREDEN_CODES = [
  'BETAALD_REGULIER',
  'INDIVIDUEEL_MAATWERK',
  'COLLECTIEF_MAATWERK',
  'LDE_ANDER',
  'ACTIVERINGSTRAJECT',
  'AMA_WVG',
  'OPLEIDING',
  'VDAB_VOORWAARDEN',
  'EVALUATIE_NIET_NODIG',
  'TOESTEMMING_INGETROKKEN',
  'DEELNEMER_STOPT',
  'ORGANISATIE_STOPT',
  'GEZONDHEID',
  'VERHUISD',
  'PENSIOEN',
  'OVERLEDEN',
  'ONBEKEND',
] as const;
export type EindredenCode = (typeof EINDREDEN_CODES)[number];

/** `SE` = AMA in the social economy; `ARBEIDSZORG` = history until 2021-03-31 (AMA-46). */
export const TRAJECT_SOORTEN = ['SE', 'ARBEIDSZORG'] as const;
export type TrajectSoort = (typeof TRAJECT_SOORTEN)[number];

export const DAGDELEN = ['dag', 'vm', 'nm'] as const;
export type Dagdeel = (typeof DAGDELEN)[number];

/** What a statement of attendance says (AMA-22). */
export const AANWEZIGHEID_WAARDEN = ['aanwezig', 'half', 'uren', 'afwezig', 'feestdag'] as const;
export type AanwezigheidWaarde = (typeof AANWEZIGHEID_WAARDEN)[number];

/** Reason class of an absence: ziek, verlof, andere. */
export const AFWEZIG_REDENEN = ['Z', 'V', 'A'] as const;
export type AfwezigReden = (typeof AFWEZIG_REDENEN)[number];

/** The three answers to a presence outside the traject (AMA-22). */
export const BUITEN_TRAJECT_KEUZES = ['datums_fout', 'aanwezigheid_fout', 'bezoek'] as const;
export type BuitenTrajectKeuze = (typeof BUITEN_TRAJECT_KEUZES)[number];

/** What kind of work a werkpost is for the enterprise it stands in (AMA-53). */
export const WERKPOST_AARDEN = ['gewoon', 'enclave', 'onderaanneming_kern', 'diensten'] as const;
export type WerkpostAard = (typeof WERKPOST_AARDEN)[number];

export const POLIS_SOORTEN = ['arbeidsongevallen', 'burgerlijke_aansprakelijkheid'] as const;
export type PolisSoort = (typeof POLIS_SOORTEN)[number];

export const KALENDER_SOORTEN = ['sluitingsdag', 'brugdag', 'vervangingsdag'] as const;
export type KalenderSoort = (typeof KALENDER_SOORTEN)[number];

export const GESPREK_SOORTEN = ['intake', 'orientatie'] as const;
export type GesprekSoort = (typeof GESPREK_SOORTEN)[number];

export const POP_STANDEN = ['niet_gestart', 'bezig', 'gehaald', 'gestopt'] as const;
export type PopStand = (typeof POP_STANDEN)[number];

export const CONTINGENT_SOORTEN = ['ama', 'cmw'] as const;
export type ContingentSoort = (typeof CONTINGENT_SOORTEN)[number];

/** Recipients are settings, never constants (hard rule 6). */
export const ONTVANGER_SOORTEN = ['departement', 'vdab', 'departement_zorg', 'provincie', 'ziekenfonds', 'intern'] as const;
export type OntvangerSoort = (typeof ONTVANGER_SOORTEN)[number];

export const ROLLEN = ['beheerder', 'administratie', 'begeleider', 'directie'] as const;
export type Rol = (typeof ROLLEN)[number];

export const IMPORT_SOORTEN = ['begeleiders', 'deelnemers', 'aanwezigheden'] as const;
export type ImportSoort = (typeof IMPORT_SOORTEN)[number];

export const TAAK_SOORTEN = ['AANPASSING_OF_NOODINSTRUCTIE'] as const;
export type TaakSoort = (typeof TAAK_SOORTEN)[number];
