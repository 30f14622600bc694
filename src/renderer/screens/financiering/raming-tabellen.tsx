/** The forecast in figures: the year under every day count, and month by month or quarter by quarter. */
import type { ReactElement } from 'react';
import { capital, showDecimal, showEuro, showMonthName } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { MissingAmount } from '../../ui/amount.tsx';
import { Term } from '../../ui/term.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import type { Lijn, Raming } from './charts.tsx';
import { FigureValue, whyMissing, type FigureContext } from './figure.tsx';
import { showDays, showPlaces } from './signed.ts';

export const READINGS = ['A', 'B', 'B1'] as const;
export type DayReading = (typeof READINGS)[number];

/** The words of each day count, as on the part that shows what is. */
export function wordsOf(key: DayReading): { title: string; note: string } {
  if (key === 'A') return { title: t('financiering.methodeA'), note: t('financiering.methodeAUitleg') };
  return {
    title: t('financiering.methodeB'),
    note: t(key === 'B' ? 'financiering.methodeBUitleg' : 'financiering.methodeB1Uitleg'),
  };
}

export const euroOf = (cents: number | null): string | null => (cents === null ? null : showEuro(cents));

interface TableProps extends FigureContext {
  readonly raming: Raming;
}

export function YearTable({ raming, ...context }: TableProps): ReactElement {
  const caption = t('raming.tabel', { jaar: raming.year });
  return (
    <ScrollTable caption={caption} look="sub2">
      <thead>
        <tr>
          <th scope="col">{t('financiering.dagtelling')}</th>
          <th scope="col" className="num">
            {t('financiering.dagen')}
          </th>
          <th scope="col" className="num">
            {t('raming.voorbij')}
          </th>
          <th scope="col" className="num">
            {t('raming.nogVerwacht')}
          </th>
          <th scope="col" className="num">
            {t('financiering.gemiddeld')}
          </th>
          <th scope="col" className="num">
            {t('raming.bedrag')}
          </th>
          <th scope="col" className="num">
            <Term>{t('raming.saldo')}</Term>
          </th>
        </tr>
      </thead>
      <tbody>
        {READINGS.map((key) => (
          <YearRow key={key} reading={key} raming={raming} {...context} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function YearRow({ reading: key, raming, ...context }: TableProps & { readonly reading: DayReading }): ReactElement {
  const reading = raming.readings[key];
  const { title, note } = wordsOf(key);
  const choices = [...reading.unitReadings, ...reading.contingentReadings];
  const average = reading.average === null ? null : showDecimal(reading.average, 4);
  const asked = { jaar: raming.year, lezing: key };
  return (
    <>
      <tr>
        <th scope="row">
          {title} <span className="sub">{note}</span>
        </th>
        <td className="num">
          {reading.days === null ? <MissingAmount>{t('raming.nietTeRamen')}</MissingAmount> : showDays(reading.days)}
        </td>
        <td className="num">{showDays(reading.realised)}</td>
        <td className="num">{reading.expected === null ? '' : showDays(reading.expected)}</td>
        <td className="num">
          <FigureValue
            {...context}
            figure={{ label: `${t('financiering.gemiddeld')}, ${title}`, value: average, asked }}
            missing={null}
          />
        </td>
        <td className="num">
          <FigureValue
            {...context}
            figure={{ label: `${t('raming.eind')}, ${title}`, value: euroOf(reading.subsidyCents), asked }}
            missing={whyMissing(reading)}
          />
        </td>
        <td className="num">
          <FigureValue
            {...context}
            figure={{ label: `${t('raming.saldo')}, ${title}`, value: euroOf(reading.balanceCents), asked }}
            missing={null}
          />
        </td>
      </tr>
      {choices.map((choice) => (
        <tr key={`${key}-${choice.code}`} className="proj">
          <th scope="row" colSpan={4}>
            <span className="sub">
              {t('raming.lezing', { lezing: choice.label })}
              {choice.chosen && ` (${t('financiering.lezing.gekozen')})`}
            </span>
          </th>
          <td className="num">{choice.average === null ? '' : showDecimal(choice.average, 4)}</td>
          <td className="num">{choice.subsidyCents === null ? '' : showEuro(choice.subsidyCents)}</td>
          <td />
        </tr>
      ))}
    </>
  );
}

const QUARTER = /^(\d{4})Q(\d)$/;

/** `januari`, `kwartaal 1` */
export function lineName(key: string): string {
  const quarter = QUARTER.exec(key);
  return quarter === null ? showMonthName(key) : t('raming.kwartaal', { nummer: quarter[2] });
}

interface LinesProps extends TableProps {
  readonly lines: readonly Lijn[];
}

export function LineTable({ raming, lines, ...context }: LinesProps): ReactElement {
  const caption = t('raming.lijnen', { jaar: raming.year });
  const amount = (line: Lijn, lezing: DayReading): ReactElement => (
    <FigureValue
      {...context}
      figure={{
        label: t('raming.samenTot', { deel: lineName(line.key) }),
        value: euroOf(line.readings[lezing].cumulativeCents),
        asked: { jaar: raming.year, lezing, deel: line.key },
      }}
      missing={whyMissing(raming.readings[lezing])}
    />
  );
  return (
    <ScrollTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('raming.periode')}</th>
          <th scope="col" className="num">
            <Term>{t('raming.trajectenGemiddeld')}</Term>
          </th>
          <th scope="col" className="num">
            {t('raming.vrij')}
          </th>
          <th scope="col" className="num">
            {t('raming.dagenA')}
          </th>
          <th scope="col" className="num">
            {t('raming.dagenB')}
          </th>
          <th scope="col" className="num">
            {capital(t('raming.samenA'))}
          </th>
          <th scope="col" className="num">
            {capital(t('raming.samenB'))}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key} className={line.state === 'komt' ? 'proj' : ''}>
            <th scope="row">
              {lineName(line.key)} {line.state !== 'voorbij' && <span className="sub">{t(`raming.stand.${line.state}`)}</span>}
            </th>
            <td className="num">{showPlaces(line.average)}</td>
            <td className="num">{line.free === null ? '' : showPlaces(line.free)}</td>
            <td className="num">{daysOf(line, 'A')}</td>
            <td className="num">{daysOf(line, 'B')}</td>
            <td className="num">{amount(line, 'A')}</td>
            <td className="num">{amount(line, 'B')}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function daysOf({ readings }: Lijn, key: DayReading): string {
  const { realised, expected } = readings[key];
  return expected === null ? t('raming.nietTeRamen') : showDays(String(Number(realised) + Number(expected)));
}
