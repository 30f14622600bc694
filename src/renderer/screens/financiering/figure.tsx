/** A figure of a forecast that opens its derivation, or the reason why there is none. */
import type { ReactElement } from 'react';
import { t } from '../../i18n.ts';
import { Amount, MissingAmount } from '../../ui/amount.tsx';
import { type Figure, sameFigure } from './raming-afleiding.tsx';

export interface FigureContext {
  /** Every value that the amounts rest on is confirmed. */
  readonly confirmed: boolean;
  readonly open: Figure | null;
  readonly onOpen: (figure: Figure | null) => void;
}

interface FigureProps extends FigureContext {
  readonly figure: Omit<Figure, 'value'> & { readonly value: string | null };
  /** Why there is none; null leaves the place empty. */
  readonly missing: string | null;
}

export function FigureValue({ figure, missing, confirmed, open, onOpen }: FigureProps): ReactElement | null {
  const { value } = figure;
  if (value === null) return missing === null ? null : <MissingAmount>{missing}</MissingAmount>;
  const whole = { ...figure, value };
  const shown = sameFigure(open, whole);
  return (
    <Amount
      about={figure.label}
      confirmed={confirmed}
      expanded={shown}
      controls="afleiding"
      onPress={() => onOpen(shown ? null : whole)}
    >
      {value}
    </Amount>
  );
}

/** Why a reading has no amount: nothing to forecast on, a reading to choose, or a value to enter. */
export function whyMissing(reading: { readonly days: string | null; readonly unitReadings: readonly unknown[] }): string {
  if (reading.days === null) return t('raming.nietTeRamen');
  return reading.unitReadings.length > 0 ? t('financiering.kiesLezing') : t('bedrag.vulZelfIn');
}
