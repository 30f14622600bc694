/** Copy sheets that were made: which were typed over into their screen, when and by whom; ticked here for one or for several at once. */
import { useState, type ReactElement } from 'react';
import type { Overneemblad } from '../../../shared/domain/codes.ts';
import { isIsoDate } from '../../../shared/domain/date.ts';
import { useDraft } from '../../app/draft-form.tsx';
import { showProblem } from '../../app/problem.ts';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { joined } from '../../records/words.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Cross } from '../../ui/cross.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Blad = Output<'overneemblad.gemaakt'>[number];

/** @param rapport one kind of sheet; null: all of them */
export function Overgenomen({ rapport }: { readonly rapport: Overneemblad | null }): ReactElement {
  const made = useCall('overneemblad.gemaakt', { rapport }, { keepPrevious: true });
  return (
    <section className="block no-print" aria-labelledby="k-overgenomen">
      <h2 id="k-overgenomen">{t('overneembladen.titel')}</h2>
      <p className="sub">{t('overneembladen.uitleg')}</p>
      <Loaded query={made} lines={3}>
        {(sheets) =>
          sheets.length === 0 ? (
            <p className="sub">{t('overneembladen.geen')}</p>
          ) : (
            <Bladen sheets={sheets} all={rapport === null} />
          )
        }
      </Loaded>
    </section>
  );
}

interface BladenProps {
  readonly sheets: readonly Blad[];
  /** Of every kind: each line says which sheet it is. */
  readonly all: boolean;
}

function Bladen({ sheets, all }: BladenProps): ReactElement {
  const editable = useCan('dossier.schrijven');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = sheets.filter(({ id }) => picked.has(id));
  const toggle = (id: string, on: boolean) =>
    setPicked(new Set(on ? [...picked, id] : [...picked].filter((each) => each !== id)));
  return (
    <>
      <ul className="records__list">
        {sheets.map((sheet) => (
          <li key={sheet.id} className="records__row">
            <div className="records__line">
              <div>
                {editable && sheet.overgenomen === null ? (
                  <Checkbox value={picked.has(sheet.id)} onChange={(on) => toggle(sheet.id, on)}>
                    <Naam sheet={sheet} all={all} />
                  </Checkbox>
                ) : (
                  <p>
                    <Naam sheet={sheet} all={all} />
                  </p>
                )}
                <p className="sub">{standOf(sheet)}</p>
              </div>
              {editable && sheet.overgenomen !== null && <Terug sheet={sheet} />}
            </div>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && <Aftekenen chosen={chosen} onDone={() => setPicked(new Set())} />}
    </>
  );
}

const nameOf = ({ persoon, naam }: Blad): string =>
  persoon === null ? naam : [persoon.naam, persoon.voornaam].filter(Boolean).join(', ');

function Naam({ sheet, all }: { readonly sheet: Blad; readonly all: boolean }): ReactElement {
  return (
    <>
      {nameOf(sheet)} <Cross overleden={sheet.persoon?.overleden === true} />
      {all && sheet.persoon !== null && <span className="muted">{sheet.naam}</span>}
    </>
  );
}

function standOf({ gemaaktOp, overgenomen }: Blad): string {
  const made = gemaaktOp === null ? '' : t('overneembladen.gemaakt', { op: showDate(gemaaktOp) });
  const copied =
    overgenomen === null
      ? t('overneembladen.nogNiet')
      : t('overneembladen.door', { op: showDate(overgenomen.op), door: overgenomen.door });
  return joined(made, copied);
}

function Terug({ sheet }: { readonly sheet: Blad }): ReactElement {
  const back = useCommand('overneemblad.nietOvergenomen');
  const say = useSaved();
  return (
    <div className="records__acts">
      <Button
        small
        kind="quiet"
        about={nameOf(sheet)}
        isPending={back.isPending}
        onPress={() =>
          back.mutate(
            { id: sheet.id },
            { onSuccess: ({ operation }) => say(t('overneembladen.terugBewaard'), operation), onError: showProblem },
          )
        }
      >
        {t('overneembladen.terug')}
      </Button>
    </div>
  );
}

/** On which day and by whom; who ticks where nobody is named. */
function Aftekenen({ chosen, onDone }: { readonly chosen: readonly Blad[]; readonly onDone: () => void }): ReactElement {
  const today = useToday();
  const [draft, setDraft] = useState<{ readonly op: string | null; readonly door: string }>({ op: today, door: '' });
  const kept = useDraft({ part: 'overgenomen', values: draft, restore: (typed) => setDraft(typed) });
  const save = useCommand('overneemblad.overgenomen');
  const say = useSaved();
  const { op, door } = draft;
  const run = () => {
    if (op === null || !isIsoDate(op)) return;
    save.mutate(
      { ids: chosen.map(({ id }) => id), op, door: door.trim() === '' ? null : door.trim() },
      {
        onSuccess: ({ operation }) => {
          say(t('overneembladen.bewaard', { count: chosen.length }), operation);
          onDone();
        },
      },
    );
  };
  return (
    <div className="records__form form" role="group" aria-label={t('overneembladen.groep', { count: chosen.length })}>
      {kept}
      <div className="form__row">
        <DateField label={t('overneembladen.op')} value={op} onChange={(next) => setDraft({ ...draft, op: next })} />
        <TextField
          label={t('overneembladen.wie')}
          hint={t('overneembladen.wieRaad')}
          optional
          value={door}
          onChange={(next) => setDraft({ ...draft, door: next })}
        />
      </div>
      {save.error && <FailureBanner error={save.error} />}
      <div className="form__acts">
        <Button
          kind="primary"
          icon="check"
          isPending={save.isPending}
          reason={op === null || !isIsoDate(op) ? t('verloop.kiesDatum') : undefined}
          onPress={run}
        >
          {t('overneembladen.knop')}
        </Button>
        <Button onPress={onDone}>{t('actie.annuleren')}</Button>
      </div>
    </div>
  );
}
