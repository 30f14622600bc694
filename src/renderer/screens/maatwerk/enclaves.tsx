/** Enclaves with their notification and the register of each day: who worked there, who guided (DS-43). */
import { useState, type ReactElement } from 'react';
import { BEKEND_CODES } from '../../../shared/domain/codes-maatwerk.ts';
import { isIsoDate } from '../../../shared/domain/date.ts';
import { useDraft, useOpenPart } from '../../app/draft-form.tsx';
import { useKeys } from '../../app/keys.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { readName } from '../../many/many-table.tsx';
import { RecordSection } from '../../records/record-section.tsx';
import { useRefs } from '../../records/refs.ts';
import { joined, period } from '../../records/words.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { MeaningMark } from '../../ui/marks.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { Term } from '../../ui/term.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { BevindingLijnen } from './bevinding-lijnen.tsx';
import { DeelTabs } from './deel-tabs.tsx';
import { EnclaveDocumenten } from './documenten.tsx';
import { define } from './velden.ts';
import { useHints } from './werknemers.tsx';

type Kaart = Output<'enclave.lijst'>[number];

const enclave = define(
  'enclave',
  [
    ['naam', 'text'],
    ['gastheerId', 'instantie'],
    ['van', 'date'],
    ['tot', 'date'],
    ['overeenkomstOp', 'date'],
    ['plaats', 'text'],
    ['duur', 'text'],
    ['doelEnTaken', 'lines'],
    ['meldingOp', 'date'],
    ['meldingBewijs', 'text'],
    ['instructiesDoorGastheer', 'aanwezig', BEKEND_CODES],
    ['opmerking', 'lines'],
  ],
  {
    title: (r) => r.naam ?? '',
    detail: (r, names) => joined(names.instantie(r.gastheerId), r.plaats, period(r.van, r.tot)),
    open: (r) => r.meldingOp === null,
  },
);

export function EnclavesScreen(): ReactElement {
  const list = useCall('enclave.lijst', {});
  const today = useToday();
  const editable = useCan('dossier.schrijven');
  useKeys(useHints());
  return (
    <>
      <DeelTabs />
      <div className="page">
        <div className="page__head">
          <div>
            <Title>{tm('enclaves.titel')}</Title>
            <p className="sub">{tm('enclaves.uitleg')}</p>
          </div>
          <div className="tools">
            <Button icon="printer" label={t('toets.lijst')} onPress={() => window.print()} />
          </div>
        </div>
        <Loaded query={list}>
          {(cards) => (
            <>
              {cards.length === 0 && <EmptyState title={tm('enclaves.leeg')} />}
              <h2 className="vh">{tm('enclaves.titel')}</h2>
              <RecordSection
                spec={enclave}
                title={tm('enclaves.lijst')}
                records={cards}
                start={{ van: today }}
                editable={editable}
              />
              {cards.map((card) => (
                <Card key={card.id} card={card} />
              ))}
            </>
          )}
        </Loaded>
      </div>
    </>
  );
}

/** Part of the screen, as the drafts know it. */
const dagDeel = (enclaveId: string): string => `dag:${enclaveId}`;

function Card({ card }: { readonly card: Kaart }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const [open, setOpen] = useOpenPart(dagDeel(card.id));
  const name = card.naam ?? '';
  return (
    <section className="records" aria-label={name}>
      <div className="h2row">
        <h2>{name}</h2>
        {editable && !open && (
          <span className="end">
            <Button small icon="plus" about={name} onPress={() => setOpen(true)}>
              {tm('enclaves.dag')}
            </Button>
          </span>
        )}
      </div>
      <p className="sub">
        {joined(
          card.gastheer !== null && `${tm('enclaves.gastheer')}: ${card.gastheer}`,
          card.meldingUiterlijk !== null && `${tm('enclaves.melding')} ${showDate(card.meldingUiterlijk)}`,
        )}
      </p>
      <BevindingLijnen lines={card.bevindingen.filter(({ kind }) => kind !== 'complete')} />
      {open && <Dag card={card} onClose={() => setOpen(false)} />}
      <Register card={card} name={name} />
      <EnclaveDocumenten enclaveId={card.id} />
    </section>
  );
}

function Register({ card, name }: { readonly card: Kaart; readonly name: string }): ReactElement {
  if (card.register.length === 0) return <p className="sub">{tm('enclaves.registerLeeg')}</p>;
  const caption = tm('enclaves.register', { naam: name });
  return (
    <ScrollTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{tm('enclaves.kolom.dag')}</th>
          <th scope="col">{tm('enclaves.kolom.werknemers')}</th>
          <th scope="col">
            <Term>{tm('enclaves.kolom.begeleiders')}</Term>
          </th>
          <th scope="col">
            <Term>{tm('enclaves.kolom.gekwalificeerd')}</Term>
          </th>
        </tr>
      </thead>
      <tbody>
        {card.register.map(({ datum, werknemers, begeleiders, gekwalificeerd }) => (
          <tr key={datum}>
            <th scope="row" className="nw">
              {showDate(datum)}
            </th>
            <td>{werknemers.map(readName).join(', ')}</td>
            <td>{begeleiders.map(({ naam }) => naam).join(', ')}</td>
            <td>
              <MeaningMark meaning={gekwalificeerd ? 'ok' : 'blok'}>
                {tm(gekwalificeerd ? 'enclaves.ja' : 'enclaves.nee')}
              </MeaningMark>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** The register of one day at once; a day that was filled in starts as it stands. */
function Dag({ card, onClose }: { readonly card: Kaart; readonly onClose: () => void }): ReactElement {
  const today = useToday();
  const [datum, setDatum] = useState<string | null>(today);
  const workers = useCall('doelgroepwerknemer.lijst', { stand: 'in_dienst' });
  const guides = useRefs().begeleider;
  const known = card.register.find((each) => each.datum === datum) ?? card.register.at(-1);
  const [there, setThere] = useState<ReadonlySet<string>>(new Set(known?.werknemers.map(({ id }) => id)));
  const [with_, setWith] = useState<ReadonlySet<string>>(new Set(known?.begeleiders.map(({ id }) => id)));
  const draft = useDraft({
    part: dagDeel(card.id),
    values: { datum, there: [...there], with_: [...with_] },
    restore: (typed) => {
      setDatum(typed.datum);
      setThere(new Set(typed.there));
      setWith(new Set(typed.with_));
    },
  });
  const save = useCommand('enclave.dag');
  const say = useSaved();
  const day = datum !== null && isIsoDate(datum) ? datum : null;
  const run = () =>
    save.mutate(
      { enclaveId: card.id, datum: day ?? today, personen: [...there], begeleiders: [...with_] },
      {
        onSuccess: ({ operation }) => {
          say(tm('enclaves.dagBewaard', { datum: showDate(day ?? today) }), operation);
          onClose();
        },
      },
    );
  return (
    <div className="records__form form" role="group" aria-label={tm('enclaves.dag')}>
      {draft}
      <DateField label={tm('enclaves.dagVan')} value={datum} onChange={setDatum} autoFocus />
      <Wie
        legend={tm('enclaves.kolom.werknemers')}
        all={(workers.data ?? []).map((rij) => ({ id: rij.persoonId, name: readName(rij) }))}
        chosen={there}
        onChange={setThere}
      />
      <Wie legend={tm('enclaves.kolom.begeleiders')} all={guides} chosen={with_} onChange={setWith} />
      {save.error && <FailureBanner error={save.error} />}
      <div className="form__acts">
        <Button
          kind="primary"
          isPending={save.isPending}
          reason={day === null ? t('verloop.kiesDatum') : undefined}
          onPress={run}
        >
          {t('actie.bewaren')}
        </Button>
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      </div>
    </div>
  );
}

interface WieProps {
  readonly legend: string;
  readonly all: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function Wie({ legend, all, chosen, onChange }: WieProps): ReactElement {
  const toggle = (id: string, taken: boolean) => {
    const next = new Set(chosen);
    if (taken) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="radios">
      <legend className="label">{legend}</legend>
      {all.map(({ id, name }) => (
        <Checkbox key={id} value={chosen.has(id)} onChange={(taken) => toggle(id, taken)}>
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
