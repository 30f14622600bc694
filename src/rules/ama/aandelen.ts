/** Shares of partners in the contingent: together never more than the whole (AMA-25). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import type { OrganisatieFacts } from './facts.ts';

export interface AandelenOp {
  /** Granted places; null: no contingent on that day. */
  readonly plaatsen: number | null;
  /** Places of partners together. */
  readonly aandelen: number;
}

/** The places and the shares that hold on a day. */
export function aandelenOp({ contingenten, aandelen = [] }: OrganisatieFacts, on: IsoDate): AandelenOp {
  const whole = contingenten
    .filter(({ van }) => van <= on)
    .toSorted((a, b) => (a.van < b.van ? -1 : 1))
    .at(-1);
  const holding = aandelen.filter(({ van, tot }) => van <= on && (tot === null || tot >= on));
  return { plaatsen: whole?.plaatsen ?? null, aandelen: holding.reduce((sum, { plaatsen }) => sum + plaatsen, 0) };
}

/** AMA-25: from the first day on which the shares are more than the whole; also one that lies ahead. */
export function aandelenPassen(organisatie: OrganisatieFacts, law: Law): Finding[] {
  const { contingenten, aandelen = [] } = organisatie;
  const days = [...new Set([...contingenten, ...aandelen].map(({ van }) => van))].toSorted((a, b) => (a < b ? -1 : 1));
  for (const van of days) {
    const { plaatsen, aandelen: shares } = aandelenOp(organisatie, van);
    if (plaatsen === null || shares <= plaatsen) continue;
    const params = { van, plaatsen, aandelen: shares };
    return [makeFinding(law, 'AMA-25', 'AANDELEN_TE_GROOT', 'conflict', { params, since: van })];
  }
  return [];
}
