/** Completeness of a file: one block per requirement, in the order of the law, textured. A sentence says the same. */
import type { ReactElement } from 'react';

export type MeterBlock = 'ok' | 'miss' | 'open' | 'clash' | 'nvt';

export function Meter({
  label,
  blocks,
}: {
  readonly label: string;
  readonly blocks: readonly { key: string; state: MeterBlock }[];
}): ReactElement {
  return (
    <div className="meter">
      <p>
        <b>{label}</b>
      </p>
      <p className="meter__bar" aria-hidden="true">
        {blocks
          .filter((block) => block.state !== 'nvt')
          .map((block) => (
            <i key={block.key} className={block.state === 'ok' ? '' : block.state} />
          ))}
      </p>
    </div>
  );
}
