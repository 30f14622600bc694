/** A few choices side by side, one of them pressed. */
import type { ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

export interface SegOption<K extends string> {
  readonly key: K;
  readonly label: string;
}

interface SegProps<K extends string> {
  readonly label: string;
  readonly options: readonly SegOption<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
  readonly small?: boolean;
}

export function Seg<K extends string>({ label, options, value, onChange, small = false }: SegProps<K>): ReactElement {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={small ? 'seg seg--small' : 'seg'}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [first] = [...keys];
        if (first !== undefined) onChange(first as K);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.key} id={option.key}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
