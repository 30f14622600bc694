/**
 * Lines in an order of one's own: dragged with the mouse, or by keyboard (Enter on the handle, arrows, Enter), as React Aria does it and
 * tells it to a screen reader.
 */
import type { ReactElement } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop, type Key } from 'react-aria-components';
import { t } from '../i18n.ts';
import { Icon } from './icon.tsx';

interface OrderListProps {
  readonly label: string;
  readonly items: readonly string[];
  readonly onOrder: (items: string[]) => void;
}

export function OrderList({ label, items, onOrder }: OrderListProps): ReactElement {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => onOrder(moved(items, keys, String(target.key), target.dropPosition === 'after')),
  });
  return (
    <GridList
      aria-label={label}
      className="orderlist"
      items={items.map((id) => ({ id }))}
      dragAndDropHooks={dragAndDropHooks}
      selectionMode="none"
    >
      {({ id }) => (
        <GridListItem id={id} textValue={id} className="orderlist__item">
          <Button slot="drag" className="btn btn--quiet btn--small" aria-label={t('volgorde.slepen', { wat: id })}>
            <Icon name="dots-six-vertical" />
          </Button>
          <span>{id}</span>
        </GridListItem>
      )}
    </GridList>
  );
}

/** The items with `keys` taken out and put before or after `target`. */
export function moved(items: readonly string[], keys: ReadonlySet<Key>, target: string, after: boolean): string[] {
  const taken = items.filter((item) => keys.has(item));
  const left = items.filter((item) => !keys.has(item));
  const at = left.indexOf(target) + (after ? 1 : 0);
  return at < 0 ? [...items] : left.toSpliced(at, 0, ...taken);
}
