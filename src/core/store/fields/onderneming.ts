/** The house in collectief maatwerk: begeleiders, enclaves, figures of a quarter, evidence, fines. */
import {
  BEGELEIDINGSGRADEN,
  BEKEND_CODES,
  CIJFER_BRONNEN,
  INZET_SOORTEN,
  TELLING_EENHEDEN,
  VASTSTELLING_SOORTEN,
} from '../../../shared/domain/codes-maatwerk.ts';
import { bool, cents, code, date, decimal, entity, int, long, ref, text } from './define.ts';

const register = { kind: 'register', person: null } as const;
const ofPerson = { kind: 'register', person: 'persoonId' } as const;
const persoonId = ref('persoonlijk', 'persoon');
const begeleiderId = ref('persoonlijk', 'begeleider');

/** Ground of qualification with its proof (DS-32). */
export const begeleiderGrond = entity('begeleider_grond', register, {
  begeleiderId,
  /** 1 ervaring, 2 ervaringsbewijs, 3 attest, 4 diploma, 5 beroepskwalificatie. */
  grond: int('persoonlijk'),
  sinds: date('persoonlijk'),
  bewijs: bool('persoonlijk'),
  omschrijving: text('persoonlijk', { max: 2000 }),
});

/** Experience as begeleider, for ground 1 (DS-32). */
export const begeleiderErvaring = entity('begeleider_ervaring', register, {
  begeleiderId,
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  bewijs: bool('persoonlijk'),
  omschrijving: text('persoonlijk', { max: 2000 }),
});

/** What the time of a begeleider goes to (DS-31). */
export const begeleiderInzet = entity('begeleider_inzet', register, {
  begeleiderId,
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  soort: code('persoonlijk', INZET_SOORTEN),
  vte: decimal('persoonlijk'),
});

/** Guided work inside another enterprise (DS-43). */
export const enclave = entity('enclave', register, {
  naam: text('gewoon'),
  gastheerId: ref('gewoon', 'instantie'),
  van: date('gewoon'),
  tot: date('gewoon'),
  /** Written agreement: place, duration, aim and tasks. */
  overeenkomstOp: date('gewoon'),
  plaats: text('gewoon', { max: 2000 }),
  duur: text('gewoon', { max: 500 }),
  doelEnTaken: long('gewoon'),
  /** Notification to the department, and its proof. */
  meldingOp: date('gewoon'),
  meldingBewijs: text('gewoon', { max: 500 }),
  instructiesDoorGastheer: code('gewoon', BEKEND_CODES),
  opmerking: text('gewoon', { max: 2000 }),
});

/** A line of the daily register: who worked there on that day. */
export const enclaveAanwezig = entity(
  'enclave_aanwezig',
  { ...ofPerson, index: ['enclaveId', 'datum'] },
  { persoonId, enclaveId: ref('persoonlijk', 'enclave'), datum: date('persoonlijk') },
);

/** A line of the daily register: which begeleider was present on that day. */
export const enclaveBegeleider = entity(
  'enclave_begeleider',
  { ...register, index: ['enclaveId', 'datum'] },
  { enclaveId: ref('gewoon', 'enclave'), begeleiderId, datum: date('gewoon') },
);

/** Figures of a quarter from DmfA or Tableau, as entered or imported (DS-30, F-21). */
export const kwartaalcijfers = entity('kwartaalcijfers', register, {
  /** `2026Q1`. */
  kwartaal: text('gewoon', { max: 6 }),
  bron: code('gewoon', CIJFER_BRONNEN),
  /** Received or imported on. */
  datum: date('gewoon'),
  afgerekend: bool('gewoon'),
  /** Everybody is in them: who is not, does not count. */
  volledig: bool('gewoon'),
  totaalVte: decimal('gewoon'),
  omschrijving: text('gewoon', { max: 500 }),
});

/** What the figures say of one worker; with amounts it is a line of a settlement (DS-R13). */
export const kwartaalcijfer = entity('kwartaalcijfer', ofPerson, {
  persoonId,
  cijfersId: ref('persoonlijk', 'kwartaalcijfers'),
  vte: decimal('persoonlijk'),
  /** A line without wage cost is left out of the norm. */
  loonkost: bool('persoonlijk'),
  wopLoonpremie: int('persoonlijk'),
  wopGraad: code('persoonlijk', BEGELEIDINGSGRADEN),
  referteloonCents: cents('persoonlijk'),
  loonpremieCents: cents('persoonlijk'),
  begeleidingspremieCents: cents('persoonlijk'),
  andereTussenkomstenCents: cents('persoonlijk'),
});

/** Wage cost of one worker in one quarter, for the shadow calculation (DS-27, DS-28). */
export const loonregel = entity('loonregel', ofPerson, {
  persoonId,
  kwartaal: text('persoonlijk', { max: 6 }),
  begrensdReferteloonCents: cents('persoonlijk'),
  brutoLoonkostCents: cents('persoonlijk'),
  andereTussenkomstenCents: cents('persoonlijk'),
});

/** A balance received from the department, of a quarter or of a year (DS-41). */
export const cmwBetaling = entity('cmw_betaling', register, {
  kwartaal: text('gewoon', { max: 6 }),
  jaar: int('gewoon'),
  datum: date('gewoon'),
  cents: cents('gewoon'),
});

/** A count of the staff on a day (DS-38). */
export const personeelstelling = entity('personeelstelling', register, {
  op: date('gewoon'),
  eenheid: code('gewoon', TELLING_EENHEDEN),
  totaal: decimal('gewoon'),
  /** Of category a and b together; empty: counted from the workers. */
  categorieAB: decimal('gewoon'),
});

/** Administrative fine and its clocks (DS-50). */
export const boete = entity('boete', register, {
  omschrijving: text('gewoon', { max: 2000 }),
  uitnodigingOp: date('gewoon'),
  verweerOp: date('gewoon'),
  beslissingVerzondenOp: date('gewoon'),
  beroepOp: date('gewoon'),
});

/** A fact that an inspection noted (DS-37). */
export const vaststelling = entity('vaststelling', register, {
  soort: code('gewoon', VASTSTELLING_SOORTEN),
  datum: date('gewoon'),
  omschrijving: text('gewoon', { max: 2000 }),
});

/** Evidence of a subsidy, kept at least so long as it can be claimed back (DS-44). */
export const bewijsstuk = entity('bewijsstuk', ofPerson, {
  /** Null: of the house. */
  persoonId,
  feitOp: date('persoonlijk'),
  omschrijving: text('persoonlijk', { max: 500 }),
});

/** A request of a person to erase, and the answer on paper (DS-44). */
export const wisverzoek = entity('wisverzoek', ofPerson, {
  persoonId,
  datum: date('persoonlijk'),
  beantwoordOp: date('persoonlijk'),
  antwoord: text('persoonlijk', { max: 2000 }),
});

/** A calculated figure or a settlement value that somebody replaced, with why (DS-46). */
export const vervanging = entity('vervanging', register, {
  /** Which figure: `invulling.2026Q1`. */
  cijfer: text('gewoon'),
  berekend: text('gewoon'),
  ingevoerd: text('gewoon'),
  reden: text('gewoon', { max: 500 }),
  door: text('persoonlijk'),
  op: date('gewoon'),
});
