/** Title, year, and the three parts of Financiering: what is, what may become, and what if. */
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { yearOf } from '../../../shared/domain/date.ts';
import { useToday } from '../../app/today.ts';
import { t } from '../../i18n.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Seg } from '../../ui/seg.tsx';
import { Title } from '../../ui/title.tsx';

export const PARTS = ['stand', 'raming', 'watals'] as const;
export type Part = (typeof PARTS)[number];

/** Year and part of the address, so that leaving and coming back finds them. */
export function usePart(): { readonly year: number; readonly part: Part; readonly set: (next: Partial<Address>) => void } {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('jaar') ?? yearOf(today));
  const part = PARTS.find((each) => each === search.get('deel')) ?? 'stand';
  return {
    year,
    part,
    set: (next) => {
      const to = { jaar: String(year), deel: part, ...next };
      setSearch(to.deel === 'stand' ? { jaar: to.jaar } : to, { replace: true });
    },
  };
}

interface Address {
  readonly jaar: string;
  readonly deel: Part;
}

export function FundingHead(): ReactElement {
  const now = yearOf(useToday());
  const { year, part, set } = usePart();
  const years = [now - 2, now - 1, now, now + 1].map(String);
  return (
    <>
      <div className="page__head">
        <div>
          <Title>{t('financiering.titel', { jaar: year })}</Title>
        </div>
        <div className="tools">
          <Seg
            label={t('rapport.welkJaar')}
            options={years.map((each) => ({ key: each, label: each }))}
            value={String(year)}
            onChange={(jaar) => set({ jaar })}
          />
          <LinkButton to="/rapporten/ama-jaarafrekening" icon="file-text">
            {t('financiering.jaarstaat')}
          </LinkButton>
        </div>
      </div>
      <div>
        <Seg
          label={t('financiering.deel')}
          options={PARTS.map((key) => ({ key, label: t(`financiering.delen.${key}`) }))}
          value={part}
          onChange={(deel) => set({ deel })}
        />
      </div>
    </>
  );
}
