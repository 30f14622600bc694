/**
 * The paper that a finding waits for, added where the finding stands. A scan fills in nothing and settles nothing: what the finding goes
 * by are the facts, so while it is there the part says what is still asked.
 */
import type { ReactElement } from 'react';
import { t } from '../i18n.ts';
import { Proofs, RecordProofs, proofsAt, useAttachments } from './attachments.tsx';
import { useAdding, type Place } from './use-add.ts';

interface AskedProps {
  readonly place: Place;
  /** Whom and what it is about. */
  readonly about: string;
  /** What the finding says, in one sentence. */
  readonly asked: string;
}

export function AskedProofs({ place, about, asked }: AskedProps): ReactElement | null {
  const { may, list } = useAttachments(place.persoonId);
  if (!may) return null;
  const count = proofsAt(list.data?.bijlagen ?? [], place).length;
  return (
    <div className="stack">
      {place.bewijs ? (
        <RecordProofs persoonId={place.persoonId} record={place.bewijs} about={about} />
      ) : (
        <OfRequirement place={place} about={about} />
      )}
      <p role="status">{count > 0 && t('bijlagen.nogGevraagd', { count, wat: asked })}</p>
    </div>
  );
}

function OfRequirement({ place, about }: { readonly place: Place; readonly about: string }): ReactElement {
  const adding = useAdding(place);
  return <Proofs place={place} about={about} adding={adding} />;
}
