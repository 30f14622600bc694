/** Facts of one record in a group: read as a list, changed in place, each with its history. And what somebody may not see. */
import type { ReactElement } from 'react';
import { recordShapes } from '../../../shared/contract/records.ts';
import { LAST_RECORD, useAskedPart } from '../../app/asked-part.ts';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCommand, type CallName } from '../../client.ts';
import { t } from '../../i18n.ts';
import { FactsSection } from '../../records/facts-section.tsx';
import { entityOf } from '../../records/history-panel.tsx';
import type { Values } from '../../records/record-form.tsx';
import type { FieldSpec, RecordName, RecordRead } from '../../records/types.ts';

interface FeitenProps<N extends RecordName> {
  readonly name: N;
  readonly record: RecordRead<N>;
  readonly title: string;
  readonly fields: readonly FieldSpec[];
  /** The last one of its kind: a finding that cannot name the record means this one. */
  readonly last?: boolean;
  /** Opens as a form, whatever the address asks. */
  readonly editing?: boolean;
}

export function Feiten<N extends RecordName>(props: FeitenProps<N>): ReactElement {
  const { name, record, title, fields, last = false, editing = false } = props;
  const asked = useAskedPart();
  const own = asked?.name === name && (asked.record === record.id || (last && asked.record === LAST_RECORD));
  const field = own ? fields.find(({ key }, index) => (asked.field === null ? index === 0 : key === asked.field)) : undefined;
  const editable = useCan('dossier.schrijven');
  const change = useCommand(`${name}.wijzig` as CallName);
  const say = useSaved();
  const write = async (waarden: Values, reden: string | undefined) => {
    const input = { id: record.id, waarden, ...(reden === undefined ? {} : { reden }) };
    const { operation } = (await change.mutateAsync(input)) as { readonly operation: string | null };
    say(t('bewaard.record', { wat: title }), operation);
  };
  return (
    <FactsSection
      title={title}
      entity={entityOf(name)}
      id={record.id}
      schema={recordShapes[name].partial()}
      fields={fields}
      values={record}
      editable={editable}
      editing={editable && (editing || field !== undefined)}
      {...(field === undefined ? {} : { focusOn: field.label })}
      write={write}
    />
  );
}

/** The same, for who may see what is confidential; others are told that it is there. */
export function VertrouwelijkeFeiten<N extends RecordName>(props: FeitenProps<N>): ReactElement {
  const maySee = useCan('maatwerk.vertrouwelijk');
  return maySee ? <Feiten {...props} /> : <Verborgen title={props.title} />;
}

export function Verborgen({ title }: { readonly title: string }): ReactElement {
  return (
    <section className="records" aria-label={title}>
      <h3>{title}</h3>
      <p className="sub">{t('vertrouwelijk.verborgen')}</p>
    </section>
  );
}
