import type { ReactElement, ReactNode } from 'react';
import { Checkbox as AriaCheckbox, Label, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { Icon } from './icon.tsx';
import type { Option } from './select.tsx';

interface CheckboxProps {
  readonly children: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function Checkbox({ children, value, onChange }: CheckboxProps): ReactElement {
  return (
    <AriaCheckbox className="checkbox" isSelected={value} onChange={onChange}>
      <span className="checkbox__box" aria-hidden="true">
        <Icon name="check" />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

interface RadioProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly horizontal?: boolean;
  /** The question stands above already; readers still hear it. */
  readonly labelHidden?: boolean;
}

export function RadioGroup({
  label,
  options,
  value,
  onChange,
  error,
  horizontal = false,
  labelHidden = false,
}: RadioProps): ReactElement {
  return (
    <AriaRadioGroup
      className={horizontal ? 'radios radios--row' : 'radios'}
      value={value}
      onChange={onChange}
      orientation={horizontal ? 'horizontal' : 'vertical'}
      isInvalid={error !== undefined}
    >
      <Label className={labelHidden ? 'vh' : 'label'}>{label}</Label>
      {options.map((option) => (
        <Radio key={option.key} value={option.key} className="radio">
          <span className="radio__dot" aria-hidden="true" />
          <span>
            {option.label}
            {option.detail !== undefined && <span className="sub radio__detail">{option.detail}</span>}
          </span>
        </Radio>
      ))}
      {error !== undefined && (
        <p className="msg c-blok">
          <Icon name="warning-octagon-fill" />
          <span>{error}</span>
        </p>
      )}
    </AriaRadioGroup>
  );
}
