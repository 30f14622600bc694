/** The register of one day of an enclave at once: who worked there and who guided, as it stands or as the newest day was (DS-43, AMA-53). */
import { useState, type ReactElement } from 'react';
import { isIsoDate } from '../../../shared/domain/date.ts';
import { useDraft } from '../../app/draft-form.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { readName } from '../../many/many-table.tsx';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import { Loaded } from '../../ui/states.tsx';

type Kaart = Output<'enclave.lijst'>[number];
type Keuze = Output<'enclave.dagKeuze'>;
type Persoon = Keuze['personen'][number];

/** Part of the screen, as the drafts know it. */
export const dagDeel = (enclaveId: string): string => `dag:${enclaveId}`;

interface DagProps {
  readonly card: Kaart;
  /** Day that the form opens with. */
  readonly start: string;
  readonly onClose: () => void;
}

/** What somebody ticked or unticked themselves; for all others the day says it. */
type Ticked = Readonly<Record<string, boolean>>;

export function EnclaveDag({ card, start, onClose }: DagProps): ReactElement {
  const today = useToday();
  const [datum, setDatum] = useState<string | null>(start);
  const [ticked, setTicked] = useState<Ticked>({});
  const draft = useDraft({
    part: dagDeel(card.id),
    values: { datum, ticked },
    restore: (typed) => {
      setDatum(typed.datum);
      setTicked(typed.ticked);
    },
  });
  const day = datum !== null && isIsoDate(datum) ? datum : null;
  const choice = useCall('enclave.dagKeuze', { enclaveId: card.id, datum: day ?? today }, { keepPrevious: true });
  const save = useCommand('enclave.dag');
  const say = useSaved();
  const { data } = choice;
  const isThere = ({ id, aanwezig }: { readonly id: string; readonly aanwezig: boolean }) => ticked[id] ?? aanwezig;
  const choose = (value: string | null) => {
    setDatum(value);
    // A day of the register is shown as it stands: ticks for another day would take people out of it.
    if (card.register.some((each) => each.datum === value)) setTicked({});
  };
  const run = () => {
    if (data === undefined || data.datum !== day) return;
    const personen = data.personen.map(({ persoon, aanwezig }) => ({ id: persoon.id, aanwezig })).filter(isThere);
    const begeleiders = data.begeleiders.filter(isThere);
    save.mutate(
      { enclaveId: card.id, datum: day, personen: personen.map(({ id }) => id), begeleiders: begeleiders.map(({ id }) => id) },
      {
        onSuccess: ({ operation }) => {
          say(tm('enclaves.dagBewaard', { datum: showDate(day) }), operation);
          onClose();
        },
      },
    );
  };
  const box = (id: string, name: string, aanwezig: boolean) => (
    <Checkbox key={id} value={isThere({ id, aanwezig })} onChange={(there) => setTicked({ ...ticked, [id]: there })}>
      {name}
    </Checkbox>
  );
  const boxes = (all: readonly Persoon[]) => all.map(({ persoon, aanwezig }) => box(persoon.id, readName(persoon), aanwezig));
  return (
    <div className="records__form form" role="group" aria-label={tm('enclaves.dag')} onKeyDown={onEscape(onClose)}>
      {draft}
      <DateField label={tm('enclaves.dagVan')} value={datum} onChange={choose} autoFocus />
      <Loaded query={choice} lines={4}>
        {(keuze) => (
          <>
            <p className="sub" role="status">
              {sourceOf(keuze)}
            </p>
            <Groep legend={tm('enclaves.kolom.werknemers')}>{boxes(withRole(keuze, 'doelgroepwerknemer'))}</Groep>
            <Groep legend={tm('enclaves.begeleiders')}>
              {keuze.begeleiders.map(({ id, naam, aanwezig }) => box(id, naam, aanwezig))}
            </Groep>
            <Groep legend={tm('enclaves.ama')} hint={tm('enclaves.amaUitleg')}>
              {boxes(withRole(keuze, 'ama'))}
            </Groep>
            <Groep legend={tm('enclaves.anderen')} hint={tm('enclaves.anderenUitleg')}>
              {boxes(withRole(keuze, 'geen'))}
            </Groep>
          </>
        )}
      </Loaded>
      {save.error && <FailureBanner error={save.error} />}
      <div className="form__acts">
        <Button
          kind="primary"
          isPending={save.isPending || (day !== null && data?.datum !== day)}
          reason={day === null ? t('verloop.kiesDatum') : undefined}
          onPress={run}
        >
          {t('actie.bewaren')}
        </Button>
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      </div>
    </div>
  );
}

const withRole = ({ personen }: Keuze, role: Persoon['hoedanigheid']): Persoon[] =>
  personen.filter(({ hoedanigheid }) => hoedanigheid === role);

/** Where the ticks come from. */
function sourceOf({ datum, ingevuld, voorstelVan }: Keuze): string {
  if (ingevuld) return tm('enclaves.zoalsIngevuld', { datum: showDate(datum) });
  return voorstelVan === null ? tm('enclaves.eersteDag') : tm('enclaves.zoalsOp', { datum: showDate(voorstelVan) });
}

interface GroepProps {
  readonly legend: string;
  readonly hint?: string;
  readonly children: readonly ReactElement[];
}

/** Boxes under one heading; nothing where there is nobody. */
function Groep({ legend, hint, children }: GroepProps): ReactElement | null {
  if (children.length === 0) return null;
  return (
    <fieldset className="radios radios--many">
      <legend className="label">{legend}</legend>
      {hint !== undefined && <p className="sub">{hint}</p>}
      {children}
    </fieldset>
  );
}
