import { useState, type FormEvent, type ReactElement } from 'react';
import { CallFailure, useCall, useCommand } from '../../client.ts';
import { t } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FileChoice, type Chosen } from './file-choice.tsx';
import type { Way } from './way.ts';

interface OpenFormProps {
  readonly recent: readonly Chosen[];
  readonly onWay: (way: Way) => void;
}

/** Codes after which another way in is the answer. */
const WRONG_PASSPHRASE: ReadonlySet<string> = new Set(['WACHTWOORD_FOUT', 'GEBRUIKER_ONBEKEND', 'SLEUTELS_ONTBREKEN']);
const BROKEN_FILE: ReadonlySet<string> = new Set(['DOSSIER_BESCHADIGD']);

export function OpenForm({ recent, onWay }: OpenFormProps): ReactElement {
  const [file, setFile] = useState<Chosen | null>(recent[0] ?? null);
  const [user, setUser] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const users = useCall('dossier.gebruikers', { bestand: { ref: file?.ref ?? '' } }, { enabled: file !== null });
  const open = useCommand('dossier.open');
  const names = users.data?.map(({ naam }) => naam) ?? [];
  const chosen = user !== null && names.includes(user) ? user : (names[0] ?? null);
  const reason = file === null ? t('start.open.kiesEerst') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file === null) return;
    open.mutate({ bestand: { ref: file.ref }, gebruiker: chosen, wachtzin: passphrase }, { onSuccess: () => setPassphrase('') });
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <FileChoice
        label={t('start.open.dossier')}
        recent={recent}
        purpose="dossier"
        value={file}
        onChange={(next) => {
          setFile(next);
          open.reset();
        }}
      />
      {users.error && <FailureBanner error={users.error} actions={<OtherWay error={users.error} onWay={onWay} />} />}
      {names.length > 1 && (
        <Select
          label={t('start.open.gebruiker')}
          options={names.map((naam) => ({ key: naam, label: naam }))}
          value={chosen}
          onChange={setUser}
        />
      )}
      {names.length === 1 && (
        <p className="sub">
          {t('start.open.gebruiker')}: <b>{names[0]}</b>
        </p>
      )}
      <TextField
        label={t('wachtzin.naam')}
        type="password"
        autoComplete="current-password"
        value={passphrase}
        autoFocus={file !== null}
        onChange={setPassphrase}
      />
      {open.error && <FailureBanner error={open.error} actions={<OtherWay error={open.error} onWay={onWay} />} />}
      <div className="form__acts">
        <Button type="submit" kind="primary" isPending={open.isPending} reason={reason}>
          {t('start.open.knop')}
        </Button>
      </div>
    </form>
  );
}

/** After a wrong passphrase the recovery code, after a damaged file the safe copy. */
function OtherWay({ error, onWay }: { readonly error: Error; readonly onWay: (way: Way) => void }): ReactElement | null {
  if (!(error instanceof CallFailure)) return null;
  if (WRONG_PASSPHRASE.has(error.code)) {
    return (
      <Button small onPress={() => onWay('herstel')}>
        {t('start.naarHerstel')}
      </Button>
    );
  }
  if (BROKEN_FILE.has(error.code)) {
    return (
      <Button small onPress={() => onWay('kopie')}>
        {t('start.naarKopie')}
      </Button>
    );
  }
  return null;
}
