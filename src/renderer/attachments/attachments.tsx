/** The attachments of a person, or those that prove one line of the checklist. Only for who may see the confidential part. */
import { useMemo, type ReactElement } from 'react';
import { useCan } from '../app/session.tsx';
import { useCall } from '../client.ts';
import { t } from '../i18n.ts';
import { Banner, FailureBanner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Busy } from '../ui/states.tsx';
import { useDropZone } from './drop-zone.ts';
import { AttachmentLine, type Attachment } from './line.tsx';
import { RecoverScans } from './recover.tsx';
import { useAdding, type Adding, type Place } from './use-add.ts';

/** The attachments of a person; nothing is asked without the right. */
export function useAttachments(persoonId: string | null) {
  const may = useCan('vertrouwelijk.lezen');
  const list = useCall('bijlage.lijst', { persoonId }, { enabled: may });
  return { may, list };
}

/** Of this line, in this traject or without one. */
export const proofsOf = (rows: readonly Attachment[], { trajectId, vereiste }: Place): Attachment[] =>
  rows.filter((row) => row.vereiste === vereiste && (row.trajectId === null || row.trajectId === trajectId));

/** Of this record. */
export const proofsOfRecord = (rows: readonly Attachment[], { soort, id }: NonNullable<Place['bewijs']>): Attachment[] =>
  rows.filter(({ bewijs }) => bewijs?.soort === soort && bewijs.id === id);

/** Of the record or the line that this place is. */
export const proofsAt = (rows: readonly Attachment[], place: Place): Attachment[] =>
  place.bewijs ? proofsOfRecord(rows, place.bewijs) : proofsOf(rows, place);

interface ProofsProps {
  readonly place: Place;
  /** Name of the line that they prove. */
  readonly about: string;
  readonly adding: Adding;
}

/** Under a line of the checklist. */
export function Proofs({ place, about, adding }: ProofsProps): ReactElement | null {
  const { may, list } = useAttachments(place.persoonId);
  const editable = useCan('dossier.schrijven');
  if (!may) return null;
  return (
    <Part
      title={t('bijlagen.bewijs')}
      label={t('bijlagen.bewijsVan', { wat: about })}
      add={t('bijlagen.bewijsToevoegen')}
      about={about}
      rows={proofsOf(list.data?.bijlagen ?? [], place)}
      told={list.data?.melding ?? null}
      adding={adding}
      editable={editable}
      empty={t('bijlagen.geenBewijs')}
    />
  );
}

interface RecordProofsProps {
  /** Null: of the organisation. */
  readonly persoonId: string | null;
  readonly record: NonNullable<Place['bewijs']>;
  readonly about: string;
}

/** Under a record: the scans that prove it. */
export function RecordProofs({ persoonId, record, about }: RecordProofsProps): ReactElement | null {
  const { may, list } = useAttachments(persoonId);
  const editable = useCan('dossier.schrijven');
  const { soort, id } = record;
  const place = useMemo(() => ({ persoonId, bewijs: { soort, id } }), [persoonId, soort, id]);
  const adding = useAdding(place);
  if (!may) return null;
  return (
    <Part
      title={t('bijlagen.bewijs')}
      label={t('bijlagen.bewijsVan', { wat: about })}
      add={t('bijlagen.bewijsToevoegen')}
      about={about}
      rows={proofsOfRecord(list.data?.bijlagen ?? [], place.bewijs)}
      told={list.data?.melding ?? null}
      adding={adding}
      editable={editable}
      empty={t('bijlagen.geenScan')}
    />
  );
}

/** On the page of a person, or of the organisation (null): all of them, newest first. */
export function OwnAttachments({ persoonId }: { readonly persoonId: string | null }): ReactElement | null {
  const { may, list } = useAttachments(persoonId);
  const editable = useCan('dossier.schrijven');
  const adding = useAdding({ persoonId });
  if (!may) return null;
  return (
    <Part
      title={t('bijlagen.titel')}
      label={t('bijlagen.titel')}
      add={t('actie.toevoegen')}
      about={t('bijlagen.titel')}
      rows={(list.data?.bijlagen ?? []).toReversed()}
      told={list.data?.melding ?? null}
      adding={adding}
      editable={editable}
      empty={persoonId === null ? t('bijlagen.geenOrganisatie') : t('bijlagen.geen')}
    />
  );
}

interface PartProps {
  readonly title: string;
  readonly label: string;
  readonly add: string;
  readonly about: string;
  readonly rows: readonly Attachment[];
  readonly told: string | null;
  readonly adding: Adding;
  readonly editable: boolean;
  readonly empty: string;
}

function Part({ title, label, add, about, rows, told, adding, editable, empty }: PartProps): ReactElement {
  const { over, handlers } = useDropZone(editable ? adding.drop : null);
  const { state, cancel } = adding.job;
  return (
    <section className={over ? 'records proofs proofs--over' : 'records proofs'} aria-label={label} {...handlers}>
      <div className="h2row">
        <h3>{title}</h3>
        {editable && (
          <span className="end">
            <Button small icon="plus" about={about} isPending={state.kind === 'running'} onPress={() => void adding.choose()}>
              {add}
            </Button>
          </span>
        )}
      </div>
      {told !== null && <Banner kind="open" title={told} />}
      {rows.length === 0 && <p className="sub">{empty}</p>}
      <ul className="records__list">
        {rows.map((row) => (
          <AttachmentLine key={row.id} row={row} editable={editable} />
        ))}
      </ul>
      {editable && rows.some(({ aanwezig }) => !aanwezig) && <RecoverScans />}
      {editable && <p className="sub no-print">{t('bijlagen.sleep')}</p>}
      {state.kind === 'running' && <Busy label={t('bijlagen.bezig')} progress={state.progress} onStop={cancel} />}
      {state.kind === 'failed' && <FailureBanner error={state.error} />}
    </section>
  );
}
