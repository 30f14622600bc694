/** The province of an address: worked out from its postcode each time that it is read, and never stored. */
import type { Provincie } from '../../shared/contract/afleiding.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { type Law, provincieOf } from '../../rules/index.ts';

/** Null without a postcode; without a name where the postcode is in no known range. A proposal only (AMA-42). */
export function provincieVan(law: Law, postcode: string | null, on: IsoDate): Provincie | null {
  if (postcode === null || postcode.trim() === '') return null;
  const { provincie, standing } = provincieOf(law, postcode, on);
  return { naam: provincie, standing };
}
