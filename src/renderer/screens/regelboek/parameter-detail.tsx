/** Every value of a parameter with its source, and a form for an own value on its own ground (E-04). */
import { useState, type ReactElement } from 'react';
import { useDraft } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { contract } from '../../../shared/contract/index.ts';
import { useCommand, type Input, type Output } from '../../client.ts';
import { parseDecimal } from '../../format/parse-number.ts';
import { showDate } from '../../format/show.ts';
import { hasMessage, t, textOf } from '../../i18n.ts';
import { period } from '../../records/words.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FactsForm, DateInput, FieldRow, TextInput } from '../../ui/form.tsx';
import { RuleLink, Tag } from '../../ui/marks.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Track, type Station } from '../../ui/track.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { SourceLink } from './source-link.tsx';

type Parameter = Output<'law.lijst'>[number];

const confidenceWord = (confidence: string): string =>
  hasMessage(`ui:regelboek.zekerheid.${confidence}`) ? textOf(`regelboek.zekerheid.${confidence}`) : confidence;

export function ParameterDetail({ parameter }: { readonly parameter: Parameter }): ReactElement {
  const { now, values, label } = parameter;
  const [removing, setRemoving] = useState<string | null>(null);
  const editable = useCan('regelboek.schrijven');
  return (
    <div className="law">
      {now.note !== null && <p className="why">{now.note}</p>}
      {now.question !== null && <p className="why">{t('regelboek.vraag', { vraag: now.question })}</p>}
      {now.hides !== null && <p className="sub">{t('regelboek.verbergt', { waarde: now.hides })}</p>}
      <p className="sub">
        {t('regelboek.gebruiktIn')}{' '}
        {parameter.rules.map((rule) => (
          <RuleLink key={rule} rule={rule} />
        ))}
      </p>
      <History parameter={parameter} />
      {editable && isShipped(now) && <Confirm parameter={parameter} />}
      {editable && <OwnValue parameter={parameter} />}
      <ScrollTable caption={t('regelboek.waardenVan', { naam: label })}>
        <thead>
          <tr>
            <th scope="col">{t('regelboek.kolom.periode')}</th>
            <th scope="col">{t('regelboek.kolom.waarde')}</th>
            <th scope="col">{t('regelboek.kolom.bron')}</th>
            <th scope="col">{t('regelboek.kolom.zekerheid')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {values.toReversed().map((value, index) => (
            <tr key={`${value.from}-${String(index)}`}>
              <th scope="row">{period(value.from, value.until)}</th>
              <td>{value.text ?? t('bedrag.vulZelfIn')}</td>
              <td>
                <SourceLink source={{ title: value.source ?? '', href: value.href, article: value.article }} />{' '}
                {value.userValue && <Tag>{t(value.bevestigd ? 'regelboek.zelfBevestigd' : 'regelboek.eigenWaarde')}</Tag>}
                {value.gekendSinds !== null && (
                  <span className="sub"> {t('regelboek.gekendSinds', { datum: showDate(value.gekendSinds) })}</span>
                )}
                {value.ingetrokken !== null && (
                  <span className="sub"> {t('regelboek.ingetrokken', { datum: showDate(value.ingetrokken) })}</span>
                )}
              </td>
              <td>{confidenceWord(value.confidence)}</td>
              <td className="num">
                {editable && value.userValue && value.recordId !== null && (
                  <Button small onPress={() => setRemoving(value.recordId)}>
                    {t('actie.verwijderen')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {removing !== null && <RemoveValue recordId={removing} onClose={() => setRemoving(null)} />}
    </div>
  );
}

/** There is a shipped value that nobody of this office confirmed yet. */
const isShipped = ({ value, text, userValue, bevestigd }: Parameter['now']): boolean =>
  (value !== null || text !== null) && !userValue && !bevestigd;

/** What held when, as a line: the value of today is the ring. */
function History({ parameter: { label, values, now } }: { readonly parameter: Parameter }): ReactElement {
  const today = useToday();
  const shown = values
    .filter(({ ingetrokken }) => ingetrokken === null)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const stations = shown.map(({ from, until, text, userValue }, index): Station => {
    const holds = from === now.from && userValue === (now.userValue || now.bevestigd);
    return {
      key: `${from}-${String(index)}`,
      label: text ?? t('bedrag.vulZelfIn'),
      detail: period(from, until),
      state: holds ? 'now' : from > today ? 'plan' : 'done',
    };
  });
  return <Track label={t('regelboek.geschiedenis', { naam: label })} stations={stations} />;
}

/** Keeps the shipped value of today and records on what ground. */
function Confirm({ parameter }: { readonly parameter: Parameter }): ReactElement {
  const today = useToday();
  const say = useSaved();
  const confirm = useCommand('law.bevestig');
  return (
    <section className="records__form" aria-label={t('regelboek.bevestigTitel')}>
      <h2 className="h3">{t('regelboek.bevestigTitel')}</h2>
      <p className="sub">{t('regelboek.bevestigUitleg', { waarde: parameter.now.text ?? '' })}</p>
      <FactsForm
        schema={contract['law.bevestig'].input}
        values={{ id: parameter.id, op: today, bron: null }}
        submit={t('regelboek.bevestigKnop')}
        save={async (all) => {
          const { operation } = await confirm.mutateAsync(all as Input<'law.bevestig'>);
          say(t('regelboek.bevestigd'), operation);
        }}
      >
        <TextInput name="bron" label={t('regelboek.grond')} width="line" hint={t('regelboek.bronRaad')} />
      </FactsForm>
    </section>
  );
}

function OwnValue({ parameter }: { readonly parameter: Parameter }): ReactElement {
  const today = useToday();
  const say = useSaved();
  const set = useCommand('law.zet');
  const [round, setRound] = useState(0);
  const { id, unit } = parameter;
  return (
    <section className="records__form" aria-label={t('regelboek.eigenToevoegen')}>
      <h2 className="h3">{t('regelboek.eigenToevoegen')}</h2>
      <p className="sub">{t('regelboek.eigenUitleg')}</p>
      <FactsForm
        key={round}
        schema={contract['law.zet'].input}
        values={{ id, van: `${today.slice(0, 4)}-01-01`, tot: null, waarde: null, bron: null }}
        submit={t('regelboek.waardeBewaren')}
        save={async (all) => {
          const values = all as Input<'law.zet'>;
          // The core reads a number with a point; the office types a comma.
          const { operation } = await set.mutateAsync({ ...values, waarde: parseDecimal(values.waarde) ?? values.waarde });
          say(t('regelboek.bewaard'), operation);
          setRound(round + 1);
        }}
      >
        <FieldRow>
          <TextInput name="waarde" label={t('regelboek.waarde', { eenheid: unit })} width="date" />
          <DateInput name="van" label={t('regelboek.van')} />
          <DateInput name="tot" label={t('regelboek.tot')} optional />
          <TextInput name="bron" label={t('regelboek.bron')} width="line" hint={t('regelboek.bronRaad')} />
        </FieldRow>
      </FactsForm>
    </section>
  );
}

function RemoveValue({ recordId, onClose }: { readonly recordId: string; readonly onClose: () => void }): ReactElement {
  const [reason, setReason] = useState('');
  const draft = useDraft({
    part: `verwijder:${recordId}`,
    values: { reason },
    restore: (typed) => setReason(typed.reason),
  });
  const remove = useCommand('law.verwijder');
  const say = useSaved();
  const run = () =>
    remove.mutate(
      { recordId, reden: reason.trim() },
      {
        onSuccess: ({ operation }) => {
          say(t('verwijderen.gedaan'), operation);
          onClose();
        },
      },
    );
  const actions = (
    <>
      <Button kind="primary" onPress={onClose}>
        {t('verwijderen.laten')}
      </Button>
      <Button isPending={remove.isPending} reason={reason.trim() === '' ? t('verwijderen.redenNodig') : undefined} onPress={run}>
        {t('actie.verwijderen')}
      </Button>
    </>
  );
  return (
    <Dialog open alert title={t('regelboek.verwijderTitel')} onClose={onClose} actions={actions}>
      <p>{t('regelboek.verwijderTekst')}</p>
      {draft}
      <TextField label={t('veld.reden')} value={reason} onChange={setReason} autoFocus />
      {remove.error && <FailureBanner error={remove.error} />}
    </Dialog>
  );
}
