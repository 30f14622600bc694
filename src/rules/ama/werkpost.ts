/** Werkposten: external ones only occasionally and followed up, none in the core activity of another enterprise (AMA-21, 52, 53). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, countDays } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import type { Span } from '../spans.ts';
import { countSpanDays, merge, spanTexts, within } from '../spans.ts';
import { currentStatements, isPresent } from './attendance.ts';
import { about, inForceSince } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { Tijdvak, WerkpostAard, WerkpostFeit } from './facts.ts';
import { plannedDays } from './planning.ts';

const DAYS_PER_WEEK = 7;
/** More stretches than this make a sentence that nobody reads: then the days are counted between the first and the last. */
const STRETCHES_IN_TEXT = 5;

/** AMA-52: an external werkpost has a purpose and a review date; a werkpost of a partner is not tested. */
export function externeWerkpost(context: TrajectContext): Finding[] {
  const since = inForceSince(context.law, 'AMA-52');
  return context.traject.werkposten
    .filter((item) => isForeign(item) && item.van <= context.on && (item.tot === null || item.tot >= since))
    .flatMap((item) => externalFindings(context, item));
}

/** Outside the organisation, the partnership and its partners. */
const isForeign = (item: WerkpostFeit): boolean => item.extern && !item.partner;

const recordOf = (item: WerkpostFeit): string => item.periodeId ?? item.werkpostId;

function externalFindings(context: TrajectContext, item: WerkpostFeit): Finding[] {
  const extra = { recordId: recordOf(item), since: item.van };
  const found: Finding[] = [];
  if (!item.doelIngevuld) found.push(about(context, 'AMA-52', 'DOEL_ONTBREEKT', 'missing', { van: item.van }, extra));
  if (item.nazichtOp === null) {
    found.push(about(context, 'AMA-52', 'NAZICHTDATUM_ONTBREEKT', 'missing', { van: item.van }, extra));
  } else if (!item.nazichtUitkomstIngevuld) {
    const overdue = context.on > item.nazichtOp;
    const code = overdue ? 'NAGAAN' : 'NAZICHT_GEPLAND';
    const params = { nazicht: item.nazichtOp };
    found.push(about(context, 'AMA-52', code, overdue ? 'overdue' : 'due', params, { ...extra, due: item.nazichtOp }));
  }
  return found;
}

/**
 * AMA-21: contact with the werkpost in the rhythm of the agreement. The days run from the last contact, else from the first day at
 * the werkpost; without an agreed rhythm nothing is tested.
 */
export function contactMetWerkpost(context: TrajectContext): Finding[] {
  return context.traject.werkposten
    .filter((item) => context.open && covers(item, context.on))
    .flatMap((item) => {
      const { uiterlijk, laatste } = volgendContact(item, context.on) ?? { uiterlijk: context.on, laatste: null };
      if (context.on <= uiterlijk) return [];
      const days = countDays(laatste ?? item.van, context.on) - 1;
      const params = { weken: item.contactElkeWeken ?? 0, laatste, van: item.van, dagen: days };
      const code = laatste === null ? 'CONTACT_WERKPOST_NOOIT' : 'CONTACT_WERKPOST_GEMIST';
      const extra = { since: addDays(uiterlijk, 1), due: uiterlijk, recordId: recordOf(item) };
      return [about(context, 'AMA-21', code, 'overdue', params, extra)];
    });
}

/** Last day of the next contact, and the last contact up to `on`; null where no rhythm was agreed. */
export function volgendContact(
  item: Pick<WerkpostFeit, 'van' | 'contactElkeWeken' | 'contacten'>,
  on: IsoDate,
): { readonly uiterlijk: IsoDate; readonly laatste: IsoDate | null } | null {
  const weken = item.contactElkeWeken ?? null;
  if (weken === null || weken <= 0) return null;
  const laatste = (item.contacten ?? []).findLast((date) => date >= item.van && date <= on) ?? null;
  return { uiterlijk: addDays(laatste ?? item.van, weken * DAYS_PER_WEEK), laatste };
}

/** AMA-21: at an external werkpost somebody briefed the direct colleagues, with date and name. */
export function collegasWerkpost(context: TrajectContext): Finding[] {
  return context.traject.werkposten
    .filter((item) => context.open && item.extern && item.gebriefOp !== undefined && covers(item, context.on))
    .flatMap((item) => {
      const missing = [...(item.gebriefOp === null ? ['datum'] : []), ...(item.gebriefDoorIngevuld === true ? [] : ['door'])];
      if (missing.length === 0) return [];
      const params = { van: item.van, ontbreekt: missing };
      const extra = { since: item.van, recordId: recordOf(item) };
      return [about(context, 'AMA-21', 'COLLEGAS_WERKPOST_NIET_GEBRIEFT', 'missing', params, extra)];
    });
}

/** AMA-53: AMA together with an enclave, or with subcontracting in the core activity of another enterprise, on the same day. */
export function kernactiviteit(context: TrajectContext): Finding[] {
  const since = inForceSince(context.law, 'AMA-53');
  const { window } = context;
  const judged = { from: window.from > since ? window.from : since, to: window.to };
  if (judged.to < judged.from) return [];
  return [...conflictPlaces(context)].flatMap(([werkpostId, aard]) => {
    const days = conflictDays(context, werkpostId, judged);
    const [first] = days;
    if (!first) return [];
    const few = days.length <= STRETCHES_IN_TEXT;
    const params = {
      aard,
      dagen: countSpanDays(days),
      ...(few ? { periodes: spanTexts(days) } : { van: first.from, tot: days.at(-1)?.to ?? first.to }),
    };
    const stay = context.traject.werkposten.find((item) => item.werkpostId === werkpostId);
    const extra = { since: first.from, recordId: stay ? recordOf(stay) : null };
    return [about(context, 'AMA-53', few ? 'KERNACTIVITEIT' : 'KERNACTIVITEIT_DAGEN', 'conflict', params, extra)];
  });
}

/** Werkposten of a kind that does not go together with AMA. */
function conflictPlaces({ organisatie, traject }: TrajectContext): Map<string, WerkpostAard> {
  const known = [
    ...(organisatie.werkposten ?? []),
    ...traject.werkposten.map((item) => ({ id: item.werkpostId, aard: item.aard })),
  ];
  return new Map(
    known.filter(({ aard }) => aard === 'enclave' || aard === 'onderaanneming_kern').map(({ id, aard }) => [id, aard]),
  );
}

/**
 * Days at one werkpost. Where the timetable names the werkpost, its planned days; else the whole stay. Recorded presences there always
 * count, whatever was planned.
 */
function conflictDays(context: TrajectContext, werkpostId: string, judged: Span): Span[] {
  const { traject, law, organisatie, persoon } = context;
  const named = (traject.uurrooster ?? []).some((line) => line.werkpostId === werkpostId && within(judged, [line]).length > 0);
  const dates = currentStatements(persoon.aanwezigheid, judged.from, judged.to)
    .filter((item) => item.werkpostId === werkpostId && isPresent(item))
    .map((item) => item.datum);
  if (!named) {
    const stays = traject.werkposten.filter((item) => item.werkpostId === werkpostId);
    return merge([...within(judged, stays), ...dates.map(oneDay)]);
  }
  const planned = plannedDays(traject, judged, { law, kalender: organisatie.kalender })
    .filter((day) => day.delen.some((part) => part.werkpostId === werkpostId))
    .map((day) => day.datum);
  return merge([...planned, ...dates].map(oneDay));
}

const oneDay = (date: IsoDate): Span => ({ from: date, to: date });

function covers(period: Tijdvak, day: IsoDate): boolean {
  return period.van <= day && (period.tot === null || period.tot >= day);
}
