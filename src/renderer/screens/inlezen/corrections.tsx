/** What was corrected, beside what the file says; each can be put back as long as nothing is read in. */
import type { ReactElement } from 'react';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { rowText, type ImportResult } from './wizard.ts';

type Corrected = ImportResult['corrections'][number];

interface CorrectionsProps {
  readonly corrections: readonly Corrected[];
  /** Absent: they are listed, not put back. */
  readonly onPutBack?: ((corrected: Corrected) => void) | undefined;
}

export function Corrections({ corrections, onPutBack }: CorrectionsProps): ReactElement | null {
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="h-verbeterd">
      <h2 id="h-verbeterd">
        {t('inlezen.verbeter.lijst')} <span className="count">{corrections.length}</span>
      </h2>
      <ScrollTable caption={t('inlezen.verbeter.lijst')}>
        <thead>
          <tr>
            <th scope="col">{t('inlezen.rijKop')}</th>
            <th scope="col">{t('inlezen.kolom')}</th>
            <th scope="col">{t('inlezen.verbeter.van')}</th>
            <th scope="col">{t('inlezen.verbeter.naar')}</th>
            {onPutBack && (
              <th scope="col">
                <span className="vh">{t('inlezen.verbeter.terug')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {corrections.map((each) => (
            <tr key={`${each.sheet ?? ''}-${String(each.row)}-${each.column}`}>
              <th scope="row" className="nw">
                {rowText(each.row, each.sheet)}
              </th>
              <td>{each.header === '' ? each.column : each.header}</td>
              <td>{each.from === '' ? t('inlezen.verbeter.leeg') : each.from}</td>
              <td>
                <b>{each.to === '' ? t('inlezen.verbeter.leeg') : each.to}</b>
              </td>
              {onPutBack && (
                <td>
                  <Button small kind="quiet" about={rowText(each.row, each.sheet)} onPress={() => onPutBack(each)}>
                    {t('inlezen.verbeter.terug')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
