/** What runs beside AMA: AMA WVG, VAPH, TWE, wijk-werken, IBO, an employment (AMA-09, AMA-10, AMA-11, AMA-55). */
import type { MaatregelSoort } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import type { Span } from '../spans.ts';
import { countSpanDays, intersect, spanTexts, within } from '../spans.ts';
import { about, aboutPerson } from './context.ts';
import type { PersonContext, TrajectContext } from './context.ts';
import type { Tijdvak } from './facts.ts';

const FAR = '9999-12-31' as IsoDate;

/** The whole traject, also the days that lie ahead: an overlap that is planned can still be prevented. */
function wholeTraject(context: TrajectContext): Span {
  return { from: context.traject.start, to: context.traject.einde ?? FAR };
}

function measures(context: PersonContext, soort: MaatregelSoort): Tijdvak[] {
  const own = context.persoon.maatregelen.filter((item) => item.soort === soort);
  return soort === 'AMA_WVG' ? [...own, ...(context.persoon.wvgOvereenkomsten ?? [])] : own;
}

function overlapFinding(
  context: TrajectContext,
  rule: string,
  code: string,
  kind: 'conflict' | 'info',
  soort: MaatregelSoort,
): Finding[] {
  const shared = within(wholeTraject(context), measures(context, soort));
  const first = shared[0];
  if (!first) return [];
  return [about(context, rule, code, kind, { maatregel: soort, ...daysOf(shared) }, { since: first.from })];
}

/** Days of an overlap; without an end there is no count. */
function daysOf(spans: readonly Span[]): { dagen: number | null; periodes: string[] } {
  return { dagen: spans.some((span) => span.to === FAR) ? null : countSpanDays(spans), periodes: spanTexts(spans) };
}

/** AMA-09: AMA SE and AMA WVG on the same day. */
export function samenloopWvg(context: TrajectContext): Finding[] {
  return overlapFinding(context, 'AMA-09', 'SAMENLOOP_WVG', 'conflict', 'AMA_WVG');
}

/** AMA-10, social economy: VAPH dagondersteuning or begeleid werken beside AMA SE; whether that may be is not known. */
export function samenloopVaph(context: TrajectContext): Finding[] {
  return overlapFinding(context, 'AMA-10', 'SAMENLOOP_VAPH', 'conflict', 'VAPH');
}

/** AMA-10, welfare: VAPH beside AMA WVG would be paid twice. */
export function samenloopVaphWvg(context: PersonContext): Finding[] {
  const always: Span = { from: '0001-01-01' as IsoDate, to: FAR };
  const shared = intersect(within(always, measures(context, 'AMA_WVG')), within(always, measures(context, 'VAPH')));
  const first = shared[0];
  if (!first) return [];
  return [aboutPerson(context, 'AMA-10', 'SAMENLOOP_VAPH_WVG', 'conflict', daysOf(shared), { since: first.from })];
}

/** AMA-11: a temporary combination with TWE, wijk-werken or IBO; the longest term is not known. */
export function tijdelijkeCombinatie(context: TrajectContext): Finding[] {
  const kinds = ['TWE', 'WIJKWERKEN', 'IBO'] as const;
  return kinds.flatMap((soort) => overlapFinding(context, 'AMA-11', 'COMBINATIE', 'info', soort));
}

/** AMA-55: an employment in the own file on the same day; the proposal is the end of the traject the day before the contract. */
export function samenloopTewerkstelling(context: TrajectContext): Finding[] {
  return context.persoon.tewerkstellingen.flatMap((contract) => {
    const shared = within(wholeTraject(context), [contract]);
    const first = shared[0];
    if (!first) return [];
    const voorstel = contract.van > context.traject.start ? addDays(contract.van, -1) : null;
    const params = { ...daysOf(shared), contract: contract.van, voorstel };
    const code = voorstel === null ? 'SAMENLOOP_VAN_BIJ_START' : 'SAMENLOOP_TEWERKSTELLING';
    return [about(context, 'AMA-55', code, 'conflict', params, { since: first.from, recordId: contract.id ?? null })];
  });
}
