/** In the margin: why a figure of a forecast is what it is. */
import type { ReactElement } from 'react';
import { useCall, type Input } from '../../client.ts';
import { showEuro } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Derivation } from '../../ui/amount.tsx';
import { stepsOf } from './derivation.tsx';
import { signedEuro } from './signed.ts';

type Asked = Input<'funding.ramingStappen'>;

/** Which figure is open, as the call asks for it. */
export interface Figure {
  readonly label: string;
  readonly cents: number;
  /** A difference stands with its sign. */
  readonly signed?: boolean;
  readonly asked: Asked;
}

export const sameFigure = (a: Figure | null, b: Figure): boolean => JSON.stringify(a?.asked) === JSON.stringify(b.asked);

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
  const shown = figure.signed === true ? signedEuro(figure.cents) : showEuro(figure.cents);
  return (
    <Derivation
      id="afleiding"
      title={t('afleiding.titel', { bedrag: shown })}
      steps={stepsOf(steps.data)}
      result={{ label: figure.label, value: shown }}
      onClose={onClose}
    />
  );
}
