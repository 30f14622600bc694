import type { ReactElement } from 'react';
import { useJob } from '../../client.ts';
import { capital } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { Busy } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { doubled, importInput, unmapped, type ImportPreview, type StepProps } from './wizard.ts';

const EXAMPLES = 2;
type Column = ImportPreview['columns'][number];

/** Which column is which field. The core proposes; a column with medical remarks is never taken over. */
export function ColumnsStep({ wizard, onChange }: StepProps): ReactElement {
  const { preview, mapping } = wizard;
  const trial = useJob('import.lees');
  if (!preview) return <p className="sub">{t('inlezen.kiesEerst')}</p>;
  const lacking = unmapped(preview, mapping);
  const twice = doubled(preview, mapping);
  const free = preview.columns.filter(({ column, neverTaken }) => !neverTaken && (mapping[column] ?? null) === null).length;
  const reason = twice.length > 0 ? t('inlezen.dubbel', { velden: twice.join(', ') }) : undefined;
  const set = (column: string, field: string | null) =>
    onChange({ ...wizard, mapping: { ...mapping, [column]: field }, trial: null });
  const run = async () => {
    const result = await trial.start(importInput(wizard, true));
    if (result) onChange({ ...wizard, trial: result, step: 3 });
  };
  return (
    <div className="step">
      {preview.savedMapping && (
        <Banner
          title={
            preview.savedName === null
              ? t('inlezen.bewaardeKoppeling')
              : t('inlezen.bewaardeKoppelingNaam', { naam: preview.savedName })
          }
        >
          {t('inlezen.bewaardeKoppelingUitleg')}
        </Banner>
      )}
      {lacking.length > 0 && (
        <Banner kind="open" icon="warning-fill" title={t('inlezen.ontbrekendeKolommen', { velden: lacking.join(', ') })}>
          {t('inlezen.ontbrekendeKolommenUitleg')}
        </Banner>
      )}
      <ScrollTable caption={t('inlezen.kolommenTabel')} look="map">
        <thead>
          <tr>
            <th scope="col">{t('inlezen.kolom')}</th>
            <th scope="col">{t('inlezen.voorbeeld')}</th>
            <th scope="col">{t('inlezen.wordt')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column) => (
            <ColumnRow
              key={column.column}
              column={column}
              fields={preview.fields}
              value={mapping[column.column] ?? null}
              onChange={(field) => set(column.column, field)}
            />
          ))}
        </tbody>
      </ScrollTable>
      <Checkbox value={wizard.keepMapping} onChange={(keepMapping) => onChange({ ...wizard, keepMapping })}>
        {t('inlezen.onthoudKoppeling')}
      </Checkbox>
      {wizard.keepMapping && (
        <TextField
          label={t('inlezen.koppelingNaam')}
          hint={t('inlezen.koppelingNaamUitleg')}
          optional
          width="line"
          value={wizard.mappingName}
          onChange={(mappingName) => onChange({ ...wizard, mappingName })}
        />
      )}
      {trial.state.kind === 'failed' && <FailureBanner error={trial.state.error} />}
      {trial.state.kind === 'running' && (
        <Busy label={t('inlezen.proefBezig')} progress={trial.state.progress} onStop={trial.cancel} />
      )}
      <div className="form__acts form__acts--wide">
        <Button onPress={() => onChange({ ...wizard, step: preview.sheets.length > 1 ? 1 : 0 })}>{t('actie.vorige')}</Button>
        <span className="sub">{t('inlezen.nietGekoppeld', { count: free })}</span>
        <Button kind="primary" reason={reason} onPress={() => void run()}>
          {t('inlezen.proefBekijken')}
        </Button>
      </div>
    </div>
  );
}

interface ColumnRowProps {
  readonly column: Column;
  readonly fields: ImportPreview['fields'];
  readonly value: string | null;
  readonly onChange: (field: string | null) => void;
}

function ColumnRow({ column, fields, value, onChange }: ColumnRowProps): ReactElement {
  const { column: letter, header, neverTaken, hidden, examples } = column;
  return (
    <tr>
      <th scope="row">
        {header === '' ? t('inlezen.zonderKop') : header}{' '}
        <span className="muted xs">
          {letter}
          {hidden && ` · ${t('inlezen.verborgen')}`}
        </span>
      </th>
      <td className={neverTaken ? 'muted' : ''}>
        {neverTaken ? t('inlezen.nietGetoond') : examples.slice(0, EXAMPLES).join(' · ')}
      </td>
      <td>
        {neverTaken ? (
          <span>
            <Icon name="prohibit" className="c-blok" /> {t('inlezen.nooitOvernemen')}
          </span>
        ) : (
          <span className="map__field">
            {value !== null && <Icon name="check-circle-fill" className="c-ok" />}
            <Select
              label={<span className="vh">{t('inlezen.wordtVoor', { kolom: header === '' ? letter : header })}</span>}
              optional
              none={t('inlezen.nietOvernemen')}
              options={fields.map(({ field, label }) => ({ key: field, label: capital(label) }))}
              value={value}
              onChange={onChange}
            />
          </span>
        )}
      </td>
    </tr>
  );
}
