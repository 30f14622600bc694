/** The steps out of a state: what each still asks, and recording one in place. Trajectmap records; VDAB decides. */
import { useState, type ReactElement } from 'react';
import {
  BEGELEIDINGSGRADEN,
  DOORSTROOM_GRONDEN,
  DOORSTROOM_STATEN,
  EVALUATIE_UITKOMSTEN,
  SCHORSING_DOOR,
  STOP_WIL,
} from '../../../shared/domain/codes-maatwerk.ts';
import { isIsoDate } from '../../../shared/domain/date.ts';
import { useDraft, useOpenWanted } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Input, type Output } from '../../client.ts';
import { capital } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { useRefs } from '../../records/refs.ts';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { MeaningIcon, RuleLink } from '../../ui/marks.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { optionsOf } from './velden.ts';

type Toestand = Output<'doorstroom.toestand'>;
type Stap = Toestand['stappen'][number];
type Staat = Toestand['staat'];

/** Part of the screen, as the drafts know it. */
const stapDeel = (naar: Staat): string => `stap:${naar}`;

export function Stappen({ toestand, persoonId }: { readonly toestand: Toestand; readonly persoonId: string }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const [open, setOpen] = useState<Staat | null>(null);
  useOpenWanted(
    toestand.stappen.map(({ naar }) => stapDeel(naar)),
    (part) => setOpen(toestand.stappen.find(({ naar }) => stapDeel(naar) === part)?.naar ?? null),
  );
  const [said, setSaid] = useState<{ readonly reached: boolean; readonly words: string } | null>(null);
  return (
    <section className="records" aria-label={tm('toestand.stappen')}>
      <h3>{tm('toestand.stappen')}</h3>
      {said !== null && <Banner kind={said.reached ? 'ok' : 'open'} title={said.words} />}
      {toestand.stappen.length === 0 && <p className="sub">{tm('toestand.geenStappen')}</p>}
      <ul className="records__list">
        {toestand.stappen.map((step) => (
          <li key={step.naar} className="records__row" aria-label={step.tekst}>
            <div className="records__line">
              <div>
                <p>
                  <b>{capital(step.tekst)}</b>
                </p>
                {step.door !== null && <p className="sub">{tm('toestand.door', { wie: tm(`wie.${step.door}`) })}</p>}
              </div>
              {editable && open !== step.naar && (
                <div className="records__acts">
                  <Button
                    small
                    about={step.tekst}
                    onPress={() => {
                      setSaid(null);
                      setOpen(step.naar);
                    }}
                  >
                    {tm('toestand.vastleggen')}
                  </Button>
                </div>
              )}
            </div>
            <Redenen stap={step} />
            {open === step.naar && (
              <StapForm
                step={step}
                persoonId={persoonId}
                from={toestand.staat}
                onClose={() => setOpen(null)}
                onDone={(reached, words) => {
                  setOpen(null);
                  setSaid({ reached, words });
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <Waarom persoonId={persoonId} toestand={toestand} />
    </section>
  );
}

/** What a step still asks, and what to look at. */
function Redenen({ stap }: { readonly stap: Stap }): ReactElement | null {
  const { nodig, aandacht } = stap;
  if (nodig.length === 0 && aandacht.length === 0) return null;
  return (
    <div className="reasons">
      {nodig.length > 0 && <p className="label">{tm('toestand.nodig')}</p>}
      {nodig.map(({ rule, code, tekst }) => (
        <p key={`${rule} ${code}`} className="mini">
          <MeaningIcon meaning="blok" />
          <span>
            {tekst} <RuleLink rule={rule} />
          </span>
        </p>
      ))}
      {aandacht.length > 0 && <p className="label">{tm('toestand.aandacht')}</p>}
      {aandacht.map(({ rule, code, tekst }) => (
        <p key={`${rule} ${code}`} className="mini">
          <MeaningIcon meaning="letop" />
          <span>
            {tekst} <RuleLink rule={rule} />
          </span>
        </p>
      ))}
    </div>
  );
}

type Draft = Omit<Input<'doorstroom.stap'>, 'persoonId' | 'naar' | 'datum' | 'wop'> & {
  readonly datum: string | null;
  readonly loonpremie: number | null;
  readonly graad: string | null;
};

/** Which questions a step asks; the contract says the rest. */
function asksOf(naar: Staat, from: Staat) {
  return {
    uitkomst: naar === 'IN_DIENST' && from === 'EVALUATIE',
    wop: naar === 'IN_DIENST' && from === 'EVALUATIE',
    // Whoever comes back gets a package of their own (DS-26).
    terug: naar === 'IN_DIENST' && from === 'WEDERTEWERKSTELLING',
    traject: naar === 'VOORTRAJECT',
    wil: naar === 'STOP_VDAB_BESLIST' || naar === 'WACHT_NIEUW_TRAJECT',
    schorsing: naar === 'OPGESCHORT',
  };
}

interface StapFormProps {
  readonly step: Stap;
  readonly persoonId: string;
  readonly from: Staat;
  readonly onClose: () => void;
  readonly onDone: (reached: boolean, words: string) => void;
}

function StapForm({ step, persoonId, from, onClose, onDone }: StapFormProps): ReactElement {
  const today = useToday();
  const refs = useRefs();
  const [draft, setDraft] = useState<Draft>({ datum: today, loonpremie: null, graad: null });
  const set = (next: Partial<Draft>) => setDraft({ ...draft, ...next });
  const kept = useDraft({
    part: stapDeel(step.naar),
    values: draft,
    restore: (typed) => setDraft(typed),
  });
  const save = useCommand('doorstroom.stap');
  const say = useSaved();
  const asks = asksOf(step.naar, from);
  const { datum, loonpremie, graad, ...rest } = draft;
  // The state would not follow: it is recorded all the same, and then the history says why.
  const asksWhy = save.error?.code === 'STAP_REDEN_NODIG';
  const reason =
    datum === null || !isIsoDate(datum)
      ? t('verloop.kiesDatum')
      : asks.uitkomst && (rest.uitkomst ?? null) === null
        ? tm('toestand.kiesUitkomst')
        : asksWhy && (rest.reden ?? '').trim() === ''
          ? tm('toestand.redenNodig')
          : undefined;
  const run = () =>
    save.mutate(
      {
        ...rest,
        persoonId,
        naar: step.naar,
        datum: datum ?? today,
        ...((asks.wop || asks.terug) && typeof loonpremie === 'number' ? { wop: { loonpremie, graad: graad as never } } : {}),
      },
      {
        onSuccess: ({ operation, bereikt, toestand }) => {
          const words = bereikt
            ? tm('toestand.bereikt', { staat: toestand.tekst })
            : tm('toestand.nietBereikt', { staat: toestand.tekst });
          say(words, operation);
          onDone(bereikt, words);
        },
      },
    );
  return (
    <div className="records__form form" role="group" aria-label={step.tekst}>
      {kept}
      <div className="form__row">
        <DateField label={tm('toestand.datum')} value={datum} onChange={(value) => set({ datum: value })} autoFocus />
        {asks.uitkomst && (
          <Select
            label={tm('toestand.uitkomst')}
            width="line"
            options={optionsOf(
              'evaluatieUitkomst',
              EVALUATIE_UITKOMSTEN.filter((each) => each !== 'doorstroomklaar'),
            )}
            value={rest.uitkomst ?? null}
            onChange={(value) => set({ uitkomst: value as never })}
          />
        )}
        {(asks.terug || (asks.wop && rest.uitkomst === 'gewijzigd')) && (
          <>
            <NumberField
              label={tm('toestand.loonpremie')}
              kind="whole"
              value={loonpremie}
              onChange={(value) => set({ loonpremie: value as number | null })}
            />
            <Select
              label={tm('toestand.graad')}
              width="date"
              optional
              options={optionsOf('graad', BEGELEIDINGSGRADEN)}
              value={graad}
              onChange={(value) => set({ graad: value })}
            />
          </>
        )}
        {asks.traject && (
          <>
            <Select
              label={tm('toestand.grond')}
              width="line"
              optional
              options={optionsOf('doorstroomGrond', DOORSTROOM_GRONDEN)}
              value={rest.grond ?? null}
              onChange={(value) => set({ grond: value as never })}
            />
            <Select
              label={tm('toestand.partner')}
              width="line"
              optional
              options={refs.instantie.map(({ id, name }) => ({ key: id, label: name }))}
              value={rest.partnerId ?? null}
              onChange={(value) => set({ partnerId: value })}
            />
          </>
        )}
        {asks.wil && (
          <Select
            label={tm('toestand.wil')}
            width="line"
            optional
            options={optionsOf('stopWil', STOP_WIL)}
            value={rest.stopWil ?? null}
            onChange={(value) => set({ stopWil: value as never })}
          />
        )}
        {asks.schorsing && (
          <Select
            label={tm('toestand.schorsing')}
            width="line"
            options={optionsOf('schorsingDoor', SCHORSING_DOOR)}
            value={rest.door ?? 'vlaamse_regering'}
            onChange={(value) => set({ door: value as never })}
          />
        )}
      </div>
      <TextField
        label={tm('toestand.reden')}
        hint={tm(asksWhy ? 'toestand.redenNodig' : 'toestand.redenRaad')}
        optional={!asksWhy}
        value={rest.reden ?? ''}
        onChange={(value) => setDraft(({ reden: _before, ...other }) => (value === '' ? other : { ...other, reden: value }))}
      />
      {save.error && <FailureBanner error={save.error} />}
      <div className="form__acts">
        <Button kind="primary" isPending={save.isPending} reason={reason} onPress={run}>
          {tm('toestand.vastleggen')}
        </Button>
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      </div>
    </div>
  );
}

/** Why a step that somebody expects is not there. */
function Waarom({ persoonId, toestand }: { readonly persoonId: string; readonly toestand: Toestand }): ReactElement {
  const [naar, setNaar] = useState<Staat | null>(null);
  const offered = new Set<string>([toestand.staat, ...toestand.stappen.map((step) => step.naar)]);
  const why = useCall('doorstroom.waarom', { persoonId, naar: naar ?? toestand.staat }, { enabled: naar !== null });
  return (
    <section aria-label={tm('toestand.waarom')} className="no-print">
      <h4>{tm('toestand.waarom')}</h4>
      <Select
        label={tm('toestand.waaromWelke')}
        hint={tm('toestand.waaromUitleg')}
        width="line"
        optional
        options={optionsOf(
          'staat',
          DOORSTROOM_STATEN.filter((each) => !offered.has(each)),
        )}
        value={naar}
        onChange={(value) => setNaar(value as Staat | null)}
      />
      {naar !== null && (
        <Loaded query={why} lines={2}>
          {(step) =>
            step.nodig.length + step.aandacht.length === 0 ? (
              <p className="sub">{tm('toestand.waaromNiets')}</p>
            ) : (
              <Redenen stap={step} />
            )
          }
        </Loaded>
      )}
    </section>
  );
}
