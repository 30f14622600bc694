import { useState, type FormEvent, type ReactElement } from 'react';
import { setFreshCode } from '../../app/fresh-code.ts';
import { refreshNow } from '../../app/refresh.ts';
import { bridge, callCore, type CallFailure } from '../../client.ts';
import { useQueryClient } from '@tanstack/react-query';
import { t } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NewPassphrase, passphraseReason } from './passphrase.tsx';

/** A new case file. The place is asked last, so that a dialog never hides a field that is still empty. */
export function MakeForm(): ReactElement {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [kbo, setKbo] = useState('');
  const [user, setUser] = useState('');
  const [phrase, setPhrase] = useState({ value: '', again: '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallFailure | null>(null);
  const missing = name.trim() === '' ? t('start.nieuw.vulNaam') : user.trim() === '' ? t('start.nieuw.vulGebruiker') : undefined;
  const reason = missing ?? passphraseReason(phrase.value, phrase.again);
  const fieldError = (field: string) => (error?.field === field ? error.message : undefined);

  const make = async () => {
    setError(null);
    const place = await bridge().pickSave('dossier', name.trim());
    if (!place) return;
    setBusy(true);
    try {
      const made = await callCore('dossier.maak', {
        bestand: { ref: place.ref },
        naam: name.trim(),
        kbo: kbo.trim() === '' ? null : kbo.trim(),
        gebruiker: user.trim(),
        wachtzin: phrase.value,
      });
      setFreshCode(made.herstelcode);
      await refreshNow(client);
    } catch (failure) {
      setError(failure as CallFailure);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason === undefined) void make();
  };
  const known = ['naam', 'kbo', 'gebruiker', 'wachtzin'];
  return (
    <form className="form" noValidate onSubmit={submit}>
      <TextField
        label={t('start.nieuw.naam')}
        value={name}
        onChange={setName}
        error={fieldError('naam')}
        autoComplete="organization"
      />
      <TextField label={t('start.nieuw.kbo')} optional width="line" value={kbo} onChange={setKbo} error={fieldError('kbo')} />
      <TextField
        label={t('start.nieuw.gebruiker')}
        hint={t('start.nieuw.gebruikerRaad')}
        value={user}
        onChange={setUser}
        error={fieldError('gebruiker')}
        autoComplete="username"
      />
      <NewPassphrase
        value={phrase.value}
        again={phrase.again}
        onChange={(value, again) => setPhrase({ value, again })}
        error={fieldError('wachtzin')}
      />
      {error && !known.includes(error.field ?? '') && <FailureBanner error={error} />}
      <div className="form__acts">
        <Button type="submit" kind="primary" isPending={busy} reason={reason}>
          {t('start.nieuw.knop')}
        </Button>
      </div>
    </form>
  );
}
