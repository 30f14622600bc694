/** Counts that are also filters: number, word, one line of context. No charts. */
import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Meaning } from './marks.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';

export interface TallyItem<K extends string> {
  readonly key: K;
  readonly count: number;
  readonly word: string;
  readonly context: string;
  readonly icon: IconName;
  readonly meaning?: Meaning | undefined;
}

interface TallyProps<K extends string> {
  readonly label: string;
  readonly items: readonly TallyItem<K>[];
  readonly value: K | null;
  readonly onChange: (value: K | null) => void;
}

export function Tally<K extends string>({ label, items, value, onChange }: TallyProps<K>): ReactElement {
  return (
    <ul className="tally" aria-label={label}>
      {items.map((item) => {
        const colour = item.meaning && item.count > 0 ? `c-${item.meaning}` : '';
        return (
          <li key={item.key}>
            <ToggleButton isSelected={value === item.key} onChange={(selected) => onChange(selected ? item.key : null)}>
              <b className={colour}>{item.count}</b>
              <span className={colour}>
                <Icon name={item.icon} />
                {item.word}
              </span>
              <small>{item.context}</small>
            </ToggleButton>
          </li>
        );
      })}
    </ul>
  );
}
