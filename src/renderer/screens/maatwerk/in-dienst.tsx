/** In dienst nemen, from nothing or out of an AMA traject: what changes is shown first, then it is one operation. */
import { useState, type ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import {
  BEGELEIDINGSGRADEN,
  DOELGROEP_CATEGORIEEN,
  ONDERNEMING_SOORTEN,
  WOP_GRONDEN,
} from '../../../shared/domain/codes-maatwerk.ts';
import { isIsoDate } from '../../../shared/domain/date.ts';
import { useDraft } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand } from '../../client.ts';
import { showDate, showDecimal } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { useRefs } from '../../records/refs.ts';
import { dateOr, period } from '../../records/words.ts';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField, type NumberValue } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Title } from '../../ui/title.tsx';
import { Term } from '../../ui/term.tsx';
import type { Persoon } from '../traject/types.ts';
import { optionsOf } from './velden.ts';

const SHOWN = 12;
const MIN_TYPED = 2;

export function InDienstScreen(): ReactElement {
  const [search, setSearch] = useSearchParams();
  const persoonId = search.get('persoon');
  return (
    <div className="page page--text">
      <div className="page__head">
        <div>
          <Title>{tm('neem.titel')}</Title>
          <p className="sub">{tm('neem.uitleg')}</p>
        </div>
      </div>
      {persoonId === null ? (
        <Wie onChoose={(id) => setSearch({ persoon: id })} />
      ) : (
        <Gekozen key={persoonId} persoonId={persoonId} asked={search.get('traject')} onOther={() => setSearch({})} />
      )}
    </div>
  );
}

function Wie({ onChoose }: { readonly onChoose: (id: string) => void }): ReactElement {
  const [typed, setTyped] = useState('');
  const asked = typed.trim().length >= MIN_TYPED;
  const found = useCall('persoon.zoek', { tekst: typed, limiet: SHOWN }, { enabled: asked, keepPrevious: true });
  const rows = asked ? (found.data ?? []) : [];
  return (
    <section className="records" aria-label={tm('neem.wie')}>
      <TextField label={tm('neem.zoek')} type="search" width="line" value={typed} onChange={setTyped} autoFocus />
      <p className="sub" role="status">
        {asked && found.data && tm('neem.gevonden', { count: rows.length })}
      </p>
      <ul className="records__list">
        {rows.map(({ persoonId, naam, voornaam, geboortedatum }) => (
          <li key={persoonId} className="records__row">
            <div className="records__line">
              <p>
                {[naam, voornaam].filter(Boolean).join(', ')}{' '}
                <span className="sub">{geboortedatum !== null && showDate(geboortedatum)}</span>
              </p>
              <div className="records__acts">
                <Button small about={[voornaam, naam].filter(Boolean).join(' ')} onPress={() => onChoose(persoonId)}>
                  {tm('neem.kies')}
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
      <p>
        <LinkButton small icon="user-plus" to="/persoon/nieuw">
          {tm('neem.nieuw')}
        </LinkButton>
      </p>
    </section>
  );
}

interface GekozenProps {
  readonly persoonId: string;
  readonly asked: string | null;
  readonly onOther: () => void;
}

function Gekozen({ persoonId, asked, onOther }: GekozenProps): ReactElement {
  const person = useCall('persoon.lees', { id: persoonId });
  return (
    <Loaded query={person}>
      {(persoon) => (
        <>
          <p>
            {tm('neem.gekozen')}: <b>{nameOf(persoon)}</b>{' '}
            <Button small onPress={onOther}>
              {tm('neem.andere')}
            </Button>
          </p>
          <Form persoon={persoon} asked={asked} />
        </>
      )}
    </Loaded>
  );
}

const nameOf = ({ naam, voornaam }: { readonly naam: string | null; readonly voornaam: string | null }): string =>
  [voornaam, naam].filter(Boolean).join(' ');
const textOr = (value: NumberValue): string | null => (typeof value === 'string' && value !== '' ? value : null);
const GEEN = 'geen';

/** Everything that is filled in. */
interface Draft {
  readonly traject: string | null;
  readonly van: string | null;
  readonly omschrijving: string;
  readonly soort: string;
  readonly q: NumberValue;
  readonly s: NumberValue;
  readonly metWop: boolean;
  readonly loonpremie: NumberValue;
  readonly graad: string | null;
  readonly grond: string;
  readonly categorie: string | null;
  readonly mvacOp: string | null;
  readonly begeleiderId: string | null;
  readonly dimona: string | null;
}

function Form({ persoon, asked }: { readonly persoon: Persoon; readonly asked: string | null }): ReactElement {
  const today = useToday();
  const running = persoon.trajecten.filter(({ soort, einde }) => soort !== 'ARBEIDSZORG' && (einde === null || einde >= today));
  const [draft, setDraft] = useState<Draft>({
    traject: running.find(({ id }) => id === asked)?.id ?? running[0]?.id ?? null,
    van: today,
    omschrijving: '',
    soort: 'maatwerkbedrijf',
    q: null,
    s: null,
    metWop: true,
    loonpremie: null,
    graad: null,
    grond: 'start',
    categorie: null,
    mvacOp: null,
    begeleiderId: null,
    dimona: null,
  });
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const set = (next: Partial<Draft>) => setDraft({ ...draft, ...next });
  const kept = useDraft({
    part: `neem:${persoon.id}`,
    values: { draft, without: [...without] },
    restore: (typed) => {
      setDraft(typed.draft);
      setWithout(new Set(typed.without));
    },
  });
  const maySee = useCan('maatwerk.vertrouwelijk');
  const refs = useRefs();
  const navigate = useNavigate();
  const say = useSaved();
  const save = useCommand('doelgroepwerknemer.neemInDienst');
  const { van } = draft;
  const day = van !== null && isIsoDate(van) ? van : null;
  const proof = useCall(
    'ama.naarTewerkstellingProef',
    { trajectId: draft.traject ?? persoon.id, van: day ?? today },
    { enabled: draft.traject !== null && day !== null, keepPrevious: true },
  );
  const ama = draft.traject === null ? undefined : proof.data;
  const goals = (ama?.doelen ?? []).filter(({ id }) => !without.has(id));
  const reason = reasonOf(draft, day);
  const run = () =>
    save.mutate(
      {
        persoonId: persoon.id,
        uitTrajectId: draft.traject,
        van: day ?? today,
        omschrijving: draft.omschrijving === '' ? null : draft.omschrijving,
        q: textOr(draft.q),
        s: textOr(draft.s),
        soort: draft.soort as never,
        wop: draft.metWop
          ? { loonpremie: Number(draft.loonpremie), graad: draft.graad as never, grond: draft.grond as never }
          : null,
        mvacOp: draft.mvacOp,
        begeleiderId: draft.begeleiderId,
        doelen: goals.map(({ id }) => id),
        dimonaUitDatum: draft.dimona,
        ...(maySee && draft.categorie !== null ? { categorie: draft.categorie as never } : {}),
      },
      {
        onSuccess: ({ operation }) => {
          say(tm('neem.bewaard', { datum: showDate(day ?? today) }), operation);
          void navigate(`/maatwerk/${persoon.id}`);
        },
      },
    );
  return (
    <div className="form">
      {kept}
      {running.length > 0 && (
        <Select
          label={tm('neem.uitAma')}
          width="line"
          options={[
            ...running.map(({ id, start, einde }) => ({ key: id, label: period(start, einde) || dateOr(start) })),
            { key: GEEN, label: tm('neem.uitAmaGeen') },
          ]}
          value={draft.traject ?? GEEN}
          onChange={(value) => set({ traject: value === GEEN ? null : value })}
        />
      )}
      <div className="form__row">
        <DateField label={tm('neem.van')} value={van} onChange={(value) => set({ van: value })} />
        <TextField
          label={tm('neem.omschrijving')}
          optional
          width="line"
          value={draft.omschrijving}
          onChange={(value) => set({ omschrijving: value })}
        />
      </div>
      <h2>{tm('neem.contract')}</h2>
      <div className="form__row">
        <NumberField label={tm('neem.q')} kind="decimal" optional value={draft.q} onChange={(value) => set({ q: value })} />
        <NumberField label={tm('neem.s')} kind="decimal" optional value={draft.s} onChange={(value) => set({ s: value })} />
        <Select
          label={tm('neem.soort')}
          width="line"
          options={optionsOf('onderneming', ONDERNEMING_SOORTEN)}
          value={draft.soort}
          onChange={(value) => set({ soort: value ?? 'maatwerkbedrijf' })}
        />
      </div>
      <h2>
        <Term>{tm('neem.wop')}</Term>
      </h2>
      <Checkbox value={draft.metWop} onChange={(value) => set({ metWop: value })}>
        {tm('neem.metWop')}
      </Checkbox>
      {draft.metWop && (
        <div className="form__row">
          <NumberField
            label={tm('neem.loonpremie')}
            kind="whole"
            value={draft.loonpremie}
            onChange={(value) => set({ loonpremie: value })}
          />
          <Select
            label={tm('neem.graad')}
            width="date"
            optional
            options={optionsOf('graad', BEGELEIDINGSGRADEN)}
            value={draft.graad}
            onChange={(value) => set({ graad: value })}
          />
          <Select
            label={tm('neem.grond')}
            width="line"
            options={optionsOf('wopGrond', WOP_GRONDEN)}
            value={draft.grond}
            onChange={(value) => set({ grond: value ?? 'start' })}
          />
        </div>
      )}
      <div className="form__row">
        {maySee && (
          <Select
            label={tm('neem.categorie')}
            width="line"
            optional
            options={optionsOf('doelgroepcategorie', DOELGROEP_CATEGORIEEN)}
            value={draft.categorie}
            onChange={(value) => set({ categorie: value })}
          />
        )}
        <Select
          label={tm('neem.begeleider')}
          width="line"
          optional
          options={refs.begeleider.map(({ id, name }) => ({ key: id, label: name }))}
          value={draft.begeleiderId}
          onChange={(value) => set({ begeleiderId: value })}
        />
        <DateField label={tm('neem.mvac')} optional value={draft.mvacOp} onChange={(value) => set({ mvacOp: value })} />
      </div>
      {ama && ama.strijdig.length > 0 && <Banner kind="open" title={ama.strijdig.join(' ')} />}
      {ama && (
        <DateField
          label={tm('neem.dimona')}
          hint={ama.dimonaUitUiterlijk === null ? undefined : tm('neem.dimonaRaad', { datum: showDate(ama.dimonaUitUiterlijk) })}
          optional
          value={draft.dimona}
          onChange={(value) => set({ dimona: value })}
        />
      )}
      {ama && ama.doelen.length > 0 && (
        <fieldset className="radios">
          <legend className="label">
            <Term>{tm('neem.doelen')}</Term>
          </legend>
          {ama.doelen.map(({ id, titel }) => (
            <Checkbox
              key={id}
              value={!without.has(id)}
              onChange={(taken) => {
                const next = new Set(without);
                if (taken) next.delete(id);
                else next.add(id);
                setWithout(next);
              }}
            >
              {titel}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {day !== null && (
        <Verandert draft={draft} day={day} naam={nameOf(persoon)} einde={ama?.einde ?? null} doelen={goals.length} />
      )}
      {save.error && <FailureBanner error={save.error} />}
      <div className="form__acts">
        <Button kind="primary" isPending={save.isPending} reason={reason} onPress={run}>
          {tm('neem.bewaren')}
        </Button>
        <Button onPress={() => void navigate('/maatwerk')}>{t('actie.annuleren')}</Button>
      </div>
    </div>
  );
}

/** Why it cannot be saved yet. */
function reasonOf({ q, s, metWop, loonpremie }: Draft, day: string | null): string | undefined {
  if (day === null) return tm('neem.kiesDatum');
  if ((textOr(q) === null) !== (textOr(s) === null)) return tm('neem.halfContract');
  return metWop && typeof loonpremie !== 'number' ? tm('neem.wopOnvolledig') : undefined;
}

interface VerandertProps {
  readonly draft: Draft;
  readonly day: string;
  readonly naam: string;
  readonly einde: string | null;
  readonly doelen: number;
}

function Verandert({ draft, day, naam, einde, doelen }: VerandertProps): ReactElement {
  const [q, s] = [textOr(draft.q), textOr(draft.s)];
  return (
    <section className="records" aria-label={tm('neem.verandert')}>
      <h2>{tm('neem.verandert')}</h2>
      <ul>
        <li>{tm('neem.vDienst', { naam, datum: showDate(day) })}</li>
        <li>
          {q === null || s === null ? tm('neem.vZonderContract') : tm('neem.vContract', { q: showDecimal(q), s: showDecimal(s) })}
        </li>
        <li>
          {draft.metWop && typeof draft.loonpremie === 'number'
            ? tm('neem.vWop', { loonpremie: draft.loonpremie, datum: showDate(day) })
            : tm('neem.vZonderWop')}
        </li>
        {einde !== null && <li>{tm('neem.vAma', { datum: showDate(einde) })}</li>}
        {doelen > 0 && <li>{tm('neem.vDoelen', { count: doelen })}</li>}
      </ul>
    </section>
  );
}
