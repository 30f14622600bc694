/** What can be done with the chosen lines; there only while something is chosen. */
import { useState, type ReactElement, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '../app/session.tsx';
import { useCall } from '../client.ts';
import { t } from '../i18n.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import type { Chosen } from './chosen.ts';
import { ManyDialog } from './many-dialog.tsx';
import { distinctTargets, type Target } from './targets.ts';

/** A document or letter for each of the chosen persons: goes to the screen of that report, where it says what is missing first. */
function DocumentChoice({ targets }: { readonly targets: readonly Target[] }): ReactElement | null {
  const mayReport = useCan('rapport.maken');
  const reports = useCall('report.lijst', {}, { enabled: mayReport });
  const go = useNavigate();
  const personal = (reports.data ?? []).filter(({ scope }) => scope === 'person');
  if (!mayReport || personal.length === 0) return null;
  const persons = [...new Set(targets.map(({ persoonId }) => persoonId))].join(',');
  return (
    <MenuButton
      label={t('veel.document')}
      actions={personal.map(({ id, name }) => ({
        key: id,
        label: name,
        run: () => void go(`/rapporten/${id}?personen=${persons}`),
      }))}
    />
  );
}

/** How the bar speaks of what is chosen, where that is not just a number of people. */
export interface BarWords {
  readonly region: string;
  readonly chosen: string;
  readonly none: string;
}

interface BarProps {
  readonly chosen: Chosen;
  readonly targets: readonly Target[];
  /** What stands chosen in the dialog when it opens. */
  readonly suggestion?: string | null;
  /** What the list alone can do; stands first. */
  readonly own?: ReactNode;
  readonly words?: BarWords;
}

/**
 * The bar goes with the choice: the focus goes back to the line where the choice began.
 * @param keys that line, then those that take its place when it is solved; without any of them, the first of the page
 */
export function focusLine(keys: readonly string[]): void {
  // After the frame in which the dialog gives the focus back to a button that is no longer there.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const boxes = [...document.querySelectorAll<HTMLElement>('[data-choice]')];
      const found = keys.map((key) => boxes.find(({ dataset }) => dataset['choice'] === key));
      const line = found.find((box) => box !== undefined) ?? boxes[0];
      (line?.querySelector('input') ?? document.querySelector<HTMLInputElement>('.choice input'))?.focus();
    }),
  );
}

export function ManyBar({ chosen, targets, suggestion = null, own, words }: BarProps): ReactElement | null {
  const [open, setOpen] = useState(false);
  const mayWrite = useCan('dossier.schrijven');
  const persons = distinctTargets(targets);
  const letGo = () => {
    const first = [...chosen.keys].slice(0, 1);
    chosen.clear();
    focusLine(first);
  };
  if (!mayWrite || chosen.keys.size === 0) return null;
  return (
    <div className="many no-print" role="region" data-region="" aria-label={words?.region ?? t('veel.gekozen')}>
      <p role="status">{words?.chosen ?? t('veel.aantal', { count: persons.length })}</p>
      {own}
      {persons.length > 0 && (
        <>
          <Button kind={own ? 'plain' : 'primary'} small onPress={() => setOpen(true)}>
            {t('veel.invullen')}
          </Button>
          <DocumentChoice targets={persons} />
        </>
      )}
      <Button small onPress={letGo}>
        {words?.none ?? t('veel.niemand')}
      </Button>
      {open && (
        <ManyDialog
          targets={persons}
          suggestion={suggestion}
          onClose={() => setOpen(false)}
          onSaved={() => {
            setOpen(false);
            letGo();
          }}
        />
      )}
    </div>
  );
}
