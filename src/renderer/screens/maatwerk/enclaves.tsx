/** Enclaves with their notification and the register of each day: who worked there, who guided (DS-43). */
import { useState, type ReactElement } from 'react';
import { BEKEND_CODES } from '../../../shared/domain/codes-maatwerk.ts';
import { FoldedProofs } from '../../attachments/folded-proofs.tsx';
import { useOpenPart } from '../../app/draft-form.tsx';
import { useKeys } from '../../app/keys.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { readName } from '../../many/many-table.tsx';
import { RecordSection } from '../../records/record-section.tsx';
import { joined, period } from '../../records/words.ts';
import { Button } from '../../ui/button.tsx';
import { MeaningMark } from '../../ui/marks.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { Term } from '../../ui/term.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { BevindingLijnen } from './bevinding-lijnen.tsx';
import { DeelTabs } from './deel-tabs.tsx';
import { EnclaveDocumenten } from './documenten.tsx';
import { EnclaveDag, dagDeel } from './enclave-dag.tsx';
import { define } from './velden.ts';
import { NameLink, useHints } from './werknemers.tsx';

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
              {cards.length === 0 && <EmptyState title={tm('enclaves.leeg')}>{tm('enclaves.leegUitleg')}</EmptyState>}
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

function Card({ card }: { readonly card: Kaart }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const today = useToday();
  const [filling, setFilling] = useOpenPart(dagDeel(card.id));
  const [start, setStart] = useState<string | null>(null);
  const fill = (datum: string | null) => {
    setStart(datum);
    setFilling(true);
  };
  const name = card.naam ?? '';
  const open = card.bevindingen.filter(({ kind }) => kind !== 'complete');
  return (
    <section className="records" aria-label={name}>
      <div className="h2row">
        <h2>{name}</h2>
        {editable && !filling && (
          <span className="end">
            <Button small icon="plus" about={name} onPress={() => fill(null)}>
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
      <BevindingLijnen lines={open.filter(({ persoon }) => persoon === null)} />
      {open.map(
        (finding) =>
          finding.persoon !== null && (
            <div key={finding.sleutel}>
              <NameLink persoon={finding.persoon} to={`/persoon/${finding.persoon.id}`} />
              <BevindingLijnen lines={[finding]} />
            </div>
          ),
      )}
      <FoldedProofs
        persoonId={null}
        record={{ soort: 'enclave', id: card.id }}
        about={tm('enclaves.meldingVan', { naam: name })}
      />
      {filling && <EnclaveDag card={card} start={start ?? today} onClose={() => setFilling(false)} />}
      <Register card={card} name={name} onChange={editable && !filling ? fill : null} />
      <EnclaveDocumenten enclaveId={card.id} />
    </section>
  );
}

interface RegisterProps {
  readonly card: Kaart;
  readonly name: string;
  /** Opens a day of it; null: not by this reader, or a day is open already. */
  readonly onChange: ((datum: string) => void) | null;
}

function Register({ card, name, onChange }: RegisterProps): ReactElement {
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
          {onChange !== null && (
            <th scope="col" className="no-print">
              <span className="vh">{tm('enclaves.kolom.wijzigen')}</span>
            </th>
          )}
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
            {onChange !== null && (
              <td className="no-print">
                <Button small icon="pencil-simple" about={showDate(datum)} onPress={() => onChange(datum)}>
                  {t('actie.wijzigen')}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
