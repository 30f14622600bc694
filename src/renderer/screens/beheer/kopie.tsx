/** Safe copies: make one, look one over, check the open file. */
import { useState, type ReactElement } from 'react';
import { bridge, useJob } from '../../client.ts';
import { showNumber } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Busy } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CopyPlace } from './copy-place.tsx';
import { DoorgevenPart } from './doorgeven.tsx';

export function KopiePart(): ReactElement {
  return (
    <>
      <h2 className="vh">{t('beheer.tab.kopie')}</h2>
      <div className="columns">
        <div>
          <CopyPlace />
          <DoorgevenPart />
        </div>
        <div>
          <VerifyCopy />
          <CheckFile />
        </div>
      </div>
    </>
  );
}

/** Opens a copy and reads it through, without touching the open file. Putting it back happens at the start, to a new file. */
function VerifyCopy(): ReactElement {
  const [copy, setCopy] = useState<{ ref: string; name: string } | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const check = useJob('kopie.controleer');
  const reason = copy === null ? t('start.kopie.kiesEerst') : passphrase === '' ? t('wachtzin.vulIn') : undefined;
  return (
    <section className="records" aria-label={t('kopie.nakijken')}>
      <h3>{t('kopie.nakijken')}</h3>
      <p className="sub">{t('kopie.nakijkenUitleg')}</p>
      <div className="form form--narrow">
        <div className="form__acts">
          <Button
            icon="folder-open"
            onPress={() =>
              void bridge()
                .pickFile('kopie')
                .then((file) => file && setCopy(file))
            }
          >
            {t('start.kiesBestand')}
          </Button>
          <span className="sub">{copy?.name}</span>
        </div>
        <TextField
          label={t('wachtzin.naam')}
          hint={t('start.kopie.wachtzinRaad')}
          type="password"
          autoComplete="current-password"
          value={passphrase}
          onChange={setPassphrase}
        />
        {check.state.kind === 'failed' && <FailureBanner error={check.state.error} />}
        {check.state.kind === 'done' && <CheckResult {...check.state.value} />}
        {check.state.kind === 'running' ? (
          <Busy label={t('start.kopie.nakijken')} progress={check.state.progress} onStop={check.cancel} />
        ) : (
          <div className="form__acts">
            <Button
              reason={reason}
              onPress={() => void check.start({ bestand: { ref: copy?.ref ?? '' }, wachtzin: passphrase, gebruiker: null })}
            >
              {t('start.kopie.nakijkKnop')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

/** Integrity, the chain of the journal, the search index of the open file. */
function CheckFile(): ReactElement {
  const check = useJob('dossier.controleer');
  return (
    <section className="records" aria-label={t('dossier.controleren')}>
      <h3>{t('dossier.controleren')}</h3>
      <p className="sub">{t('dossier.controlerenUitleg')}</p>
      {check.state.kind === 'failed' && <FailureBanner error={check.state.error} />}
      {check.state.kind === 'done' && <CheckResult {...check.state.value} />}
      {check.state.kind === 'running' ? (
        <Busy label={t('dossier.controleren')} progress={check.state.progress} onStop={check.cancel} />
      ) : (
        <div className="form__acts">
          <Button icon="shield-check" onPress={() => void check.start({})}>
            {t('dossier.controleerKnop')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface CheckResultProps {
  readonly inOrde: boolean;
  readonly problemen: readonly string[];
  readonly rijen: number;
}

function CheckResult({ inOrde, problemen, rijen }: CheckResultProps): ReactElement {
  return inOrde ? (
    <Banner kind="ok" title={t('start.kopie.inOrde')}>
      {t('start.kopie.rijen', { rijen: showNumber(rijen) })}
    </Banner>
  ) : (
    <Banner kind="blok" title={t('start.kopie.nietInOrde')}>
      {problemen.join(' ')}
    </Banner>
  );
}
