/** The head of letters: the house style, an own picture, or paper that is printed already. */
import { useState, type ReactElement } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCall, type Output } from '../../client.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { CallForm, NumberInput, RadioInput } from '../../ui/form.tsx';
import { Loaded } from '../../ui/states.tsx';
import { PictureFile } from './picture-file.tsx';

type Head = Output<'organisatie.briefhoofdStand'>;

const KINDS = ['geen', 'afbeelding', 'voorbedrukt'] as const;

export function BriefhoofdPart(): ReactElement {
  const head = useCall('organisatie.briefhoofdStand', {});
  const editable = useCan('beheer');
  const [open, setOpen] = useState(false);
  const title = t('organisatie.briefhoofd.titel');
  return (
    <section className="records" aria-label={title}>
      <div className="h2row">
        <h3>{title}</h3>
        {editable && !open && head.isSuccess && (
          <span className="end records__acts">
            <Button small icon="pencil-simple" onPress={() => setOpen(true)} about={title}>
              {t('actie.wijzigen')}
            </Button>
          </span>
        )}
      </div>
      <Loaded query={head} lines={2}>
        {(value) =>
          open ? (
            <HeadForm head={value} onClose={() => setOpen(false)} />
          ) : (
            <p className="sub">{t(`organisatie.briefhoofd.nu.${value.soort}`, { hoogte: value.hoogte })}</p>
          )
        }
      </Loaded>
    </section>
  );
}

function HeadForm({ head, onClose }: { readonly head: Head; readonly onClose: () => void }): ReactElement {
  const say = useSaved();
  return (
    <div className="records__form">
      <CallForm
        call="organisatie.briefhoofd"
        values={{ soort: head.soort, hoogte: head.hoogte }}
        submit={t('actie.bewaren')}
        onCancel={onClose}
        onDone={({ operation }) => {
          say(t('bewaard.record', { wat: t('organisatie.briefhoofd.titel') }), operation);
          onClose();
        }}
      >
        <RadioInput
          name="soort"
          label={t('organisatie.briefhoofd.soort')}
          options={KINDS.map((kind) => ({ key: kind, label: t(`organisatie.briefhoofd.soorten.${kind}`) }))}
        />
        <Details kept={head.type !== null} />
      </CallForm>
    </div>
  );
}

/** What the chosen kind still asks. */
function Details({ kept }: { readonly kept: boolean }): ReactElement | null {
  const { control } = useFormContext();
  const kind = useWatch({ control, name: 'soort' }) as Head['soort'];
  if (kind === 'geen') return null;
  return (
    <>
      {kind === 'afbeelding' && (
        <PictureFile name="bestand" purpose="briefhoofd" kept={kept} hint={t('organisatie.briefhoofd.bestandRaad')} />
      )}
      <NumberInput
        name="hoogte"
        kind="whole"
        label={t('organisatie.briefhoofd.hoogte')}
        hint={t('organisatie.briefhoofd.hoogteRaad')}
      />
    </>
  );
}
