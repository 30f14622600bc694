/** The course of a traject as stations of one line. */
import { countDays, toIsoDate, type IsoDate } from '../../../shared/domain/date.ts';
import { showDay } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import type { Station } from '../../ui/track.tsx';
import type { Dossier } from './types.ts';

/** Rule of the yearly assessment by VDAB: its term is the last station. */
const ASSESSMENT_RULE = 'AMA-03';

function past(key: string, label: string, date: string | null | undefined, today: IsoDate, vdab = false): Station {
  const known = date ?? null;
  return {
    key,
    label,
    vdab,
    state: known !== null && known <= today ? 'done' : 'plan',
    detail: known === null ? t('traject.lijn.nogNiet') : showDay(known, today),
  };
}

const firstDate = (list: readonly { readonly datum: string | null }[]): string | null =>
  list
    .map(({ datum }) => datum)
    .filter((datum) => datum !== null)
    .sort()[0] ?? null;

/** Advice, first talk, start, POP, running or ended, next assessment. */
export function courseOf({ traject, bevindingen, vereisten }: Dossier, today: IsoDate): Station[] {
  const clash = vereisten.some(({ rule, stand }) => rule === 'AMA-02' && stand === 'tegenstrijdig');
  const due = bevindingen.find(({ rule, tegen }) => rule === ASSESSMENT_RULE && tegen !== null)?.tegen ?? null;
  return [
    { ...past('advies', t('traject.lijn.advies'), traject.adviesDatum, today, true), clash },
    past('gesprek', t('traject.lijn.gesprek'), firstDate(traject.gesprekken), today),
    past('start', t('traject.lijn.start'), traject.start, today),
    past('pop', t('traject.lijn.pop'), firstDate(traject.popVersies), today),
    running(traject, today),
    ...(traject.einde === null ? [assessment(due, today)] : []),
  ];
}

function running(traject: Dossier['traject'], today: IsoDate): Station {
  if (traject.einde !== null && traject.einde < today) return past('einde', t('traject.lijn.einde'), traject.einde, today);
  const begun = traject.start !== null && traject.start <= today;
  const days = begun ? countDays(toIsoDate(traject.start ?? today), today) : 0;
  return {
    key: 'loopt',
    label: t('traject.lijn.loopt'),
    state: begun ? 'now' : 'plan',
    detail: begun ? t('traject.lijn.dagen', { count: days }) : t('traject.lijn.nogNiet'),
  };
}

function assessment(due: string | null, today: IsoDate): Station {
  const detail = due === null ? undefined : t('traject.lijn.uiterlijk', { datum: showDay(due, today) });
  return { key: 'opvolging', label: t('traject.lijn.opvolging'), state: 'plan', vdab: true, detail };
}
