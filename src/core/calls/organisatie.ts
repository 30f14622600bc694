/** The organisation. */
import { parseKbo } from '../../shared/domain/kbo.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { badHead, headOf, pictureOf } from '../cases/organisatie/briefhoofd.ts';
import { badLogo, logoPicture, logoText, printable, readLogo, type StoredLogo } from '../cases/organisatie/logo.ts';
import { organisatieRow, readOrganisatie } from '../cases/organisatie/read.ts';
import { provincieVan } from '../cases/provincie.ts';
import { lawOf } from '../law.ts';
import { canPrint, canPrintHead } from './renderer.ts';
import { written } from './written.ts';

/** Only a malformed number is refused (hard rule 12). */
function normalKbo(kbo: string | null | undefined): { kbo?: string | null } {
  if (kbo === undefined) return {};
  if (kbo === null || kbo.trim() === '') return { kbo: null };
  const parsed = parseKbo(kbo);
  if (!parsed.ok) throw new CallFailure('KBO_ONGELDIG', { field: 'kbo', details: { reden: parsed.code } });
  return { kbo: parsed.kbo };
}

/** A logo that was chosen, once it has proved that documents can be made with it. Throws LOGO_* at its field. */
async function newLogo(context: CallContext, ref: string, alt: string | null): Promise<StoredLogo> {
  const logo = readLogo(context.session.pathOf(ref, 'read'), alt);
  if (!(await canPrint(context, printable(logo)))) throw badLogo();
  return logo;
}

type Names =
  | 'organisatie.lees'
  | 'organisatie.bewaar'
  | 'organisatie.logo'
  | 'organisatie.logoBeeld'
  | 'organisatie.briefhoofd'
  | 'organisatie.briefhoofdStand';

export const organisatieHandlers: Handlers<Names> = {
  'organisatie.lees'({ dossier, session, today }) {
    const read = readOrganisatie(dossier.db);
    const law = lawOf(session.options.resources.lawbook, dossier);
    return { ...read, provincie: provincieVan(law, read.gegevens.postcode, today) };
  },

  'organisatie.bewaar'({ dossier, write }, input) {
    const row = organisatieRow(dossier.db);
    const values = { ...input, ...normalKbo(input.kbo) };
    const { operation, value } = write((writer) => {
      if (!row) return writer.insert('organisatie', values);
      writer.set('organisatie', row.id, values);
      return row.id;
    });
    return written(operation, value);
  },

  async 'organisatie.logo'(context, { bestand, alt }) {
    const chosen = bestand ? await newLogo(context, bestand.ref, alt) : null;
    const row = organisatieRow(context.dossier.db);
    if (!row) throw new CallFailure('NIET_GEVONDEN');
    const { operation } = context.write((writer) =>
      writer.set('organisatie', row.id, { logo: bestand === undefined ? withText(row.logo, alt) : chosen }),
    );
    return written(operation, row.id);
  },

  'organisatie.logoBeeld': ({ dossier }) => logoPicture(dossier.db),

  async 'organisatie.briefhoofd'(context, input) {
    const path = input.bestand ? context.session.pathOf(input.bestand.ref, 'read') : null;
    const briefhoofd = headOf(context.dossier.db, input, path);
    const picture = pictureOf(briefhoofd);
    if (path !== null && picture !== null && !(await canPrintHead(context, picture, briefhoofd.hoogte ?? 0))) throw badHead();
    const row = organisatieRow(context.dossier.db);
    if (!row) throw new CallFailure('NIET_GEVONDEN');
    const { operation } = context.write((writer) => writer.set('organisatie', row.id, { briefhoofd }));
    return written(operation, row.id);
  },

  'organisatie.briefhoofdStand'({ dossier }) {
    const stored = organisatieRow(dossier.db)?.briefhoofd;
    return { soort: stored?.soort ?? 'geen', type: stored?.type ?? null, hoogte: stored?.hoogte ?? 25 };
  },
};

/** The logo that stands, with another text. Throws LOGO_ONTBREEKT where none stands. */
function withText(logo: StoredLogo | null, alt: string | null): StoredLogo {
  const text = logoText(alt);
  if (logo === null) throw new CallFailure('LOGO_ONTBREEKT', { field: 'bestand' });
  return { ...logo, alt: text };
}
