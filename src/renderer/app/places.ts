/** The screens by name, for the menu of Ctrl K. */
import { useMemo } from 'react';
import { t, tm, tmo } from '../i18n.ts';
import type { IconName } from '../ui/icon-names.ts';
import { useCan } from './session.tsx';

export interface Place {
  readonly to: string;
  readonly icon: IconName;
  readonly label: string;
}

export function usePlaces(): readonly Place[] {
  const canImport = useCan('import.uitvoeren');
  const canFund = useCan('financiering.lezen');
  const canReport = useCan('rapport.maken');
  const canWrite = useCan('dossier.schrijven');
  const canHelp = useCan('nood.lezen');
  const canCount = useCan('rapport.cijfers');
  return useMemo(
    () => placesFor({ canImport, canFund, canReport, canWrite, canHelp, canCount }),
    [canImport, canFund, canReport, canWrite, canHelp, canCount],
  );
}

type Rights = Readonly<Record<'canImport' | 'canFund' | 'canReport' | 'canWrite' | 'canHelp' | 'canCount', boolean>>;

function placesFor({ canImport, canFund, canReport, canWrite, canHelp, canCount }: Rights): readonly Place[] {
  const all: (Place & { shown: boolean })[] = [
    { to: '/vandaag', icon: 'sun-horizon', label: t('menu.vandaag'), shown: true },
    { to: '/jaarkalender', icon: 'calendar-dots', label: t('jaarkalender.menu'), shown: true },
    { to: '/ama', icon: 'handshake', label: t('menu.ama'), shown: true },
    { to: '/maatwerk', icon: 'user-circle', label: tm('lijst.titel'), shown: true },
    { to: '/maatwerk/in-dienst', icon: 'user-plus', label: tm('neem.titel'), shown: canWrite },
    { to: '/maatwerk/evaluaties', icon: 'calendar-dots', label: tm('kalender.titel'), shown: true },
    { to: '/maatwerk/pop', icon: 'file-text', label: tm('cockpit.titel'), shown: true },
    { to: '/maatwerk/doorstroom', icon: 'flag', label: tm('doorstroomlijst.titel'), shown: true },
    { to: '/maatwerk/opvolging', icon: 'clock', label: tm('opvolging.titel'), shown: true },
    { to: '/maatwerk/begeleiders', icon: 'user-circle', label: tm('begeleiders.titel'), shown: true },
    { to: '/maatwerk/enclaves', icon: 'calendar-blank', label: tm('enclaves.titel'), shown: true },
    { to: '/maatwerk/monitoring', icon: 'flag', label: tmo('titel'), shown: true },
    { to: '/maatwerk/financiering', icon: 'coins', label: tm('geld.menu'), shown: canFund },
    { to: '/maatwerk/huis', icon: 'files', label: tm('huis.titel'), shown: true },
    { to: '/begeleiding', icon: 'user-circle', label: t('verloop.begeleiding.titel'), shown: true },
    { to: '/vdab', icon: 'clock', label: t('verloop.vdab.titel'), shown: true },
    { to: '/kandidaten', icon: 'clock', label: t('kandidaten.titel'), shown: true },
    { to: '/noodinstructies', icon: 'warning-diamond-fill', label: t('nood.menu'), shown: canHelp },
    { to: '/dubbels', icon: 'user-circle', label: t('dubbel.titel'), shown: true },
    { to: '/adresboek', icon: 'user-circle', label: t('adresboek.titel'), shown: true },
    { to: '/aanwezigheden', icon: 'calendar-dots', label: t('menu.aanwezigheden'), shown: true },
    { to: '/werkposten', icon: 'calendar-blank', label: t('werkposten.titel'), shown: true },
    { to: '/onkosten', icon: 'coins', label: t('onkosten.titel'), shown: true },
    { to: '/inlezen', icon: 'tray-arrow-down', label: t('menu.inlezen'), shown: canImport },
    { to: '/inlezen/open', icon: 'tray-arrow-down', label: t('inlezen.openRijen'), shown: canImport },
    { to: '/overgenomen', icon: 'files', label: t('overgenomen.titel'), shown: true },
    { to: '/beginstand', icon: 'calendar-dots', label: t('beginstand.titel'), shown: canWrite },
    { to: '/rapporten', icon: 'files', label: t('menu.rapporten'), shown: canCount },
    { to: '/rapporten/register', icon: 'files', label: t('verzending.titel'), shown: canReport },
    { to: '/vdab/antwoorden', icon: 'clock', label: t('antwoord.titel'), shown: canWrite },
    { to: '/financiering', icon: 'coins', label: t('menu.financiering'), shown: canFund },
    { to: '/regelboek', icon: 'book-open-text', label: t('menu.regelboek'), shown: true },
    { to: '/beheer', icon: 'gear-six', label: t('menu.beheer'), shown: true },
    { to: '/beheer/structuur', icon: 'gear-six', label: t('beheer.tab.structuur'), shown: true },
    { to: '/beheer/sjablonen', icon: 'gear-six', label: t('beheer.tab.sjablonen'), shown: canReport },
    { to: '/beheer/kopie', icon: 'hard-drives', label: t('beheer.tab.kopie'), shown: true },
  ];
  return all.filter(({ shown }) => shown);
}
