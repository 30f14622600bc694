/** One werkpost: its data, who is there with contact, briefing and review, what is missing, and who was there. */
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { ChooseGroup, ChooseLine, ManyList } from '../../many/many-list.tsx';
import type { Target } from '../../many/targets.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { werkpost as werkpostSpec, werkpostPeriode } from '../../records/specs.ts';
import { joined, period } from '../../records/words.ts';
import { Button } from '../../ui/button.tsx';
import { Cross } from '../../ui/cross.tsx';
import { CallForm, DateInput, FieldRow, TextInput } from '../../ui/form.tsx';
import { MeaningIcon, RuleLink } from '../../ui/marks.tsx';
import { Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { Term } from '../../ui/term.tsx';

type Detail = Output<'werkpost.lees'>;
type Stay = Detail['verblijven'][number];
const MEANINGS = { B: 'blok', W: 'letop', I: 'weet' } as const;

export function WerkpostScreen(): ReactElement {
  const { werkpostId = '' } = useParams();
  const detail = useCall('werkpost.lees', { id: werkpostId });
  return (
    <Loaded query={detail} title={t('werkposten.titel')}>
      {(value) => <WerkpostPage key={value.werkpost.id} detail={value} />}
    </Loaded>
  );
}

function WerkpostPage({ detail }: { readonly detail: Detail }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const { werkpost, verblijven, bevindingen } = detail;
  const now = verblijven.filter(({ lopend }) => lopend);
  const before = verblijven.filter(({ lopend }) => !lopend);
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <Title>{werkpost.naam ?? t('werkposten.zonderNaam')}</Title>
          <p className="sub">
            <Link to="/werkposten">{t('werkposten.titel')}</Link>
          </p>
        </div>
      </div>
      {bevindingen.length > 0 && (
        <section aria-label={t('werkposten.bevindingen')}>
          <h2>{t('werkposten.bevindingen')}</h2>
          {bevindingen.map((finding) => (
            <p key={finding.sleutel} className="mini">
              <MeaningIcon meaning={MEANINGS[finding.severity]} />
              <span>
                <b>{[finding.persoon?.voornaam, finding.persoon?.naam].filter(Boolean).join(' ')}</b>
                <Cross overleden={finding.persoon?.overleden ?? false} /> {finding.message} <RuleLink rule={finding.rule} />
              </span>
            </p>
          ))}
        </section>
      )}
      <section aria-labelledby="h-nu">
        <ManyList rows={now} rowKey={keyOf} targetsOf={targetsOf}>
          {() => (
            <>
              <div className="h2row h2row--choose">
                <ChooseGroup keys={now.map(keyOf)} name={t('werkposten.nuHier')} />
                <h2 id="h-nu">
                  <Term>{t('werkposten.nuHier')}</Term>
                </h2>
              </div>
              {now.length === 0 && <p className="sub">{t('werkposten.niemandNu')}</p>}
              {now.map((stay) => (
                <StayPart key={stay.periodeId} stay={stay} />
              ))}
            </>
          )}
        </ManyList>
      </section>
      <RecordSection spec={werkpostSpec} records={[werkpost]} editable={editable} onlyOne title={t('werkposten.gegevens')} />
      {before.length > 0 && (
        <section aria-label={t('werkposten.vroegerHier')}>
          <h2>{t('werkposten.vroegerHier')}</h2>
          <ul>
            {before.map((stay) => (
              <li key={stay.periodeId}>
                <Link to={`/ama/${stay.trajectId}/gegevens`}>{nameOf(stay)}</Link>
                <Cross overleden={stay.overleden} />{' '}
                <span className="sub">{joined(period(stay.van, stay.tot), stay.nazichtUitkomst)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const keyOf = ({ periodeId }: Stay): string => periodeId;
const targetsOf = ({ persoonId, trajectId }: Stay): Target[] => [{ persoonId, trajectId }];
const nameOf = ({ naam, voornaam }: Stay): string => [voornaam, naam].filter(Boolean).join(' ');
const day = (date: string | null): string | null => (date === null ? null : showDate(date));

/** One stay: what was agreed and done, the record to change, and a way to note a contact. */
function StayPart({ stay }: { readonly stay: Stay }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const [adding, setAdding] = useState(false);
  const facts: [string, string | null][] = [
    [t('werkposten.sinds'), period(stay.van, stay.tot)],
    [t('werkposten.doel'), stay.doel],
    [t('werkposten.nazicht'), joined(day(stay.nazichtOp), stay.nazichtUitkomst)],
    [t('werkposten.aangepast'), stay.aangepast],
    [t('werkposten.collegas'), joined(day(stay.collegasGebriefOp), stay.collegasGebriefDoor)],
    [t('werkposten.werkpostbegeleider'), stay.werkpostbegeleider],
    [t('werkposten.contact'), contactText(stay)],
  ];
  return (
    <section className="records" aria-label={nameOf(stay)}>
      <div className="h2row h2row--choose">
        <ChooseLine own={stay.periodeId} name={nameOf(stay)} />
        <h3>
          <Link to={`/ama/${stay.trajectId}/gegevens`}>{nameOf(stay)}</Link>
          <Cross overleden={stay.overleden} />
        </h3>
        {editable && !adding && (
          <span className="end">
            <Button small icon="plus" about={nameOf(stay)} onPress={() => setAdding(true)}>
              {t('werkposten.contactNoteren')}
            </Button>
          </span>
        )}
      </div>
      {adding && <ContactForm stay={stay} onDone={() => setAdding(false)} />}
      <dl className="dl">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || <span className="muted">{t('veld.nietIngevuld')}</span>}</dd>
          </div>
        ))}
      </dl>
      {editable && <Periods stay={stay} />}
    </section>
  );
}

function contactText({ contactElkeWeken, laatsteContact, contactUiterlijk, dagenZonderContact }: Stay): string {
  return joined(
    contactElkeWeken === null ? t('werkposten.geenRitme') : t('werkposten.ritme', { count: contactElkeWeken }),
    laatsteContact === null
      ? t('werkposten.nogGeenContact')
      : t('werkposten.laatste', { datum: showDate(laatsteContact), count: dagenZonderContact ?? 0 }),
    contactUiterlijk === null ? '' : t('werkposten.uiterlijk', { datum: showDate(contactUiterlijk) }),
  );
}

/** The stays of this person at werkposten as records, so that what is missing is filled in here. */
function Periods({ stay }: { readonly stay: Stay }): ReactElement {
  const traject = useCall('ama.lees', { trajectId: stay.trajectId });
  const own = (traject.data?.traject.werkposten ?? []).filter(({ id }) => id === stay.periodeId);
  return (
    <RecordSection
      spec={werkpostPeriode}
      records={own}
      fixed={{ persoonId: stay.persoonId, trajectId: stay.trajectId }}
      editable
      onlyOne
      title={t('werkposten.afspraken')}
      about={nameOf(stay)}
    />
  );
}

function ContactForm({ stay, onDone }: { readonly stay: Stay; readonly onDone: () => void }): ReactElement {
  const today = useToday();
  const say = useSaved();
  return (
    <div className="records__form">
      <CallForm
        call="contact.maak"
        values={{
          persoonId: stay.persoonId,
          werkpostPeriodeId: stay.periodeId,
          datum: today,
          metWie: stay.werkpostbegeleider,
          wijze: null,
          tekst: null,
        }}
        submit={t('werkposten.contactBewaren')}
        onCancel={onDone}
        onDone={({ operation }) => {
          say(t('bewaard.record', { wat: t('werkposten.contact') }), operation);
          onDone();
        }}
      >
        <FieldRow>
          <DateInput name="datum" label={t('werkposten.contactOp')} />
          <TextInput name="metWie" label={t('werkposten.metWie')} width="line" optional />
          <TextInput name="wijze" label={t('werkposten.wijze')} width="line" optional />
        </FieldRow>
        <TextInput name="tekst" label={t('werkposten.notitie')} lines={3} optional />
      </CallForm>
    </div>
  );
}
