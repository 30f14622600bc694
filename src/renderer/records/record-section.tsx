/** The records of one kind: lines to read, change in place, take away with a reason, and their history. */
import { useEffect, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react';
import { LAST_RECORD, NEW_RECORD, useAskedPart, useFocusAsked } from '../app/asked-part.ts';
import { DraftScope, useWantedPart } from '../app/draft-form.tsx';
import { t, textOf } from '../i18n.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Term } from '../ui/term.tsx';
import { MoreMenu } from '../ui/menu.tsx';
import { HistoryPanel, entityOf } from './history-panel.tsx';
import { RecordForm, type Values } from './record-form.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { useNames } from './refs.ts';
import type { RecordName, RecordRead, Spec } from './types.ts';

interface RecordSectionProps<N extends RecordName> {
  readonly spec: Spec<N>;
  readonly records: readonly RecordRead<N>[];
  readonly fixed?: Values;
  /** Values a new record starts with. */
  readonly start?: Values;
  readonly editable: boolean;
  readonly title?: string;
  /** Whom it is about, where a page has the same part for several people: for who hears the page by its parts. */
  readonly about?: string;
  readonly intro?: ReactNode;
  readonly empty?: string;
  /** Opens with an empty form: the finding that leads here asks for this record. */
  readonly adding?: boolean;
  readonly onlyOne?: boolean;
}

type Open = { kind: 'none' } | { kind: 'add' } | { kind: 'edit' | 'remove' | 'history'; id: string };

export function RecordSection<N extends RecordName>(props: RecordSectionProps<N>): ReactElement {
  const { spec, records, fixed = {}, start = {}, editable, title, about, intro, empty, adding = false, onlyOne = false } = props;
  const [open, setOpen] = useState<Open>(adding && records.length === 0 ? { kind: 'add' } : { kind: 'none' });
  const [shown, setShown] = useState<string | null>(null);
  const close = () => setOpen({ kind: 'none' });
  const label = title ?? textOf(`recordnaam.${spec.name}`);
  const mayAdd = editable && !(onlyOne && records.length > 0);
  useWantedForm(spec.name, records, setOpen);
  const section = useRef<HTMLElement>(null);
  const asked = useAskedForm(spec, records, fixed, editable);
  if (asked !== null && asked.key !== shown) {
    setShown(asked.key);
    setOpen(asked.open);
  }
  useFocusAsked(section, asked !== null, asked?.label ?? null);
  useFocusBack(section, open);
  const form = (id: string | null, values: Values) => (
    <DraftScope name={partOf(spec.name, id)}>
      <RecordForm
        name={spec.name}
        fields={spec.fields}
        record={{ id, values }}
        fixed={fixed}
        saved={t('bewaard.record', { wat: label })}
        onDone={close}
        onCancel={close}
      />
    </DraftScope>
  );
  return (
    <section
      ref={section}
      className="records"
      aria-label={about === undefined ? label : `${label}, ${about}`}
      {...(about === undefined ? { id: `r-${spec.name}` } : {})}
    >
      <div className="h2row">
        <h3>
          <Term>{label}</Term>
        </h3>
        {mayAdd && open.kind !== 'add' && (
          <span className="end" data-opens="add">
            <Button small icon="plus" onPress={() => setOpen({ kind: 'add' })} about={label}>
              {t('actie.toevoegen')}
            </Button>
          </span>
        )}
      </div>
      {intro}
      {records.length === 0 && open.kind !== 'add' && <p className="sub">{empty ?? t('record.leeg')}</p>}
      <ul className="records__list">
        {records.map((record) => (
          <li
            key={record.id}
            data-opens={record.id}
            className={open.kind === 'edit' && open.id === record.id ? 'records__row records__row--open' : 'records__row'}
          >
            <RecordLine spec={spec} record={record} editable={editable} onOpen={setOpen} />
            {open.kind === 'edit' && open.id === record.id && (
              <div className="records__form">{form(record.id, record as unknown as Values)}</div>
            )}
          </li>
        ))}
      </ul>
      {open.kind === 'add' && <div className="records__form">{form(null, start)}</div>}
      <Layers spec={spec} open={open} records={records} onClose={close} />
    </section>
  );
}

/** A form that closes takes its focus along: it goes back to the button that opened it, unless it was put elsewhere meanwhile. */
function useFocusBack(section: RefObject<HTMLElement | null>, open: Open): void {
  const before = useRef(open);
  useEffect(() => {
    const was = before.current;
    before.current = open;
    if (open.kind !== 'none' || document.activeElement !== document.body) return;
    const opener = was.kind === 'edit' ? was.id : was.kind === 'add' ? 'add' : null;
    if (opener !== null) section.current?.querySelector<HTMLElement>(`[data-opens="${opener}"] button`)?.focus();
  }, [open, section]);
}

/** The form of a record as a part of the screen; a new one has no id yet. */
const partOf = (name: string, id: string | null): string => `${name}:${id ?? 'nieuw'}`;

/** Opens the form in which something was typed when Trajectmap stopped, once it is asked for. */
function useWantedForm(name: string, records: readonly { readonly id: string }[], setOpen: (open: Open) => void): void {
  const isWanted = useWantedPart();
  const id = records.find((record) => isWanted(partOf(name, record.id)))?.id ?? null;
  const isNew = isWanted(partOf(name, null));
  useEffect(() => {
    if (id !== null) setOpen({ kind: 'edit', id });
    else if (isNew) setOpen({ kind: 'add' });
  }, [id, isNew, setOpen]);
}

interface AskedForm {
  readonly key: string;
  readonly open: Open;
  readonly label: string | null;
}

/** The form that the address asks for: of one record, or of a new one of what `fixed` names. */
function useAskedForm<N extends RecordName>(
  spec: Spec<N>,
  records: readonly { readonly id: string }[],
  fixed: Values,
  editable: boolean,
): AskedForm | null {
  const asked = useAskedPart();
  if (!editable || asked?.name !== spec.name) return null;
  const last = asked.record === LAST_RECORD ? (records.at(-1)?.id ?? NEW_RECORD) : asked.record;
  const label = spec.fields.find(({ key }) => key === asked.field)?.label ?? null;
  // By what the address says: a record that was just made is not asked for again.
  const key = `${asked.record} ${asked.field ?? ''}`;
  if (last !== NEW_RECORD) return records.some(({ id }) => id === last) ? { key, open: { kind: 'edit', id: last }, label } : null;
  const here = asked.of === null || Object.values(fixed).includes(asked.of);
  return here ? { key, open: { kind: 'add' }, label } : null;
}

interface LineProps<N extends RecordName> {
  readonly spec: Spec<N>;
  readonly record: RecordRead<N>;
  readonly editable: boolean;
  readonly onOpen: (open: Open) => void;
}

function RecordLine<N extends RecordName>({ spec, record, editable, onOpen }: LineProps<N>): ReactElement {
  const names = useNames();
  const title = spec.title(record, names) || t('record.zonderInhoud');
  const detail = spec.detail?.(record, names) ?? null;
  const todo = spec.open?.(record) ?? false;
  const { id } = record;
  return (
    <div className="records__line">
      <div>
        <p>
          {todo && <Icon name="circle-dashed" className="c-letop" label={t('record.nogOpen')} />} {title}
        </p>
        {detail !== null && detail !== '' && <p className="sub">{detail}</p>}
      </div>
      <div className="records__acts">
        {editable && (
          <Button
            small
            icon="pencil-simple"
            label={t('record.wijzigen', { wat: title })}
            kind="quiet"
            onPress={() => onOpen({ kind: 'edit', id })}
          />
        )}
        <MoreMenu
          label={t('record.meer', { wat: title })}
          actions={[
            {
              key: 'history',
              label: t('actie.geschiedenis'),
              icon: 'clock-counter-clockwise',
              run: () => onOpen({ kind: 'history', id }),
            },
            ...(editable
              ? [
                  {
                    key: 'remove',
                    label: t('actie.verwijderenMetReden'),
                    icon: 'x' as const,
                    run: () => onOpen({ kind: 'remove', id }),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </div>
  );
}

interface LayersProps<N extends RecordName> {
  readonly spec: Spec<N>;
  readonly open: Open;
  readonly records: readonly RecordRead<N>[];
  readonly onClose: () => void;
}

function Layers<N extends RecordName>({ spec, open, records, onClose }: LayersProps<N>): ReactElement | null {
  const names = useNames();
  if (open.kind !== 'history' && open.kind !== 'remove') return null;
  const record = records.find(({ id }) => id === open.id);
  if (!record) return null;
  const what = spec.title(record, names) || textOf(`recordnaam.${spec.name}`);
  if (open.kind === 'remove') return <RemoveDialog name={spec.name} id={open.id} what={what} onClose={onClose} />;
  return <HistoryPanel entity={entityOf(spec.name)} id={open.id} title={what} onClose={onClose} />;
}
