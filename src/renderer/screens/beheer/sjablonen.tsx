/** Columns of an official template that were opened against the default, for one version of it (AMA-43). */
import { useState, type ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCall, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { CallForm, FieldRow, TextInput } from '../../ui/form.tsx';
import { RuleLink } from '../../ui/marks.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';

type Opening = Output<'kolomOpening.lijst'>[number];

export function SjablonenPart(): ReactElement {
  const maySee = useCan('rapport.maken');
  const mayOpen = useCan('beheer');
  const list = useCall('kolomOpening.lijst', {}, { enabled: maySee });
  const [adding, setAdding] = useState(false);
  const [closing, setClosing] = useState<string | null>(null);
  const say = useSaved();
  if (!maySee) return <EmptyState title={t('sjablonen.geenRecht')} />;
  return (
    <>
      <h2 className="vh">{t('beheer.tab.sjablonen')}</h2>
      <p>
        {t('sjablonen.uitleg')} <RuleLink rule="AMA-43" />
      </p>
      {mayOpen && !adding && (
        <Button icon="plus" onPress={() => setAdding(true)}>
          {t('sjablonen.openen')}
        </Button>
      )}
      {adding && (
        <div className="records__form">
          <CallForm
            call="kolomOpening.maak"
            values={{ sjabloon: null, kolom: null, bron: null, reden: null }}
            submit={t('sjablonen.openen')}
            onCancel={() => setAdding(false)}
            onDone={({ operation }) => {
              say(t('sjablonen.geopend'), operation);
              setAdding(false);
            }}
          >
            <FieldRow>
              <TextInput
                name="sjabloon"
                label={t('sjablonen.sjabloon')}
                hint={t('sjablonen.sjabloonRaad')}
                width="line"
                autoFocus
              />
              <TextInput name="kolom" label={t('sjablonen.kolom')} hint={t('sjablonen.kolomRaad')} width="line" />
            </FieldRow>
            <TextInput name="bron" label={t('sjablonen.bron')} />
            <TextInput name="reden" label={t('veld.reden')} />
          </CallForm>
        </div>
      )}
      <Loaded query={list}>
        {(openings) =>
          openings.length === 0 ? (
            <EmptyState title={t('sjablonen.leeg')} />
          ) : (
            <ul className="records__list">
              {openings.map((opening) => (
                <OpeningLine
                  key={opening.id}
                  opening={opening}
                  mayClose={mayOpen}
                  closing={closing === opening.id}
                  onClosing={setClosing}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}

interface LineProps {
  readonly opening: Opening;
  readonly mayClose: boolean;
  readonly closing: boolean;
  readonly onClosing: (id: string | null) => void;
}

function OpeningLine({ opening, mayClose, closing, onClosing }: LineProps): ReactElement {
  const say = useSaved();
  const { id, sjabloon, kolom, bron, reden, op } = opening;
  return (
    <li className="records__row">
      <div className="records__line">
        <div>
          <p>{t('sjablonen.regel', { kolom, sjabloon })}</p>
          <p className="sub">{[op === null ? '' : showDate(op), bron, reden].filter(Boolean).join(' · ')}</p>
        </div>
        {mayClose && !closing && (
          <Button small about={kolom} onPress={() => onClosing(id)}>
            {t('sjablonen.sluiten')}
          </Button>
        )}
      </div>
      {closing && (
        <CallForm
          call="kolomOpening.sluit"
          values={{ id, reden: null }}
          submit={t('sjablonen.sluiten')}
          onCancel={() => onClosing(null)}
          onDone={({ operation }) => {
            say(t('sjablonen.gesloten'), operation);
            onClosing(null);
          }}
        >
          <TextInput name="reden" label={t('veld.reden')} autoFocus />
        </CallForm>
      )}
    </li>
  );
}
