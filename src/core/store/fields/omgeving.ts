/** People and bodies around the file: candidates, tickets, contact persons, addresses, sites, partners, labels. */
import { CONTACTPERSOON_ROLLEN, INSTANTIE_SOORTEN, KANDIDAAT_UITKOMSTEN, TICKET_SOORTEN } from '../../../shared/domain/codes.ts';
import { bool, code, date, entity, long, ref, text } from './define.ts';

const register = { kind: 'register', person: null } as const;
const ofPerson = { kind: 'register', person: 'persoonId' } as const;
const persoonId = ref('persoonlijk', 'persoon');

/** Somebody who asked for a place, also without INSZ (AMA-39); ends with a start or another outcome. */
export const kandidaat = entity('kandidaat', ofPerson, {
  persoonId,
  verwijzer: text('persoonlijk'),
  verwijzerId: ref('persoonlijk', 'instantie'),
  gevraagdOp: date('persoonlijk'),
  adviesOp: date('persoonlijk'),
  intakeOp: date('persoonlijk'),
  uitkomst: code('persoonlijk', KANDIDAAT_UITKOMSTEN),
  uitkomstOp: date('persoonlijk'),
  notities: long('persoonlijk', { search: 'text' }),
});

/** Ticket for maatwerk with its end (DS-03). */
export const ticket = entity('ticket', ofPerson, {
  persoonId,
  soort: code('persoonlijk', TICKET_SOORTEN),
  datum: date('persoonlijk'),
  tot: date('persoonlijk'),
  opmerking: text('persoonlijk', { max: 500 }),
});

/** "Klaar, wacht op plaats": ready for doorstroom, with nowhere to go yet (AMA-P15). */
export const wachtOpPlaats = entity('wacht_op_plaats', ofPerson, {
  persoonId,
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  waarvoor: text('persoonlijk', { max: 500 }),
});

/** Somebody to call or to ask: their scope and dates for a bewindvoerder (AMA-12). Never a physician: that name is health data. */
export const contactpersoon = entity('contactpersoon', ofPerson, {
  persoonId,
  rol: code('persoonlijk', CONTACTPERSOON_ROLLEN),
  naam: text('persoonlijk'),
  instantieId: ref('persoonlijk', 'instantie'),
  telefoon: text('persoonlijk'),
  email: text('persoonlijk'),
  /** What the mandate covers, in words. */
  omvang: text('persoonlijk', { max: 500 }),
  /** The mandate covers agreements: the bewindvoerder signs too (AMA-12). */
  tekentMee: bool('persoonlijk'),
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
});

/** Address book of outside bodies: OCMW, mutuality, hosts, services. */
export const instantie = entity('instantie', register, {
  naam: text('gewoon', { search: 'text' }),
  soort: code('gewoon', INSTANTIE_SOORTEN),
  straat: text('gewoon'),
  postcode: text('gewoon', { max: 4 }),
  gemeente: text('gewoon'),
  telefoon: text('gewoon'),
  email: text('gewoon'),
  opmerking: text('gewoon', { max: 2000 }),
  kbo: text('gewoon', { max: 10 }),
  /** Person to ask for. */
  contactNaam: text('gewoon'),
});

export const vestiging = entity('vestiging', register, {
  naam: text('gewoon'),
  /** Vestigingseenheidsnummer (AMA-40). */
  nummer: text('gewoon', { max: 10 }),
  straat: text('gewoon'),
  postcode: text('gewoon', { max: 4 }),
  gemeente: text('gewoon'),
});

/** Partner organisation; its share of the contingent stands in `contingent.partnerId`. */
export const partner = entity('partner', register, {
  naam: text('gewoon'),
  kbo: text('gewoon', { max: 10 }),
  contact: text('gewoon'),
  telefoon: text('gewoon'),
  email: text('gewoon'),
  van: date('gewoon'),
  tot: date('gewoon'),
});

/** A word of the office's own, to group persons by. */
export const label = entity('label', register, { naam: text('gewoon') });

export const persoonLabel = entity('persoon_label', ofPerson, {
  persoonId,
  labelId: ref('persoonlijk', 'label'),
});
