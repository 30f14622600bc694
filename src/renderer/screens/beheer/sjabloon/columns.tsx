/** Which column of the table holds what: the core proposes, a person points out. */
import type { ReactElement } from 'react';
import { capital } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Select } from '../../../ui/select.tsx';
import { ScrollTable } from '../../../ui/scroll-table.tsx';
import { columnValue, withColumn, type Blad, type Koppeling, type Veld } from './draft.ts';

interface ColumnsProps {
  readonly blad: Blad;
  readonly koppeling: Koppeling;
  readonly velden: readonly Veld[];
  /** Values of two participants by field. */
  readonly examples: ReadonlyMap<string, readonly string[]>;
  readonly onChange: (koppeling: Koppeling) => void;
}

export function Columns({ blad, koppeling, velden, examples, onChange }: ColumnsProps): ReactElement {
  const fields = velden.filter(({ plaats }) => plaats === 'kolom');
  return (
    <ScrollTable caption={t('sjablonen.kolommen')} look="map">
      <thead>
        <tr>
          <th scope="col">{t('sjablonen.inSjabloon')}</th>
          <th scope="col">{t('sjablonen.komt')}</th>
          <th scope="col">{t('sjablonen.voorbeeld')}</th>
        </tr>
      </thead>
      <tbody>
        {blad.kolommen.map((column) => (
          <ColumnRow
            key={column.kolom}
            column={column}
            fields={fields}
            value={columnValue(koppeling, column.kolom)}
            examples={examples}
            onChange={(veld) => onChange(withColumn(koppeling, column.kolom, veld))}
          />
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface RowProps {
  readonly column: Blad['kolommen'][number];
  readonly fields: readonly Veld[];
  readonly value: string | null;
  readonly examples: ReadonlyMap<string, readonly string[]>;
  readonly onChange: (veld: string | null) => void;
}

/** Formulas and locked cells are the template's own: nothing is asked for them. */
function ColumnRow({ column: { kolom, kop, cel }, fields, value, examples, onChange }: RowProps): ReactElement {
  const field = fields.find(({ veld }) => veld === value);
  const own = cel === 'formule' || cel === 'vergrendeld';
  return (
    <tr>
      <th scope="row">
        {kop === '' ? t('sjablonen.zonderKop') : kop} <span className="muted xs">{kolom}</span>
      </th>
      <td>
        {own ? (
          <span className="muted">{t(cel === 'formule' ? 'sjablonen.formule' : 'sjablonen.vergrendeld')}</span>
        ) : (
          <span className="map__field">
            <Select
              label={<span className="vh">{t('sjablonen.komtIn', { kolom: kop === '' ? kolom : kop })}</span>}
              optional
              none={t('sjablonen.blijftLeeg')}
              options={fields.map(({ veld, label, soort }) => ({
                key: veld,
                label: capital(label),
                ...(soort === 'openen' || soort === 'nooit' ? { detail: t(`sjablonen.soort.${soort}`) } : {}),
              }))}
              value={value}
              onChange={onChange}
            />
          </span>
        )}
      </td>
      <td className="muted">
        {field?.soort === 'nooit' || field?.soort === 'openen' ? (
          <span>
            <Icon name="prohibit" className="c-blok" /> {t(`sjablonen.leegOmdat.${field.soort}`)}
          </span>
        ) : (
          (examples.get(value ?? '') ?? []).join(' · ')
        )}
      </td>
    </tr>
  );
}
