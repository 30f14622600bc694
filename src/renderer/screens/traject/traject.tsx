/** One traject: who, how far the file is, and its parts as tabs. */
import type { ReactElement } from 'react';
import { Outlet, useOutletContext, useParams } from 'react-router';
import { useToday } from '../../app/today.ts';
import { useCall } from '../../client.ts';
import { initials, showLongDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Meter, type MeterBlock } from '../../ui/meter.tsx';
import { PersonHeader } from '../../ui/person-header.tsx';
import { Loaded } from '../../ui/states.tsx';
import { TabLinks } from '../../ui/tabs.tsx';
import { MaatwerkDossierLink } from '../maatwerk/dossier-link.tsx';
import { ageOn } from './age.ts';
import { OverledenNote } from './overlijden.tsx';
import type { Dossier, Requirement } from './types.ts';
import { SentLink } from '../rapporten/register/sent-link.tsx';

const BLOCKS: Record<Requirement['stand'], MeterBlock> = {
  in_orde: 'ok',
  ontbreekt: 'miss',
  tegenstrijdig: 'clash',
  let_op: 'open',
  nvt: 'nvt',
};

/** The traject that the tabs work on. */
export const useDossier = (): Dossier => useOutletContext<Dossier>();

export function TrajectScreen(): ReactElement {
  const { trajectId = '' } = useParams();
  const dossier = useCall('ama.lees', { trajectId });
  return (
    <Loaded query={dossier} lines={12} title={t('traject.tab.dossier')}>
      {(value) => (
        <>
          <Head dossier={value} />
          <TabLinks
            label={t('traject.tabs')}
            tabs={[
              { to: `/ama/${trajectId}`, label: t('traject.tab.dossier'), end: true },
              { to: `/ama/${trajectId}/gegevens`, label: t('traject.tab.gegevens') },
              { to: `/ama/${trajectId}/verloop`, label: t('traject.tab.verloop') },
              { to: `/ama/${trajectId}/pop`, label: t('traject.tab.pop') },
              { to: `/ama/${trajectId}/persoon`, label: t('traject.tab.persoon') },
              { to: `/ama/${trajectId}/tijdlijn`, label: t('traject.tab.tijdlijn') },
              { to: `/ama/${trajectId}/geschiedenis`, label: t('traject.tab.geschiedenis') },
            ]}
          />
          <OverledenNote persoon={value.persoon} />
          <Outlet context={value} />
        </>
      )}
    </Loaded>
  );
}

function Head({ dossier }: { readonly dossier: Dossier }): ReactElement {
  const { persoon, traject, vereisten } = dossier;
  const today = useToday();
  const counted = vereisten.filter(({ stand }) => stand !== 'nvt');
  const good = counted.filter(({ stand }) => stand === 'in_orde').length;
  const age = persoon.geboortedatum === null ? null : ageOn(persoon.geboortedatum, today);
  const since = traject.start === null ? null : showLongDate(traject.start);
  const period =
    since === null
      ? t('traject.zonderStart')
      : traject.einde === null
        ? t('traject.sinds', { datum: since })
        : t('traject.vanTot', { van: since, tot: showLongDate(traject.einde) });
  const post = traject.werkposten.findLast(({ tot }) => tot === null || tot >= today)?.werkpostNaam ?? null;
  const facts = [age === null ? null : t('persoon.leeftijd', { count: age }), period, post].filter((fact) => fact !== null);
  return (
    <PersonHeader
      initials={initials(persoon.voornaam ?? '', persoon.naam ?? '')}
      overleden={persoon.overledenOp !== null}
      name={[persoon.voornaam, persoon.naam].filter(Boolean).join(' ') || t('persoon.zonderNaam')}
      insz={persoon.insz}
      facts={facts}
      meter={
        <Meter
          label={t('traject.meter', { goed: good, totaal: counted.length })}
          blocks={vereisten.map(({ id, stand }) => ({ key: id, state: BLOCKS[stand] }))}
        />
      }
      tools={
        <>
          <MaatwerkDossierLink persoon={persoon} />
          <SentLink persoonId={persoon.id} />
        </>
      }
    />
  );
}
