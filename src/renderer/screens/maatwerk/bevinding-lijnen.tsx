/** What the rules say, as lines: shape and word, sentence, rule, term. */
import type { ReactElement } from 'react';
import type { Output } from '../../client.ts';
import { MeaningIcon, RuleLink, TermChip } from '../../ui/marks.tsx';
import { meaningOf } from '../traject/finding-words.ts';

type Bevinding = Output<'doelgroepwerknemer.lees'>['bevindingen'][number];

export function BevindingLijnen({ lines }: { readonly lines: readonly Bevinding[] }): ReactElement {
  return (
    <>
      {lines.map((finding) => (
        <div key={finding.sleutel} className="mini">
          <MeaningIcon meaning={meaningOf(finding)} />
          <div>
            <p>
              {finding.message} <RuleLink rule={finding.rule} />
            </p>
            {finding.kind !== 'complete' && finding.tegen !== null && <TermChip due={finding.tegen} />}
          </div>
        </div>
      ))}
    </>
  );
}
