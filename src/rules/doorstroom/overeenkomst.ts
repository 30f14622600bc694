/** How a doorstroomtraject begins: decision, ground, request, four signatures, release from work (DS-08, DS-09, DS-10). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { isEr, overTraject } from './context.ts';
import type { DoorstroomContext, TrajectContext } from './context.ts';
import type { Doorstroomtraject } from './facts.ts';
import { PARTIJEN } from './facts.ts';

type Partij = (typeof PARTIJEN)[number];

/** The parties of the agreement, by the value of the start (or of today). */
function partijen({ law, on }: DoorstroomContext, { start }: Doorstroomtraject): Partij[] {
  const codes = lookupAs(law, 'doorstroom.overeenkomst.partijen', 'codes', start ?? on).value ?? [];
  return PARTIJEN.filter((partij) => codes.includes(partij));
}

/** DS-09: the parties whose signature is not there on the reference day. */
export function ontbrekendeHandtekeningen(context: DoorstroomContext, traject: Doorstroomtraject): Partij[] {
  return partijen(context, traject).filter((partij) => !isEr(traject.getekend[partij], context.on));
}

/**
 * DS-09: the day from which the trajectory counts as started: its start, or the last signature when that came later. Null while a
 * signature or the start is missing.
 */
export function gestartSinds(context: DoorstroomContext, traject: Doorstroomtraject): IsoDate | null {
  const { start, getekend } = traject;
  if (!isEr(start, context.on) || ontbrekendeHandtekeningen(context, traject).length > 0) return null;
  return partijen(context, traject).reduce<IsoDate>((last, partij) => {
    const signed = getekend[partij];
    return signed !== null && signed > last ? signed : last;
  }, start);
}

/** True while the trajectory has begun and has not ended in a contract or a stop. */
export function loopt({ traject, on }: TrajectContext): boolean {
  return isEr(traject.start, on) && !isEr(traject.stop?.datum ?? null, on) && !isEr(traject.contract?.start ?? null, on);
}

/** DS-08: ground 2° rests on a request by the worker or the company. */
export function grondEnAanvraag(context: TrajectContext): Finding[] {
  const { traject, evaluatie, on, law } = context;
  if (!isEr(traject.start, on)) return [];
  const since = traject.start;
  const decided = evaluatie?.beslissing?.uitkomst === 'doorstroomklaar' && evaluatie.beslissing.datum <= on;
  if (!decided) return [overTraject(context, 'DS-08', 'BESLISSING_ONTBREEKT', 'missing', {}, { since })];
  if (traject.grond === null) return [overTraject(context, 'DS-08', 'GROND_ONTBREEKT', 'missing', {}, { since })];
  if (traject.grond !== 'ART23_2') return [];
  const aanvraag = evaluatie.aanvraag;
  const recordId = evaluatie.id;
  if (aanvraag === null || aanvraag.door === 'vdab') {
    return [overTraject(context, 'DS-08', 'AANVRAAG_ONTBREEKT', 'missing', {}, { since, recordId })];
  }
  const allowed = lookupAs(law, 'doorstroom.aanvragers', 'codes', aanvraag.datum).value;
  if (allowed === null || allowed.includes(aanvraag.door)) return [];
  const params = { aanvrager: aanvraag.door, datum: aanvraag.datum };
  return [overTraject(context, 'DS-08', 'AANVRAGER_BUITEN_VOORWAARDE', 'conflict', params, { since: aanvraag.datum, recordId })];
}

/** DS-09: signed by all four; a start without it is recorded and shows as a conflict. */
export function vierpartijenovereenkomst(context: TrajectContext): Finding[] {
  const { traject, on } = context;
  const ontbreekt = ontbrekendeHandtekeningen(context, traject);
  if (ontbreekt.length === 0) return naDeStart(context);
  const params = { partijen: ontbreekt, start: traject.start };
  const found = [overTraject(context, 'DS-09', 'HANDTEKENING_ONTBREEKT', 'missing', params, { due: traject.start })];
  if (isEr(traject.start, on)) {
    found.push(overTraject(context, 'DS-09', 'GESTART_ZONDER_OVEREENKOMST', 'conflict', params, { since: traject.start }));
  }
  return found;
}

function naDeStart(context: TrajectContext): Finding[] {
  const { traject } = context;
  const { start } = traject;
  if (start === null) return [];
  const laat = partijen(context, traject).filter((partij) => (traject.getekend[partij] ?? start) > start);
  if (laat.length === 0) return [];
  return [overTraject(context, 'DS-09', 'GETEKEND_NA_START', 'conflict', { partijen: laat, start }, { since: start })];
}

/** DS-10: while the trajectory runs the release from work is recorded; a partial one with its hours. */
export function vrijstelling(context: TrajectContext): Finding[] {
  const { traject, on } = context;
  if (!loopt(context)) return [];
  const known = traject.vrijstellingen.filter((item) => item.van <= on);
  if (known.length === 0)
    return [overTraject(context, 'DS-10', 'VRIJSTELLING_ONTBREEKT', 'missing', {}, { since: traject.start })];
  return known
    .filter((item) => item.soort === 'gedeeltelijk' && item.uren === null)
    .map(({ id, van }) =>
      overTraject(context, 'DS-10', 'VRIJSTELLING_ZONDER_UREN', 'missing', { van }, { since: van, recordId: id }),
    );
}
