/** Two files of one person beside each other: what stays, what comes along, and a choice for each difference. */
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useDraft } from '../../app/draft-form.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Input, type Output } from '../../client.ts';
import { showInsz } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Tag } from '../../ui/marks.tsx';
import { Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Title } from '../../ui/title.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { factsOf, nameOf } from './dubbels.tsx';

type Proof = Output<'persoon.voegSamenProef'>;
type Field = Proof['velden'][number];
type Choices = Input<'persoon.voegSamen'>['keuzes'];

export function SamenvoegenScreen(): ReactElement {
  const { persoonId = '', anderId = '' } = useParams();
  const [swapped, setSwapped] = useState(false);
  const [blijft, gaatOp] = swapped ? [anderId, persoonId] : [persoonId, anderId];
  const proof = useCall('persoon.voegSamenProef', { blijft, gaatOp });
  return (
    <Loaded query={proof} title={t('samenvoegen.titel')}>
      {(value) => <Merge key={value.stempel} proof={value} onSwap={() => setSwapped(!swapped)} />}
    </Loaded>
  );
}

function Merge({ proof, onSwap }: { readonly proof: Proof; readonly onSwap: () => void }): ReactElement {
  const { blijft, gaatOp, velden, aantallen, overlap, stempel } = proof;
  const [keuzes, setKeuzes] = useState<Choices>({});
  const [reden, setReden] = useState('');
  const draft = useDraft({
    part: `samenvoegen:${blijft.persoonId}`,
    values: { keuzes, reden },
    restore: (typed) => {
      setKeuzes(typed.keuzes);
      setReden(typed.reden);
    },
  });
  const navigate = useNavigate();
  const save = useCommand('persoon.voegSamen');
  const say = useSaved();
  const open = velden.filter(({ veld, stand }) => stand === 'strijdig' && keuzes[veld] === undefined);
  const missing =
    open.length === 0
      ? undefined
      : t('samenvoegen.nogKiezen', { count: open.length, velden: open.map(({ label }) => label).join(', ') });
  const press = () =>
    save.mutate(
      {
        blijft: blijft.persoonId,
        gaatOp: gaatOp.persoonId,
        keuzes,
        stempel,
        ...(reden.trim() === '' ? {} : { reden: reden.trim() }),
      },
      {
        onSuccess: ({ operation }) => {
          void navigate(`/persoon/${blijft.persoonId}`);
          say(t('samenvoegen.gedaan', { naam: nameOf(blijft) }), operation);
        },
      },
    );
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <Title>{t('samenvoegen.titel')}</Title>
          <p className="sub">{t('samenvoegen.uitleg')}</p>
        </div>
        <div className="tools">
          <Button onPress={onSwap}>{t('samenvoegen.omwisselen')}</Button>
        </div>
      </div>
      {draft}
      <div className="columns">
        <Side title={t('samenvoegen.blijft')} who={blijft} />
        <Side title={t('samenvoegen.gaatOp')} who={gaatOp} />
      </div>
      <Fields velden={velden} keuzes={keuzes} onChoose={(veld, keuze) => setKeuzes({ ...keuzes, [veld]: keuze })} />
      <section className="records" aria-label={t('samenvoegen.komtMee')}>
        <h2>{t('samenvoegen.komtMee')}</h2>
        <ul className="chips">
          {aantallen.length === 0 && <li className="sub">{t('samenvoegen.nietsMee')}</li>}
          {aantallen.map(({ soort, aantal }) => (
            <li key={soort}>
              <Tag>
                {soort}: {aantal}
              </Tag>
            </li>
          ))}
        </ul>
      </section>
      {(overlap.trajecten > 0 || overlap.dagen > 0) && (
        <Banner kind="open" icon="warning-diamond-fill" title={t('samenvoegen.overlap')}>
          {overlap.trajecten > 0 && t('samenvoegen.overlapTrajecten', { count: overlap.trajecten })}{' '}
          {overlap.dagen > 0 && t('samenvoegen.overlapDagen', { count: overlap.dagen })}
        </Banner>
      )}
      <div className="form records__form">
        <TextField label={t('samenvoegen.reden')} optional value={reden} onChange={setReden} />
        {save.error && <FailureBanner error={save.error} />}
        {missing === undefined && <p className="sub">{t('samenvoegen.kanTerug')}</p>}
        <p className="vh" role="status">
          {missing}
        </p>
        <div className="form__acts">
          <Button kind="primary" reason={missing} isPending={save.isPending} onPress={press}>
            {t('samenvoegen.knop')}
          </Button>
          <Button onPress={() => void navigate(-1)}>{t('actie.annuleren')}</Button>
        </div>
      </div>
    </div>
  );
}

function Side({ title, who }: { readonly title: string; readonly who: Proof['blijft'] }): ReactElement {
  return (
    <section aria-label={title}>
      <p className="sub">{title}</p>
      <p>
        <b>{nameOf(who)}</b>
      </p>
      <p className="sub">{factsOf(who)}</p>
    </section>
  );
}

const shown = (veld: string, value: string | null): string => (value === null ? '' : veld === 'insz' ? showInsz(value) : value);

interface FieldsProps {
  readonly velden: readonly Field[];
  readonly keuzes: Choices;
  readonly onChoose: (veld: string, keuze: Choices[string]) => void;
}

function Fields({ velden, keuzes, onChoose }: FieldsProps): ReactElement {
  return (
    <ScrollTable caption={t('samenvoegen.velden')}>
      <thead>
        <tr>
          <th scope="col">{t('samenvoegen.veld')}</th>
          <th scope="col">{t('samenvoegen.blijft')}</th>
          <th scope="col">{t('samenvoegen.gaatOp')}</th>
          <th scope="col">{t('samenvoegen.wordt')}</th>
        </tr>
      </thead>
      <tbody>
        {velden.map((field) => (
          <tr key={field.veld}>
            <th scope="row">{field.label}</th>
            <td>{shown(field.veld, field.blijft)}</td>
            <td>{shown(field.veld, field.gaatOp)}</td>
            <td>
              <Becomes field={field} value={keuzes[field.veld] ?? null} onChoose={(keuze) => onChoose(field.veld, keuze)} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface BecomesProps {
  readonly field: Field;
  readonly value: Choices[string] | null;
  readonly onChoose: (keuze: Choices[string]) => void;
}

function Becomes({ field, value, onChoose }: BecomesProps): ReactElement {
  const { veld, label, blijft, gaatOp, stand, beide } = field;
  if (stand !== 'strijdig') return <span className="muted">{t(`samenvoegen.stand.${stand}`)}</span>;
  const options = [
    { key: 'blijft', label: shown(veld, blijft) },
    { key: 'gaatOp', label: shown(veld, gaatOp) },
    ...(beide ? [{ key: 'beide', label: t('samenvoegen.beide') }] : []),
  ];
  return (
    <RadioGroup
      labelHidden
      label={t('samenvoegen.kies', { veld: label })}
      options={options}
      value={value}
      onChange={(key) => onChoose(key as Choices[string])}
    />
  );
}
