/** Cells that are filled once per file: the organisation, the quarter, or a text of the user's own. */
import { useState, type ReactElement } from 'react';
import { capital } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ScrollTable } from '../../../ui/scroll-table.tsx';
import { cellOf, cellsOf, withCell, type Draft, type Koppeling } from './draft.ts';

interface CellsProps {
  readonly draft: Draft;
  readonly onChange: (koppeling: Koppeling) => void;
}

const ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,6}$/;

export function Cells({ draft, onChange }: CellsProps): ReactElement {
  const { koppeling, beeld } = draft;
  const fields = beeld.velden.filter(({ plaats }) => plaats === 'cel');
  return (
    <>
      <ScrollTable caption={t('sjablonen.cellen')} look="map">
        <thead>
          <tr>
            <th scope="col">{t('sjablonen.inSjabloon')}</th>
            <th scope="col">{t('sjablonen.komt')}</th>
            <th scope="col">{t('sjablonen.tekst')}</th>
          </tr>
        </thead>
        <tbody>
          {cellsOf(draft).map(({ blad, cel, label }) => {
            const mapped = cellOf(koppeling, blad, cel);
            const name = label === '' ? cel : label;
            return (
              <tr key={`${blad}!${cel}`}>
                <th scope="row">
                  {label === '' ? t('sjablonen.zonderLabel') : label}{' '}
                  <span className="muted xs">{blad === koppeling.blad ? cel : `${blad} ${cel}`}</span>
                </th>
                <td>
                  <span className="map__field">
                    <Select
                      label={<span className="vh">{t('sjablonen.komtIn', { kolom: name })}</span>}
                      optional
                      none={t('sjablonen.blijftLeeg')}
                      options={fields.map(({ veld, label: text }) => ({ key: veld, label: capital(text) }))}
                      value={mapped?.veld ?? null}
                      onChange={(veld) => onChange(withCell(koppeling, blad, cel, veld, mapped?.tekst ?? null))}
                    />
                  </span>
                </td>
                <td>
                  {mapped?.veld === 'tekst' && (
                    <TextField
                      label={<span className="vh">{t('sjablonen.tekstIn', { kolom: name })}</span>}
                      value={mapped.tekst ?? ''}
                      onChange={(tekst) => onChange(withCell(koppeling, blad, cel, 'tekst', tekst === '' ? null : tekst))}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
      <OtherCell draft={draft} onChange={onChange} />
    </>
  );
}

/** A cell without a label beside it, named as the spreadsheet names it. */
function OtherCell({ draft: { koppeling }, onChange }: CellsProps): ReactElement {
  const [cell, setCell] = useState('');
  const address = cell.trim().toUpperCase();
  const reason = ADDRESS.test(address) ? undefined : t('sjablonen.celVorm');
  const add = () => {
    onChange(withCell(koppeling, koppeling.blad, address, 'tekst', null));
    setCell('');
  };
  return (
    <div className="form__acts">
      <TextField
        label={t('sjablonen.andereCel')}
        hint={t('sjablonen.andereCelRaad')}
        width="number"
        value={cell}
        onChange={setCell}
      />
      <Button icon="plus" reason={reason} onPress={add}>
        {t('sjablonen.celToevoegen')}
      </Button>
    </div>
  );
}
