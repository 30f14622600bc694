/** AMA subsidy of a year: both day counts and every reading side by side; nothing is guessed. */
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useCall, type Output } from '../../client.ts';
import { monthRanges } from '../../format/month-ranges.ts';
import { showDate, showDecimal, showEuro, showNumber } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Amount, MissingAmount } from '../../ui/amount.tsx';
import { Banner } from '../../ui/banner.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { MeaningIcon, MeaningMark } from '../../ui/marks.tsx';
import { Split } from '../../ui/split.tsx';
import { Loaded } from '../../ui/states.tsx';
import { Term } from '../../ui/term.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { FundingDerivation } from './derivation.tsx';
import { FundingHead, usePart } from './head.tsx';
import { MoneyRecords } from './money-records.tsx';
import { useParameterLabel } from './parameter-label.ts';
import { PerTraject } from './per-traject.tsx';
import { RamingPart } from './raming.tsx';
import { READING_PARAMETERS, Readings } from './readings.tsx';
import { WatAlsPart } from './wat-als.tsx';
import { RedLines } from '../regelboek/past-review.tsx';

type Funding = Output<'funding.jaar'>;

/** Which figure the derivation in the margin belongs to, as it stands on the screen. */
type Shown = { readonly label: string; readonly value: string };

export function FinancieringScreen(): ReactElement {
  const { year, part } = usePart();
  if (part === 'raming') return <RamingPart year={year} />;
  if (part === 'watals') return <WatAlsPart key={year} year={year} />;
  return <StandPart year={year} />;
}

function StandPart({ year }: { readonly year: number }): ReactElement {
  const funding = useCall('funding.jaar', { jaar: year }, { keepPrevious: true });
  return (
    <Loaded query={funding} title={t('menu.financiering')}>
      {(value) => <FundingPage key={value.year} funding={value} />}
    </Loaded>
  );
}

function FundingPage({ funding }: { readonly funding: Funding }): ReactElement {
  const [shown, setShown] = useState<Shown | null>(() =>
    funding.methodA.subsidyCents === null
      ? null
      : { label: t('financiering.subsidieA'), value: showEuro(funding.methodA.subsidyCents) },
  );
  return (
    <Split
      label={t('menu.financiering')}
      marginLabel={t('financiering.kantlijn')}
      margin={
        <>
          <ToCheck funding={funding} />
          <FundingDerivation funding={funding} shown={shown} onClose={() => setShown(null)} />
          <WhyTwo />
        </>
      }
    >
      <FundingHead />
      <Warnings funding={funding} />
      <RedLines lines={pastReview(funding)} />
      <BothCounts funding={funding} shown={shown} onShow={setShown} />
      <Readings funding={funding} />
      <MoneyRecords funding={funding} />
      <PerTraject funding={funding} />
    </Split>
  );
}

/** Values past their review date that this subsidy rests on. */
function pastReview({ derivation }: Funding): { id: string; label: string; detail: string }[] {
  const used = derivation.flatMap(({ parameters, rule }) => parameters.map((each) => ({ ...each, rule })));
  const past = new Map(used.filter(({ standing }) => standing === 'past_review').map((each) => [each.id, each]));
  return [...past.values()].map(({ id, label, rule }) => ({ id, label, detail: rule ?? '' }));
}

/** A choice between readings is asked at the readings themselves, not as a value to enter. */
const READING_CHOICES: ReadonlySet<string> = new Set(Object.values(READING_PARAMETERS));
const missingValues = ({ missing }: Funding): string[] => missing.filter((id) => !READING_CHOICES.has(id));

/** The one banner of the screen: a value that is missing, else values that are not confirmed. */
function Warnings({ funding }: { readonly funding: Funding }): ReactElement | null {
  const labelOf = useParameterLabel();
  const { unconfirmed } = funding;
  const missing = missingValues(funding);
  const names = (ids: readonly string[]) => ids.map(labelOf).join(', ');
  const law = (
    <LinkButton small to={missing[0] === undefined ? '/regelboek?stand=open' : `/regelboek?waarde=${missing[0]}`}>
      {t('financiering.waardeInvullen')}
    </LinkButton>
  );
  if (missing.length > 0) {
    return (
      <Banner kind="blok" title={t('financiering.ontbreekt', { wat: names(missing) })} actions={law}>
        {t('financiering.ontbreektUitleg')} {unconfirmed.length > 0 && t('financiering.onbevestigd', { wat: names(unconfirmed) })}
      </Banner>
    );
  }
  if (unconfirmed.length === 0) return null;
  return (
    <Banner kind="open" title={t('financiering.onbevestigd', { wat: names(unconfirmed) })} actions={law}>
      {t('financiering.onbevestigdUitleg')}
    </Banner>
  );
}

/** In the margin: what keeps a count from being complete. */
function ToCheck({ funding }: { readonly funding: Funding }): ReactElement | null {
  const { openQuestions, methodB, year } = funding;
  const { complete, months, missingMonths, conflicts } = methodB.coverage;
  if (complete && openQuestions === 0) return null;
  return (
    <section className="block" aria-labelledby="k-nakijken">
      <h2 id="k-nakijken">{t('financiering.teNakijken')}</h2>
      {conflicts.length > 0 && (
        <div className="mini">
          <MeaningIcon meaning="strijdig" />
          <div>
            <p>{t('financiering.dubbel', { count: conflicts.length })}</p>
            <p className="sub">{t('financiering.dubbelUitleg')}</p>
            <LinkButton small to="/beginstand">
              {t('beginstand.titel')}
            </LinkButton>
          </div>
        </div>
      )}
      {months.length > 0 && (
        <div className="mini">
          <MeaningIcon meaning="letop" />
          <div>
            <p>{t('financiering.dekking', { jaar: year })}</p>
            <p className="sub">
              {t('financiering.dekkingUitleg', {
                maanden: monthRanges(months),
                count: new Set(missingMonths.map(({ trajectId }) => trajectId)).size,
              })}
            </p>
            <LinkButton small to="/inlezen">
              {t('financiering.dekkingKnop')}
            </LinkButton>
          </div>
        </div>
      )}
      {openQuestions > 0 && (
        <div className="mini">
          <MeaningIcon meaning="letop" />
          <div>
            <p>{t('vandaag.aanwezigheidVragen', { count: openQuestions })}</p>
            <p className="sub">{t('vandaag.aanwezigheidUitleg')}</p>
            <LinkButton small to="/aanwezigheden">
              {t('vandaag.aanwezigheidKnop')}
            </LinkButton>
          </div>
        </div>
      )}
    </section>
  );
}

interface CountRow {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly label: string;
  readonly days: string | null;
  /** Of these, days of before Trajectmap was taken into use. */
  readonly opening: string | null;
  readonly average: string | null;
  readonly capped: string | null;
  readonly cents: number | null;
}

const decimals = (value: string | null) => (value === null ? null : showDecimal(value, 4));

function rowsOf({ methodA, methodB }: Funding): CountRow[] {
  const opening = methodB.openingDays === null ? null : showDecimal(methodB.openingDays, 1);
  return [
    {
      key: 'A',
      title: t('financiering.methodeA'),
      note: t('financiering.methodeAUitleg'),
      label: t('financiering.subsidieA'),
      days: showNumber(methodA.totalDays),
      opening: methodA.openingDays === 0 ? null : showNumber(methodA.openingDays),
      average: decimals(methodA.average),
      capped: decimals(methodA.cappedAverage),
      cents: methodA.subsidyCents,
    },
    {
      key: 'B',
      title: t('financiering.methodeB'),
      note: t('financiering.methodeBUitleg'),
      label: t('financiering.subsidieB'),
      days: methodB.totalDaysHalf === null ? null : showDecimal(methodB.totalDaysHalf, 1),
      opening,
      average: decimals(methodB.averageHalf),
      capped: decimals(methodB.cappedAverageHalf),
      cents: methodB.subsidyCents,
    },
    {
      key: 'B1',
      title: t('financiering.methodeB'),
      note: t('financiering.methodeB1Uitleg'),
      label: t('financiering.subsidieB1'),
      days: methodB.totalDaysWhole === null ? null : showDecimal(String(methodB.totalDaysWhole)),
      opening,
      average: decimals(methodB.averageWhole),
      capped: decimals(methodB.cappedAverageWhole),
      cents: methodB.subsidyCentsWhole,
    },
  ];
}

/** Why there is no amount: a value to enter, a reading to choose, months without attendance. Never a zero. */
function whyNoAmount(funding: Funding, row: string): string {
  const { unitReadings, methodB } = funding;
  const missing = missingValues(funding);
  if (row !== 'A' && !methodB.coverage.complete) return t('financiering.geenBedragB');
  if (missing.length === 0 && unitReadings.length > 1) return t('financiering.kiesLezing');
  return t('bedrag.vulZelfIn');
}

interface BothCountsProps {
  readonly funding: Funding;
  readonly shown: Shown | null;
  readonly onShow: (shown: Shown | null) => void;
}

function BothCounts({ funding, shown, onShow }: BothCountsProps): ReactElement {
  const confirmed = funding.unconfirmed.length === 0;
  const { advancesCents, advancesOpeningCents, balanceCents, ingebruikname, methodA } = funding;
  const opens = (figure: Shown): ReactElement => (
    <Amount
      about={figure.label}
      confirmed={confirmed}
      expanded={shown?.label === figure.label}
      controls="afleiding"
      onPress={() => onShow(shown?.label === figure.label ? null : figure)}
    >
      {figure.value}
    </Amount>
  );
  const figure = (name: string, row: CountRow, value: string | null) =>
    value === null ? '' : opens({ label: `${name}, ${row.title} ${row.note}`, value });
  return (
    <section aria-labelledby="h-subsidie">
      <div className="h2row">
        <h2 id="h-subsidie">{t('financiering.subsidie')}</h2>
        <MeaningMark meaning="strijdig">{t('financiering.tweeManieren')}</MeaningMark>
      </div>
      <ScrollTable caption={t('financiering.tabel', { jaar: funding.year })} look="sub2">
        <thead>
          <tr>
            <th scope="col">{t('financiering.dagtelling')}</th>
            <th scope="col" className="num">
              {t('financiering.dagen')}
            </th>
            <th scope="col" className="num">
              {t('financiering.gemiddeld')}
            </th>
            <th scope="col" className="num">
              <Term>{t('financiering.binnenContingent')}</Term>
            </th>
            <th scope="col" className="num">
              {t('financiering.bedrag')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(funding).map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.title} <span className="sub">{row.note}</span>
              </th>
              <td className="num">
                {row.days ?? <MissingAmount>{t('financiering.nietIngevoerd')}</MissingAmount>}
                {row.opening !== null && (
                  <span className="sub"> {t('financiering.waarvanBeginstand', { dagen: row.opening })}</span>
                )}
              </td>
              <td className="num">{figure(t('financiering.gemiddeld'), row, row.average)}</td>
              <td className="num">{figure(t('financiering.binnenContingent'), row, row.capped)}</td>
              <td className="num">
                {row.cents === null ? (
                  <MissingAmount>{whyNoAmount(funding, row.key)}</MissingAmount>
                ) : (
                  opens({ label: row.label, value: showEuro(row.cents) })
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <dl className="facts4">
        <div>
          <dt>
            <Term>{t('financiering.voorschotten')}</Term>
          </dt>
          <dd>
            {showEuro(advancesCents)}
            {advancesOpeningCents > 0 && ingebruikname !== null && (
              <small>
                {t('financiering.waarvanOntvangen', { bedrag: showEuro(advancesOpeningCents), datum: showDate(ingebruikname) })}
              </small>
            )}
          </dd>
        </div>
        <div>
          <dt>
            <Term>{t('financiering.saldo')}</Term>
          </dt>
          <dd>
            {balanceCents === null ? (
              <MissingAmount>{whyNoAmount(funding, 'A')}</MissingAmount>
            ) : (
              opens({ label: t('financiering.saldo'), value: showEuro(balanceCents) })
            )}
            <small>{t('financiering.saldoUitleg')}</small>
          </dd>
        </div>
        <div>
          <dt>{t('financiering.onderbroken')}</dt>
          <dd>
            {showNumber(methodA.totalDaysWithoutInterruption)}
            <small>{t('financiering.onderbrokenUitleg')}</small>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function WhyTwo(): ReactElement {
  return (
    <section className="block" aria-labelledby="k-waarom">
      <h2 id="k-waarom">{t('financiering.waarom')}</h2>
      <p className="small">
        <b>A.</b> {t('financiering.waaromA')}
      </p>
      <p className="small">
        <b>B.</b> {t('financiering.waaromB')}
      </p>
      <p className="sub">{t('financiering.waaromBeide')}</p>
      <Link to="/regelboek">{t('financiering.naarRegelboek')}</Link>
    </section>
  );
}
