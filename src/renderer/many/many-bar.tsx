/** What can be done with the chosen lines; there only while something is chosen. */
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '../app/session.tsx';
import { useCall } from '../client.ts';
import { t } from '../i18n.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import type { Chosen } from './chosen.ts';
import { ManyDialog, type Target } from './many-dialog.tsx';

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

export function ManyBar({
  chosen,
  targets,
}: {
  readonly chosen: Chosen;
  readonly targets: readonly Target[];
}): ReactElement | null {
  const [open, setOpen] = useState(false);
  const mayWrite = useCan('dossier.schrijven');
  if (!mayWrite || targets.length === 0) return null;
  return (
    <div className="many no-print" role="region" aria-label={t('veel.gekozen')}>
      <p role="status">{t('veel.aantal', { count: targets.length })}</p>
      <Button kind="primary" small onPress={() => setOpen(true)}>
        {t('veel.invullen')}
      </Button>
      <DocumentChoice targets={targets} />
      <Button small onPress={chosen.clear}>
        {t('veel.niemand')}
      </Button>
      {open && (
        <ManyDialog
          targets={targets}
          onClose={() => setOpen(false)}
          onSaved={() => {
            setOpen(false);
            chosen.clear();
          }}
        />
      )}
    </div>
  );
}
