/** A table in its own frame: wider than its place it scrolls there, by keyboard too, and the page does not. Printed it shows all of itself. */
import type { KeyboardEventHandler, ReactElement, ReactNode, Ref } from 'react';

interface ScrollTableProps {
  /** What stands in the table: read before its cells. */
  readonly caption: string;
  /** Name of the frame where it is not the caption. */
  readonly label?: string;
  /** Classes beside `table`. */
  readonly look?: string;
  /** Classes beside `scrollx`. */
  readonly frame?: string;
  readonly table?: Ref<HTMLTableElement>;
  readonly onKeyDown?: KeyboardEventHandler<HTMLElement>;
  readonly children: ReactNode;
}

export function ScrollTable(props: ScrollTableProps): ReactElement {
  const { caption, label = caption, look, frame, table, onKeyDown, children } = props;
  return (
    <div className={joined('scrollx', frame)} role="region" aria-label={label} tabIndex={0} onKeyDown={onKeyDown}>
      <table ref={table} className={joined('table', look)}>
        <caption className="vh">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

const joined = (own: string, more: string | undefined): string => (more === undefined ? own : `${own} ${more}`);
