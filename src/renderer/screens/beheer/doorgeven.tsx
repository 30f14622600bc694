/** Two people, one file: hand the case file over to another computer, and take it back. */
import { useState, type ReactElement } from 'react';
import { useDraft } from '../../app/draft-form.tsx';
import { useCan, useSession } from '../../app/session.tsx';
import { bridge, useJob, useCommand, type Job, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Busy } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Taken = Output<'dossier.neemTerug'>;
type Choice = 'hier' | 'daar';

export function DoorgevenPart(): ReactElement {
  const { doorgegeven } = useSession();
  const may = useCan('import.uitvoeren');
  // Kept here: the file counts as handed over before its copy is finished, and a job ends with the part that started it.
  const give = useJob('dossier.geefDoor');
  const busy = give.state.kind === 'running';
  return (
    <section className="records" aria-label={t('doorgeven.titel')}>
      <h3>{t('doorgeven.titel')}</h3>
      <p className="sub">{t('doorgeven.uitleg')}</p>
      {!may && <p>{t('doorgeven.geenRecht')}</p>}
      {may && (doorgegeven === null || busy) && <HandOver give={give} />}
      {may && !busy && <TakeBack />}
      {may && doorgegeven !== null && !busy && <GoOn />}
    </section>
  );
}

function HandOver({ give }: { readonly give: Job<'dossier.geefDoor'> }): ReactElement {
  const [aan, setAan] = useState('');
  const draft = useDraft({
    part: 'doorgeven',
    values: { aan },
    restore: (typed) => setAan(typed.aan),
  });
  const run = async () => {
    const place = await bridge().pickSave('kopie-map', '');
    if (place) await give.start({ map: { ref: place.ref }, aan: aan.trim() });
  };
  return (
    <div className="form form--narrow">
      {draft}
      <TextField label={t('doorgeven.aan')} hint={t('doorgeven.aanRaad')} value={aan} onChange={setAan} />
      {give.state.kind === 'failed' && <FailureBanner error={give.state.error} />}
      {give.state.kind === 'running' ? (
        <Busy label={t('doorgeven.bezig')} progress={give.state.progress} onStop={give.cancel} />
      ) : (
        <div className="form__acts">
          <Button reason={aan.trim() === '' ? t('doorgeven.vulAanIn') : undefined} onPress={() => void run()}>
            {t('doorgeven.knop')}
          </Button>
        </div>
      )}
    </div>
  );
}

function TakeBack(): ReactElement {
  const [file, setFile] = useState<{ ref: string; name: string } | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [choice, setChoice] = useState<Choice | null>(null);
  const take = useJob('dossier.neemTerug');
  const pick = (purpose: 'kopie' | 'dossier') =>
    void bridge()
      .pickFile(purpose)
      .then((found) => found && setFile(found));
  const otherKey = take.state.kind === 'failed' && take.state.error.code === 'WACHTZIN_NODIG';
  const start = (keuze: Choice | null) =>
    void take.start({
      bestand: { ref: file?.ref ?? '' },
      wachtzin: passphrase === '' ? null : passphrase,
      gebruiker: null,
      keuze,
    });
  const both = take.state.kind === 'done' && take.state.value.uitkomst === 'beide' ? take.state.value : null;
  return (
    <div className="form form--narrow form--next">
      <h4>{t('doorgeven.terug')}</h4>
      <p className="sub">{t('doorgeven.terugUitleg')}</p>
      <div className="form__acts">
        <Button icon="folder-open" onPress={() => pick('kopie')}>
          {t('doorgeven.kiesKopie')}
        </Button>
        <Button onPress={() => pick('dossier')}>{t('doorgeven.kiesDossier')}</Button>
        <span className="sub">{file?.name}</span>
      </div>
      {take.state.kind === 'failed' && <FailureBanner error={take.state.error} />}
      {(otherKey || passphrase !== '') && (
        <TextField
          label={t('wachtzin.naam')}
          type="password"
          autoComplete="current-password"
          value={passphrase}
          onChange={setPassphrase}
        />
      )}
      {both !== null && <BothChanged {...both} choice={choice} onChoice={setChoice} />}
      {take.state.kind === 'done' && both === null && <TakenBanner {...take.state.value} />}
      {take.state.kind === 'running' ? (
        <Busy label={t('doorgeven.terugBezig')} progress={take.state.progress} onStop={take.cancel} />
      ) : (
        <div className="form__acts">
          <Button
            reason={reasonOf(file !== null, both !== null && choice === null)}
            onPress={() => start(both === null ? null : choice)}
          >
            {t(both === null ? 'doorgeven.terugKnop' : 'doorgeven.kiesKnop')}
          </Button>
        </div>
      )}
    </div>
  );
}

function reasonOf(hasFile: boolean, mustChoose: boolean): string | undefined {
  if (!hasFile) return t('doorgeven.kiesEerst');
  return mustChoose ? t('doorgeven.kiesWelk') : undefined;
}

interface BothProps extends Taken {
  readonly choice: Choice | null;
  readonly onChoice: (choice: Choice) => void;
}

/** Never guessed together: the user says which one goes on, the other is kept aside. */
function BothChanged({ hier, daar, sinds, choice, onChoice }: BothProps): ReactElement {
  return (
    <>
      <Banner kind="open" title={t('doorgeven.beide', { datum: sinds === null ? '?' : showDate(sinds), hier, daar })}>
        {t('doorgeven.beideUitleg')}
      </Banner>
      <RadioGroup
        label={t('doorgeven.welk')}
        value={choice}
        onChange={(value) => onChoice(value === 'hier' ? 'hier' : 'daar')}
        options={[
          { key: 'hier', label: t('doorgeven.hier', { count: hier }) },
          { key: 'daar', label: t('doorgeven.daar', { count: daar }) },
        ]}
      />
    </>
  );
}

function TakenBanner({ uitkomst, daar, kopie }: Taken): ReactElement {
  const title = uitkomst === 'terug' ? t('doorgeven.isTerug', { count: daar }) : t('doorgeven.isBewaard');
  return (
    <Banner kind="ok" title={title}>
      {kopie !== null && t('doorgeven.opzij', { bestand: kopie })}
    </Banner>
  );
}

/** When the other computer is lost: with the reason, because what was done there becomes a second branch. */
function GoOn(): ReactElement {
  const [reason, setReason] = useState('');
  const draft = useDraft({
    part: 'zonderTerug',
    values: { reason },
    restore: (typed) => setReason(typed.reason),
  });
  const goOn = useCommand('dossier.breekDoorgeven');
  return (
    <div className="form form--narrow form--next">
      <h4>{t('doorgeven.zonder')}</h4>
      <p className="sub">{t('doorgeven.zonderUitleg')}</p>
      {draft}
      <TextField label={t('doorgeven.reden')} value={reason} onChange={setReason} />
      {goOn.error && <FailureBanner error={goOn.error} />}
      <div className="form__acts">
        <Button
          reason={reason.trim().length < 3 ? t('doorgeven.vulRedenIn') : undefined}
          onPress={() => goOn.mutate({ reden: reason.trim() })}
        >
          {t('doorgeven.zonderKnop')}
        </Button>
      </div>
    </div>
  );
}
