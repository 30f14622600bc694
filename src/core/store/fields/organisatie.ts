/** The organisation and what it knows of itself: contingent, advances, policies, calendar, recipients. */
import { CONTINGENT_SOORTEN, KALENDER_SOORTEN, ONTVANGER_SOORTEN, POLIS_SOORTEN } from '../../../shared/domain/codes.ts';
import { cents, code, date, decimal, entity, int, json, ref, text } from './define.ts';

const register = { kind: 'register', person: null } as const;

export const organisatie = entity('organisatie', register, {
  naam: text('gewoon'),
  kbo: text('gewoon', { max: 10 }),
  straat: text('gewoon'),
  postcode: text('gewoon', { max: 4 }),
  gemeente: text('gewoon'),
  telefoon: text('gewoon'),
  email: text('gewoon'),
  /** Reason given for working with one user (E-05). */
  eenGebruikerReden: text('gewoon', { max: 500 }),
  /** For documents; `data` is base64, at most 400 kB, and `alt` is read aloud instead of it. */
  logo: json<{ type: 'png' | 'svg'; data: string; alt: string }>('gewoon'),
  instellingen: json<Record<string, string | number | boolean>>('gewoon'),
  /** Day on which Trajectmap was taken into use: facts before it are history (domain/ama.md 13). */
  ingebruikname: date('gewoon'),
  /** Employer number at the RSZ, for the Dimona copy sheet (AMA-P6). */
  rszNummer: text('gewoon', { max: 12 }),
  /** Letterhead of letters: an own picture, or paper that is printed already; heights are in millimetres. */
  briefhoofd: json<{ soort: 'afbeelding' | 'voorbedrukt' | 'geen'; type?: 'png' | 'pdf'; data?: string; hoogte?: number }>(
    'gewoon',
  ),
});

/** Names of recipients are settings (hard rule 6). */
export const ontvanger = entity('ontvanger', register, {
  soort: code('gewoon', ONTVANGER_SOORTEN),
  naam: text('gewoon'),
  adres: text('gewoon', { max: 500 }),
  email: text('gewoon'),
});

export const contingent = entity('contingent', register, {
  soort: code('gewoon', CONTINGENT_SOORTEN),
  van: date('gewoon'),
  plaatsen: int('gewoon'),
  /** Null: of the organisation itself; else the share of a partner, which is part of the organisation's own number. */
  partnerId: ref('gewoon', 'partner'),
  bron: text('gewoon', { max: 500 }),
  /** Of collectief maatwerk: places granted are VTE, with decimals; empty: `plaatsen`. */
  vte: decimal('gewoon'),
});

export const voorschot = entity('voorschot', register, {
  datum: date('gewoon'),
  cents: cents('gewoon'),
  /** Calendar year that the advance belongs to. */
  jaar: int('gewoon'),
  omschrijving: text('gewoon', { max: 500 }),
});

export const polis = entity('polis', register, {
  soort: code('gewoon', POLIS_SOORTEN),
  verzekeraar: text('gewoon'),
  nummer: text('gewoon'),
  van: date('gewoon'),
  tot: date('gewoon'),
});

/** Closing days, bridge days and replacement days of the organisation (AMA-38, domain/ama.md 4.9). */
export const kalenderdag = entity('kalenderdag', register, {
  datum: date('gewoon'),
  soort: code('gewoon', KALENDER_SOORTEN),
  /** Null: everywhere. */
  vestigingId: ref('gewoon', 'vestiging'),
  omschrijving: text('gewoon'),
});

/** The user's own layer over the lawbook (E-04). */
export const wetwaarde = entity('wetwaarde', register, {
  parameter: text('gewoon'),
  van: date('gewoon'),
  tot: date('gewoon'),
  waarde: json<string | number | boolean | null>('gewoon'),
  bron: text('gewoon', { max: 2000 }),
  /** Shipped value that the user confirmed, when it is a confirmation. */
  bevestigt: text('gewoon'),
});

/** An official template of the department or a partner, kept as it was chosen, with where each column and cell goes (E-22). */
export const sjabloon = entity('sjabloon', register, {
  /** Report that fills it. */
  rapport: text('gewoon', { max: 60 }),
  naam: text('gewoon'),
  /** Of sheets, headers and validations: another version has another one, and is never filled with this mapping. */
  vingerafdruk: text('gewoon', { max: 100 }),
  /** The file itself in base64, at most 2 MB. */
  inhoud: json<{ data: string }>('gewoon'),
  koppeling: json<unknown>('gewoon'),
  /** Day on which the mapping was last looked at. */
  nagekekenOp: date('gewoon'),
});
