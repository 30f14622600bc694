/** What can be done from Ctrl K, for who may do it; the core checks each call again. */
import type { Right } from '../../shared/contract/define.ts';
import { textOf } from '../i18n.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { Hit } from './palette-order.ts';

export interface FrameActions {
  readonly ongedaan: () => void;
  readonly sluiten: () => void;
}

interface Action {
  readonly id: string;
  readonly icon: IconName;
  readonly right: Right;
  /** An address, or something that the frame does at once. */
  readonly to?: string;
  readonly run?: keyof FrameActions;
}

export const PALETTE_ACTIONS: readonly Action[] = [
  { id: 'nieuwePersoon', icon: 'user-plus', right: 'dossier.schrijven', to: '/persoon/nieuw' },
  { id: 'trajectStarten', icon: 'flag', right: 'dossier.schrijven', to: '/starten' },
  { id: 'nieuweKandidaat', icon: 'user-plus', right: 'dossier.schrijven', to: '/persoon/nieuw?kandidaat=1' },
  { id: 'aanwezighedenInlezen', icon: 'tray-arrow-down', right: 'import.uitvoeren', to: '/inlezen?soort=aanwezigheden' },
  { id: 'deelnemersInlezen', icon: 'tray-arrow-down', right: 'import.uitvoeren', to: '/inlezen?soort=deelnemers' },
  { id: 'inDienstNemen', icon: 'user-plus', right: 'dossier.schrijven', to: '/maatwerk/in-dienst' },
  { id: 'werknemersInlezen', icon: 'tray-arrow-down', right: 'import.uitvoeren', to: '/inlezen?soort=doelgroepwerknemers' },
  { id: 'afrekeningInlezen', icon: 'tray-arrow-down', right: 'import.uitvoeren', to: '/inlezen?soort=afrekening' },
  { id: 'begeleidersInlezen', icon: 'tray-arrow-down', right: 'import.uitvoeren', to: '/inlezen?soort=begeleiders' },
  { id: 'kopieMaken', icon: 'hard-drives', right: 'dossier.lezen', to: '/beheer/kopie' },
  { id: 'kwartaaloverzicht', icon: 'files', right: 'rapport.maken', to: '/rapporten/ama-kwartaaloverzicht' },
  { id: 'evaluatiedossier', icon: 'files', right: 'rapport.maken', to: '/rapporten/ama-evaluatie' },
  { id: 'evaluatiedossierMaatwerk', icon: 'files', right: 'rapport.maken', to: '/rapporten/ds-evaluatiedossier' },
  { id: 'enclavedagInvullen', icon: 'calendar-blank', right: 'dossier.schrijven', to: '/maatwerk/enclaves' },
  { id: 'doorstroomOpvolgen', icon: 'clock', right: 'dossier.schrijven', to: '/maatwerk/opvolging' },
  { id: 'vertrekRekenen', icon: 'coins', right: 'financiering.lezen', to: '/maatwerk/financiering?deel=vertrek' },
  { id: 'monitoringBekijken', icon: 'flag', right: 'rapport.cijfers', to: '/maatwerk/monitoring' },
  { id: 'werkpostToevoegen', icon: 'plus', right: 'dossier.schrijven', to: '/werkposten' },
  { id: 'onkostenInvullen', icon: 'coins', right: 'dossier.schrijven', to: '/onkosten' },
  { id: 'contingentInvullen', icon: 'coins', right: 'financiering.schrijven', to: '/financiering' },
  { id: 'waardeInvullen', icon: 'book-open-text', right: 'regelboek.schrijven', to: '/regelboek?toon=open' },
  { id: 'begeleiderToevoegen', icon: 'plus', right: 'dossier.schrijven', to: '/beheer/begeleiders' },
  { id: 'gebruikerToevoegen', icon: 'plus', right: 'beheer', to: '/beheer/gebruikers' },
  { id: 'weergave', icon: 'eye', right: 'dossier.lezen', to: '/beheer/weergave' },
  { id: 'ongedaan', icon: 'arrow-u-up-left', right: 'dossier.schrijven', run: 'ongedaan' },
  { id: 'sluiten', icon: 'lock-simple', right: 'dossier.lezen', run: 'sluiten' },
];

/** @param rights what this user may do */
export function actionHits(rights: readonly Right[], does: FrameActions): Hit[] {
  return PALETTE_ACTIONS.filter(({ right }) => rights.includes(right)).map(({ id, icon, to, run }) => ({
    key: `actie:${id}`,
    group: 'acties',
    icon,
    label: textOf(`zoek.actie.${id}.naam`),
    words: textOf(`zoek.actie.${id}.ook`),
    detail: '',
    ...(to === undefined ? {} : { to }),
    ...(run === undefined ? {} : { run: does[run] }),
  }));
}
