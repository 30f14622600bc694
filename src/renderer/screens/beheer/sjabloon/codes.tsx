/** Own codes in the words of the template: end reasons, conclusions, yes and no. Asked once per version. */
import type { ReactElement } from 'react';
import { capital } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { RuleLink } from '../../../ui/marks.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ScrollTable } from '../../../ui/scroll-table.tsx';
import { codeFields, codeValue, withCode, type CodeField, type Draft, type Koppeling } from './draft.ts';

interface CodesProps {
  readonly draft: Draft;
  readonly onChange: (koppeling: Koppeling) => void;
}

export function Codes({ draft, onChange }: CodesProps): ReactElement | null {
  const fields = codeFields(draft);
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby="k-codes">
      <h4 id="k-codes">{t('sjablonen.codes')}</h4>
      <p className="sub">
        {t('sjablonen.codesUitleg')} <RuleLink rule="AMA-43" />
      </p>
      {fields.map((field) => (
        <CodeTable key={field.veld} field={field} koppeling={draft.koppeling} onChange={onChange} />
      ))}
    </section>
  );
}

interface TableProps {
  readonly field: CodeField;
  readonly koppeling: Koppeling;
  readonly onChange: (koppeling: Koppeling) => void;
}

function CodeTable({ field: { veld, label, codes, keuzes }, koppeling, onChange }: TableProps): ReactElement {
  const title = capital(label);
  return (
    <>
      <p>
        <b>{title}</b>
      </p>
      <ScrollTable caption={title} look="map">
        <thead>
          <tr>
            <th scope="col">{t('sjablonen.bijOns')}</th>
            <th scope="col">{t('sjablonen.woord')}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map(({ code, label: own }) => {
            const value = codeValue(koppeling, veld, code);
            const hidden = <span className="vh">{t('sjablonen.woordVoor', { code: own })}</span>;
            return (
              <tr key={code}>
                <th scope="row">{own}</th>
                <td>
                  <span className="map__field">
                    {keuzes === null ? (
                      <TextField
                        label={hidden}
                        value={value ?? ''}
                        onChange={(text) => onChange(withCode(koppeling, veld, code, text))}
                      />
                    ) : (
                      <Select
                        label={hidden}
                        optional
                        none={t('sjablonen.eigenWoord')}
                        options={keuzes.map((key) => ({ key, label: key }))}
                        value={value}
                        onChange={(text) => onChange(withCode(koppeling, veld, code, text))}
                      />
                    )}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
    </>
  );
}
