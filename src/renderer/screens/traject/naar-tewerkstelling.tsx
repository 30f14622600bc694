/** From participant to employment in the own enterprise, and back to AMA: shown first, then one operation. */
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { isIsoDate } from '../../../shared/domain/date.ts';
import { useDraft, useOpenPart, useOpenWanted } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { codeLabel, codeOptions } from '../../records/codes.ts';
import { dateOr, period } from '../../records/words.ts';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, RadioGroup } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Term } from '../../ui/term.tsx';
import type { Persoon, Traject } from './types.ts';

type Doel = Output<'persoon.doelen'>[number];

const isDay = (value: string | null): value is string => value !== null && isIsoDate(value);

export function NaarTewerkstelling({
  persoon,
  traject,
}: {
  readonly persoon: Persoon;
  readonly traject: Traject;
}): ReactElement | null {
  const editable = useCan('dossier.schrijven');
  const [open, setOpen] = useOpenPart('naarTewerkstelling');
  if (!editable || persoon.overledenOp !== null || traject.soort === 'ARBEIDSZORG') return null;
  const came = persoon.tewerkstellingen.find(({ uitTrajectId }) => uitTrajectId === traject.id);
  return (
    <section className="records" aria-label={t('verloop.werk.titel')}>
      <h3>{t('verloop.werk.titel')}</h3>
      {came ? (
        <p>{t('verloop.werk.gegaan', { periode: period(came.van, came.tot) })}</p>
      ) : open ? (
        <ToWork traject={traject} onClose={() => setOpen(false)} />
      ) : (
        <p>
          <Button small icon="flag" onPress={() => setOpen(true)}>
            {t('verloop.werk.naar')}
          </Button>
        </p>
      )}
    </section>
  );
}

function ToWork({ traject, onClose }: { readonly traject: Traject; readonly onClose: () => void }): ReactElement {
  const today = useToday();
  const [van, setVan] = useState<string | null>(today);
  const [group, setGroup] = useState(true);
  const [omschrijving, setOmschrijving] = useState('');
  const [reason, setReason] = useState<string | null>(null);
  const [dimona, setDimona] = useState<string | null>(null);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const draft = useDraft({
    part: 'naarTewerkstelling',
    values: { van, group, omschrijving, reason, dimona, without: [...without] },
    restore: (typed) => {
      setVan(typed.van);
      setGroup(typed.group);
      setOmschrijving(typed.omschrijving);
      setReason(typed.reason);
      setDimona(typed.dimona);
      setWithout(new Set(typed.without));
    },
  });
  const maySee = useCan('vertrouwelijk.lezen');
  const ready = isDay(van);
  const proof = useCall(
    'ama.naarTewerkstellingProef',
    { trajectId: traject.id, van: van ?? today },
    { enabled: ready, keepPrevious: true },
  );
  const save = useCommand('ama.naarTewerkstelling');
  const say = useSaved();
  const goals = proof.data?.doelen ?? [];
  const run = () =>
    save.mutate(
      {
        trajectId: traject.id,
        van: van ?? today,
        omschrijving: omschrijving === '' ? null : omschrijving,
        doelgroepwerknemer: group,
        eindReden: reason as never,
        dimonaUitDatum: dimona,
        doelen: goals.filter(({ id }) => !without.has(id)).map(({ id }) => id),
      },
      {
        onSuccess: ({ operation, einde }) => {
          say(t('verloop.werk.bewaard', { datum: showDate(einde) }), operation);
          onClose();
        },
      },
    );
  return (
    <div className="records__form form">
      {draft}
      <DateField label={t('verloop.werk.contract')} value={van} onChange={setVan} autoFocus />
      <Checkbox value={group} onChange={setGroup}>
        {t('verloop.werk.doelgroep')}
      </Checkbox>
      <TextField label={t('verloop.werk.omschrijving')} optional value={omschrijving} onChange={setOmschrijving} />
      {maySee && (
        <Select
          label={t('traject.eindReden')}
          hint={t('verloop.werk.redenRaad')}
          optional
          options={codeOptions('eindreden')}
          value={reason}
          onChange={setReason}
        />
      )}
      {ready && (
        <Loaded query={proof} lines={3}>
          {({ einde, dimonaUitUiterlijk, strijdig }) => (
            <>
              <p>{t('verloop.werk.eindigt', { datum: showDate(einde) })}</p>
              {strijdig.length > 0 && <Banner kind="open" title={strijdig.join(' ')} />}
              <DateField
                label={t('verloop.werk.dimonaUit')}
                hint={
                  dimonaUitUiterlijk === null ? undefined : t('verloop.werk.dimonaRaad', { datum: showDate(dimonaUitUiterlijk) })
                }
                optional
                value={dimona}
                onChange={setDimona}
              />
            </>
          )}
        </Loaded>
      )}
      <Goals goals={goals} without={without} onChange={setWithout} />
      {save.error && <FailureBanner error={save.error} />}
      <div className="form__acts">
        <Button kind="primary" isPending={save.isPending} reason={ready ? undefined : t('verloop.kiesDatum')} onPress={run}>
          {t('verloop.werk.bewaren')}
        </Button>
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      </div>
    </div>
  );
}

/** Goals that go along; each is offered, none is left out without a person saying so. */
function Goals({
  goals,
  without,
  onChange,
}: {
  readonly goals: readonly Doel[];
  readonly without: ReadonlySet<string>;
  readonly onChange: (without: ReadonlySet<string>) => void;
}): ReactElement | null {
  if (goals.length === 0) return null;
  const toggle = (id: string, taken: boolean) => {
    const next = new Set(without);
    if (taken) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="radios">
      <legend className="label">
        <Term>{t('verloop.werk.doelen')}</Term>
      </legend>
      {goals.map(({ id, titel, stand, acties }) => (
        <Checkbox key={id} value={!without.has(id)} onChange={(taken) => toggle(id, taken)}>
          {titel}{' '}
          <span className="sub">{t('verloop.werk.doel', { stand: codeLabel('popstand', stand), count: acties.length })}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

/** Employments that run: back to AMA as a traject or as a candidate; and the goals that went along. */
/** Part of the screen, as the drafts know it. */
const terug = (id: string) => `terug:${id}`;

export function TerugNaarAma({ persoon }: { readonly persoon: Persoon }): ReactElement | null {
  const editable = useCan('dossier.schrijven');
  const today = useToday();
  const goals = useCall('persoon.doelen', { persoonId: persoon.id });
  const [open, setOpen] = useState<string | null>(null);
  const running = persoon.tewerkstellingen.filter(({ tot }) => tot === null || tot >= today);
  useOpenWanted(
    running.map(({ id }) => terug(id)),
    (part) => setOpen(running.find(({ id }) => terug(id) === part)?.id ?? null),
  );
  const along = goals.data ?? [];
  if (along.length === 0 && (running.length === 0 || !editable || persoon.overledenOp !== null)) return null;
  return (
    <section className="records" aria-label={t('verloop.terug.titel')}>
      {along.length > 0 && (
        <>
          <p className="label">{t('verloop.terug.doelen')}</p>
          <ul>
            {along.map(({ id, titel, stand, acties }) => (
              <li key={id}>
                {titel} <span className="sub">{codeLabel('popstand', stand)}</span>
                {acties.map((actie) => (
                  <span key={actie.id} className="sub">
                    {' '}
                    · {actie.tekst} ({dateOr(actie.tegen)})
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {editable &&
        persoon.overledenOp === null &&
        running.map((job) =>
          open === job.id ? (
            <Back key={job.id} job={job} onClose={() => setOpen(null)} />
          ) : (
            <p key={job.id}>
              <Button
                small
                icon="arrow-u-up-left"
                about={job.omschrijving ?? period(job.van, job.tot)}
                onPress={() => setOpen(job.id)}
              >
                {t('verloop.terug.knop')}
              </Button>
            </p>
          ),
        )}
    </section>
  );
}

type Way = 'traject' | 'kandidaat';

function Back({
  job,
  onClose,
}: {
  readonly job: Persoon['tewerkstellingen'][number];
  readonly onClose: () => void;
}): ReactElement {
  const today = useToday();
  const [tot, setTot] = useState<string | null>(job.tot ?? today);
  const [way, setWay] = useState<Way>('traject');
  const [start, setStart] = useState<string | null>(null);
  const [advice, setAdvice] = useState<string | null>(null);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const draft = useDraft({
    part: terug(job.id),
    values: { tot, way, start, advice, without: [...without] },
    restore: (typed) => {
      setTot(typed.tot);
      setWay(typed.way);
      setStart(typed.start);
      setAdvice(typed.advice);
      setWithout(new Set(typed.without));
    },
  });
  const ready = isDay(tot) && (way === 'kandidaat' || isDay(start));
  const proof = useCall(
    'tewerkstelling.naarAmaProef',
    { tewerkstellingId: job.id, tot: tot ?? today, start: way === 'traject' && isDay(start) ? start : null },
    { enabled: isDay(tot), keepPrevious: true },
  );
  const save = useCommand('tewerkstelling.naarAma');
  const say = useSaved();
  const navigate = useNavigate();
  const goals = way === 'traject' ? (proof.data?.doelen ?? []) : [];
  const run = () =>
    save.mutate(
      {
        tewerkstellingId: job.id,
        tot: tot ?? today,
        als: way,
        start: way === 'traject' ? start : null,
        adviesDatum: way === 'traject' ? advice : null,
        doelen: goals.filter(({ id }) => !without.has(id)).map(({ id }) => id),
      },
      {
        onSuccess: ({ operation, id }) => {
          say(t('verloop.terug.bewaard'), operation);
          onClose();
          if (way === 'traject' && id !== null) void navigate(`/ama/${id}`);
        },
      },
    );
  return (
    <div className="records__form form">
      {draft}
      <DateField label={t('verloop.terug.tot')} value={tot} onChange={setTot} autoFocus />
      <RadioGroup
        label={t('verloop.terug.als')}
        value={way}
        onChange={(value) => setWay(value as Way)}
        options={[
          { key: 'traject', label: t('verloop.terug.traject') },
          { key: 'kandidaat', label: t('verloop.terug.kandidaat') },
        ]}
      />
      {way === 'traject' && (
        <>
          <DateField label={t('traject.start')} value={start} onChange={setStart} />
          <DateField label={t('traject.adviesDatum')} optional value={advice} onChange={setAdvice} />
        </>
      )}
      {(proof.data?.strijdig.length ?? 0) > 0 && <Banner kind="open" title={proof.data?.strijdig.join(' ')} />}
      <Goals goals={goals} without={without} onChange={setWithout} />
      {save.error && <FailureBanner error={save.error} />}
      <div className="form__acts">
        <Button kind="primary" isPending={save.isPending} reason={ready ? undefined : t('verloop.kiesDatum')} onPress={run}>
          {t('verloop.terug.knop')}
        </Button>
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      </div>
    </div>
  );
}
