/**
 * The strips of one batch, in the order of its cover list: a letter per person, Enter for the next, a block from Excel, one preview, one
 * operation. What VDAB decided is typed, never worked out.
 */
import { useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { useDraft } from '../../../app/draft-form.tsx';
import { useCan } from '../../../app/session.tsx';
import { useToday } from '../../../app/today.ts';
import { useUnsaved } from '../../../app/unsaved.ts';
import { useCall, type Output } from '../../../client.ts';
import { showDate } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Cross } from '../../../ui/cross.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Title } from '../../../ui/title.tsx';
import { ScrollTable } from '../../../ui/scroll-table.tsx';
import { SaveStrips } from './bewaren.tsx';
import {
  FIELDS,
  cellsOf,
  draftOf,
  isBlank,
  pasted,
  readConclusion,
  readDraft,
  type Common,
  type Draft,
  type Field,
} from './strip-rows.ts';

type List = Output<'antwoord.lijst'>;
type Strip = List['regels'][number];

export function StrokenScreen(): ReactElement {
  const { reeks = '' } = useParams();
  const list = useCall('antwoord.lijst', { reeks });
  return (
    <div className="page">
      <Loaded query={list} title={t('antwoord.titel')}>
        {(value) => <Sheet key={`${value.reeks} ${JSON.stringify(value.regels.map(({ antwoord }) => antwoord))}`} list={value} />}
      </Loaded>
    </div>
  );
}

const words = () => ({ ja: t('ja'), nee: t('nee') });

function Sheet({ list }: { readonly list: List }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const today = useToday();
  const [start] = useState(() => list.regels.map((strip) => draftOf(strip, words())));
  const [drafts, setDrafts] = useState<readonly Draft[]>(start);
  const [common, setCommon] = useState<Common>({ datum: '', door: list.aan ?? '' });
  const [judged, setJudged] = useState(false);
  const [saving, setSaving] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const changedRows = drafts.filter((draft, index) => draft !== start[index]);
  useUnsaved(changedRows.length > 0);
  const kept = useDraft({
    part: `reeks:${list.reeks}`,
    values: { drafts: changedRows, common },
    restore: (typed) => {
      setDrafts((lines) => lines.map((line) => typed.drafts.find(({ uitvoerId }) => uitvoerId === line.uitvoerId) ?? line));
      setCommon(typed.common);
    },
  });

  const change = (index: number, field: Field, value: string): void =>
    setDrafts((lines) => lines.map((line, at) => (at === index ? { ...line, [field]: value } : line)));
  const goTo = (index: number, field: Field): void =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${index} ${field}"]`)?.focus();
  const read = drafts.map((draft) => readDraft(draft, common, { words: words(), today }));
  // Only the lines that somebody touched: what stood there is not written again.
  const typed = read.flatMap((each, index) => ('typed' in each && drafts[index] !== start[index] ? [each.typed] : []));
  const unreadable = read.some((each) => 'wrong' in each);
  const filled = drafts.filter((draft) => !isBlank(draft)).length;
  const look = (): void => {
    setJudged(true);
    if (!unreadable && typed.length > 0) setSaving(true);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>, index: number, field: Field): void => {
    const to = nextCell(event, index, field);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      look();
    } else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey) && index > 0) {
      event.preventDefault();
      change(index, field, drafts[index - 1]![field]);
    } else if (to !== null) {
      event.preventDefault();
      goTo(to, field);
    }
  };
  const type = (index: number, field: Field, value: string): void => {
    const said = field === 'conclusie' && value.length === 1 ? readConclusion(value, words()) : null;
    change(index, field, said ? words()[said] : value);
    // One letter says it all: on to the next person.
    if (said) goTo(index + 1, field);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>, index: number, field: Field): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\r\n]/.test(text.trim())) return;
    event.preventDefault();
    setDrafts((lines) => pasted(lines, cellsOf(text), index, field));
  };
  return (
    <>
      <div className="page__head">
        <div>
          <p className="sub no-print">
            <Link to="/vdab/antwoorden">{t('antwoord.titel')}</Link>
          </p>
          <Title>
            {t('antwoord.reeksNaam', { aan: list.aan ?? t('antwoord.zonderNaam'), datum: showDate(list.verzondenOp) })}
          </Title>
          <p className="sub" role="status">
            {t('antwoord.stand', { count: list.aantal, beantwoord: list.beantwoord, ingevuld: filled })}
          </p>
        </div>
      </div>
      {kept}
      {editable && (
        <fieldset className="filters no-print">
          <legend className="label">{t('antwoord.voorIedereen')}</legend>
          <DateField
            label={t('antwoord.kolom.datum')}
            value={common.datum === '' ? null : common.datum}
            onChange={(datum) => setCommon({ ...common, datum: datum ?? '' })}
            autoFocus
          />
          <TextField
            label={t('antwoord.kolom.door')}
            width="line"
            value={common.door}
            onChange={(door) => setCommon({ ...common, door })}
          />
        </fieldset>
      )}
      <ScrollTable caption={t('antwoord.tabel')} look="sheet-table" table={table}>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('antwoord.kolom.nummer')}
            </th>
            <th scope="col">{t('antwoord.kolom.persoon')}</th>
            <th scope="col">{t('antwoord.kolom.conclusie')}</th>
            <th scope="col">{t('antwoord.kolom.datum')}</th>
            <th scope="col">{t('antwoord.kolom.door')}</th>
            <th scope="col">{t('antwoord.kolom.contact')}</th>
          </tr>
        </thead>
        <tbody>
          {list.regels.map((strip, index) => {
            const state = read[index];
            return (
              <tr key={strip.uitvoerId}>
                <td className="num">{strip.volgnummer}</td>
                <th scope="row">
                  <StripName strip={strip} />
                </th>
                {FIELDS.map((field) => (
                  <td key={field}>
                    <Cell
                      index={index}
                      field={field}
                      name={personOf(strip)}
                      value={drafts[index]![field]}
                      placeholder={isBlank(drafts[index]!) ? '' : placeholderOf(field, common)}
                      bad={judged && state !== undefined && 'wrong' in state && state.wrong.includes(field)}
                      editable={editable}
                      onType={(value) => type(index, field, value)}
                      onKeys={(event) => keys(event, index, field)}
                      onPaste={(event) => paste(event, index, field)}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
      {judged && unreadable && (
        <p className="msg" role="alert">
          {t('antwoord.onleesbaar')}
        </p>
      )}
      {editable && (
        <div className="form__acts no-print">
          <Button kind="primary" reason={typed.length === 0 && !unreadable ? t('antwoord.nogNiets') : undefined} onPress={look}>
            {t('antwoord.nakijken')}
          </Button>
          <span className="sub">{t('antwoord.toetsen')}</span>
        </div>
      )}
      {saving && <SaveStrips regels={typed} onClose={() => setSaving(false)} />}
    </>
  );
}

/** The line above or below, by arrow or Enter; null for every other key. */
function nextCell(event: KeyboardEvent<HTMLInputElement>, index: number, field: Field): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey)) return index - 1;
  // In a word the arrows to the side stay with the word.
  return event.key === 'ArrowDown' || event.key === 'Enter' || (field === 'conclusie' && event.key === ' ') ? index + 1 : null;
}

const placeholderOf = (field: Field, { datum, door }: Common): string =>
  field === 'datum' ? (/^\d{4}-/.test(datum) ? showDate(datum) : datum) : field === 'door' ? door : '';

const personOf = ({ persoon }: Strip): string => [persoon.voornaam, persoon.naam].filter(Boolean).join(' ');

function StripName({ strip }: { readonly strip: Strip }): ReactElement {
  const { persoon, trajectId, dossiernummer } = strip;
  const name = [persoon.naam, persoon.voornaam].filter(Boolean).join(', ');
  return (
    <>
      {trajectId === null ? name : <Link to={`/ama/${trajectId}?veld=beoordeling`}>{name}</Link>}
      <Cross overleden={persoon.overleden} />
      {dossiernummer !== null && (
        <span className="sub"> {t('antwoord.dossier', { nummer: String(dossiernummer).padStart(4, '0') })}</span>
      )}
    </>
  );
}

interface CellProps {
  readonly index: number;
  readonly field: Field;
  readonly name: string;
  readonly value: string;
  readonly placeholder: string;
  readonly bad: boolean;
  readonly editable: boolean;
  readonly onType: (value: string) => void;
  readonly onKeys: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
}

function Cell({ index, field, name, value, placeholder, bad, editable, onType, onKeys, onPaste }: CellProps): ReactElement {
  return (
    <input
      className={bad ? 'input input--error' : 'input'}
      data-cell={`${index} ${field}`}
      aria-label={t('antwoord.veld', { veld: t(`antwoord.kolom.${field}`), naam: name })}
      aria-invalid={bad || undefined}
      readOnly={!editable}
      placeholder={placeholder}
      value={value}
      onFocus={(event) => event.target.select()}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKeys}
      onPaste={onPaste}
    />
  );
}
