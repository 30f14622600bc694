import { useState, type FormEvent, type ReactElement } from 'react';
import { useCall, useCommand } from '../../client.ts';
import { t } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FileChoice, type Chosen } from './file-choice.tsx';
import { NewPassphrase, passphraseReason } from './passphrase.tsx';

/** Opens with the printed code and gives one user a new passphrase. A mistyped group is named by the core. */
export function RecoverForm({ recent }: { readonly recent: readonly Chosen[] }): ReactElement {
  const [file, setFile] = useState<Chosen | null>(recent[0] ?? null);
  const [code, setCode] = useState('');
  const [user, setUser] = useState<string | null>(null);
  const [phrase, setPhrase] = useState({ value: '', again: '' });
  const users = useCall('dossier.gebruikers', { bestand: { ref: file?.ref ?? '' } }, { enabled: file !== null });
  const recover = useCommand('dossier.herstel');
  const names = users.data?.map(({ naam }) => naam) ?? [];
  const missing = file === null ? t('start.open.kiesEerst') : code.trim() === '' ? t('start.herstel.vulCode') : undefined;
  const reason = missing ?? passphraseReason(phrase.value, phrase.again);
  const atCode = recover.error?.code === 'HERSTELCODE_FOUT' ? recover.error.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file === null || reason !== undefined) return;
    recover.mutate({
      bestand: { ref: file.ref },
      herstelcode: code,
      gebruiker: user ?? names[0] ?? null,
      wachtzin: phrase.value,
    });
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <FileChoice label={t('start.open.dossier')} recent={recent} purpose="dossier" value={file} onChange={setFile} />
      <TextField
        label={t('start.herstel.code')}
        hint={t('start.herstel.codeRaad')}
        value={code}
        onChange={setCode}
        placeholder={t('start.herstel.codeVoorbeeld')}
        error={atCode}
      />
      {names.length > 0 && (
        <Select
          label={t('start.herstel.gebruiker')}
          options={names.map((naam) => ({ key: naam, label: naam }))}
          value={user ?? names[0] ?? null}
          onChange={setUser}
        />
      )}
      <NewPassphrase value={phrase.value} again={phrase.again} onChange={(value, again) => setPhrase({ value, again })} />
      {recover.error && atCode === undefined && <FailureBanner error={recover.error} />}
      <div className="form__acts">
        <Button type="submit" kind="primary" isPending={recover.isPending} reason={reason}>
          {t('start.herstel.knop')}
        </Button>
      </div>
    </form>
  );
}
