/** A second user before real data is entered, or "later" with the reason (E-05). */
import { useState, type ReactElement } from 'react';
import { ROLLEN } from '../../../shared/domain/codes.ts';
import { useDraft } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { toast } from '../../ui/toast.tsx';
import { useCommand } from '../../client.ts';
import { t } from '../../i18n.ts';
import { codeLabel } from '../../records/codes.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CallForm, TextInput } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NewPassphrase, passphraseReason } from '../start/passphrase.tsx';

/** `titled`: stands by itself, with its own heading. */
export function SecondUser({ titled = false }: { readonly titled?: boolean }): ReactElement {
  const [later, setLater] = useState(false);
  const mayManage = useCan('beheer');
  if (!mayManage) return <p className="sub">{t('gebruiker.vraagBeheerder')}</p>;
  return (
    <section className={titled ? 'card' : 'stack'} aria-label={t('stappen.gebruiker.titel')}>
      {titled && <h2>{t('stappen.gebruiker.titel')}</h2>}
      <p>{t('stappen.gebruiker.uitleg')}</p>
      {later ? (
        <CallForm
          call="gebruiker.later"
          values={{ reden: null }}
          submit={t('stappen.gebruiker.laterKnop')}
          onCancel={() => setLater(false)}
          onDone={() => toast(t('stappen.gebruiker.laterBewaard'))}
        >
          <TextInput name="reden" label={t('stappen.gebruiker.reden')} autoFocus />
        </CallForm>
      ) : (
        <>
          <NewUserForm />
          <p>
            <Button kind="quiet" onPress={() => setLater(true)}>
              {t('stappen.gebruiker.later')}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}

/** Name, role and an own passphrase. */
export function NewUserForm({
  onDone,
  onCancel,
}: {
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
}): ReactElement {
  const [name, setName] = useState('');
  const [role, setRole] = useState<(typeof ROLLEN)[number]>('administratie');
  const [phrase, setPhrase] = useState({ value: '', again: '' });
  // Never the passphrase: that is typed again.
  const draft = useDraft({
    part: 'nieuweGebruiker',
    values: { name, role },
    restore: (typed) => {
      setName(typed.name);
      setRole(typed.role);
    },
  });
  const make = useCommand('gebruiker.maak');
  const reason = name.trim() === '' ? t('gebruiker.vulNaam') : passphraseReason(phrase.value, phrase.again);
  const fieldError = (field: string) => (make.error?.field === field ? make.error.message : undefined);
  const run = () =>
    make.mutate(
      { naam: name.trim(), rol: role, wachtzin: phrase.value },
      {
        onSuccess: () => {
          toast(t('gebruiker.gemaakt', { naam: name.trim() }));
          setName('');
          setPhrase({ value: '', again: '' });
          onDone?.();
        },
      },
    );
  return (
    <form
      className="form form--narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === undefined) run();
      }}
    >
      {draft}
      <div className="form__row">
        <TextField label={t('gebruiker.naam')} width="line" value={name} onChange={setName} error={fieldError('naam')} />
        <Select
          label={t('gebruiker.rol')}
          width="line"
          options={ROLLEN.map((key) => ({ key, label: codeLabel('rol', key), detail: t(`gebruiker.rolUitleg.${key}`) }))}
          value={role}
          onChange={(next) => setRole(ROLLEN.find((each) => each === next) ?? role)}
        />
      </div>
      <NewPassphrase
        value={phrase.value}
        again={phrase.again}
        onChange={(value, again) => setPhrase({ value, again })}
        error={fieldError('wachtzin')}
      />
      {make.error && !['naam', 'wachtzin'].includes(make.error.field ?? '') && <FailureBanner error={make.error} />}
      <div className="form__acts">
        <Button type="submit" kind="primary" isPending={make.isPending} reason={reason}>
          {t('gebruiker.maken')}
        </Button>
        {onCancel && <Button onPress={onCancel}>{t('actie.annuleren')}</Button>}
      </div>
    </form>
  );
}
