/** Reminders of the office's own beside the findings: no legal term, so they never count as late. */
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { addDays } from '../../../shared/domain/date.ts';
import { showProblem } from '../../app/problem.ts';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import type { BarWords } from '../../many/many-bar.tsx';
import { ChooseLine, ManyList } from '../../many/many-list.tsx';
import type { Target } from '../../many/targets.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { usePrinting } from '../../ui/printing.ts';

type Herinnering = Output<'herinnering.lijst'>[number];

const WEEK = 7;
/** So many stand above the findings; the rest on request, because findings are what has to be done. */
const FIRST = 5;

export function Reminders(): ReactElement | null {
  const today = useToday();
  const { data = [] } = useCall('herinnering.lijst', { tot: addDays(today, WEEK) });
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  if (data.length === 0) return null;
  const shown = all || printing ? data : data.slice(0, FIRST);
  return (
    <section className="records" aria-labelledby="v-herinneringen">
      <h2 id="v-herinneringen">
        {t('verloop.herinneringen')} <span className="count">{data.length}</span>
      </h2>
      <ManyList rows={shown} rowKey={keyOf} targetsOf={targetsOf} words={barWords}>
        {() => (
          <ul className="records__list">
            {shown.map((each) => (
              <Line key={each.sleutel} reminder={each} />
            ))}
          </ul>
        )}
      </ManyList>
      {!all && data.length > FIRST && (
        <Button small onPress={() => setAll(true)}>
          {t('verloop.toonAlle', { aantal: data.length })}
        </Button>
      )}
    </section>
  );
}

const keyOf = ({ sleutel }: Herinnering): string => sleutel;
const targetsOf = ({ persoon, trajectId }: Herinnering): Target[] => [{ persoonId: persoon.id, trajectId }];
/** The findings stand on the same screen and have a bar of their own. */
const barWords = (chosen: readonly Herinnering[]): BarWords => ({
  region: t('veel.gekozenHerinneringen'),
  chosen: t('veel.aantal', { count: new Set(chosen.map(({ persoon }) => persoon.id)).size }),
  none: t('veel.niemand'),
});

const placeOf = ({ trajectId, persoon, soort }: Herinnering): string => {
  if (trajectId === null) return `/persoon/${persoon.id}`;
  return soort === 'vdab_herinneren' ? `/ama/${trajectId}?veld=beoordeling` : `/ama/${trajectId}/verloop`;
};

function Line({ reminder }: { readonly reminder: Herinnering }): ReactElement {
  const { persoon, op, tekst, recordId, soort, sleutel } = reminder;
  const name = [persoon.voornaam, persoon.naam].filter(Boolean).join(' ');
  return (
    <li className="records__row">
      <div className="records__line">
        <ChooseLine own={sleutel} name={`${name}, ${tekst}`} />
        <div>
          <p>
            <Icon name="clock" /> <Link to={placeOf(reminder)}>{name}</Link> · {tekst}
          </p>
          {op !== null && <p className="sub">{showDate(op)}</p>}
        </div>
        {recordId !== null && (soort === 'belofte' || soort === 'taak') && (
          <div className="records__acts">
            <Done kind={soort} id={recordId} about={`${name}, ${tekst}`} />
          </div>
        )}
      </div>
    </li>
  );
}

/** A promise or a task, done today. */
export function Done({
  kind,
  id,
  about,
}: {
  readonly kind: 'belofte' | 'taak';
  readonly id: string;
  readonly about: string;
}): ReactElement | null {
  const today = useToday();
  const editable = useCan('dossier.schrijven');
  const promise = useCommand('belofte.wijzig');
  const task = useCommand('taak.wijzig');
  const say = useSaved();
  if (!editable) return null;
  const input = { id, waarden: { klaarOp: today } };
  const shared = {
    onSuccess: ({ operation }: { operation: string | null }) => say(t('verloop.klaarGezet'), operation),
    onError: showProblem,
  };
  const run = () => (kind === 'belofte' ? promise.mutate(input, shared) : task.mutate(input, shared));
  return (
    <Button small icon="check" about={about} isPending={promise.isPending || task.isPending} onPress={run}>
      {t('verloop.klaar')}
    </Button>
  );
}
