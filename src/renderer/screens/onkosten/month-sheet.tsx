/** The sheet: a line per cost, Enter for the next line, one button that saves all lines as one operation. */
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useDraft } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useUnsaved } from '../../app/unsaved.ts';
import { useCommand, type Output } from '../../client.ts';
import { monthPeriod } from '../../../shared/domain/date.ts';
import { showDate, showEuro, showMonth } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { codeOptions } from '../../records/codes.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Term } from '../../ui/term.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { type Draft, type Typed, type Wrong, draftOf, isBlank, keptDrafts, newDraft, readDraft, totalOf } from './rows.ts';

type Month = Output<'onkost.maand'>;
type Person = Month['personen'][number];

const personName = ({ naam, voornaam }: Person): string => [naam, voornaam].filter(Boolean).join(', ');

interface SheetProps {
  readonly month: Month;
  /** When it was read (ms): what was saved comes back with its ids, and is not written twice. */
  readonly readAt: number;
}

export function MonthSheet({ month, readAt }: SheetProps): ReactElement {
  const editable = useCan('dossier.schrijven');
  const today = useToday();
  const command = useCommand('onkost.bewaarLijst');
  const say = useSaved();
  const { from, to } = monthPeriod(month.maand);
  const first = showDate(today >= from && today <= to ? today : from);
  const linesOf = (): readonly Draft[] => {
    const stored = month.rijen.map(draftOf);
    return editable ? [...stored, newDraft(stored.at(-1), first)] : stored;
  };
  const [drafts, setDrafts] = useState<readonly Draft[]>(linesOf);
  const [gone, setGone] = useState<readonly string[]>([]);
  const [dirty, setDirty] = useState(false);
  const [judged, setJudged] = useState(false);
  const [shown, setShown] = useState(readAt);
  const [saved, setSaved] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  useUnsaved(dirty);
  const draft = useDraft({
    part: `maand:${month.maand}`,
    values: { drafts, gone },
    dirty,
    restore: (typed) => {
      setDrafts(keptDrafts(typed.drafts));
      setGone(typed.gone);
      setDirty(true);
    },
  });
  // Read again because something else changed: what is being typed here stays.
  if (readAt !== shown && (saved || !dirty)) {
    setShown(readAt);
    setSaved(false);
    setDrafts(linesOf());
    setGone([]);
    setDirty(false);
    setJudged(false);
  }

  const change = (key: string, patch: Partial<Draft>): void => {
    setDirty(true);
    setDrafts((lines) => lines.map((line) => (line.key === key ? { ...line, ...patch } : line)));
  };
  const add = (): void => {
    setDrafts((lines) => [...lines, newDraft(lines.at(-1), first)]);
    // The new line is there after this turn; the first field of it is where people go on typing.
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>('tbody tr:last-child select')?.focus());
  };
  const remove = (draft: Draft): void => {
    setDirty(true);
    if (draft.id !== null) setGone((ids) => [...ids, draft.id ?? '']);
    setDrafts((lines) => lines.filter((line) => line.key !== draft.key));
  };
  const filled = drafts.filter((draft) => !isBlank(draft));
  const wrongOf = (draft: Draft): readonly Wrong[] => {
    const read = readDraft(draft, today);
    return judged && !isBlank(draft) && 'wrong' in read ? read.wrong : [];
  };
  const save = (): void => {
    const read = filled.map((draft) => readDraft(draft, today));
    const rijen = read.flatMap((each) => ('row' in each ? [each.row] : []));
    if (rijen.length < read.length) {
      setJudged(true);
      return;
    }
    command.mutate(
      { rijen, verwijderd: [...gone], ...(gone.length > 0 ? { reden: t('onkosten.redenWeg') } : {}) },
      {
        onSuccess: ({ operation, nieuw, gewijzigd, verwijderd }) => {
          setDirty(false);
          setSaved(true);
          say(t('onkosten.bewaard', { count: nieuw + gewijzigd + verwijderd }), operation);
        },
      },
    );
  };
  const caption = t('onkosten.tabel', { maand: showMonth(month.maand) });
  return (
    <form
      noValidate
      aria-label={caption}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {draft}
      <ScrollTable caption={caption} look="sheet-table" table={table}>
        <SheetHead editable={editable} />
        <tbody>
          {drafts.map((draft, index) => (
            <SheetRow
              key={draft.key}
              draft={draft}
              nummer={index + 1}
              people={month.personen}
              editable={editable}
              wrong={wrongOf(draft)}
              onChange={(patch) => change(draft.key, patch)}
              onEnter={() => (index === drafts.length - 1 ? add() : undefined)}
              onRemove={() => remove(draft)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>
              {t('onkosten.totaal')}
            </th>
            <td className="num">{showEuro(totalOf(drafts))}</td>
            <td colSpan={editable ? 4 : 3}>
              <span className="sub">{t('onkosten.open', { bedrag: showEuro(month.openCents) })}</span>
            </td>
          </tr>
        </tfoot>
      </ScrollTable>
      {judged && filled.some((draft) => 'wrong' in readDraft(draft, today)) && (
        <p className="msg" role="alert">
          {t('onkosten.onleesbaar')}
        </p>
      )}
      {command.error && <FailureBanner error={command.error} />}
      {editable && (
        <div className="form__acts no-print">
          <Button type="submit" kind="primary" isPending={command.isPending || saved}>
            {t('onkosten.bewaren')}
          </Button>
          <Button icon="plus" onPress={add}>
            {t('onkosten.regelErbij')}
          </Button>
          <Button
            onPress={() => {
              setDirty(true);
              setDrafts((lines) =>
                lines.map((line) => (isBlank(line) || line.betaald !== '' ? line : { ...line, betaald: showDate(today) })),
              );
            }}
          >
            {t('onkosten.allesBetaald')}
          </Button>
          <span className="sub">{t('onkosten.toetsen')}</span>
        </div>
      )}
    </form>
  );
}

function SheetHead({ editable }: { readonly editable: boolean }): ReactElement {
  return (
    <thead>
      <tr>
        <th scope="col">
          <Term>{t('onkosten.kolom.persoon')}</Term>
        </th>
        <th scope="col">{t('onkosten.kolom.datum')}</th>
        <th scope="col">{t('onkosten.kolom.soort')}</th>
        <th scope="col">{t('onkosten.kolom.wijze')}</th>
        <th scope="col">{t('onkosten.kolom.grondslag')}</th>
        <th scope="col" className="num">
          {t('onkosten.kolom.bedrag')}
        </th>
        <th scope="col">{t('onkosten.kolom.bewijs')}</th>
        <th scope="col">{t('onkosten.kolom.omschrijving')}</th>
        <th scope="col">{t('onkosten.kolom.betaald')}</th>
        {editable && (
          <th scope="col">
            <span className="vh">{t('onkosten.kolom.weg')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly draft: Draft;
  readonly nummer: number;
  readonly people: readonly Person[];
  readonly editable: boolean;
  readonly wrong: readonly Wrong[];
  readonly onChange: (patch: Partial<Draft>) => void;
  readonly onEnter: () => void;
  readonly onRemove: () => void;
}

function SheetRow({ draft, nummer, people, editable, wrong, onChange, onEnter, onRemove }: RowProps): ReactElement {
  const known = people.some(({ persoonId }) => persoonId === draft.persoonId);
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.target instanceof HTMLButtonElement) return;
    // Enter goes on to the next line; Ctrl Enter and the button save.
    event.preventDefault();
    onEnter();
  };
  const text = (field: 'datum' | 'bedrag' | 'bewijs' | 'omschrijving' | 'betaald', bad = false): ReactElement => (
    <input
      className={bad ? 'input input--error' : 'input'}
      aria-label={t('onkosten.veld', { veld: t(`onkosten.kolom.${field}`), nummer })}
      aria-invalid={bad || undefined}
      inputMode={field === 'bedrag' ? 'decimal' : undefined}
      readOnly={!editable}
      value={draft[field]}
      onChange={(event) => onChange({ [field]: event.target.value })}
    />
  );
  const choice = (field: 'soort' | 'wijze' | 'grondslag', list: 'onkost' | 'onkostWijze' | 'onkostGrondslag'): ReactElement => (
    <select
      className="input"
      aria-label={t('onkosten.veld', { veld: t(`onkosten.kolom.${field}`), nummer })}
      disabled={!editable}
      value={draft[field]}
      onChange={(event) => onChange(chosen(field, event.target.value))}
    >
      {codeOptions(list).map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
  return (
    <tr onKeyDown={keys}>
      <td>
        <select
          className={wrong.includes('persoonId') ? 'input input--error' : 'input'}
          aria-label={t('onkosten.veld', { veld: t('onkosten.kolom.persoon'), nummer })}
          aria-invalid={wrong.includes('persoonId') || undefined}
          disabled={!editable}
          value={draft.persoonId}
          onChange={(event) => onChange({ persoonId: event.target.value })}
        >
          <option value="">{t('veld.kies')}</option>
          {!known && draft.persoonId !== '' && <option value={draft.persoonId}>{t('onkosten.andereMaand')}</option>}
          {people.map((person) => (
            <option key={person.persoonId} value={person.persoonId}>
              {personName(person)}
            </option>
          ))}
        </select>
      </td>
      <td>{text('datum', wrong.includes('datum'))}</td>
      <td>{choice('soort', 'onkost')}</td>
      <td>{choice('wijze', 'onkostWijze')}</td>
      <td>
        {choice('grondslag', 'onkostGrondslag')}
        {(draft.grondslag === 'uur' || draft.grondslag === 'prestatie') && <span className="msg">{t('onkosten.zoalsLoon')}</span>}
      </td>
      <td className="num">{text('bedrag', wrong.includes('bedrag'))}</td>
      <td>{text('bewijs')}</td>
      <td>{text('omschrijving')}</td>
      <td>{text('betaald', wrong.includes('betaald'))}</td>
      {editable && (
        <td>
          <Button small icon="x" label={t('onkosten.regelWeg', { nummer })} onPress={onRemove} />
        </td>
      )}
    </tr>
  );
}

/** A real cost follows its proof, a lump sum a day, until somebody says otherwise. */
function chosen(field: 'soort' | 'wijze' | 'grondslag', value: string): Partial<Draft> {
  if (field !== 'wijze') return { [field]: value };
  const wijze = value as Typed['wijze'];
  return { wijze, grondslag: wijze === 'werkelijk' ? 'bewijs' : 'dag' };
}
