/** What can be done with the chosen lines; there only while something is chosen. */
import { useState, type ReactElement } from 'react';
import { useCan } from '../app/session.tsx';
import { t } from '../i18n.ts';
import { Button } from '../ui/button.tsx';
import type { Chosen } from './chosen.ts';
import { ManyDialog, type Target } from './many-dialog.tsx';

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
