/** What the rules say, as lines: shape and word, sentence, rule, term. */
import type { ReactElement } from 'react';
import { useToday } from '../../app/today.ts';
import type { Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { LinkButton } from '../../ui/button.tsx';
import { MeaningIcon, RuleLink, TermChip } from '../../ui/marks.tsx';
import { isPastNote, meaningOf } from '../traject/finding-words.ts';
import { placeOf } from '../traject/subjects.ts';
import { workerAsk } from '../traject/worker-asks.ts';

type Bevinding = Output<'doelgroepwerknemer.lees'>['bevindingen'][number];

interface BevindingLijnenProps {
  readonly lines: readonly Bevinding[];
  /** Each line leads to where it is filled in: on a screen that does not do so itself. */
  readonly links?: boolean;
}

export function BevindingLijnen({ lines, links = false }: BevindingLijnenProps): ReactElement {
  const today = useToday();
  return (
    <>
      {lines.map((finding) => (
        <div key={finding.sleutel} className="mini">
          <MeaningIcon meaning={meaningOf(finding)} />
          <div>
            <p>
              {finding.message} <RuleLink rule={finding.rule} />
            </p>
            <div className="mini__foot">
              <Term finding={finding} today={today} />
              {links && finding.kind !== 'complete' && (
                <LinkButton small to={placeOf(finding)} about={finding.message}>
                  {t(workerAsk(finding) === null ? 'actie.openen' : 'actie.invullen')}
                </LinkButton>
              )}
            </div>
          </div>
        </div>
      ))}
    </>
  );
}

/** How long there still is, or how late it is and since when. */
function Term({ finding, today }: { readonly finding: Bevinding; readonly today: string }): ReactElement | null {
  const { kind, tegen, sinds } = finding;
  if (tegen === null || kind === 'complete' || isPastNote(finding, today)) return null;
  return (
    <>
      <TermChip due={tegen} />
      {kind === 'overdue' && sinds !== null && <span className="sub">{t('finding.sinds', { datum: showDate(sinds) })}</span>}
    </>
  );
}
