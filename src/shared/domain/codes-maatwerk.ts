/** Code lists of collectief maatwerk and doorstroom (domain/doorstroom.md). Labels live in the message catalogue. */

/** How much guidance a werkondersteuningspakket asks (doorstroom.md 2). */
export const BEGELEIDINGSGRADEN = ['laag', 'midden', 'hoog'] as const;
export type Begeleidingsgraad = (typeof BEGELEIDINGSGRADEN)[number];

/** Why a package is what it is: of somebody hired, on return (DS-26), while waiting for a new traject (DS-18), or decided. */
export const WOP_GRONDEN = ['start', 'terugkeer', 'wacht_traject', 'evaluatie'] as const;
export type WopGrond = (typeof WOP_GRONDEN)[number];

/** arbeidshandicap, psychosociale arbeidsbeperking, uiterst kwetsbaar. */
export const DOELGROEP_CATEGORIEEN = ['a', 'b', 'c'] as const;
export type DoelgroepCategorie = (typeof DOELGROEP_CATEGORIEEN)[number];

/** What the company was when the contract ran; only contracts of before 2019 can be of the older two (DS-49). */
export const ONDERNEMING_SOORTEN = ['maatwerkbedrijf', 'sociale_werkplaats', 'beschutte_werkplaats'] as const;

/** What the office knows of something that is or is not so. */
export const BEKEND_CODES = ['ja', 'nee', 'onbekend'] as const;

export const EVALUATIE_UITKOMSTEN = ['doorstroomklaar', 'gewijzigd', 'zelfde'] as const;
export type EvaluatieUitkomst = (typeof EVALUATIE_UITKOMSTEN)[number];
export const EVALUATIE_AANVRAGERS = ['werknemer', 'maatwerkbedrijf', 'maatwerkafdeling', 'vdab'] as const;
/** Where a count of absences comes from: a number with its period, never a reason (F-02). */
export const AFWEZIG_BRONNEN = ['loonadministratie', 'eigen_telling'] as const;
/** Ground of art. 23 on which VDAB starts a trajectory (DS-07). */
export const DOORSTROOM_GRONDEN = ['ART23_1', 'ART23_2'] as const;

export const COMPETENTIE_SOORTEN = ['generiek', 'technisch'] as const;
export type CompetentieSoort = (typeof COMPETENTIE_SOORTEN)[number];

export const DOORSTROOM_FASEN = ['voortraject', 'jobmatching', 'stage', 'nazorg'] as const;
export type DoorstroomFase = (typeof DOORSTROOM_FASEN)[number];
export const SCHORSING_DOOR = ['vlaamse_regering', 'andere'] as const;
export const VRIJSTELLING_SOORTEN = ['gedeeltelijk', 'volledig'] as const;
export const UREN_SOORTEN = ['een_op_een', 'jobmatching'] as const;
export type UrenSoort = (typeof UREN_SOORTEN)[number];
/** Own log, or statement of the partner. */
export const UREN_BRONNEN = ['bedrijf', 'partner'] as const;
export const STAGE_UITKOMSTEN = ['contract', 'geen_contract', 'stopgezet'] as const;
/** What a stage saves the employer, and what it costs (Kairos, F-16): the posts of the list. */
export const STAGE_BATEN = [
  'loonsubsidies',
  'aanpassing',
  'zelfdeNiveau',
  'hogerNiveau',
  'interim',
  'verlies',
  'productiviteit',
  'overuren',
  'uitbesteding',
  'logistiek',
  'andereBaten',
] as const;
export const STAGE_KOSTEN = [
  'loon',
  'enclave',
  'voorbereiding',
  'kledij',
  'aanpassingen',
  'opleiding',
  'administratie',
  'andereKosten',
] as const;
export const STAGE_POSTEN = [...STAGE_BATEN, ...STAGE_KOSTEN] as const;
export type StagePost = (typeof STAGE_POSTEN)[number];
/** Ladder towards a stage (F-06). */
export const PROEFSTAP_SOORTEN = ['bezoek', 'halve_dag', 'proefstage', 'doorstroomstage'] as const;
/** Outside or within the will of worker or company (DS-18, DS-19). */
export const STOP_WIL = ['buiten', 'binnen'] as const;
/** Why the job in the normaal economisch circuit ended (DS-22). */
export const JOB_EINDREDENEN = [
  'werkgever_beeindigt',
  'niet_verlengd',
  'werkomgeving',
  'functievereisten',
  'gezondheid',
  'sociale_situatie',
  'eigen_keuze',
] as const;
/** Support in the new job (DS-21). */
export const JOB_STEUN = ['geen', 'imw'] as const;
/** How far somebody is on a point of the readiness checklist; advice only (F-07). */
export const RIJPHEID_STANDEN = ['klaar', 'bezig', 'nog_niet', 'niet_besproken'] as const;
/** Whose satisfaction (F-10). */
export const TEVREDENHEID_VAN = ['werknemer', 'werkgever'] as const;
/** Row of the IMW table of the new employer (DS-42). */
export const IMW_RIJEN = ['twee_jaar', 'nood', 'hogere_nood', 'cmw45'] as const;

/** Movement register (F-08): from where to where. */
export const BEWEGING_RICHTINGEN = ['in', 'uit', 'terug'] as const;
export const BEWEGING_PLAATSEN = [
  'ama_wse',
  'ama_wvg',
  'activering',
  'cmw',
  'imw',
  'nec',
  'opleiding',
  'inactief',
  'onbekend',
] as const;
export type BewegingPlaats = (typeof BEWEGING_PLAATSEN)[number];
export const BEWEGING_REDENEN = [
  'instroom',
  'doorstroom',
  'einde_contract',
  'ontslag_werkgever',
  'ontslag_werknemer',
  'gezondheid',
  'pensioen',
  'verhuisd',
  'overleden',
  'terugkeer',
  'andere',
] as const;
export type BewegingReden = (typeof BEWEGING_REDENEN)[number];

/** What the time of a begeleider goes to: only the floor counts for the norm (DS-31). */
export const INZET_SOORTEN = ['vloer', 'sociale_dienst', 'andere'] as const;
/** Where figures of a quarter come from (DS-30). */
export const CIJFER_BRONNEN = ['dmfa', 'tableau'] as const;
export const TELLING_EENHEDEN = ['koppen', 'vte'] as const;
/** Facts that an inspection noted (DS-37). */
export const VASTSTELLING_SOORTEN = ['pop', 'begeleiding'] as const;

/** States of a doorstroom file (doorstroom.md 7.1), as an imported list names them too. */
export const DOORSTROOM_STATEN = [
  'NIET_IN_DIENST',
  'IN_DIENST',
  'EVALUATIE',
  'DOORSTROOMKLAAR',
  'UITGESTELD',
  'VOORTRAJECT',
  'JOBMATCHING',
  'STAGE',
  'NAZORG',
  'DOORGESTROOMD',
  'OPGESCHORT',
  'WACHT_NIEUW_TRAJECT',
  'STOP_VDAB_BESLIST',
  'WEDERTEWERKSTELLING',
] as const;
export type DoorstroomStaat = (typeof DOORSTROOM_STATEN)[number];
