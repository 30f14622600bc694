/** What is found for Ctrl K: by the core as somebody types, and the lists that the window already has. */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { CallFailure, callCore, useCall, type Output } from '../client.ts';
import { showDate } from '../format/show.ts';
import { t, tm } from '../i18n.ts';
import { codeLabel } from '../records/codes.ts';
import { joined, period } from '../records/words.ts';
import { createLatest, type Latest } from './latest.ts';
import type { Hit } from './palette-order.ts';
import { usePlaces } from './places.ts';
import { idsOf, MOST_RECENT, readRecent } from './recent.ts';
import { useCan } from './session.tsx';

type Found = Output<'zoek.alles'>;

const LIMIT = 12;
export const MIN_TYPED = 2;

interface Answer {
  /** What it is the answer to. */
  readonly text: string;
  readonly found: Found | null;
}

/**
 * The answer of the core to the newest text; `pending` as long as it is of an older one.
 * @param told called with each answer to what is then in the field
 */
export function useFound(
  text: string,
  told: (found: Found | null) => void,
): { readonly found: Found | null; readonly pending: boolean; readonly failed: boolean } {
  const [answer, setAnswer] = useState<Answer>({ text: '', found: null });
  const [failed, setFailed] = useState(false);
  const latest = useRef<Latest<string> | null>(null);
  const asked = text.length >= MIN_TYPED ? text : '';
  const onTold = useEffectEvent(told);
  useEffect(() => {
    const made = createLatest<string, Found | null>({
      run: async (tekst) => (tekst === '' ? null : callCore('zoek.alles', { tekst, limiet: LIMIT })),
      onAnswer(tekst, found) {
        setFailed(false);
        setAnswer({ text: tekst, found });
        onTold(found);
      },
      onError(tekst, error) {
        if (!(error instanceof CallFailure)) throw error;
        setFailed(true);
        setAnswer({ text: tekst, found: null });
      },
    });
    latest.current = made;
    return () => made.stop();
  }, []);
  useEffect(() => latest.current?.ask(asked), [asked]);
  return { found: asked === '' ? null : answer.found, pending: answer.text !== asked, failed };
}

function personHit(person: Found['personen'][number]): Hit {
  const { persoonId, naam, voornaam, geboortedatum, gevondenIn, overleden } = person;
  const born = geboortedatum === null ? '' : t('zoek.geboren', { datum: showDate(geboortedatum) });
  const where = gevondenIn === 'naam' ? '' : t(`zoek.in.${gevondenIn}`);
  return {
    key: `persoon:${persoonId}`,
    group: gevondenIn === 'tekst' ? 'notities' : 'personen',
    icon: 'user-circle',
    label: [naam, voornaam].filter(Boolean).join(', '),
    detail: joined(overleden ? t('verloop.overleden.kort') : '', born, standOf(person), where),
    to: fileOf(person),
  };
}

/** What the line opens, in words: the employment of a doelgroepwerknemer, or the AMA traject. */
function standOf({ opent, maatwerk, start, einde }: Found['personen'][number]): string {
  if (opent === 'maatwerk') {
    const { van, tot } = maatwerk ?? { van: null, tot: null };
    return joined(tm(tot === null ? 'zoek.inDienst' : 'zoek.wasInDienst'), period(van, tot));
  }
  if (start === null) return t('zoek.zonderTraject');
  return t(einde === null ? 'zoek.traject' : 'zoek.trajectVoorbij', { datum: showDate(start) });
}

function fileOf({ opent, persoonId, trajectId }: Found['personen'][number]): string {
  if (opent === 'maatwerk') return `/maatwerk/${persoonId}`;
  return trajectId === null ? `/persoon/${persoonId}` : `/ama/${trajectId}`;
}

function trajectHit({ trajectId, persoonId, naam, voornaam, stelsel, soort, start, einde }: Found['trajecten'][number]): Hit {
  const doorstroom = stelsel === 'doorstroom';
  return {
    key: `traject:${trajectId}`,
    group: 'trajecten',
    icon: doorstroom ? 'flag' : 'handshake',
    label: [naam, voornaam].filter(Boolean).join(', '),
    detail: joined(doorstroom ? tm('zoek.doorstroomtraject') : codeLabel('traject', soort), period(start, einde)),
    to: doorstroom ? `/maatwerk/${persoonId}/doorstroom?traject=${trajectId}` : `/ama/${trajectId}`,
    ...(doorstroom ? { persoonId } : {}),
  };
}

/** The hits of an answer, in its order. */
export function foundHits(found: Found | null): Hit[] {
  if (found === null) return [];
  return [
    ...found.personen.map(personHit),
    ...found.trajecten.map(trajectHit),
    ...found.werkposten.map(({ id, naam, organisatie }): Hit => ({
      key: `werkpost:${id}`,
      group: 'werkposten',
      icon: 'calendar-blank',
      label: naam,
      detail: organisatie ?? '',
      to: `/werkposten/${id}`,
    })),
  ];
}

/** Screens, reports and rules: lists that do not depend on what is typed. */
export function useLists(): Hit[] {
  const places = usePlaces();
  const reports = useCall('report.lijst', {}, { enabled: useCan('rapport.cijfers') }).data;
  const rules = useCall('rules.lijst', {}).data;
  return useMemo(
    () => [
      ...places.map(({ to, icon, label }): Hit => ({ key: `scherm:${to}`, group: 'schermen', icon, label, detail: '', to })),
      ...(reports ?? []).map(({ id, name, domainId, recipient }): Hit => ({
        key: `rapport:${id}`,
        group: 'rapporten',
        icon: 'files',
        label: name,
        detail: recipient ?? '',
        words: domainId,
        to: `/rapporten/${id}`,
      })),
      ...(rules ?? []).map(({ id, title }): Hit => ({
        key: `regel:${id}`,
        group: 'regels',
        icon: 'book-open-text',
        label: `${id} ${title}`,
        detail: '',
        to: `/regelboek?regel=${id}`,
      })),
    ],
    [places, reports, rules],
  );
}

/** What was chosen before and is still there, newest first. @param fixed hits that need no question to the core */
export function useRecent(fixed: readonly Hit[]): Hit[] {
  const [keys] = useState(() => readRecent());
  const input = {
    persoonIds: idsOf(keys, 'persoon'),
    trajectIds: idsOf(keys, 'traject'),
    werkpostIds: idsOf(keys, 'werkpost'),
  };
  const asked = input.persoonIds.length + input.trajectIds.length + input.werkpostIds.length > 0;
  const before = useCall('zoek.eerder', input, { enabled: asked }).data;
  const known = new Map([...fixed, ...foundHits(before ?? null)].map((hit) => [hit.key, hit]));
  return keys.flatMap((key) => known.get(key) ?? []).slice(0, MOST_RECENT);
}
