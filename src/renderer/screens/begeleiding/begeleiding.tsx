/** Who guides whom today, whom nobody guides, what was promised, and one begeleider replaced by another for many. */
import { useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '../../app/session.tsx';
import { useCall, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { codeLabel } from '../../records/codes.ts';
import { joined, period } from '../../records/words.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Cross } from '../../ui/cross.tsx';
import { TermChip } from '../../ui/marks.tsx';
import { Select } from '../../ui/select.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { Done } from '../vandaag/reminders.tsx';
import { Vervang } from './vervang.tsx';

type Overzicht = Output<'begeleiding.overzicht'>;
type Belofte = Output<'belofte.lijst'>[number];

export function BegeleidingScreen(): ReactElement {
  const overview = useCall('begeleiding.overzicht', {});
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <Title>{t('verloop.begeleiding.titel')}</Title>
          <p className="sub">{t('verloop.begeleiding.uitleg')}</p>
        </div>
      </div>
      <Loaded query={overview}>{(value) => <Guides overview={value} />}</Loaded>
    </div>
  );
}

function Guides({ overview }: { readonly overview: Overzicht }): ReactElement {
  const [replacing, setReplacing] = useState<string | null>(null);
  const editable = useCan('dossier.schrijven');
  const { begeleiders, zonder } = overview;
  if (begeleiders.length === 0) {
    return (
      <EmptyState
        title={t('verloop.begeleiding.leeg')}
        action={<LinkButton to="/beheer/begeleiders">{t('beheer.tab.begeleiders')}</LinkButton>}
      />
    );
  }
  return (
    <>
      {zonder.length > 0 && (
        <Banner kind="open" title={t('verloop.begeleiding.zonder', { count: zonder.length })}>
          {zonder.map(({ trajectId, persoon }, index) => (
            <span key={trajectId}>
              {index > 0 && ', '}
              <Link to={`/ama/${trajectId}?veld=begeleiding`}>{nameOf(persoon)}</Link>
            </span>
          ))}
        </Banner>
      )}
      <div className="columns">
        <div>
          {begeleiders.map((guide) => (
            <section key={guide.begeleiderId} className="records" aria-label={guide.naam}>
              <div className="h2row">
                <h2>{guide.naam}</h2>
                <span className="count">{guide.trajecten.length}</span>
                {editable && begeleiders.length > 1 && (
                  <span className="end">
                    <Button small about={guide.naam} onPress={() => setReplacing(guide.begeleiderId)}>
                      {t('verloop.vervang.knop')}
                    </Button>
                  </span>
                )}
              </div>
              {guide.uitDienst !== null && (
                <p className="sub">{t('verloop.begeleiding.uitDienst', { datum: showDate(guide.uitDienst) })}</p>
              )}
              {replacing === guide.begeleiderId && (
                <Vervang guide={guide} others={begeleiders} onClose={() => setReplacing(null)} />
              )}
              <ul>
                {guide.trajecten.map(({ trajectId, persoon, rol, van, tot }) => (
                  <li key={`${trajectId}${rol}${van ?? ''}`}>
                    <Link to={`/ama/${trajectId}/verloop`}>{nameOf(persoon)}</Link>{' '}
                    <span className="sub">
                      {joined(rol === 'vervanger' && codeLabel('begeleidingRol', rol), period(van, tot))}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <Promises overview={overview} />
      </div>
    </>
  );
}

const nameOf = ({ naam, voornaam }: { naam: string; voornaam: string }): string => [voornaam, naam].filter(Boolean).join(' ');

/** Open promises, of everybody or of one begeleider. */
function Promises({ overview }: { readonly overview: Overzicht }): ReactElement {
  const [search, setSearch] = useSearchParams();
  const chosen = overview.begeleiders.find(({ begeleiderId }) => begeleiderId === search.get('van'))?.begeleiderId ?? null;
  const list = useCall('belofte.lijst', chosen === null ? {} : { begeleiderId: chosen }, { keepPrevious: true });
  return (
    <section className="records" aria-label={t('verloop.belofte.titel')}>
      <h2>{t('verloop.belofte.titel')}</h2>
      <Select
        label={t('verloop.belofte.van')}
        options={[
          { key: 'iedereen', label: t('verloop.belofte.iedereen') },
          ...overview.begeleiders.map(({ begeleiderId, naam, beloften }) => ({
            key: begeleiderId,
            label: naam,
            detail: t('verloop.belofte.aantal', { count: beloften }),
          })),
        ]}
        value={chosen ?? 'iedereen'}
        onChange={(value) => setSearch(value === null || value === 'iedereen' ? {} : { van: value }, { replace: true })}
      />
      <Loaded query={list} lines={3}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="sub">{t('verloop.belofte.geenOpen')}</p>
          ) : (
            <ul className="records__list">
              {rows.map((row) => (
                <PromiseLine key={row.id} promise={row} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function PromiseLine({ promise }: { readonly promise: Belofte }): ReactElement {
  const { id, persoon, trajectId, tekst, begeleider, tegen } = promise;
  const name = nameOf(persoon);
  return (
    <li className="records__row">
      <div className="records__line">
        <div>
          <p>
            <Link to={trajectId === null ? `/persoon/${persoon.id}` : `/ama/${trajectId}/verloop`}>{name}</Link>
            <Cross overleden={persoon.overleden} /> · {tekst}
          </p>
          <p className="sub">
            {begeleider} {tegen !== null && <TermChip due={tegen} />}
          </p>
        </div>
        <div className="records__acts">
          <Done kind="belofte" id={id} about={`${name}, ${tekst}`} />
        </div>
      </div>
    </li>
  );
}
