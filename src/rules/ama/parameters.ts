/** What the calculation of this year still needs: contingent and unit amount (AMA-25, AMA-26). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { yearOf } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import type { OrganisatieFacts } from './facts.ts';

/** AMA-25 and AMA-26: no contingent or no amount means no subsidy figure; the finding says which value to enter. */
export function bedragBekend(organisatie: OrganisatieFacts, law: Law, on: IsoDate): Finding[] {
  const found: Finding[] = [];
  const jaar = yearOf(on);
  if (!organisatie.contingenten.some((item) => item.van <= on)) {
    found.push(makeFinding(law, 'AMA-25', 'CONTINGENT_ONTBREEKT', 'missing', { params: { jaar } }));
  }
  const amount = lookupAs(law, 'ama.eenheidsbedrag', 'money', on);
  if (amount.value === null) {
    const params = { jaar, vraag: amount.question, aan: amount.ask };
    found.push(makeFinding(law, 'AMA-26', 'BEDRAG_ONTBREEKT', 'missing', { params }));
  } else if (amount.standing !== 'confirmed') {
    const params = { jaar, bedragCents: amount.value, van: amount.from };
    found.push(makeFinding(law, 'AMA-26', 'BEDRAG_NIET_BEVESTIGD', 'info', { params }));
  }
  return found;
}
