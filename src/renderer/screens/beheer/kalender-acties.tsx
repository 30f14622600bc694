/** The calendar of the organisation in two deeds: a stretch of closing days at once, and this year copied to the next. */
import { useState, type ReactElement } from 'react';
import { isIsoDate, yearOf } from '../../../shared/domain/date.ts';
import { useDraft, useOpenWanted } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { codeOptions } from '../../records/codes.ts';
import { useRefs } from '../../records/refs.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Regel = Output<'kalender.kopieProef'>[number];

/** Part of the screen, as the drafts know it. */
const BEREIK = 'kalenderBereik';

export function KalenderActies(): ReactElement | null {
  const editable = useCan('dossier.schrijven');
  const [open, setOpen] = useState<'bereik' | 'kopie' | null>(null);
  useOpenWanted([BEREIK], () => setOpen('bereik'));
  if (!editable) return null;
  const close = () => setOpen(null);
  if (open === 'bereik') return <Range onClose={close} />;
  if (open === 'kopie') return <Copy onClose={close} />;
  return (
    <p className="chips">
      <Button small icon="calendar-dots" onPress={() => setOpen('bereik')}>
        {t('verloop.kalender.bereik')}
      </Button>
      <Button small icon="copy-simple" onPress={() => setOpen('kopie')}>
        {t('verloop.kalender.kopie')}
      </Button>
    </p>
  );
}

function Range({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { vestiging } = useRefs();
  const [van, setVan] = useState<string | null>(null);
  const [tot, setTot] = useState<string | null>(null);
  const [soort, setSoort] = useState<string | null>('sluitingsdag');
  const [omschrijving, setOmschrijving] = useState('');
  const [site, setSite] = useState<string | null>(null);
  const [weekend, setWeekend] = useState(false);
  const draft = useDraft({
    part: BEREIK,
    values: { van, tot, soort, omschrijving, site, weekend },
    restore: (typed) => {
      setVan(typed.van);
      setTot(typed.tot);
      setSoort(typed.soort);
      setOmschrijving(typed.omschrijving);
      setSite(typed.site);
      setWeekend(typed.weekend);
    },
  });
  const save = useCommand('kalender.bereik');
  const say = useSaved();
  const ready = van !== null && tot !== null && isIsoDate(van) && isIsoDate(tot);
  const run = () =>
    save.mutate(
      {
        van: van ?? '',
        tot: tot ?? '',
        soort: soort as 'sluitingsdag',
        omschrijving: omschrijving === '' ? null : omschrijving,
        vestigingId: site,
        weekend,
      },
      {
        onSuccess: ({ operation, aantal }) => {
          say(t('verloop.kalender.toegevoegd', { count: aantal }), operation);
          onClose();
        },
      },
    );
  return (
    <div className="records__form form" role="group" aria-label={t('verloop.kalender.bereik')}>
      {draft}
      <div className="form__row">
        <DateField label={t('verloop.kalender.van')} value={van} onChange={setVan} autoFocus />
        <DateField label={t('verloop.kalender.tot')} value={tot} onChange={setTot} />
      </div>
      <Select label={t('verloop.kalender.soort')} options={codeOptions('kalender')} value={soort} onChange={setSoort} />
      <TextField label={t('verloop.kalender.omschrijving')} optional value={omschrijving} onChange={setOmschrijving} />
      {vestiging.length > 0 && (
        <Select
          label={t('verloop.kalender.vestiging')}
          optional
          options={vestiging.map(({ id, name }) => ({ key: id, label: name }))}
          value={site}
          onChange={setSite}
        />
      )}
      <Checkbox value={weekend} onChange={setWeekend}>
        {t('verloop.kalender.weekend')}
      </Checkbox>
      {save.error && <FailureBanner error={save.error} />}
      <div className="form__acts">
        <Button
          kind="primary"
          isPending={save.isPending}
          reason={ready && soort !== null ? undefined : t('verloop.kalender.kiesEerst')}
          onPress={run}
        >
          {t('verloop.kalender.bereik')}
        </Button>
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      </div>
    </div>
  );
}

function Copy({ onClose }: { readonly onClose: () => void }): ReactElement {
  const jaar = yearOf(useToday());
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const proof = useCall('kalender.kopieProef', { jaar });
  const save = useCommand('kalender.kopie');
  const say = useSaved();
  const fresh = (proof.data ?? []).filter(({ stand, id }) => stand === 'nieuw' && !without.has(id));
  const toggle = (id: string, taken: boolean) => {
    const next = new Set(without);
    if (taken) next.delete(id);
    else next.add(id);
    setWithout(next);
  };
  const run = () =>
    save.mutate(
      { jaar, zonder: [...without] },
      {
        onSuccess: ({ operation, aantal }) => {
          say(t('verloop.kalender.toegevoegd', { count: aantal }), operation);
          onClose();
        },
      },
    );
  return (
    <div className="records__form form" role="group" aria-label={t('verloop.kalender.kopie')}>
      <p>{t('verloop.kalender.kopieUitleg', { van: jaar, naar: jaar + 1 })}</p>
      <Loaded query={proof} lines={4}>
        {(regels) => (
          <>
            {regels.length === 0 && <p className="sub">{t('verloop.kalender.niets', { jaar })}</p>}
            {regels.map((regel) => (
              <CopyLine key={regel.id} regel={regel} taken={!without.has(regel.id)} onToggle={toggle} />
            ))}
          </>
        )}
      </Loaded>
      {save.error && <FailureBanner error={save.error} />}
      <div className="form__acts">
        <Button
          kind="primary"
          isPending={save.isPending}
          reason={fresh.length === 0 ? t('verloop.kalender.nietsNieuw') : undefined}
          onPress={run}
        >
          {t('verloop.kalender.kopieer', { count: fresh.length })}
        </Button>
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      </div>
    </div>
  );
}

interface CopyLineProps {
  readonly regel: Regel;
  readonly taken: boolean;
  readonly onToggle: (id: string, taken: boolean) => void;
}

function CopyLine({ regel, taken, onToggle }: CopyLineProps): ReactElement {
  const { id, van, naar, omschrijving, stand } = regel;
  const from = [showDate(van), omschrijving].filter(Boolean).join(' · ');
  if (stand !== 'nieuw') {
    return (
      <p className="sub">
        {from}: {t(`verloop.kalender.stand.${stand}`)}
      </p>
    );
  }
  return (
    <Checkbox value={taken} onChange={(chosen) => onToggle(id, chosen)}>
      {from} → {naar === null ? '' : showDate(naar)}
    </Checkbox>
  );
}
