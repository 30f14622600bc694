/** Writing down that somebody died: what stops and what stays is shown before, and it can be undone (domain/ama.md 3.6). */
import { useState, type ReactElement } from 'react';
import { isIsoDate } from '../../../shared/domain/date.ts';
import { useDraft, useOpenPart } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded } from '../../ui/states.tsx';
import type { Persoon } from './types.ts';

/** The note that the person died, above everything else about them. */
export function OverledenNote({ persoon }: { readonly persoon: Persoon }): ReactElement | null {
  if (persoon.overledenOp === null) return null;
  return (
    <Banner title={t('verloop.overleden.op', { datum: showDate(persoon.overledenOp) })}>{t('verloop.overleden.stil')}</Banner>
  );
}

/** Part of the screen, as the drafts know it. */
const OVERLIJDEN = 'overlijden';

export function OverlijdenPart({ persoon }: { readonly persoon: Persoon }): ReactElement | null {
  const editable = useCan('dossier.schrijven');
  const [open, setOpen] = useOpenPart(OVERLIJDEN);
  if (!editable || persoon.overledenOp !== null) return null;
  return (
    <p>
      <Button small kind="quiet" icon="minus-circle" onPress={() => setOpen(true)}>
        {t('verloop.overleden.vastleggen')}
      </Button>
      {open && <OverlijdenDialog persoon={persoon} onClose={() => setOpen(false)} />}
    </p>
  );
}

function OverlijdenDialog({ persoon, onClose }: { readonly persoon: Persoon; readonly onClose: () => void }): ReactElement {
  const today = useToday();
  const [op, setOp] = useState<string | null>(today);
  const draft = useDraft({
    part: OVERLIJDEN,
    values: { op },
    restore: (typed) => setOp(typed.op),
  });
  const ready = op !== null && isIsoDate(op);
  const input = { persoonId: persoon.id, op: op ?? today };
  const proof = useCall('persoon.overledenProef', input, { enabled: ready, keepPrevious: true });
  const save = useCommand('persoon.overleden');
  const say = useSaved();
  const run = () =>
    save.mutate(input, {
      onSuccess: ({ operation }) => {
        say(t('verloop.overleden.bewaard'), operation);
        onClose();
      },
    });
  const actions = (
    <>
      <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      <Button
        kind="primary"
        isPending={save.isPending}
        reason={ready ? undefined : t('verloop.overleden.kiesDatum')}
        onPress={run}
      >
        {t('verloop.overleden.vastleggen')}
      </Button>
    </>
  );
  return (
    <Dialog open alert title={t('verloop.overleden.vastleggen')} onClose={onClose} actions={actions}>
      {draft}
      <DateField label={t('verloop.overleden.datum')} value={op} onChange={setOp} autoFocus />
      {ready && (
        <Loaded query={proof} lines={4}>
          {(value) => <What proof={value} />}
        </Loaded>
      )}
      {save.error && <FailureBanner error={save.error} />}
    </Dialog>
  );
}

function What({ proof }: { readonly proof: Output<'persoon.overledenProef'> }): ReactElement {
  const { trajecten, tewerkstellingen, herinneringen, bevindingen, blijft } = proof;
  const ended = trajecten.filter(({ wordt }) => wordt === 'beeindigd').length;
  const dropped = trajecten.length - ended;
  return (
    <>
      <ul>
        {ended > 0 && <li>{t('verloop.overleden.eindigt', { count: ended })}</li>}
        {dropped > 0 && <li>{t('verloop.overleden.vervalt', { count: dropped })}</li>}
        {tewerkstellingen > 0 && <li>{t('verloop.overleden.tewerkstelling', { count: tewerkstellingen })}</li>}
        <li>{t('verloop.overleden.stopt', { herinneringen, bevindingen })}</li>
      </ul>
      {blijft.length > 0 && <p className="label">{t('verloop.overleden.blijft')}</p>}
      <ul>
        {blijft.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
