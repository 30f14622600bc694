/** Official templates, and the columns of one version that were opened against the default (AMA-43). */
import { useState, type ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCall, type Output } from '../../client.ts';
import { capital, showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { CallForm, FieldRow, SelectInput, TextInput } from '../../ui/form.tsx';
import { RuleLink } from '../../ui/marks.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { TemplateList } from './sjabloon/list.tsx';

type Opening = Output<'kolomOpening.lijst'>[number];
type Template = Output<'sjabloon.lijst'>[number];

export function SjablonenPart(): ReactElement {
  const maySee = useCan('rapport.maken');
  if (!maySee) return <EmptyState title={t('sjablonen.geenRecht')} />;
  return (
    <>
      <h2 className="vh">{t('beheer.tab.sjablonen')}</h2>
      <p>
        {t('sjablonen.uitleg')} <RuleLink rule="AMA-43" />
      </p>
      <TemplateList />
      <Openings />
    </>
  );
}

function Openings(): ReactElement {
  const mayOpen = useCan('beheer');
  const list = useCall('kolomOpening.lijst', {});
  const templates = useCall('sjabloon.lijst', {}).data ?? [];
  const [adding, setAdding] = useState(false);
  const [closing, setClosing] = useState<string | null>(null);
  const closed = templates.filter(({ weggelaten }) => weggelaten.some(({ reden }) => reden === 'NIET_GEOPEND'));
  return (
    <section className="records" aria-labelledby="k-openingen">
      <div className="h2row">
        <h3 id="k-openingen">{t('sjablonen.openingen')}</h3>
        {mayOpen && !adding && closed.length > 0 && (
          <span className="end">
            <Button icon="plus" onPress={() => setAdding(true)}>
              {t('sjablonen.openen')}
            </Button>
          </span>
        )}
      </div>
      {adding && <OpenForm templates={closed} onClose={() => setAdding(false)} />}
      <Loaded query={list}>
        {(openings) =>
          openings.length === 0 ? (
            <EmptyState title={t('sjablonen.leeg')}>
              {mayOpen && closed.length === 0 ? t('sjablonen.nietsTeOpenen') : undefined}
            </EmptyState>
          ) : (
            <ul className="records__list">
              {openings.map((opening) => (
                <OpeningLine
                  key={opening.id}
                  opening={opening}
                  template={templates.find(({ vingerafdruk }) => vingerafdruk === opening.sjabloon)}
                  mayClose={mayOpen}
                  closing={closing === opening.id}
                  onClosing={setClosing}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

/** A column of one version: of those that stay empty until they are opened. */
function OpenForm({
  templates,
  onClose,
}: {
  readonly templates: readonly Template[];
  readonly onClose: () => void;
}): ReactElement {
  const say = useSaved();
  const closed = templates.flatMap(({ weggelaten }) => weggelaten.filter(({ reden }) => reden === 'NIET_GEOPEND'));
  const columns = [...new Map(closed.map((each) => [each.kolom, each])).values()];
  return (
    <div className="records__form">
      <CallForm
        call="kolomOpening.maak"
        values={{ sjabloon: templates[0]?.vingerafdruk ?? null, kolom: columns[0]?.kolom ?? null, bron: null, reden: null }}
        submit={t('sjablonen.openen')}
        onCancel={onClose}
        onDone={({ operation }) => {
          say(t('sjablonen.geopend'), operation);
          onClose();
        }}
      >
        <FieldRow>
          <SelectInput
            name="sjabloon"
            label={t('sjablonen.sjabloon')}
            options={templates.map(({ vingerafdruk, naam }) => ({ key: vingerafdruk, label: naam }))}
          />
          <SelectInput
            name="kolom"
            label={t('sjablonen.kolom')}
            options={columns.map(({ kolom, label }) => ({ key: kolom, label: capital(label) }))}
          />
        </FieldRow>
        <TextInput name="bron" label={t('sjablonen.bron')} autoFocus />
        <TextInput name="reden" label={t('veld.reden')} />
      </CallForm>
    </div>
  );
}

interface LineProps {
  readonly opening: Opening;
  /** The kept template that it is of; a version that is no longer kept has only its fingerprint. */
  readonly template: Template | undefined;
  readonly mayClose: boolean;
  readonly closing: boolean;
  readonly onClosing: (id: string | null) => void;
}

function OpeningLine({ opening, template, mayClose, closing, onClosing }: LineProps): ReactElement {
  const say = useSaved();
  const { id, sjabloon, kolom, bron, reden, op } = opening;
  const label = capital(template?.geopend.find((each) => each.kolom === kolom)?.label ?? kolom);
  return (
    <li className="records__row">
      <div className="records__line">
        <div>
          <p>{t('sjablonen.regel', { kolom: label, sjabloon: template?.naam ?? sjabloon })}</p>
          <p className="sub">{[op === null ? '' : showDate(op), bron, reden].filter(Boolean).join(' · ')}</p>
        </div>
        {mayClose && !closing && (
          <Button small about={label} onPress={() => onClosing(id)}>
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
