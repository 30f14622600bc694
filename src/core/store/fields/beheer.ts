/** Users, imports and what left the house. */
import { IMPORT_SOORTEN, ROLLEN } from '../../../shared/domain/codes.ts';
import { bool, code, date, entity, int, json, long, ref, text } from './define.ts';

const register = { kind: 'register', person: null } as const;

export const gebruiker = entity('gebruiker', register, {
  naam: text('persoonlijk'),
  rol: code('gewoon', ROLLEN),
  actief: bool('gewoon'),
  /** The begeleider that this user is: whose people are "mine" on Vandaag. */
  begeleiderId: ref('persoonlijk', 'begeleider'),
});

/** One run of an import. */
export const importRun = entity('import_run', register, {
  soort: code('gewoon', IMPORT_SOORTEN),
  /** Kind + fingerprint of the mapping: "that file" of a re-import (E-26). */
  bron: text('gewoon'),
  op: date('gewoon'),
  blad: text('gewoon'),
  aanvaard: int('gewoon'),
  vragen: int('gewoon'),
  geweigerd: int('gewoon'),
  overgeslagen: int('gewoon'),
});

/** A column mapping that the user saved. */
export const importKoppeling = entity('import_koppeling', register, {
  soort: code('gewoon', IMPORT_SOORTEN),
  vingerafdruk: text('gewoon'),
  koppeling: json<Record<string, string>>('gewoon'),
});

/** Last seen values per row key: what that file said at the last import. Never a column that is not taken over. */
export const importStand = entity(
  'import_stand',
  { kind: 'register', person: 'persoonId', index: ['bron', 'sleutel'] },
  {
    persoonId: ref('persoonlijk', 'persoon'),
    bron: text('gewoon'),
    sleutel: text('persoonlijk', { max: 300 }),
    cellen: json<Record<string, string | number | boolean | null>>('vertrouwelijk'),
  },
);

/** A rejected or questioned row: counted above every overview until solved or dismissed with a reason. */
export const importRij = entity(
  'import_rij',
  { kind: 'register', person: 'persoonId' },
  {
    persoonId: ref('persoonlijk', 'persoon'),
    runId: ref('gewoon', 'import_run'),
    bron: text('gewoon'),
    blad: text('gewoon'),
    rij: int('gewoon'),
    /** Key of the row, so that a later import of the same row closes it. */
    sleutel: text('persoonlijk', { max: 300 }),
    soort: code('gewoon', ['vraag', 'geweigerd']),
    codes: json<string[]>('persoonlijk'),
    /** Normalised values of the row, kept so that a person can answer later. */
    inhoud: json<Record<string, unknown>>('vertrouwelijk'),
    stand: code('gewoon', ['open', 'opgelost', 'afgewezen']),
    antwoord: text('persoonlijk'),
    reden: text('persoonlijk', { max: 500 }),
  },
);

/** What left the house, or was printed: report, recipient, purpose, and the frozen model with its hash. */
export const uitvoer = entity(
  'uitvoer',
  { kind: 'event', person: 'persoonId', later: ['verzondenOp'] },
  {
    persoonId: ref('persoonlijk', 'persoon'),
    rapport: text('gewoon'),
    periode: text('gewoon'),
    formaat: text('gewoon'),
    bestand: text('gewoon'),
    /** May be a bemiddelaar by name. */
    ontvanger: text('persoonlijk'),
    doel: text('persoonlijk', { max: 500 }),
    op: date('gewoon'),
    verlaatHuis: bool('gewoon'),
    /** 1 for the first document of a period; a corrected one counts on and names what it replaces. */
    versie: int('gewoon'),
    vervangtId: ref('gewoon', 'uitvoer'),
    modelVersie: int('gewoon'),
    modelHash: text('gewoon'),
    model: json<unknown>('vertrouwelijk'),
    /** Why it left the house with findings open; may say something of the person. */
    bevestiging: long('persoonlijk'),
    /** Sent to the recipient on; from then the period is closed (hard rule 14). How and to whom stands in `verzending`. */
    verzondenOp: date('gewoon'),
    trajectId: ref('persoonlijk', 'ama_traject'),
    /** Person or service at the recipient, such as the bemiddelaar of VDAB. */
    terAttentie: text('persoonlijk'),
    /** The same for what was made at once for one recipient, with its cover list. */
    reeks: text('gewoon', { max: 36 }),
    /** 0 for a cover list, then 1, 2, ... in its order. */
    volgnummer: int('gewoon'),
    /** SHA-256 of the file as it was made, in hexadecimal. */
    bestandHash: text('gewoon', { max: 64 }),
  },
);
