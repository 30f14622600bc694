/** The province that the core worked out from a postcode: read only, with the standing of the list that it stands on. */
import type { Output } from '../../client.ts';
import { t } from '../../i18n.ts';
import type { DerivedFact } from '../../records/facts-section.tsx';
import { StandingMark } from '../../ui/marks.tsx';
import { STANDINGS } from '../financiering/derivation.tsx';

type Provincie = Output<'persoon.lees'>['provincie'];

/** One line after the town; none without a postcode. */
export function provincieFact(provincie: Provincie): readonly DerivedFact[] {
  if (provincie === null) return [];
  const { naam, standing } = provincie;
  const value =
    naam === null ? (
      <span className="muted">{t('provincie.onbekend')}</span>
    ) : (
      <span className="chips">
        {naam}
        {standing !== 'confirmed' && <StandingMark standing={STANDINGS[standing]} />}
      </span>
    );
  return [{ after: 'gemeente', label: t('provincie.uitPostcode'), value }];
}
