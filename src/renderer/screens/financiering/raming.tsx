/** A year as it may become: labelled as a forecast, with what it rests on beside it. */
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useToday } from '../../app/today.ts';
import { useCall } from '../../client.ts';
import { showDate, showEuro } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Banner } from '../../ui/banner.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Tag } from '../../ui/marks.tsx';
import { Seg } from '../../ui/seg.tsx';
import { Split } from '../../ui/split.tsx';
import { Loaded } from '../../ui/states.tsx';
import { Term } from '../../ui/term.tsx';
import { MoneyChart, OccupancyChart, type Raming } from './charts.tsx';
import { FigureValue, type FigureContext } from './figure.tsx';
import { FundingHead } from './head.tsx';
import { useParameterLabel } from './parameter-label.ts';
import { RamingDerivation, type Figure } from './raming-afleiding.tsx';
import { LineTable, YearTable, euroOf } from './raming-tabellen.tsx';
import { signedEuro } from './signed.ts';

export function RamingPart({ year }: { readonly year: number }): ReactElement {
  const raming = useCall('funding.raming', { jaar: year }, { keepPrevious: true });
  return (
    <Loaded query={raming} title={t('menu.financiering')}>
      {(value) => <RamingPage key={value.year} raming={value} />}
    </Loaded>
  );
}

/** So many names in the margin. */
const NAMED = 8;
const PERIODS = ['months', 'quarters'] as const;

function RamingPage({ raming }: { readonly raming: Raming }): ReactElement {
  const [open, setOpen] = useState<Figure | null>(null);
  const [period, setPeriod] = useState<(typeof PERIODS)[number]>('months');
  const lines = raming[period];
  const context: FigureContext = { confirmed: raming.unconfirmed.length === 0, open, onOpen: setOpen };
  return (
    <Split
      label={t('menu.financiering')}
      marginLabel={t('financiering.kantlijn')}
      margin={
        <>
          <RamingDerivation figure={open} onClose={() => setOpen(null)} />
          <Assumptions raming={raming} />
        </>
      }
    >
      <FundingHead />
      <MissingValues raming={raming} />
      <section aria-labelledby="h-raming">
        <div className="h2row">
          <h2 id="h-raming">{t('raming.eind')}</h2>
          <Tag>{t('raming.label')}</Tag>
          <span className="sub">{t('raming.uitleg', { datum: showDate(raming.on) })}</span>
        </div>
        <YearTable raming={raming} {...context} />
        <Facts raming={raming} {...context} />
      </section>
      <OccupancyChart raming={raming} lines={lines} />
      <MoneyChart raming={raming} lines={lines} />
      <section aria-labelledby="h-lijnen">
        <div className="h2row">
          <h2 id="h-lijnen">{t(`raming.per.${period}`)}</h2>
          <Seg
            small
            label={t('raming.perWat')}
            options={PERIODS.map((key) => ({ key, label: t(`raming.per.${key}`) }))}
            value={period}
            onChange={setPeriod}
          />
        </div>
        <LineTable raming={raming} lines={lines} {...context} />
      </section>
    </Split>
  );
}

export function MissingValues({ raming }: { readonly raming: Raming }): ReactElement | null {
  const labelOf = useParameterLabel();
  const [first] = raming.missing;
  if (first === undefined) return null;
  return (
    <Banner
      kind="blok"
      title={t('financiering.ontbreekt', { wat: raming.missing.map(labelOf).join(', ') })}
      actions={
        <LinkButton small to={`/regelboek?waarde=${first}`}>
          {t('financiering.waardeInvullen')}
        </LinkButton>
      }
    >
      {t('financiering.ontbreektUitleg')}
    </Banner>
  );
}

/** Advances, balances, and what one participant more means from the next month on. */
function Facts({ raming, ...context }: FigureContext & { readonly raming: Raming }): ReactElement {
  const { readings, advancesCents } = raming;
  const balance = (lezing: 'A' | 'B'): ReactElement => (
    <FigureValue
      {...context}
      figure={{
        label: t(`raming.saldo${lezing}`),
        value: euroOf(readings[lezing].balanceCents),
        asked: { jaar: raming.year, lezing },
      }}
      missing={t('raming.geenBedrag')}
    />
  );
  return (
    <dl className="facts4 facts4--four">
      <div>
        <dt>
          <Term>{t('financiering.voorschotten')}</Term>
        </dt>
        <dd>{showEuro(advancesCents)}</dd>
      </div>
      <div>
        <dt>
          <Term>{t('raming.saldoA')}</Term>
        </dt>
        <dd>
          {balance('A')}
          <small>{t('financiering.saldoUitleg')}</small>
        </dd>
      </div>
      <div>
        <dt>
          <Term>{t('raming.saldoB')}</Term>
        </dt>
        <dd>
          {balance('B')}
          <small>{t('financiering.methodeBUitleg')}</small>
        </dd>
      </div>
      <OneMore raming={raming} {...context} />
    </dl>
  );
}

function OneMore({ raming, ...context }: FigureContext & { readonly raming: Raming }): ReactElement {
  const today = useToday();
  const next = raming.months.find(({ from }) => from > today) ?? null;
  const wijziging = { soort: 'erbij', van: next?.from ?? today, heleDagen: 5 } as const;
  const more = useCall('funding.watAls', { jaar: raming.year, wijziging }, { enabled: next !== null });
  const cents = more.data?.difference.A.subsidyCents ?? null;
  return (
    <div>
      <dt>
        <Term>{t('raming.eenMeer')}</Term>
      </dt>
      <dd>
        <FigureValue
          {...context}
          figure={{
            label: t('raming.eenMeer'),
            value: cents === null ? null : signedEuro(cents),
            asked: { jaar: raming.year, lezing: 'A', wijziging },
          }}
          missing={null}
        />
        {next !== null && <small>{t('raming.vanaf', { datum: showDate(next.from) })}</small>}
        <LinkButton small to={`/financiering?jaar=${String(raming.year)}&deel=watals`}>
          {t('financiering.delen.watals')}
        </LinkButton>
      </dd>
    </div>
  );
}

export function Assumptions({ raming }: { readonly raming: Raming }): ReactElement {
  return (
    <section className="block" aria-labelledby="k-aannames">
      <h2 id="k-aannames">{t('raming.aannames')}</h2>
      {raming.assumptions.length === 0 ? (
        <p className="small">{t('raming.nietsAangenomen')}</p>
      ) : (
        <ul className="watals">
          {raming.assumptions.map(({ code, text, trajecten }) => (
            <li key={code} className="small">
              {text}
              {code === 'ONBEKEND' && <Unknown trajecten={trajecten} />}
            </li>
          ))}
        </ul>
      )}
      <p className="sub">{t('raming.geenResultaat')}</p>
    </section>
  );
}

/** Who has neither a timetable nor attendance: by name, with the way to the place where a timetable is filled in. */
function Unknown({ trajecten }: { readonly trajecten: readonly string[] }): ReactElement {
  const list = useCall('ama.lijst', { stand: 'alles' });
  const names = new Map((list.data ?? []).map((row) => [row.trajectId, [row.naam, row.voornaam].filter(Boolean).join(', ')]));
  return (
    <ul>
      {trajecten.slice(0, NAMED).map((id) => (
        <li key={id}>
          <Link to={`/ama/${id}/gegevens`}>{names.get(id) ?? t('raming.traject')}</Link>
        </li>
      ))}
      {trajecten.length > NAMED && <li>{t('raming.enMeer', { count: trajecten.length - NAMED })}</li>}
    </ul>
  );
}
