/** A begeleider as written in the list: whom it may mean. Never filled in without a person saying so. */
import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { showProblem } from '../../app/problem.ts';
import { useSaved } from '../../app/undo.ts';
import { useCommand } from '../../client.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { MeaningIcon } from '../../ui/marks.tsx';
import type { Traject } from './types.ts';

export function BegeleiderProposals({
  begeleidingen,
}: {
  readonly begeleidingen: Traject['begeleidingen'];
}): ReactElement | null {
  const editable = useCan('dossier.schrijven');
  const change = useCommand('begeleiding.wijzig');
  const say = useSaved();
  const open = begeleidingen.filter(({ begeleiderId, voorstellen }) => begeleiderId === null && voorstellen.length > 0);
  if (open.length === 0 || !editable) return null;
  const choose = (id: string, begeleiderId: string, naam: string) =>
    change.mutate(
      { id, waarden: { begeleiderId } },
      { onSuccess: ({ operation }) => say(t('begeleider.gekozen', { naam }), operation), onError: showProblem },
    );
  return (
    <>
      {open.map((each) => (
        <div key={each.id} className="mini">
          <MeaningIcon meaning="letop" />
          <div>
            <p>{t('begeleider.wie', { naam: each.tekst ?? '' })}</p>
            <div className="chips">
              {each.voorstellen.map((proposal) => (
                <Button key={proposal.id} small onPress={() => choose(each.id, proposal.id, proposal.naam)}>
                  {proposal.naam}
                </Button>
              ))}
            </div>
          </div>
        </div>
      ))}
    </>
  );
}
