/** How long evidence of a subsidy is kept, and what a request for erasure meets (DS-44, DS-45). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { opDatum } from './context.ts';
import type { DoorstroomHuis } from './huis-facts.ts';
import type { Keten } from './keten.ts';
import { laatste, plus, vanaf } from './keten.ts';

type Bewijsstuk = DoorstroomHuis['bewijsstukken'][number];
type Wisverzoek = DoorstroomHuis['wisverzoeken'][number];

export type Bewaargrond = 'vordering' | 'eigen_keuze' | 'daeb';

export interface Bewaring {
  /** The last day on which it is kept: the longest of the grounds. */
  readonly tot: Keten;
  readonly grond: Bewaargrond;
  /** From the day after it may stand in the list for deletion. */
  readonly voorbij: boolean;
}

/** DS-44: law, own choice and DAEB mandate; the longest counts. Null where the lawbook has no term. */
export function bewaring({ feitOp }: Bewijsstuk, { daeb }: DoorstroomHuis, law: Law, on: IsoDate): Bewaring | null {
  const wet = plus(vanaf('DS-44', 'subsidiefeit', feitOp), lookupAs(law, 'cmw.bewaring.subsidie', 'integer', on), 'jaar');
  if (wet === null) return null;
  const keuze = plus(vanaf('DS-44', 'subsidiefeit', feitOp), lookupAs(law, 'cmw.bewaring.keuze', 'integer', on), 'jaar');
  const einde = daeb.aan ? daeb.eindeMandaat : null;
  const mandaat =
    einde === null
      ? null
      : plus(vanaf('DS-44', 'einde_mandaat', einde), lookupAs(law, 'cmw.bewaring.daeb', 'integer', on), 'jaar');
  const tot = laatste([wet, keuze, mandaat].filter((each) => each !== null)) ?? wet;
  const grond = tot.datum === wet.datum ? 'vordering' : tot === mandaat ? 'daeb' : 'eigen_keuze';
  return { tot, grond, voorbij: on > tot.datum };
}

/** DS-44: evidence past its term, and the answer to a request for erasure with the ground that stands in its way. */
export function bewaringFindings(huis: DoorstroomHuis, law: Law, on: IsoDate): Finding[] {
  return [...termijnVoorbij(huis, law, on), ...mandaatOntbreekt(huis, law), ...verzoeken(huis, law, on)];
}

function termijnVoorbij(huis: DoorstroomHuis, law: Law, on: IsoDate): Finding[] {
  return opDatum(huis.bewijsstukken, (item) => item.feitOp).flatMap((item) => {
    const stand = bewaring(item, huis, law, on);
    if (stand === null || !stand.voorbij || geenMandaat(huis)) return [];
    const { datum: tot } = stand.tot;
    const parts = { params: { datum: item.feitOp, tot }, personId: item.persoonId, recordId: item.id, since: addDays(tot, 1) };
    return [makeFinding(law, 'DS-44', 'TERMIJN_VOORBIJ', 'info', parts)];
  });
}

/** The longer term cannot be counted: nothing may be deleted on the shorter one alone. */
const geenMandaat = ({ daeb }: DoorstroomHuis): boolean => daeb.aan && daeb.eindeMandaat === null;

function mandaatOntbreekt(huis: DoorstroomHuis, law: Law): Finding[] {
  return geenMandaat(huis) ? [makeFinding(law, 'DS-44', 'MANDAAT_EINDE_ONTBREEKT', 'missing')] : [];
}

function verzoeken(huis: DoorstroomHuis, law: Law, on: IsoDate): Finding[] {
  return opDatum(
    huis.wisverzoeken.filter((item) => item.datum <= on),
    (item) => item.datum,
  ).flatMap((verzoek) =>
    bewaringVoor(verzoek, huis, law)
      .filter(({ stand }) => !stand.voorbij)
      .map(({ bewijsstuk, stand }) => {
        const params = { verzoek: verzoek.datum, feit: bewijsstuk.feitOp, tot: stand.tot.datum };
        const parts = { params, personId: bewijsstuk.persoonId, recordId: verzoek.id, since: verzoek.datum };
        return makeFinding(law, 'DS-44', `BEWAARGROND_${stand.grond.toUpperCase()}`, 'info', parts);
      }),
  );
}

/** DS-44: what a request for erasure meets on its day: the evidence of that person, by the day of the fact, each with how long it is kept. */
export function bewaringVoor(
  verzoek: Pick<Wisverzoek, 'datum' | 'persoonId'>,
  huis: DoorstroomHuis,
  law: Law,
): { readonly bewijsstuk: Bewijsstuk; readonly stand: Bewaring }[] {
  const van = huis.bewijsstukken.filter((item) => verzoek.persoonId === null || item.persoonId === verzoek.persoonId);
  return opDatum(van, (item) => item.feitOp).flatMap((bewijsstuk) => {
    const stand = bewaring(bewijsstuk, huis, law, verzoek.datum);
    return stand === null ? [] : [{ bewijsstuk, stand }];
  });
}

/** DS-45: the data of the indication are VDAB's and the department's; information beside a request for erasure. */
export function indiceringInlichtingen({ wisverzoeken }: DoorstroomHuis, law: Law, on: IsoDate): Finding[] {
  const jaren = lookupAs(law, 'imw.bewaring.maximum', 'integer', on).value;
  if (jaren === null) return [];
  return opDatum(
    wisverzoeken.filter((item) => item.datum <= on),
    (item) => item.datum,
  ).map(({ id, datum, persoonId }) =>
    makeFinding(law, 'DS-45', 'INDICERING', 'info', { params: { jaren }, personId: persoonId, recordId: id, since: datum }),
  );
}
