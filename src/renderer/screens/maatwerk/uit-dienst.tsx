/** The end of an employment: what ends with it is shown first, then it is one operation. */
import { useState, type ReactElement } from 'react';
import { BEWEGING_PLAATSEN, BEWEGING_REDENEN } from '../../../shared/domain/codes-maatwerk.ts';
import { isIsoDate } from '../../../shared/domain/date.ts';
import { useDraft, useOpenPart } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCommand } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { optionsOf } from './velden.ts';
import { dienstNu, type Werknemer } from './werknemer.tsx';

/** Part of the screen, as the drafts know it. */
const UIT_DIENST = 'uitDienst';

export function UitDienst({ werknemer }: { readonly werknemer: Werknemer }): ReactElement | null {
  const editable = useCan('dossier.schrijven');
  const [open, setOpen] = useOpenPart(UIT_DIENST);
  const job = dienstNu(werknemer);
  if (!editable || job === null || job.tot !== null) return null;
  if (open) return <Form werknemer={werknemer} id={job.id} onClose={() => setOpen(false)} />;
  return (
    <p>
      <Button small onPress={() => setOpen(true)}>
        {tm('uit.knop')}
      </Button>
    </p>
  );
}

interface FormProps {
  readonly werknemer: Werknemer;
  readonly id: string;
  readonly onClose: () => void;
}

function Form({ werknemer, id, onClose }: FormProps): ReactElement {
  const today = useToday();
  const maySee = useCan('maatwerk.vertrouwelijk');
  const [tot, setTot] = useState<string | null>(today);
  const [naar, setNaar] = useState<string>('onbekend');
  const [waarom, setWaarom] = useState<string | null>(null);
  const draft = useDraft({
    part: UIT_DIENST,
    values: { tot, naar, waarom },
    restore: (typed) => {
      setTot(typed.tot);
      setNaar(typed.naar);
      setWaarom(typed.waarom);
    },
  });
  const save = useCommand('doelgroepwerknemer.uitDienst');
  const say = useSaved();
  const ready = tot !== null && isIsoDate(tot);
  const ends = (rows: readonly { readonly tot: string | null }[]) =>
    rows.filter((row) => row.tot === null || (ready && row.tot > tot)).length;
  const contracten = ends(werknemer.contracten.filter(({ tewerkstellingId }) => tewerkstellingId === id));
  const wops = ends(werknemer.wops);
  const begeleidingen = ends(werknemer.begeleidingen.filter(({ tewerkstellingId }) => tewerkstellingId === id));
  const run = () =>
    save.mutate(
      { tewerkstellingId: id, tot: tot ?? today, naar: naar as never, waarom: waarom as never },
      {
        onSuccess: ({ operation }) => {
          say(tm('uit.bewaard', { datum: showDate(tot ?? today) }), operation);
          onClose();
        },
      },
    );
  return (
    <section className="records__form form" aria-label={tm('uit.titel')}>
      {draft}
      <DateField label={tm('uit.tot')} value={tot} onChange={setTot} autoFocus />
      {maySee && (
        <>
          <Select
            label={tm('uit.naar')}
            width="line"
            options={optionsOf('bewegingPlaats', BEWEGING_PLAATSEN)}
            value={naar}
            onChange={(value) => setNaar(value ?? 'onbekend')}
          />
          <Select
            label={tm('uit.waarom')}
            width="line"
            optional
            options={optionsOf('bewegingReden', BEWEGING_REDENEN)}
            value={waarom}
            onChange={setWaarom}
          />
        </>
      )}
      {ready && (
        <div>
          <p className="label">{tm('uit.verandert')}</p>
          <ul>
            <li>{tm('uit.vEinde', { datum: showDate(tot) })}</li>
            {contracten > 0 && <li>{tm('uit.vContracten', { count: contracten })}</li>}
            {wops > 0 && <li>{tm('uit.vWops', { count: wops })}</li>}
            {begeleidingen > 0 && <li>{tm('uit.vBegeleiding', { count: begeleidingen })}</li>}
            <li>{tm('uit.vBeweging')}</li>
          </ul>
        </div>
      )}
      {save.error && <FailureBanner error={save.error} />}
      <div className="form__acts">
        <Button kind="primary" isPending={save.isPending} reason={ready ? undefined : t('verloop.kiesDatum')} onPress={run}>
          {tm('uit.knop')}
        </Button>
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      </div>
    </section>
  );
}
