/** The province of a postcode (domain/ama.md 7.4): a proposal, never a ground for an amount (AMA-42). */
import type { IsoDate } from '../shared/domain/date.ts';
import { type Law, type Standing, lookupAs } from './lawbook/lookup.ts';

export interface ProvincieVoorstel {
  /** Null where the postcode belongs to no known range. */
  readonly provincie: string | null;
  readonly standing: Standing;
}

const RANGE = /^(\d{4})-(\d{4}) (.+)$/;

/** The proposal for a postcode of four digits; anything else has none. */
export function provincieOf(law: Law, postcode: string, on: IsoDate): ProvincieVoorstel {
  const { value, standing } = lookupAs(law, 'algemeen.provincie', 'codes', on);
  const code = /^\d{4}$/.test(postcode.trim()) ? Number(postcode) : null;
  const ranges = (value ?? []).flatMap((text) => {
    const [, from, to, name] = RANGE.exec(text) ?? [];
    return from && to && name ? [{ from: Number(from), to: Number(to), name }] : [];
  });
  const found = code === null ? undefined : ranges.find((range) => code >= range.from && code <= range.to);
  return { provincie: found?.name ?? null, standing };
}
