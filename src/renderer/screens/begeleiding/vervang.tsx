/** "Vervang begeleider X vanaf …": who takes over, for good or as a deputy; shown per person, written as one operation. */
import { useState, type ReactElement } from 'react';
import { isIsoDate } from '../../../shared/domain/date.ts';
import { useDraft } from '../../app/draft-form.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { t } from '../../i18n.ts';
import { period } from '../../records/words.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, RadioGroup } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Loaded } from '../../ui/states.tsx';
import { Term } from '../../ui/term.tsx';
import { kindWord } from './verblijf.ts';

type Guide = Output<'begeleiding.overzicht'>['begeleiders'][number];
type Regel = Output<'begeleiding.vervangProef'>['regels'][number];
type Rol = 'begeleider' | 'vervanger';

interface VervangProps {
  readonly guide: Guide;
  readonly others: readonly Guide[];
  readonly onClose: () => void;
}

/** Part of the screen, as the drafts know it. */
export const vervangDeel = (begeleiderId: string): string => `vervang:${begeleiderId}`;

export function Vervang({ guide, others, onClose }: VervangProps): ReactElement {
  const today = useToday();
  const [doorId, setDoor] = useState<string | null>(null);
  const [van, setVan] = useState<string | null>(today);
  const [tot, setTot] = useState<string | null>(null);
  const [rol, setRol] = useState<Rol>('begeleider');
  const [openstaand, setOpen] = useState(true);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const draft = useDraft({
    part: vervangDeel(guide.begeleiderId),
    values: { doorId, van, tot, rol, openstaand, without: [...without] },
    restore: (typed) => {
      setDoor(typed.doorId);
      setVan(typed.van);
      setTot(typed.tot);
      setRol(typed.rol);
      setOpen(typed.openstaand);
      setWithout(new Set(typed.without));
    },
  });
  const ready = doorId !== null && van !== null && isIsoDate(van) && (tot === null || isIsoDate(tot));
  const input = {
    begeleiderId: guide.begeleiderId,
    doorId: doorId ?? guide.begeleiderId,
    van: van ?? today,
    tot: rol === 'vervanger' ? tot : null,
    rol,
    openstaand,
  };
  const all = useCall('begeleiding.vervangProef', input, { enabled: ready, keepPrevious: true });
  const chosen = (all.data?.regels ?? []).map(({ id }) => id).filter((id) => !without.has(id));
  const some = useCall('begeleiding.vervangProef', { ...input, trajecten: chosen }, { enabled: ready && without.size > 0 });
  const proof = without.size > 0 ? some.data : all.data;
  const change = useCommand('begeleiding.vervang');
  const say = useSaved();
  const save = () => {
    if (!proof) return;
    const which = without.size > 0 ? { trajecten: chosen } : {};
    change.mutate(
      { ...input, ...which, stempel: proof.stempel },
      {
        onSuccess: ({ operation, aantal }) => {
          say(t('verloop.vervang.bewaard', { count: aantal }), operation);
          onClose();
        },
      },
    );
  };
  const toggle = (id: string, taken: boolean) => {
    const next = new Set(without);
    if (taken) next.delete(id);
    else next.add(id);
    setWithout(next);
  };
  const reason = ready ? (chosen.length === 0 ? t('verloop.vervang.geenTrajecten') : undefined) : t('verloop.vervang.kiesEerst');
  return (
    <div className="records__form form" role="group" aria-label={t('verloop.vervang.titel', { naam: guide.naam })}>
      <h3>{t('verloop.vervang.titel', { naam: guide.naam })}</h3>
      {draft}
      <Select
        label={t('verloop.vervang.door')}
        options={others
          .filter(({ begeleiderId }) => begeleiderId !== guide.begeleiderId)
          .map(({ begeleiderId, naam }) => ({ key: begeleiderId, label: naam }))}
        value={doorId}
        onChange={setDoor}
      />
      <RadioGroup
        label={t('verloop.vervang.hoe')}
        value={rol}
        onChange={(value) => setRol(value as Rol)}
        options={[
          { key: 'begeleider', label: t('verloop.vervang.blijvend') },
          { key: 'vervanger', label: t('verloop.vervang.tijdelijk') },
        ]}
      />
      <DateField label={t('verloop.vervang.vanaf')} value={van} onChange={setVan} />
      {rol === 'vervanger' && <DateField label={t('verloop.vervang.tot')} optional value={tot} onChange={setTot} />}
      <Checkbox value={openstaand} onChange={setOpen}>
        {t('verloop.vervang.openstaand')}
      </Checkbox>
      {ready && (
        <Loaded query={all} lines={4}>
          {({ regels }) => <Preview regels={regels} without={without} onToggle={toggle} />}
        </Loaded>
      )}
      {change.error && <FailureBanner error={change.error} />}
      <div className="form__acts">
        <Button kind="primary" isPending={change.isPending} reason={reason} onPress={save}>
          {t('verloop.vervang.bewaren')}
        </Button>
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      </div>
    </div>
  );
}

interface PreviewProps {
  readonly regels: readonly Regel[];
  readonly without: ReadonlySet<string>;
  readonly onToggle: (id: string, taken: boolean) => void;
}

function Preview({ regels, without, onToggle }: PreviewProps): ReactElement {
  if (regels.length === 0) return <p className="sub">{t('verloop.vervang.geen')}</p>;
  return (
    <fieldset className="radios" aria-live="polite">
      <legend className="label">
        <Term>{t('verloop.vervang.wie', { count: regels.length })}</Term>
      </legend>
      {regels.map(({ id, soort, persoon, stand, wordt, beloften, taken }) => (
        <Checkbox key={id} value={!without.has(id)} onChange={(chosen) => onToggle(id, chosen)}>
          {[persoon.voornaam, persoon.naam].filter(Boolean).join(' ')}{' '}
          <span className="sub">
            {stand === 'gelijk'
              ? t('verloop.vervang.gelijk')
              : [
                  kindWord(soort),
                  wordt === null ? '' : period(wordt.van, wordt.tot),
                  beloften > 0 ? t('verloop.belofte.aantal', { count: beloften }) : '',
                  taken > 0 ? t('verloop.vervang.taken', { count: taken }) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
