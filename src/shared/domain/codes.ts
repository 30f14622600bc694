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

/** Letters that a change of status asks for (AMA-06, AMA-08); the documents are made by the reports. */
export const STATUUT_BRIEVEN = ['toelating_ocmw', 'melding_ziekenfonds'] as const;
export type StatuutBrief = (typeof STATUUT_BRIEVEN)[number];

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

export const ROLLEN = ['beheerder', 'administratie', 'begeleider', 'directie', 'maatwerk'] as const;
export type Rol = (typeof ROLLEN)[number];

export const IMPORT_SOORTEN = [
  'begeleiders',
  'deelnemers',
  'aanwezigheden',
  'kandidaten',
  'doelgroepwerknemers',
  'afrekening',
] as const;
export type ImportSoort = (typeof IMPORT_SOORTEN)[number];

/**
 * `VRIJ`: a task in words, made by hand. `STATUUT_PAPIER`: a paper that a change of status asks; done when the paper is on file.
 * It says that there is such a status, so only who may see confidential data sees it.
 */
export const TAAK_SOORTEN = ['AANPASSING_OF_NOODINSTRUCTIE', 'VRIJ', 'STATUUT_PAPIER'] as const;
export type TaakSoort = (typeof TAAK_SOORTEN)[number];

/** How the question for a place ended; none: still a candidate. */
export const KANDIDAAT_UITKOMSTEN = [
  'gestart',
  'trok_zich_terug',
  'andere_dienst',
  'geen_advies',
  'geen_plaats',
  'onbekend',
] as const;
export type KandidaatUitkomst = (typeof KANDIDAAT_UITKOMSTEN)[number];

export const TICKET_SOORTEN = ['collectief_maatwerk', 'individueel_maatwerk'] as const;
export type TicketSoort = (typeof TICKET_SOORTEN)[number];

export const CONTACTPERSOON_ROLLEN = ['noodcontact', 'bewindvoerder', 'ocmw_assistent', 'trajectbegeleider', 'andere'] as const;
export type ContactpersoonRol = (typeof CONTACTPERSOON_ROLLEN)[number];

export const INSTANTIE_SOORTEN = [
  'ocmw',
  'ziekenfonds',
  'vdab',
  'werkpost',
  'doorstroompartner',
  'werkgever',
  'onderwijs',
  'zorg',
  'overheid',
  'andere',
] as const;
export type InstantieSoort = (typeof INSTANTIE_SOORTEN)[number];

/** What an expense is for (domain/ama.md 3.4). */
export const ONKOST_SOORTEN = ['vervoer', 'kinderopvang', 'maaltijd', 'kledij', 'geschenkbon', 'andere'] as const;
export type OnkostSoort = (typeof ONKOST_SOORTEN)[number];

/** Real cost with proof, or lump sum (C2). */
export const ONKOST_WIJZEN = ['werkelijk', 'forfait'] as const;
export type OnkostWijze = (typeof ONKOST_WIJZEN)[number];

/** What an amount follows; `uur` and `prestatie` look like pay (AMA-17). */
export const ONKOST_GRONDSLAGEN = ['bewijs', 'kilometer', 'dag', 'halve_dag', 'maand', 'uur', 'prestatie'] as const;
export type OnkostGrondslag = (typeof ONKOST_GRONDSLAGEN)[number];

/** Situation at a follow-up after the end (AMA-P15). */
export const OPVOLGING_SITUATIES = [
  'betaald_werk',
  'maatwerk',
  'opleiding',
  'andere_maatregel',
  'inactief',
  'wil_niet_antwoorden',
  'niet_bereikt',
] as const;
export type OpvolgingSituatie = (typeof OPVOLGING_SITUATIES)[number];

export const VOORGESCHIEDENIS_ANTWOORDEN = ['nagekeken', 'ontbreekt', 'niet_nodig'] as const;
export type VoorgeschiedenisAntwoord = (typeof VOORGESCHIEDENIS_ANTWOORDEN)[number];

/** What is done with a difference from a sent document. */
export const CORRECTIE_KEUZES = ['gecorrigeerd_document', 'volgend_kwartaal', 'niet_doorgeven'] as const;
export type CorrectieKeuze = (typeof CORRECTIE_KEUZES)[number];

/** `daeb`: mandate of a service of general economic interest, whose evidence is kept longer (DS-44). */
export const ERKENNING_SOORTEN = ['ama_wvg', 'maatwerk', 'daeb'] as const;
export type ErkenningSoort = (typeof ERKENNING_SOORTEN)[number];

/** A begeleider, or who stands in for one. */
export const BEGELEIDING_ROLLEN = ['begeleider', 'vervanger'] as const;
export type BegeleidingRol = (typeof BEGELEIDING_ROLLEN)[number];

/** What an attachment is. */
export const BIJLAGE_SOORTEN = [
  'toestemming',
  'attest',
  'overeenkomst',
  'vdab_advies',
  'vdab_besluit',
  'dimona',
  'polis',
  'brief',
  'andere',
] as const;
export type BijlageSoort = (typeof BIJLAGE_SOORTEN)[number];

/** What an attachment may be, told by its content (E-24). */
export const BIJLAGE_TYPES = ['pdf', 'jpg', 'png', 'tiff', 'docx'] as const;
export type BijlageType = (typeof BIJLAGE_TYPES)[number];

/** How a document went to its recipient. `portaal`: uploaded where the recipient asks it, such as the department's link. */
export const VERZEND_WIJZEN = ['e_mail', 'post', 'aangetekend', 'mijn_loopbaan', 'portaal', 'afgegeven', 'andere'] as const;
export type VerzendWijze = (typeof VERZEND_WIJZEN)[number];

/** As it is kept: also that a document never goes out, such as a trial, and that a copy sheet was typed over into its screen. */
export const VERZENDING_CODES = [...VERZEND_WIJZEN, 'niet_nodig', 'overgenomen'] as const;

/** Reports that are typed over into a web screen, and follow its order. */
export const OVERNEEMBLADEN = [
  'ama-dimona',
  'ama-mlp',
  'wvg-overeenkomst',
  'wvg-wijziging',
  'wvg-erkenning',
  'ds-overneemblad',
] as const;
export type Overneemblad = (typeof OVERNEEMBLADEN)[number];
