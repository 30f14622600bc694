/** Rows of an import by outcome: counts that filter, and the list of each. */
import { useState, type ReactElement } from 'react';
import { t } from '../../i18n.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Tally, type TallyItem } from '../../ui/tally.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { PersonMonths } from './person-months.tsx';
import { Questions } from './questions.tsx';
import { FixOnDemand, RowFix } from './row-fix.tsx';
import { useShown } from './shown.tsx';
import { refText, rowText, sameRow, type Answer, type Fixing, type ImportResult, type RowAt } from './wizard.ts';

/** Reason of a row that was left out on purpose. */
const LEFT_OUT = 'NIET_OVERGENOMEN';
const PARTS = ['vragen', 'geweigerd', 'overgenomen', 'signalen', 'overgeslagen'] as const;
type Part = (typeof PARTS)[number];

interface ResultViewProps {
  readonly result: ImportResult;
  readonly answers: readonly Answer[];
  /** Absent: the questions are shown, not answered here. */
  readonly onAnswer?: (answers: readonly Answer[]) => void;
  /** Absent: nothing is corrected here. */
  readonly fixing?: Fixing;
}

function countsOf(result: ImportResult): Record<Part, number> {
  const { accepted } = result;
  return {
    vragen: result.questions.length,
    geweigerd: result.rejected.length,
    overgenomen: accepted.new.length + accepted.updated.length + accepted.unchanged.length,
    signalen: result.signals.length,
    overgeslagen: result.skipped.length,
  };
}

const acceptedWords = (made: number, changed: number): string =>
  changed === 0
    ? t('inlezen.deel.nieuw', { nieuw: made })
    : t('inlezen.deel.nieuwEnGewijzigd', { nieuw: made, gewijzigd: changed });

export function ResultView({ result, answers, onAnswer, fixing }: ResultViewProps): ReactElement {
  const counts = countsOf(result);
  const first = PARTS.find((part) => part !== 'overgeslagen' && counts[part] > 0) ?? 'overgenomen';
  const [part, setPart] = useState<Part>(first);
  const { accepted } = result;
  const items: TallyItem<Part>[] = [
    {
      key: 'vragen',
      count: counts.vragen,
      word: t('inlezen.deel.vragen'),
      context: t('inlezen.deel.vragenUitleg'),
      icon: 'question',
      meaning: 'letop',
    },
    {
      key: 'geweigerd',
      count: counts.geweigerd,
      word: t('inlezen.deel.geweigerd'),
      context: t('inlezen.deel.geweigerdUitleg'),
      icon: 'warning-octagon-fill',
      meaning: 'blok',
    },
    {
      key: 'overgenomen',
      count: counts.overgenomen,
      word: t('inlezen.deel.overgenomen'),
      context: acceptedWords(accepted.new.length, accepted.updated.length),
      icon: 'check-circle-fill',
      meaning: 'ok',
    },
    {
      key: 'signalen',
      count: counts.signalen,
      word: t('inlezen.deel.signalen'),
      context: t('inlezen.deel.signalenUitleg'),
      icon: 'info-fill',
    },
    {
      key: 'overgeslagen',
      count: counts.overgeslagen,
      word: t('inlezen.deel.overgeslagen'),
      context: t('inlezen.deel.overgeslagenUitleg'),
      icon: 'minus-circle',
    },
  ];
  return (
    <>
      <Notes result={result} />
      <Tally label={t('inlezen.uitkomst')} items={items} value={part} onChange={(next) => setPart(next ?? part)} />
      <div>
        {part === 'vragen' && <Questions result={result} answers={answers} {...(onAnswer ? { onAnswer } : {})} fixing={fixing} />}
        {part === 'geweigerd' && <Rejected result={result} fixing={fixing} />}
        {part === 'overgenomen' && <Accepted result={result} />}
        {part === 'signalen' && <Signals result={result} fixing={fixing} />}
        {part === 'overgeslagen' && <Skipped result={result} fixing={fixing} />}
      </div>
    </>
  );
}

/** Columns that are never taken over: who, never what; hidden columns; other sheets. */
function Notes({ result }: { readonly result: ImportResult }): ReactElement {
  return (
    <div className="stack">
      {result.neverTaken.map(({ column, header, rows }) => (
        <Banner key={column} kind="open" icon="prohibit" title={t('inlezen.nooit', { kolom: header === '' ? column : header })}>
          {rows.length > 0 ? t('inlezen.nooitRijen', { count: rows.length, rijen: rows.join(', ') }) : t('inlezen.nooitLeeg')}
        </Banner>
      ))}
      {result.hiddenColumns.length > 0 && (
        <p className="sub">{t('inlezen.verborgenKolommen', { kolommen: result.hiddenColumns.join(', ') })}</p>
      )}
      {result.otherSheets.length > 0 && (
        <p className="sub">
          {t('inlezen.andereBladen', {
            bladen: result.otherSheets.map(({ sheet, rows }) => `${sheet} (${String(rows)})`).join(', '),
          })}
        </p>
      )}
    </div>
  );
}

interface PartProps {
  readonly result: ImportResult;
  readonly fixing: Fixing | undefined;
}

/** The row as it stands in the file, for whoever corrects it. */
const problemOf = ({ problems }: ImportResult, row: RowAt) => problems.find((problem) => sameRow(problem, row));

function Rejected({ result, fixing }: PartProps): ReactElement {
  const { shown, more } = useShown(result.rejected);
  if (result.rejected.length === 0) return <p className="sub">{t('inlezen.geenGeweigerd')}</p>;
  return (
    <>
      <ScrollTable caption={t('inlezen.deel.geweigerd')}>
        <thead>
          <tr>
            <th scope="col">{t('inlezen.rijKop')}</th>
            <th scope="col">{t('inlezen.waarom')}</th>
            <th scope="col">{t('inlezen.kolom')}</th>
            <th scope="col">{t('inlezen.code')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => {
            const problem = problemOf(result, row);
            const about = [rowText(row.row, row.sheet), row.name].filter(Boolean).join(', ');
            return (
              <tr key={`${row.sheet ?? ''}-${String(row.row)}`}>
                <th scope="row" className="nw">
                  <Icon name="warning-octagon-fill" className="c-blok" /> {rowText(row.row, row.sheet)}
                  {row.name !== undefined && <span className="sub"> {row.name}</span>}
                </th>
                <td>
                  {row.message}
                  {fixing && problem && (
                    <RowFix problem={problem} about={about} onCorrect={fixing.correct} onLeaveOut={() => fixing.leaveOut(row)} />
                  )}
                </td>
                <td>{row.column}</td>
                <td className="muted xs">{row.codes.join(', ')}</td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
      {more}
    </>
  );
}

function Signals({ result, fixing }: PartProps): ReactElement {
  const { shown, more } = useShown(result.signals);
  if (result.signals.length === 0) return <p className="sub">{t('inlezen.geenSignalen')}</p>;
  return (
    <>
      <ScrollTable caption={t('inlezen.deel.signalen')}>
        <thead>
          <tr>
            <th scope="col">{t('inlezen.rijKop')}</th>
            <th scope="col">{t('inlezen.signaal')}</th>
            <th scope="col">{t('inlezen.kolom')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((signal, index) => (
            <tr key={`${signal.sheet ?? ''}-${String(signal.row)}-${signal.code}-${String(index)}`}>
              <th scope="row" className="nw">
                {rowText(signal.row, signal.sheet)}
              </th>
              <td>
                {signal.message}
                {fixing && (
                  <FixOnDemand
                    problem={problemOf(result, signal)}
                    about={rowText(signal.row, signal.sheet)}
                    onCorrect={fixing.correct}
                  />
                )}
              </td>
              <td>{signal.column}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {more}
    </>
  );
}

function Accepted({ result }: { readonly result: ImportResult }): ReactElement {
  const { accepted, persons } = result;
  const list = [
    { key: 'new', label: t('inlezen.nieuw'), rows: accepted.new },
    { key: 'updated', label: t('inlezen.gewijzigd'), rows: accepted.updated },
    { key: 'unchanged', label: t('inlezen.ongewijzigd'), rows: accepted.unchanged },
  ];
  return (
    <div className="stack">
      <dl className="dl">
        {list.map(({ key, label, rows }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <b>{rows.length}</b> <span className="sub">{rows.map(refText).join(', ')}</span>
            </dd>
          </div>
        ))}
      </dl>
      {persons && persons.length > 0 && <PersonMonths persons={persons} />}
    </div>
  );
}

function Skipped({ result, fixing }: PartProps): ReactElement {
  const { shown, more } = useShown(result.skipped);
  if (result.skipped.length === 0) return <p className="sub">{t('inlezen.geenOvergeslagen')}</p>;
  return (
    <>
      <ul className="small">
        {shown.map((row) => (
          <li key={`${row.sheet ?? ''}-${String(row.row)}`}>
            {rowText(row.row, row.sheet)}: {row.reason}{' '}
            {fixing && row.reason === LEFT_OUT && (
              <Button small kind="quiet" about={rowText(row.row, row.sheet)} onPress={() => fixing.bringBack(row)}>
                {t('inlezen.verbeter.tochInlezen')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
