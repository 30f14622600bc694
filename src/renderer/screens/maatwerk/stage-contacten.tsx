/** F-09: the contacts with the host of a stage, the rhythm that was agreed, and what the begeleidingsgraad proposes (DS-51). */
import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCommand } from '../../client.ts';
import { tm } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { joined, period } from '../../records/words.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { RuleLink, TermChip } from '../../ui/marks.tsx';
import { contact } from './specs-doorstroom.ts';
import { wordOf } from './velden.ts';
import type { Werknemer } from './werknemer.tsx';

type Traject = Werknemer['trajecten'][number];
type Stage = Traject['stages'][number];

/** One part per stage that has a first day. */
export function StageContacten({ traject }: { readonly traject: Traject }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const today = useToday();
  const stages = traject.stages.filter(({ van }) => van !== null).toReversed();
  return (
    <>
      {stages.map((stage) => (
        <RecordSection
          key={stage.id}
          spec={contact}
          title={tm('traject.stageContact.titel')}
          about={joined(stage.gastheer, period(stage.van, stage.tot))}
          records={traject.contacten.filter(({ stageId }) => stageId === stage.id)}
          fixed={{
            persoonId: traject.persoonId,
            doorstroomtrajectId: traject.id,
            werkpostPeriodeId: null,
            stageId: stage.id,
          }}
          start={{ datum: today, metWie: stage.mentor ?? stage.gastheer }}
          empty={tm('traject.stageContact.leeg')}
          intro={<Ritme stage={stage} editable={editable} />}
          editable={editable}
        />
      ))}
    </>
  );
}

function Ritme({ stage, editable }: { readonly stage: Stage; readonly editable: boolean }): ReactElement {
  const { contactElkeDagen: days, contactStand } = stage;
  return (
    <>
      <p className="sub">{joined(stage.gastheer, period(stage.van, stage.tot))}</p>
      <p className="sub">
        {days === null ? tm('traject.stageContact.zonder') : tm('traject.stageContact.ritme', { count: days })}{' '}
        {contactStand.uiterlijk !== null && (
          <>
            {tm('traject.stageContact.volgend')} <TermChip due={contactStand.uiterlijk} />
          </>
        )}{' '}
        <RuleLink rule="DS-51" />
      </p>
      {days === null && <Voorstel stage={stage} editable={editable} />}
    </>
  );
}

/** What the graad proposes; it is filled in only when somebody takes it over. */
function Voorstel({ stage, editable }: { readonly stage: Stage; readonly editable: boolean }): ReactElement | null {
  const change = useCommand('stage.wijzig');
  const say = useSaved();
  const { voorstel } = stage.contactStand;
  if (voorstel === null) return null;
  const graad = wordOf('graad', voorstel.graad);
  const { dagen } = voorstel;
  if (dagen === null) return <p className="sub">{tm('traject.stageContact.doorlopend', { graad })}</p>;
  const take = () =>
    change.mutate(
      { id: stage.id, waarden: { contactElkeDagen: dagen } },
      { onSuccess: ({ operation }) => say(tm('traject.stageContact.bewaard'), operation) },
    );
  return (
    <>
      <p className="sub">{tm('traject.stageContact.voorstel', { count: dagen, graad })}</p>
      {editable && (
        <p>
          <Button small isPending={change.isPending} onPress={take}>
            {tm('traject.stageContact.neem', { count: dagen })}
          </Button>
        </p>
      )}
      {change.error && <FailureBanner error={change.error} />}
    </>
  );
}
