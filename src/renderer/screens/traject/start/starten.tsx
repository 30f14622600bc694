/** Who starts: somebody who waits, somebody in the file, or somebody new; and who began and is not ready yet. */
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { addDays } from '../../../../shared/domain/date.ts';
import { useDrafts } from '../../../app/drafts.ts';
import { useCan } from '../../../app/session.tsx';
import { useToday } from '../../../app/today.ts';
import { useCall, type Output } from '../../../client.ts';
import { showDate } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { dateOr } from '../../../records/words.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Cross } from '../../../ui/cross.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Title } from '../../../ui/title.tsx';
import { startAddress } from './stap.ts';
import { verwachtIn, type Verwacht } from './verwacht.ts';

const SHOWN = 12;
const MIN_TYPED = 2;
/** Days after its start on which a traject still stands in this list; a choice of this screen, not a term. */
const RECENT_DAYS = 31;

const nameOf = ({ naam, voornaam }: { readonly naam: string; readonly voornaam: string }): string =>
  [naam, voornaam].filter(Boolean).join(', ');

export function StartenScreen(): ReactElement {
  const [typed, setTyped] = useState('');
  const mayWrite = useCan('dossier.schrijven');
  return (
    <div className="page page--text">
      <div className="page__head">
        <div>
          <Title>{t('startwijzer.titel')}</Title>
          <p className="sub">{t('startwijzer.wieUitleg')}</p>
        </div>
        <div className="tools">
          {mayWrite && (
            <LinkButton icon="user-plus" to="/persoon/nieuw?starten=1">
              {t('persoon.nieuw')}
            </LinkButton>
          )}
        </div>
      </div>
      <TextField label={t('startwijzer.wie')} type="search" width="line" value={typed} onChange={setTyped} autoFocus />
      <Found typed={typed} />
      <Waiting />
      <Expected />
      <Begun />
    </div>
  );
}

function Found({ typed }: { readonly typed: string }): ReactElement | null {
  const asked = typed.trim().length >= MIN_TYPED;
  const found = useCall('persoon.zoek', { tekst: typed, limiet: SHOWN }, { enabled: asked, keepPrevious: true });
  if (!asked) return null;
  return (
    <section className="records" aria-label={t('startwijzer.gevonden')}>
      <p className="sub" role="status">
        {found.data && t('startwijzer.aantalGevonden', { count: found.data.length })}
      </p>
      <ul className="records__list">
        {(found.data ?? []).map((each) => (
          <Line
            key={each.persoonId}
            persoon={each}
            detail={each.start === null ? null : t('startwijzer.alGestart', { datum: showDate(each.start) })}
          />
        ))}
      </ul>
    </section>
  );
}

function askedAndExpected(asked: string | null, expected: Verwacht | undefined): string {
  const gevraagd = t('startwijzer.gevraagd', { datum: dateOr(asked) });
  return expected ? `${gevraagd} · ${t('startwijzer.verwachtOp', { datum: showDate(expected.start) })}` : gevraagd;
}

function Waiting(): ReactElement {
  const list = useCall('kandidaat.lijst', { stand: 'open' });
  const expected = verwachtIn(useDrafts().aside);
  return (
    <section className="records" aria-label={t('startwijzer.kandidaten')}>
      <h2>{t('startwijzer.kandidaten')}</h2>
      <Loaded query={list} lines={3}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="sub">{t('startwijzer.niemandWacht')}</p>
          ) : (
            <ul className="records__list">
              {rows.map((row) => (
                <Line
                  key={row.id}
                  persoon={{ ...row, overleden: false }}
                  detail={askedAndExpected(
                    row.gevraagdOp,
                    expected.find(({ persoonId }) => persoonId === row.persoonId),
                  )}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

/** Whose expected day was put aside and who is not on the waiting list: they stand nowhere else. */
function Expected(): ReactElement | null {
  const waiting = useCall('kandidaat.lijst', { stand: 'open' });
  const expected = verwachtIn(useDrafts().aside);
  if (expected.length === 0 || !waiting.data) return null;
  const others = expected.filter(({ persoonId }) => !waiting.data.some((row) => row.persoonId === persoonId));
  if (others.length === 0) return null;
  return (
    <section className="records" aria-label={t('startwijzer.verwachten')}>
      <h2>{t('startwijzer.verwachten')}</h2>
      <ul className="records__list">
        {others.map((each) => (
          <ExpectedLine key={each.persoonId} {...each} />
        ))}
      </ul>
    </section>
  );
}

function ExpectedLine({ persoonId, start }: Verwacht): ReactElement | null {
  const { data } = useCall('persoon.lees', { id: persoonId });
  // A traject that runs was written down elsewhere: it has a day of its own.
  if (!data || data.trajecten.some(({ einde }) => einde === null)) return null;
  const { naam, voornaam, overledenOp } = data;
  const persoon = { persoonId, naam: naam ?? '', voornaam: voornaam ?? '', overleden: overledenOp !== null };
  return <Line persoon={persoon} detail={t('startwijzer.verwachtOp', { datum: showDate(start) })} />;
}

type Rij = Output<'ama.lijst'>[number];

function Begun(): ReactElement | null {
  const today = useToday();
  const list = useCall('ama.lijst', { stand: 'lopend' });
  const since = addDays(today, -RECENT_DAYS);
  const begun = (list.data ?? []).filter(({ start, volledig }: Rij) => start !== null && start >= since && !volledig);
  if (begun.length === 0) return null;
  return (
    <section className="records" aria-label={t('startwijzer.bezig')}>
      <h2>{t('startwijzer.bezig')}</h2>
      <ul className="records__list">
        {begun.map((row) => (
          <Line
            key={row.trajectId}
            persoon={row}
            trajectId={row.trajectId}
            detail={t('startwijzer.startOp', { datum: dateOr(row.start) })}
          />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly persoon: { readonly persoonId: string; readonly naam: string; readonly voornaam: string; readonly overleden: boolean };
  readonly detail: string | null;
  readonly trajectId?: string;
}

function Line({ persoon, detail, trajectId }: LineProps): ReactElement {
  const name = nameOf(persoon);
  return (
    <li className="records__row">
      <div className="records__line">
        <div>
          <p>
            <Link className="name" to={`/persoon/${persoon.persoonId}`}>
              {name}
            </Link>
            <Cross overleden={persoon.overleden} />
          </p>
          {detail !== null && <p className="sub">{detail}</p>}
        </div>
        <div className="records__acts">
          <LinkButton small to={startAddress(persoon.persoonId, trajectId ?? null)} about={name}>
            {t(trajectId === undefined ? 'startwijzer.begin' : 'startwijzer.verder')}
          </LinkButton>
        </div>
      </div>
    </li>
  );
}
