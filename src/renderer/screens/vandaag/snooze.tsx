/** "Later": a finding waits until a day, because. What waits stands apart, with a way back. */
import { useRef, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useKeepFocus } from '../../app/keep-focus.ts';
import { showProblem } from '../../app/problem.ts';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import type { BarWords } from '../../many/many-bar.tsx';
import { ChooseGroup, ChooseLine, ManyList } from '../../many/many-list.tsx';
import { askedByAll, targetsOfFinding } from '../../many/suggest.ts';
import { Button } from '../../ui/button.tsx';
import { CallForm, DateInput, FieldRow, TextInput } from '../../ui/form.tsx';
import { MeaningIcon, RuleLink } from '../../ui/marks.tsx';
import { moveBetweenRows } from '../../ui/sortable-table.tsx';
import { meaningOf } from '../traject/finding-words.ts';
import { placeOf } from '../traject/subjects.ts';
import type { Finding } from '../traject/types.ts';

type Waiting = Output<'agenda.lijst'>['uitgesteld'][number];

const who = ({ persoon }: Pick<Finding, 'persoon'>): string =>
  persoon ? [persoon.voornaam, persoon.naam].filter(Boolean).join(' ') : t('finding.organisatie');

/** A line of what was taken over from paper stands for several findings: each of them is answered, none waits. */
export const canWait = ({ sleutel }: Finding): boolean => !sleutel.startsWith('overgenomen|');

export function SnoozeForm({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }): ReactElement {
  const say = useSaved();
  return (
    <div className="solve">
      <CallForm
        call="bevinding.stelUit"
        values={{ sleutel: finding.sleutel, persoonId: finding.persoon?.id ?? null, tot: null, reden: '' }}
        submit={t('uitstel.knop')}
        onCancel={onClose}
        onDone={({ operation }) => {
          onClose();
          say(t('uitstel.gedaan', { naam: who(finding) }), operation);
        }}
      >
        <FieldRow>
          <DateInput name="tot" label={t('uitstel.tot')} autoFocus />
          <TextInput name="reden" label={t('uitstel.reden')} width="line" />
        </FieldRow>
        <p className="sub">{t('uitstel.uitleg')}</p>
      </CallForm>
    </div>
  );
}

/** The same for everybody of a line: one day, one reason, one undo. */
export function SnoozeAllForm({
  findings,
  onClose,
}: {
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}): ReactElement {
  const say = useSaved();
  return (
    <div className="solve">
      <CallForm
        call="bevinding.stelAllesUit"
        values={{ sleutels: findings.map(({ sleutel }) => sleutel), tot: null, reden: '' }}
        submit={t('uitstel.alles', { count: findings.length })}
        onCancel={onClose}
        onDone={({ operation }) => {
          onClose();
          say(t('uitstel.allesGedaan', { count: findings.length }), operation);
        }}
      >
        <FieldRow>
          <DateInput name="tot" label={t('uitstel.tot')} autoFocus />
          <TextInput name="reden" label={t('uitstel.reden')} width="line" />
        </FieldRow>
        <p className="sub">{t('uitstel.uitleg')}</p>
      </CallForm>
    </div>
  );
}

const keyOf = ({ sleutel }: Waiting): string => sleutel;

/** The findings stand on the same screen and have a bar of their own. */
const barWords = (chosen: readonly Waiting[]): BarWords => ({
  region: t('veel.gekozenUitgesteld'),
  chosen: t('veel.aantal', { count: chosen.length }),
  none: t('uitstel.niets'),
});

const ownActs = (chosen: readonly Waiting[], clear: () => void): ReactElement => <ResumeAll lines={chosen} onDone={clear} />;

/** Folded until somebody asks; it counts nowhere. */
export function Snoozed({ lines }: { readonly lines: readonly Waiting[] }): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useKeepFocus(list);
  return (
    <div ref={list} className="stack" role="presentation" onKeyDown={moveBetweenRows}>
      {lines.length > 0 && (
        <details className="fgroup">
          <summary>
            <b>{t('uitstel.titel')}</b> <span className="count">{lines.length}</span>
          </summary>
          <ManyList rows={lines} rowKey={keyOf} targetsOf={targetsOfFinding} suggest={askedByAll} own={ownActs} words={barWords}>
            {(choice) => (
              <>
                {choice && (
                  <p className="chosen-head no-print">
                    <ChooseGroup shown keys={lines.map(keyOf)} name={t('uitstel.kiesAlle', { count: lines.length })} />
                  </p>
                )}
                <ul>
                  {lines.map((line) => (
                    <WaitingLine key={line.sleutel} line={line} />
                  ))}
                </ul>
              </>
            )}
          </ManyList>
        </details>
      )}
    </div>
  );
}

function WaitingLine({ line }: { readonly line: Waiting }): ReactElement {
  const mayEnd = useCan('dossier.schrijven');
  const end = useCommand('bevinding.hervat');
  const say = useSaved();
  const { uitstel, message, rule, sleutel } = line;
  return (
    <li className="finding">
      <ChooseLine own={sleutel} name={`${who(line)}, ${message}`} />
      <MeaningIcon meaning={meaningOf(line)} />
      <div className="finding__what">
        <p>
          <Link className="name" data-way="" to={placeOf(line)}>
            {who(line)}
          </Link>{' '}
          · {message}
        </p>
        <p className="sub">
          <span>
            {t('uitstel.totOmdat', { datum: showDate(uitstel.tot), reden: uitstel.reden })}
            {uitstel.door !== null && ` (${uitstel.door})`}
          </span>
          <RuleLink rule={rule} />
        </p>
      </div>
      <div />
      <div className="finding__acts">
        {mayEnd && (
          <Button
            small
            about={`${who(line)}, ${message}`}
            isPending={end.isPending}
            onPress={() =>
              end.mutate(
                { id: uitstel.id },
                { onSuccess: ({ operation }) => say(t('uitstel.terug'), operation), onError: showProblem },
              )
            }
          >
            {t('uitstel.hervat')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** All of the chosen ones back among the others: one undo lets them wait again. */
function ResumeAll({ lines, onDone }: { readonly lines: readonly Waiting[]; readonly onDone: () => void }): ReactElement {
  const end = useCommand('bevinding.hervatAlles');
  const say = useSaved();
  const count = lines.length;
  const run = () =>
    end.mutate(
      { ids: lines.map(({ uitstel }) => uitstel.id) },
      {
        onSuccess: ({ operation }) => {
          say(t('uitstel.terugAlle', { count }), operation);
          onDone();
        },
        onError: showProblem,
      },
    );
  return (
    <Button kind="primary" small isPending={end.isPending} onPress={run}>
      {t('uitstel.hervatAlle', { count })}
    </Button>
  );
}
