/** One doelgroepwerknemer: who, in what state, and the parts of the file as tabs. */
import type { ReactElement } from 'react';
import { Outlet, useOutletContext, useParams } from 'react-router';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { capital, initials, showDecimal, showLongDate } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { LinkButton } from '../../ui/button.tsx';
import { PersonHeader } from '../../ui/person-header.tsx';
import { Loaded } from '../../ui/states.tsx';
import { TabLinks } from '../../ui/tabs.tsx';
import { OverledenNote } from '../traject/overlijden.tsx';
import type { Persoon } from '../traject/types.ts';
import { wordOf } from './velden.ts';

export type Werknemer = Output<'doelgroepwerknemer.lees'>;
interface Context {
  readonly werknemer: Werknemer;
  readonly persoon: Persoon;
}

/** The worker that the tabs work on. */
export const useWerknemer = (): Werknemer => useOutletContext<Context>().werknemer;
export const usePersoonVanWerknemer = (): Persoon => useOutletContext<Context>().persoon;

/** The employment that runs on the day, else the last one. */
export function dienstNu({ tewerkstellingen, op }: Werknemer): Werknemer['tewerkstellingen'][number] | null {
  const own = tewerkstellingen.filter(({ doelgroepwerknemer }) => doelgroepwerknemer === true);
  return own.findLast(({ van, tot }) => van !== null && van <= op && (tot === null || tot >= op)) ?? own.at(-1) ?? null;
}

export function WerknemerScreen(): ReactElement {
  const { persoonId = '' } = useParams();
  const werknemer = useCall('doelgroepwerknemer.lees', { persoonId });
  const persoon = useCall('persoon.lees', { id: persoonId });
  const base = `/maatwerk/${persoonId}`;
  return (
    <Loaded query={werknemer} lines={12} title={tm('titel')}>
      {(value) => (
        <Loaded query={persoon} lines={12} title={tm('titel')}>
          {(person) => (
            <>
              <Head werknemer={value} persoon={person} />
              <TabLinks
                label={tm('tabs')}
                tabs={[
                  { to: base, label: tm('tab.overzicht'), end: true },
                  { to: `${base}/dienst`, label: tm('tab.dienst') },
                  { to: `${base}/pop`, label: tm('tab.pop') },
                  { to: `${base}/doorstroom`, label: tm('tab.doorstroom') },
                  { to: `${base}/tijdlijn`, label: tm('tab.tijdlijn') },
                  { to: `${base}/geschiedenis`, label: tm('tab.geschiedenis') },
                ]}
              />
              <OverledenNote persoon={person} />
              <Outlet context={{ werknemer: value, persoon: person } satisfies Context} />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

/** The package in force; of who was in service before 2019 it has no end, and may still have to be entered (DS-49). */
function wopTekst({ wop, zonderEinde }: Werknemer): string | null {
  if (wop === null) return zonderEinde ? tm('hoofd.wopOpen') : null;
  const params = { loonpremie: wop.loonpremie, graad: wordOf('graad', wop.graad) };
  return zonderEinde ? tm('hoofd.wopZonderEinde', params) : tm('hoofd.wop', params);
}

function Head({ werknemer, persoon }: { readonly werknemer: Werknemer; readonly persoon: Persoon }): ReactElement {
  const today = useToday();
  const job = dienstNu(werknemer);
  const from = job?.van ?? null;
  const until = job?.tot ?? null;
  const since = from === null ? null : showLongDate(from);
  const period =
    since === null
      ? tm('hoofd.geenDienst')
      : until === null
        ? tm('hoofd.sinds', { datum: since })
        : tm('hoofd.vanTot', { van: since, tot: showLongDate(until) });
  const contract = werknemer.contracten.findLast(
    ({ van, tot }) => van !== null && van <= today && (tot === null || tot >= today),
  );
  const facts = [
    capital(werknemer.toestand.tekst),
    period,
    wopTekst(werknemer),
    contract === undefined || contract.q === null || contract.s === null
      ? null
      : tm('dienst.contract', { q: showDecimal(contract.q), s: showDecimal(contract.s) }),
  ].filter((fact) => fact !== null);
  return (
    <PersonHeader
      initials={initials(persoon.voornaam ?? '', persoon.naam ?? '')}
      overleden={persoon.overledenOp !== null}
      name={[persoon.voornaam, persoon.naam].filter(Boolean).join(' ') || t('persoon.zonderNaam')}
      insz={persoon.insz}
      facts={facts}
      tools={
        <>
          <LinkButton small icon="files" to={`/rapporten/ds-evaluatiedossier?persoon=${persoon.id}`}>
            {t('rapport.evaluatiedossier')}
          </LinkButton>
          <LinkButton small icon="user-circle" to={`/persoon/${persoon.id}`}>
            {tm('hoofd.persoon')}
          </LinkButton>
        </>
      }
    />
  );
}
