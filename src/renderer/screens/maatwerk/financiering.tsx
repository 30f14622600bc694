/** The money of collectief maatwerk: filling and norm, a departure, figures of a quarter, settlement, payments. */
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { yearOf } from '../../../shared/domain/date.ts';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall } from '../../client.ts';
import { t, tm } from '../../i18n.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Seg } from '../../ui/seg.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { lastQuarter } from '../rapporten/scope.ts';
import { DeelTabs } from './deel-tabs.tsx';
import { AfrekeningDeel } from './financiering-afrekening.tsx';
import { CijfersDeel } from './financiering-cijfers.tsx';
import { Contingenten } from './financiering-contingent.tsx';
import { KalenderDeel } from './financiering-kalender.tsx';
import { StandDeel } from './financiering-stand.tsx';
import { VertrekDeel } from './financiering-vertrek.tsx';

const DELEN = ['stand', 'vertrek', 'cijfers', 'afrekening', 'kalender'] as const;
type Deel = (typeof DELEN)[number];

/** Year and part of the address, so that leaving and coming back finds them. */
function useDeel() {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('jaar') ?? yearOf(today));
  const jaar = Number.isInteger(asked) && asked >= 2019 && asked < 2100 ? asked : yearOf(today);
  const deel = DELEN.find((each) => each === search.get('deel')) ?? 'stand';
  const set = (next: { jaar?: string; deel?: Deel }): void => {
    const to = { jaar: String(jaar), deel, ...next };
    setSearch(to.deel === 'stand' ? { jaar: to.jaar } : to, { replace: true });
  };
  return { jaar, deel, set };
}

export function MaatwerkFinancieringScreen(): ReactElement {
  const { jaar, deel } = useDeel();
  const filling = useCall('maatwerk.invulling', { jaar }, { keepPrevious: true });
  return (
    <>
      <DeelTabs />
      {filling.error?.code === 'GEEN_MAATWERK' ? (
        <Leeg />
      ) : (
        <Loaded query={filling} title={tm('geld.titel', { jaar })}>
          {(invulling) => {
            const head = <Hoofd />;
            if (deel === 'vertrek') return <VertrekDeel hoofd={head} />;
            if (deel === 'cijfers') return <CijfersDeel key={jaar} hoofd={head} invulling={invulling} />;
            if (deel === 'afrekening') return <AfrekeningDeel key={jaar} hoofd={head} jaar={jaar} />;
            if (deel === 'kalender') return <KalenderDeel hoofd={head} jaar={jaar} />;
            return <StandDeel key={invulling.jaar} hoofd={head} invulling={invulling} />;
          }}
        </Loaded>
      )}
    </>
  );
}

function Hoofd(): ReactElement {
  const now = yearOf(useToday());
  const { jaar, deel, set } = useDeel();
  const years = [...new Set([now - 2, now - 1, now, now + 1, jaar])].toSorted((a, b) => a - b).map(String);
  return (
    <>
      <div className="page__head">
        <div>
          <Title>{tm('geld.titel', { jaar })}</Title>
          <p className="sub">{tm('geld.uitleg')}</p>
        </div>
        <div className="tools">
          <Rapporten jaar={jaar} />
          <Seg
            label={t('rapport.welkJaar')}
            options={years.map((each) => ({ key: each, label: each }))}
            value={String(jaar)}
            onChange={(next) => set({ jaar: next })}
          />
        </div>
      </div>
      <div>
        <Seg
          label={tm('geld.deel')}
          options={DELEN.map((key) => ({ key, label: tm(`geld.delen.${key}`) }))}
          value={deel}
          onChange={(next) => set({ deel: next })}
        />
      </div>
    </>
  );
}

/** To the reports that this screen is the source of: the settlement of the quarter that ended last, and the yearly report. */
function Rapporten({ jaar }: { readonly jaar: number }): ReactElement {
  const today = useToday();
  const ended = lastQuarter(today);
  const quarter = jaar < Number(ended.slice(0, 4)) ? `${String(jaar)}Q4` : ended;
  return (
    <>
      <LinkButton small icon="files" to={`/rapporten/ds-afrekening?kwartaal=${quarter}`}>
        {tm('geld.naarAfrekening')}
      </LinkButton>
      <LinkButton small icon="files" to={`/rapporten/ds-jaarverslag?jaar=${String(jaar)}`}>
        {tm('geld.naarJaarverslag')}
      </LinkButton>
    </>
  );
}

/** Nothing of maatwerk yet: a contingent or a worker begins it. */
function Leeg(): ReactElement {
  const today = useToday();
  const canHire = useCan('dossier.schrijven');
  return (
    <div className="page">
      <Title>{tm('geld.titel', { jaar: yearOf(today) })}</Title>
      <EmptyState
        title={tm('geld.leeg')}
        action={canHire ? <LinkButton to="/maatwerk/in-dienst">{tm('neem.titel')}</LinkButton> : undefined}
      >
        {tm('geld.leegUitleg')}
      </EmptyState>
      <h2 className="vh">{tm('geld.contingent')}</h2>
      <Contingenten jaar={yearOf(today)} />
    </div>
  );
}
