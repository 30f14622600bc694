import type { ReactElement } from 'react';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Derivation, type DerivationStep } from '../../ui/amount.tsx';
import type { Standing } from '../../ui/marks.tsx';
import type { Output } from '../../client.ts';

type Funding = Output<'funding.jaar'>;
type Step = Funding['derivation'][number];

export const STANDINGS: Record<Step['parameters'][number]['standing'], Standing> = {
  confirmed: 'bevestigd',
  unconfirmed: 'niet_bevestigd',
  past_review: 'nakijken',
  missing: 'ontbreekt',
};

/** Gravest standing of the parameters of a step. */
const GRAVITY: readonly Standing[] = ['ontbreekt', 'niet_bevestigd', 'nakijken', 'bevestigd'];

export function stepsOf(steps: readonly Step[]): DerivationStep[] {
  return steps.map((step, index) => {
    const standings = new Set(step.parameters.map(({ standing }) => STANDINGS[standing]));
    const notes = step.parameters.map(({ label, value, from, source }) =>
      [
        `${label}: ${value ?? t('bedrag.vulZelfIn')}`,
        from === null ? '' : t('periode.sinds', { van: showDate(from) }),
        source === null ? '' : t('afleiding.bron', { bron: source }),
      ]
        .filter(Boolean)
        .join(', '),
    );
    return {
      key: `${step.code}-${String(index)}`,
      label: step.text,
      value: step.result ?? undefined,
      note: notes.length === 0 ? undefined : notes.join('. '),
      rule: step.rule ?? undefined,
      standing: GRAVITY.find((each) => standings.has(each)),
    };
  });
}

interface FundingDerivationProps {
  readonly funding: Funding;
  /** A figure with its name, as it stands on the screen. */
  readonly shown: { readonly label: string; readonly value: string } | null;
  readonly onClose: () => void;
}

export function FundingDerivation({ funding, shown, onClose }: FundingDerivationProps): ReactElement | null {
  if (!shown) return null;
  return (
    <Derivation
      id="afleiding"
      title={t('afleiding.titel', { bedrag: shown.value })}
      steps={stepsOf(funding.derivation)}
      result={shown}
      onClose={onClose}
    />
  );
}
