import { useState, type FormEvent, type ReactElement } from 'react';
import { bridge, useJob } from '../../client.ts';
import { showNumber } from '../../format/show.ts';
import { messageOf, t } from '../../i18n.ts';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Busy } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FileChoice, type Chosen } from './file-choice.tsx';

/** Looks a safe copy over, then puts it back as a new file; nothing is ever written over a file that exists. */
export function RestoreForm(): ReactElement {
  const [copy, setCopy] = useState<Chosen | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const check = useJob('kopie.controleer');
  const restore = useJob('kopie.zetTerug');
  const running = check.state.kind === 'running' || restore.state.kind === 'running';
  const reason = copy === null ? t('start.kopie.kiesEerst') : passphrase === '' ? t('wachtzin.vulIn') : undefined;

  const lookOver = async () => {
    if (copy === null) return;
    restore.reset();
    await check.start({ bestand: { ref: copy.ref }, wachtzin: passphrase, gebruiker: null });
  };
  const putBack = async () => {
    if (copy === null) return;
    const place = await bridge().pickSave('dossier', copy.naam.replace(/\.[^.]+$/, ''));
    if (!place) return;
    await restore.start({ bestand: { ref: copy.ref }, naar: { ref: place.ref }, wachtzin: passphrase, gebruiker: null });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason === undefined) void putBack();
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <FileChoice label={t('start.kopie.bestand')} recent={[]} purpose="kopie" value={copy} onChange={setCopy} />
      <TextField
        label={t('wachtzin.naam')}
        hint={t('start.kopie.wachtzinRaad')}
        type="password"
        autoComplete="current-password"
        value={passphrase}
        onChange={setPassphrase}
      />
      {check.state.kind === 'failed' && <FailureBanner error={check.state.error} />}
      {check.state.kind === 'done' && restore.state.kind === 'idle' && <Verdict value={check.state.value} />}
      {restore.state.kind === 'failed' && <FailureBanner error={restore.state.error} />}
      {restore.state.kind === 'done' && (
        <Banner kind="ok" title={t('start.kopie.gedaan', { bestand: restore.state.value.bestand })}>
          {t('start.kopie.gedaanUitleg', { rijen: showNumber(restore.state.value.rijen) })}{' '}
          {restore.state.value.bijlagen !== null && restore.state.value.bijlagen.ontbreken > 0
            ? t('start.kopie.scansOntbreken', { count: restore.state.value.bijlagen.ontbreken })
            : null}
        </Banner>
      )}
      {check.state.kind === 'running' && (
        <Busy label={t('start.kopie.nakijken')} progress={check.state.progress} onStop={check.cancel} />
      )}
      {restore.state.kind === 'running' && (
        <Busy label={t('start.kopie.terugzetten')} progress={restore.state.progress} onStop={restore.cancel} />
      )}
      {!running && (
        <div className="form__acts">
          <Button type="submit" kind="primary" reason={reason}>
            {t('start.kopie.knop')}
          </Button>
          {reason === undefined && <Button onPress={() => void lookOver()}>{t('start.kopie.nakijkKnop')}</Button>}
        </div>
      )}
    </form>
  );
}

function Verdict({ value }: { readonly value: { inOrde: boolean; problemen: string[]; rijen: number } }): ReactElement {
  if (value.inOrde) {
    return (
      <Banner kind="ok" title={t('start.kopie.inOrde')}>
        {t('start.kopie.rijen', { rijen: showNumber(value.rijen) })}
      </Banner>
    );
  }
  return (
    <Banner kind="blok" title={t('start.kopie.nietInOrde')}>
      {value.problemen.map((problem) => messageOf(`dossier.probleem.${problem}`)).join(' ')}
    </Banner>
  );
}
