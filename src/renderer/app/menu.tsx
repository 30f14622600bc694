/** The main menu: groups of screens that exist, how many points are open, and the last safe copy always in sight. */
import type { ReactElement } from 'react';
import { NavLink, Link } from 'react-router';
import { useCall } from '../client.ts';
import { t, tm } from '../i18n.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-names.ts';
import { copyAge } from './copy-age.ts';
import { useCan, useSession } from './session.tsx';
import { useSettings } from './settings.ts';
import { useToday } from './today.ts';

interface Entry {
  readonly to: string;
  readonly icon: IconName;
  readonly label: string;
  readonly count?: number;
  readonly late?: boolean;
  /** The count is of what is mine, as the page shows it. */
  readonly mine?: boolean;
}

function useGroups(): { key: string; label: string; entries: Entry[] }[] {
  const canImport = useCan('import.uitvoeren');
  const canFund = useCan('financiering.lezen');
  const canReport = useCan('rapport.cijfers');
  const canHelp = useCan('nood.lezen');
  const { mine } = useSettings();
  // What Vandaag shows by its own filter: one number, wherever it stands.
  const agenda = useCall('agenda.lijst', mine ? { mijn: true } : {}, { keepPrevious: true });
  const steps = useCall('stappen.stand', {});
  const { data } = agenda;
  // Until the other answer is there, the number is still that of the other choice.
  const counted = agenda.isPlaceholderData ? !mine : mine;
  const open = data ? data.bevindingen.filter(({ severity }) => severity !== 'I').length : 0;
  const rows = data ? data.openRijen.vragen + data.openRijen.geweigerd : 0;
  const todo = steps.data ? stepsLeft(steps.data) : 0;
  const work: Entry[] = [
    ...(todo > 0 ? [{ to: '/eerste-stappen', icon: 'flag', label: t('menu.eersteStappen'), count: todo } as const] : []),
    {
      to: '/vandaag',
      icon: 'sun-horizon',
      label: t('menu.vandaag'),
      count: open,
      late: (data?.telling.teLaat ?? 0) > 0,
      mine: counted,
    },
    { to: '/ama', icon: 'handshake', label: t('menu.ama') },
    { to: '/maatwerk', icon: 'user-circle', label: tm('titel') },
    { to: '/begeleiding', icon: 'user-circle', label: t('verloop.begeleiding.titel') },
    { to: '/vdab', icon: 'clock', label: t('verloop.vdab.titel') },
    { to: '/kandidaten', icon: 'user-plus', label: t('kandidaten.titel') },
    ...(canHelp ? [{ to: '/noodinstructies', icon: 'warning-diamond-fill', label: t('nood.menu') } as const] : []),
    { to: '/aanwezigheden', icon: 'calendar-dots', label: t('menu.aanwezigheden'), count: data?.aanwezigheidVragen ?? 0 },
    { to: '/werkposten', icon: 'calendar-blank', label: t('werkposten.titel') },
    ...(canImport ? [{ to: '/inlezen', icon: 'tray-arrow-down', label: t('menu.inlezen'), count: rows } as const] : []),
  ];
  const account: Entry[] = [
    { to: '/onkosten', icon: 'coins', label: t('onkosten.titel') },
    ...(canReport ? [{ to: '/rapporten', icon: 'files', label: t('menu.rapporten') } as const] : []),
    ...(canFund ? [{ to: '/financiering', icon: 'coins', label: t('menu.financiering') } as const] : []),
  ];
  const rules: Entry[] = [
    { to: '/regelboek', icon: 'book-open-text', label: t('menu.regelboek') },
    { to: '/beheer', icon: 'gear-six', label: t('menu.beheer') },
  ];
  return [
    { key: 'werk', label: t('menu.werk'), entries: work },
    { key: 'verantwoorden', label: t('menu.verantwoorden'), entries: account },
    { key: 'regels', label: t('menu.regelsEnBeheer'), entries: rules },
  ].filter(({ entries }) => entries.length > 0);
}

/** How many first steps are open; a reason to work with one user counts as done (E-05). */
export function stepsLeft(steps: {
  tweedeGebruiker: boolean;
  eenGebruikerReden: string | null;
  organisatie: boolean;
  contingent: boolean;
  kopie: boolean;
}): number {
  const users = steps.tweedeGebruiker || steps.eenGebruikerReden !== null;
  return [users, steps.organisatie, steps.contingent, steps.kopie].filter((done) => !done).length;
}

export function MainMenu(): ReactElement {
  const groups = useGroups();
  return (
    <nav className="nav" aria-label={t('menu.naam')} data-region="menu">
      {groups.map((group) => (
        <div key={group.key}>
          <p className="nav__group" id={`g-${group.key}`}>
            {group.label}
          </p>
          <ul aria-labelledby={`g-${group.key}`}>
            {group.entries.map((entry) => (
              <li key={entry.to}>
                <MenuLink entry={entry} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <MenuFoot />
    </nav>
  );
}

function MenuLink({ entry }: { readonly entry: Entry }): ReactElement {
  const { to, icon, label, count = 0, late = false, mine = false } = entry;
  const words = mine ? t('menu.openPuntenMij', { count }) : t('menu.openPunten', { count });
  return (
    <NavLink to={to} title={count > 0 ? `${label}: ${String(count)} ${words}` : label}>
      <Icon name={icon} />
      <span>{label}</span>
      {count > 0 && (
        <span className={`nav__count${late ? ' nav__count--late' : ''}`}>
          {count}
          <span className="vh"> {words}</span>
        </span>
      )}
    </NavLink>
  );
}

function MenuFoot(): ReactElement {
  const { kopie } = useSession();
  const today = useToday();
  const age = copyAge(kopie.laatste, today);
  return (
    <div className="nav__foot">
      <span>
        <Icon name="wifi-slash" />
        {t('voet.zonderInternet')}
      </span>
      <Link to="/beheer/kopie" className={age.worn ? 'c-letop' : ''}>
        <Icon name={age.worn ? 'warning-fill' : 'hard-drives'} />
        {kopie.bezig ? t('voet.kopieBezig') : t('voet.kopie', { wanneer: age.words })}
      </Link>
    </div>
  );
}
