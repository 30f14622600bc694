/** The case file itself: make, open, unlock, close, safe copies, users. */
import { z } from 'zod';
import { ROLLEN } from '../domain/codes.ts';
import { conceptCalls } from './concept.ts';
import { RIGHTS, command, job, query } from './define.ts';
import { Doorgegeven, DossierMap } from './doorgeven.ts';
import { DateText, Empty, FileRef, Id, ShortText, Written } from './values.ts';

/** A passphrase never leaves the core again; the upper bound keeps argon2's input small. */
const Passphrase = z.string().min(1).max(500);

export const Gebruiker = z.strictObject({
  id: Id,
  naam: ShortText,
  rol: z.enum(ROLLEN),
  actief: z.boolean(),
  /** The begeleider that this user is: whose people are "mine" on Vandaag. */
  begeleiderId: Id.nullable(),
});

/** Scans in a copy: how many the case file names, how many are new in this place, how many the copy lacks. */
const KopieBijlagen = z.strictObject({ aantal: z.int(), nieuw: z.int(), ontbreken: z.int() });

/** Last safe copy of this installation, always in sight. `laatste` is an instant (ISO, UTC). */
export const KopieStand = z.strictObject({
  map: z.string().nullable(),
  laatste: z.string().nullable(),
  nagekeken: z.boolean(),
  bezig: z.boolean(),
});

export const DossierStand = z.strictObject({
  open: z.boolean(),
  naam: z.string().nullable(),
  bestand: z.string().nullable(),
  fileId: z.string().nullable(),
  gebruiker: z.strictObject({ id: Id, naam: ShortText, rol: z.enum(ROLLEN), rechten: z.array(z.enum(RIGHTS)) }).nullable(),
  /** Case files opened before on this installation, newest first. */
  recent: z.array(z.strictObject({ ref: z.string(), naam: z.string() })),
  /** Codes of the catalogue: SYNC_MAP, EEN_GEBRUIKER, ANDERE_TAK … */
  waarschuwingen: z.array(z.string()),
  /** Not null: this file goes on at another computer and is read only here. */
  doorgegeven: Doorgegeven.nullable(),
  /** Null when no file is open. */
  map: DossierMap.nullable(),
  kopie: KopieStand,
  /** The case file to practise in: being filled, open, or kept for the next time. */
  oefening: z.enum(['geen', 'bezig', 'open', 'klaar']),
  vandaag: DateText,
});

export const PassphraseStrength = z.strictObject({
  ok: z.boolean(),
  score: z.int().min(0).max(4),
  /** Codes of the catalogue that say what helps. */
  codes: z.array(z.string()),
});

const vrij = { right: 'vrij', reads: 'gewoon' } as const;
const beheer = { right: 'beheer', reads: 'gewoon' } as const;

export const dossierCalls = {
  ...conceptCalls,
  'dossier.stand': query({ ...vrij, input: Empty, output: DossierStand }),
  /** `herstelcode` is shown once, to print. */
  'dossier.maak': command({
    ...vrij,
    input: z.strictObject({
      bestand: FileRef,
      naam: ShortText.min(1),
      kbo: z.string().max(20).nullable(),
      gebruiker: ShortText.min(1),
      wachtzin: Passphrase,
    }),
    output: z.strictObject({ fileId: z.string(), herstelcode: z.string() }),
  }),
  /** Login names of a closed case file, last used first. */
  'dossier.gebruikers': query({
    ...vrij,
    input: z.strictObject({ bestand: FileRef }),
    output: z.array(z.strictObject({ naam: ShortText })),
  }),
  'dossier.open': command({
    ...vrij,
    input: z.strictObject({ bestand: FileRef, gebruiker: ShortText.nullable(), wachtzin: Passphrase }),
    output: DossierStand,
  }),
  /** Opens with the printed code and gives one user a new passphrase. */
  'dossier.herstel': command({
    ...vrij,
    input: z.strictObject({
      bestand: FileRef,
      herstelcode: z.string().max(100),
      gebruiker: ShortText.nullable(),
      wachtzin: Passphrase,
    }),
    output: DossierStand,
  }),
  'dossier.sluit': command({ ...vrij, input: Empty, output: z.strictObject({ kopie: z.enum(['gemaakt', 'geen']) }) }),
  'wachtzin.schat': query({ ...vrij, input: z.strictObject({ wachtzin: z.string().max(500) }), output: PassphraseStrength }),

  'gebruiker.lijst': query({ ...beheer, right: 'dossier.lezen', input: Empty, output: z.array(Gebruiker) }),
  'gebruiker.maak': command({
    ...beheer,
    input: z.strictObject({ naam: ShortText.min(1), rol: z.enum(ROLLEN), wachtzin: Passphrase }),
    output: Written,
  }),
  'gebruiker.wijzig': command({
    ...beheer,
    input: z.strictObject({
      id: Id,
      rol: z.enum(ROLLEN).optional(),
      actief: z.boolean().optional(),
      begeleiderId: Id.nullable().optional(),
    }),
    output: Written,
  }),
  /** The user's own passphrase; needs the present one. */
  'gebruiker.wachtzin': command({
    ...beheer,
    right: 'dossier.lezen',
    input: z.strictObject({ nu: Passphrase, nieuw: Passphrase }),
    output: Written,
  }),
  /** "Later": working with one user, with the reason (E-05). */
  'gebruiker.later': command({ ...beheer, input: z.strictObject({ reden: ShortText.min(3) }), output: Written }),
  /** A new recovery code means a new data key: everything is written again. */
  'herstelcode.nieuw': job({
    ...beheer,
    input: z.strictObject({ wachtzin: Passphrase }),
    output: z.strictObject({ herstelcode: z.string() }),
  }),

  'kopie.stand': query({ ...beheer, right: 'dossier.lezen', input: Empty, output: KopieStand }),
  'kopie.kies': command({ ...beheer, right: 'dossier.schrijven', input: z.strictObject({ map: FileRef }), output: KopieStand }),
  /** Without `map`: to the chosen second place. The copy is verified by opening it again. */
  'kopie.maak': job({
    ...beheer,
    right: 'dossier.lezen',
    input: z.strictObject({ map: FileRef.nullable() }),
    output: z.strictObject({
      bestand: z.string(),
      op: z.string(),
      nagekeken: z.boolean(),
      bytes: z.int(),
      /** Null in a case file without attachments. */
      bijlagen: KopieBijlagen.nullable(),
    }),
  }),
  'kopie.controleer': job({
    ...vrij,
    input: z.strictObject({ bestand: FileRef, wachtzin: Passphrase, gebruiker: ShortText.nullable() }),
    output: z.strictObject({
      inOrde: z.boolean(),
      soort: z.enum(['dossier', 'kopie']),
      problemen: z.array(z.string()),
      rijen: z.int(),
    }),
  }),
  /** To a new file; never over an existing one. */
  'kopie.zetTerug': job({
    ...vrij,
    input: z.strictObject({ bestand: FileRef, naar: FileRef, wachtzin: Passphrase, gebruiker: ShortText.nullable() }),
    output: z.strictObject({
      bestand: z.string(),
      rijen: z.int(),
      bijlagen: KopieBijlagen.pick({ aantal: true, ontbreken: true }).nullable(),
    }),
  }),
  /** Checks the open file: integrity, journal chain, search index. */
  'dossier.controleer': job({
    ...beheer,
    right: 'dossier.lezen',
    input: Empty,
    output: z.strictObject({ inOrde: z.boolean(), problemen: z.array(z.string()), operaties: z.int(), rijen: z.int() }),
  }),
};
