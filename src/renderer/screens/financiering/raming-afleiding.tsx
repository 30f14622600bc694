/** In the margin: why a figure of a forecast is what it is. */
import type { ReactElement } from 'react';
import { useCall, type Input } from '../../client.ts';
import { t } from '../../i18n.ts';
import { Derivation } from '../../ui/amount.tsx';
import { stepsOf } from './derivation.tsx';

type Asked = Input<'funding.ramingStappen'>;

/** Which figure is open, as the call asks for it. */
export interface Figure {
  readonly label: string;
  /** As it stands on the screen. */
  readonly value: string;
  readonly asked: Asked;
}

export const sameFigure = (a: Figure | null, b: Figure): boolean =>
  a?.label === b.label && JSON.stringify(a.asked) === JSON.stringify(b.asked);

export function RamingDerivation({
  figure,
  onClose,
}: {
  readonly figure: Figure | null;
  readonly onClose: () => void;
}): ReactElement | null {
  const steps = useCall('funding.ramingStappen', figure?.asked ?? { jaar: 2026, lezing: 'A' }, {
    enabled: figure !== null,
    keepPrevious: true,
  });
  if (figure === null || !steps.data) return null;
  return (
    <Derivation
      id="afleiding"
      title={t('afleiding.titel', { bedrag: figure.value })}
      steps={stepsOf(steps.data)}
      result={{ label: figure.label, value: figure.value }}
      onClose={onClose}
    />
  );
}
