/** Tasks that an import left: fill in an adjustment or an emergency instruction together with the person. */
import { useState, type ReactElement } from 'react';
import { useDraft, useOpenPart } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCommand } from '../../client.ts';
import { hasMessage, t, textOf } from '../../i18n.ts';
import { dateOr } from '../../records/words.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Persoon } from '../traject/types.ts';

type Taak = Persoon['taken'][number];

const taskWord = (kind: string): string => (hasMessage(`ui:taak.${kind}`) ? textOf(`taak.${kind}`) : kind);

export function Taken({ persoon }: { readonly persoon: Persoon }): ReactElement | null {
  if (persoon.taken.length === 0) return null;
  return (
    <section className="records" aria-label={t('taak.naam')}>
      <h3>{t('taak.naam')}</h3>
      <ul className="records__list">
        {persoon.taken.map((taak) => (
          <TaakRij key={taak.id} taak={taak} />
        ))}
      </ul>
    </section>
  );
}

function TaakRij({ taak }: { readonly taak: Taak }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const today = useToday();
  const [open, setOpen] = useOpenPart(`taak:${taak.id}`);
  const [reason, setReason] = useState('');
  const draft = useDraft({
    part: `taak:${taak.id}`,
    values: { reason },
    dirty: open && reason !== '',
    restore: (typed) => setReason(typed.reason),
  });
  const change = useCommand('taak.wijzig');
  const say = useSaved();
  const done = taak.klaarOp !== null;
  const finish = () =>
    change.mutate(
      { id: taak.id, waarden: { klaarOp: today, ...(reason === '' ? {} : { reden: reason }) } },
      {
        onSuccess: ({ operation }) => {
          say(t('taak.klaarGezet'), operation);
          setOpen(false);
        },
      },
    );
  return (
    <li className="records__row">
      <div className="records__line">
        <div>
          <p>
            <Icon
              name={done ? 'check-circle-fill' : 'circle-dashed'}
              className={done ? 'c-ok' : 'c-letop'}
              label={done ? t('pop.klaar') : t('pop.open')}
            />{' '}
            {taak.titel ?? taskWord(taak.soort ?? '')}
          </p>
          <p className="sub">
            {done ? t('taak.klaarOp', { datum: dateOr(taak.klaarOp) }) : t('taak.sinds', { datum: dateOr(taak.gemaaktOp) })}
          </p>
        </div>
        {editable && !done && !open && (
          <Button small onPress={() => setOpen(true)}>
            {t('taak.afwerken')}
          </Button>
        )}
      </div>
      {open && (
        <div className="records__form form">
          {draft}
          <TextField label={t('taak.watGedaan')} optional value={reason} onChange={setReason} autoFocus />
          {change.error && <FailureBanner error={change.error} />}
          <div className="form__acts">
            <Button kind="primary" isPending={change.isPending} onPress={finish}>
              {t('taak.afwerken')}
            </Button>
            <Button onPress={() => setOpen(false)}>{t('actie.annuleren')}</Button>
          </div>
        </div>
      )}
    </li>
  );
}
