/** The same finding for several people: one line with their names, which unfolds into a line each. */
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { isTyping } from '../../app/keys.tsx';
import { useCan } from '../../app/session.tsx';
import { useSettings } from '../../app/settings.ts';
import { useToday } from '../../app/today.ts';
import { useCall } from '../../client.ts';
import { t } from '../../i18n.ts';
import { ChooseGroup } from '../../many/many-list.tsx';
import { Button } from '../../ui/button.tsx';
import { MeaningIcon, RuleLink, TermChip } from '../../ui/marks.tsx';
import { usePrinting } from '../../ui/printing.ts';
import { isPastNote, meaningOf, splitSentence } from '../traject/finding-words.ts';
import type { Finding } from '../traject/types.ts';
import { FindingLine } from './finding-line.tsx';
import { earliestTerm, type Cluster } from './groups.ts';
import { SnoozeAllForm, canWait } from './snooze.tsx';

const NAMES = 2;

export const personOf = ({ persoon }: Finding): string =>
  persoon ? [persoon.voornaam, persoon.naam].filter(Boolean).join(' ') : t('finding.organisatie');

/** What all of them share: the same first sentence, else the title of the rule. */
export function useClusterTitle({ findings }: Cluster): string {
  const rules = useCall('rules.lijst', {});
  const heads = new Set(findings.map(({ message }) => splitSentence(message)[0]));
  const [first = ''] = heads;
  if (heads.size === 1) return first;
  return rules.data?.find(({ id }) => id === findings[0]?.rule)?.title ?? first;
}

/** `Senne Baert, Diane Cools en 28 anderen`; `all`: everybody by name, on paper. */
export function namesOf(findings: readonly Finding[], all = false): string {
  const names = [...new Set(findings.map(personOf))];
  if (all) return names.join(', ');
  const rest = names.length - NAMES;
  const shown = names.slice(0, NAMES).join(', ');
  return rest > 0 ? t('finding.enAnderen', { namen: shown, count: rest }) : shown;
}

export function ClusterLine({ cluster }: { readonly cluster: Cluster }): ReactElement | null {
  const [open, setOpen] = useState(false);
  const [later, setLater] = useState(false);
  const { letters } = useSettings();
  const printing = usePrinting();
  const today = useToday();
  const mayWrite = useCan('dossier.schrijven');
  const title = useClusterTitle(cluster);
  const { findings } = cluster;
  const [first] = findings;
  if (!first) return null;
  const mayWait = mayWrite && findings.every(canWait);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && later) setLater(false);
    else if (event.key === 'u' && letters && mayWait && !event.ctrlKey && !isTyping(event.target)) setLater(true);
    else return;
    event.preventDefault();
  };
  return (
    <li className={open ? 'cluster cluster--open' : 'cluster'}>
      <div className="finding" role="presentation" onKeyDown={onKey}>
        <ChooseGroup keys={findings.map(({ sleutel }) => sleutel)} name={title} />
        <MeaningIcon meaning={meaningOf(first)} />
        <div className="finding__what">
          <p>
            <b>{first.persoon ? t('finding.keer', { count: new Set(findings.map(personOf)).size }) : personOf(first)}</b> ·{' '}
            {title}
          </p>
          <p className="sub">
            <span>{first.persoon ? namesOf(findings, printing) : t('finding.aantal', { count: findings.length })}</span>
            <RuleLink rule={first.rule} />
          </p>
        </div>
        <div>{!findings.every((finding) => isPastNote(finding, today)) && <TermChip due={earliestTerm(cluster)} />}</div>
        <div className="finding__acts">
          <Button small data-way="" aria-expanded={open} about={title} onPress={() => setOpen(!open)}>
            {open ? t('actie.sluiten') : t('actie.tonen')}
          </Button>
          {mayWait && (
            <Button
              kind="quiet"
              small
              icon="clock"
              label={t('uitstel.van', { wat: title })}
              aria-expanded={later}
              onPress={() => setLater(!later)}
            />
          )}
        </div>
        {later && <SnoozeAllForm findings={findings} onClose={() => setLater(false)} />}
      </div>
      {open && (
        <ul className="cluster__lines">
          {findings.map((finding) => (
            <FindingLine key={finding.sleutel} finding={finding} />
          ))}
        </ul>
      )}
    </li>
  );
}
