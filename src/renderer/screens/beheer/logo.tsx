/** The own logo as it stands on documents: seen, chosen, described, replaced, taken away. */
import { useState, type ReactElement } from 'react';
import { showProblem } from '../../app/problem.ts';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { CallForm, TextInput } from '../../ui/form.tsx';
import { Loaded } from '../../ui/states.tsx';
import { PictureFile } from './picture-file.tsx';

type Picture = NonNullable<Output<'organisatie.logoBeeld'>>;

export function LogoPart(): ReactElement {
  const picture = useCall('organisatie.logoBeeld', {});
  const editable = useCan('beheer');
  const [open, setOpen] = useState(false);
  const title = t('organisatie.logo.titel');
  const there = picture.data ?? null;
  return (
    <section className="records" aria-label={title}>
      <div className="h2row">
        <h3>{title}</h3>
        {editable && !open && picture.isSuccess && (
          <span className="end records__acts">
            {there !== null && <Remove />}
            <Button small icon={there === null ? 'plus' : 'pencil-simple'} onPress={() => setOpen(true)} about={title}>
              {there === null ? t('actie.toevoegen') : t('actie.wijzigen')}
            </Button>
          </span>
        )}
      </div>
      <Loaded query={picture} lines={3}>
        {(value) => (value === null ? <p className="sub">{t('organisatie.logo.geen')}</p> : <Shown picture={value} />)}
      </Loaded>
      {open && <LogoForm picture={there} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** On white, in every theme: that is what it is printed on. */
function Shown({ picture: { beeld, alt } }: { readonly picture: Picture }): ReactElement {
  return (
    <figure className="logo">
      <img src={beeld} alt={alt} />
      <figcaption className="sub">{t('organisatie.logo.tekstIs', { tekst: alt })}</figcaption>
    </figure>
  );
}

interface LogoFormProps {
  readonly picture: Picture | null;
  readonly onClose: () => void;
}

/** The first text that is offered is the organisation's name: most often that is what stands on its logo. */
function LogoForm({ picture, onClose }: LogoFormProps): ReactElement {
  const organisation = useCall('organisatie.lees', {});
  const say = useSaved();
  const title = t('organisatie.logo.titel');
  return (
    <div className="records__form">
      <Loaded query={organisation} lines={3}>
        {({ gegevens }) => (
          <CallForm
            call="organisatie.logo"
            values={{ alt: picture?.alt ?? gegevens.naam }}
            submit={t('actie.bewaren')}
            onCancel={onClose}
            onDone={({ operation }) => {
              say(t('bewaard.record', { wat: title }), operation);
              onClose();
            }}
          >
            <PictureFile name="bestand" purpose="logo" kept={picture !== null} hint={t('organisatie.logo.bestandRaad')} />
            <TextInput name="alt" label={t('organisatie.logo.tekst')} hint={t('organisatie.logo.tekstRaad')} width="line" />
          </CallForm>
        )}
      </Loaded>
    </div>
  );
}

function Remove(): ReactElement {
  const write = useCommand('organisatie.logo');
  const say = useSaved();
  const remove = () =>
    write.mutate(
      { bestand: null, alt: null },
      { onSuccess: ({ operation }) => say(t('organisatie.logo.weg'), operation), onError: showProblem },
    );
  return (
    <Button small isPending={write.isPending} onPress={remove} about={t('organisatie.logo.titel')}>
      {t('organisatie.logo.weghalen')}
    </Button>
  );
}
