/** The schemes before 1 April 2021: history only, no AMA subsidy follows from them (domain/ama.md 5.4, AMA-46). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Cents } from '../../shared/domain/money.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { ratio, toWholeCents } from './funding/ratio.ts';

export type ArbeidszorgStelsel = 'structureel' | 'meerbanenplan' | 'activerend';

/** What an old scheme paid per participant, at 15 participants per full-time begeleider; null outside its period. */
export function arbeidszorgPerDeelnemer(law: Law, stelsel: ArbeidszorgStelsel, on: IsoDate): Cents | null {
  const amount = lookupAs(law, `arbeidszorg.${stelsel}`, 'money', on).value;
  const participants = lookupAs(law, 'arbeidszorg.deelnemersPerBegeleider', 'integer', on).value;
  return amount === null || participants === null ? null : toWholeCents(ratio(amount, participants));
}
