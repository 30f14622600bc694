/** Shows only who carries a label; an office without labels does not see it. */
import type { ReactElement } from 'react';
import { useCall } from '../client.ts';
import { t } from '../i18n.ts';
import { Select } from './select.tsx';

interface LabelFilterProps {
  /** Id of the label, empty for everybody. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function LabelFilter({ value, onChange }: LabelFilterProps): ReactElement | null {
  const labels = useCall('organisatie.lees', {}).data?.labels ?? [];
  if (labels.length === 0) return null;
  return (
    <Select
      label={t('label.filter')}
      width="date"
      optional
      none={t('veel.iedereen')}
      options={labels.map(({ id, naam }) => ({ key: id, label: naam ?? '' }))}
      value={value === '' ? null : value}
      onChange={(key) => onChange(key ?? '')}
    />
  );
}

/** Persons who carry a label; null while there is no label to filter by, or it is not known yet. */
export function usePersonsWith(label: string): ReadonlySet<string> | null {
  const list = useCall('record.lijst', { soort: 'persoonLabel' }, { enabled: label !== '' });
  if (label === '' || !list.data) return null;
  return new Set(list.data.records.flatMap(({ labelId, persoonId }) => (labelId === label ? [String(persoonId)] : [])));
}
