/** Every begeleider with ground, clocks and use (F-20); what is missing is filled in on the card. */
import type { ReactElement } from 'react';
import { INZET_SOORTEN } from '../../../shared/domain/codes-maatwerk.ts';
import { FoldedProofs } from '../../attachments/folded-proofs.tsx';
import { useKeys } from '../../app/keys.tsx';
import { useCan } from '../../app/session.tsx';
import { useCall, type Output } from '../../client.ts';
import { showDate, showDecimal } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { joined, period } from '../../records/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { MeaningMark } from '../../ui/marks.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { DeelTabs } from './deel-tabs.tsx';
import { BevindingLijnen } from './bevinding-lijnen.tsx';
import { codeOf, define } from './velden.ts';
import { useHints } from './werknemers.tsx';

type Kaart = Output<'begeleider.kaarten'>[number];

const grond = define(
  'begeleiderGrond',
  [
    ['grond', 'whole'],
    ['sinds', 'date'],
    ['bewijs', 'yesno'],
    ['omschrijving', 'lines'],
  ],
  {
    title: (r) => (r.grond === null ? '' : tm('begeleiders.grond', { grond: r.grond })),
    detail: (r) =>
      joined(
        r.sinds !== null && period(r.sinds, null),
        r.bewijs === true ? tm('begeleiders.bewijs') : tm('begeleiders.zonderBewijs'),
        r.omschrijving,
      ),
    open: (r) => r.bewijs !== true,
  },
);
const ervaring = define(
  'begeleiderErvaring',
  [
    ['van', 'date'],
    ['tot', 'date'],
    ['bewijs', 'yesno'],
    ['omschrijving', 'lines'],
  ],
  { title: (r) => period(r.van, r.tot), detail: (r) => r.omschrijving },
);
const inzet = define(
  'begeleiderInzet',
  [
    ['soort', 'inzet', INZET_SOORTEN],
    ['vte', 'decimal'],
    ['van', 'date'],
    ['tot', 'date'],
  ],
  {
    title: (r) => tm('begeleiders.vte', { soort: codeOf('inzet', r.soort), vte: r.vte === null ? '' : showDecimal(r.vte) }),
    detail: (r) => period(r.van, r.tot),
  },
);

export function MaatwerkBegeleidersScreen(): ReactElement {
  const list = useCall('begeleider.kaarten', {});
  const mayMake = useCan('rapport.maken');
  useKeys(useHints());
  return (
    <>
      <DeelTabs />
      <div className="page">
        <div className="page__head">
          <div>
            <Title>{tm('begeleiders.titel')}</Title>
            <p className="sub">{tm('begeleiders.uitleg')}</p>
          </div>
          <div className="tools">
            {mayMake && (
              <LinkButton icon="files" to="/rapporten/ds-begeleiders">
                {tm('documenten.begeleiders')}
              </LinkButton>
            )}
            <Button icon="printer" label={t('toets.lijst')} onPress={() => window.print()} />
          </div>
        </div>
        <Loaded query={list}>
          {(cards) =>
            cards.length === 0 ? (
              <EmptyState title={tm('begeleiders.leeg')}>{tm('begeleiders.leegUitleg')}</EmptyState>
            ) : (
              <>
                {cards.map((card) => (
                  <Card key={card.id} card={card} />
                ))}
              </>
            )
          }
        </Loaded>
      </div>
    </>
  );
}

const dayOr = (date: string | null): string => (date === null ? tm('nietGekend') : showDate(date));

function Card({ card }: { readonly card: Kaart }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const name = [card.voornaam, card.naam].filter(Boolean).join(' ');
  const shared = { fixed: { begeleiderId: card.id }, editable, about: name };
  const facts: [string, string][] = [
    [tm('begeleiders.opleiding'), dayOr(card.opleidingUiterlijk)],
    [tm('begeleiders.coaching'), dayOr(card.coachingTot)],
    ...(card.alarmen.length === 0
      ? []
      : [[tm('begeleiders.alarmen'), card.alarmen.map((each) => showDate(each)).join(', ')] satisfies [string, string]]),
    [
      tm('begeleiders.inzet'),
      card.inzetNu
        .map(({ soort, vte }) => tm('begeleiders.vte', { soort: codeOf('inzet', soort), vte: showDecimal(vte) }))
        .join(', ') || t('veld.nietIngevuld'),
    ],
  ];
  return (
    <section className="records" aria-label={name}>
      <h2>{name}</h2>
      <p>
        {card.aangetoond.length === 0 ? (
          <MeaningMark meaning="blok">{tm('begeleiders.grondOntbreekt')}</MeaningMark>
        ) : (
          <MeaningMark meaning="ok">
            {tm('begeleiders.aangetoond')}: {card.aangetoond.join(', ')}
          </MeaningMark>
        )}
      </p>
      <dl className="dl">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <BevindingLijnen lines={card.bevindingen.filter(({ kind }) => kind !== 'complete')} />
      <div className="columns">
        <div>
          <RecordSection {...shared} spec={grond} title={tm('begeleiders.gronden')} records={card.gronden} />
          {card.gronden.map((each) => (
            <FoldedProofs
              key={each.id}
              persoonId={null}
              record={{ soort: 'begeleiderGrond', id: each.id }}
              about={
                each.grond === null
                  ? tm('begeleiders.grondZonder', { naam: name })
                  : tm('begeleiders.grondVan', { grond: each.grond, naam: name })
              }
            />
          ))}
          <RecordSection {...shared} spec={ervaring} title={tm('begeleiders.ervaring')} records={card.ervaring} />
        </div>
        <div>
          <RecordSection
            {...shared}
            spec={inzet}
            title={tm('begeleiders.inzetten')}
            records={card.inzet}
            start={{ soort: 'vloer' }}
          />
        </div>
      </div>
    </section>
  );
}
