/** The table of what a file asks and of the steps to a start: what, rule and source, standing, and what can be done about it. */
import type { ReactElement, ReactNode } from 'react';
import { t } from '../../i18n.ts';

/** Columns of the table: a line that says something by itself goes across all of them. */
export const CHECK_COLUMNS = 5;

interface CheckTableProps {
  readonly caption: string;
  /** Head of the column that says what is asked. */
  readonly what: string;
  /** The bodies: one per group. */
  readonly children: ReactNode;
}

export function CheckTable({ caption, what, children }: CheckTableProps): ReactElement {
  return (
    <table className="check">
      <caption className="vh">{caption}</caption>
      <colgroup>
        <col className="check__icon" />
        <col />
        <col className="check__rule" />
        <col className="check__stand" />
        <col className="check__act" />
      </colgroup>
      <thead>
        <tr>
          <td />
          <th scope="col">{what}</th>
          <th scope="col">{t('volledig.regelEnBron')}</th>
          <th scope="col">{t('volledig.stand')}</th>
          <td />
        </tr>
      </thead>
      {children}
    </table>
  );
}

/** The line above a group. */
export function CheckGroup({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <tr className="grp">
      <th colSpan={CHECK_COLUMNS} scope="rowgroup">
        {children}
      </th>
    </tr>
  );
}
