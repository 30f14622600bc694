/** Monitoring of collectief maatwerk inside the house: counts only, nothing masked (doorstroom.md 8.1). */
import type { OutputOf } from '../../shared/contract/index.ts';
import { type IsoDate, yearOf, yearPeriod } from '../../shared/domain/date.ts';
import type { CallContext } from '../access/context.ts';
import { maatwerkFeiten } from '../cases/doorstroom/feiten.ts';
import { monitoringBron } from '../cases/monitoring/bron.ts';
import { jaarlijst, stromen, tijdigheid, uitkomsten } from '../cases/monitoring/cijfers.ts';
import { partnerTrajecten, perPartner } from '../cases/monitoring/partners.ts';
import { bronnen, vlaanderenJaren, vlaanderenPlaatsen } from '../cases/monitoring/reeks.ts';
import { begeleiderKaarten } from '../cases/onderneming/begeleiders.ts';
import { invullingAnswer } from '../cases/onderneming/invulling.ts';
import { lawOf } from '../law.ts';

type Antwoord = OutputOf<'maatwerk.monitoring'>;

interface Vraag {
  readonly jaar?: number | undefined;
  /** Years together, up to and including `jaar`. */
  readonly jaren: number;
  readonly op: IsoDate;
}

export function monitoring(context: CallContext, { jaar, jaren, op }: Vraag): Antwoord {
  const { dossier, session } = context;
  const law = lawOf(session.options.resources.lawbook, dossier);
  const tot = jaar ?? yearOf(op);
  const years = { van: tot - jaren + 1, tot };
  const bron = monitoringBron(dossier.db, law, op);
  const trajecten = partnerTrajecten(dossier.db, bron, law).filter((each) => each.jaar >= years.van && each.jaar <= tot);
  const jaartallen = jaarlijst(bron, law, tot);
  // A year that is over is looked at as it stood on its last day.
  const stand = yearPeriod(tot).to < op ? yearPeriod(tot).to : op;
  return {
    op,
    ...years,
    stromen: stromen(bron, years),
    jaren: jaartallen,
    uitkomsten: uitkomsten(bron, years),
    tijdigheid: tijdigheid(bron, years),
    partners: perPartner(dossier.db, trajecten),
    begeleiders: begeleiders(context, stand),
    norm: context.can('financiering.lezen') ? norm(context, stand) : null,
    reeks: vlaanderenJaren(law, jaartallen[0]?.jaar ?? tot, tot),
    plaatsen: vlaanderenPlaatsen(law, op),
    bronnen: bronnen(law),
  };
}

function begeleiders({ dossier, session }: CallContext, on: IsoDate): Antwoord['begeleiders'] {
  const law = lawOf(session.options.resources.lawbook, dossier);
  const there = begeleiderKaarten(dossier.db, law, on).filter(
    ({ inDienst, uitDienst }) => (inDienst === null || inDienst <= on) && (uitDienst === null || uitDienst >= on),
  );
  const metGrond = there.filter(({ aangetoond }) => aangetoond.length > 0).length;
  const floor = there.flatMap(({ inzetNu }) => inzetNu.flatMap(({ soort, vte }) => (soort === 'vloer' ? [Number(vte)] : [])));
  return {
    aantal: there.length,
    metGrond,
    zonderGrond: there.length - metGrond,
    vloerVte: floor.reduce((sum, each) => sum + each, 0).toFixed(2),
  };
}

/** Only sums leave here, so nobody has to be looked up. */
const nameless = (id: string) => ({ id, naam: '', voornaam: '', overleden: false });

function norm({ dossier, session, can }: CallContext, on: IsoDate): Antwoord['norm'] {
  const facts = maatwerkFeiten(dossier.db, on, can('vertrouwelijk.lezen'))?.onderneming;
  if (facts === undefined) return null;
  const law = lawOf(session.options.resources.lawbook, dossier);
  const { norm: found, procent } = invullingAnswer(facts, law, yearOf(on), on, nameless);
  const { kwartaal, grondslag, nodig, aanwezig, verschil, tekort } = found;
  return { kwartaal, grondslag, nodig, aanwezig, verschil, tekort, invulling: procent };
}
