/** The `…` of a line: what else can be done here. */
import type { ReactElement } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';

export interface MenuAction {
  readonly key: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly run: () => void;
}

export function MoreMenu({ label, actions }: { readonly label: string; readonly actions: readonly MenuAction[] }): ReactElement {
  return (
    <MenuTrigger>
      <Button kind="quiet" small icon="dots-three" label={label} />
      <Actions actions={actions} />
    </MenuTrigger>
  );
}

/** A button with words that opens the choice. */
export function MenuButton({
  label,
  actions,
}: {
  readonly label: string;
  readonly actions: readonly MenuAction[];
}): ReactElement {
  return (
    <MenuTrigger>
      <Button small>
        {label} <Icon name="caret-down" />
      </Button>
      <Actions actions={actions} />
    </MenuTrigger>
  );
}

function Actions({ actions }: { readonly actions: readonly MenuAction[] }): ReactElement {
  return (
    <Popover className="pop pop--list" placement="bottom end">
      <Menu className="list" onAction={(key) => actions.find((action) => action.key === key)?.run()}>
        {actions.map((action) => (
          <MenuItem key={action.key} id={action.key} textValue={action.label} className="list__item list__item--row">
            {action.icon && <Icon name={action.icon} />}
            {action.label}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
