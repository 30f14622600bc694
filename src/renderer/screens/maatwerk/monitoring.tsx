/** F-08, F-11, F-14: who comes, goes and comes back, what became of it, and how it stands with terms; counts, for in the house. */
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useKeys } from '../../app/keys.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall } from '../../client.ts';
import { t, tmo } from '../../i18n.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Seg } from '../../ui/seg.tsx';
import { Select } from '../../ui/select.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { DeelTabs } from './deel-tabs.tsx';
import { Bestuur } from './monitoring-bundel.tsx';
import { Huis, JaarLijn, Partners, Tijdigheid, Uitkomsten } from './monitoring-delen.tsx';
import { Vlaanderen } from './monitoring-vlaanderen.tsx';
import { WerkTabel } from './monitoring-werk.tsx';
import { Register } from './monitoring-register.tsx';
import { StromenTabel, Stroomdiagram } from './monitoring-stromen.tsx';
import { useHints } from './werknemers.tsx';

/** Years back that can be chosen, and years together: choices of this screen. */
const BACK = 10;
const TOGETHER = [1, 2, 3, 5] as const;
const DELEN = ['cijfers', 'register', 'bestuur'] as const;
const RAPPORT = { cijfers: 'maatwerk-stromen', register: 'maatwerk-bewegingen', bestuur: 'maatwerk-stromen-bestuur' } as const;

export function MonitoringScreen(): ReactElement {
  const [search, setSearch] = useSearchParams();
  const thisYear = Number(useToday().slice(0, 4));
  const years = Array.from({ length: BACK }, (_, index) => thisYear - index);
  const jaar = years.find((each) => String(each) === search.get('jaar')) ?? thisYear;
  const jaren = TOGETHER.find((each) => String(each) === search.get('jaren')) ?? 1;
  // Who may not see where one person went sees counts in which nobody can be found.
  const canSeeWhy = useCan('vertrouwelijk.lezen');
  const canMake = useCan('rapport.cijfers');
  const deel = canSeeWhy ? (DELEN.find((each) => each === search.get('deel')) ?? 'cijfers') : 'bestuur';
  useKeys(useHints());
  const change = (key: string, value: string | null, initial: string): void => {
    const next = new URLSearchParams(search);
    if (value === null || value === initial) next.delete(key);
    else next.set(key, value);
    setSearch(next, { replace: true });
  };
  return (
    <>
      <DeelTabs />
      <div className="page">
        <div className="page__head">
          <div>
            <Title>{tmo('titel')}</Title>
            <p className="sub">{tmo(deel === 'bestuur' ? 'bundel.uitleg' : 'uitleg')}</p>
          </div>
          <div className="tools">
            {canMake && (
              <LinkButton small icon="file-text" to={`/rapporten/${RAPPORT[deel]}`}>
                {tmo('rapport')}
              </LinkButton>
            )}
            {canSeeWhy && deel !== 'bestuur' && (
              <LinkButton small icon="file-text" to="/rapporten/maatwerk-stromen-extern">
                {tmo('rapportBuiten')}
              </LinkButton>
            )}
            <Button icon="printer" label={t('toets.lijst')} onPress={() => window.print()} />
          </div>
        </div>
        <div className="filters no-print">
          <Select
            label={tmo('jaar')}
            width="date"
            options={years.map((each) => ({ key: String(each), label: String(each) }))}
            value={String(jaar)}
            onChange={(value) => change('jaar', value, String(thisYear))}
          />
          {deel !== 'bestuur' && (
            <Select
              label={tmo('jaren')}
              width="date"
              options={TOGETHER.map((each) => ({
                key: String(each),
                label: each === 1 ? tmo('alleenDitJaar') : tmo('laatsteJaren', { count: each }),
              }))}
              value={String(jaren)}
              onChange={(value) => change('jaren', value, '1')}
            />
          )}
          {canSeeWhy && (
            <Seg
              label={tmo('deel')}
              options={DELEN.map((each) => ({ key: each, label: tmo(`delen.${each}`) }))}
              value={deel}
              onChange={(value) => change('deel', value, 'cijfers')}
            />
          )}
        </div>
        {deel === 'cijfers' && <Cijfers jaar={jaar} jaren={jaren} />}
        {deel === 'register' && <Register van={jaar - jaren + 1} tot={jaar} />}
        {deel === 'bestuur' && <Bestuur jaar={jaar} />}
      </div>
    </>
  );
}

function Cijfers({ jaar, jaren }: { readonly jaar: number; readonly jaren: number }): ReactElement {
  const found = useCall('maatwerk.monitoring', { jaar, jaren }, { keepPrevious: true });
  return (
    <Loaded query={found}>
      {(cijfers) => (
        <>
          <section>
            <div className="h2row">
              <h2>{tmo('stromen.titel')}</h2>
              <span className="sub">{cijfers.van === cijfers.tot ? tmo('periode', cijfers) : tmo('periodeJaren', cijfers)}</span>
            </div>
            {cijfers.stromen.length === 0 ? (
              <EmptyState title={tmo('stromen.leeg')} />
            ) : (
              <>
                <Stroomdiagram stromen={cijfers.stromen} />
                <StromenTabel stromen={cijfers.stromen} />
              </>
            )}
          </section>
          <JaarLijn jaren={cijfers.jaren} />
          <Vlaanderen cijfers={cijfers} />
          <Uitkomsten uitkomsten={cijfers.uitkomsten} />
          <Tijdigheid tijdigheid={cijfers.tijdigheid} />
          <Partners partners={cijfers.partners} />
          <WerkTabel
            rijen={cijfers.partners.flatMap(({ naam, opvolging }) =>
              opvolging.map((each) => ({ ...each, jaren: null, partner: naam ?? tmo('partners.zonder') })),
            )}
          />
          <Huis begeleiders={cijfers.begeleiders} norm={cijfers.norm} />
        </>
      )}
    </Loaded>
  );
}
