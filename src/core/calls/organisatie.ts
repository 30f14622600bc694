/** The organisation. */
import { parseKbo } from '../../shared/domain/kbo.ts';
import type { Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { readLogo } from '../cases/organisatie/logo.ts';
import { organisatieRow, readOrganisatie } from '../cases/organisatie/read.ts';
import { written } from './written.ts';

/** Only a malformed number is refused (hard rule 12). */
function normalKbo(kbo: string | null | undefined): { kbo?: string | null } {
  if (kbo === undefined) return {};
  if (kbo === null || kbo.trim() === '') return { kbo: null };
  const parsed = parseKbo(kbo);
  if (!parsed.ok) throw new CallFailure('KBO_ONGELDIG', { field: 'kbo', details: { reden: parsed.code } });
  return { kbo: parsed.kbo };
}

export const organisatieHandlers: Handlers<'organisatie.lees' | 'organisatie.bewaar' | 'organisatie.logo'> = {
  'organisatie.lees': ({ dossier }) => readOrganisatie(dossier.db),

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

  'organisatie.logo'({ session, dossier, write }, { bestand, alt }) {
    const row = organisatieRow(dossier.db);
    if (!row) throw new CallFailure('NIET_GEVONDEN');
    const logo = bestand === null ? null : readLogo(session.pathOf(bestand.ref, 'read'), alt);
    const { operation } = write((writer) => writer.set('organisatie', row.id, { logo }));
    return written(operation, row.id);
  },
};
