/** The movement register as a list of persons (F-08). */
import { lookupAs } from '../../rules/index.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract/index.ts';
import type { CallContext } from '../access/context.ts';
import { bewegingenVan } from '../cases/monitoring/bewegingen.ts';
import { levenslopen } from '../cases/monitoring/plaatsen.ts';
import { byName } from '../cases/personen/names.ts';
import { lawOf } from '../law.ts';
import { personNames } from './lines.ts';

type Register = OutputOf<'beweging.register'>;

/** The newest first. */
export function register(context: CallContext, { van, tot, richting }: ParsedInputOf<'beweging.register'>): Register {
  const { dossier, session, today } = context;
  const gap = lookupAs(lawOf(session.options.resources.lawbook, dossier), 'monitoring.aansluiting', 'integer', today).value ?? 0;
  const names = personNames(dossier.db);
  return levenslopen(dossier.db)
    .flatMap((loop) => {
      const heeftDossier = loop.verblijven.some(({ plaats }) => plaats === 'cmw');
      return bewegingenVan(loop, gap, today).map((each) => ({ ...each, heeftDossier }));
    })
    .filter((each) => (van === undefined || each.datum >= van) && (tot === undefined || each.datum <= tot))
    .filter((each) => richting === undefined || each.richting === richting)
    .map(({ persoonId, ...each }) => ({
      ...each,
      persoon: { id: persoonId, ...(names.get(persoonId) ?? { naam: '', voornaam: '', overleden: false }) },
    }))
    .toSorted((a, b) => (a.datum === b.datum ? byName(a.persoon, b.persoon) : a.datum < b.datum ? 1 : -1));
}
